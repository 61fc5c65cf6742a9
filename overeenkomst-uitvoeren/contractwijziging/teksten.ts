import type { Taal } from '../../web/omgeving.ts'
import type { AanvraagRefusal } from './aanvragen.ts'
import type { AntwoordRefusal } from './beantwoorden.ts'

type Veld = 'contract' | 'datum' | 'naam' | 'over' | 'rol' | 'toelichting' | 'algemeen'

/** Where a message belongs, and what it says: what to do, never what is forbidden. */
export const AANVRAAG_FOUT: Record<AanvraagRefusal, readonly [veld: Veld, melding: Record<Taal, string>]> = {
  'stap-bestaat-niet': [
    'algemeen',
    {
      nl: 'Dit kunnen wij niet. Ga terug en kies opnieuw.',
      en: 'We cannot do this. Go back and choose again.',
    },
  ],
  'niet-nu': [
    'algemeen',
    {
      nl: 'Dit kan nu niet. Ga terug en kies opnieuw.',
      en: 'This is not possible now. Go back and choose again.',
    },
  ],
  'niet-bevoegd': ['algemeen', { nl: 'Bel ons om dit te regelen.', en: 'Call us to arrange this.' }],
  'grond-ontbreekt': ['algemeen', { nl: 'Kies een reden.', en: 'Choose a reason.' }],
  'datum-ontbreekt': ['datum', { nl: 'Vul de dag in.', en: 'Fill in the day.' }],
  'geen-contract': [
    'algemeen',
    {
      nl: 'U hebt nu geen huurcontract bij ons. Bel ons als dat niet klopt.',
      en: 'You have no rental contract with us now. Call us if that is wrong.',
    },
  ],
  'kies-contract': [
    'contract',
    { nl: 'Kies om welke woning het gaat.', en: 'Choose which home it is about.' },
  ],
  'naam-ontbreekt': ['naam', { nl: 'Vul de naam in.', en: 'Fill in the name.' }],
  'kies-persoon': ['over', { nl: 'Kies om wie het gaat.', en: 'Choose whom it is about.' }],
  'kies-wat': ['algemeen', { nl: 'Kies wat er verandert.', en: 'Choose what changes.' }],
  'kies-rol': ['rol', { nl: 'Kies wie het is.', en: 'Choose who it is.' }],
  'woont-er-al': [
    'naam',
    {
      nl: 'Deze persoon staat al bij uw huishouden. Bel ons als dat niet klopt.',
      en: 'This person is in your household already. Call us if that is wrong.',
    },
  ],
  'datum-in-toekomst': [
    'datum',
    {
      nl: 'Deze dag moet nog komen. Kies een dag die al geweest is.',
      en: 'This day is yet to come. Choose a day that has passed.',
    },
  ],
  'datum-te-vroeg': [
    'datum',
    {
      nl: 'Deze dag is te vroeg. Kies de eerste dag die hierboven staat, of een latere.',
      en: 'This day is too early. Choose the first day that is named above, or a later one.',
    },
  ],
  'datum-te-ver': [
    'datum',
    {
      nl: 'Deze dag is te ver weg. Kies een dag binnen een jaar.',
      en: 'This day is too far away. Choose one within a year.',
    },
  ],
  'al-verwerkt': [
    'algemeen',
    {
      nl: 'Wij hebben dit overlijden al verwerkt. U hoeft niets te doen.',
      en: 'We dealt with this death already. You need not do anything.',
    },
  ],
  'loopt-al': [
    'algemeen',
    {
      nl: 'Dit is al aangevraagd. U vindt het in de lijst met uw veranderingen.',
      en: 'This was already asked. You find it in the list of your changes.',
    },
  ],
}

export const ANTWOORD_FOUT: Record<AntwoordRefusal, Record<Taal, string>> = {
  'bestaat-niet': { nl: 'Deze verandering bestaat niet meer.', en: 'This change no longer exists.' },
  gewijzigd: {
    nl: 'Er is intussen iets veranderd. Kijk hierboven hoe het nu is. Antwoord dan opnieuw.',
    en: 'Something changed meanwhile. Look above how it is now. Then answer again.',
  },
  'stap-bestaat-niet': { nl: 'Dit antwoord kennen wij niet.', en: 'We do not know this answer.' },
  'niet-nu': {
    nl: 'Dit kan nu niet meer. Kijk hierboven hoe het nu is.',
    en: 'This is no longer possible. Look above how it is now.',
  },
  'niet-bevoegd': { nl: 'Dit kunt u zelf niet doen. Bel ons.', en: 'You cannot do this yourself. Call us.' },
  'grond-ontbreekt': { nl: 'Kies een reden.', en: 'Choose a reason.' },
  'datum-ontbreekt': { nl: 'Vul de dag in.', en: 'Fill in the day.' },
}

const nl = {
  titel: 'Veranderingen in uw huurcontract',
  menu: 'Contract wijzigen',
  kies: 'Wat wilt u veranderen?',
  lopend: 'Uw veranderingen',
  geenKop: 'U hebt niets aangevraagd',
  geen: 'Kies hieronder wat u wilt veranderen.',
  kolom: { wat: 'Wat', gevraagd: 'Gevraagd', stand: 'Stand' },
  nu: 'Wat gebeurt er nu?',
  wie: {
    huurder: 'U bent aan zet.',
    'andere-partij': 'De ander is aan zet.',
    verhuurder: 'Wij zijn aan zet.',
    rechter: 'De rechter is aan zet.',
    niemand: '',
  },
  uiterlijk: (dag: string) => `Uiterlijk ${dag}.`,
  voor: (naam: string) => `U doet dit voor ${naam}.`,
  doen: 'Wat kunt u doen?',
  uwAntwoord: 'Wat is uw antwoord?',
  stuurAntwoord: 'Antwoord sturen',
  watVerandert: 'Wat verandert er?',
  geenHuisgenoten: 'Wij kennen geen huisgenoten van u. Bel ons als dat niet klopt.',
  medehuurderWeg: 'Gaat een medehuurder weg? Kies dan “Uit elkaar gaan” of “Huur opzeggen”.',
  oplevering: 'Inspectie en eindafrekening',
  verloop: 'Hoe het ging',
  uwTekst: 'Wat u schreef',
  binnenKop: 'Wij hebben het ontvangen',
  binnen: (nummer: string) => `Uw nummer is ${nummer}. Hieronder ziet u steeds hoe het gaat.`,
  veld: {
    contract: 'Om welke woning gaat het?',
    datum: 'Vanaf welke dag?',
    laatsteDag: 'Wat is de laatste dag dat u huurt?',
    overlijdensdag: 'Op welke dag was het overlijden?',
    nieuweNaam: 'Wat is uw nieuwe naam?',
    andereNaam: 'Wat is de naam van de ander?',
    overleden: 'Wie is overleden?',
    vertrekt: 'Wie gaat er weg?',
    toelichting: 'Wilt u iets uitleggen?',
    huisgenootWeg: 'Wie gaat er weg?',
    huisgenootNaam: 'Hoe heet deze persoon?',
    huisgenootRol: 'Wie is het?',
    geboorte: 'Op welke dag is het kind geboren?',
  },
  eersteDag: (dag: string) => `De huur kan stoppen op ${dag}, of op een latere dag.`,
  hoeBerekend: 'Hoe komen wij aan deze dag?',
  wet: 'In de wet',
  nummer: (nummer: string) => `Nummer ${nummer}`,
  grond: 'Reden',
  weetU: 'Weet u het niet zeker? Bel ons:',
}

const en: typeof nl = {
  titel: 'Changes in your rental contract',
  menu: 'Change contract',
  kies: 'What would you like to change?',
  lopend: 'Your changes',
  geenKop: 'You have not asked for anything',
  geen: 'Choose below what you would like to change.',
  kolom: { wat: 'What', gevraagd: 'Asked', stand: 'Progress' },
  nu: 'What happens now?',
  wie: {
    huurder: 'It is your turn.',
    'andere-partij': 'It is the turn of the other person.',
    verhuurder: 'It is our turn.',
    rechter: 'It is the turn of the court.',
    niemand: '',
  },
  uiterlijk: (dag) => `On ${dag} at the latest.`,
  voor: (naam) => `You do this for ${naam}.`,
  doen: 'What can you do?',
  uwAntwoord: 'What is your answer?',
  stuurAntwoord: 'Send answer',
  watVerandert: 'What changes?',
  geenHuisgenoten: 'We know of nobody who lives with you. Call us if that is wrong.',
  medehuurderWeg: 'Is a co-tenant leaving? Then choose “Separation” or “Give notice”.',
  oplevering: 'Inspection and final account',
  verloop: 'How it went',
  uwTekst: 'What you wrote',
  binnenKop: 'We received it',
  binnen: (nummer) => `Your number is ${nummer}. Below you can always see how it goes.`,
  veld: {
    contract: 'Which home is it about?',
    datum: 'From which day?',
    laatsteDag: 'What is the last day that you rent?',
    overlijdensdag: 'On which day was the death?',
    nieuweNaam: 'What is your new name?',
    andereNaam: 'What is the name of the other person?',
    overleden: 'Who has died?',
    vertrekt: 'Who is leaving?',
    toelichting: 'Would you like to explain something?',
    huisgenootWeg: 'Who leaves?',
    huisgenootNaam: 'What is the name of this person?',
    huisgenootRol: 'Who is it?',
    geboorte: 'On which day was the child born?',
  },
  eersteDag: (dag) => `The rent can end on ${dag}, or on a later day.`,
  hoeBerekend: 'How do we get to this day?',
  wet: 'In the law',
  nummer: (nummer) => `Number ${nummer}`,
  grond: 'Reason',
  weetU: 'Are you not sure? Call us:',
}

export const teksten = { nl, en }
