import { z } from 'zod'
import { showDatumKort } from '../../tijd.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import {
  EmptyState,
  ErrorSummary,
  Layout,
  Paragraph,
  PostButton,
  StatusLine,
  Table,
} from '../../web/ui/index.ts'
import { HOOGSTENS, listProblemen, losProbleemOp } from './problemen.ts'
import { postproblemenOplossen } from './verwerkingen-balie.ts'

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

const problemenPagina = pagina(PAD, {
  deur: 'balie',
  toegang: { rollen: ['klantmedewerker'], verwerkingen: [postproblemenOplossen] },
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
  .view((page) => {
    const form = page.form('opgelost')
    return (
      <Layout page={page} titel="Berichten die niet aankwamen" breedte="breed">
        <StatusLine>
          U bekijkt dit voor: <b>{postproblemenOplossen.naam}</b>.
        </StatusLine>
        <ErrorSummary form={form} />
        {page.data.length === 0 ? (
          <EmptyState kop="Alles is aangekomen">
            <Paragraph>Komt een bericht niet aan? Dan staat het hier.</Paragraph>
          </EmptyState>
        ) : (
          <Table
            bijschrift={`De oudste staan bovenaan, hoogstens ${HOOGSTENS}`}
            rijen={page.data}
            sleutel={({ id }) => id}
            kolommen={[
              { kop: 'Wie', cel: ({ aanschrijfnaam }) => aanschrijfnaam },
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
      </Layout>
    )
  })

export const probleemRoutes = [problemenPagina]
