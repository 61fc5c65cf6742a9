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
  DateField,
  Details,
  Form,
  Layout,
  Paragraph,
  Radios,
  Telefoon,
  TextArea,
  TextField,
} from '../../web/ui/index.ts'
import { optioneleTekst } from '../../web/velden.ts'
import { adresRegel } from '../onderhoud/adres.ts'
import { asksWhom, type Contract, listContracten, vraagWijzigingAan } from './aanvragen.ts'
import { PAD, ZELF } from './pages-mijn.tsx'
import type { Procedure } from './procedure.ts'
import { eindeOpzeggingHuurder } from './termijnen.ts'
import { AANVRAAG_FOUT, teksten } from './teksten.ts'
import { contractwijzigingAanvragen } from './verwerkingen.ts'

type Veld = 'contract' | 'datum' | 'naam' | 'over' | 'toelichting'
const MAX_TOELICHTING = 1000

export const aanvraagPagina = pagina(`${PAD}/nieuw/:soort`, {
  deur: 'mijn',
  toegang: { rollen: ['huurder'], verwerkingen: [contractwijzigingAanvragen] },
  talen: ['nl', 'en'],
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
      over: z.uuid().optional(),
      naam: optioneleTekst(200),
      datum: z.iso.date({ error: 'Vul een dag in die bestaat, bijvoorbeeld 24 november 2026.' }).optional(),
      toelichting: optioneleTekst(MAX_TOELICHTING),
    }),
    run: async ({ context, session, params, taal, nu }, { contract, ...invoer }) => {
      const aanvraag = { soort: params.soort, huurovereenkomstId: contract, ...invoer }
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
    return (
      <Layout page={page} titel={procedure.naam[taal]} kruimels={[{ tekst: t.titel, href: PAD }]}>
        <Paragraph soort="lead">{procedure.uitleg[taal]}</Paragraph>
        {contracten.length === 0 ? (
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
}

function AanvraagForm({ form, procedure, contracten, shell, zelf }: Props) {
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
          label={datumLabel(soort, taal)}
          waarvoor={uitleg('contractwijziging.datum')}
        />
      )}
      <TextArea
        form={form}
        name="toelichting"
        label={soort === 'huishoudwijziging' ? t.veld.watVerandert : t.veld.toelichting}
        maximum={MAX_TOELICHTING}
        optioneel={soort !== 'huishoudwijziging'}
        waarvoor={uitleg('contractwijziging_verklaring.tekst')}
      />
    </Form>
  )
}

const personen = (contracten: readonly Contract[], behalve: string | null) =>
  contracten
    .flatMap(({ partijen }) => partijen)
    .filter(({ id }) => id !== behalve)
    .map(({ id, aanschrijfnaam }) => ({ waarde: id, tekst: aanschrijfnaam }))

function datumLabel(soort: string, taal: Taal): string {
  const { veld } = teksten[taal]
  if (soort === 'overlijden') return veld.overlijdensdag
  return soort === 'opzegging-huurder' ? veld.laatsteDag : veld.datum
}
