import { sjabloon, veld } from '../contact/sjabloon.ts'

export const afspraakGemaakt = sjabloon({
  code: 'afspraak-gemaakt',
  onderwerp: { nl: 'Uw afspraak voor reparatie {nummer}', en: 'Your appointment for repair {nummer}' },
  tekst: {
    nl: `Wij hebben een afspraak voor u gemaakt.

De vakman komt op {begin}. Het bedrijf heet {bedrijf}. Zorg dat er iemand thuis is.

Komt deze tijd niet uit? Kies dan een andere tijd in Mijn woning, of bel ons.`,
    en: `We have made an appointment for you.

The workman will come on {begin}. The company is called {bedrijf}. Please make sure that somebody is at home.

Does this time not suit you? Choose another time in My home, or call us.`,
  },
  velden: { nummer: veld.tekst(), begin: veld.moment(), bedrijf: veld.tekst(), verzoek: veld.id() },
  link: {
    tekst: { nl: 'Bekijk uw afspraak', en: 'See your appointment' },
    pad: '/mijn/reparaties/{verzoek}',
  },
})
