import type { Stelsel } from './stelselgroep.ts'

const BEIDE = [
  'Of de ruimten voldoen aan de eisen van het Besluit huurprijzen woonruimte (hoogte, breedte, licht, ventilatie), of keuken en badkamer het basisniveau halen, of de koeling voldoet en of de woning een zorgwoning of monument is. Wie de gegevens invult, staat daarvoor in.',
  'Woonvoorzieningen voor gehandicapten (rubriek 7): 1 punt voor elke € 332 die de verhuurder zelf betaalde.',
  'Of een energie-index van 2015 tot en met 2020 in EP-online "geldig voor WWS" is.',
  'Een eigen oordeel van de Huurcommissie over het energielabel, een label dat beter is dan A++++, en een label dat na de peildatum is geregistreerd.',
  'Afwijken omdat de woonruimte bijzonder is (Besluit huurprijzen woonruimte, artikel 5 lid 2).',
  'Huurcontracten van voor 1 juli 2024: daarvoor kan de grens van de dag van ondertekening gelden.',
  'Lagere huur door gebreken (Besluit huurprijzen woonruimte, artikel 6).',
] as const

const ALLEEN_ZELFSTANDIG = [
  'Ombouw of renovatie tot nieuwbouwkwaliteit (rubriek 11.1 a en 11.2).',
  'De bescherming van een lopend contract boven 186 punten als de WOZ-waarde daalt (Besluit huurprijzen woonruimte, artikel 2 lid 2).',
] as const

const ALLEEN_ONZELFSTANDIG = [
  'Aftrekpunten (b): de verhuurder woont in de woning en de kamer of het sanitair is alleen via zijn kamer te bereiken.',
  'Aftrekpunten (c): minder dan 0,75 m² glas in het hoofdvertrek.',
  'Aftrekpunten (d): de laagste vensterbank van het hoofdvertrek is hoger dan 1,60 m.',
] as const

const PER_STELSEL = {
  ZEL: [...BEIDE, ...ALLEEN_ZELFSTANDIG],
  ONZ: [...BEIDE, ...ALLEEN_ONZELFSTANDIG],
} as const

/** What the registration does not show, so that a person has to look at it. */
export const nietGemodelleerd = (stelsel: Stelsel): readonly string[] => PER_STELSEL[stelsel]
