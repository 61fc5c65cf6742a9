import { expect, test } from 'vitest'
import { MELDINGEN } from './meldingen.ts'
import { HUISHOUDENS, KETENPARTNERS, MEDEWERKERS, voorbeeldId } from './mensen.ts'
import { ACHTERNAMEN, STRAAT_VOORBEELDMENSEN, STRATEN } from './names.ts'
import { drawPhotos } from './photos.ts'
import { demoSignIns } from './sign-ins.ts'
import { VOORBEELDVERZOEKEN } from './verzoeken.ts'

test('there are at least sixty ways to say what is broken, in every place of a home', () => {
  expect(new Set(MELDINGEN.map(({ omschrijving }) => omschrijving)).size).toBeGreaterThanOrEqual(60)
  const plaatsen = [...new Set(MELDINGEN.map(({ plaats }) => plaats))]
  expect(plaatsen.toSorted()).toEqual(['badkamer', 'buiten', 'keuken', 'slaapkamer', 'toilet', 'woonkamer'])
})

test('every street has a name and a postcode of its own that no real street has', () => {
  expect(new Set(STRATEN.map(({ naam }) => naam)).size).toBe(STRATEN.length)
  expect(new Set(STRATEN.map(({ postcode }) => postcode)).size).toBe(STRATEN.length)
  expect(STRATEN.map(({ naam }) => naam)).not.toContain(STRAAT_VOORBEELDMENSEN)
  for (const { postcode } of STRATEN) expect(postcode).toMatch(/^9999 [A-RT-W][A-Z]$/)
})

test('surnames are many and plain', () => {
  expect(new Set(ACHTERNAMEN).size).toBeGreaterThan(1000)
  for (const naam of ACHTERNAMEN) expect(naam).toMatch(/^(van |van der |van den |ter )?[A-Z][a-z]+$/)
})

test('nobody can be reached: numbers that are not given out, mail that goes nowhere', () => {
  for (const { telefoon, inlognaam } of HUISHOUDENS.flatMap(({ huurders }) => huurders)) {
    expect(telefoon ?? '085 000 0000').toMatch(/^(06 00\d{6}|085 000 \d{4})$/)
    expect(inlognaam).toMatch(/\.example$/)
  }
})

test('each named person signs in at one door; staff and ketenpartners with a second factor', () => {
  const signIns = demoSignIns()
  expect(new Set(signIns.map(({ deur, inlognaam }) => `${deur} ${inlognaam}`)).size).toBe(signIns.length)
  for (const { deur, inlognaam, totpGeheim, wachtwoord } of signIns) {
    expect(inlognaam).toBe(inlognaam.toLowerCase())
    expect(wachtwoord.length).toBeGreaterThanOrEqual(12)
    if (deur === 'mijn') expect(totpGeheim).toBeNull()
    else expect(totpGeheim).toMatch(/^[A-Z2-7]{32}$/)
  }
  const secrets = signIns.flatMap(({ totpGeheim }) => totpGeheim ?? [])
  expect(new Set(secrets).size).toBe(secrets.length)
  expect(demoSignIns()).toEqual(signIns)
})

test('keys of the named things are unique, and what refers to them finds them', () => {
  const people = [...HUISHOUDENS.flatMap(({ huurders }) => huurders), ...MEDEWERKERS, ...KETENPARTNERS]
  const keys = [...people, ...VOORBEELDVERZOEKEN].map(({ sleutel }) => sleutel)
  expect(new Set(keys).size).toBe(keys.length)
  expect(new Set(keys.map(voorbeeldId)).size).toBe(keys.length)
  const partners = KETENPARTNERS.map(({ sleutel }) => sleutel)
  for (const { order, huurder } of VOORBEELDVERZOEKEN) {
    expect(keys).toContain(huurder)
    if (order) expect(partners).toContain(order.ketenpartner)
  }
  expect(new Set(VOORBEELDVERZOEKEN.map(({ status }) => status)).size).toBe(3)
})

test('photos are small, different, and the same bytes each time', async () => {
  const [first, second] = [await drawPhotos(), await drawPhotos()]
  expect(first).toEqual(second)
  expect(new Set(first.map(({ inhoud }) => inhoud.toString('base64'))).size).toBe(first.length)
  for (const { inhoud } of first) expect(inhoud.length).toBeLessThan(20_000)
})
