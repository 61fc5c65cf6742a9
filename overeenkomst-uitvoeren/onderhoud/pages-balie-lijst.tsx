import { z } from 'zod'
import { showDatumKort, showTijd } from '../../tijd.ts'
import { pagina } from '../../web/pagina.ts'
import {
  Alert,
  Badge,
  ButtonGroup,
  ButtonLink,
  EmptyState,
  FilterLinks,
  type Kolom,
  Layout,
  Link,
  Paragraph,
  SearchForm,
  type Statussoort,
  Table,
} from '../../web/ui/index.ts'
import { GEHEIM_ADRES, plaatsRegel, straatRegel } from './adres.ts'
import {
  type Filter,
  FILTERS,
  listReparaties,
  type LijstRij,
  PER_BLADZIJDE,
  type Plek,
  plekOf,
  type Sortering,
} from './lijst.ts'
import type { Status } from './onderhoudsverzoek.ts'
import { showPlaats } from './plaats.ts'
import { findByNummer } from './plannen.ts'
import { reparatieOpzoeken, reparatiesOverzien } from './verwerkingen.ts'

const STATUS: Record<Status, readonly [tekst: string, soort: Statussoort]> = {
  REG: ['Nieuw', 'let-op'],
  INB: ['Gepland', 'neutraal'],
  AFG: ['Klaar', 'goed'],
  GEA: ['Ingetrokken', 'neutraal'],
}

/** The state of a report as the desk calls it: what still needs a planner stands out. */
export function StatusBadge({ status }: { status: Status }) {
  const [tekst, soort] = STATUS[status]
  return <Badge soort={soort}>{tekst}</Badge>
}

const FILTER_TEKST: Record<Filter, string> = { nieuw: 'Nieuw', gepland: 'Gepland', open: 'Alles wat open is' }
const PAD = '/balie/reparaties'

const PLEK = /^(infinity|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_(\d{1,18})$/
const isMoment = (text: string): boolean => {
  const time = Date.parse(text)
  return text === 'infinity' || (!Number.isNaN(time) && new Date(time).toISOString() === text)
}
const plek = z
  .string()
  .transform((text): Plek | undefined => {
    const [, begin, nummer] = PLEK.exec(text) ?? []
    return begin && nummer && isMoment(begin) ? { begin, nummer } : undefined
  })
  .optional()

const vraag = z.object({
  filter: z.enum(['open', 'nieuw', 'gepland']).catch('open'),
  sorteer: z.enum(['oudste', 'nieuwste', 'afspraak']).catch('oudste'),
  na: plek,
  voor: plek,
  /** Place of the first row, counted from 1: only to say "26 tot 50". */
  vanaf: z.coerce.number().int().positive().catch(1),
  nummer: z.string().optional(),
})

export const lijstPagina = pagina(PAD, {
  deur: 'balie',
  toegang: { rollen: ['planner'], verwerkingen: [reparatiesOverzien, reparatieOpzoeken] },
  query: vraag,
  menu: { tekst: 'Reparaties', volgorde: 10 },
})
  .load(async ({ context, query }) => {
    const nummer = query.nummer?.replaceAll(/[^\d]/g, '') ?? ''
    const found = /^\d{1,18}$/.test(nummer) ? await findByNummer(context, nummer) : undefined
    if (found) return new Response(null, { status: 303, headers: { Location: `${PAD}/${found}` } })
    const { filter, sorteer: sortering, na, voor } = query
    return listReparaties(context, { filter, sortering, na, voor })
  })
  .view((page) => {
    const { rijen, aantallen } = page.data
    const { filter, sorteer, vanaf, nummer } = page.request.query
    const telling = (each: Filter): number =>
      FILTERS[each].reduce((sum, status) => sum + (aantallen[status] ?? 0), 0)
    const totaal = telling(filter)
    const tot = vanaf + rijen.length - 1
    return (
      <Layout page={page} titel="Reparaties" breedte="breed">
        <SearchForm actie={PAD} name="nummer" label="Zoek op nummer van de reparatie" waarde={nummer} />
        {nummer !== undefined && (
          <Alert soort="waarschuwing">
            <Paragraph>
              Er is geen reparatie met nummer “{nummer}”. Kijk of u het nummer goed hebt getypt.
            </Paragraph>
          </Alert>
        )}
        <FilterLinks
          label="Welke reparaties"
          links={(['nieuw', 'gepland', 'open'] as const).map((each) => ({
            tekst: FILTER_TEKST[each],
            href: adres({ filter: each, sorteer }),
            actief: each === filter,
            aantal: telling(each),
          }))}
        />
        {rijen.length === 0 ? (
          <EmptyState kop="Hier is niets te doen">
            <Paragraph>
              Er staan geen reparaties in deze lijst. Kies hierboven een andere lijst of zoek op nummer.
            </Paragraph>
          </EmptyState>
        ) : (
          <Table
            bijschrift={`${FILTER_TEKST[filter]}: ${vanaf} tot en met ${tot} van ${Math.max(totaal, tot)}`}
            kolommen={kolommen(filter, sorteer)}
            rijen={rijen}
            sleutel={({ id }) => id}
          />
        )}
        <Bladeren rijen={rijen} totaal={totaal} vraag={{ filter, sorteer, vanaf }} />
      </Layout>
    )
  })

interface Adres {
  filter: Filter
  sorteer: Sortering
  vanaf?: number
  na?: Plek
  voor?: Plek
}

function adres({ filter, sorteer, vanaf, na, voor }: Adres): string {
  const query = new URLSearchParams({ filter, sorteer })
  if (vanaf !== undefined && vanaf > 1) query.set('vanaf', String(vanaf))
  if (na) query.set('na', `${na.begin}_${na.nummer}`)
  if (voor) query.set('voor', `${voor.begin}_${voor.nummer}`)
  return `${PAD}?${query.toString()}`
}

function kolommen(filter: Filter, sorteer: Sortering): Kolom<LijstRij>[] {
  const gemeld = { oudste: 'op', nieuwste: 'af', afspraak: undefined } as const
  return [
    { kop: 'Nummer', cel: ({ id, nummer }) => <Link href={`${PAD}/${id}`}>{nummer}</Link> },
    {
      kop: 'Gemeld',
      cel: ({ gemeld_op: op }) => showDatumKort(op),
      sorteer: {
        href: adres({ filter, sorteer: sorteer === 'oudste' ? 'nieuwste' : 'oudste' }),
        ...(gemeld[sorteer] && { nu: gemeld[sorteer] }),
      },
    },
    { kop: 'Waar', cel: ({ plaats }) => showPlaats(plaats) },
    { kop: 'Adres', cel: (rij) => <Waar rij={rij} /> },
    {
      kop: 'Status',
      cel: ({ status }) => <StatusBadge status={status as Status} />,
    },
    {
      kop: 'Afspraak',
      cel: ({ begin, eind }) =>
        begin && eind ? `${showDatumKort(begin)}, ${showTijd(begin)} - ${showTijd(eind)}` : 'Nog niet',
      sorteer: {
        href: adres({ filter, sorteer: 'afspraak' }),
        ...(sorteer === 'afspraak' && { nu: 'op' as const }),
      },
    },
  ]
}

function Waar({ rij: { straat, huisnummer, toevoeging, postcode, woonplaats } }: { rij: LijstRij }) {
  if (straat === null || huisnummer === null || postcode === null || woonplaats === null) return GEHEIM_ADRES
  return `${straatRegel({ straat, huisnummer, toevoeging })}, ${plaatsRegel({ postcode, woonplaats })}`
}

interface BladerenProps {
  rijen: readonly LijstRij[]
  totaal: number
  vraag: { filter: Filter; sorteer: Sortering; vanaf: number }
}

function Bladeren({ rijen, totaal, vraag: { filter, sorteer, vanaf } }: BladerenProps) {
  const [eerste, laatste] = [rijen.at(0), rijen.at(-1)]
  const volgende = vanaf + rijen.length
  return (
    <nav aria-label="Bladeren door de lijst">
      <ButtonGroup>
        {vanaf > 1 && eerste && (
          <ButtonLink
            soort="secundair"
            href={adres({ filter, sorteer, vanaf: Math.max(1, vanaf - PER_BLADZIJDE), voor: plekOf(eerste) })}
          >
            Vorige {PER_BLADZIJDE}
          </ButtonLink>
        )}
        {rijen.length === PER_BLADZIJDE && volgende <= totaal && laatste && (
          <ButtonLink
            soort="secundair"
            href={adres({ filter, sorteer, vanaf: volgende, na: plekOf(laatste) })}
          >
            Volgende {PER_BLADZIJDE}
          </ButtonLink>
        )}
      </ButtonGroup>
    </nav>
  )
}
