import { expect, test } from 'vitest'
import { declaraties } from '../declaraties.ts'
import { onderhoudPlannen } from '../overeenkomst-uitvoeren/onderhoud/verwerkingen.ts'
import { reparatieMelden } from '../overeenkomst-uitvoeren/onderhoud/verwerkingen-melden.ts'
import { categorieenOf, duurNaam, uitlegVan, uitlegVeld, wetNaam } from './uitleg.ts'

test('a law is named in full, in both languages', () => {
  expect(wetNaam('BW 7:206')).toBe('Burgerlijk Wetboek, artikel 7:206')
  expect(wetNaam('AVG 32 lid 4', 'en')).toBe('General Data Protection Regulation (GDPR), article 32 lid 4')
})

test('every law that a declaration cites has a full name', () => {
  const unknown = declaraties.verwerkingen.filter(({ grondslag }) => wetNaam(grondslag.wet) === grondslag.wet)
  expect(unknown.map(({ grondslag }) => grondslag.wet)).toEqual([])
})

test('a term is said in words', () => {
  expect(duurNaam('P2Y')).toBe('2 jaar')
  expect(duurNaam('P1M')).toBe('1 maand')
  expect(duurNaam('P1Y6M', 'en')).toBe('1 year and 6 months')
})

test('the explanation of a use and its kinds of data come from the declaration', () => {
  expect(uitlegVan(onderhoudPlannen)).toEqual({
    waarvoor: 'Wij maken met u een afspraak om iets te repareren.',
    wet: 'Burgerlijk Wetboek, artikel 7:206',
    grond: 'Het is nodig voor uw huurcontract.',
    bewaren:
      '2 jaar nadat de reparatie is afgehandeld. Zo lang kunnen wij nagaan of de reparatie goed is gedaan.',
    alsUNietGeeft: 'Dan kunnen wij geen afspraak met u maken.',
  })
  expect(categorieenOf(onderhoudPlannen, declaraties.tabellen)).toEqual([
    'naam',
    'adres',
    'contact',
    'melding',
    'beeld',
  ])
})

test('a field says why it is asked and what if it stays empty', () => {
  expect(uitlegVeld(reparatieMelden, 'onderhoudsverzoek.omschrijving')).toMatchObject({
    waarvoor:
      'U meldt iets dat kapot is in uw woning. Zo weten wij wat er kapot is, en neemt de vakman de goede spullen mee.',
    alsUNietGeeft: 'Dan weten wij niet wat er kapot is en kunnen wij het niet maken.',
  })
  expect(uitlegVeld(reparatieMelden, 'foto.inhoud', 'en').alsUNietGeeft).toBe(
    'That is fine. We help you without a photo too.',
  )
})

test('a column that the declaration does not have is no field', () => {
  // @ts-expect-error reparatie-melden has nothing to do with income
  expect(uitlegVeld(reparatieMelden, 'relatie.inkomen').wet).toContain('artikel')
})

test('what a declaration says of one field is about a column that it reads or writes', () => {
  const strange = declaraties.verwerkingen.flatMap(({ code, leest, schrijft, velden }) => {
    const columns = new Set([
      ...Object.entries(leest).flatMap(([table, names]) => names.map((name) => `${table}.${name}`)),
      ...Object.entries(schrijft ?? {}).flatMap(([table, { insert, update }]) =>
        [...(insert ?? []), ...(update ?? [])].map((name) => `${table}.${name}`),
      ),
    ])
    return Object.keys(velden ?? {})
      .filter((veld) => !columns.has(veld))
      .map((veld) => `${code}: ${veld} staat niet bij leest of schrijft.`)
  })
  expect(strange).toEqual([])
})
