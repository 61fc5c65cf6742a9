import { centsOf, millionthsOf, type Parameter } from '../parameters/parameter.ts'
import type { LawAt } from '../parameters/peildatum.ts'
import { type Cent, euro, percent, shareDown, toDecimal } from '../regel/bedrag.ts'
import { cite } from '../regel/citaat.ts'
import { bedrag, keuze, optional } from '../regel/feiten.ts'
import { defineRegel } from '../regel/regel.ts'
import { conclude, type Step } from '../regel/stap.ts'

const social = cite('Uitvoeringswet huurprijzen woonruimte', '10', '2')
const market = cite('Uitvoeringswet huurprijzen woonruimte', '10', '3')
const byIncome = cite('Burgerlijk Wetboek Boek 7', '252a')
const cap = cite('Uitvoeringswet huurprijzen woonruimte', '13', '5')
const proposal = cite('Burgerlijk Wetboek Boek 7', '250')

const notModelled = [
  'De huur mag maar één keer per 12 maanden omhoog, en niet als er ernstige gebreken zijn (Burgerlijk Wetboek Boek 7, artikel 250).',
  'De extra verhoging door het inkomen geldt alleen voor zelfstandige woningen.',
  'Een lagere verhoging uit het contract of uit afspraken met de huurders gaat voor.',
]

type Kind = {
  readonly segment: 'laag' | 'midden' | 'vrij'
  readonly kaleHuur: Cent
  readonly inkomenscategorie: 'geen' | 'midden' | 'hoog'
  readonly maximaleHuur: Cent | undefined
}

const marketKeys = { midden: 'rent_increase.middle.max_pct', vrij: 'rent_increase.free.max_pct' } as const
const incomeKeys = {
  midden: 'rent_increase.income_dependent.middle_max_amount',
  hoog: 'rent_increase.income_dependent.high_max_amount',
} as const

/** The highest new rent after the yearly increase that starts on the peildatum (UHW 10, BW 7:250-252a). */
export const huurverhoging = defineRegel({
  code: 'huurverhoging',
  onderwerp: 'wet-naleven/huurverhoging',
  vraag: 'Hoe hoog mag de kale huur worden na de jaarlijkse huurverhoging?',
  facts: {
    segment: keuze('laag', 'midden', 'vrij'),
    kaleHuur: bedrag(25_000, 0),
    inkomenscategorie: keuze('geen', 'midden', 'hoog'),
    maximaleHuur: optional(bedrag(25_000, 0)),
  },
  contradiction: ({ segment, maximaleHuur }) =>
    segment === 'vrij' && maximaleHuur !== undefined
      ? 'maximaleHuur: in het vrije segment is er geen hoogste huur door punten; laat dit veld weg'
      : undefined,
  versions: [
    {
      // Rent freeze for regulated rents, 1-7-2021 up to and including 30-6-2022: no flat amount and no income part either.
      from: '2022-01-01',
      to: '2022-06-30',
      parameters: ['rent_increase.social.max_pct'],
      sometimes: Object.values(marketKeys),
      judge: (facts, law) =>
        finish(
          facts,
          facts.segment === 'laag'
            ? [raiseByShare(facts, law.get('rent_increase.social.max_pct'))]
            : [raiseMarket(facts, law)],
        ),
    },
    {
      from: '2022-07-01',
      to: null,
      parameters: [
        'rent_increase.social.max_pct',
        'rent_increase.social.low_rent_threshold',
        'rent_increase.social.low_rent_max_amount',
        ...Object.values(incomeKeys),
      ],
      sometimes: Object.values(marketKeys),
      judge: (facts, law) =>
        finish(facts, facts.segment === 'laag' ? raiseSocial(facts, law) : [raiseMarket(facts, law)]),
    },
  ],
})

type Raise = { readonly rent: Cent; readonly step: Step }

/** A percentage of the rent, rounded down: the percentage is a maximum, which rounding may not exceed. */
function raiseByShare({ kaleHuur }: Kind, share: Parameter, citation = social): Raise {
  const rent = kaleHuur + shareDown(kaleHuur, millionthsOf(share))
  const says = (): string =>
    millionthsOf(share) === 0
      ? 'In deze periode mag de huur niet omhoog.'
      : `De huur van ${euro(kaleHuur)} mag met ${percent(millionthsOf(share))} omhoog. Dat is ten hoogste ${euro(rent)}.`
  return { rent, step: { citation, says, parameters: [share], value: toDecimal(rent) } }
}

const raiseMarket = (facts: Kind, law: LawAt): Raise =>
  raiseByShare(facts, law.get(marketKeys[facts.segment === 'midden' ? 'midden' : 'vrij']), market)

/** The increases that are allowed beside each other; a landlord may choose the highest, never add them up. */
function raiseSocial(facts: Kind, law: LawAt): readonly [Raise, ...Raise[]] {
  const first = raiseOrdinary(facts, law)
  if (facts.inkomenscategorie === 'geen') return [first]
  const amount = law.get(incomeKeys[facts.inkomenscategorie])
  const rent = facts.kaleHuur + centsOf(amount)
  const income = facts.inkomenscategorie === 'hoog' ? 'hoog inkomen' : 'hoger middeninkomen'
  const step: Step = {
    citation: byIncome,
    says: () =>
      `Bij een ${income} mag de huur met ${euro(centsOf(amount))} omhoog. Dat is ten hoogste ${euro(rent)}.`,
    parameters: [amount],
    value: toDecimal(rent),
  }
  return [first, { rent, step }]
}

function raiseOrdinary(facts: Kind, law: LawAt): Raise {
  const threshold = law.get('rent_increase.social.low_rent_threshold')
  if (facts.kaleHuur >= centsOf(threshold)) {
    const { rent, step } = raiseByShare(facts, law.get('rent_increase.social.max_pct'))
    const says = (): string =>
      `De huur is niet lager dan ${euro(centsOf(threshold))}. ${step.says((text) => text)}`
    return { rent, step: { ...step, says, parameters: [threshold, ...step.parameters] } }
  }
  const amount = law.get('rent_increase.social.low_rent_max_amount')
  const rent = facts.kaleHuur + centsOf(amount)
  const step: Step = {
    citation: social,
    says: () =>
      `De huur van ${euro(facts.kaleHuur)} is lager dan ${euro(centsOf(threshold))}. Dan mag de huur met ${euro(centsOf(amount))} omhoog. Dat is ten hoogste ${euro(rent)}.`,
    parameters: [threshold, amount],
    value: toDecimal(rent),
  }
  return { rent, step }
}

function finish({ segment, inkomenscategorie, maximaleHuur }: Kind, raises: readonly Raise[]) {
  const highest = Math.max(...raises.map(({ rent }) => rent))
  const steps = raises.map(({ step }) => step)
  const ignored: Step[] =
    segment === 'laag' || inkomenscategorie === 'geen'
      ? []
      : [
          {
            citation: byIncome,
            says: () => 'In dit segment telt het inkomen niet mee voor de huurverhoging.',
            parameters: [],
            value: null,
          },
        ]
  const rent = Math.min(highest, maximaleHuur ?? highest)
  const last = {
    citation: rent < highest ? cap : proposal,
    says: (): string =>
      rent < highest
        ? `Door de punten mag de huur van deze woning niet hoger zijn dan ${euro(rent)}. Hoger mag de nieuwe huur niet worden.`
        : `De nieuwe huur is ten hoogste ${euro(rent)} per maand.`,
    parameters: [],
    value: { maximaleNieuweHuur: toDecimal(rent) },
  }
  return conclude('bedrag', [...steps, ...ignored, last], notModelled)
}
