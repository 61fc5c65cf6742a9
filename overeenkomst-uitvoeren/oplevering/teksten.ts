import type { AfrekenRefusal } from './afrekenen.ts'
import type { BezwaarRefusal } from './volgen.ts'
import type { LegVastRefusal, PlanRefusal } from './vastleggen.ts'

export const PLAN_FOUT: Record<PlanRefusal, readonly ['dag' | 'algemeen', string]> = {
  'bestaat-niet': ['algemeen', 'Deze opzegging bestaat niet meer.'],
  'niet-nu': ['algemeen', 'Deze inspectie kan nu niet meer. Kijk hoe het met de opzegging staat.'],
  voorbij: ['dag', 'Deze dag en tijd zijn voorbij. Kies een later moment.'],
  'na-einde': ['dag', 'Dan is de huur al gestopt. Kies een dag voor de laatste dag van de huur.'],
  gewijzigd: ['algemeen', 'Een collega heeft deze afspraak intussen gemaakt of verzet. Kijk hoe het nu is.'],
}

export const LEGVAST_FOUT: Record<LegVastRefusal, readonly ['grond' | 'kosten' | 'algemeen', string]> = {
  'bestaat-niet': ['algemeen', 'Deze opzegging bestaat niet meer.'],
  'niet-nu': ['algemeen', 'Deze inspectie is al afgerond. Er kan niets meer bij.'],
  'nog-niet-geweest': ['algemeen', 'Deze inspectie is nog niet geweest.'],
  'niet-gepland': ['algemeen', 'Maak eerst een afspraak voor deze inspectie.'],
  'grond-ontbreekt': ['grond', 'Kies wie er betaalt, en waarom.'],
  'grond-te-veel': ['grond', 'Het is goed. Laat de reden en de kosten leeg.'],
  'verhuurder-betaalt': ['kosten', 'Bij gewone slijtage betalen wij. Laat de kosten leeg.'],
}

export const BESLUIT_FOUT = {
  'bestaat-niet': 'Deze regel bestaat niet meer.',
  'niet-nu': 'Dit kan nu niet meer. Kijk hoe het nu is.',
} as const

export const AFREKEN_FOUT: Record<AfrekenRefusal, string> = {
  'bestaat-niet': 'Deze opzegging bestaat niet meer.',
  'niet-nu': 'De eindafrekening kan pas na de eindinspectie, en maar één keer worden gestuurd.',
  'geen-einde': 'Dit contract heeft nog geen laatste dag. Bevestig eerst de opzegging.',
  'bezwaar-open': 'De huurder vindt dat iets niet klopt. Geef daar eerst antwoord op.',
}

const nl = {
  titel: 'Inspectie en eindafrekening',
  terug: (nummer: string) => `Nummer ${nummer}`,
  uitleg: 'Hier leest u wanneer wij komen kijken, wat wij vinden en wat u terugkrijgt.',
  geenAfspraak: 'Er is nog geen afspraak. Wij bellen u, of wij sturen een bericht.',
  komt: (moment: string, wie: string | null) =>
    wie === null
      ? `Wij komen op ${moment}. Een medewerker van Verhuur kijkt met u mee.`
      : `Wij komen op ${moment}. ${wie} van Verhuur kijkt met u mee.`,
  was: (moment: string) => `Wij waren er op ${moment}. Dit vonden wij:`,
  wet: 'In de wet',
  kosten: (bedrag: string) => `De kosten zijn ${bedrag}.`,
  apart: (bedrag: string) =>
    `Voor leegmaken, schoonmaken of terugbrengen betaalt u ${bedrag}. Dat mag niet van de borg af. U krijgt een aparte rekening.`,
  oneens: 'Bent u het niet eens?',
  watKlopt: 'Wat klopt er niet?',
  kiesBezwaar: 'Kies wat er niet klopt.',
  voor: (naam: string) => `U doet dit voor ${naam}. U krijgt allebei bericht.`,
  uZei: 'U zei',
  kijken: 'Wij kijken ernaar. U krijgt antwoord voor de eindafrekening.',
  afrekening: 'Eindafrekening',
  pdf: 'Eindafrekening openen (PDF)',
  vraag: 'Hebt u een vraag? Bel ons:',
  bezwaarFout: {
    'bestaat-niet': 'Dit staat niet meer in het rapport.',
    'te-laat': 'De eindafrekening is al gemaakt. Bel ons.',
    'al-gezegd': 'U of uw medehuurder heeft dit al gezegd.',
  } satisfies Record<BezwaarRefusal, string>,
}

const en: typeof nl = {
  titel: 'Inspection and final account',
  terug: (nummer) => `Number ${nummer}`,
  uitleg: 'Here you read when we come to look, what we find and what you get back.',
  geenAfspraak: 'There is no appointment yet. We call you, or we send a message.',
  komt: (moment, wie) =>
    `We come on ${moment}. ${wie ?? 'Somebody'} of our department Verhuur looks with you.`,
  was: (moment) => `We were there on ${moment}. This is what we found:`,
  wet: 'In the law',
  kosten: (bedrag) => `The costs are ${bedrag}.`,
  apart: (bedrag) =>
    `For emptying, cleaning or putting back you pay ${bedrag}. That may not be kept from the deposit. You get a bill of its own.`,
  oneens: 'Do you not agree?',
  watKlopt: 'What is not right?',
  kiesBezwaar: 'Choose what is not right.',
  voor: (naam) => `You do this for ${naam}. Both of you are told.`,
  uZei: 'You said',
  kijken: 'We look at it. You get an answer before the final account.',
  afrekening: 'Final account',
  pdf: 'Open final account (PDF, in Dutch)',
  vraag: 'Do you have a question? Call us:',
  bezwaarFout: {
    'bestaat-niet': 'This is no longer in the report.',
    'te-laat': 'The final account was made already. Call us.',
    'al-gezegd': 'You or your co-tenant said this already.',
  },
}

export const teksten = { nl, en }
