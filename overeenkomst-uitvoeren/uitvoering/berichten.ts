import { sjabloon, veld } from '../contact/sjabloon.ts'

const over = { nummer: veld.tekst(), bedrijf: veld.tekst(), verzoek: veld.id() }
const link = {
  tekst: { nl: 'Bekijk uw reparatie', en: 'See your repair' },
  pad: '/mijn/reparaties/{verzoek}',
}

export const opdrachtAangenomen = sjabloon({
  code: 'opdracht-aangenomen',
  onderwerp: { nl: '{bedrijf} komt voor reparatie {nummer}', en: '{bedrijf} will do repair {nummer}' },
  tekst: {
    nl: `{bedrijf} heeft uw reparatie aangenomen. De afspraak blijft staan: {begin}.

Het bedrijf ziet nu uw naam en adres. Uw telefoonnummer ziet het vanaf 24 uur voor de afspraak.`,
    en: `{bedrijf} has accepted your repair. The appointment stays as it is: {begin}.

The company now sees your name and address. It sees your phone number from 24 hours before the appointment.`,
  },
  velden: { ...over, begin: veld.moment() },
  link,
})

export const opdrachtAfgewezen = sjabloon({
  code: 'opdracht-afgewezen',
  onderwerp: {
    nl: 'Uw afspraak voor reparatie {nummer} vervalt',
    en: 'Your appointment for repair {nummer} is off',
  },
  tekst: {
    nl: `{bedrijf} kan niet komen. De afspraak vervalt. Dat spijt ons.

Wij zoeken een ander bedrijf. U hoort van ons wanneer het komt.`,
    en: `{bedrijf} cannot come. The appointment is off. We are sorry.

We are looking for another company. We will tell you when it comes.`,
  },
  velden: over,
  link,
})

export const vakmanOnderweg = sjabloon({
  code: 'vakman-onderweg',
  onderwerp: {
    nl: 'De vakman is onderweg (reparatie {nummer})',
    en: 'The workman is on the way (repair {nummer})',
  },
  tekst: {
    nl: 'De vakman van {bedrijf} is naar u onderweg. Zorg dat er iemand thuis is.',
    en: 'The workman of {bedrijf} is on the way to you. Please make sure that somebody is at home.',
  },
  velden: over,
  link,
})

export const nietThuis = sjabloon({
  code: 'vakman-niet-thuis',
  onderwerp: {
    nl: 'Wij waren er, u was niet thuis (reparatie {nummer})',
    en: 'We came, you were out (repair {nummer})',
  },
  tekst: {
    nl: `De vakman van {bedrijf} stond bij u voor de deur op {moment}. Er deed niemand open.

U kunt een nieuwe afspraak kiezen in Mijn woning, of bel ons.`,
    en: `The workman of {bedrijf} was at your door on {moment}. Nobody opened.

You can choose a new appointment in My home, or call us.`,
  },
  velden: { ...over, moment: veld.moment() },
  link,
})

export const reparatieKlaar = sjabloon({
  code: 'reparatie-klaar',
  onderwerp: { nl: 'Reparatie {nummer} is klaar', en: 'Repair {nummer} is done' },
  tekst: {
    nl: `De vakman van {bedrijf} meldt dat de reparatie klaar is.

Is het niet goed? Zeg het ons via Mijn woning, of bel ons.`,
    en: `The workman of {bedrijf} says that the repair is done.

Is it not right? Tell us in My home, or call us.`,
  },
  velden: over,
  link,
})

export const reparatieVervolg = sjabloon({
  code: 'reparatie-vervolg',
  onderwerp: {
    nl: 'Er komt nog een bezoek voor reparatie {nummer}',
    en: 'Another visit for repair {nummer}',
  },
  tekst: {
    nl: `De vakman van {bedrijf} is geweest. De reparatie is nog niet klaar.

Er is nog een bezoek nodig. U hoort van ons wanneer.`,
    en: `The workman of {bedrijf} has been. The repair is not done yet.

Another visit is needed. We will tell you when.`,
  },
  velden: over,
  link,
})
