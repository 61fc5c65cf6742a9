import type { Tekst } from '../../doelbinding/verwerking.ts'

/** Where in or around the home something can be broken, in the words of the tenant. */
export const PLAATSEN = {
  keuken: { nl: 'Keuken', en: 'Kitchen' },
  badkamer: { nl: 'Badkamer', en: 'Bathroom' },
  toilet: { nl: 'Toilet', en: 'Toilet' },
  woonkamer: { nl: 'Woonkamer', en: 'Living room' },
  slaapkamer: { nl: 'Slaapkamer', en: 'Bedroom' },
  hal: { nl: 'Hal of trap', en: 'Hall or stairs' },
  ketel: { nl: 'Plek van de cv-ketel', en: 'Place of the boiler' },
  balkon: { nl: 'Balkon', en: 'Balcony' },
  schuur: { nl: 'Schuur of berging', en: 'Shed or storage' },
  tuin: { nl: 'Tuin', en: 'Garden' },
  dak: { nl: 'Dak', en: 'Roof' },
  buiten: { nl: 'Buiten', en: 'Outside' },
  entree: { nl: 'Ingang van het gebouw', en: 'Entrance of the building' },
  trappenhuis: { nl: 'Trappenhuis', en: 'Stairwell' },
  lift: { nl: 'Lift', en: 'Lift' },
  stalling: { nl: 'Fietsenstalling', en: 'Bicycle store' },
  achterpad: { nl: 'Achterpad', en: 'Path behind the homes' },
  elders: { nl: 'Ergens anders', en: 'Somewhere else' },
} as const satisfies Record<string, Tekst>

export type Plaats = keyof typeof PLAATSEN

export const isPlaats = (code: string): code is Plaats => Object.hasOwn(PLAATSEN, code)

/** Places that a tenant chooses from when the answers did not say where. */
export const PLAATSCODES = [
  'keuken',
  'badkamer',
  'toilet',
  'woonkamer',
  'slaapkamer',
  'hal',
  'buiten',
  'elders',
] as const satisfies readonly Plaats[]

/** A place that came from elsewhere is shown as it was written. */
export const showPlaats = (plaats: string, taal: 'nl' | 'en' = 'nl'): string =>
  isPlaats(plaats) ? PLAATSEN[plaats][taal] : plaats
