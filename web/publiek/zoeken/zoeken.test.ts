import { describe, expect, test } from 'vitest'
import { declaraties } from '../../../declaraties.ts'
import eersteBoom from '../../../overeenkomst-uitvoeren/vragenboom/eerste-boom.json' with { type: 'json' }
import { vragenboomSchema } from '../../../overeenkomst-uitvoeren/vragenboom/vragenboom.ts'
import { makeBibliotheek } from '../artikel/bibliotheek.ts'
import { wijstOpReparatie } from './reparatie.ts'
import { zoekindexOf } from './site-index.ts'
import { stem, wordsOfVraag } from './woorden.ts'

const bibliotheek = makeBibliotheek([])
const nl = zoekindexOf(bibliotheek, declaraties, 'nl')
const en = zoekindexOf(bibliotheek, declaraties, 'en')
const first = (vraag: string, count = 3) =>
  nl
    .zoek(vraag)
    .treffers.slice(0, count)
    .map(({ href }) => href)

describe('a search finds what people mean', () => {
  test.each([
    ['kraan lekt', '/hulp/lekkage'],
    ['lekende kraam', '/hulp/lekkage'],
    // No page has all of these words; those that have most come first.
    ['kraan lekt badkamer vloer zaterdag', '/hulp/lekkage'],
    ['mijn kraan is aan het lekken wat moet ik doen', '/hulp/lekkage'],
    ['SCHIMMEL', '/hulp/schimmel-en-vocht'],
    ['schimel', '/hulp/schimmel-en-vocht'],
    ['huurtoelsag', '/hulp/huurtoeslag-aanvragen'],
    ['huur opzegen', '/hulp/huur-opzeggen'],
    ['opzegtermijn', '/hulp/huur-opzeggen'],
    ['burenoverlast geluid', '/hulp/overlast-van-buren'],
    ['herrie', '/hulp/overlast-van-buren'],
    ['ketel kapot', '/hulp/verwarming-doet-het-niet'],
    ['gaslucht', '/hulp/spoed'],
    ['112', '/hulp/spoed'],
    ['wie betaalt', '/hulp/wie-betaalt-kleine-reparaties'],
    ['vader overleden', '/hulp/overlijden-van-de-huurder'],
    ['scheiden', '/hulp/uit-elkaar'],
    ['aanmaning', '/hulp/huur-te-laat'],
    ['huurverhoging bezwaar', '/hulp/jaarlijkse-huurverhoging'],
    ['nepmail', '/hulp/valse-berichten'],
    ['geweld', '/hulp/onveilig-thuis'],
    ['privacy', '/hulp/uw-gegevens'],
  ])('%s', (vraag, href) => {
    expect(first(vraag)).toContain(href)
  })

  test('also tools and the purposes of the register', () => {
    expect(first('kom ik in aanmerking', 6)).toContain('/kom-ik-in-aanmerking')
    expect(first('punten', 6)).toContain('/woningwaardering')
    expect(first('logboek', 30).some((href) => href.startsWith('/rvva/'))).toBe(true)
  })

  test('in English', () => {
    expect(en.zoek('noisy neighbors').treffers.map(({ href }) => href)).toContain('/hulp/overlast-van-buren')
  })
})

test('when few pages have all words, pages with some of them follow', () => {
  const { treffers } = nl.zoek('kraan lekt')
  expect(treffers.length).toBeGreaterThan(1)
  expect(treffers.map(({ href }) => href)).toContain('/hulp/wie-betaalt-kleine-reparaties')
})

test.each([
  ['kraan lekt', true],
  ['intercom kapot', true],
  ['wandluizen', true],
  ['douchekop', true],
  ['kakkerlaken', true],
  ['huur opzeggen', false],
  ['woning', false],
  ['huurtoeslag', false],
  ['privacy', false],
  ['xqzxqz', false],
  ['de het een', false],
])('"%s" points at a repair: %s', (vraag, verwacht) => {
  const boom = vragenboomSchema.parse(eersteBoom)
  expect(wijstOpReparatie(vraag, nl.zoek(vraag), boom, 'nl')).toBe(verwacht)
})

test('words that the site does not know are corrected, and others left alone', () => {
  expect(nl.zoek('lekende kraam').bedoelde).toBe('lekende kraan')
  expect(nl.zoek('schimel').bedoelde).toBe('schimmel')
  expect(nl.zoek('huur').bedoelde).toBeNull()
})

test('nonsense finds nothing or little, not half of the site', () => {
  for (const vraag of [
    "'; drop table artikel_versie; --",
    '<script>alert(1)</script>',
    'xqzxqz',
    'lorem ipsum dolor',
  ])
    expect(nl.zoek(vraag).treffers.length, vraag).toBeLessThan(6)
})

describe('a search that nobody meant finds nothing or something, and never fails', () => {
  test.each([
    '',
    '   ',
    'de het een',
    "'; drop table artikel_versie; --",
    '<script>alert(1)</script>',
    '😀😀😀',
    'مرحبا بالعالم',
    '\u202Eneppak\u202C',
    '\u0000\u0007',
    '__proto__ constructor toString',
    'x'.repeat(100_000),
    'kraan '.repeat(20_000),
    'é'.repeat(500),
    '%_%',
    '"kraan" AND NOT (lekt)*',
  ])('%j', (vraag) => {
    const begin = performance.now()
    expect(Array.isArray(nl.zoek(vraag).treffers)).toBe(true)
    expect(performance.now() - begin).toBeLessThan(200)
  })
})

test.each([
  ['lekt', 'lek'],
  ['lekken', 'lek'],
  ['lekkende', 'lek'],
  ['lekkage', 'lek'],
  ['huren', 'hur'],
  ['huur', 'hur'],
  ['woningen', 'won'],
  ['cv', 'cv'],
])('%s begins like %s', (word, expected) => {
  expect(stem(word, 'nl')).toBe(expected)
})

test('stop words are left out, unless there is nothing else', () => {
  expect(wordsOfVraag('Hoe kan ik mijn huur betalen?', 'nl')).toEqual(['huur', 'betalen'])
  expect(wordsOfVraag('wat nu', 'nl')).toEqual(['wat', 'nu'])
})
