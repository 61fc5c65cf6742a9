import { z } from 'zod'
import type { Stap, Taak, WaarvoorUitleg } from '../ui/index.ts'
import { bestanden, datum, keuze, meerkeuze, optioneleTekst, tekst, tijd, vinkje } from '../velden.ts'

export const LANG =
  'Een heel lang antwoord zonder spaties, zoals donaudampfschiffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft, past ook op een kleine telefoon.'

export const uitleg: WaarvoorUitleg = {
  waarvoor: 'Wij bellen u om een afspraak te maken.',
  wet: 'Burgerlijk Wetboek, artikel 7:206',
  grond: 'Het is nodig voor uw huurcontract.',
  bewaren: 'Tot twee jaar nadat de reparatie klaar is, omdat u zo lang garantie hebt.',
  alsUNietGeeft: 'Dan sturen wij u een brief. Dat duurt langer.',
}

const RUIMTES = ['keuken', 'badkamer', 'woonkamer'] as const
const DAGEN = ['ma', 'di', 'wo'] as const

export const ruimtes = RUIMTES.map((waarde) => ({
  waarde,
  tekst: waarde[0]?.toUpperCase() + waarde.slice(1),
}))
export const dagen = [
  { waarde: 'ma', tekst: 'Maandag' },
  { waarde: 'di', tekst: 'Dinsdag', hint: 'Alleen in de ochtend.' },
  { waarde: 'wo', tekst: 'Woensdag' },
]

export const alleVelden = z.object({
  omschrijving: tekst('Vul in wat er kapot is, bijvoorbeeld "de kraan in de keuken lekt".', 500),
  telefoon: tekst('Vul uw telefoonnummer in, bijvoorbeeld 06 12345678.', 20),
  email: z.email({ error: 'Vul uw e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.' }).optional(),
  ruimte: keuze(RUIMTES, 'Kies in welke ruimte het is.'),
  soort: keuze(RUIMTES, 'Kies een soort uit de lijst.'),
  dagen: meerkeuze(DAGEN, 'Kies ten minste één dag waarop u thuis bent.', 1),
  geboren: datum('Vul uw geboortedatum in met een dag, een maand en een jaar, bijvoorbeeld 3 2 1948.'),
  dag: datum('Kies een dag.'),
  vanaf: tijd('Vul een tijd in, bijvoorbeeld 09:30.'),
  foto: bestanden('Kies hoogstens één foto.'),
  wachtwoord: tekst('Vul uw wachtwoord in.'),
  opmerking: optioneleTekst(),
  akkoord: vinkje(),
})

export const stappen: Stap[] = [
  {
    kop: 'Gemeld',
    stand: 'klaar',
    wanneer: '20 november 2026',
    uitleg: 'U meldde dat de kraan in de keuken lekt.',
  },
  {
    kop: 'Afspraak gemaakt',
    stand: 'bezig',
    wanneer: 'Donderdag 26 november 2026, tussen 9.00 en 11.00 uur',
    uitleg: 'Loodgietersbedrijf Voorbeeld komt bij u langs. U hoeft niets te doen.',
  },
  { kop: 'Klaar', stand: 'straks', wanneer: 'Verwacht op 26 november 2026' },
]

export const taken: Taak[] = [
  {
    tekst: 'Vertel ons uw nieuwe inkomen',
    href: '#inkomen',
    stand: 'nog-doen',
    hint: 'Voor 1 december 2026',
  },
  { tekst: 'Stuur een foto van het lek', href: '#foto', stand: 'bezig' },
  { tekst: 'Kies een dag voor de afspraak', href: '#dag', stand: 'klaar' },
]

export interface Rij {
  nummer: string
  adres: string
  wat: string
  status: 'Gemeld' | 'Afspraak' | 'Klaar'
  kosten: string
}

export const rijen: Rij[] = [
  {
    nummer: '2026-0412',
    adres: 'Voorbeeldstraat 12, 1234 AB Voorbeeldstad',
    wat: 'Kraan in de keuken lekt',
    status: 'Gemeld',
    kosten: '€ 0,00',
  },
  { nummer: '2026-0413', adres: 'Voorbeeldlaan 3 B', wat: LANG, status: 'Afspraak', kosten: '€ 1.652,18' },
  { nummer: '2026-0414', adres: 'Voorbeeldplein 1', wat: 'Deur klemt', status: 'Klaar', kosten: '€ 88,50' },
]
