import type { AdresRefusal } from './adresregels.ts'
import { ADRES_MELDING } from './adresregels.ts'
import type { KenmerkRefusal } from './woning.ts'

/** VERA EENHEIDSOORT. */
export const EENHEIDSOORTEN = ['WOO', 'ZOG', 'MOG', 'BOG', 'PAR', 'STA', 'OVE'] as const
export type Eenheidsoort = (typeof EENHEIDSOORTEN)[number]
export const SOORT_TEKST: Record<Eenheidsoort, string> = {
  WOO: 'Woning',
  ZOG: 'Zorgvastgoed',
  MOG: 'Maatschappelijk vastgoed',
  BOG: 'Bedrijfsruimte',
  PAR: 'Parkeerplaats',
  STA: 'Standplaats',
  OVE: 'Overig',
}
export const soortTekst = (soort: string): string => SOORT_TEKST[soort as Eenheidsoort] ?? soort

type Melding = readonly [veld: 'algemeen' | 'vanaf' | 'exploitatie', tekst: string]
export const GEWIJZIGD =
  'Een collega heeft deze woning net gewijzigd. Hierboven staat hoe het nu is. Wat u invulde, staat er nog. Klopt het nog? Verstuur dan opnieuw.'
export const KENMERK_WEIGERING: Record<KenmerkRefusal, Melding> = {
  'bestaat-niet': ['algemeen', 'Deze woning bestaat niet meer. Ga terug naar de lijst.'],
  gewijzigd: ['algemeen', GEWIJZIGD],
  'zelfde-dag': [
    'vanaf',
    'Op deze dag is de woning al gewijzigd. Staat daar een fout in? Gebruik dan “Een fout herstellen”.',
  ],
  'later-gewijzigd': ['vanaf', 'Na deze dag is de woning al gewijzigd. Kies een latere dag.'],
  bewoond: [
    'exploitatie',
    'Deze woning is verhuurd. Beëindig eerst het huurcontract, dan kan de woning uit de verhuur.',
  ],
}
export const ADRES_WEIGERING: Record<AdresRefusal | 'gewijzigd' | 'bestaat-al', readonly [string, string]> = {
  straat: ['straat', ADRES_MELDING.straat],
  huisnummer: ['huisnummer', ADRES_MELDING.huisnummer],
  toevoeging: ['toevoeging', ADRES_MELDING.toevoeging],
  postcode: ['postcode', ADRES_MELDING.postcode],
  woonplaats: ['woonplaats', ADRES_MELDING.woonplaats],
  gewijzigd: ['algemeen', GEWIJZIGD],
  'bestaat-al': ['algemeen', 'Er is al een woning met dit adres. Kijk in de lijst met woningen.'],
}
