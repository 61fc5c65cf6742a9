import type { Context } from '../../doelbinding/context.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { addDays } from '../../tijd.ts'
import { belofteOf } from './belofte.ts'
import { belastingOf, type Bordbezoek, type Dagbelasting } from './bord.ts'
import {
  bordAfwezigheden,
  bordBezoeken,
  bordHuizen,
  bordKetenpartners,
  bordTellingen,
  bordVakmannen,
  bordVerzoeken,
  bordWachtenden,
  bordWerktijden,
  weekAfwezigheden,
  weekBezettingen,
  weekKetenpartners,
  weekVakmannen,
  weekWerktijden,
} from './bord-queries.ts'
import { perVakman, readWerktijd } from './capaciteit.ts'
import { dagOf, readPeriode, type Rooster } from './rooster.ts'
import { weekBekijken } from './vakman-verwerkingen.ts'
import { planbordBekijken } from './verwerkingen.ts'

/** What is shown: a date, and who of which firm with which skill; empty for all. */
export type Bordvraag = { readonly datum: string; readonly bedrijf: string; readonly vak: string }

/** So many who wait stand beside the board. */
export const WACHTENDEN = 30

export type Plaatsregel = { straat: string | null; huisnummer: number | null; toevoeging: string | null }
export type Bordrij = {
  readonly id: string
  readonly naam: string
  readonly ketenpartner: string
  readonly vaardigheden: readonly string[]
  readonly rooster: Omit<Rooster, 'bezoeken'>
  readonly bezoeken: readonly (Bordbezoek & Plaatsregel)[]
  readonly belasting: Dagbelasting
}
export type Planbord = Awaited<ReturnType<typeof findPlanbord>>

/** One day of the board: workers with their visits, visits without a worker, and the first who wait. */
export function findPlanbord(context: Context, { datum, bedrijf, vak }: Bordvraag) {
  const { begin, eind } = dagOf(datum)
  const dagen = `[${datum},${datum}]`
  const kiest = [begin.toISOString(), eind.toISOString(), datum, String(WACHTENDEN), bedrijf, vak]
  return verwerk(context, planbordBekijken, { kiest }, async (tx) => {
    // Asked at once they are answered in one go over the connection.
    const [vakmannen, werktijden, afwezigheden, orders, wacht, tellingen, bedrijven] = await Promise.all([
      tx.run(bordVakmannen, {}),
      tx.run(bordWerktijden, { dagen }),
      tx.run(bordAfwezigheden, { dagen }),
      tx.run(bordBezoeken, { begin, eind }),
      tx.run(bordWachtenden, { vak, hoogstens: WACHTENDEN }),
      tx.run(bordTellingen, {}),
      tx.run(bordKetenpartners, {}),
    ])
    const [uren, vrij] = [perVakman(werktijden), perVakman(afwezigheden)]
    const [verzoeken, woningen] = await Promise.all([
      tx.run(bordVerzoeken, { ids: orders.map((each) => each.onderhoudsverzoek_id) }),
      tx.run(bordHuizen, { ids: [...orders, ...wacht].map((each) => each.eenheid_id) }),
    ])
    const huizen = byId(woningen)
    const bezoeken = joinBezoeken(orders, byId(verzoeken), huizen)
    const eigen = Map.groupBy(bezoeken, ({ vakmanId }) => vakmanId)
    const rijen = vakmannen.map((rij): Bordrij => {
      const rooster = {
        werktijden: uren(rij.id).map(readWerktijd),
        afwezig: vrij(rij.id).map((each) => readPeriode(each.dagen)),
      }
      const hier = eigen.get(rij.id) ?? []
      return { ...rij, rooster, bezoeken: hier, belasting: belastingOf(rooster, hier, datum) }
    })
    return {
      rijen,
      zonderVakman: eigen.get(null) ?? [],
      wachtenden: wacht.flatMap((each) => {
        const huis = huizen.get(each.eenheid_id)
        const maker = bedrijven.find(({ id }) => id === each.garantie_ketenpartner_id)
        return huis ? [{ ...huis, ...each, belofte: belofteOf(each), garantieVan: maker?.naam ?? null }] : []
      }),
      aantalWachtend: Number(tellingen.find(({ status }) => status === 'REG')?.aantal ?? 0),
      bedrijven,
    }
  })
}

type Order = NonNullable<(typeof bordBezoeken)['row']>
type Verzoek = NonNullable<(typeof bordVerzoeken)['row']>
type Huis = NonNullable<(typeof bordHuizen)['row']>
const byId = <R extends { id: string }>(rijen: readonly R[]): ReadonlyMap<string, R> =>
  new Map(rijen.map((rij) => [rij.id, rij]))

/** A visit that ended for a follow-up is no longer the one of its report: it stays where it was and cannot be moved. */
function joinBezoeken(
  orders: readonly Order[],
  verzoeken: ReadonlyMap<string, Verzoek>,
  huizen: ReadonlyMap<string, Huis>,
) {
  return orders.flatMap((order) => {
    const [verzoek, huis] = [verzoeken.get(order.onderhoudsverzoek_id), huizen.get(order.eenheid_id)]
    if (!verzoek || !huis) return []
    return [
      {
        ...huis,
        ...verzoek,
        orderId: order.id,
        vakmanId: order.vakman_id,
        status: verzoek.order_id === order.id ? order.status : 'TEC',
        onderwegOp: order.onderweg_op,
        begin: order.begin,
        eind: order.eind,
        garantie: garantieStand(verzoek, order),
      },
    ]
  })
}

function garantieStand(
  { garantie_ketenpartner_id: maker }: Verzoek,
  { ketenpartner_id: wie }: Order,
): Bordbezoek['garantie'] {
  if (maker === null) return 'geen'
  return maker === wie ? 'zelfde' : 'ander'
}

export type Weekrij = {
  readonly id: string
  readonly naam: string
  readonly ketenpartner: string
  readonly vaardigheden: readonly string[]
  readonly dagen: readonly Dagbelasting[]
}

/** The load of seven days from `maandag`, worker by worker. Nobody who is visited is looked at. */
export function findWeek(
  context: Context,
  { maandag, bedrijf, vak }: { maandag: string; bedrijf: string; vak: string },
) {
  const datums = Array.from({ length: 7 }, (_, i) => addDays(maandag, i))
  const laatste = addDays(maandag, 6)
  const dagen = `[${maandag},${laatste}]`
  const moment = { begin: dagOf(maandag).begin, eind: dagOf(laatste).eind }
  return verwerk(context, weekBekijken, { kiest: [maandag, bedrijf] }, async (tx) => {
    const vakmannen = await tx.run(weekVakmannen, {})
    const uren = perVakman(await tx.run(weekWerktijden, { dagen }))
    const vrij = perVakman(await tx.run(weekAfwezigheden, { dagen }))
    const bezet = perVakman(await tx.run(weekBezettingen, moment))
    const bedrijven = await tx.run(weekKetenpartners, {})
    const rijen = vakmannen
      .filter(({ vaardigheden }) => vak === '' || vaardigheden.includes(vak))
      .map((rij): Weekrij => {
        const rooster = {
          werktijden: uren(rij.id).map(readWerktijd),
          afwezig: vrij(rij.id).map((each) => readPeriode(each.dagen)),
        }
        const perDag = datums.map((datum) => {
          const { begin, eind } = dagOf(datum)
          const hier = bezet(rij.id).filter((each) => each.begin >= begin && each.begin < eind)
          return belastingOf(rooster, hier, datum)
        })
        return { ...rij, dagen: perDag }
      })
    return { datums, rijen, bedrijven }
  })
}
