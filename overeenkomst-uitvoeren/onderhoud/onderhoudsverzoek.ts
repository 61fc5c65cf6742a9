import { done, type Outcome, refused } from '../../outcome.ts'
import { addDays, addWeekdays, datumOf } from '../../tijd.ts'

/** When a workman of a ketenpartner comes. */
export type Afspraak = { readonly begin: Date; readonly eind: Date; readonly ketenpartnerId: string }

/** Why a report is taken back. */
export const INTREKREDENEN = [
  'zelf-opgelost',
  'vergissing',
  'dubbel',
  'verhuisd',
  'geen-toegang',
  'anders',
] as const
export type Intrekreden = (typeof INTREKREDENEN)[number]

type Gemeld = { readonly gemeldOp: Date }
/**
 * A report of something broken, by its VERA ONDERHOUDSVERZOEKSTATUS: registered, in treatment, handled, cancelled.
 * `afgehandeldOp` is also the moment at which it was cancelled.
 */
export type Onderhoudsverzoek =
  | ({ readonly status: 'REG' } & Gemeld)
  | ({ readonly status: 'INB'; readonly afspraak: Afspraak } & Gemeld)
  | ({ readonly status: 'AFG'; readonly afspraak: Afspraak; readonly afgehandeldOp: Date } & Gemeld)
  | ({ readonly status: 'GEA'; readonly afgehandeldOp: Date; readonly reden: Intrekreden } & Gemeld)

export type Status = Onderhoudsverzoek['status']
type Met<S extends Status> = Extract<Onderhoudsverzoek, { status: S }>

/** Every transition there is: from, to and its name. The diagram in docs/toestanden is held against this. */
export const OVERGANGEN = [
  { van: null, naar: 'REG', door: 'meldReparatie' },
  { van: 'REG', naar: 'INB', door: 'planAfspraak' },
  { van: 'INB', naar: 'INB', door: 'planAfspraak' },
  { van: 'INB', naar: 'REG', door: 'zegAfspraakAf' },
  { van: 'REG', naar: 'GEA', door: 'trekIn' },
  { van: 'INB', naar: 'GEA', door: 'trekIn' },
  { van: 'INB', naar: 'AFG', door: 'meldGereed' },
  { van: 'INB', naar: 'REG', door: 'meldVervolg' },
  { van: 'AFG', naar: 'REG', door: 'heropen' },
] as const satisfies readonly { van: Status | null; naar: Status; door: string }[]

/** Why a step cannot be taken: what the report is now. */
const WEIGERING = {
  REG: 'niet-ingepland',
  INB: 'al-ingepland',
  AFG: 'al-afgehandeld',
  GEA: 'ingetrokken',
} as const satisfies Record<Status, string>
type Weigering<S extends Status> = (typeof WEIGERING)[S]
const refuse = <S extends Status>({ status }: Met<S>) => refused(WEIGERING[status] as Weigering<S>)

/** Makes the appointment, or moves it. */
export function planAfspraak(
  verzoek: Onderhoudsverzoek,
  afspraak: Afspraak,
): Outcome<Met<'INB'>, 'al-afgehandeld' | 'ingetrokken'> {
  if (verzoek.status === 'AFG' || verzoek.status === 'GEA') return refuse<'AFG' | 'GEA'>(verzoek)
  return done({ status: 'INB', gemeldOp: verzoek.gemeldOp, afspraak })
}

type NietGepland = Weigering<'REG' | 'AFG' | 'GEA'>

/** The visit does not come; the report waits for another appointment. */
export function zegAfspraakAf(verzoek: Onderhoudsverzoek): Outcome<Met<'REG'>, NietGepland> {
  if (verzoek.status !== 'INB') return refuse<'REG' | 'AFG' | 'GEA'>(verzoek)
  return done({ status: 'REG', gemeldOp: verzoek.gemeldOp })
}

/** The visit ended and it is not repaired: another must be planned. */
export const meldVervolg = zegAfspraakAf

/** The report is taken back: nothing needs to be repaired any more. */
export function trekIn(
  verzoek: Onderhoudsverzoek,
  reden: Intrekreden,
  nu: Date,
): Outcome<Met<'GEA'>, 'al-afgehandeld' | 'ingetrokken'> {
  if (verzoek.status === 'AFG' || verzoek.status === 'GEA') return refuse<'AFG' | 'GEA'>(verzoek)
  return done({ status: 'GEA', gemeldOp: verzoek.gemeldOp, afgehandeldOp: nu, reden })
}

/** The workman says that it is repaired. */
export function meldGereed(verzoek: Onderhoudsverzoek, nu: Date): Outcome<Met<'AFG'>, NietGepland> {
  if (verzoek.status !== 'INB') return refuse<'REG' | 'AFG' | 'GEA'>(verzoek)
  return done({ ...verzoek, status: 'AFG', afgehandeldOp: nu })
}

/** Until so many days after the work was finished it is the same repair; after that a new report. */
export const HEROPENEN_DAGEN = 90

/** It was not repaired after all, or broke again. */
export function heropen(
  verzoek: Onderhoudsverzoek,
  nu: Date,
): Outcome<Met<'REG'>, Weigering<'REG' | 'INB' | 'GEA'> | 'te-laat'> {
  if (verzoek.status !== 'AFG') return refuse<'REG' | 'INB' | 'GEA'>(verzoek)
  if (datumOf(nu) > addDays(datumOf(verzoek.afgehandeldOp), HEROPENEN_DAGEN)) return refused('te-laat')
  return done({ status: 'REG', gemeldOp: verzoek.gemeldOp })
}

/** A report and the order that counts now (`order_id`) as the database holds them. */
export type Rij = {
  status: string
  gemeld_op: Date
  afgehandeld_op: Date | null
  intrekreden: string | null
  begin: Date | null
  eind: Date | null
  ketenpartner_id: string | null
}

/** The state that a row stands for. Throws on a row that no transition can have made. */
export function fromRij(rij: Rij): Onderhoudsverzoek {
  const { status, gemeld_op: gemeldOp, afgehandeld_op: afgehandeldOp } = rij
  const { begin, eind, ketenpartner_id: wie, intrekreden } = rij
  const afspraak = begin && eind && wie ? { begin, eind, ketenpartnerId: wie } : null
  if (status === 'REG' && !afspraak) return { status, gemeldOp }
  if (status === 'INB' && afspraak) return { status, gemeldOp, afspraak }
  if (status === 'AFG' && afspraak && afgehandeldOp) return { status, gemeldOp, afspraak, afgehandeldOp }
  if (status === 'GEA' && afgehandeldOp && intrekreden)
    return { status, gemeldOp, afgehandeldOp, reden: intrekreden as Intrekreden }
  throw new Error(`Een onderhoudsverzoek met status ${status} past niet bij zijn order.`)
}

/** Weekdays within which a tenant hears when the workman comes. */
const BERICHT_BINNEN_WEEKDAGEN = 3

/** What a tenant may count on now: what we wait for, and until which calendar date or moment. */
export type Verwachting =
  | { readonly soort: 'wacht-op-afspraak'; readonly uiterlijk: string; readonly teLaat: boolean }
  | { readonly soort: 'wacht-op-vakman'; readonly afspraak: Afspraak }
  | { readonly soort: 'wacht-op-bericht'; readonly afspraak: Afspraak }
  | { readonly soort: 'klaar'; readonly afgehandeldOp: Date }
  | { readonly soort: 'ingetrokken'; readonly afgehandeldOp: Date }

/** From when the promise counts: a report that was opened again waits from then. `belofte`: the last date on which the workman comes. */
type Beloofd = { readonly sinds?: Date | null; readonly belofte?: string }

export function verwachting(
  verzoek: Onderhoudsverzoek,
  nu: Date,
  { sinds, belofte }: Beloofd = {},
): Verwachting {
  if (verzoek.status === 'AFG') return { soort: 'klaar', afgehandeldOp: verzoek.afgehandeldOp }
  if (verzoek.status === 'GEA') return { soort: 'ingetrokken', afgehandeldOp: verzoek.afgehandeldOp }
  if (verzoek.status === 'REG') {
    const bericht = addWeekdays(datumOf(sinds ?? verzoek.gemeldOp), BERICHT_BINNEN_WEEKDAGEN)
    const uiterlijk = belofte !== undefined && belofte < bericht ? belofte : bericht
    return { soort: 'wacht-op-afspraak', uiterlijk, teLaat: datumOf(nu) > uiterlijk }
  }
  const { afspraak } = verzoek
  return { soort: afspraak.eind < nu ? 'wacht-op-bericht' : 'wacht-op-vakman', afspraak }
}
