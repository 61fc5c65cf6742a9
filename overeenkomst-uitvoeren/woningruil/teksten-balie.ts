import type { RingRefusal } from './behandelen.ts'
import type { BesluitRefusal } from './beoordeling.ts'
import type { InspectieRefusal } from './huishoudens.ts'
import type { UitvoerRefusal } from './uitvoeren.ts'

/** What an employee reads when something cannot be done. */
export const WEIGERING: Record<RingRefusal | UitvoerRefusal | BesluitRefusal | InspectieRefusal, string> = {
  'bestaat-niet': 'Deze ruil bestaat niet meer. Ga terug naar de lijst.',
  gewijzigd:
    'Deze ruil is intussen gewijzigd, door een collega of een huurder. Kijk hoe het nu is, en kies opnieuw.',
  'stap-bestaat-niet': 'Deze stap bestaat niet. Kies een stap uit de lijst.',
  'niet-nu': 'Dit kan nu niet meer. Misschien is een huurder gestopt. Kijk hoe het nu met de ruil staat.',
  'niet-bevoegd': 'Deze stap doet de huurder zelf.',
  'grond-ontbreekt': 'Kies de grond van de weigering.',
  'datum-ontbreekt': 'Vul de dag van de ruil in.',
  'datum-te-vroeg': 'Kies een latere dag: er moet tijd zijn om elke woning te bekijken.',
  'datum-te-laat': 'Kies een eerdere dag: over zo lange tijd kloppen de controles niet meer.',
  'te-vroeg': 'De dag van de ruil is nog niet gekomen.',
  'niet-besloten': 'Niet elk huishouden heeft toestemming. Beoordeel eerst elk huishouden.',
  'niet-geweigerd': 'Geen huishouden is geweigerd. Stuur toestemming.',
  'niet-getekend': 'Niet elke huurder en medehuurder heeft getekend. Laat de ruil vervallen.',
  'niet-geinspecteerd': 'Niet elke woning is bekeken en in orde. Leg eerst elk bezoek vast.',
  'contract-loopt-niet': 'Een van de contracten loopt niet meer. Laat de ruil vervallen.',
  'al-opgezegd': 'Een van de contracten is opgezegd. Laat de ruil vervallen.',
  'geen-woning': 'Een van de eenheden is geen woning. Laat de ruil vervallen.',
  overleden: 'Een van de huurders is overleden. Laat de ruil vervallen.',
  'geheim-adres':
    'Een van de huishoudens heeft een geheim adres. Bel dat huishouden, en laat deze ruil vervallen.',
  'wijziging-loopt':
    'Bij een van de contracten loopt een opzegging, overlijden of scheiding. Rond die eerst af.',
  'andere-huurders': 'Wie er in een van de contracten staan, is veranderd. Laat de ruil vervallen.',
  bewind: 'De huurder staat onder bewind. De bewindvoerder tekent.',
  curatele: 'De huurder staat onder curatele. De curator tekent.',
  'geen-vertegenwoordiger': 'De huurder tekent zelf.',
  'al-in-ruil': 'Een van de huurders doet mee met een andere ruil. Laat deze ruil vervallen.',
  'zelfde-woning': 'Dezelfde woning staat twee keer in de ruil. Laat de ruil vervallen.',
  'contract-te-jong': 'Een van de contracten begon pas op of na de dag van de ruil. Laat de ruil vervallen.',
  'controle-ontbreekt': 'Beantwoord eerst alle vragen. Daarna kunt u beslissen.',
  'controle-spreekt-tegen':
    'Een van de antwoorden past niet bij toestemming. Kies geen toestemming, of herstel het antwoord.',
  'grond-past-niet':
    'Deze grond volgt niet uit uw antwoorden. Kies een andere grond, of herstel het antwoord.',
  'dag-voorbij': 'Kies vandaag of een latere dag.',
  'dag-na-ruil': 'Kies een dag voor de dag van de ruil.',
  'niet-gepland': 'Plan eerst het bezoek.',
  'dag-komt-nog': 'De dag van het bezoek moet nog komen.',
}
