import type { Vervolgreden } from '../onderhoud/onderhoudsorder.ts'
import type { AanbodRefusal } from './aanbod.ts'
import type { UitvoerRefusal } from './stappen.ts'
import type { Fotomoment } from './werk.ts'

type Weigering =
  | AanbodRefusal
  | UitvoerRefusal
  | 'te-vroeg'
  | 'te-veel-fotos'
  | 'garantie'
  | 'onbekend-materiaal'

/** Why something cannot be done, and what the worker can do. */
export const WEIGERING: Record<Weigering, string> = {
  'niet-gevonden':
    'Deze opdracht staat niet meer bij u open. Misschien is hij klaar gemeld, ingetrokken, of is uw overeenkomst afgelopen. Bel de planner.',
  'niet-aanvaard': 'Neem deze opdracht eerst aan.',
  loopt: 'Deze opdracht is al aangenomen, misschien door een collega.',
  'wacht-op-akkoord': 'De planner kijkt nog naar uw meerwerk. Wacht op het antwoord, of bel de planner.',
  'al-gereed': 'Deze opdracht is al klaar gemeld, misschien door een collega.',
  'al-afgerekend': 'Deze opdracht is al klaar en betaald.',
  ingetrokken: 'Deze opdracht gaat niet door. De planner heeft hem ingetrokken.',
  'te-vroeg': 'De afspraak is nog niet begonnen. Wacht tot de begintijd.',
  garantie: 'Dit bezoek is garantie, dus meerwerk kan niet. Is er iets anders kapot? Bel de planner.',
  'te-veel-fotos': 'Er staan al genoeg foto’s bij deze opdracht.',
  'onbekend-materiaal': 'Dit materiaal staat niet meer in de lijst. Kies een ander.',
}

/** Beside an order that came back. */
export const GARANTIE = 'Uw bedrijf maakte dit eerder. Voor dit bezoek stuurt u geen factuur.'

/** Beside an address that must not be found. */
export const GEHEIM =
  'Zeg tegen niemand waar u bent geweest, en bewaar het adres niet. Wilt u de huurder spreken? Bel de planner.'

export const SPOED: Record<string, string> = {
  direct: 'Spoed: meteen',
  '24-uur': 'Dringend: binnen 24 uur',
  gewoon: 'Gewoon',
}

export const VEILIGHEID: Record<string, string> = {
  asbest: 'Asbest in de woning. Boor of zaag niet voordat u de kaart hebt bekeken.',
  hond: 'Er is een hond. Vraag of die in een andere kamer mag.',
  'met-twee': 'Ga met twee personen.',
  legionella: 'Spoel de leiding eerst door.',
  'elektra-uit': 'Zet eerst de stroom uit in de meterkast.',
}

export const VERVOLG: Record<Exclude<Vervolgreden, 'AFW'>, string> = {
  MAT: 'Er moet materiaal besteld worden',
  DIS: 'Er is een andere vakman nodig',
  INS: 'Er moet eerst iemand komen kijken',
  OFF: 'Er is eerst een offerte nodig',
  ONV: 'Er was te weinig tijd',
}

export const FOTOMOMENT: Record<Fotomoment, string> = { voor: 'Voor', na: 'Na', 'niet-thuis': 'Niet thuis' }

/** What must not be on a photo, beside each field for one. */
export const FOTO_HINT =
  'Zet geen mensen, papieren of schermen op de foto. Wij gebruiken de foto alleen voor deze opdracht.'
