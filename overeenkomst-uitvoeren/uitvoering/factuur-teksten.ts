import type { Regelsoort } from './factuur.ts'

export const REGELSOORT: Record<Regelsoort, string> = {
  arbeid: 'Arbeid',
  materiaal: 'Materiaal',
  meerwerk: 'Meerwerk',
  voorrijden: 'Voorrijden',
}

export const FACTUURSTATUS: Record<string, string> = {
  ingediend: 'Ingediend',
  goedgekeurd: 'Goedgekeurd',
  betwist: 'Niet goed',
  ingetrokken: 'Ingetrokken',
}
