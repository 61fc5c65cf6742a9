import { z } from 'zod'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import { Form, Layout, Paragraph, Select } from '../../web/ui/index.ts'
import { listCollegas } from './collegas.ts'
import { WEIGERING } from './onderdelen.tsx'
import { werkerOf } from './pages-taak.tsx'
import { geefAan, TEAMS } from './taak.ts'
import { doeStap, findTaak } from './taken.ts'
import { taakUitvoeren } from './verwerkingen.ts'
import { collegasKiezen } from './verwerkingen-collega.ts'

/** Hands a task to one colleague by name. On a page of its own: the names of colleagues are read when somebody chooses, not before. */
export const collegaPagina = pagina('/balie/taken/:id/collega', {
  deur: 'balie',
  toegang: {
    rollen: ['klantmedewerker', 'verhuurconsulent', 'planner'],
    verwerkingen: [taakUitvoeren, collegasKiezen],
  },
  params: z.object({ id: z.uuid() }),
})
  .load(async (request) => {
    const taak = await findTaak(request.context, werkerOf(request), request.params.id)
    if (!taak) throw new PaginaFout(404)
    return { taak, collegas: await listCollegas(request.context) }
  })
  .action('geef', {
    schema: z.object({ versie: z.coerce.number().int(), collega: z.uuid('Kies een collega.') }),
    run: async (request, { versie, collega }) => {
      const { id } = request.params
      const found = (await listCollegas(request.context)).find((each) => each.id === collega)
      if (!found) return refuse({ collega: 'Kies een collega uit de lijst.' })
      const given = await doeStap(request.context, werkerOf(request), { id, versie }, (taak) =>
        geefAan(taak, { eigenaarId: found.id, team: found.team }),
      )
      if (given.ok) return seeOther(`/balie/taken/${id}`)
      if (given.refusal === 'bestaat-niet') throw new PaginaFout(404)
      return refuse({ algemeen: WEIGERING[given.refusal] })
    },
  })
  .view((page) => {
    const { taak, collegas } = page.data
    const form = page.form('geef')
    return (
      <Layout
        page={page}
        titel="Geef deze taak aan een collega"
        kruimels={[{ tekst: `Taak ${taak.nummer}`, href: `/balie/taken/${taak.id}` }]}
      >
        <Paragraph>{taak.omschrijving}</Paragraph>
        <Form form={form} verzend="Geef de taak" annuleer={`/balie/taken/${taak.id}`} uitleg={false}>
          <input type="hidden" name="versie" value={taak.versie} />
          <Select
            form={form}
            name="collega"
            label="Wie gaat het doen?"
            keuzes={collegas
              .filter(({ id }) => id !== page.request.session.betrokkeneId)
              .map(({ id, naam, team }) => ({ waarde: id, tekst: `${naam} (${TEAMS[team]})` }))}
          />
        </Form>
      </Layout>
    )
  })
