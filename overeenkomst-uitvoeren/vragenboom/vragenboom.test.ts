import { describe, expect, test } from 'vitest'
import eersteBoom from './eerste-boom.json' with { type: 'json' }
import { compareBomen, findGebreken } from './toets.ts'
import { type Knoop, listPaden, type Vragenboom, vragenboomSchema, walk } from './vragenboom.ts'
import { addKnoop, changeAntwoord, changeUitkomst, removeAntwoord, removeKnoop } from './wijzigen.ts'

const eerste = vragenboomSchema.parse(eersteBoom)
const t = (nl: string) => ({ nl, en: nl })
const uitkomst = (over: object = {}): Knoop => ({
  soort: 'uitkomst',
  titel: t('De kraan druppelt'),
  defectsoort: 'DRP',
  element: 'SAN',
  vaardigheid: 'loodgieter',
  duurMinuten: 30,
  spoed: 'gewoon',
  betaalt: 'corporatie',
  ...over,
})
const vraag = (...naar: string[]): Knoop => ({
  soort: 'vraag',
  tekst: t('Waar?'),
  antwoorden: naar.map((each, nr) => ({ code: `a${nr}`, tekst: t('Daar'), naar: each })),
})
const boom = (knopen: Record<string, Knoop>, begin = 'waar'): Vragenboom => ({ begin, knopen })

describe('the tree that the program comes with', () => {
  test('has nothing wrong, at least 60 outcomes, and every way ends within eight questions', () => {
    expect(findGebreken(eerste)).toEqual([])
    const ends = Object.values(eerste.knopen).filter(({ soort }) => soort === 'uitkomst')
    expect(ends.length).toBeGreaterThanOrEqual(60)
    const paden = listPaden(eerste)
    expect(new Set(paden.map((pad) => pad.uitkomst)).size).toBe(ends.length)
    expect(Math.max(...paden.map(({ antwoorden }) => antwoorden.length))).toBeLessThanOrEqual(8)
    for (const { antwoorden, uitkomst: naam } of paden)
      expect(walk(eerste, antwoorden)).toMatchObject({ soort: 'uitkomst', naam })
  })

  test('is written in short Dutch sentences, without a formal word for you', () => {
    const texts = JSON.stringify(eerste).matchAll(/"nl":"([^"]*)"/g)
    const long = [...texts]
      .flatMap(([, text = '']) => text.split(/(?<=[.?!:])\s/))
      .filter((sentence) => sentence.split(/\s+/).length > 15)
    expect(long).toEqual([])
  })

  test('names the article at each outcome that is for the tenant, and at no other', () => {
    for (const knoop of Object.values(eerste.knopen))
      if (knoop.soort === 'uitkomst')
        expect([
          knoop.titel.nl,
          /^Besluit kleine herstellingen, bijlage onder [a-v]$/.test(knoop.wet ?? ''),
        ]).toEqual([knoop.titel.nl, knoop.betaalt === 'huurder'])
  })
})

describe('a tree with a fault is named with its node', () => {
  test.each<[string, Vragenboom, string, string]>([
    ['no beginning', boom({ x: uitkomst() }), 'waar', 'begin-ontbreekt'],
    ['a question without answers', boom({ waar: vraag() }), 'waar', 'geen-antwoorden'],
    ['an answer that leads nowhere', boom({ waar: vraag('weg') }), 'waar', 'naar-onbekend'],
    [
      'an answer to what objects have of themselves',
      boom({ waar: vraag('constructor') }),
      'waar',
      'naar-onbekend',
    ],
    ['a ring', boom({ waar: vraag('b', 'u'), b: vraag('waar'), u: uitkomst() }), 'b', 'kring'],
    ['an orphan', boom({ waar: vraag('u'), u: uitkomst(), w: uitkomst() }), 'w', 'wees'],
    [
      'no English',
      boom({ waar: vraag('u'), u: uitkomst({ titel: { nl: 'Lek', en: ' ' } }) }),
      'u',
      'tekst-leeg',
    ],
    [
      'a code that VERA has not',
      boom({ waar: vraag('u'), u: uitkomst({ defectsoort: 'ZZZ' }) }),
      'u',
      'geen-vera',
    ],
    [
      'an unknown skill',
      boom({ waar: vraag('u'), u: uitkomst({ vaardigheid: 'x' }) }),
      'u',
      'vaardigheid-onbekend',
    ],
    ['an unknown place', boom({ waar: vraag('u'), u: uitkomst({ plaats: 'maan' }) }), 'u', 'plaats-onbekend'],
    ['a day of work', boom({ waar: vraag('u'), u: uitkomst({ duurMinuten: 481 }) }), 'u', 'duur-onjuist'],
    [
      'the tenant pays without a law',
      boom({ waar: vraag('u'), u: uitkomst({ betaalt: 'huurder' }) }),
      'u',
      'geen-wet',
    ],
    ['a law and we pay', boom({ waar: vraag('u'), u: uitkomst({ wet: 'x' }) }), 'u', 'wet-zonder-huurder'],
    [
      'danger that can wait',
      boom({ waar: vraag('u'), u: uitkomst({ nood: true }) }),
      'u',
      'nood-zonder-spoed',
    ],
  ])('%s', (_, wrong, naam, wat) => {
    expect(findGebreken(wrong)).toContainEqual({ naam, wat })
  })
})

/** A small generator with a seed, so that a failure can be made again. */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return Math.floor((state / 4_294_967_296) * below)
  }
}

test('in 300 random trees the test says "nothing wrong" exactly when every way ends and every node is on one', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const below = random(seed)
    const names = Array.from({ length: 2 + below(8) }, (_, n) => `k${n}`)
    const knopen = Object.fromEntries(
      names.map((naam, n) => [
        naam,
        n > 0 && below(3) === 0
          ? uitkomst()
          : vraag(...Array.from({ length: below(4) }, () => names[below(names.length)] ?? 'k0')),
      ]),
    )
    const tree = boom(knopen, 'k0')
    const ok = findGebreken(tree).length === 0
    expect([seed, ok]).toEqual([seed, everyWayEnds(tree, 'k0', []) && onWays(tree).size === names.length])
    // The walk agrees with the list of ways, whatever the tree is.
    for (const { antwoorden, uitkomst: naam } of listPaden(tree))
      expect(walk(tree, antwoorden)?.naam).toBe(naam)
  }
})

/** Another way to say it, without the sets of the test under test. */
function everyWayEnds(tree: Vragenboom, naam: string, langs: string[]): boolean {
  const knoop = tree.knopen[naam]
  if (!knoop || langs.includes(naam)) return false
  if (knoop.soort === 'uitkomst') return true
  return (
    knoop.antwoorden.length > 0 &&
    knoop.antwoorden.every(({ naar }) => everyWayEnds(tree, naar, [...langs, naam]))
  )
}
function onWays(tree: Vragenboom): Set<string> {
  let seen = new Set([tree.begin])
  for (let round = 0; round < 12; round += 1)
    seen = new Set([...seen].flatMap((naam) => [naam, ...nextOf(tree.knopen[naam])]))
  return seen
}
const nextOf = (knoop: Knoop | undefined): string[] =>
  knoop?.soort === 'vraag' ? knoop.antwoorden.map(({ naar }) => naar) : []

test('answers that do not lead through the tree lead nowhere', () => {
  expect(walk(eerste, ['keuken', 'weg'])).toBeNull()
  expect(walk(eerste, ['constructor'])).toBeNull()
  expect(
    walk(
      eerste,
      Array.from({ length: 30 }, () => 'keuken'),
    ),
  ).toBeNull()
})

test('a change shows which ways get another outcome, and what of it', () => {
  const was = boom({ waar: vraag('u', 'v'), u: uitkomst(), v: uitkomst() })
  expect(compareBomen(was, was)).toEqual([])
  const dearer = changeUitkomst(was, 'v', { ...uitkomst(), spoed: 'direct' } as never)
  expect(compareBomen(was, dearer)).toEqual([{ antwoorden: ['a1'], was: 'v', wordt: 'v', velden: ['spoed'] }])
  const less = removeAntwoord(was, 'waar', 'a1')
  expect(compareBomen(was, less)).toEqual([{ antwoorden: ['a1'], was: 'v', wordt: null, velden: [] }])
  expect(findGebreken(less)).toEqual([{ naam: 'v', wat: 'wees' }])
})

test('an answer leads to a node that is there, and a node that is used stays', () => {
  const was = boom({ waar: vraag('u'), u: uitkomst() })
  expect(changeAntwoord(was, 'waar', { code: 'nieuw', tekst: t('x'), naar: 'weg' })).toMatchObject({
    refusal: 'naar-onbekend',
  })
  expect(addKnoop(was, 'u', 'vraag')).toMatchObject({ refusal: 'bestaat-al' })
  expect(removeKnoop(was, 'u')).toMatchObject({ refusal: 'in-gebruik' })
  const more = addKnoop(was, 'los', 'vraag')
  expect(more.ok && findGebreken(more.value)).toEqual([
    { naam: 'los', wat: 'geen-antwoorden' },
    { naam: 'los', wat: 'tekst-leeg' },
    { naam: 'los', wat: 'wees' },
  ])
})
