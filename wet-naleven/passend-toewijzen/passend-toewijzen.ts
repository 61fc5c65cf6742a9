import { centsOf, type Parameter } from '../parameters/parameter.ts'
import { type Cent, euro, toDecimal } from '../regel/bedrag.ts'
import { cite } from '../regel/citaat.ts'
import { aantal, bedrag, heleEuros, keuze } from '../regel/feiten.ts'
import { defineRegel } from '../regel/regel.ts'
import { conclude, leaveToPerson, type Outcome, type Step } from '../regel/stap.ts'
import { nameHousehold } from './huishouden.ts'

/** Outside the low-income group the norm does not hold: then there is no limit and nothing to fit. */
export type PassendToewijzen = {
  readonly doelgroep: boolean
  readonly aftoppingsgrens: string | null
  readonly passend: boolean | null
}

const norm = cite('Woningwet', '46', '2')
const lowIncome = cite('Wet op de huurtoeslag', '14', '1')
const rentLimit = cite('Wet op de huurtoeslag', '20', '2')

const notModelled = [
  'Studenten, promovendi en statushouders tellen mee als laag inkomen zonder dat het inkomen wordt getoetst (BTIV artikel 54, lid 2).',
  'Een huishouden met AOW en veel vermogen kan vragen om niet mee te tellen (BTIV artikel 54a).',
  'Servicekosten: de wet kijkt naar de rekenhuur. Hier is alleen de kale huur vergeleken.',
]

const limitKeys = {
  single: 'passend.income_limit.single',
  multi: 'passend.income_limit.multi',
  singleAow: 'passend.income_limit.single_aow',
  multiAow: 'passend.income_limit.multi_aow',
} as const

/** Whether the rent fits a household with a low income (Woningwet 46(2), BTIV 54, norm incomes of Wht 14). */
export const passendToewijzen = defineRegel({
  code: 'passend-toewijzen',
  onderwerp: 'wet-naleven/passend-toewijzen',
  vraag: 'Heeft dit huishouden een laag inkomen, en past de huur daar volgens de wet bij?',
  facts: {
    personen: aantal(1, 20),
    alleVolwassenenAow: keuze(true, false, 'gemengd'),
    inkomenJaar: heleEuros(10_000_000),
    kaleHuur: bedrag(25_000, 0),
  },
  contradiction: ({ personen, alleVolwassenenAow }) =>
    personen === 1 && alleVolwassenenAow === 'gemengd'
      ? 'alleVolwassenenAow: een huishouden van 1 persoon kan niet "gemengd" zijn; kies true of false'
      : undefined,
  versions: [
    {
      from: '2022-01-01',
      to: null,
      parameters: [...Object.values(limitKeys), 'rent.aftoppingsgrens.low', 'rent.aftoppingsgrens.high'],
      judge({ personen, alleVolwassenenAow, inkomenJaar, kaleHuur }, law) {
        if (alleVolwassenenAow === 'gemengd') return judgeMixed()
        const grens = law.get(limitKey(personen, alleVolwassenenAow))
        const limitStep = sayLimit(grens, personen, alleVolwassenenAow)
        if (inkomenJaar > centsOf(grens)) return outsideGroup(limitStep, grens, inkomenJaar)
        const aftopping = law.get(personen <= 2 ? 'rent.aftoppingsgrens.low' : 'rent.aftoppingsgrens.high')
        const steps = [
          limitStep,
          sayLowIncome(grens, inkomenJaar),
          sayAftopping(aftopping, personen),
        ] as const
        const passend = kaleHuur <= centsOf(aftopping)
        return conclude<PassendToewijzen>(
          passend ? 'ja' : 'nee',
          [...steps, judgeRent(kaleHuur, aftopping, passend)],
          notModelled,
        )
      },
    },
  ],
})

function limitKey(personen: number, aow: boolean): string {
  if (personen === 1) return aow ? limitKeys.singleAow : limitKeys.single
  return aow ? limitKeys.multiAow : limitKeys.multi
}

const sayLimit = (grens: Parameter, personen: number, aow: boolean): Step => ({
  citation: lowIncome,
  says: () =>
    `Voor ${nameHousehold(personen)} ${aow ? 'met AOW-leeftijd' : 'jonger dan de AOW-leeftijd'} is een laag inkomen ten hoogste ${euro(centsOf(grens))} per jaar.`,
  parameters: [grens],
  value: toDecimal(centsOf(grens)),
})

const sayLowIncome = (grens: Parameter, inkomenJaar: Cent): Step => ({
  citation: norm,
  says: (sensitive) =>
    `Uw inkomen${sensitive(` van ${euro(inkomenJaar)}`)} is ten hoogste ${euro(centsOf(grens))}. Voor u geldt passend toewijzen.`,
  parameters: [grens],
  value: true,
})

const sayAftopping = (aftopping: Parameter, personen: number): Step => ({
  citation: rentLimit,
  says: () => `De aftoppingsgrens voor ${nameHousehold(personen)} is ${euro(centsOf(aftopping))} per maand.`,
  parameters: [aftopping],
  value: toDecimal(centsOf(aftopping)),
})

const judgeRent = (kaleHuur: Cent, aftopping: Parameter, passend: boolean): Step<PassendToewijzen> => ({
  citation: norm,
  says: () =>
    passend
      ? `De huur van ${euro(kaleHuur)} is ten hoogste ${euro(centsOf(aftopping))}. Deze huur past bij uw inkomen.`
      : `De huur van ${euro(kaleHuur)} is hoger dan ${euro(centsOf(aftopping))}. Deze huur past niet bij uw inkomen.`,
  parameters: [aftopping],
  value: { doelgroep: true, aftoppingsgrens: toDecimal(centsOf(aftopping)), passend },
})

function outsideGroup(limitStep: Step, grens: Parameter, inkomenJaar: Cent): Outcome<PassendToewijzen> {
  const last: Step<PassendToewijzen> = {
    citation: norm,
    says: (sensitive) =>
      `Uw inkomen${sensitive(` van ${euro(inkomenJaar)}`)} is hoger dan ${euro(centsOf(grens))}. De regel voor passend toewijzen geldt voor u niet.`,
    parameters: [grens],
    value: { doelgroep: false, aftoppingsgrens: null, passend: null },
  }
  return conclude('nee', [limitStep, last], notModelled)
}

function judgeMixed(): Outcome<PassendToewijzen> {
  const step: Step<null> = {
    citation: lowIncome,
    says: () =>
      'In uw huishouden heeft de een de AOW-leeftijd en de ander niet. Een medewerker bekijkt welke inkomensgrens voor u geldt.',
    parameters: [],
    value: null,
  }
  return leaveToPerson(
    [step],
    [
      'Het huishouden heeft mensen boven en onder de AOW-leeftijd. Een medewerker kiest de grens.',
      ...notModelled,
    ],
  )
}
