import { expect, test } from 'vitest'
import {
  antwoordOpMedehuurder,
  antwoordOpOpzegging,
  eindeOpzeggingHuurder,
  eindeOpzeggingVerhuurder,
  naOverlijden,
  volleJaren,
} from './termijnen.ts'

test('a tenant who gives notice ends the contract the day before a payment day, a month later or more', () => {
  expect(eindeOpzeggingHuurder('2026-11-28').uitkomst).toBe('2026-12-31')
  // Notice on a payment day counts from that day.
  expect(eindeOpzeggingHuurder('2026-12-01').uitkomst).toBe('2026-12-31')
  expect(eindeOpzeggingHuurder('2026-12-02').uitkomst).toBe('2027-01-31')
  // The month after 31 January ends on the 28th: the payment day after it is 1 March.
  expect(eindeOpzeggingHuurder('2027-01-31').uitkomst).toBe('2027-02-28')
})

test('the answer of the rule comes along, with its article', () => {
  const { antwoord } = eindeOpzeggingHuurder('2026-11-28')
  expect(antwoord.result).toEqual({ maanden: 1 })
  expect(antwoord.steps[0]?.citation).toMatchObject({
    law: 'Burgerlijk Wetboek Boek 7',
    article: '271',
    lid: '6',
  })
})

test('the landlord’s notice grows with the years of use, up to six months', () => {
  expect(eindeOpzeggingVerhuurder('2026-06-01', '2026-11-28').uitkomst).toBe('2027-02-28')
  expect(eindeOpzeggingVerhuurder('2024-11-28', '2026-11-28').uitkomst).toBe('2027-04-30')
  expect(eindeOpzeggingVerhuurder('1985-11-25', '2026-11-28').uitkomst).toBe('2027-05-31')
})

test('whole years count to the day', () => {
  expect(volleJaren('2020-02-29', '2026-02-28')).toBe(5)
  expect(volleJaren('2020-02-29', '2026-03-01')).toBe(6)
  expect(volleJaren('2026-12-01', '2026-11-28')).toBe(0)
})

test('answers are due within six weeks and within three months', () => {
  expect(antwoordOpOpzegging('2026-11-28')).toBe('2027-01-09')
  expect(antwoordOpMedehuurder('2026-11-30')).toBe('2027-02-28')
})

test('a death leads to what the rule says', () => {
  const feiten = {
    overlijdensdatum: '2026-11-10',
    medehuurder: false,
    gemeenschappelijkeHuishouding: false,
    wezen16Tot27: false,
  }
  expect(naOverlijden(feiten, '2026-11-28').uitkomst).toMatchObject({
    uitkomst: 'huur-eindigt',
    huurEindigt: '2027-01-31',
    erfgenamenKunnenEindigenPer: '2026-12-31',
  })
  expect(
    naOverlijden({ ...feiten, gemeenschappelijkeHuishouding: true }, '2026-11-28').uitkomst,
  ).toMatchObject({
    uitkomst: 'zes-maanden-voortgezet',
    voortgezetTot: '2027-05-10',
  })
  expect(naOverlijden({ ...feiten, medehuurder: true }, '2026-11-28').uitkomst?.uitkomst).toBe(
    'medehuurder-wordt-huurder',
  )
})
