import { z } from 'zod'
import { showDatum, showTijd } from '../../tijd.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import {
  Alert,
  ButtonGroup,
  ButtonLink,
  EmptyState,
  Layout,
  Link,
  Paragraph,
  PostButton,
  PrintButton,
  Section,
  Table,
} from '../../web/ui/index.ts'
import { tekst } from '../../web/velden.ts'
import { straatRegel } from '../onderhoud/adres.ts'
import { INPLAN_FOUT, VRIJ } from './balie-teksten.ts'
import { SPOED_TEKST, type Spoed } from './belofte.ts'
import { BORD, bordQuery, dagAdres, standaardDag } from './bord-adres.ts'
import { type Dagbezoek, findDagVanVakman, findVolgorde } from './dag-van-vakman.ts'
import { balieDoor, voerReeksUit } from './inplannen.ts'
import { pastInRooster, werkdag } from './rooster.ts'
import { showVaardigheid } from './vaardigheid.ts'
import { capaciteitBekijken } from './vakman-verwerkingen.ts'
import { afspraakInplannen } from './verwerkingen.ts'

const planner = { rollen: ['planner'], verwerkingen: [afspraakInplannen, capaciteitBekijken] } as const

/** The moves of a travel order as the form carries them, with spaces between: report, version, begin. */
const CODE = /^[0-9a-f-]{36}_\d{1,9}_\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const zetten = tekst('Ververs de pagina.', 3000)
  .transform((text) => text.split(' '))
  .pipe(z.array(z.string().regex(CODE)).min(1).max(30))

export const vakmandagPagina = pagina(`${BORD}/vakman/:id`, {
  deur: 'balie',
  toegang: planner,
  params: z.object({ id: z.uuid() }),
  query: bordQuery,
})
  .load(async ({ context, params, query, nu }) => {
    const datum = query.dag ?? standaardDag(nu)
    const gevonden = await findDagVanVakman(context, { vakmanId: params.id, datum })
    if (!gevonden) throw new PaginaFout(404)
    return {
      ...gevonden,
      datum,
      volgorde: findVolgorde(gevonden.bezoeken, gevonden.capaciteit, { datum, nu }),
    }
  })
  .action('volgorde', {
    schema: z.object({ zet: zetten }),
    run: async ({ context, session, params, query, nu }, { zet }) => {
      const datum = query.dag ?? standaardDag(nu)
      const gevonden = await findDagVanVakman(context, { vakmanId: params.id, datum })
      if (!gevonden) throw new PaginaFout(404)
      const gekozen = zet.map((each) => readZet(each, gevonden, params.id))
      if (!gekozen.every((each) => each !== null)) return refuse({ algemeen: INPLAN_FOUT.gewijzigd })
      const gedaan = await voerReeksUit(context, gekozen, balieDoor(session.betrokkeneId, nu))
      return gedaan.ok
        ? seeOther(dagAdres(datum, {}, { gedaan: gedaan.value }))
        : refuse({ algemeen: INPLAN_FOUT[gedaan.refusal] })
    },
  })
  .view((page) => {
    const { wie, datum, bezoeken, volgorde, capaciteit } = page.data
    const werk = werkdag(capaciteit, datum)
    const form = page.form('volgorde')
    return (
      <Layout
        page={page}
        titel={`${wie.naam}, ${showDatum(datum)}`}
        breedte="breed"
        kruimels={[{ tekst: 'Planbord', href: dagAdres(datum, {}) }]}
      >
        <Paragraph>
          {wie.ketenpartner}.{' '}
          {typeof werk === 'string'
            ? `Werkt niet: ${VRIJ[werk]}.`
            : `Werkt van ${showTijd(werk.begin)} tot ${showTijd(werk.eind)} uur.`}
        </Paragraph>
        {form.fouten.algemeen && <Alert soort="fout">{form.fouten.algemeen}</Alert>}
        {bezoeken.length === 0 ? (
          <EmptyState kop="Geen bezoeken">
            <Paragraph>Op deze dag staat niets gepland.</Paragraph>
          </EmptyState>
        ) : (
          <Daglijst bezoeken={bezoeken} />
        )}
        <ButtonGroup>
          <PrintButton>Daglijst afdrukken</PrintButton>
          <ButtonLink soort="secundair" href={`${BORD}/afwezig/${wie.id}?dag=${datum}`}>
            Afwezig melden
          </ButtonLink>
          <Link href={`/balie/vakmannen/${wie.id}`}>Uren en vaardigheden</Link>
        </ButtonGroup>
        <Section kop="Reisvolgorde">
          {volgorde ? (
            <>
              <Paragraph>
                In deze volgorde scheelt het {volgorde.reisNu - volgorde.reisMinuten} minuten rijden:{' '}
                {volgorde.reisMinuten} in plaats van {volgorde.reisNu}. De reistijd is een schatting op
                postcode. Wie een andere tijd krijgt, krijgt bericht.
              </Paragraph>
              <Voorstel volgorde={volgorde.stops} bezoeken={bezoeken} />
              <PostButton
                form={form}
                waarden={{ zet: volgorde.stops.map((stop) => codeVan(stop, bezoeken)).join(' ') }}
                soort="primair"
              >
                Deze volgorde gebruiken
              </PostButton>
            </>
          ) : (
            <Paragraph>Er is geen volgorde die past en minder rijden is.</Paragraph>
          )}
        </Section>
      </Layout>
    )
  })

const codeVan = ({ id, begin }: { id: string; begin: Date }, bezoeken: readonly Dagbezoek[]): string =>
  `${id}_${bezoeken.find((each) => each.id === id)?.versie ?? 0}_${begin.toISOString()}`

type Dag = NonNullable<Awaited<ReturnType<typeof findDagVanVakman>>>

/** Null for what does not fit in the hours of this worker, or is not of this day. */
function readZet(code: string, { bezoeken, capaciteit }: Dag, vakmanId: string) {
  const [id = '', versie = '', moment = ''] = code.split('_')
  const bezoek = bezoeken.find((each) => each.id === id)
  const begin = new Date(moment)
  if (!bezoek || Number.isNaN(begin.getTime()) || !bezoek.ketenpartner_id) return null
  const eind = new Date(Number(begin) + Number(bezoek.eind) - Number(bezoek.begin))
  if (!pastInRooster(capaciteit, { begin, eind })) return null
  const naar = { begin, eind, vakmanId, ketenpartnerId: bezoek.ketenpartner_id }
  return { verzoekId: id, versie: Number(versie), naar }
}

function Daglijst({ bezoeken }: { bezoeken: readonly Dagbezoek[] }) {
  return (
    <Table
      bijschrift={`${bezoeken.length} bezoeken die nog open staan`}
      rijen={bezoeken}
      sleutel={({ id }) => id}
      kolommen={[
        { kop: 'Tijd', kort: true, cel: ({ begin, eind }) => `${showTijd(begin)} - ${showTijd(eind)}` },
        {
          kop: 'Reparatie',
          kort: true,
          cel: ({ id, nummer }) => <Link href={`${BORD}/verplaats/${id}`}>{nummer}</Link>,
        },
        { kop: 'Adres', cel: (rij) => `${straatRegel(rij)}, ${rij.postcode}` },
        { kop: 'Vak', cel: ({ vaardigheid }) => showVaardigheid(vaardigheid) },
        { kop: 'Spoed', cel: ({ spoed }) => SPOED_TEKST[spoed as Spoed] },
      ]}
    />
  )
}

function Voorstel({
  volgorde,
  bezoeken,
}: {
  volgorde: readonly { id: string; begin: Date; eind: Date }[]
  bezoeken: readonly Dagbezoek[]
}) {
  const rijen = volgorde.flatMap((stop) => {
    const was = bezoeken.find(({ id }) => id === stop.id)
    return was ? [{ ...stop, was }] : []
  })
  return (
    <Table
      bijschrift="Voorstel"
      rijen={rijen}
      sleutel={({ id }) => id}
      kolommen={[
        {
          kop: 'Nieuwe tijd',
          kort: true,
          cel: ({ begin, eind }) => `${showTijd(begin)} - ${showTijd(eind)}`,
        },
        { kop: 'Was', kort: true, cel: ({ was }) => showTijd(was.begin) },
        { kop: 'Adres', cel: ({ was }) => straatRegel(was) },
      ]}
    />
  )
}
