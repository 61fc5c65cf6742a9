import type { Context } from '../../doelbinding/context.ts'
import { findCapaciteit } from './capaciteit.ts'
import { betereVolgorde, reisVan, type Stop } from './dagroute.ts'
import { openInplannen } from './inplannen.ts'
import { dagVanVakman, namen } from './inplannen-queries.ts'
import { dagOf, pauzeOf, werkdag } from './rooster.ts'
import type { Capaciteit } from './voorstel.ts'

export type Dagbezoek = NonNullable<(typeof dagVanVakman)['row']> & { begin: Date; eind: Date }

/** One worker on one day: the visits that are still to come or going on, and the hours. Null: no such worker. */
export async function findDagVanVakman(
  context: Context,
  { vakmanId, datum }: { vakmanId: string; datum: string },
) {
  const dag = dagOf(datum)
  const over = { dag: { ...dag, vakmanId }, vakmannen: [vakmanId] }
  const { bezoeken, wie } = await openInplannen(context, over, async (tx) => ({
    bezoeken: await tx.run(dagVanVakman, { vakmanId, ...dag }),
    wie: (await tx.run(namen, {})).find(({ id }) => id === vakmanId),
  }))
  const [capaciteit] = await findCapaciteit(context, { vanaf: datum, dagen: 1, vakmanId })
  return wie && capaciteit ? { wie, capaciteit, bezoeken: bezoeken.filter(hasTime) } : null
}

const hasTime = (rij: NonNullable<(typeof dagVanVakman)['row']>): rij is Dagbezoek =>
  rij.begin !== null && rij.eind !== null

/** A visit that is on its way, or begins before now, stays where it is. */
export const isVast = ({ begin, onderweg_op: onderweg }: Dagbezoek, nu: Date): boolean =>
  onderweg !== null || begin <= nu

/** A better order for the rest of a worker's day, with the minutes of driving now and then; null when there is none. */
export function findVolgorde(
  bezoeken: readonly Dagbezoek[],
  capaciteit: Capaciteit,
  { datum, nu }: { datum: string; nu: Date },
) {
  const werk = werkdag(capaciteit, datum)
  if (typeof werk === 'string') return null
  const vast = bezoeken.findLast((each) => isVast(each, nu))
  const stops = bezoeken
    .filter((each) => !isVast(each, nu))
    .map((each): Stop => ({
      id: each.id,
      postcode: each.postcode,
      dagdelen: each.dagdelen,
      begin: each.begin,
      eind: each.eind,
    }))
  const begin = [werk.begin, nu, vast?.eind ?? werk.begin].reduce((a, b) => (a > b ? a : b))
  const kader = { begin, eind: werk.eind, vertrek: vast?.postcode ?? null, pauze: pauzeOf(werk) }
  const beter = betereVolgorde(stops, kader)
  return beter && { ...beter, reisNu: reisVan(stops, kader.vertrek) }
}
