import { z } from 'zod'
import { showDatumKort } from '../../tijd.ts'
import type { FormState } from '../../web/form-state.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import {
  Alert,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  Layout,
  Paragraph,
  PostButton,
  Radios,
  StatusLine,
  Table,
  TextField,
} from '../../web/ui/index.ts'
import { keuze, tekst } from '../../web/velden.ts'
import { HOOGSTENS, listProblemen, losProbleemOp } from './problemen.ts'
import { type Briefreden, BRIEFREDENEN, meldBriefTerug } from './terugmelden.ts'
import { berichtTerugmelden, postproblemenOplossen } from './verwerkingen-balie.ts'

const PAD = '/balie/postproblemen'

/** What went wrong, and what the desk does about it. */
const SOORTEN: Record<string, string> = {
  'adres-weigert': 'Het e-mailadres bestaat niet meer. Vraag een nieuw adres.',
  teruggekomen: 'De brief kwam terug. Zoek uit waar de huurder woont.',
  'geen-kanaal': 'Wij hebben geen adres van deze persoon. Vraag hoe wij deze persoon bereiken.',
  'niet-gelukt': 'Het versturen is niet gelukt. Kijk of het adres klopt.',
  'wijziging-gestopt':
    'Iemand stopte een wijziging van e-mail of telefoon: “dit was ik niet”. Bel de huurder. Daarna kan de huurder weer wijzigen.',
}

const GEEN_BRIEF = {
  'geen-kenmerk': 'Een kenmerk begint met B- en heeft daarna acht letters of cijfers, zoals B-1A2B3C4D.',
  onbekend: 'Er is geen brief met dit kenmerk. Kijk of u het goed hebt overgetypt.',
  'al-gemeld': 'Deze brief staat al als teruggekomen.',
}
const redenen = Object.keys(BRIEFREDENEN) as [Briefreden, ...Briefreden[]]

const problemenPagina = pagina(PAD, {
  deur: 'balie',
  toegang: { rollen: ['klantmedewerker'], verwerkingen: [postproblemenOplossen, berichtTerugmelden] },
  query: z.object({ gemeld: z.literal('ja').optional().catch(undefined) }),
  menu: { tekst: 'Niet aangekomen', volgorde: 45 },
})
  .load(({ context }) => listProblemen(context))
  .action('opgelost', {
    schema: z.object({ id: z.uuid() }),
    run: async ({ context, nu }, { id }) =>
      (await losProbleemOp(context, id, nu))
        ? seeOther(PAD)
        : refuse({ algemeen: 'Een collega heeft dit al opgelost. Hieronder staat wat er nog is.' }),
  })
  .action('terug', {
    schema: z.object({
      kenmerk: tekst('Vul het kenmerk in dat op de brief staat, bijvoorbeeld B-1A2B3C4D.', 20),
      reden: keuze(redenen, 'Kies waarom de brief terugkwam.'),
    }),
    run: async ({ context, nu }, invoer) => {
      const gemeld = await meldBriefTerug(context, invoer, nu)
      return gemeld.ok ? seeOther(`${PAD}?gemeld=ja`) : refuse({ kenmerk: GEEN_BRIEF[gemeld.refusal] })
    },
  })
  .view((page) => {
    const form = page.form('opgelost')
    return (
      <Layout page={page} titel="Berichten die niet aankwamen" breedte="breed">
        <StatusLine>
          U bekijkt dit voor: <b>{postproblemenOplossen.naam}</b>.
        </StatusLine>
        {page.request.query.gemeld && (
          <Alert soort="ok">
            <Paragraph>
              De brief staat als teruggekomen. Wij zoeken uit hoe wij de huurder bereiken.
            </Paragraph>
          </Alert>
        )}
        <ErrorSummary form={form} />
        {page.data.length === 0 ? (
          <EmptyState kop="Er is niets teruggekomen">
            <Paragraph>Komt een bericht niet aan? Dan staat het hier.</Paragraph>
          </EmptyState>
        ) : (
          <Table
            bijschrift={`De oudste staan bovenaan, hoogstens ${HOOGSTENS}`}
            rijen={page.data}
            sleutel={({ id }) => id}
            kolommen={[
              { kop: 'Wie', cel: ({ aanschrijfnaam }) => <bdi>{aanschrijfnaam}</bdi> },
              { kop: 'Sinds', cel: ({ sinds }) => showDatumKort(sinds) },
              { kop: 'Wat er is', cel: ({ soort }) => SOORTEN[soort] ?? soort },
              { kop: 'Bericht', cel: ({ onderwerp }) => onderwerp ?? '' },
              {
                kop: 'Klaar',
                cel: ({ id, aanschrijfnaam }) => (
                  <PostButton form={form} waarden={{ id }} bij={aanschrijfnaam}>
                    Opgelost
                  </PostButton>
                ),
              },
            ]}
          />
        )}
        <BriefTerug form={page.form('terug')} />
      </Layout>
    )
  })

/** Who opens the post types over what stands on the letter; whose it is stays unknown to them. */
const BriefTerug = ({ form }: { form: FormState<'kenmerk' | 'reden'> }) => (
  <Details kop="Een brief kwam terug" open={Object.keys(form.fouten).length > 0}>
    <Form form={form} verzend="Brief terugmelden" uitleg={false}>
      <TextField
        form={form}
        name="kenmerk"
        label="Kenmerk"
        hint="Het staat boven aan de brief bij “Ons kenmerk”, zoals B-1A2B3C4D."
      />
      <Radios
        form={form}
        name="reden"
        label="Waarom kwam de brief terug?"
        keuzes={Object.entries(BRIEFREDENEN).map(([waarde, naam]) => ({ waarde, tekst: naam }))}
      />
    </Form>
  </Details>
)

export const probleemRoutes = [problemenPagina]
