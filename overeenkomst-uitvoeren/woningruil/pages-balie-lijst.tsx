import { z } from 'zod'
import { datumOf, showDatumKort } from '../../tijd.ts'
import { pagina } from '../../web/pagina.ts'
import {
  Badge,
  ButtonLink,
  EmptyState,
  FilterLinks,
  Layout,
  Link,
  Paragraph,
  SearchForm,
  Table,
} from '../../web/ui/index.ts'
import { straatRegel } from '../onderhoud/adres.ts'
import { woningruilenOverzien } from './verwerkingen-balie.ts'
import { standOf } from './woningruil.ts'
import { listRuilen, PER_BLADZIJDE, type RuilRij } from './zaak.ts'

export const BALIE_PAD = '/balie/woningruilen'

const PLEK = /^(infinity|\d{4}-\d\d-\d\d)_(\d{1,18})$/
const plek = z
  .string()
  .transform((text) => {
    const [, uiterlijk, nummer] = PLEK.exec(text) ?? []
    const bestaat = uiterlijk === 'infinity' || z.iso.date().safeParse(uiterlijk).success
    return uiterlijk && nummer && bestaat ? { uiterlijk, nummer } : undefined
  })
  .optional()

const AAN_ZET = {
  huurder: 'huurders',
  'andere-partij': 'huurders',
  verhuurder: 'wij',
  rechter: 'rechter',
  niemand: '',
} as const

export const lijstPagina = pagina(BALIE_PAD, {
  deur: 'balie',
  toegang: { rollen: ['verhuurconsulent'], verwerkingen: [woningruilenOverzien] },
  query: z.object({
    stand: z.enum(['open', 'klaar']).default('open').catch('open'),
    zoek: z.string().trim().min(1).max(60).optional().catch(undefined),
    na: plek,
  }),
  menu: { tekst: 'Woningruil', volgorde: 23 },
})
  .load(async ({ context, query, nu }) => ({
    rijen: await listRuilen(context, query),
    vandaag: datumOf(nu),
  }))
  .view((page) => {
    const { rijen, vandaag } = page.data
    const { stand, zoek } = page.request.query
    const last = rijen.at(-1)
    return (
      <Layout page={page} titel="Woningruil" breedte="breed">
        <FilterLinks
          label="Stand"
          links={[
            { tekst: 'Loopt', href: BALIE_PAD, actief: stand === 'open' },
            { tekst: 'Klaar of gestopt', href: `${BALIE_PAD}?stand=klaar`, actief: stand === 'klaar' },
          ]}
        />
        <SearchForm actie={BALIE_PAD} name="zoek" label="Nummer of straat" waarde={zoek}>
          <input type="hidden" name="stand" value={stand} />
        </SearchForm>
        {rijen.length === 0 ? (
          <EmptyState kop={zoek ? 'Niets gevonden' : 'Hier is niets te doen'}>
            <Paragraph>
              {zoek
                ? 'Er is geen ruil met dit nummer of in deze straat. Kijk ook bij “Klaar of gestopt”.'
                : 'Huurders beginnen een ruil zelf, in Mijn woning. Dan staat die hier.'}
            </Paragraph>
          </EmptyState>
        ) : (
          <Lijst rijen={rijen} vandaag={vandaag} />
        )}
        {last && rijen.length === PER_BLADZIJDE && (
          <ButtonLink
            soort="secundair"
            href={`${BALIE_PAD}?${new URLSearchParams({
              stand,
              ...(zoek && { zoek }),
              na: `${last.uiterlijk ?? 'infinity'}_${last.nummer}`,
            }).toString()}`}
          >
            Volgende
          </ButtonLink>
        )}
      </Layout>
    )
  })

function Lijst({ rijen, vandaag }: { rijen: readonly RuilRij[]; vandaag: string }) {
  return (
    <Table
      bijschrift="Wat het eerst klaar moet zijn, staat bovenaan"
      rijen={rijen}
      sleutel={({ id }) => id}
      kolommen={[
        {
          kop: 'Nummer',
          cel: ({ id, nummer }) => <Link href={`${BALIE_PAD}/${id}`}>{nummer}</Link>,
          kort: true,
        },
        { kop: 'Woningen', cel: ({ woningen, aantal }) => showWoningen(woningen, aantal) },
        { kop: 'Stand', cel: ({ status }) => standOf(status)?.naam.nl },
        { kop: 'Aan zet', cel: ({ status }) => AAN_ZET[standOf(status)?.aanZet ?? 'niemand'] },
        {
          kop: 'Uiterlijk',
          cel: ({ uiterlijk }) => <Uiterlijk dag={uiterlijk} vandaag={vandaag} />,
          kort: true,
        },
      ]}
    />
  )
}

function showWoningen(woningen: RuilRij['woningen'], aantal: number): string {
  const rest = aantal - woningen.length
  return [...woningen.map(straatRegel), ...(rest > 0 ? [`nog ${rest} uitgenodigd`] : [])].join(', ')
}

function Uiterlijk({ dag, vandaag }: { dag: string | null; vandaag: string }) {
  if (dag === null) return 'Geen termijn'
  if (dag < vandaag) return <Badge soort="fout">{`${showDatumKort(dag)}, te laat`}</Badge>
  return dag === vandaag ? <Badge soort="let-op">Vandaag</Badge> : showDatumKort(dag)
}
