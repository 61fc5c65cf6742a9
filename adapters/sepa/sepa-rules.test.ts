import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isBetalingskenmerk, isRfReference, makeBetalingskenmerk } from './betalingskenmerk.ts'
import { checkIban, isCreditorId } from './identifiers.ts'
import { ReferenceSet } from './reference-set.ts'
import { isSepaText, toSepaName, toSepaText } from './sepa-text.ts'

test.each(['5000056789012345', '6390338414964113', '0010008346912014', '12234534622567', '1234567'])(
  'betalingskenmerk %s of the banks is right',
  (text) => expect(isBetalingskenmerk(text)).toBe(true),
)

test.each([
  '1234567812345678',
  '5000056789012346',
  '12345678',
  '123456789012345',
  '12334534622567',
  '',
  'A000056789012345',
])('betalingskenmerk %j is not right', (text) => expect(isBetalingskenmerk(text)).toBe(false))

test('every number gets a betalingskenmerk of 16 digits with the number in it', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 999_999_999_999_999n }), (number) => {
      const made = makeBetalingskenmerk(number)
      expect(made).toHaveLength(16)
      expect(isBetalingskenmerk(made)).toBe(true)
      expect(BigInt(made.slice(1))).toBe(number)
    }),
  )
  expect(() => makeBetalingskenmerk(1_000_000_000_000_000n)).toThrow(RangeError)
})

test('an RF reference of ISO 11649 is checked', () => {
  expect(isRfReference('RF18539007547034')).toBe(true)
  expect(isRfReference('RF19539007547034')).toBe(false)
})

test.each([
  ['Zoë Çelik', 'Zoe Celik'],
  ['Müller & Söhne', 'Muller + Sohne'],
  ['Øster Ærø', 'Oster AEro'],
  ['ĲSBRAND ĳ', 'IJSBRAND ij'],
  ['Łukasz Groß', 'Lukasz Gross'],
  ['Αθήνα', 'Athina'],
  ['Иван Щукин', 'Ivan Shtukin'],
  ['O’Neill “Jan”', "O'Neill 'Jan'"],
  ['Jan 🏠', 'Jan .'],
  ['日本', '..'],
])('%s becomes %s for the bank', (text, expected) => expect(toSepaText(text)).toBe(expected))

test('whatever text comes in, what goes out is SEPA text and stays what it is when done again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const visible = text.replaceAll(/\p{Cc}/gu, '')
      const converted = toSepaText(visible)
      expect(isSepaText(converted)).toBe(true)
      expect(toSepaText(converted)).toBe(converted)
    }),
  )
})

test('a name of 200 characters is cut at 70', () =>
  expect(toSepaName('Aä'.repeat(100))).toBe('Aa'.repeat(35)))

test('a creditor identifier is checked without its business code', () => {
  expect(isCreditorId('NL69ZZZ123456780000')).toBe(true)
  expect(isCreditorId('NL69ABC123456780000')).toBe(true)
  expect(isCreditorId('DE98ZZZ09999999999')).toBe(true)
  for (const wrong of ['NL68ZZZ123456780000', 'NL69ZZZ12345678000', 'nl69ZZZ123456780000', ''])
    expect(isCreditorId(wrong)).toBe(false)
})

test('the quick check of Dutch accounts agrees with the general one', () => {
  const digits = fc.nat({ max: 9_999_999_999 }).map((number) => String(number).padStart(10, '0'))
  fc.assert(
    fc.property(digits, (account) => {
      const right = Array.from(
        { length: 97 },
        (_, check) => `NL${String(check + 2).padStart(2, '0')}RABO${account}`,
      ).filter((iban) => {
        try {
          checkIban(iban, 'x')
          return true
        } catch {
          return false
        }
      })
      expect(right).toHaveLength(1)
    }),
    { numRuns: 50 },
  )
})

test('among many references every double one is suspected', () => {
  const references = new ReferenceSet()
  for (let number = 0; number < 50_000; number += 1) references.add(`E-${number}`)
  expect(references.suspects.size).toBe(0)
  references.add('E-49999')
  references.add('E-0')
  expect([...references.suspects]).toEqual(['E-49999', 'E-0'])
})
