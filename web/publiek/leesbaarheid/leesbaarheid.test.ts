import { describe, expect, test } from 'vitest'
import { checkLeesbaarheid, sentencesOf, stukOf, type Stuk, wordsOf } from './leesbaarheid.ts'
import { countLettergrepen } from './lettergrepen.ts'

const faultsOf = (tekst: string, taal: 'nl' | 'en' = 'nl') =>
  checkLeesbaarheid([stukOf(tekst)], taal).bevindingen.map(({ ernst, melding }) => `${ernst}: ${melding}`)
const words = (count: number): string => `${Array.from({ length: count }, () => 'woord').join(' ')}.`

describe('what keeps a text from being easy to read', () => {
  test('a sentence of more than 20 words', () => {
    expect(faultsOf(words(12))).toEqual([])
    expect(faultsOf(words(20))).toEqual([
      'waarschuwing: Een zin heeft gemiddeld 20,0 woorden. Houd het op 12.',
    ])
    expect(faultsOf(words(21))).toContain(
      'fout: De zin "woord woord woord woord…" heeft 21 woorden. Maak er twee zinnen van.',
    )
  })

  test('a paragraph of more than four sentences', () => {
    expect(faultsOf('Een zin. '.repeat(4))).toEqual([])
    expect(faultsOf('Een zin. '.repeat(5))).toEqual([
      'fout: Deze alinea heeft 5 zinnen. Gebruik er hoogstens 4.',
    ])
  })

  test.each([
    ['Indien u komt.', 'fout: Schrijf in plaats van "Indien" liever "als".'],
    ['Wij doen dit ten behoeve van u.', 'fout: Schrijf in plaats van "ten behoeve van" liever "voor".'],
    ['De vigerende regels.', 'fout: Schrijf in plaats van "vigerende" liever "geldend".'],
    ['Heb je jouw sleutel?', 'fout: "je": Schrijf "u" en "uw".'],
    ['Kom op 24-11-2026.', 'fout: "24-11-2026": Schrijf een datum zo: 24 november 2026.'],
    ['Het kost 25 euro.', 'fout: "25 euro": Schrijf een bedrag zo: € 652,18.'],
    ['Het kost €25.', 'fout: "€2": Schrijf een bedrag zo: € 652,18.'],
    [
      'De afspraak wordt door ons gemaakt.',
      'waarschuwing: De zin "De afspraak wordt door…" is lijdend. Zeg wie het doet.',
    ],
    [
      'Wij hebben uw brief over de huur van de grote woning gisteren gelezen.',
      'waarschuwing: In de zin "Wij hebben uw brief…" staan de delen van het werkwoord ver van elkaar.',
    ],
  ])('%s', (tekst, melding) => {
    expect(faultsOf(tekst)).toContain(melding)
  })

  test.each([
    'Uw huur is € 652,18 vanaf 24 november 2026.',
    'Betaal € 1.228,07 of € 51.537.',
    'Het objectief is een beetje mooi.',
    'Dan bellen wij u.',
    'Dat staat in art. 7:206 van het Burgerlijk Wetboek.',
  ])('%s is good', (tekst) => {
    expect(faultsOf(tekst)).toEqual([])
  })

  test.each(['klik hier', 'Lees meer', 'hier', 'https://x.example'])('a link on the words "%s"', (link) => {
    const found = checkLeesbaarheid([{ ...stukOf('Kijk.'), links: [link] }]).bevindingen
    expect(found[0]?.melding).toContain('zegt niet waar hij heen gaat')
  })

  test('more than 150 words without a heading, on the line of the heading before', () => {
    const alinea = (regel: number): Stuk => ({
      ...stukOf('Dit is een korte zin van tien woorden voor proef.'),
      regel,
    })
    const stukken: Stuk[] = [
      { regel: 3, soort: 'kop', tekst: 'Kop', links: [] },
      ...Array.from({ length: 16 }, (_, n) => alinea(5 + n)),
    ]
    expect(checkLeesbaarheid(stukken).bevindingen).toEqual([
      {
        regel: 3,
        ernst: 'fout',
        melding: 'Hier staan 160 woorden zonder tussenkop. Zet er na 100 tot 150 woorden een.',
      },
    ])
  })

  test('in English the words themselves are left alone', () => {
    expect(faultsOf('Indien je komt, 25 euro.', 'en')).toEqual([])
  })
})

test('a short form or an initial does not end a sentence; a number or an amount is one word', () => {
  expect(sentencesOf('Zie art. 7 van J. Bakker. Bel nu!')).toEqual(['Zie art. 7 van J. Bakker.', 'Bel nu!'])
  expect(wordsOf('Bel 088 000 00 00 over € 652,18.')).toEqual(['Bel', '088 000 00 00', 'over', '652,18'])
})

test.each([
  ['huur', 1],
  ['woning', 2],
  ['reparatie', 4],
  ['huurtoeslag', 3],
  ['eeuwig', 2],
  ['geïnd', 2],
  ['sleutel', 2],
  ['bv', 1],
])('%s has %i syllables', (woord, count) => {
  expect(countLettergrepen(woord)).toBe(count)
})

test('Flesch-Douma gives an easy text more than a hard one, and an empty text nothing', () => {
  const easy = checkLeesbaarheid([stukOf('De kraan lekt. Bel ons. Wij komen.')]).flesch
  const hard = checkLeesbaarheid([
    stukOf('Huurovereenkomstbeëindigingsprocedures veroorzaken administratieve verantwoordelijkheden.'),
  ]).flesch
  expect(easy).toBeGreaterThan(80)
  expect(hard).toBeLessThan(20)
  expect(checkLeesbaarheid([])).toEqual({ bevindingen: [], woorden: 0, zinnen: 0, flesch: 0 })
})
