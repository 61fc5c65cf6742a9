import { sjabloon, veld } from '../contact/sjabloon.ts'

const link = {
  tekst: { nl: 'Bekijk uw afspraak', en: 'See your appointment' },
  pad: '/mijn/reparaties/{verzoek}',
}

export const afspraakVerzet = sjabloon({
  code: 'afspraak-verzet',
  onderwerp: {
    nl: 'Uw afspraak voor reparatie {nummer} is verzet',
    en: 'Your appointment for repair {nummer} was moved',
  },
  tekst: {
    nl: `Uw afspraak is verzet.

De vakman komt nu op {begin}. Het bedrijf heet {bedrijf}. Zorg dat er iemand thuis is.

Komt deze tijd niet uit? Kies dan een andere tijd in Mijn woning, of bel ons.`,
    en: `Your appointment was moved.

The workman will now come on {begin}. The company is called {bedrijf}. Please make sure that somebody is at home.

Does this time not suit you? Choose another time in My home, or call us.`,
  },
  velden: { nummer: veld.tekst(), begin: veld.moment(), bedrijf: veld.tekst(), verzoek: veld.id() },
  link,
})

export const afspraakAfgezegd = sjabloon({
  code: 'afspraak-afgezegd',
  onderwerp: {
    nl: 'Uw afspraak voor reparatie {nummer} gaat niet door',
    en: 'Your appointment for repair {nummer} is cancelled',
  },
  tekst: {
    nl: `De afspraak op {begin} gaat niet door. Er komt dan geen vakman.

Uw reparatie blijft bij ons staan. Kies een nieuwe tijd in Mijn woning, of wacht tot wij u bellen.`,
    en: `The appointment on {begin} is cancelled. No workman will come then.

Your repair stays with us. Choose a new time in My home, or wait until we call you.`,
  },
  velden: { nummer: veld.tekst(), begin: veld.moment(), verzoek: veld.id() },
  link,
})

export const vakmanLater = sjabloon({
  code: 'vakman-later',
  onderwerp: { nl: 'De vakman komt later', en: 'The workman comes later' },
  tekst: {
    nl: `De vakman komt vandaag later bij u, door een spoedgeval. Dat spijt ons.

De nieuwe tijd is {begin}. Komt dat niet uit? Bel ons, of kies een andere dag in Mijn woning.`,
    en: `The workman comes later today, because of an emergency. We are sorry.

The new time is {begin}. Does that not suit you? Call us, or choose another day in My home.`,
  },
  velden: { begin: veld.moment(), verzoek: veld.id() },
  link,
})
