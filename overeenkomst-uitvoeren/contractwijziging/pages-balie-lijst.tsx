import { z } from 'zod'
import { addDays, datumOf, showDatumKort } from '../../tijd.ts'
import { pagina } from '../../web/pagina.ts'
import {
  Badge,
  ButtonLink,
  EmptyState,
  FilterLinks,
  Layout,
  Link,
  Paragraph,
  Table,
} from '../../web/ui/index.ts'
import { straatRegel } from '../onderhoud/adres.ts'
import { balieTekst } from './balieteksten.ts'
import { NADERT_DAGEN } from './bewaken.ts'
import { listOpenWijzigingen, PER_BLADZIJDE } from './overzien.ts'
import { PROCEDURES, procedureOf, standVan } from './procedures.ts'
import { contractwijzigingenOverzien } from './verwerkingen.ts'

export const BALIE_PAD = '/balie/contractwijzigingen'

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
  huurder: 'huurder',
  'andere-partij': 'de ander',
  verhuurder: 'wij',
  rechter: 'rechter',
  niemand: '',
} as const

export const lijstPagina = pagina(BALIE_PAD, {
  deur: 'balie',
  toegang: { rollen: ['verhuurconsulent'], verwerkingen: [contractwijzigingenOverzien] },
  query: z.object({
    soort: z
      .string()
      .refine((soort) => PROCEDURES.some((procedure) => procedure.soort === soort))
      .optional()
      .catch(undefined),
    na: plek,
  }),
  menu: { tekst: 'Wijzigingen', volgorde: 20 },
})
  .load(async ({ context, query, nu }) => ({
    rijen: await listOpenWijzigingen(context, { soort: query.soort ?? null, na: query.na }),
    vandaag: datumOf(nu),
  }))
  .view((page) => {
    const { rijen, vandaag } = page.data
    const { soort } = page.request.query
    const last = rijen.at(-1)
    return (
      <Layout page={page} titel="Contractwijzigingen" breedte="breed">
        <FilterLinks
          label="Soort verandering"
          links={[
            { tekst: 'Alles', href: BALIE_PAD, actief: soort === undefined },
            ...PROCEDURES.map((procedure) => ({
              tekst: balieTekst(procedure.soort).naam,
              href: `${BALIE_PAD}?soort=${procedure.soort}`,
              actief: procedure.soort === soort,
            })),
          ]}
        />
        {rijen.length === 0 ? (
          <EmptyState kop="Hier is niets te doen">
            <Paragraph>
              Er staan geen veranderingen open. Begin een verandering bij een huurcontract.
            </Paragraph>
          </EmptyState>
        ) : (
          <Lijst rijen={rijen} vandaag={vandaag} />
        )}
        {last && rijen.length === PER_BLADZIJDE && (
          <ButtonLink
            soort="secundair"
            href={`${BALIE_PAD}?${new URLSearchParams({
              ...(soort && { soort }),
              na: `${last.uiterlijk ?? 'infinity'}_${last.nummer}`,
            }).toString()}`}
          >
            Volgende
          </ButtonLink>
        )}
      </Layout>
    )
  })

type Rij = Awaited<ReturnType<typeof listOpenWijzigingen>>[number]

function Lijst({ rijen, vandaag }: { rijen: readonly Rij[]; vandaag: string }) {
  return (
    <Table
      bijschrift="Wat het eerst klaar moet zijn, staat bovenaan"
      rijen={rijen}
      sleutel={({ id }) => id}
      kolommen={[
        { kop: 'Nummer', cel: ({ id, nummer }) => <Link href={`${BALIE_PAD}/${id}`}>{nummer}</Link> },
        { kop: 'Wat', cel: (rij) => balieTekst(rij.soort).naam },
        {
          kop: 'Woning',
          cel: ({ straat, huisnummer, toevoeging }) =>
            straat !== null && huisnummer !== null
              ? straatRegel({ straat, huisnummer, toevoeging })
              : 'Onbekend',
        },
        { kop: 'Stand', cel: ({ soort, status }) => standVan(soort, status) },
        {
          kop: 'Aan zet',
          cel: (rij) => AAN_ZET[procedureOf(rij.soort).standen[rij.status]?.aanZet ?? 'niemand'],
        },
        { kop: 'Uiterlijk', cel: (rij) => <Uiterlijk dag={rij.uiterlijk} vandaag={vandaag} /> },
      ]}
    />
  )
}

function Uiterlijk({ dag, vandaag }: { dag: string | null; vandaag: string }) {
  if (dag === null) return 'Geen termijn'
  if (dag < vandaag) return <Badge soort="fout">{`${showDatumKort(dag)}, te laat`}</Badge>
  if (dag === vandaag) return <Badge soort="let-op">Vandaag</Badge>
  return dag <= addDays(vandaag, NADERT_DAGEN) ? (
    <Badge soort="let-op">{showDatumKort(dag)}</Badge>
  ) : (
    showDatumKort(dag)
  )
}
