import type { Tekst } from '../../doelbinding/verwerking.ts'

/** What a worker can do and a repair asks for: the leaves of the question tree name one of these codes. */
export const VAARDIGHEDEN = {
  loodgieter: { nl: 'Loodgieter', en: 'Plumber' },
  riolering: { nl: 'Riolering', en: 'Drains' },
  verwarming: { nl: 'Verwarming', en: 'Heating' },
  ventilatie: { nl: 'Ventilatie', en: 'Ventilation' },
  elektra: { nl: 'Elektra', en: 'Electrician' },
  timmerwerk: { nl: 'Timmerwerk', en: 'Carpenter' },
  slot: { nl: 'Sloten', en: 'Locks' },
  glas: { nl: 'Glas', en: 'Glazing' },
  dak: { nl: 'Dak', en: 'Roof' },
  metselwerk: { nl: 'Metselwerk', en: 'Masonry' },
  tegels: { nl: 'Tegels', en: 'Tiles' },
  schilderwerk: { nl: 'Schilderwerk', en: 'Painting' },
  ongedierte: { nl: 'Ongedierte', en: 'Pest control' },
  klus: { nl: 'Algemene klus', en: 'General repair' },
} as const satisfies Record<string, Tekst>

export type Vaardigheid = keyof typeof VAARDIGHEDEN
export const vaardigheden = Object.keys(VAARDIGHEDEN) as Vaardigheid[]

/** The skill in words; one of a version before this is shown as it is. */
export const showVaardigheid = (code: string, taal: 'nl' | 'en' = 'nl'): string =>
  (VAARDIGHEDEN as Record<string, Tekst>)[code]?.[taal] ?? code
