import type { Vervolgreden } from '../onderhoud/onderhoudsorder.ts'
import type { Code } from './veiligheid.ts'

/** What the screen found in the tenant's words. */
export const BEVINDING: Record<string, string> = {
  'e-mail': 'een e-mailadres',
  iban: 'een rekeningnummer',
  telefoon: 'een telefoonnummer',
  bsn: 'een burgerservicenummer',
  geboortedatum: 'een geboortedatum',
  huishouden: 'iets over het huishouden',
  gezondheid: 'iets over gezondheid',
  gevoelig: 'iets dat gevoelig is',
}

export const bevindingenTekst = (soorten: readonly string[]): string =>
  soorten.map((soort) => BEVINDING[soort] ?? soort).join(', ')

export const ORDERSTATUS: Record<string, string> = {
  GUN: 'Aangeboden',
  INB: 'Aangenomen',
  WOG: 'Wacht op akkoord',
  TEC: 'Bezoek klaar',
  AFG: 'Afgerekend',
  GEA: 'Ingetrokken',
}

export const VERVOLGREDEN: Record<Vervolgreden, string> = {
  AFW: 'Niemand thuis',
  MAT: 'Materiaal bestellen',
  DIS: 'Andere vakman nodig',
  INS: 'Inspectie nodig',
  OFF: 'Offerte nodig',
  ONV: 'Te weinig tijd',
}

export const VEILIGHEIDSCODE: Record<Code, string> = {
  hond: 'Er is een hond',
  'met-twee': 'Met twee personen gaan',
  asbest: 'Asbest in de woning',
  legionella: 'Leiding eerst doorspoelen',
  'elektra-uit': 'Stroom eerst uitzetten',
}
