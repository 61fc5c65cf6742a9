import type { Kanaal } from './kanaal.ts'

/** What a tenant reads on the pages about messages, in Dutch at level B1 and in English. */
const nl = {
  titel: 'Berichten',
  geenKop: 'U hebt geen berichten',
  geen: 'Stuurden wij u iets? Dan staat het hier. Ook als het per brief of e-mail kwam.',
  bijschrift: 'De nieuwste staat bovenaan',
  kolom: { onderwerp: 'Bericht', wanneer: 'Wanneer', hoe: 'Hoe', waarvoor: 'Waarvoor' },
  nieuw: 'Nieuw',
  ouder: 'Oudere berichten',
  contactKop: 'Wanneer u ons sprak',
  contactBijschrift: 'Uw laatste contacten met ons',
  hoe: { portaal: 'Hier', 'e-mail': 'E-mail', brief: 'Brief', sms: 'Sms' } satisfies Record<Kanaal, string>,
  contactHoe: {
    telefoon: 'Telefoon',
    balie: 'Aan de balie',
    'e-mail': 'E-mail',
    chat: 'Chat',
    brief: 'Brief',
    huisbezoek: 'Huisbezoek',
  } as Partial<Record<string, string>>,
  contactOver: {
    reparatie: 'Reparatie',
    huur: 'Huur en betalen',
    verhuizen: 'Verhuizen of opzeggen',
    overlast: 'Overlast',
    gegevens: 'Gegevens wijzigen',
    woning: 'Woning en buurt',
    anders: 'Iets anders',
  } as Partial<Record<string, string>>,
  contactAfloop: {
    beantwoord: 'vraag beantwoord',
    teruggebeld: 'wij belden u terug',
    'niet-bereikt': 'wij belden, maar bereikten u niet',
    doorverwezen: 'doorverwezen',
    taak: 'wij gaan dit voor u doen',
  } as Partial<Record<string, string>>,
  geschreven: (wanneer: string, hoe: string) => `Van ${wanneer}. Verstuurd: ${hoe.toLowerCase()}.`,
  nietAangekomen: 'Dit bericht kwam niet aan per e-mail of brief. Controleer hoe wij u bereiken.',
  bewaard: (duur: string) =>
    `Wij bewaren een bericht ${duur} nadat wij het schreven. Ook als u niet meer bij ons huurt.`,
  bereik: 'Hoe wij u bereiken',
  waarvoor: 'Waarvoor kreeg u dit bericht?',
  pdf: 'Download als brief (PDF)',
  print: 'Afdrukken',
  onbekend: 'Dit gebruik bestaat niet meer.',
}

type Teksten = typeof nl

const en: Teksten = {
  titel: 'Messages',
  geenKop: 'You have no messages',
  geen: 'Did we send you something? Then it is here. Also when it came by letter or e-mail.',
  bijschrift: 'The newest comes first',
  kolom: { onderwerp: 'Message', wanneer: 'When', hoe: 'How', waarvoor: 'What for' },
  nieuw: 'New',
  ouder: 'Older messages',
  contactKop: 'When you spoke to us',
  contactBijschrift: 'Your last contacts with us',
  hoe: { portaal: 'Here', 'e-mail': 'E-mail', brief: 'Letter', sms: 'Text message' },
  contactHoe: {
    telefoon: 'Telephone',
    balie: 'At the desk',
    'e-mail': 'E-mail',
    chat: 'Chat',
    brief: 'Letter',
    huisbezoek: 'Visit',
  },
  contactOver: {
    reparatie: 'Repair',
    huur: 'Rent and paying',
    verhuizen: 'Moving or ending',
    overlast: 'Nuisance',
    gegevens: 'Changing data',
    woning: 'Home and neighbourhood',
    anders: 'Something else',
  },
  contactAfloop: {
    beantwoord: 'question answered',
    teruggebeld: 'we called you back',
    'niet-bereikt': 'we called but did not reach you',
    doorverwezen: 'referred',
    taak: 'we will do this for you',
  },
  geschreven: (wanneer, hoe) => `Of ${wanneer}. Sent by: ${hoe.toLowerCase()}.`,
  nietAangekomen: 'This message did not arrive by e-mail or letter. Check how we reach you.',
  bewaard: (duur) => `We keep a message for ${duur} after we wrote it. Also when you no longer rent from us.`,
  bereik: 'How we reach you',
  waarvoor: 'What did you get this message for?',
  pdf: 'Download as a letter (PDF)',
  print: 'Print',
  onbekend: 'This use does not exist any more.',
}

export const teksten = { nl, en }
