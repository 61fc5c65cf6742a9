import { z } from 'zod'
import { uitlegVan } from '../../doelbinding/uitleg.ts'
import { sqlState } from '../../doelbinding/refusal.ts'
import { addDays, datumOf } from '../../tijd.ts'
import { GevoeligVeld } from '../../web/balie/gevoelig-veld.tsx'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import { DateField, Form, Layout, Paragraph, Radios, Select } from '../../web/ui/index.ts'
import { datum, keuze, tekst, vinkje } from '../../web/velden.ts'
import { gevoeligMelding } from '../notitie/gevoelig.ts'
import { werkerOf } from './pages-taak.tsx'
import { type Soort, SOORTEN, type Team, TEAMS } from './taak.ts'
import { maakTaak, teamOf } from './taken.ts'
import { taakMaken } from './verwerkingen.ts'

const choices = (from: Readonly<Record<string, string>>) =>
  Object.entries(from).map(([waarde, naam]) => ({ waarde, tekst: naam }))
/** "Zelf" is a choice beside the teams. */
const WIE = { zelf: 'Ik doe het zelf', ...TEAMS } as const
const LANGST_DAGEN = 366

export const nieuweTaakPagina = pagina('/balie/taken/nieuw', {
  deur: 'balie',
  toegang: {
    rollen: ['klantmedewerker', 'verhuurconsulent', 'planner', 'privacyfunctionaris'],
    verwerkingen: [taakMaken],
  },
  query: z.object({ persoon: z.uuid().optional().catch(undefined) }),
})
  .action('maak', {
    schema: z.object({
      soort: keuze(Object.keys(SOORTEN) as [Soort, ...Soort[]], 'Kies wat voor taak het is.'),
      omschrijving: tekst('Vul in wat er moet gebeuren, bijvoorbeeld "Bel terug over de lekkage".', 200),
      bevestigd: vinkje(),
      uiterlijk: datum('Kies de dag waarop het klaar moet zijn.'),
      beloofd: datum('Kies de dag die u hebt beloofd.').optional(),
      wie: keuze(Object.keys(WIE) as [keyof typeof WIE, ...(keyof typeof WIE)[]], 'Kies wie het doet.'),
    }),
    run: async (request, { soort, omschrijving, bevestigd, uiterlijk, beloofd = null, wie }) => {
      const gevoelig = gevoeligMelding(omschrijving, bevestigd)
      if (gevoelig) return refuse({ omschrijving: gevoelig })
      const vandaag = datumOf(request.nu)
      if (uiterlijk < vandaag || uiterlijk > addDays(vandaag, LANGST_DAGEN))
        return refuse({ uiterlijk: 'Kies vandaag of een dag binnen een jaar.' })
      if (beloofd !== null && beloofd < uiterlijk)
        return refuse({ beloofd: 'Kies een dag op of na de dag waarop het klaar moet zijn.' })
      const eigenTeam: Team = teamOf(request.context) ?? 'klantcontact'
      try {
        const id = await maakTaak(request.context, werkerOf(request), {
          relatieId: request.query.persoon ?? null,
          soort,
          omschrijving,
          uiterlijk,
          beloofd,
          team: wie === 'zelf' ? eigenTeam : wie,
          zelf: wie === 'zelf',
        })
        return seeOther(`/balie/taken/${id}`)
      } catch (error) {
        if (sqlState(error) === '23503') return refuse({ algemeen: 'Deze persoon bestaat niet meer.' })
        throw error
      }
    },
  })
  .view((page) => {
    const form = page.form('maak', { uiterlijk: datumOf(page.request.nu), wie: 'zelf' })
    return (
      <Layout page={page} titel="Nieuwe taak" kruimels={[{ tekst: 'Werk', href: '/balie/werk' }]}>
        {page.request.query.persoon ? (
          <Paragraph>Deze taak gaat over de persoon die u net bekeek. De huurder kan de taak zien.</Paragraph>
        ) : (
          <Paragraph>Deze taak gaat niet over een huurder. Schrijf dus geen namen op.</Paragraph>
        )}
        <Form form={form} verzend="Taak maken" annuleer="/balie/werk">
          <Radios form={form} name="soort" label="Wat voor taak is het?" keuzes={choices(SOORTEN)} />
          <GevoeligVeld
            form={form}
            name="omschrijving"
            label="Wat moet er gebeuren?"
            maximum={200}
            waarvoor={uitlegVan(taakMaken)}
          />
          <DateField form={form} name="uiterlijk" label="Uiterlijk" soort="kalender" />
          <DateField form={form} name="beloofd" label="Beloofd aan de huurder" soort="kalender" optioneel />
          <Select form={form} name="wie" label="Wie doet het?" keuzes={choices(WIE)} />
        </Form>
      </Layout>
    )
  })
