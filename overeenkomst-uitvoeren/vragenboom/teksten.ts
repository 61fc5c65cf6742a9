import type { Gebrekcode } from './toets.ts'
import type { Versiestatus } from './opslag.ts'

/** What an editor reads. */
export const VERSIESTATUS: Record<Versiestatus, string> = {
  concept: 'Concept',
  in_gebruik: 'In gebruik',
  afgelost: 'Afgelost',
}

export const GEBREK: Record<Gebrekcode, string> = {
  'begin-ontbreekt': 'De eerste vraag ontbreekt.',
  'geen-antwoorden': 'Deze vraag heeft nog geen antwoorden.',
  'antwoord-dubbel': 'Twee antwoorden hebben dezelfde code.',
  'naar-onbekend': 'Een antwoord leidt naar iets dat er niet is.',
  kring: 'Vanaf hier komt u weer bij dezelfde vraag.',
  wees: 'Geen antwoord leidt hierheen.',
  'tekst-leeg': 'Een tekst ontbreekt, in het Nederlands of in het Engels.',
  'geen-vera': 'Het gebrek of het bouwdeel staat niet in VERA.',
  'vaardigheid-onbekend': 'Deze vaardigheid is er niet.',
  'plaats-onbekend': 'Deze plaats is er niet.',
  'duur-onjuist': 'De duur ligt niet tussen 15 en 480 minuten.',
  'geen-wet': 'De huurder betaalt, maar het wetsartikel ontbreekt.',
  'wet-zonder-huurder': 'Er staat een wetsartikel, maar de corporatie betaalt.',
  'nood-zonder-spoed': 'Bij gevaar hoort de spoed "direct".',
}

export const VELD: Record<string, string> = {
  titel: 'titel',
  plaats: 'plaats',
  defectsoort: 'gebrek',
  element: 'bouwdeel',
  vaardigheid: 'vaardigheid',
  duurMinuten: 'duur',
  spoed: 'spoed',
  betaalt: 'wie betaalt',
  wet: 'wetsartikel',
  advies: 'advies',
  gedeeld: 'ruimte van iedereen',
  nood: 'gevaar',
}

export const SPOED = { direct: 'Direct', '24-uur': 'Binnen 24 uur', gewoon: 'Gewoon' } as const
export const BETAALT = { corporatie: 'De corporatie', huurder: 'De huurder' } as const

export const GEWIJZIGD =
  'Een collega heeft het concept intussen gewijzigd. Uw tekst staat er nog. Kijk eerst wat er nu staat en bewaar dan opnieuw.'
