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

export const meldingOntvangen = sjabloon({
  code: 'melding-ontvangen',
  onderwerp: { nl: 'Wij hebben uw melding {nummer}', en: 'We have your report {nummer}' },
  tekst: {
    nl: `Wij hebben uw melding ontvangen: {onderwerp}.

In Mijn woning kiest u een tijd. U ziet daar ook hoe het gaat.`,
    en: `We have received your report: {onderwerp}.

In My home you choose a time. You can also see there how it is going.`,
  },
  velden: { nummer: veld.tekst(), onderwerp: veld.tweetalig(), verzoek: veld.id() },
  link: { tekst: { nl: 'Bekijk uw melding', en: 'See your report' }, pad: '/mijn/reparaties/{verzoek}' },
})

export const meldingIngetrokken = sjabloon({
  code: 'melding-ingetrokken',
  onderwerp: { nl: 'Melding {nummer} is ingetrokken', en: 'Report {nummer} was withdrawn' },
  tekst: {
    nl: `U hebt deze melding ingetrokken. Er komt geen vakman meer.

Is het toch nog kapot? Meld het dan opnieuw in Mijn woning.`,
    en: `You have withdrawn this report. No workman will come any more.

Is it still broken? Then report it again in My home.`,
  },
  velden: { nummer: veld.tekst(), verzoek: veld.id() },
  link: { tekst: { nl: 'Bekijk uw melding', en: 'See your report' }, pad: '/mijn/reparaties/{verzoek}' },
})

export const meldingHeropend = sjabloon({
  code: 'melding-heropend',
  onderwerp: { nl: 'Wij gaan verder met melding {nummer}', en: 'We continue with report {nummer}' },
  tekst: {
    nl: `U liet weten dat het niet goed is gemaakt. Dat spijt ons.

Wij gaan ermee verder. In Mijn woning kiest u een nieuwe tijd.`,
    en: `You told us that it was not repaired well. We are sorry.

We will continue with it. In My home you choose a new time.`,
  },
  velden: { nummer: veld.tekst(), verzoek: veld.id() },
  link: { tekst: { nl: 'Bekijk uw melding', en: 'See your report' }, pad: '/mijn/reparaties/{verzoek}' },
})
