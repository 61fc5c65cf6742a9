import { numberOf } from '../../wet-naleven/parameters/parameter.ts'
import type { LawAt } from '../../wet-naleven/parameters/peildatum.ts'
import { cite } from '../../wet-naleven/regel/citaat.ts'
import { dag, jaNee, optional } from '../../wet-naleven/regel/feiten.ts'
import { addMonths, endOfMonthAfter, inWords, type Kalenderdag } from '../../wet-naleven/regel/kalenderdag.ts'
import { defineRegel } from '../../wet-naleven/regel/regel.ts'
import { conclude, leaveToPerson, type Outcome, type Step } from '../../wet-naleven/regel/stap.ts'
import { nameMonths } from './maanden.ts'

/** What happens to the lease; days are the last day on which it still holds. */
export type Overlijden = {
  readonly uitkomst: 'medehuurder-wordt-huurder' | 'zes-maanden-voortgezet' | 'wezenregeling' | 'huur-eindigt'
  readonly voortgezetTot: Kalenderdag | null
  readonly huurEindigt: Kalenderdag | null
  readonly erfgenamenKunnenEindigenPer: Kalenderdag | null
}

type Judged = {
  readonly overlijdensdatum: Kalenderdag
  readonly medehuurder: boolean
  readonly gemeenschappelijkeHuishouding: boolean
  readonly wezen16Tot27: boolean | undefined
}

const cotenant = cite('Burgerlijk Wetboek Boek 7', '268', '1')
const household = cite('Burgerlijk Wetboek Boek 7', '268', '2')
const ends = cite('Burgerlijk Wetboek Boek 7', '268', '6')
const orphans = cite('Woningwet', '54d', '1')

const articleKeys = [
  'term.death.cotenant_may_terminate_within',
  'term.death.joint_household_continues',
  'term.death.lease_ends_end_of_month_after',
  'term.death.heirs_may_end_end_of_month_after',
]
const orphanKeys = ['term.weeskind.age_from', 'term.weeskind.lease_until_age']
const orphanLawFrom = '2024-01-01'

const nothing = { voortgezetTot: null, huurEindigt: null, erfgenamenKunnenEindigenPer: null }

/** What the death of the tenant does to the lease (BW 7:268; since 2024 Woningwet 54d for orphans). */
export const overlijden = defineRegel({
  code: 'overlijden',
  onderwerp: 'overeenkomst-uitvoeren/huurovereenkomst',
  vraag: 'Kan iemand na het overlijden van de huurder in de woning blijven?',
  facts: {
    overlijdensdatum: dag(),
    medehuurder: jaNee(),
    gemeenschappelijkeHuishouding: jaNee(),
    wezen16Tot27: optional(jaNee()),
  },
  contradiction: ({ peildatum, overlijdensdatum }) =>
    overlijdensdatum > peildatum ? 'overlijdensdatum: deze ligt na de peildatum' : undefined,
  versions: [
    {
      from: '2003-08-01',
      to: '2023-12-31',
      parameters: articleKeys,
      judge: (facts, law) => judgeArticle268(facts, law) ?? judgeEnd(facts, law),
    },
    {
      from: orphanLawFrom,
      to: null,
      parameters: [...articleKeys, ...orphanKeys],
      judge: (facts, law) => judgeArticle268(facts, law) ?? judgeOrphans(facts, law) ?? judgeEnd(facts, law),
    },
  ],
})

/** Someone who goes on by article 268, first or second lid; orphans come only after these (Ww 54d(1)). */
function judgeArticle268(facts: Judged, law: LawAt): Outcome<Overlijden> | undefined {
  if (facts.medehuurder) return judgeCotenant(law)
  return facts.gemeenschappelijkeHuishouding ? judgeHousehold(facts, law) : undefined
}

function judgeCotenant(law: LawAt): Outcome<Overlijden> {
  const term = law.get('term.death.cotenant_may_terminate_within')
  const last: Step<Overlijden> = {
    citation: cotenant,
    says: () =>
      `Er is een medehuurder. Die wordt vanzelf de huurder. Binnen ${nameMonths(numberOf(term))} na het overlijden kan de medehuurder de huur opzeggen.`,
    parameters: [term],
    value: { uitkomst: 'medehuurder-wordt-huurder', ...nothing },
  }
  return conclude('ja', [last], ['Of de medehuurder dat door de wet of door een afspraak is.'])
}

function judgeHousehold({ overlijdensdatum }: Judged, law: LawAt): Outcome<Overlijden> {
  const term = law.get('term.death.joint_household_continues')
  const voortgezetTot = addMonths(overlijdensdatum, numberOf(term))
  const last: Step<Overlijden> = {
    citation: household,
    says: () =>
      `Er woont iemand die met de huurder een huishouden had. Die huurt de woning nog ${nameMonths(numberOf(term))}, tot ${inWords(voortgezetTot)}. Wie daarna wil blijven, vraagt dat voor die dag aan de rechter.`,
    parameters: [term],
    value: { uitkomst: 'zes-maanden-voortgezet', ...nothing, voortgezetTot },
  }
  return conclude(
    'ja',
    [last],
    [
      'Of het huishouden duurzaam en gemeenschappelijk was: dat beoordeelt een medewerker, en zo nodig de rechter.',
      'Of de rechter de huur daarna laat doorlopen (Burgerlijk Wetboek Boek 7, artikel 268, leden 2 en 3).',
    ],
  )
}

function judgeOrphans(
  { overlijdensdatum, wezen16Tot27 }: Judged,
  law: LawAt,
): Outcome<Overlijden> | undefined {
  if (!wezen16Tot27) return undefined
  const from = law.get('term.weeskind.age_from')
  const until = law.get('term.weeskind.lease_until_age')
  const parameters = [from, until]
  if (overlijdensdatum < orphanLawFrom) {
    const step: Step<null> = {
      citation: orphans,
      says: () =>
        `De regeling voor wezen geldt sinds ${inWords(orphanLawFrom)}. De huurder is eerder overleden. Een medewerker bekijkt wat er kan.`,
      parameters,
      value: null,
    }
    return leaveToPerson([step], ['De huurder is overleden voordat de regeling voor wezen bestond.'])
  }
  const last: Step<Overlijden> = {
    citation: orphans,
    says: () =>
      `Er woont een kind van ${numberOf(from)} tot ${numberOf(until)} jaar dat geen ouders meer heeft. Dat kind huurt de woning verder tot de leeftijd van ${numberOf(until)} jaar.`,
    parameters,
    value: { uitkomst: 'wezenregeling', ...nothing },
  }
  return conclude(
    'ja',
    [last],
    [
      'Hoe de huur eindigt als het kind 28 jaar wordt: de verhuurder kan dan opzeggen, als er een andere woning is (Burgerlijk Wetboek Boek 7, artikel 274, lid 1).',
      'De verlaging van de huur (Woningwet, artikel 54d, lid 4) en de brief aan de wezen (artikel 54c).',
    ],
  )
}

function judgeEnd({ overlijdensdatum }: Judged, law: LawAt): Outcome<Overlijden> {
  const end = law.get('term.death.lease_ends_end_of_month_after')
  const early = law.get('term.death.heirs_may_end_end_of_month_after')
  const huurEindigt = endOfMonthAfter(overlijdensdatum, numberOf(end))
  const erfgenamenKunnenEindigenPer = endOfMonthAfter(overlijdensdatum, numberOf(early))
  const first: Step = {
    citation: ends,
    says: () =>
      `Niemand zet de huur voort. De huur eindigt aan het eind van de tweede maand na het overlijden: op ${inWords(huurEindigt)}.`,
    parameters: [end],
    value: huurEindigt,
  }
  const last: Step<Overlijden> = {
    citation: ends,
    says: () =>
      `De erfgenamen kunnen de huur eerder laten eindigen: op ${inWords(erfgenamenKunnenEindigenPer)}.`,
    parameters: [early],
    value: { uitkomst: 'huur-eindigt', voortgezetTot: null, huurEindigt, erfgenamenKunnenEindigenPer },
  }
  return conclude('nee', [first, last], ['Of de erfgenamen de erfenis aannemen.'])
}
