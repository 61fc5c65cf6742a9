import { verwerking } from '../../doelbinding/verwerking.ts'
import { metEenReden, vanGroep } from '../werkreden/kiest.ts'
import { AFSPRAAK, GEDRAGGROEP, HULPGROEP } from './groepen.ts'

const totDeEinddatum = {
  vanaf: 'notitie.einddatum',
  duur: 'P1M',
  sinds: { nl: 'na de einddatum van de notitie', en: 'after the end date of the note' },
  omdat: {
    nl: 'Elke notitie heeft een einddatum. Daarna gaat zij weg, als niemand haar opnieuw nodig vindt.',
    en: 'Each note has an end date. After that it goes, unless it is found to be needed again.',
  },
} as const
const balie = ['klantmedewerker', 'verhuurconsulent', 'planner'] as const

export const afsprakenBekijken = verwerking({
  code: 'afspraken-bekijken',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'afspraken met iemand bekijken',
  waarvoor: {
    nl: 'Wij bekijken wat wij met u hebben afgesproken over contact.',
    en: 'We look at what we agreed with you about contact.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 6:248' },
  betrokkenen: ['huurder'],
  leest: { notitie: ['afspraak', 'toelichting', 'begin', 'einddatum', 'versie'] },
  bewaartermijn: totDeEinddatum,
  rollen: balie,
  kiest: vanGroep(AFSPRAAK),
})

/** AVG 9 lid 2 onder a: what somebody tells about health is kept with that person's express consent only. */
export const hulpBekijken = verwerking({
  code: 'hulp-bekijken',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'bekijken wat iemand helpt',
  waarvoor: {
    nl: 'Wij houden rekening met wat u helpt, zoals grote letters of een tolk.',
    en: 'We take into account what helps you, such as large print or an interpreter.',
  },
  grondslag: { avg: '6-1-a', wet: 'AVG 9 lid 2 onder a' },
  betrokkenen: ['huurder'],
  leest: { notitie: ['hulp', 'begin', 'einddatum', 'versie'] },
  bewaartermijn: totDeEinddatum,
  rollen: balie,
  kiest: vanGroep(HULPGROEP),
})

/** Arbowet 3: an employer keeps the work safe. */
export const gedragBekijken = verwerking({
  code: 'gedrag-bekijken',
  hoofdstuk: 'risico-beperken',
  naam: 'bekijken hoe wij veilig werken',
  waarvoor: {
    nl: 'Wij zorgen dat onze mensen veilig werken als zij bij u komen.',
    en: 'We make sure that our people work safely when they visit you.',
  },
  grondslag: { avg: '6-1-f', wet: 'Arbowet 3' },
  betrokkenen: ['huurder'],
  leest: { notitie: ['gedrag', 'begin', 'einddatum', 'versie'] },
  bewaartermijn: totDeEinddatum,
  rollen: balie,
  kiest: vanGroep(GEDRAGGROEP),
})

export const notitieSchrijven = verwerking({
  code: 'notitie-schrijven',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'notitie schrijven',
  waarvoor: {
    nl: 'Wij schrijven op wat wij over u moeten onthouden, en tot wanneer.',
    en: 'We write down what we need to remember about you, and until when.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 6:248' },
  betrokkenen: ['huurder'],
  leest: { notitie: ['begin', 'versie', 'einddatum', 'gemaakt_door', 'gewijzigd_op', 'gewijzigd_bij'] },
  schrijft: {
    notitie: {
      insert: [
        'afspraak',
        'toelichting',
        'hulp',
        'gedrag',
        'begin',
        'einddatum',
        'gemaakt_door',
        'gewijzigd_op',
        'gewijzigd_bij',
      ],
      update: ['einddatum', 'gewijzigd_op', 'gewijzigd_bij', 'versie'],
      delete: true,
    },
  },
  bewaartermijn: totDeEinddatum,
  rollen: balie,
  kiest: metEenReden,
})

/** A note that ended this long ago is gone. Term: the last day of the notes that go. */
export const notitiesOpruimen = verwerking({
  code: 'notities-opruimen',
  hoofdstuk: 'wet-naleven',
  naam: 'oude notities weghalen',
  waarvoor: {
    nl: 'Wij halen notities over u weg die niet meer gelden.',
    en: 'We remove notes about you that no longer hold.',
  },
  grondslag: { avg: '6-1-c', wet: 'AVG 5 lid 1 onder e' },
  betrokkenen: ['huurder'],
  leest: { notitie: ['einddatum'] },
  schrijft: { notitie: { delete: true } },
  bewaartermijn: totDeEinddatum,
  rollen: ['systeem'],
  kiest: { sql: `select relatie_id from notitie where einddatum <= ($1)[1]::date`, maximaal: 'reeks' },
})

export const eigenNotitiesInzien = verwerking({
  code: 'eigen-notities-inzien',
  hoofdstuk: 'wet-naleven',
  naam: 'eigen notities inzien',
  waarvoor: {
    nl: 'U bekijkt wat wij over u onthouden.',
    en: 'You look at what we remember about you.',
  },
  grondslag: { avg: '6-1-c', wet: 'AVG 15' },
  betrokkenen: ['huurder'],
  leest: { notitie: ['afspraak', 'toelichting', 'hulp', 'gedrag', 'begin', 'einddatum'] },
  bewaartermijn: totDeEinddatum,
  rollen: ['huurder'],
})
