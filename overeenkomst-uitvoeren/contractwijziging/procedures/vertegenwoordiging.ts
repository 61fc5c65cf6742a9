import type { Tekst } from '../../../doelbinding/verwerking.ts'
import { cite, type Citation } from '../../../wet-naleven/regel/citaat.ts'
import type { Procedure } from '../procedure.ts'
import { afgewezen, ingetrokken, trekIn } from './gedeeld.ts'

const standen: Procedure['standen'] = {
  gemeld: {
    naam: { nl: 'Wij kijken het na', en: 'We are checking it' },
    watNu: {
      nl: 'Wij bekijken de beschikking van de rechter en het openbare register.',
      en: 'We look at the court order and the public register.',
    },
    aanZet: 'verhuurder',
  },
  geldig: {
    naam: { nl: 'Iemand regelt dit voor u', en: 'Somebody arranges this for you' },
    watNu: {
      nl: 'Wij sturen brieven ook naar wie dit voor u regelt. U ziet zelf alles wat wij sturen.',
      en: 'We also send letters to the one who arranges this for you. You see everything we send.',
    },
    aanZet: 'niemand',
  },
  beeindigd: {
    naam: { nl: 'U regelt het weer zelf', en: 'You arrange it yourself again' },
    watNu: { nl: 'Wij sturen brieven alleen nog naar u.', en: 'We send letters to you only.' },
    aanZet: 'niemand',
    eind: true,
  },
  afgewezen,
  ingetrokken,
}

const stappenVan = (artikel: Citation): Procedure['stappen'] => [
  {
    code: 'meld',
    van: null,
    naar: 'gemeld',
    door: ['verhuurconsulent'],
    artikel,
    knop: { nl: 'Vertegenwoordiger melden', en: 'Report representative' },
    vraagtDatum: true,
  },
  {
    code: 'stel-vast',
    van: ['gemeld'],
    naar: 'geldig',
    door: ['verhuurconsulent'],
    artikel: cite('Burgerlijk Wetboek Boek 1', '391'),
    knop: { nl: 'Register en beschikking gezien', en: 'Register and order seen' },
    gevolgen: ['vertegenwoordiging-geldt'],
  },
  {
    code: 'wijs-af',
    van: ['gemeld'],
    naar: 'afgewezen',
    door: ['verhuurconsulent'],
    artikel: cite('Burgerlijk Wetboek Boek 1', '391'),
    knop: { nl: 'Niet vastleggen', en: 'Do not record' },
    gronden: {
      'niet-in-register': {
        tekst: {
          nl: 'De rechter heeft dit niet beslist, of het staat niet in het register.',
          en: 'No court decided this, or it is not in the register.',
        },
        artikel: cite('Burgerlijk Wetboek Boek 1', '391'),
      },
    },
  },
  {
    code: 'beeindig',
    van: ['geldig'],
    naar: 'beeindigd',
    door: ['verhuurconsulent'],
    artikel,
    knop: { nl: 'Vertegenwoordiging beëindigen', en: 'End representation' },
    gevolgen: ['vertegenwoordiging-eindigt'],
    vraagtDatum: true,
  },
  trekIn(['gemeld'], artikel),
]

/** Somebody acts for a tenant by law; the register tells whether that is so (BW 1:391). Both are told each step. */
const vertegenwoordiging = (soort: string, naam: Tekst, uitleg: Tekst, artikel: Citation): Procedure => ({
  soort,
  naam,
  uitleg,
  artikel,
  begint: ['verhuurconsulent'],
  andere: 'vertegenwoordiger',
  standen,
  stappen: stappenVan(artikel),
})

export const bewind = vertegenwoordiging(
  'bewind',
  { nl: 'Bewindvoerder', en: 'Administrator' },
  {
    nl: 'Een bewindvoerder regelt het geld van de huurder: huur, betalingen en opzeggen.',
    en: 'An administrator looks after the money of the tenant: rent, payments and notice.',
  },
  cite('Burgerlijk Wetboek Boek 1', '441', '1'),
)

export const mentorschap = vertegenwoordiging(
  'mentorschap',
  { nl: 'Mentor', en: 'Mentor' },
  {
    nl: 'Een mentor beslist mee over zorg, en niet over geld.',
    en: 'A mentor helps to decide about care, and not about money.',
  },
  cite('Burgerlijk Wetboek Boek 1', '453', '1'),
)

export const curatele = vertegenwoordiging(
  'curatele',
  { nl: 'Curator', en: 'Guardian' },
  {
    nl: 'Een curator beslist over geld en over zorg.',
    en: 'A guardian decides about money and about care.',
  },
  cite('Burgerlijk Wetboek Boek 1', '381', '2'),
)
