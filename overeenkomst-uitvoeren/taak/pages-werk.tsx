import { z } from 'zod'
import { datumOf } from '../../tijd.ts'
import type { Session } from '../../web/omgeving.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import type { PageRequest } from '../../web/route.ts'
import { keuze, tekst } from '../../web/velden.ts'
import { dropFilter, listFilters, saveFilter } from './bewaard-filter.ts'
import { WEIGERING } from './onderdelen.tsx'
import { werkerOf } from './pages-taak.tsx'
import { herstel, laatVervallen, legTerug, pakOp, rondAf, type Taak } from './taak.ts'
import { doeStap, listTaken } from './taken.ts'
import { takenOverzien, taakUitvoeren } from './verwerkingen.ts'
import { WerkLayout } from './view-werk.tsx'
import { adres, DOEN, type Doen, REGEL, regel, type WerkVraag, werkVraag } from './werk-vraag.ts'

type Vraag = PageRequest<unknown, WerkVraag, Session>

const stapOf =
  ({ session, nu }: Vraag, doen: Doen) =>
  (taak: Taak) => {
    if (doen === 'pakOp') return pakOp(taak, session.betrokkeneId)
    if (doen === 'legTerug') return legTerug(taak)
    return doen === 'klaar' ? rondAf(taak, 'gelukt', nu) : laatVervallen(taak, nu)
  }

/** Each task apart: one that a colleague changed does not hold up the others. */
async function doeAlle(request: Vraag, regels: readonly string[], doen: Doen) {
  const done: string[] = []
  for (const each of regels) {
    const [, id = '', versie = ''] = REGEL.exec(each) ?? []
    const outcome = await doeStap(
      request.context,
      werkerOf(request),
      { id, versie: Number(versie) },
      stapOf(request, doen),
    )
    if (outcome.ok) done.push(`${id}.${Number(versie) + 1}`)
  }
  const { van, soort } = request.query
  const uitkomst = {
    gedaan: done.length,
    gewijzigd: regels.length - done.length,
    ...(doen !== 'pakOp' && done.length === 1 && { klaar: done[0] }),
  }
  return seeOther(adres({ van, soort, ...uitkomst }))
}

export const werkPagina = pagina('/balie/werk', {
  deur: 'balie',
  toegang: {
    rollen: ['klantmedewerker', 'verhuurconsulent', 'planner', 'privacyfunctionaris'],
    verwerkingen: [takenOverzien, taakUitvoeren],
  },
  query: werkVraag,
  menu: { tekst: 'Werk', volgorde: 3 },
})
  .load(async (request) => {
    const { van, soort, na } = request.query
    const [lijst, filters] = await Promise.all([
      listTaken(request.context, werkerOf(request), { bereik: van, soort, na }),
      listFilters(request.context.doelbinding, request.session.betrokkeneId),
    ])
    return { ...lijst, filters, vandaag: datumOf(request.nu) }
  })
  .action('doe', {
    schema: z.object({
      /** One row's own button. */
      een: regel.optional(),
      taak: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(regel).max(25)),
      doen: keuze(Object.keys(DOEN) as [Doen, ...Doen[]], 'Kies wat u met de taken wilt doen.').optional(),
    }),
    run: async (request, { een, taak, doen }) => {
      if (een !== undefined) return doeAlle(request, [een], 'pakOp')
      if (taak.length === 0) return refuse({ taak: 'Vink eerst een of meer taken aan.' })
      if (doen === undefined) return refuse({ doen: 'Kies wat u met de taken wilt doen.' })
      return doeAlle(request, [...new Set(taak)], doen)
    },
  })
  .action('herstel', {
    schema: z.object({ taak: regel }),
    run: async (request, { taak }) => {
      const [, id = '', versie = ''] = REGEL.exec(taak) ?? []
      const step = (each: Taak) => herstel(each, request.nu)
      const outcome = await doeStap(request.context, werkerOf(request), { id, versie: Number(versie) }, step)
      return outcome.ok
        ? seeOther(adres({ van: request.query.van, soort: request.query.soort }))
        : refuse({ algemeen: WEIGERING[outcome.refusal] })
    },
  })
  .action('bewaar', {
    schema: z.object({ naam: tekst('Vul een naam in, bijvoorbeeld "Terugbellen".', 40) }),
    run: async (request, { naam }) => {
      const { van, soort } = request.query
      const vraagtekst = adres({ van, soort })
      const { doelbinding } = request.context
      const saved = await saveFilter(doelbinding, request.session.betrokkeneId, { naam, vraag: vraagtekst })
      return saved
        ? seeOther(vraagtekst)
        : refuse({ naam: 'U hebt al 20 lijsten bewaard. Verwijder er eerst een.' })
    },
  })
  .action('verwijder', {
    schema: z.object({ id: z.uuid() }),
    run: async (request, { id }) => {
      await dropFilter(request.context.doelbinding, request.session.betrokkeneId, id)
      return seeOther(adres({ van: request.query.van, soort: request.query.soort }))
    },
  })
  .view((page) => (
    <WerkLayout
      page={page}
      vraag={page.request.query}
      data={page.data}
      wie={page.request.session.betrokkeneId}
      forms={{
        doe: page.form('doe'),
        herstel: page.form('herstel'),
        bewaar: page.form('bewaar'),
        verwijder: page.form('verwijder'),
      }}
    />
  ))
