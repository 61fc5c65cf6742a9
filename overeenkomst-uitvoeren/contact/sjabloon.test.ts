import { expect, test } from 'vitest'
import { sjablonen } from '../../sjablonen.ts'
import { fillIn, sjabloon, tweetalig, veld, wrongPlaceholders } from './sjabloon.ts'

const aan = sjabloon({
  code: 'proef',
  onderwerp: { nl: 'Voor {naam}', en: 'For {naam}' },
  tekst: {
    nl: 'Op {dag} om {tijd}: {bedrag}, {aantal} keer.',
    en: 'On {dag} at {tijd}: {bedrag}, {aantal} times.',
  },
  velden: {
    naam: veld.tekst(),
    dag: veld.datum(),
    tijd: veld.moment(),
    bedrag: veld.bedragCent(),
    aantal: veld.aantal(),
    zaak: veld.id(),
  },
  link: { tekst: { nl: 'Bekijk', en: 'See' }, pad: '/mijn/zaken/{zaak}' },
})
const gegevens = {
  naam: 'A. Anders',
  dag: '2026-12-24',
  tijd: '2026-12-24T08:30:00.000Z',
  bedrag: 123_456,
  aantal: 2,
  zaak: 'a/b?c',
}

test('a text is filled in with dates, times and money as the language writes them', () => {
  expect(fillIn(aan, 'nl', gegevens)).toEqual({
    onderwerp: 'Voor A. Anders',
    tekst:
      'Op donderdag 24 december 2026 om donderdag 24 december 2026 om 9.30 uur: €\u00a01.234,56, 2 keer.',
    link: { tekst: 'Bekijk', pad: '/mijn/zaken/a%2Fb%3Fc' },
  })
  expect(fillIn(aan, 'en', gegevens).tekst).toContain('€1,234.56')
})

test('data cannot begin a line of its own, nor name a field', () => {
  const said = fillIn(aan, 'nl', { ...gegevens, naam: 'x\r\nBcc: iedereen@example.org\u2028{bedrag}' })
  expect(said.onderwerp).toBe('Voor x Bcc: iedereen@example.org {bedrag}')
})

test('a field that is missing stops the message', () => {
  const { naam: _, ...zonder } = gegevens
  expect(() => fillIn(aan, 'nl', zonder)).toThrow('niet ingevuld')
})

test('a text that names a field that is not there, or leaves one out, is no template', () => {
  expect(wrongPlaceholders(aan, '{naam} {dag} {tijd} {bedrag} {aantall} {')).toEqual([
    '{aantall} bestaat niet',
    '{aantal} ontbreekt',
    'er staat een losse accolade',
  ])
  expect(() => sjabloon({ ...aan, tekst: { nl: '{naam}', en: aan.tekst.en } })).toThrow('{dag} ontbreekt')
})

test('every template has a code of its own', () => {
  const codes = sjablonen.map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
})

test('words in both languages are read in the own one; a message of before has them in Dutch', () => {
  const vorm = sjabloon({
    code: 'twee',
    onderwerp: { nl: 'Melding', en: 'Report' },
    tekst: { nl: 'Wij hebben: {onderwerp}.', en: 'We have: {onderwerp}.' },
    velden: { onderwerp: veld.tweetalig() },
  })
  const beide = { onderwerp: tweetalig({ nl: 'de kraan\nlekt', en: 'the tap leaks' }) }
  expect(fillIn(vorm, 'nl', beide).tekst).toBe('Wij hebben: de kraan lekt.')
  expect(fillIn(vorm, 'en', beide).tekst).toBe('We have: the tap leaks.')
  expect(fillIn(vorm, 'en', { onderwerp: 'de kraan lekt' }).tekst).toBe('We have: de kraan lekt.')
})
