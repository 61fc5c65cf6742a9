import { done, type Outcome, refused } from '../../outcome.ts'

/**
 * One visit, by its VERA ONDERHOUDSORDERSTATUS: given, accepted and going on, waiting for approval of a variation, technically
 * ready (the visit ended), settled, cancelled.
 */
export const ORDERSTATUSSEN = ['GUN', 'INB', 'WOG', 'TEC', 'AFG', 'GEA'] as const
export type Orderstatus = (typeof ORDERSTATUSSEN)[number]

/** A report has at most one order in these. */
export const OPEN = ['GUN', 'INB', 'WOG'] as const satisfies readonly Orderstatus[]
export const isOpen = (status: string): boolean => (OPEN as readonly string[]).includes(status)

/** Every transition there is. The diagram in docs/toestanden is held against this. */
export const OVERGANGEN = [
  { van: null, naar: 'GUN', door: 'geefOpdracht' },
  { van: 'GUN', naar: 'GUN', door: 'verzet' },
  { van: 'GUN', naar: 'INB', door: 'aanvaard' },
  { van: 'GUN', naar: 'GEA', door: 'wijsAf' },
  { van: 'GUN', naar: 'GEA', door: 'trekTerug' },
  { van: 'INB', naar: 'INB', door: 'verzet' },
  { van: 'INB', naar: 'INB', door: 'meldOnderweg' },
  { van: 'INB', naar: 'INB', door: 'meldBegonnen' },
  { van: 'INB', naar: 'WOG', door: 'vraagAkkoord' },
  { van: 'INB', naar: 'TEC', door: 'meldGereed' },
  { van: 'INB', naar: 'TEC', door: 'meldVervolg' },
  { van: 'INB', naar: 'GEA', door: 'trekTerug' },
  { van: 'WOG', naar: 'WOG', door: 'verzet' },
  { van: 'WOG', naar: 'INB', door: 'keurGoed' },
  { van: 'WOG', naar: 'INB', door: 'keurAf' },
  { van: 'WOG', naar: 'GEA', door: 'trekTerug' },
  { van: 'TEC', naar: 'AFG', door: 'verreken' },
] as const satisfies readonly { van: Orderstatus | null; naar: Orderstatus; door: string }[]

export type Stap = Exclude<(typeof OVERGANGEN)[number]['door'], 'geefOpdracht'>

/** Why a step cannot be taken: what the order is now. */
const WEIGERING = {
  GUN: 'niet-aanvaard',
  INB: 'loopt',
  WOG: 'wacht-op-akkoord',
  TEC: 'al-gereed',
  AFG: 'al-afgerekend',
  GEA: 'ingetrokken',
} as const satisfies Record<Orderstatus, string>
export type StapRefusal = (typeof WEIGERING)[Orderstatus]

/** The state after a step, or what the order is instead. */
export function zet(status: Orderstatus, stap: Stap): Outcome<Orderstatus, StapRefusal> {
  const found = OVERGANGEN.find(({ van, door }) => van === status && door === stap)
  return found ? done(found.naar) : refused(WEIGERING[status])
}

/** Why another visit is needed: VERA ONDERHOUDSTAAKDETAILSTATUS. */
export const VERVOLGREDENEN = ['AFW', 'MAT', 'DIS', 'INS', 'OFF', 'ONV'] as const
export type Vervolgreden = (typeof VERVOLGREDENEN)[number]
