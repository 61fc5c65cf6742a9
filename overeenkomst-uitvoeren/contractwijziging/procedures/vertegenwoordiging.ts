import type { Tekst } from '../../../doelbinding/verwerking.ts'
import { cite, type Citation } from '../../../wet-naleven/regel/citaat.ts'
import type { Procedure } from '../procedure.ts'
import { afgewezen, ingetrokken, trekIn } from './gedeeld.ts'

const standen: Procedure['standen'] = {
  gemeld: {
    naam: { nl: 'Wij kijken het na', en: 'We are checking it' },
    watNu: {
      nl: 'Wij bekijken de beslissing van de rechter. Soms staat die ook in het openbare register.',
      en: 'We look at the court order. Sometimes it is in the public register too.',
    },
    aanZet: 'verhuurder',
  },
  geldig: {
    naam: { nl: 'Iemand regelt dit voor u', en: 'Somebody arranges this for you' },
    balie: 'Vertegenwoordiging geldt',
    watNu: {
      nl: 'Wij sturen brieven ook naar wie dit voor u regelt. U ziet zelf alles wat wij sturen.',
      en: 'We also send letters to the one who arranges this for you. You see everything we send.',
    },
    aanZet: 'niemand',
  },
  'geldig-tot': {
    naam: { nl: 'Iemand regelt dit voor u, tot een dag', en: 'Somebody arranges this for you, until a day' },
    balie: 'Vertegenwoordiging met einddag',
    watNu: {
      nl: 'De rechter noemde een einddag. Daarna regelt u het weer zelf. U krijgt dan bericht.',
      en: 'The court named an end day. After it you arrange it yourself again. You will be told then.',
    },
    aanZet: 'niemand',
  },
  beeindigd: {
    naam: { nl: 'U regelt het weer zelf', en: 'You arrange it yourself again' },
    balie: 'Vertegenwoordiging beëindigd',
    watNu: { nl: 'Wij sturen brieven alleen nog naar u.', en: 'We send letters to you only.' },
    aanZet: 'niemand',
    eind: true,
  },
  afgewezen,
  ingetrokken,
}

/** It ends by a day that the court named, or by a step. */
const eindeVan = (artikel: Citation): Procedure['stappen'] => [
  {
    code: 'noem-einde',
    van: ['geldig', 'geldig-tot'],
    naar: 'geldig-tot',
    door: ['verhuurconsulent'],
    artikel,
    knop: { nl: 'Einddag van de rechter vastleggen', en: 'Record the end day of the court' },
    gevolgen: ['vertegenwoordiging-eindigt'],
    vraagtDatum: true,
  },
  {
    code: 'loopt-af',
    van: ['geldig-tot'],
    naar: 'beeindigd',
    door: ['termijn'],
    artikel,
    knop: { nl: 'De einddag is geweest', en: 'The end day has passed' },
  },
  {
    code: 'beeindig',
    van: ['geldig', 'geldig-tot'],
    naar: 'beeindigd',
    door: ['verhuurconsulent'],
    artikel,
    knop: { nl: 'Vertegenwoordiging beëindigen', en: 'End representation' },
    gevolgen: ['vertegenwoordiging-eindigt'],
    vraagtDatum: true,
  },
]

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
    artikel,
    knop: { nl: 'Beslissing van de rechter gezien', en: 'Court order seen' },
    gevolgen: ['vertegenwoordiging-geldt'],
  },
  {
    code: 'wijs-af',
    van: ['gemeld'],
    naar: 'afgewezen',
    door: ['verhuurconsulent'],
    artikel,
    knop: { nl: 'Niet vastleggen', en: 'Do not record' },
    gronden: {
      'niet-in-register': {
        tekst: {
          nl: 'Wij hebben geen beslissing van de rechter gezien.',
          en: 'We saw no court order.',
        },
        artikel,
      },
    },
  },
  ...eindeVan(artikel),
  trekIn(['gemeld'], artikel),
]

/**
 * Somebody acts for a tenant by law. The court order proves it: the public register holds each curatele, some of the bewinden
 * and no mentorschap (BW 1:391(1)). Both are told each step.
 */
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
    nl: 'Een bewindvoerder regelt het geld van de huurder, zoals de huur en andere betalingen.',
    en: 'An administrator looks after the money of the tenant, such as rent and other payments.',
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
