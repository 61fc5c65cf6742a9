import type { Corporatie } from './omgeving.ts'

/** The fictional association of the demo. */
export const voorbeeldCorporatie: Corporatie = {
  naam: 'Woonstichting Voorbeeld',
  telefoon: '088 000 00 00',
  openingstijden: 'Maandag tot en met vrijdag van 8.30 tot 17.00 uur',
  email: 'post@woonstichting-voorbeeld.example',
  adres: 'Voorbeeldplein 1, 1234 AB Voorbeeldstad',
}
