import { expect, test } from 'vitest'
import { flat, kamer } from './testing/sterappelstraat.ts'
import { PEILDATUM, value } from './testing/woonruimte.ts'
import { explainResultaat } from './uitleg.ts'

const explain = (input: unknown, groep?: string) => explainResultaat(value(input, groep), PEILDATUM)

test('a tenant reads the points, the rent and why', () => {
  const tekst = explain(flat())
  expect(tekst).toContain('Uw woonruimte heeft 133 punten.')
  expect(tekst).toContain('De maximale kale huur is € 864,24 per maand.')
  expect(tekst).toContain('Dit is een sociale huurwoning.')
  expect(tekst).toMatch(/4\. Energieprestatie \.+ 15,00 punten/)
  expect(tekst).toMatch(/Energielabel C \.+ +15,00/)
  expect(tekst).toMatch(/Lengte aanrecht: 2\.150 mm \.+ +7,00/)
  expect(tekst).toMatch(/WOZ-waarde op waardepeildatum 2025-01-01: € 214\.000/)
  expect(tekst).toMatch(/Alle punten samen \.+ 133,25 punten/)
  expect(tekst).toMatch(/Afgerond op hele punten \.+ +133 punten/)
})

test('a surcharge is shown with its percentage', () => {
  expect(explain(flat({ monumenten: [{ code: 'GEM' }] }))).toMatch(/Opslag 15% \.+ +€ 129,64/)
})

test('a room reads that it is a room', () => {
  const tekst = explain(kamer())
  expect(tekst).toContain('Uw woonruimte heeft 48 punten.')
  expect(tekst).toContain('Dit is een kamer.')
})

test('one stelselgroep is explained without a total', () => {
  const tekst = explain(flat(), 'KEU')
  expect(tekst).toContain('5. Keuken')
  expect(tekst).not.toContain('Alle punten samen')
})

test('warnings, known differences and what is not valued are listed', () => {
  const metVerschil = flat({ wozEenheden: [] })
  const tekst = explain(metVerschil)
  expect(tekst).toContain('Let op:')
  expect(tekst).toContain('minimale WOZ-waarde')
  expect(tekst).toContain('Dit is niet meegerekend')
})

test('no line is wider than a page', () => {
  for (const line of explain(kamer()).split('\n')) expect(line.length).toBeLessThanOrEqual(80)
})
