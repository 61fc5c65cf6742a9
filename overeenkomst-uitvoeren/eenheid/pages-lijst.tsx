import { z } from 'zod'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina } from '../../web/pagina.ts'
import {
  Badge,
  EmptyState,
  FilterLinks,
  type Kolom,
  Layout,
  Link,
  Paragraph,
  PlaceNavigation,
  SearchForm,
  Table,
} from '../../web/ui/index.ts'
import { plaatsRegel, straatRegel } from '../onderhoud/adres.ts'
import { soortTekst } from './teksten.ts'
import { woningenOverzien } from './verwerkingen.ts'
import { listWoningen, PER_BLADZIJDE, type Plek, type WoningRij } from './woning.ts'

const PAD = '/balie/woningen'

const plek = z
  .string()
  .transform((text): Plek | undefined => {
    const [, huisnummer, id, toevoeging = '', straat] =
      /^(\d{1,6})_([0-9a-f-]{36})_([^_]{0,40})_(.{1,200})$/.exec(text) ?? []
    return straat && huisnummer && z.uuid().safeParse(id).success
      ? { straat, huisnummer: Number(huisnummer), toevoeging, id: id ?? '' }
      : undefined
  })
  .optional()
const writePlek = ({ straat, huisnummer, toevoeging, id }: WoningRij): string =>
  `${huisnummer}_${id}_${toevoeging ?? ''}_${straat}`

const vraagSchema = z.object({
  complex: z.uuid().optional().catch(undefined),
  zoek: z.string().max(120).optional().catch(undefined),
  leeg: z.literal('ja').optional().catch(undefined),
  sorteer: z.enum(['op', 'af']).catch('op'),
  na: plek,
  voor: plek,
})
type Vraag = z.output<typeof vraagSchema>

/** Homes in the order of their addresses; who lives there is not shown. */
export const woningenPagina = pagina(PAD, {
  deur: 'balie',
  toegang: { rollen: ['verhuurconsulent', 'klantmedewerker'], verwerkingen: [woningenOverzien] },
  query: vraagSchema,
  menu: { tekst: 'Woningen', volgorde: 22 },
})
  .load(async ({ context, query: { leeg, ...vraag } }) => {
    const found = await listWoningen(context, { ...vraag, leeg: leeg === 'ja' })
    if (vraag.complex !== undefined && !found.complex) throw new PaginaFout(404)
    return found
  })
  .view((page) => {
    const { rijen, complex } = page.data
    const vraag = page.request.query
    const { na, voor, zoek, leeg } = vraag
    const [eerste, laatste] = [rijen.at(0), rijen.at(-1)]
    const vol = rijen.length === PER_BLADZIJDE
    const beheert = page.request.session.rollen.includes('verhuurconsulent')
    return (
      <Layout
        page={page}
        titel={complex ? `Complex ${complex.naam}` : 'Woningen'}
        breedte="breed"
        kruimels={complex ? [{ tekst: 'Woningen', href: PAD }] : []}
      >
        {complex ? (
          <Paragraph>
            Code van het complex: {complex.code}.{' '}
            {beheert && <Link href={`/balie/complexen/${complex.id}`}>Complex bekijken en wijzigen</Link>}
          </Paragraph>
        ) : (
          <SearchForm
            actie={PAD}
            name="zoek"
            label="Zoek op straat of postcode, met huisnummer"
            waarde={zoek}
          />
        )}
        <FilterLinks
          label="Welke woningen"
          links={[
            { tekst: 'Alle woningen', href: adres(vraag, { leeg: undefined }), actief: leeg === undefined },
            { tekst: 'Alleen lege woningen', href: adres(vraag, { leeg: 'ja' }), actief: leeg === 'ja' },
          ]}
        />
        {rijen.length === 0 ? (
          <Niets gezocht={Boolean(zoek)} leeg={leeg === 'ja'} />
        ) : (
          <Table
            bijschrift="Woningen op adres"
            kolommen={kolommen(vraag, beheert)}
            rijen={rijen}
            sleutel={({ id }) => id}
          />
        )}
        <PlaceNavigation
          aantal={PER_BLADZIJDE}
          vorige={
            (na !== undefined || (voor !== undefined && vol)) && eerste
              ? adres(vraag, { voor: writePlek(eerste) })
              : undefined
          }
          volgende={
            (vol || voor !== undefined) && laatste ? adres(vraag, { na: writePlek(laatste) }) : undefined
          }
        />
      </Layout>
    )
  })

function Niets({ gezocht, leeg }: { gezocht: boolean; leeg: boolean }) {
  const tekst = gezocht
    ? 'Kijk of u de straat of postcode goed hebt getypt.'
    : leeg
      ? 'Er is nu geen woning leeg.'
      : 'Er zijn nog geen woningen.'
  return (
    <EmptyState kop="Geen woningen gevonden">
      <Paragraph>{tekst}</Paragraph>
    </EmptyState>
  )
}

type Anders = { leeg?: 'ja' | undefined; sorteer?: 'op' | 'af'; na?: string; voor?: string }

/** The same list with something else; a place is never kept, since it belongs to one order. */
function adres({ complex, zoek, leeg, sorteer }: Vraag, anders: Anders): string {
  const velden = { complex, zoek, leeg, sorteer, ...anders }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(velden)) if (value !== undefined) query.set(name, value)
  return `${PAD}?${query.toString()}`
}

function kolommen(vraag: Vraag, beheert: boolean): Kolom<WoningRij>[] {
  const { sorteer } = vraag
  return [
    {
      kop: 'Adres',
      cel: (rij) => (beheert ? <Link href={`${PAD}/${rij.id}`}>{straatRegel(rij)}</Link> : straatRegel(rij)),
      sorteer: { href: adres(vraag, { sorteer: sorteer === 'op' ? 'af' : 'op' }), nu: sorteer },
    },
    { kop: 'Plaats', cel: (rij) => plaatsRegel(rij) },
    { kop: 'Soort', cel: ({ soort }) => soortTekst(soort) },
    { kop: 'Bouwjaar', getal: true, cel: ({ bouwjaar }) => bouwjaar ?? 'Onbekend' },
    {
      kop: 'Grootte',
      getal: true,
      cel: ({ oppervlakte }) => (oppervlakte === null ? 'Onbekend' : `${oppervlakte} m²`),
    },
    {
      kop: 'Complex',
      cel: ({ complex, complex_id: id }) =>
        id === null ? 'Geen' : <Link href={`${PAD}?complex=${id}`}>{complex}</Link>,
    },
    { kop: 'Stand', kort: true, cel: (rij) => <WoningBadge rij={rij} /> },
  ]
}

function WoningBadge({ rij }: { rij: WoningRij }) {
  if (!rij.in_exploitatie) return <Badge soort="stil">Niet te huur</Badge>
  return rij.betrokkenen.length > 0 ? <Badge>Verhuurd</Badge> : <Badge soort="let-op">Leeg</Badge>
}
