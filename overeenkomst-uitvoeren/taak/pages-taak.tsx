import { z } from 'zod'
import type { Outcome } from '../../outcome.ts'
import type { Session } from '../../web/omgeving.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import type { PageRequest } from '../../web/route.ts'
import { GEWIJZIGD } from '../../web/ui/index.ts'
import { datum, keuze, tekst, vinkje } from '../../web/velden.ts'
import { gevoeligMelding } from '../notitie/gevoelig.ts'
import { WEIGERING } from './onderdelen.tsx'
import {
  draagOver,
  herstel,
  laatVervallen,
  legTerug,
  pakOp,
  rondAf,
  type Taak,
  type Team,
  TEAMS,
  type Uitkomst,
  UITKOMSTEN,
} from './taak.ts'
import { doeStap, findTaak, teamOf, type Weigering, type Werker, wijzigTaak } from './taken.ts'
import { taakUitvoeren } from './verwerkingen.ts'
import { beginOf, TaakLayout } from './view-taak.tsx'

const PAD = '/balie/taken'
type Vraag = PageRequest<{ id: string }, unknown, Session>

export const werkerOf = ({
  context,
  session,
  nu,
}: Pick<PageRequest<unknown, unknown, Session>, 'context' | 'session' | 'nu'>): Werker => ({
  medewerkerId: session.betrokkeneId,
  team: teamOf(context),
  nu,
})

const versie = z.coerce.number().int()
async function stap(request: Vraag, gelezen: number, step: (taak: Taak) => Outcome<Taak, Weigering>) {
  const { id } = request.params
  const done = await doeStap(request.context, werkerOf(request), { id, versie: gelezen }, step)
  if (done.ok) return seeOther(`${PAD}/${id}`)
  if (done.refusal === 'bestaat-niet') throw new PaginaFout(404)
  return refuse({ algemeen: WEIGERING[done.refusal] })
}

export const taakPagina = pagina(`${PAD}/:id`, {
  deur: 'balie',
  toegang: {
    rollen: ['klantmedewerker', 'verhuurconsulent', 'planner', 'privacyfunctionaris'],
    verwerkingen: [taakUitvoeren],
  },
  params: z.object({ id: z.uuid() }),
})
  .load(async (request) => {
    const taak = await findTaak(request.context, werkerOf(request), request.params.id)
    if (!taak) throw new PaginaFout(404)
    return taak
  })
  .action('pakOp', {
    schema: z.object({ versie }),
    run: (request, invoer) =>
      stap(request, invoer.versie, (taak) => pakOp(taak, request.session.betrokkeneId)),
  })
  .action('legTerug', {
    schema: z.object({ versie }),
    run: (request, invoer) => stap(request, invoer.versie, legTerug),
  })
  .action('draagOver', {
    schema: z.object({ versie, team: keuze(Object.keys(TEAMS) as [Team, ...Team[]], 'Kies een team.') }),
    run: (request, invoer) => stap(request, invoer.versie, (taak) => draagOver(taak, invoer.team)),
  })
  .action('rondAf', {
    schema: z.object({
      versie,
      uitkomst: keuze(Object.keys(UITKOMSTEN) as [Uitkomst, ...Uitkomst[]], 'Kies hoe het is gegaan.'),
    }),
    run: (request, invoer) =>
      stap(request, invoer.versie, (taak) => rondAf(taak, invoer.uitkomst, request.nu)),
  })
  .action('laatVervallen', {
    schema: z.object({ versie }),
    run: (request, invoer) => stap(request, invoer.versie, (taak) => laatVervallen(taak, request.nu)),
  })
  .action('herstel', {
    schema: z.object({ versie }),
    run: (request, invoer) => stap(request, invoer.versie, (taak) => herstel(taak, request.nu)),
  })
  .action('wijzig', {
    schema: z.object({
      versie,
      omschrijving: tekst('Vul in wat er moet gebeuren.', 200),
      bevestigd: vinkje(),
      uiterlijk: datum('Kies de dag waarop het klaar moet zijn.'),
      beloofd: datum('Kies de dag die u hebt beloofd.').optional(),
    }),
    run: async (request, { omschrijving, bevestigd, uiterlijk, beloofd = null, versie: gelezen }) => {
      const gevoelig = gevoeligMelding(omschrijving, bevestigd)
      if (gevoelig) return refuse({ omschrijving: gevoelig })
      if (beloofd !== null && beloofd < uiterlijk)
        return refuse({ beloofd: 'Kies een dag op of na de dag waarop het klaar moet zijn.' })
      const { id } = request.params
      const inhoud = { omschrijving, uiterlijk, beloofd }
      const done = await wijzigTaak(request.context, werkerOf(request), { id, versie: gelezen }, inhoud)
      if (done.ok) return seeOther(`${PAD}/${id}`)
      return refuse({ algemeen: done.refusal === 'gewijzigd' ? GEWIJZIGD : WEIGERING[done.refusal] })
    },
  })
  .view((page) => (
    <TaakLayout
      page={page}
      gelezen={page.data}
      wie={page.request.session.betrokkeneId}
      forms={{
        pakOp: page.form('pakOp'),
        legTerug: page.form('legTerug'),
        draagOver: page.form('draagOver'),
        rondAf: page.form('rondAf'),
        laatVervallen: page.form('laatVervallen'),
        herstel: page.form('herstel'),
        wijzig: page.form('wijzig', beginOf(page.data)),
      }}
    />
  ))
