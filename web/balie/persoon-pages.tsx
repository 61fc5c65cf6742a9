import { z } from 'zod'
import type { Verwerking } from '../../doelbinding/verwerking.ts'
import {
  type Aanleiding,
  type Blik,
  DOELVERWERKING,
  isBeschermd,
  isGlas,
  isZichtbaar,
  openPersoon,
  type Persoonskop,
  recordReden,
  toonGroep,
} from '../../overeenkomst-uitvoeren/werkreden/persoon.ts'
import {
  gegevensTonen,
  redenNagaan,
  redenVastleggen,
} from '../../overeenkomst-uitvoeren/werkreden/verwerkingen.ts'
import { gevoeligMelding } from '../../overeenkomst-uitvoeren/notitie/gevoelig.ts'
import { askConfirmation } from '../../risico-beperken/beveiliging/recent.ts'
import {
  AFLOPEN,
  DOELEN,
  KANALEN,
  ONDERWERPEN,
  TOONREDENEN,
  ZAAKDOELEN,
} from '../../overeenkomst-uitvoeren/werkreden/werkreden.ts'
import { PaginaFout } from '../pagina-fout.ts'
import { pagina, refuse, seeOther } from '../pagina.ts'
import type { Session } from '../omgeving.ts'
import type { PageRequest } from '../route.ts'
import { keuze, optioneleTekst, vinkje } from '../velden.ts'
import { BeschermdLayout, PersoonLayout, RedenLayout } from './persoon-view.tsx'
import type { Sectie } from './sectie.ts'
import { secties } from './secties.ts'

const PAD = '/balie/personen'
type Vraag = PageRequest<{ id: string }, { voor: Blik['doel'] }, Session>

/** A part of the page as it is shown: `toon` is null while it is hidden. */
export type Deel = { sectie: Sectie; toon: Awaited<ReturnType<Sectie['laad']>> | null }

const blikOf = ({ params, query, session, nu }: Vraag): Blik => ({
  medewerkerId: session.betrokkeneId,
  relatieId: params.id,
  doel: query.voor,
  nu,
})

async function loadDelen({ context }: Vraag, persoon: Persoonskop): Promise<Deel[]> {
  const mine = secties.filter(({ verwerking }) => verwerking.rollen.includes(context.wie.rol))
  return Promise.all(
    mine.map(async (sectie) => ({
      sectie,
      toon: isZichtbaar(persoon, sectie.groep) ? await sectie.laad(context, persoon) : null,
    })),
  )
}

async function record(request: Vraag, aanleiding: Aanleiding) {
  const { medewerkerId, relatieId, nu } = blikOf(request)
  const recorded = await recordReden(request.context, { medewerkerId, relatieId, nu }, aanleiding)
  if (recorded.ok) return seeOther(`${PAD}/${relatieId}?voor=${aanleiding.doel}`)
  if (recorded.refusal === 'bestaat-niet') throw new PaginaFout(404)
  return refuse({
    algemeen: 'Dit werk hoort niet bij deze persoon, of bestaat niet meer. Kies een nieuw contact.',
  })
}

const verwerkingen: readonly [Verwerking, ...Verwerking[]] = [
  redenVastleggen,
  redenNagaan,
  gegevensTonen,
  ...Object.values(DOELVERWERKING),
  ...secties.map(({ verwerking }) => verwerking),
]

const [eersteKanaal, ...meerKanalen] = Object.keys(KANALEN) as (keyof typeof KANALEN)[]
const [eersteOnderwerp, ...meerOnderwerpen] = Object.keys(ONDERWERPEN) as (keyof typeof ONDERWERPEN)[]
const aflopen = Object.keys(AFLOPEN) as [keyof typeof AFLOPEN, ...(keyof typeof AFLOPEN)[]]
const [eersteToonreden, ...meerToonredenen] = Object.keys(TOONREDENEN) as (keyof typeof TOONREDENEN)[]
const kanaal = [eersteKanaal ?? 'telefoon', ...meerKanalen] as const
const onderwerp = [eersteOnderwerp ?? 'anders', ...meerOnderwerpen] as const
const toonreden = [eersteToonreden ?? 'gevraagd', ...meerToonredenen] as const

export const persoonPagina = pagina(`${PAD}/:id`, {
  deur: 'balie',
  toegang: { rollen: ['klantmedewerker', 'verhuurconsulent', 'planner'], verwerkingen },
  params: z.object({ id: z.uuid() }),
  query: z.object({ voor: z.enum(DOELEN).catch('contact') }),
})
  .load(async (request) => {
    const blik = blikOf(request)
    const persoon = await openPersoon(request.context, blik)
    if (persoon) return { soort: 'open' as const, persoon, delen: await loadDelen(request, persoon) }
    return { soort: (await isBeschermd(request.context, blik)) ? ('beschermd' as const) : ('reden' as const) }
  })
  .action('contact', {
    schema: z.object({
      kanaal: keuze(kanaal, 'Kies hoe u contact hebt.'),
      onderwerp: keuze(onderwerp, 'Kies waar het over gaat.'),
      toelichting: optioneleTekst(140),
      bevestigd: vinkje(),
      afloop: keuze(aflopen, 'Kies hoe het afliep.').optional(),
    }),
    run: async (request, { bevestigd, ...invoer }) => {
      if (invoer.onderwerp === 'anders' && invoer.toelichting === undefined)
        return refuse({ toelichting: 'Vul in een paar woorden in waar het over gaat.' })
      const gevoelig = gevoeligMelding(invoer.toelichting ?? '', bevestigd)
      return gevoelig ? refuse({ toelichting: gevoelig }) : record(request, { doel: 'contact', ...invoer })
    },
  })
  .action('open', {
    schema: z.object({
      doel: keuze(ZAAKDOELEN, 'Kies waar het om gaat.'),
      zaak: z.uuid('Kies waar het om gaat.'),
    }),
    run: (request, { doel, zaak }) => record(request, { doel, zaakId: zaak }),
  })
  .action('toon', {
    schema: z.object({
      groep: z.string({ error: 'Kies wat u wilt zien.' }).max(50),
      omdat: keuze(toonreden, 'Kies waarom u dit wilt zien.'),
    }),
    run: async (request, { groep, omdat }) => {
      const known = secties.find((each) => each.groep.code === groep)
      if (!isGlas(groep) && !known?.verwerking.rollen.includes(request.context.wie.rol))
        return refuse({ groep: 'Kies wat u wilt zien.' })
      const bewijs = isGlas(groep) || known?.glas ? await askConfirmation(request) : null
      if (bewijs) return seeOther(bewijs)
      const shown = await toonGroep(request.context, blikOf(request), { groep, omdat })
      if (shown.ok) return seeOther(`${PAD}/${request.params.id}?voor=${request.query.voor}`)
      return refuse({
        algemeen: 'Uw reden is intussen verlopen. Kies opnieuw waarom u deze persoon bekijkt.',
      })
    },
  })
  .view((page) => {
    const { data } = page
    if (data.soort === 'open')
      return (
        <PersoonLayout
          page={page}
          persoon={data.persoon}
          delen={data.delen}
          toonForm={page.form('toon')}
          // Who is on the telephone mostly still is: then one letter, the subject, is enough.
          contactForm={page.form('contact', { kanaal: data.persoon.reden.kanaal ?? 'telefoon' })}
        />
      )
    if (data.soort === 'beschermd') return <BeschermdLayout page={page} form={page.form('toon')} />
    return (
      <RedenLayout page={page} form={page.form('contact')} openFout={page.form('open').fouten.algemeen} />
    )
  })
