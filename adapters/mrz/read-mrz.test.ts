import { parse } from 'mrz'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { containsBsn, isBsn } from './bsn.ts'
import { checkDigit } from './check-digit.ts'
import { mrzDate } from './mrz-date.ts'
import { linesOf } from './mrz-lines.ts'
import { readMrz } from './read-mrz.ts'

const TODAY = '2026-11-23'
// Specimens of the Dutch state (RvIG) and of ICAO Doc 9303: invented persons.
const PASSPORT_2014 = [
  'P<NLDDE<BRUIJN<<WILLEKE<LISELOTTE<<<<<<<<<<<',
  'SPECI20142NLD6503101F2403096999999990<<<<<84',
]
const CARD_2014 = [
  'I<NLDSPECI20142999999990<<<<<8',
  '6503101F2403096NLD<<<<<<<<<<<8',
  'DE<BRUIJN<<WILLEKE<LISELOTTE<<',
]
const LICENCE = 'D1NLD11234567890ABCDEFGHIJKLM'

const PERSON = `800101${checkDigit('800101')}F340101${checkDigit('340101')}`

/** A Dutch passport or card of after August 2021 with any number: check digits are worked out here. */
function passport(number: string, changes: { state?: string; personal?: string } = {}): string[] {
  const { state = 'NLD', personal = '<'.repeat(14) } = changes
  const first = `P<${state}VOORBEELD<<ANNA<MARIA`.padEnd(44, '<')
  const personalCheck = personal.replaceAll('<', '') === '' ? '<' : String(checkDigit(personal))
  const main = `${number}${checkDigit(number)}${state}${PERSON}${personal}${personalCheck}`
  return [first, main + String(checkDigit(main.slice(0, 10) + main.slice(13, 20) + main.slice(21, 43)))]
}

function card(number: string, optional = '<'.repeat(15)): string[] {
  const first = `I<NLD${number}${checkDigit(number)}${optional}`
  const second = `${PERSON}NLD<<<<<<<<<<<`
  const composite = checkDigit(
    first.slice(5) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18, 29),
  )
  return [first, second + String(composite), 'VOORBEELD<<ANNA<MARIA'.padEnd(30, '<')]
}

test('the Dutch specimen passport is read, and its BSN only seen', () => {
  const result = readMrz(PASSPORT_2014, TODAY)
  expect(result).toEqual({
    format: 'TD3',
    valid: true,
    fields: {
      documentType: 'P',
      documentNumber: 'SPECI2014',
      issuingState: 'NLD',
      nationality: 'NLD',
      lastName: 'DE BRUIJN',
      firstName: 'WILLEKE LISELOTTE',
      birthDate: '1965-03-10',
      sex: 'female',
      expirationDate: '2024-03-09',
    },
    bsnPresent: true,
    errors: [],
    suggestions: [],
  })
})

test('the Dutch specimen card is read, and its BSN only seen', () => {
  const result = readMrz(CARD_2014, TODAY)
  expect(result).toMatchObject({
    format: 'TD1',
    valid: true,
    bsnPresent: true,
    fields: { documentNumber: 'SPECI2014' },
  })
})

test('a passport and a card of after 2021 have no BSN', () => {
  expect(readMrz(passport('XN2039LC3'), TODAY)).toMatchObject({ valid: true, bsnPresent: false })
  expect(readMrz(card('XN2039LC3'), TODAY)).toMatchObject({ valid: true, bsnPresent: false })
})

test('digits that pass the elfproef are no BSN in a document of another state', () => {
  const german = passport('C01X00T47', { state: 'D<<', personal: '999999990<<<<<' })
  expect(readMrz(german, TODAY)).toMatchObject({
    valid: true,
    bsnPresent: false,
    fields: { issuingState: 'D' },
  })
})

test('the specimens of ICAO are read; only their invented state is refused', () => {
  const td2 = ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6']
  const td3 = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10']
  for (const [lines, format] of [
    [td2, 'TD2'],
    [td3, 'TD3'],
  ] as const) {
    const result = readMrz(lines, TODAY)
    expect(result).toMatchObject({
      format,
      valid: false,
      fields: {
        lastName: 'ERIKSSON',
        firstName: 'ANNA MARIA',
        birthDate: '1974-08-12',
        expirationDate: '2012-04-15',
        issuingState: 'UTO',
      },
    })
    expect(result.errors).toEqual([
      'Het land dat het document heeft uitgegeven bestaat niet.',
      'De nationaliteit bestaat niet.',
    ])
  }
})

test('a document number of more than nine characters goes on in the optional data (ICAO 9303 part 5)', () => {
  const lines = [
    'I<UTOD23145890<7349<<<<<<<<<<<',
    '3407127M9507122UTO<<<<<<<<<<<2',
    'STEVENSON<<PETER<JOHN<<<<<<<<<',
  ]
  expect(readMrz(lines, TODAY).fields.documentNumber).toBe('D23145890734')
})

test('a Dutch driving licence gives its number and nothing of the person', () => {
  const line = LICENCE + String(checkDigit(LICENCE))
  const result = readMrz([line], TODAY)
  expect(result).toMatchObject({
    format: 'RIJBEWIJS',
    valid: true,
    fields: { documentNumber: '1234567890', lastName: null },
  })
  const wrong = LICENCE + String((checkDigit(LICENCE) + 1) % 10)
  expect(readMrz([wrong], TODAY)).toMatchObject({
    valid: false,
    errors: [expect.stringMatching(/controlecijfer/)],
  })
})

test('check digits, dates and states agree with the library on any document', () => {
  const number = fc.stringMatching(/^[A-NP-Z]{2}[A-NP-Z0-9]{6}\d$/)
  fc.assert(
    fc.property(number, (documentNumber) => {
      for (const lines of [passport(documentNumber), card(documentNumber)]) {
        const result = readMrz(lines, TODAY)
        expect(result.valid).toBe(parse(lines).valid)
        expect(result.valid).toBe(true)
        expect(result.fields.documentNumber).toBe(documentNumber)
      }
    }),
  )
})

test.each([
  ['lower case', PASSPORT_2014.map((line) => line.toLowerCase()), /kleine letters/],
  ['spaces', PASSPORT_2014.map((line) => line.replaceAll('<', ' ')), /heeft spaties/],
  [
    'a line that is too short',
    [PASSPORT_2014[0] ?? '', (PASSPORT_2014[1] ?? '').slice(1)],
    /2 regels van 44, 43 tekens/,
  ],
  ['three lines of two formats', [...PASSPORT_2014, CARD_2014[2] ?? ''], /3 regels van 44, 44, 30 tekens/],
  ['a letter that is none', CARD_2014.map((line) => line.replace('B', 'Ä')), /teken dat niet mag/],
  ['nothing', [], /Er zijn geen regels/],
  ['one line', [PASSPORT_2014[0] ?? ''], /1 regels van 44 tekens/],
])('%s is not valid, says why, and gives no fields', (_what, lines, expected) => {
  const result = readMrz(lines, TODAY)
  expect(result).toMatchObject({ format: null, valid: false, bsnPresent: false })
  expect(result.errors.join(' ')).toMatch(expected)
  expect(Object.values(result.fields).every((value) => value === null)).toBe(true)
})

test('a nought read for a letter O, and the other way round, is suggested', () => {
  const good = passport('XN2039LC3')
  const misread = good.map((line) => line.replace('XN2039', 'XN2O39'))
  expect(readMrz(misread, TODAY)).toMatchObject({
    valid: false,
    suggestions: [{ field: 'documentNumber', value: 'XN2039LC3' }],
  })
  const dateMisread = good.map((line) => line.replace('800101', '8OO1O1'))
  expect(readMrz(dateMisread, TODAY).suggestions).toEqual([{ field: 'birthDate', value: '1980-01-01' }])
})

test('a wrong check digit is told by field and not repaired', () => {
  const wrong = passport('XN2039LC3').map((line) => line.replace('340101', '340102'))
  const result = readMrz(wrong, TODAY)
  expect(result.valid).toBe(false)
  expect(result.errors).toEqual([
    'Het controlecijfer van de verloopdatum klopt niet.',
    'Het controlecijfer over de hele zone klopt niet.',
  ])
})

test('whatever is misread, mixed up or shifted in a document with a BSN, the BSN is nowhere in the answer', () => {
  const documents = fc.constantFrom(PASSPORT_2014, CARD_2014)
  const character = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<'.split(''))
  fc.assert(
    fc.property(
      documents,
      fc.array(fc.tuple(fc.nat(2), fc.nat(43), character), { maxLength: 8 }),
      fc.nat(2),
      (document, changes, turn) => {
        const lines = document.map((_, index) => document[(index + turn) % document.length] ?? '')
        for (const [line, place, letter] of changes) {
          const text = lines[line % lines.length] ?? ''
          const at = place % text.length
          lines[line % lines.length] = text.slice(0, at) + letter + text.slice(at + 1)
        }
        expect(JSON.stringify(readMrz(lines, TODAY))).not.toContain('999999990')
      },
    ),
    { numRuns: 3000 },
  )
})

test('lines shifted by one place do not give the BSN as document number', () => {
  const shifted = [
    'I<NLD999999990<' + '<'.repeat(15),
    '6503101F2403096NLD<<<<<<<<<<<8',
    'DE<BRUIJN<<WILLEKE<LISELOTTE<<',
  ]
  expect(JSON.stringify(readMrz(shifted, TODAY))).not.toContain('999999990')
})

test('the elfproef is that of the BSN', () => {
  expect([isBsn('999999990'), isBsn('123456782'), isBsn('123456789'), isBsn('000000000')]).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect([containsBsn('SPECI2014<2999999990'), containsBsn('12345')]).toEqual([true, false])
})

test('two-digit years: a birth lies in the past, an expiry at most twenty years ahead', () => {
  expect(mrzDate('261123', 'birth', TODAY)).toBe('2026-11-23')
  expect(mrzDate('261124', 'birth', TODAY)).toBe('1926-11-24')
  expect(mrzDate('360101', 'expiry', TODAY)).toBe('2036-01-01')
  expect(mrzDate('940623', 'expiry', TODAY)).toBe('1994-06-23')
  expect(mrzDate('000229', 'birth', TODAY)).toBe('2000-02-29')
  expect(mrzDate('010229', 'birth', TODAY)).toBeNull()
  expect(mrzDate('80<<<<', 'birth', TODAY)).toBeNull()
})

test('lines are taken as they were pasted, with other line ends and empty lines', () => {
  expect(linesOf(' A<B \r\n\n C<D\r')).toEqual(['A<B', 'C<D'])
})
