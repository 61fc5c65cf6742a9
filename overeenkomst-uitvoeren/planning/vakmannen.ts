import { randomUUID } from 'node:crypto'
import type { Context } from '../../doelbinding/context.ts'
import { sqlState } from '../../doelbinding/refusal.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { addDays, addYears, datumOf } from '../../tijd.ts'
import { perVakman, readWerktijd } from './capaciteit.ts'
import { readPeriode } from './rooster.ts'
import {
  alleVakmannen,
  bedrijven,
  deleteAfwezigheid,
  dropWerktijd,
  eenVakman,
  eigenAfwezigheid,
  eigenWerktijden,
  endWerktijd,
  inlogkandidaten,
  insertAfwezigheid,
  insertVakman,
  insertWerktijd,
  komendeAfwezigheid,
  updateVakman,
} from './vakmannen-queries.ts'
import { vakmanAanmelden, vakmanBeheren, vakmannenOverzien } from './vakman-verwerkingen.ts'

const komendJaar = (nu: Date): string => `[${datumOf(nu)},${addYears(datumOf(nu), 1)}]`

/** All workers with their days off in the coming year. */
export function listVakmannen(context: Context, nu: Date) {
  return verwerk(context, vakmannenOverzien, { kiest: [datumOf(nu)] }, async (tx) => {
    const rijen = await tx.run(alleVakmannen, {})
    const vrij = perVakman(await tx.run(komendeAfwezigheid, { dagen: komendJaar(nu) }))
    return rijen.map((rij) => ({ ...rij, afwezig: vrij(rij.id).map(({ dagen }) => readPeriode(dagen)) }))
  })
}

/** Firms, and who of them signs in but is no vakman yet. */
export const listKandidaten = (context: Context) =>
  verwerk(context, vakmanAanmelden, { kiest: [] }, async (tx) => ({
    kandidaten: await tx.run(inlogkandidaten, {}),
    bedrijven: await tx.run(bedrijven, {}),
  }))

/** One worker with hours and days off from now on, or null. */
export function findVakman(context: Context, id: string, nu: Date) {
  return verwerk(context, vakmanBeheren, { betrokkenen: [id] }, async (tx) => {
    const [rij] = await tx.run(eenVakman, { id })
    if (!rij) return null
    const uren = await tx.run(eigenWerktijden, { id, dagen: `[${datumOf(nu)},)` })
    const vrij = await tx.run(eigenAfwezigheid, { id, dagen: komendJaar(nu) })
    return {
      ...rij,
      werktijden: uren.map(readWerktijd),
      afwezig: vrij.map(({ dagen }) => readPeriode(dagen)),
    }
  })
}

export type Gegevens = { naam: string; vaardigheden: string[]; gebieden: string[] }
export type VakmanRefusal = 'bestaat-niet' | 'gewijzigd' | 'bestaat-al' | 'al-afwezig' | 'eind-voor-begin'
const TAKEN = new Set(['23505', '23P01'])

const orTaken = async <T>(work: Promise<T>, refusal: 'bestaat-al' | 'al-afwezig') =>
  work.catch((error: unknown) => {
    if (TAKEN.has(sqlState(error) ?? '')) return refused(refusal)
    throw error
  })

/** Adds a worker; who signs in already keeps the id of that medewerker, so that it stays one person. Answers the id. */
export function addVakman(
  context: Context,
  gegevens: Gegevens & { ketenpartnerId: string; medewerkerId?: string | undefined },
): Promise<Outcome<string, VakmanRefusal>> {
  const id = gegevens.medewerkerId ?? randomUUID()
  const added = verwerk(context, vakmanBeheren, { betrokkenen: [id] }, async (tx) => {
    await tx.run(insertVakman, { ...gegevens, id })
    return done(id)
  })
  return orTaken(added, 'bestaat-al')
}

export function changeVakman(
  context: Context,
  gegevens: Gegevens & { id: string; versie: number; uitDienst: string | null },
): Promise<Outcome<null, VakmanRefusal>> {
  return verwerk(context, vakmanBeheren, { betrokkenen: [gegevens.id] }, async (tx) => {
    const saved = await tx.run(updateVakman, gegevens)
    return saved.length === 0 ? refused('gewijzigd') : done(null)
  })
}

export type NieuweUren = {
  vakmanId: string
  weekdag: number
  vanaf: string
  uren: { begin: string; eind: string } | null
}

/** Other hours on one weekday from a date on; what came before it stays as it was. Without hours: no work on that weekday. */
export function setWerktijd(
  context: Context,
  { uren, ...plek }: NieuweUren,
): Promise<Outcome<null, VakmanRefusal>> {
  if (uren && uren.eind <= uren.begin) return Promise.resolve(refused('eind-voor-begin'))
  return verwerk(context, vakmanBeheren, { betrokkenen: [plek.vakmanId] }, async (tx) => {
    await tx.run(dropWerktijd, { ...plek, dagen: `[${plek.vanaf},)` })
    await tx.run(endWerktijd, { ...plek, tot: `(,${plek.vanaf})` })
    if (uren) await tx.run(insertWerktijd, { ...plek, ...uren, geldig: `[${plek.vanaf},)` })
    return done(null)
  })
}

type Vrij = { vakmanId: string; vanaf: string; totEnMet: string }

/** Days off. Why is not asked. Visits on those days stay; the page that moves them says so. */
export function addAfwezigheid(
  context: Context,
  { vakmanId, vanaf, totEnMet }: Vrij,
): Promise<Outcome<null, VakmanRefusal>> {
  if (totEnMet < vanaf) return Promise.resolve(refused('eind-voor-begin'))
  const added = verwerk(context, vakmanBeheren, { betrokkenen: [vakmanId] }, async (tx) => {
    await tx.run(insertAfwezigheid, { vakmanId, dagen: `[${vanaf},${addDays(totEnMet, 1)})` })
    return done(null)
  })
  return orTaken(added, 'al-afwezig')
}

export async function removeAfwezigheid(
  context: Context,
  { vakmanId, vanaf, totEnMet }: Vrij,
): Promise<void> {
  await verwerk(context, vakmanBeheren, { betrokkenen: [vakmanId] }, (tx) =>
    tx.run(deleteAfwezigheid, { vakmanId, dagen: `[${vanaf},${addDays(totEnMet, 1)})` }),
  )
}
