import type { Taal } from '../../web/omgeving.ts'
import type { BINNENKOMST, HUISDIEREN } from './melden.ts'

export const MAX_FOTOS = 3

/** Messages of the report form; the schema has the Dutch ones, and who reads English gets the other. */
export const LEEG: Record<string, Record<Taal, string>> = {
  plaats: { nl: 'Kies waar het kapot is.', en: 'Choose where it is broken.' },
  omschrijving: {
    nl: 'Vul in wat u ziet, bijvoorbeeld "de kraan lekt als ik hem dichtdraai".',
    en: 'Fill in what you see, for example "the tap leaks when I close it".',
  },
  fotos: { nl: `Stuur hoogstens ${MAX_FOTOS} foto’s.`, en: `Send at most ${MAX_FOTOS} photos.` },
  eenheid: { nl: 'Kies om welke woning het gaat.', en: 'Choose which home it is about.' },
  binnenkomst: { nl: 'Kies hoe de vakman binnenkomt.', en: 'Choose how the workman gets in.' },
  huisdier: { nl: 'Kies of u een huisdier hebt.', en: 'Choose whether you have a pet.' },
  dagdelen: { nl: 'Kies uit de lijst.', en: 'Choose from the list.' },
  telefoon: {
    nl: 'Vul een telefoonnummer in, bijvoorbeeld 06 12345678.',
    en: 'Fill in a telephone number, for example 06 12345678.',
  },
}

const nl = {
  eerst: 'Is er gevaar?',
  melden: 'Reparatie melden',
  toch: 'Toch melden',
  nietNodig: 'Ik doe het zelf',
  terug: 'Terug naar uw reparaties',
  andersMelden: 'Iets anders melden',
  alGemeldKop: 'Is dit al gemeld?',
  alGemeld: 'Dit staat nog open voor uw adres:',
  alGemeldAnder: 'Gemeld door iemand van uw adres.',
  gedeeld: (datum: string) =>
    `Dit is al gemeld op ${datum} door een bewoner. Wij weten het. U hoeft het niet nog eens te melden.`,
  gegevens: 'Vertel wat u ziet',
  veld: {
    omschrijving: 'Wat ziet u?',
    omschrijvingHint: 'Schrijf niets over uw gezondheid of over andere mensen.',
    fotosHint: 'Hoogstens 3 foto’s. Zet er geen mensen, brieven of papieren op.',
    dagdelen: 'Wanneer bent u thuis?',
    dagdelenHint: 'U kiest hierna zelf een tijd.',
    binnenkomst: 'Hoe komt de vakman binnen?',
    huisdier: 'Hebt u een huisdier?',
    telefoon: 'Klopt uw telefoonnummer?',
    telefoonHint: 'Is het anders? Verander het dan hier.',
  },
  binnenkomst: {
    thuis: 'Er is iemand thuis',
    'sleutel-kantoor': 'Met de sleutel van ons kantoor, ook als ik weg ben',
    'sleutel-huismeester': 'Met de sleutel van de huismeester, ook als ik weg ben',
  } satisfies Record<(typeof BINNENKOMST)[number], string>,
  huisdier: {
    geen: 'Nee',
    hond: 'Ja, een hond',
    kat: 'Ja, een kat',
    anders: 'Ja, een ander dier',
  } satisfies Record<(typeof HUISDIEREN)[number], string>,
  teVaak: (minuten: number) =>
    `U hebt in korte tijd veel gemeld. Wacht ${minuten} minuten. Heeft het haast? Bel ons dan.`,
  verlopen: 'De vragen zijn intussen veranderd. Begin opnieuw, of bel ons.',
  bellen: 'Dit is gevaarlijk. Vul niets in, maar bel ons nu.',
  voor: (naam: string) => `U meldt dit voor ${naam}.`,
}

type Teksten = typeof nl
const en: Teksten = {
  eerst: 'Is there danger?',
  melden: 'Report a repair',
  toch: 'Report it anyway',
  nietNodig: 'I will do it myself',
  terug: 'Back to your repairs',
  andersMelden: 'Report something else',
  alGemeldKop: 'Was this reported already?',
  alGemeld: 'This is still open for your address:',
  alGemeldAnder: 'Reported by somebody at your address.',
  gedeeld: (datum) =>
    `This was already reported on ${datum} by a resident. We know about it. You need not report it again.`,
  gegevens: 'Tell us what you see',
  veld: {
    omschrijving: 'What do you see?',
    omschrijvingHint: 'Write nothing about your health or about other people.',
    fotosHint: 'At most 3 photos. Keep people, letters and papers out of them.',
    dagdelen: 'When are you at home?',
    dagdelenHint: 'You choose a time yourself after this.',
    binnenkomst: 'How does the workman get in?',
    huisdier: 'Do you have a pet?',
    telefoon: 'Is your telephone number right?',
    telefoonHint: 'Is it different? Then change it here.',
  },
  binnenkomst: {
    thuis: 'Somebody is at home',
    'sleutel-kantoor': 'With the key of our office, also when I am away',
    'sleutel-huismeester': 'With the key of the caretaker, also when I am away',
  },
  huisdier: { geen: 'No', hond: 'Yes, a dog', kat: 'Yes, a cat', anders: 'Yes, another animal' },
  teVaak: (minuten) =>
    `You have reported a lot in a short time. Wait ${minuten} minutes. Is it urgent? Then call us.`,
  verlopen: 'The questions have changed meanwhile. Start again, or call us.',
  bellen: 'This is dangerous. Do not fill in anything, but call us now.',
  voor: (naam) => `You report this for ${naam}.`,
}

export const meldTeksten = { nl, en }
