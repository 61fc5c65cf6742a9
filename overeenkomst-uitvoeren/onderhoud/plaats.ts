import type { Tekst } from '../../doelbinding/verwerking.ts'

/** Where in the home something can be broken, in the words of the tenant. */
export const PLAATSEN = {
  keuken: { nl: 'Keuken', en: 'Kitchen' },
  badkamer: { nl: 'Badkamer', en: 'Bathroom' },
  toilet: { nl: 'Toilet', en: 'Toilet' },
  woonkamer: { nl: 'Woonkamer', en: 'Living room' },
  slaapkamer: { nl: 'Slaapkamer', en: 'Bedroom' },
  hal: { nl: 'Hal of trap', en: 'Hall or stairs' },
  buiten: { nl: 'Buiten', en: 'Outside' },
  elders: { nl: 'Ergens anders', en: 'Somewhere else' },
} as const satisfies Record<string, Tekst>

export type Plaats = keyof typeof PLAATSEN

const codes = Object.keys(PLAATSEN) as Plaats[]
export const PLAATSCODES = codes as [Plaats, ...Plaats[]]

/** A place that came from elsewhere is shown as it was written. */
export const showPlaats = (plaats: string, taal: 'nl' | 'en' = 'nl'): string =>
  plaats in PLAATSEN ? PLAATSEN[plaats as Plaats][taal] : plaats
