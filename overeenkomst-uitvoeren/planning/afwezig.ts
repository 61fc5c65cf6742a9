import type { Context } from '../../doelbinding/context.ts'
import { addDays, datumOf } from '../../tijd.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import type { Zet } from './bezoek.ts'
import { findCapaciteit } from './capaciteit.ts'
import type { Dagbezoek } from './dag-van-vakman.ts'
import { balieDoor, type InplanRefusal, openInplannen, taakOf, voerReeksUit } from './inplannen.ts'
import { dagVanVakman, meldAfwezig, namen } from './inplannen-queries.ts'
import { addMinuten, dagOf, minuten, pastInRooster } from './rooster.ts'
import { type Capaciteit, kan, magOp, startsOn, type Voorstel, voorstellen } from './voorstel.ts'

/** Who is absent, from and until which calendar date. */
export type Afwezig = { readonly vakmanId: string; readonly vanaf: string; readonly totEnMet: string }
export const MEESTE_DAGEN = 14
/** Other days are looked at this far ahead. */
const ZOEK_DAGEN = 14
const EERST_OVER_MINUTEN = 15

export const aantalDagen = ({ vanaf, totEnMet }: Omit<Afwezig, 'vakmanId'>): number =>
  (Date.parse(totEnMet) - Date.parse(vanaf)) / 86_400_000 + 1

/** The visits of somebody who is absent, each with the best other place, if there is one. */
export async function findHerplan(context: Context, afwezig: Afwezig, nu: Date) {
  const { vakmanId, vanaf, totEnMet } = afwezig
  const dag = { begin: dagOf(vanaf).begin, eind: dagOf(totEnMet).eind }
  const { bezoeken, wie } = await openInplannen(
    context,
    { dag: { ...dag, vakmanId }, vakmannen: [vakmanId] },
    async (tx) => ({
      bezoeken: (await tx.run(dagVanVakman, { vakmanId, ...dag })).filter(hasTime),
      wie: (await tx.run(namen, {})).find(({ id }) => id === vakmanId),
    }),
  )
  if (!wie) return null
  const eerste = vanaf < datumOf(nu) ? datumOf(nu) : vanaf
  const anderen = (
    await findCapaciteit(context, { vanaf: eerste, dagen: aantalDagen(afwezig) + ZOEK_DAGEN })
  ).filter((each) => each.vakmanId !== vakmanId)
  const herplan = spread(bezoeken, anderen, nu)
  const ids = [...new Set(herplan.flatMap(({ voorstel }) => (voorstel ? [voorstel.vakmanId] : [])))]
  const bekend = await openInplannen(context, { vakmannen: ids }, (tx) => tx.run(namen, {}))
  return { wie, herplan, namen: new Map(bekend.map(({ id, naam }) => [id, naam])) }
}

const hasTime = (rij: NonNullable<(typeof dagVanVakman)['row']>): rij is Dagbezoek =>
  rij.begin !== null && rij.eind !== null

export type Herplan = { readonly bezoek: Dagbezoek; readonly voorstel: Voorstel | null }

/** Gives each visit a place in turn, so that no two get the same. First the same day, and as near to its time as can be. */
export function spread(bezoeken: readonly Dagbezoek[], anderen: readonly Capaciteit[], nu: Date): Herplan[] {
  let over = [...anderen]
  return bezoeken.map((bezoek) => {
    const voorstel = nearestPlace(bezoek, over, addMinuten(nu, EERST_OVER_MINUTEN))
    if (voorstel) {
      const { begin, eind, vakmanId } = voorstel
      const bezet = { begin, eind, gebied: taakOf(bezoek).gebied }
      over = over.map((each) =>
        each.vakmanId === vakmanId ? { ...each, bezoeken: [...each.bezoeken, bezet] } : each,
      )
    }
    return { bezoek, voorstel }
  })
}

/** The place nearest to the time that the tenant counts on; on another day when that one has none. */
function nearestPlace(bezoek: Dagbezoek, vakmannen: readonly Capaciteit[], eerst: Date): Voorstel | null {
  const taak = { ...taakOf(bezoek), duurMinuten: minuten(bezoek) }
  const datum = datumOf(bezoek.begin)
  const verschil = ({ begin }: Voorstel): number => Math.abs(Number(begin) - Number(bezoek.begin))
  const [zelfdeDag] = vakmannen
    .flatMap((vakman) => startsOn(vakman, taak, { datum, vanaf: eerst }))
    .toSorted((a, b) => verschil(a) - verschil(b) || a.reisMinuten - b.reisMinuten)
  if (zelfdeDag) return zelfdeDag
  const { eind } = dagOf(datum)
  const vraag = { vanaf: eind > eerst ? eind : eerst, dagen: ZOEK_DAGEN, hoogstens: 1 }
  return voorstellen(vakmannen, taak, vraag)[0] ?? null
}

/** What the planner decided for one visit: another place, or back to who wait. */
export type Besluit = { verzoekId: string; versie: number; naar: { vakmanId: string; begin: Date } | null }

const BESLUIT =
  /^([0-9a-f-]{36})_(\d{1,9})_(?:lijst|([0-9a-f-]{36})_(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z))$/

export const besluitCode = ({ verzoekId, versie, naar }: Besluit): string =>
  `${verzoekId}_${versie}_${naar ? `${naar.vakmanId}_${naar.begin.toISOString()}` : 'lijst'}`

export function readBesluit(code: string): Besluit | null {
  const [, verzoekId, versie, vakmanId, moment] = BESLUIT.exec(code) ?? []
  if (!verzoekId) return null
  const naar = vakmanId && moment ? { vakmanId, begin: new Date(moment) } : null
  return naar && Number.isNaN(naar.begin.getTime()) ? null : { verzoekId, versie: Number(versie), naar }
}

type Opdracht = { afwezig: Afwezig; besluiten: readonly Besluit[]; medewerkerId: string; nu: Date }

/** Records the days off and does everything that was decided, or nothing of it. */
export async function meldAfwezigEnHerplan(
  context: Context,
  { afwezig, besluiten, medewerkerId, nu }: Opdracht,
): Promise<Outcome<string, InplanRefusal | 'niet-alles'>> {
  const { vakmanId, vanaf } = afwezig
  const gevonden = await findHerplan(context, afwezig, nu)
  if (!gevonden) return refused('onbekende-vakman')
  const open = gevonden.herplan.filter(({ bezoek }) => bezoek.eind > nu)
  if (!open.every(({ bezoek }) => besluiten.some(({ verzoekId }) => verzoekId === bezoek.id)))
    return refused('niet-alles')
  const capaciteit = await findCapaciteit(context, { vanaf, dagen: aantalDagen(afwezig) + ZOEK_DAGEN })
  const zetten: Zet[] = []
  for (const besluit of besluiten) {
    const bezoek = gevonden.herplan.find((each) => each.bezoek.id === besluit.verzoekId)?.bezoek
    if (!bezoek) return refused('gewijzigd')
    const zet = zetOf(besluit, bezoek, capaciteit)
    if (!zet.ok) return zet
    zetten.push(zet.value)
  }
  const dagen = Array.from({ length: aantalDagen(afwezig) }, (_, i) => addDays(vanaf, i))
  return voerReeksUit(context, zetten, balieDoor(medewerkerId, nu), {
    vakmannen: [vakmanId],
    // Each day apart: some of them may be off already.
    ook: async (tx) => {
      for (const dag of dagen) await tx.run(meldAfwezig, { vakmanId, dagen: `[${dag},${addDays(dag, 1)})` })
    },
  })
}

function zetOf(
  { verzoekId, versie, naar }: Besluit,
  bezoek: Dagbezoek,
  capaciteit: readonly Capaciteit[],
): Outcome<Zet, InplanRefusal> {
  if (!naar) return done({ verzoekId, versie, naar: null })
  const vakman = capaciteit.find((each) => each.vakmanId === naar.vakmanId)
  const plek = { begin: naar.begin, eind: addMinuten(naar.begin, minuten(bezoek)) }
  if (!vakman) return refused('onbekende-vakman')
  if (!kan(vakman, taakOf(bezoek))) return refused('kan-dit-niet')
  if (!magOp(vakman, datumOf(naar.begin))) return refused('geen-overeenkomst')
  if (!pastInRooster(vakman, plek)) return refused('buiten-rooster')
  return done({
    verzoekId,
    versie,
    naar: { ...plek, vakmanId: vakman.vakmanId, ketenpartnerId: vakman.ketenpartnerId },
  })
}
