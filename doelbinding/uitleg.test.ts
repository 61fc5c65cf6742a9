import { expect, test } from 'vitest'
import { declaraties } from '../declaraties.ts'
import { onderhoudPlannen } from '../overeenkomst-uitvoeren/onderhoud/verwerkingen.ts'
import { categorieenOf, duurNaam, uitlegVan, wetNaam } from './uitleg.ts'

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
    bewaren: '2 jaar. Zo lang kunnen wij nagaan of de reparatie goed is gedaan.',
    alsUNietGeeft: 'Dan kunnen wij geen afspraak met u maken.',
  })
  expect(categorieenOf(onderhoudPlannen, declaraties.tabellen)).toEqual([
    'naam',
    'contact',
    'adres',
    'melding',
    'beeld',
  ])
})
