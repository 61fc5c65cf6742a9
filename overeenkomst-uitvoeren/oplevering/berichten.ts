import { sjabloon, veld } from '../contact/sjabloon.ts'

const velden = { moment: veld.moment(), wijziging: veld.id() }
const link = {
  tekst: { nl: 'Bekijk de inspectie', en: 'See the inspection' },
  pad: '/mijn/contractwijzigingen/{wijziging}/oplevering',
}

export const voorinspectieGepland = sjabloon({
  code: 'voorinspectie-gepland',
  onderwerp: { nl: 'Wij komen kijken in uw woning', en: 'We come to look at your home' },
  tekst: {
    nl: `Wij komen op {moment} voor de eerste inspectie.

Een medewerker van Verhuur loopt met u door de woning. Daarna weet u wat u nog moet doen.

Kunt u dan niet? Bel ons.`,
    en: `We come on {moment} for the first inspection.

Somebody of our department Verhuur walks through the home with you. Then you know what you still must do.

Can you not be there? Call us.`,
  },
  velden,
  link,
})

export const eindinspectieGepland = sjabloon({
  code: 'eindinspectie-gepland',
  onderwerp: { nl: 'Afspraak voor de eindinspectie', en: 'Appointment for the final inspection' },
  tekst: {
    nl: `Wij komen op {moment} voor de eindinspectie.

Zorg dat de woning dan leeg en schoon is. Geef dan ook alle sleutels terug.

Kunt u dan niet? Bel ons.`,
    en: `We come on {moment} for the final inspection.

Please make sure that the home is empty and clean by then. Also hand over all keys.

Can you not be there? Call us.`,
  },
  velden,
  link,
})
