import { expect, test } from 'vitest'
import { declaraties } from '../declaraties.ts'
import { reparatieMelden } from '../overeenkomst-uitvoeren/onderhoud/verwerkingen.ts'
import { duurTekst, uitleg, wetTekst } from './uitleg.ts'

test('a field says why it is asked, by which law, how long it is kept and what if it stays empty', () => {
  expect(uitleg(reparatieMelden, 'onderhoudsverzoek.omschrijving', 'nl')).toEqual({
    waarvoor:
      'U meldt iets dat kapot is in uw woning. Zo weten wij wat er kapot is, en neemt de vakman de goede spullen mee.',
    wet: 'Burgerlijk Wetboek, artikel 7:206.',
    bewaren:
      '2 jaar nadat de reparatie is afgehandeld. Zo lang kunnen wij nagaan of de reparatie goed is gedaan.',
    alsUNietGeeft: 'Dan weten wij niet wat er kapot is en kunnen wij het niet maken.',
  })
})

test('a field that may stay empty says so itself', () => {
  expect(uitleg(reparatieMelden, 'foto.inhoud', 'en').alsUNietGeeft).toBe(
    'That is fine. We help you without a photo too.',
  )
})

test('a column that the declaration does not have is no field', () => {
  // @ts-expect-error reparatie-melden has nothing to do with income
  expect(uitleg(reparatieMelden, 'relatie.inkomen', 'nl').wet).toContain('artikel')
})

test.each([
  ['P2Y', '2 jaar', '2 years'],
  ['P1Y6M', '1 jaar en 6 maanden', '1 year and 6 months'],
  ['P1M', '1 maand', '1 month'],
  ['P4W', '4 weken', '4 weeks'],
  ['P90D', '90 dagen', '90 days'],
])('%s reads as %s', (duur, nl, en) => {
  expect([duurTekst(duur, 'nl'), duurTekst(duur, 'en')]).toEqual([nl, en])
})

test('every law of a declaration is named in full, with its article', () => {
  const unnamed = declaraties.verwerkingen
    .filter((verwerking) => !/^[A-Za-z ]{6,}, artikel \S/.test(wetTekst(verwerking, 'nl')))
    .map(({ code, grondslag }) => `${code}: geef ${grondslag.wet} een naam in WETTEN van uitleg.ts.`)
  expect(unnamed).toEqual([])
})

test('what a declaration says of one field is about a column that it reads or writes', () => {
  const strange = declaraties.verwerkingen.flatMap(({ code, leest, schrijft, velden }) => {
    const columns = [
      ...Object.entries(leest).flatMap(([table, names]) => names.map((name) => `${table}.${name}`)),
      ...Object.entries(schrijft ?? {}).flatMap(([table, { insert, update }]) =>
        [...(insert ?? []), ...(update ?? [])].map((name) => `${table}.${name}`),
      ),
    ]
    return Object.keys(velden ?? {})
      .filter((veld) => !columns.includes(veld))
      .map((veld) => `${code}: ${veld} staat niet bij leest of schrijft.`)
  })
  expect(strange).toEqual([])
})
