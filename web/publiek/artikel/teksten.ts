import type { Taal } from '../../omgeving.ts'
import type { Beeldnaam } from '../../ui/index.ts'
import type { Thema } from './artikel.ts'

export const THEMABEELD: Record<Thema, Beeldnaam> = {
  huren: 'sleutel',
  betalen: 'euro',
  reparaties: 'hamer',
  wonen: 'huis',
  wijzigen: 'mensen',
  verhuizen: 'doos',
  buren: 'praten',
  rechten: 'weegschaal',
}

export const THEMANAAM: Record<Taal, Record<Thema, string>> = {
  nl: {
    huren: 'Een woning huren',
    betalen: 'Betalen',
    reparaties: 'Reparaties',
    wonen: 'Wonen',
    wijzigen: 'Iets verandert',
    verhuizen: 'Verhuizen',
    buren: 'Buren en veiligheid',
    rechten: 'Uw rechten',
  },
  en: {
    huren: 'Renting a home',
    betalen: 'Paying',
    reparaties: 'Repairs',
    wonen: 'Living',
    wijzigen: 'Something changes',
    verhuizen: 'Moving',
    buren: 'Neighbours and safety',
    rechten: 'Your rights',
  },
}

export const REDENEN = ['onduidelijk', 'niet-gevonden', 'klopt-niet', 'werkt-niet', 'anders'] as const
export type Reden = (typeof REDENEN)[number]

export const TEKST = {
  nl: {
    hulp: 'Hulp en uitleg',
    inleiding: 'Kies een onderwerp, of zoek met een paar woorden.',
    zoekLabel: 'Waar zoekt u uitleg over?',
    thema: 'Onderwerp',
    nederlands: '',
    leesOok: 'Lees ook',
    bijgewerkt: 'Bijgewerkt op',
    printen: 'Printen',
    geholpen: 'Heeft dit geholpen?',
    ja: 'Ja',
    nee: 'Nee, er mist iets',
    dank: 'Dank u wel. Met uw antwoord maken wij deze pagina beter.',
    waarom: 'Wat kan er beter?',
    kies: 'Kies wat er beter kan.',
    redenen: {
      onduidelijk: 'Ik begrijp de tekst niet',
      'niet-gevonden': 'Mijn vraag staat er niet bij',
      'klopt-niet': 'Er klopt iets niet',
      'werkt-niet': 'Een link of knop werkt niet',
      anders: 'Iets anders',
    } satisfies Record<Reden, string>,
    toelichting: 'Wilt u er iets bij zeggen?',
    geenNaam: 'Zet hier geen naam, telefoonnummer of e-mailadres. Wij kunnen u niet antwoorden.',
    persoonlijk: 'Haal het telefoonnummer, e-mailadres of rekeningnummer weg.',
    verstuur: 'Antwoord versturen',
  },
  en: {
    hulp: 'Help',
    inleiding: 'Choose a subject, or search with a few words.',
    zoekLabel: 'What do you need help with?',
    thema: 'Subject',
    nederlands: 'This page exists in Dutch only.',
    leesOok: 'Read also',
    bijgewerkt: 'Updated on',
    printen: 'Print',
    geholpen: 'Did this help?',
    ja: 'Yes',
    nee: 'No, something is missing',
    dank: 'Thank you. Your answer helps us make this page better.',
    waarom: 'What can be better?',
    kies: 'Choose what can be better.',
    redenen: {
      onduidelijk: 'I do not understand the text',
      'niet-gevonden': 'My question is not in it',
      'klopt-niet': 'Something is not right',
      'werkt-niet': 'A link or button does not work',
      anders: 'Something else',
    } satisfies Record<Reden, string>,
    toelichting: 'Do you want to add something?',
    geenNaam: 'Leave out names, telephone numbers and e-mail addresses. We cannot answer you.',
    persoonlijk: 'Take out the telephone number, e-mail address or account number.',
    verstuur: 'Send answer',
  },
}
