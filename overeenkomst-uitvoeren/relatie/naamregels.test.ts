import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leesNaam, lengthOf, naamveld, type NaamRefusal } from './naamregels.ts'

describe('a name', () => {
  test.each([
    'O',
    'J. de Wit',
    "D'Artagnan",
    "M. van 't Hof",
    'Ó Súilleabháin',
    'A.-M. van der Berg-Jansen',
    'N. ten Brink / de Boer',
    'محمد الفاسي',
    'יעל כהן',
    '李明',
    'Ng',
    'Bjørk Þórsdóttir',
    'नमिता शर्मा',
    'می‌خواهم',
    `x${'y'.repeat(199)}`,
    'Mw. J. Jansen 3e',
    'e/v A. Jansen',
    'ℹA A',
  ])('%s is kept as it is', (naam) => {
    expect(leesNaam(naam)).toEqual({ ok: true, value: naam })
  })

  test.each<[string, NaamRefusal]>([
    ['', 'leeg'],
    [' \t\u200B ', 'leeg'],
    ['y'.repeat(201), 'te-lang'],
    ['j.jansen@voorbeeld.example', 'e-mail'],
    ['Jansen ＠ thuis', 'e-mail'],
    ['NL91ABNA0417164300', 'iban'],
    ['J. Jansen NL91 ABNA 0417 1643 00', 'iban'],
    ['be71 0961 2345 6769', 'iban'],
    ['12345', 'geen-letters'],
    ['06-12345678', 'geen-letters'],
    ['...', 'geen-letters'],
    ['J. Jansen 06-12345678', 'nummer'],
    ['bsn 123456782', 'nummer'],
    ['Jan 😀', 'emoji'],
    ['Jan 🇳🇱', 'emoji'],
    ['Jan ❤️', 'emoji'],
    ['J\u202Enesnaj', 'tekens'],
    ['\u2066Jan\u2069', 'tekens'],
    ['Jan\u0000', 'tekens'],
    ['Jan\u0007', 'tekens'],
    ['Jan\uD800', 'tekens'],
    ['Jan\u200D', 'tekens'],
    [`J${'\u0301'.repeat(9)}`, 'tekens'],
  ])('%j is refused: %s', (naam, refusal) => {
    expect(leesNaam(naam)).toEqual({ ok: false, refusal })
  })

  test('is the same however its accents were typed, and whatever spaces stand around it', () => {
    expect(leesNaam('  Jose\u0301\n  Ga\u0308rtner ')).toEqual({ ok: true, value: 'José Gärtner' })
    expect(leesNaam('\u200FJan\u00AD Jansen')).toEqual({ ok: true, value: 'Jan Jansen' })
  })

  test('that was accepted is accepted again, unchanged, and fits the database', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 260 }), (tekst) => {
        const naam = leesNaam(tekst)
        if (!naam.ok) return
        expect(leesNaam(naam.value)).toEqual(naam)
        expect(naam.value).toBe(naam.value.normalize('NFC').trim())
        expect(lengthOf(naam.value)).toBeLessThanOrEqual(200)
        expect(naam.value).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069@]/u)
      }),
      { numRuns: 2000 },
    )
  })

  test('of letters of any script, with points, hyphens and apostrophes, is accepted', () => {
    const letter = fc
      .integer({ min: 0x41, max: 0x1ffff })
      .map((code) => (code >= 0xd800 && code <= 0xdfff ? 'a' : String.fromCodePoint(code)))
      .filter((each) => /^\p{L}$/u.test(each) && /^\p{L}+$/u.test(each.normalize('NFC')))
    const woord = fc.array(letter, { minLength: 1, maxLength: 12 }).map((letters) => letters.join(''))
    fc.assert(
      fc.property(
        fc.array(woord, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(' ', '-', "'", '. '),
        (woorden, tussen) => {
          const naam = woorden.join(tussen)
          expect(leesNaam(naam)).toEqual({ ok: true, value: naam.normalize('NFC') })
        },
      ),
      { numRuns: 500 },
    )
  })
})

test('a field says what to do', () => {
  const melding = (waarde: unknown, maximum?: number) =>
    naamveld('Vul de nieuwe naam in.', maximum).safeParse(waarde).error?.issues[0]?.message
  expect(melding(undefined)).toBe('Vul de nieuwe naam in.')
  expect(melding(' ')).toBe('Vul de nieuwe naam in.')
  expect(melding('a@b.nl')).toBe('Dit is een e-mailadres. Vul hier een naam in.')
  expect(melding('y'.repeat(101), 100)).toBe('Gebruik hoogstens 100 tekens voor de naam.')
  expect(naamveld('x').parse(' R. A\u030Angstro\u0308m ')).toBe('R. Ångström')
})
