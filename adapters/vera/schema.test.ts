import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attributenOf } from './attributen.ts'
import { centenOf, euroOf } from './geld.ts'
import { BERICHTEN } from './lezen.ts'
import { afwijkingOf, BRONNEN, fitsSchema } from './schema.ts'

test('every published schema that is used compiles, and takes the smallest message of each soort', () => {
  for (const lijst of BERICHTEN) {
    const { takken, enige } = BRONNEN[lijst]
    const soorten = enige ? ['WOO'] : Object.keys(takken)
    for (const code of soorten)
      expect(afwijkingOf(lijst, { id: '1', soort: { code } }), `${lijst} ${code}`).toBeNull()
  }
})

test('a wrong type or form is told by its place, never by its value', () => {
  const person = { id: '1', soort: { code: 'NAT' } }
  expect(afwijkingOf('relaties', { ...person, geboortedatum: '31-12-1980' })).toEqual({
    pad: '/geboortedatum',
    reden: 'moet een datum zijn, zoals 2026-11-28',
  })
  expect(afwijkingOf('relaties', { ...person, geboortedatum: '2026-02-30' })?.pad).toBe('/geboortedatum')
  expect(afwijkingOf('relaties', { ...person, id: 12 })).toEqual({ pad: '/id', reden: 'moet tekst zijn' })
  expect(afwijkingOf('relaties', { ...person, contactgegevens: [{ waarde: 5 }] })?.pad).toBe(
    '/contactgegevens/0/waarde',
  )
  expect(afwijkingOf('relaties', { ...person, achternaam: null })?.pad).toBe('/achternaam')
  expect(afwijkingOf('relaties', { id: '1' })?.pad).toBe('/soort')
  expect(afwijkingOf('relaties', { id: '1', soort: 'NAT' })?.pad).toBe('/soort')
  expect(afwijkingOf('overeenkomsten', { id: '1', soort: { code: 'HUU' }, waarborgsom: '100' })?.pad).toBe(
    '/waarborgsom',
  )
  expect(JSON.stringify(afwijkingOf('relaties', { ...person, geboortedatum: 'Jan Jansen' }))).not.toContain(
    'Jansen',
  )
})

test('the attributes of a list are those of all its soorten', () => {
  const relaties = attributenOf('relaties')
  expect(
    ['bsn', 'kvkNummer', 'nationaliteit', 'extra-attributen', 'rollen'].every((name) => relaties.has(name)),
  ).toBe(true)
  expect(relaties.has('wachtwoord')).toBe(false)
  expect(attributenOf('overeenkomsten').has('startBrutoJaarinkomen')).toBe(true)
})

test('an error message is one of the specification', () => {
  expect(fitsSchema('BRG', 'Foutbericht', { code: 'x', omschrijving: 'y' })).toBe(true)
  expect(fitsSchema('BRG', 'Foutbericht', { code: 1 })).toBe(false)
})

test('euros become whole cents and back, and nothing is rounded', () => {
  fc.assert(
    fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), (cents) => {
      expect(centenOf(euroOf(cents))).toBe(cents)
      expect(centenOf(JSON.parse(JSON.stringify(euroOf(cents))) as number)).toBe(cents)
    }),
  )
  expect([0.1 + 0.2, 498.205, 1e15, 1e-7, Number.NaN, Infinity].map(centenOf)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
  ])
  expect([0, 498.2, 0.07, 1.1, 4.35].map(centenOf)).toEqual([0, 49_820, 7, 110, 435])
})
