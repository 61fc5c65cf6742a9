import { z } from 'zod'
import { addDays, datumOf, showDatum, showDatumKort, showTijd } from '../../tijd.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import { Alert, FilterForm, Form, Layout, Paragraph, RowSelect, Section, Table } from '../../web/ui/index.ts'
import { straatRegel } from '../onderhoud/adres.ts'
import {
  aantalDagen,
  besluitCode,
  findHerplan,
  type Herplan,
  MEESTE_DAGEN,
  meldAfwezigEnHerplan,
  readBesluit,
} from './afwezig.ts'
import { INPLAN_FOUT, REDEN } from './balie-teksten.ts'
import { BORD, dagAdres } from './bord-adres.ts'
import { showVaardigheid } from './vaardigheid.ts'
import { capaciteitBekijken } from './vakman-verwerkingen.ts'
import { afspraakInplannen } from './verwerkingen.ts'

const planner = { rollen: ['planner'], verwerkingen: [afspraakInplannen, capaciteitBekijken] } as const
const besluiten = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(z.string().max(140)).max(300),
)
const NIET_ALLES =
  'Er is intussen een bezoek bij gekomen. Hieronder staan nu alle bezoeken. Kies voor elk bezoek.'

/** From and until, the second not before the first and not too far. */
function periodeOf({ dag, tot }: { dag?: string | undefined; tot?: string | undefined }, nu: Date) {
  const vanaf = dag ?? datumOf(nu)
  const laatste = addDays(vanaf, MEESTE_DAGEN - 1)
  const totEnMet = tot === undefined || tot < vanaf ? vanaf : tot > laatste ? laatste : tot
  return { vanaf, totEnMet }
}

export const afwezigPagina = pagina(`${BORD}/afwezig/:id`, {
  deur: 'balie',
  toegang: planner,
  params: z.object({ id: z.uuid() }),
  query: z.object({
    dag: z.iso.date().optional().catch(undefined),
    tot: z.iso.date().optional().catch(undefined),
  }),
})
  .load(async ({ context, params, query, nu }) => {
    const periode = periodeOf(query, nu)
    const gevonden = await findHerplan(context, { vakmanId: params.id, ...periode }, nu)
    if (!gevonden) throw new PaginaFout(404)
    return { ...gevonden, ...periode, herplan: gevonden.herplan.filter(({ bezoek }) => bezoek.eind > nu) }
  })
  .action('meld', {
    schema: z.object({ 'besluit[]': besluiten }),
    run: async ({ context, session, params, query, nu }, { 'besluit[]': besluit }) => {
      const gelezen = besluit.map(readBesluit)
      if (!gelezen.every((each) => each !== null)) return refuse({ algemeen: INPLAN_FOUT.gewijzigd })
      const periode = periodeOf(query, nu)
      const afwezig = { vakmanId: params.id, ...periode }
      const opdracht = { afwezig, besluiten: gelezen, medewerkerId: session.betrokkeneId, nu }
      const gedaan = await meldAfwezigEnHerplan(context, opdracht)
      if (gedaan.ok) return seeOther(dagAdres(periode.vanaf, {}, { gedaan: gedaan.value }))
      return refuse({ algemeen: gedaan.refusal === 'niet-alles' ? NIET_ALLES : INPLAN_FOUT[gedaan.refusal] })
    },
  })
  .view((page) => {
    const { wie, vanaf, totEnMet, herplan, namen } = page.data
    const form = page.form('meld')
    return (
      <Layout
        page={page}
        titel={`${wie.naam} is afwezig`}
        breedte="breed"
        kruimels={[{ tekst: 'Planbord', href: dagAdres(vanaf, {}) }]}
      >
        <Paragraph>Waarom iemand afwezig is, leggen wij niet vast.</Paragraph>
        <FilterForm
          actie={`${BORD}/afwezig/${wie.id}`}
          verzend="Toon deze dagen"
          velden={[
            { name: 'dag', label: 'Vanaf', soort: 'date', waarde: vanaf },
            { name: 'tot', label: 'Tot en met', soort: 'date', waarde: totEnMet },
          ]}
        />
        <Section
          kop={`${showDatum(vanaf)}${vanaf === totEnMet ? '' : ` tot en met ${showDatum(totEnMet)}`}: ${herplan.length} bezoeken`}
        >
          <Form
            form={form}
            verzend="Afwezig melden en dit plannen"
            annuleer={dagAdres(vanaf, {})}
            uitleg={false}
          >
            {herplan.length === 0 ? (
              <Paragraph>
                Er staat in deze {aantalDagen({ vanaf, totEnMet })} dagen geen werk. Alleen de dagen worden
                vastgelegd.
              </Paragraph>
            ) : (
              <Bezoeken herplan={herplan} namen={namen} />
            )}
            <Alert soort="info">
              <Paragraph>
                Dit gebeurt in een keer, of helemaal niet. Wie een andere tijd krijgt of geen afspraak meer
                heeft, krijgt bericht. Daarna kunt u het verzetten van de bezoeken nog ongedaan maken.
              </Paragraph>
            </Alert>
          </Form>
        </Section>
      </Layout>
    )
  })

function Bezoeken({ herplan, namen }: { herplan: readonly Herplan[]; namen: ReadonlyMap<string, string> }) {
  return (
    <Table
      bijschrift="Voor elk bezoek een voorstel"
      rijen={herplan}
      sleutel={({ bezoek }) => bezoek.id}
      kolommen={[
        { kop: 'Reparatie', kort: true, cel: ({ bezoek }) => bezoek.nummer },
        {
          kop: 'Was',
          kort: true,
          cel: ({ bezoek }) => `${showDatumKort(bezoek.begin)}, ${showTijd(bezoek.begin)}`,
        },
        { kop: 'Waar', cel: ({ bezoek }) => straatRegel(bezoek) },
        { kop: 'Vak', cel: ({ bezoek }) => showVaardigheid(bezoek.vaardigheid) },
        {
          kop: 'Wordt',
          cel: ({ bezoek: { id: verzoekId, versie, nummer }, voorstel }) => (
            <RowSelect
              name="besluit[]"
              label={`Nieuwe plek voor ${nummer}`}
              keuzes={[
                ...(voorstel
                  ? [
                      {
                        waarde: besluitCode({ verzoekId, versie, naar: voorstel }),
                        tekst: `${namen.get(voorstel.vakmanId) ?? ''}, ${showDatumKort(voorstel.begin)} ${showTijd(voorstel.begin)}`,
                      },
                    ]
                  : []),
                {
                  waarde: besluitCode({ verzoekId, versie, naar: null }),
                  tekst: 'Afzeggen, terug op de lijst',
                },
              ]}
            />
          ),
        },
        {
          kop: 'Waarom',
          cel: ({ voorstel }) =>
            voorstel?.redenen.map((reden) => REDEN[reden]).join(', ') ?? 'niemand heeft tijd',
        },
      ]}
    />
  )
}
