import { z } from 'zod'
import { uitlegVeld } from '../../doelbinding/uitleg.ts'
import { datumOf, showDatum } from '../../tijd.ts'
import { StappenView } from '../../wet-naleven/regel/uitleg.tsx'
import type { FormState } from '../../web/form-state.ts'
import type { Shell, Taal } from '../../web/omgeving.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import {
  Alert,
  Card,
  CardGrid,
  DateField,
  Details,
  Form,
  Layout,
  Paragraph,
  Radios,
  Section,
  Telefoon,
  TextArea,
  TextField,
} from '../../web/ui/index.ts'
import { optioneleTekst } from '../../web/velden.ts'
import { LANGSTE_NAAM, leesNaam, NAAM_MELDING } from '../relatie/naamregels.ts'
import { adresRegel } from '../onderhoud/adres.ts'
import { asksWhom, type Contract, listContracten, vraagWijzigingAan } from './aanvragen.ts'
import { HUISHOUDEN_ROLLEN, HUISHOUDEN_SOORTEN, type HuishoudenSoort } from './huishoudwijziging.ts'
import { PAD, ZELF } from './pages-mijn.tsx'
import type { Procedure } from './procedure.ts'
import { eindeOpzeggingHuurder } from './termijnen.ts'
import { AANVRAAG_FOUT, teksten } from './teksten.ts'
import { contractwijzigingAanvragen } from './verwerkingen.ts'

type Veld = 'contract' | 'wat' | 'datum' | 'naam' | 'rol' | 'over' | 'toelichting'
const MAX_TOELICHTING = 1000
const WAT = ['erbij', 'geboren', 'weg'] as const
const ROL = ['partner', 'kind', 'inwonend'] as const

export const aanvraagPagina = pagina(`${PAD}/nieuw/:soort`, {
  deur: 'mijn',
  toegang: { rollen: ['huurder'], verwerkingen: [contractwijzigingAanvragen] },
  talen: ['nl', 'en'],
  query: z.object({ wat: z.enum(WAT).optional().catch(undefined) }),
})
  .load(async ({ context, session, params, nu }) => {
    const procedure = ZELF.find(({ soort }) => soort === params.soort)
    if (!procedure) throw new PaginaFout(404)
    const contracten = await listContracten(context, session.betrokkeneId, nu)
    const einde = procedure.soort === 'opzegging-huurder' ? eindeOpzeggingHuurder(datumOf(nu)) : null
    return { procedure, contracten, einde, zelf: session.betrokkeneId }
  })
  .action('vraag', {
    schema: z.object({
      contract: z.uuid().optional(),
      wat: z.enum(WAT).optional(),
      rol: z.enum(ROL).optional(),
      over: z.uuid().optional(),
      naam: optioneleTekst(2 * LANGSTE_NAAM),
      datum: z.iso.date({ error: 'Vul een dag in die bestaat, bijvoorbeeld 24 november 2026.' }).optional(),
      toelichting: optioneleTekst(MAX_TOELICHTING),
    }),
    run: async ({ context, session, params, taal, nu }, { contract, ...invoer }) => {
      const naam = invoer.naam === undefined ? undefined : leesNaam(invoer.naam)
      if (naam && !naam.ok) return refuse({ naam: NAAM_MELDING[naam.refusal][taal] })
      const aanvraag = {
        soort: params.soort,
        huurovereenkomstId: contract,
        ...invoer,
        naam: naam?.value,
      }
      const gevraagd = await vraagWijzigingAan(context, session.betrokkeneId, { aanvraag, nu })
      if (gevraagd.ok) return seeOther(`${PAD}/${gevraagd.value}?nieuw=ja`)
      const [veld, melding] = AANVRAAG_FOUT[gevraagd.refusal]
      return refuse({ [veld]: melding[taal] })
    },
  })
  .view((page) => {
    const { shell, data } = page
    const { taal, corporatie } = shell
    const t = teksten[taal]
    const { procedure, contracten, einde } = data
    const form = page.form('vraag')
    const { wat } = page.request.query
    return (
      <Layout page={page} titel={procedure.naam[taal]} kruimels={[{ tekst: t.titel, href: PAD }]}>
        <Paragraph soort="lead">{procedure.uitleg[taal]}</Paragraph>
        {procedure.soort === 'huishoudwijziging' && !wat && contracten.length > 0 ? (
          <KiesWat taal={taal} />
        ) : contracten.length === 0 ? (
          <Alert soort="waarschuwing">
            <Paragraph>
              {AANVRAAG_FOUT['geen-contract'][1][taal]} <Telefoon nummer={corporatie.telefoon} />
            </Paragraph>
          </Alert>
        ) : (
          <>
            {einde && (
              <>
                <Paragraph>{t.eersteDag(showDatum(einde.uitkomst, taal))}</Paragraph>
                <Details kop={t.hoeBerekend}>
                  <StappenView antwoord={einde.antwoord} />
                </Details>
              </>
            )}
            <AanvraagForm
              form={form}
              procedure={procedure}
              contracten={contracten}
              shell={shell}
              zelf={data.zelf}
              wat={procedure.soort === 'huishoudwijziging' ? wat : undefined}
            />
          </>
        )}
      </Layout>
    )
  })

interface Props {
  form: FormState<Veld>
  procedure: Procedure
  contracten: readonly Contract[]
  shell: Shell
  zelf: string
  wat: HuishoudenSoort | undefined
}

/** Which of the three it is, before the form: each asks something else. */
function KiesWat({ taal }: { taal: Taal }) {
  return (
    <Section kop={teksten[taal].watVerandert}>
      <CardGrid>
        {WAT.map((wat) => (
          <Card key={wat} kop={HUISHOUDEN_SOORTEN[wat][taal]} href={`?wat=${wat}`} niveau={3}>
            {''}
          </Card>
        ))}
      </CardGrid>
      <Paragraph>{teksten[taal].medehuurderWeg}</Paragraph>
    </Section>
  )
}

function AanvraagForm({ form, procedure, contracten, shell, zelf, wat }: Props) {
  const { taal } = shell
  const t = teksten[taal]
  const { soort, andere } = procedure
  const first = procedure.stappen.find(({ van }) => van === null)
  const uitleg = (veld: Parameters<typeof uitlegVeld<typeof contractwijzigingAanvragen>>[1]) =>
    uitlegVeld(contractwijzigingAanvragen, veld, taal)
  return (
    <Form form={form} verzend={first?.knop[taal] ?? ''} annuleer={PAD}>
      {contracten.length > 1 && (
        <Radios
          form={form}
          name="contract"
          label={t.veld.contract}
          keuzes={contracten.map((contract) => ({ waarde: contract.id, tekst: adresRegel(contract) }))}
          waarvoor={uitleg('eenheid.straat')}
        />
      )}
      {asksWhom(soort) && (
        <Radios
          form={form}
          name="over"
          label={soort === 'overlijden' ? t.veld.overleden : t.veld.vertrekt}
          keuzes={personen(contracten, soort === 'overlijden' ? zelf : null)}
          waarvoor={uitleg('huurovereenkomst_partij.rol')}
        />
      )}
      {wat && <Huishoudvelden form={form} wat={wat} contracten={contracten} taal={taal} />}
      {(andere === 'nieuw' || soort === 'naamswijziging') && (
        <TextField
          form={form}
          name="naam"
          label={andere === 'nieuw' ? t.veld.andereNaam : t.veld.nieuweNaam}
          waarvoor={uitleg(andere === 'nieuw' ? 'relatie.aanschrijfnaam' : 'contractwijziging.nieuwe_naam')}
        />
      )}
      {first?.vraagtDatum && (
        <DateField
          form={form}
          name="datum"
          label={datumLabel(soort, taal, wat)}
          waarvoor={uitleg('contractwijziging.datum')}
        />
      )}
      <TextArea
        form={form}
        name="toelichting"
        label={t.veld.toelichting}
        maximum={MAX_TOELICHTING}
        optioneel
        waarvoor={uitleg('contractwijziging_verklaring.tekst')}
      />
    </Form>
  )
}

interface HuishoudveldenProps {
  form: FormState<Veld>
  wat: HuishoudenSoort
  contracten: readonly Contract[]
  taal: Taal
}

/** Who comes, or who of the household leaves. */
function Huishoudvelden({ form, wat, contracten, taal }: HuishoudveldenProps) {
  const t = teksten[taal]
  const uitleg = uitlegVeld(contractwijzigingAanvragen, 'relatie.aanschrijfnaam', taal)
  const hidden = <input type="hidden" name="wat" value={wat} />
  if (wat === 'weg') {
    const huisgenoten = contracten.flatMap((contract) => contract.huisgenoten)
    if (huisgenoten.length === 0) return <Paragraph>{t.geenHuisgenoten}</Paragraph>
    const keuzes = huisgenoten.map(({ id, aanschrijfnaam }) => ({ waarde: id, tekst: aanschrijfnaam }))
    return (
      <>
        {hidden}
        <Radios form={form} name="over" label={t.veld.huisgenootWeg} keuzes={keuzes} waarvoor={uitleg} />
      </>
    )
  }
  return (
    <>
      {hidden}
      <TextField form={form} name="naam" label={t.veld.huisgenootNaam} waarvoor={uitleg} />
      {wat === 'erbij' && (
        <Radios
          form={form}
          name="rol"
          label={t.veld.huisgenootRol}
          keuzes={ROL.map((rol) => ({ waarde: rol, tekst: HUISHOUDEN_ROLLEN[rol][taal] }))}
          waarvoor={uitlegVeld(contractwijzigingAanvragen, 'contractwijziging.huishouden_rol', taal)}
        />
      )}
    </>
  )
}

const personen = (contracten: readonly Contract[], behalve: string | null) =>
  contracten
    .flatMap(({ partijen }) => partijen)
    .filter(({ id }) => id !== behalve)
    .map(({ id, aanschrijfnaam }) => ({ waarde: id, tekst: aanschrijfnaam }))

function datumLabel(soort: string, taal: Taal, wat: HuishoudenSoort | undefined): string {
  const { veld } = teksten[taal]
  if (wat === 'geboren') return veld.geboorte
  if (soort === 'overlijden') return veld.overlijdensdag
  return soort === 'opzegging-huurder' ? veld.laatsteDag : veld.datum
}
