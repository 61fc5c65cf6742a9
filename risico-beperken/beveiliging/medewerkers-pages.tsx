import { z } from 'zod'
import { pagina } from '../../web/pagina.ts'
import type { Route } from '../../web/route.ts'
import {
  Alert,
  Badge,
  ButtonLink,
  EmptyState,
  FilterLinks,
  Layout,
  Link,
  Pagination,
  SearchForm,
  Table,
} from '../../web/ui/index.ts'
import { rollenTekst } from './medewerker-teksten.ts'
import { PER_PAGINA, searchMedewerkers } from './medewerkers.ts'
import { medewerkersBeheren, medewerkersZoeken } from './verwerkingen.ts'

/** Only an administrator opens these pages. */
export const beheer = {
  deur: 'balie',
  toegang: { rollen: ['beheerder'], verwerkingen: [medewerkersZoeken, medewerkersBeheren] },
} as const

export const MEDEWERKERS = '/balie/medewerkers'

const vraag = z.object({
  q: z.string().trim().max(100).catch(''),
  dienst: z.enum(['in', 'uit']).catch('in'),
  pagina: z.coerce.number().int().min(1).max(10_000).catch(1),
  gedaan: z.string().max(20).optional().catch(undefined),
})
type Vraag = z.output<typeof vraag>

const addressOf = ({ q, dienst, pagina: nu }: Pick<Vraag, 'q' | 'dienst' | 'pagina'>): string => {
  const query = new URLSearchParams({
    ...(q && { q }),
    ...(dienst === 'uit' && { dienst }),
    ...(nu > 1 && { pagina: String(nu) }),
  })
  return query.size > 0 ? `${MEDEWERKERS}?${query.toString()}` : MEDEWERKERS
}

/** All employees, a page at a time, by name. */
export const medewerkersPage: Route = pagina(MEDEWERKERS, {
  ...beheer,
  query: vraag,
  menu: { tekst: 'Medewerkers', volgorde: 80 },
})
  .load(({ context, query }) =>
    searchMedewerkers(context, {
      zoek: query.q,
      inDienst: query.dienst === 'in',
      pagina: query.pagina,
    }),
  )
  .view((page) => {
    const { query } = page.request
    const filters = (['in', 'uit'] as const).map((dienst) => ({
      tekst: dienst === 'in' ? 'In dienst' : 'Uit dienst',
      href: addressOf({ ...query, dienst, pagina: 1 }),
      actief: query.dienst === dienst,
    }))
    // How many there are in all is not known: that would be a use of the data of them all.
    const pages = query.pagina + (page.data.length === PER_PAGINA ? 1 : 0)
    return (
      <Layout page={page} titel="Medewerkers" breedte="breed">
        {query.gedaan && <Alert soort="ok">De wijziging is opgeslagen.</Alert>}
        <ButtonLink href={`${MEDEWERKERS}/nieuw`}>Medewerker toevoegen</ButtonLink>
        <SearchForm actie={MEDEWERKERS} label="Zoek op naam" waarde={query.q}>
          {query.dienst === 'uit' && <input type="hidden" name="dienst" value="uit" />}
        </SearchForm>
        <FilterLinks label="Welke medewerkers" links={filters} />
        <Lijst rijen={page.data} bijschrift={query.dienst === 'in' ? 'Nu in dienst' : 'Uit dienst'} />
        <Pagination nu={query.pagina} aantal={pages} href={(n) => addressOf({ ...query, pagina: n })} />
      </Layout>
    )
  })

type Rij = Awaited<ReturnType<typeof searchMedewerkers>>[number]

function Lijst({ rijen, bijschrift }: { rijen: readonly Rij[]; bijschrift: string }) {
  if (rijen.length === 0)
    return (
      <EmptyState kop="Geen medewerkers gevonden">
        Zoek op een andere naam, of kijk bij de medewerkers die uit dienst zijn.
      </EmptyState>
    )
  return (
    <Table
      bijschrift={bijschrift}
      rijen={rijen}
      sleutel={({ id }) => id}
      kolommen={[
        { kop: 'Naam', cel: ({ id, naam }) => <Link href={`${MEDEWERKERS}/${id}`}>{naam}</Link> },
        { kop: 'Afdeling', cel: ({ afdeling, ketenpartner }) => ketenpartner ?? afdeling },
        { kop: 'Rollen', cel: ({ rollen }) => rollenTekst(rollen) },
        {
          kop: 'Stand',
          cel: ({ uitDienstOp }) =>
            uitDienstOp ? <Badge soort="stil">Uit dienst</Badge> : <Badge soort="goed">In dienst</Badge>,
        },
      ]}
    />
  )
}
