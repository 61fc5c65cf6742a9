import { done, type Outcome, refused } from '../../outcome.ts'
import { addWeekdays, datumOf } from '../../tijd.ts'

/** When a workman of a ketenpartner comes. */
export type Afspraak = { readonly begin: Date; readonly eind: Date; readonly ketenpartnerId: string }

/** A report of something broken, by its VERA ONDERHOUDSVERZOEKSTATUS: registered, in treatment, finished. */
export type Onderhoudsverzoek =
  | { readonly status: 'REG'; readonly gemeldOp: Date }
  | { readonly status: 'INB'; readonly gemeldOp: Date; readonly afspraak: Afspraak }
  | {
      readonly status: 'AFG'
      readonly gemeldOp: Date
      readonly afspraak: Afspraak
      readonly afgehandeldOp: Date
    }

export type Status = Onderhoudsverzoek['status']

/** Every transition there is: from, to and its name. The diagram in docs/toestanden is held against this. */
export const OVERGANGEN = [
  { van: null, naar: 'REG', door: 'meldReparatie' },
  { van: 'REG', naar: 'INB', door: 'planAfspraak' },
  { van: 'INB', naar: 'INB', door: 'planAfspraak' },
  { van: 'INB', naar: 'AFG', door: 'meldGereed' },
] as const satisfies readonly { van: Status | null; naar: Status; door: string }[]

/** Makes the appointment, or moves it. */
export function planAfspraak(
  verzoek: Onderhoudsverzoek,
  afspraak: Afspraak,
): Outcome<Extract<Onderhoudsverzoek, { status: 'INB' }>, 'al-afgehandeld'> {
  if (verzoek.status === 'AFG') return refused('al-afgehandeld')
  return done({ status: 'INB', gemeldOp: verzoek.gemeldOp, afspraak })
}

/** The workman says that it is repaired. */
export function meldGereed(
  verzoek: Onderhoudsverzoek,
  nu: Date,
): Outcome<Extract<Onderhoudsverzoek, { status: 'AFG' }>, 'niet-ingepland' | 'al-afgehandeld'> {
  if (verzoek.status === 'REG') return refused('niet-ingepland')
  if (verzoek.status === 'AFG') return refused('al-afgehandeld')
  return done({ ...verzoek, status: 'AFG', afgehandeldOp: nu })
}

/** A report and its order as the database holds them. */
export type Rij = {
  status: string
  gemeld_op: Date
  afgehandeld_op: Date | null
  begin: Date | null
  eind: Date | null
  ketenpartner_id: string | null
}

/** The state that a row stands for. Throws on a row that no transition can have made. */
export function fromRij(rij: Rij): Onderhoudsverzoek {
  const {
    status,
    gemeld_op: gemeldOp,
    afgehandeld_op: afgehandeldOp,
    begin,
    eind,
    ketenpartner_id: wie,
  } = rij
  const afspraak = begin && eind && wie ? { begin, eind, ketenpartnerId: wie } : null
  if (status === 'REG' && !afspraak) return { status, gemeldOp }
  if (status === 'INB' && afspraak) return { status, gemeldOp, afspraak }
  if (status === 'AFG' && afspraak && afgehandeldOp) return { status, gemeldOp, afspraak, afgehandeldOp }
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

export function verwachting(verzoek: Onderhoudsverzoek, nu: Date): Verwachting {
  if (verzoek.status === 'AFG') return { soort: 'klaar', afgehandeldOp: verzoek.afgehandeldOp }
  if (verzoek.status === 'REG') {
    const uiterlijk = addWeekdays(datumOf(verzoek.gemeldOp), BERICHT_BINNEN_WEEKDAGEN)
    return { soort: 'wacht-op-afspraak', uiterlijk, teLaat: datumOf(nu) > uiterlijk }
  }
  const { afspraak } = verzoek
  return { soort: afspraak.eind < nu ? 'wacht-op-bericht' : 'wacht-op-vakman', afspraak }
}
