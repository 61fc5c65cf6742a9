import { expect, test } from 'vitest'
import { numberOf, param } from '../../wet-naleven/parameters/parameter.ts'
import { wijzigingsbrieven } from './berichten.ts'
import { PROCEDURES } from './procedures.ts'

const VANDAAG = '2026-11-28'
const WOORDEN = {
  nl: { 1: 'een', 2: 'twee', 3: 'drie', 6: 'zes', 14: 'veertien', 28: '28', 30: 'dertig' },
  en: { 1: 'one', 2: 'two', 3: 'three', 6: 'six', 14: 'fourteen', 28: '28', 30: 'thirty' },
} as const
const EENHEDEN = {
  nl: { dagen: 'dagen', weken: 'weken', maanden: 'maanden', maand: 'maand', jaar: 'jaar' },
  en: { dagen: 'days', weken: 'weeks', maanden: 'months', maand: 'month', jaar: 'years?' },
} as const

/** Each term of law that a page or a letter names, with the parameter that says how long it is. */
const TERMIJNEN: readonly [sleutel: string, eenheid: keyof (typeof EENHEDEN)['nl']][] = [
  ['term.notice.tenant_reply_to_landlord', 'weken'],
  ['term.cotenant.landlord_response', 'maanden'],
  ['term.cotenant.min_joint_household', 'jaar'],
  ['term.death.cotenant_may_terminate_within', 'maanden'],
  ['term.death.joint_household_continues', 'maanden'],
  ['term.death.heirs_may_end_end_of_month_after', 'maand'],
  ['term.weeskind.lease_until_age', 'jaar'],
  ['term.weeskind.landlord_letter_before', 'weken'],
  ['term.weeskind.landlord_letter_max', 'maand'],
  ['term.deposit.return', 'dagen'],
  ['term.deposit.return_after_settlement', 'dagen'],
]
/** What we promise ourselves; no law says so. */
const BELOFTEN = /(?:twee|drie) werkdagen|(?:two|three) working days/g

const bekend = (taal: 'nl' | 'en'): Set<string> =>
  new Set(
    TERMIJNEN.map(([sleutel, eenheid]) => {
      const woord = WOORDEN[taal][numberOf(param(sleutel, VANDAAG)) as keyof (typeof WOORDEN)['nl']]
      return `${woord} ${EENHEDEN[taal][eenheid].replace('?', '')}`
    }),
  )

/** Everything a tenant reads of a change: what it is, what happens now, why not, and the letters. */
function textsOf(taal: 'nl' | 'en'): string[] {
  const pages = PROCEDURES.flatMap(({ uitleg, letOp, standen, stappen }) => [
    uitleg[taal],
    ...(letOp && taal === 'nl' ? [letOp.tekst] : []),
    ...Object.values(standen).flatMap(({ naam, watNu }) => [naam[taal], watNu[taal]]),
    ...stappen.flatMap(({ gronden = {} }) => Object.values(gronden).map(({ tekst }) => tekst[taal])),
  ])
  return [...pages, ...wijzigingsbrieven.map(({ tekst }) => tekst[taal])]
}

const found = (texts: readonly string[], taal: 'nl' | 'en'): string[] => {
  const woorden = Object.values(WOORDEN[taal]).join('|')
  const term = new RegExp(
    `(?:[0-9]+|${woorden}|vier|vijf|acht|tien|four|five|eight|ten) (?:${Object.values(EENHEDEN[taal]).join('|')})(?![a-z])`,
    'g',
  )
  return texts.flatMap((text) => text.replaceAll(BELOFTEN, '').toLowerCase().match(term) ?? [])
}

test.each(['nl', 'en'] as const)('each term in the texts of a change is that of the law (%s)', (taal) => {
  const named = found(textsOf(taal), taal)
  // "until you turn 28" and "one of the tenants" carry no unit in English; the Dutch text has them all.
  if (taal === 'nl') expect(new Set(named)).toEqual(bekend(taal))
  else expect([...new Set(named)].filter((each) => !bekend(taal).has(each))).toEqual([])
})

test('a term that no parameter has is found', () => {
  expect(found(['U hebt vier weken.', 'Binnen 9 maanden.'], 'nl')).toEqual(['vier weken', '9 maanden'])
})
