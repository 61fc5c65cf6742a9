import type { Cent } from '../regel/bedrag.ts'
import type { Kalenderdag } from '../regel/kalenderdag.ts'

/** The facts of an estimate; money in whole cents. */
export type Aanvraag = {
  readonly peildatum: Kalenderdag
  readonly personen: number
  /** Age in years of the person who asks. */
  readonly leeftijd: number
  /** How many of the persons are children. */
  readonly kinderen: number
  readonly kaleHuur: Cent
  /** Joint income of the household in the year. */
  readonly inkomenJaar: Cent
  /** Wealth on 1 January of the person who has most. */
  readonly vermogen: Cent
  readonly servicekosten?: Cent | undefined
  readonly alleVolwassenenAow?: boolean | 'gemengd' | undefined
}

/** The estimate: whole euros a month, and the part of the rent that stays with the tenant as a decimal string. */
export type Huurtoeslag = {
  readonly toeslagPerMaand: number
  readonly basishuur: string
  /** From 2026: the parts at 100, 65 and 40 per cent, and what the income takes off. */
  readonly a?: string
  readonly b?: string
  readonly c?: string
  readonly d?: string
}

/** Types of household as the parameters name them; the older ones lapsed on 1-1-2025. */
export type Huishoudtype = 'single' | 'multi' | 'single_aow' | 'multi_aow'

const typeNames = {
  single: 'een huishouden van 1 persoon',
  multi: 'een huishouden van meer personen',
  single_aow: 'een huishouden van 1 persoon met AOW-leeftijd',
  multi_aow: 'een huishouden van meer personen waarvan iemand de AOW-leeftijd heeft',
} as const

export const nameType = (type: Huishoudtype): string => typeNames[type]

export const singleOrMulti = (personen: number): 'single' | 'multi' => (personen === 1 ? 'single' : 'multi')

/** What every estimate leaves out. */
export const notModelled: readonly [string, ...string[]] = [
  'Dit is een schatting. De Dienst Toeslagen beslist. Reken het na op toeslagen.nl.',
  'Het inkomen van kinderen jonger dan 23 jaar telt voor een deel niet mee.',
  'Of de woning zelfstandig is, en of iedereen op het adres staat ingeschreven.',
  'Onderhuurders, een aangepaste woning voor een handicap, en huurtoeslag die u al eerder voor deze woning kreeg.',
]
