import { describe, expect, test } from 'vitest'
import { declaraties } from '../../../declaraties.ts'
import { sjablonen } from '../../../sjablonen.ts'
import { routes } from '../../routes.ts'
import { checkLeesbaarheid, stukOf } from '../leesbaarheid/leesbaarheid.ts'
import { geleverd } from './bibliotheek.ts'
import { leesbaarheidOf } from './controle.ts'
import { addressesOf, readMarkdown } from './markdown.ts'
import { missingParameters } from './parameter-tekst.ts'

describe.each(geleverd.map((artikel) => [`${artikel.slug}.${artikel.taal}`, artikel] as const))(
  '%s',
  (_, artikel) => {
    test('is easy to read by the house rules', () => {
      const faults = leesbaarheidOf(artikel).bevindingen.filter(({ ernst }) => ernst === 'fout')
      expect(faults.map(({ regel, melding }) => `regel ${regel}: ${melding}`)).toEqual([])
    })

    test('links to pages that exist', () => {
      const links = [...addressesOf(readMarkdown(artikel.tekst))].flatMap(({ inline }) =>
        inline.soort === 'link' && inline.href.startsWith('/') ? [inline.href.split(/[?#]/)[0] ?? ''] : [],
      )
      const known = routes.map(({ pad }) => new RegExp(`^${pad.replaceAll(/:[^/]+/g, '[^/]+')}$`))
      expect(links.filter((href) => !known.some((pattern) => pattern.test(href)))).toEqual([])
    })

    test('has amounts of law from the parameters of the day alone', () => {
      expect(missingParameters(artikel.tekst, '2026-11-24')).toEqual([])
      expect(artikel.tekst.match(/€\s*\d|\d+([.,]\d+)?\s*euro/g)).toBeNull()
    })
  },
)

test('there are articles enough, on every theme, and the main ones in English', () => {
  const per = Map.groupBy(geleverd, ({ taal }) => taal)
  expect(per.get('nl')?.length).toBeGreaterThanOrEqual(28)
  expect(per.get('en')?.length).toBeGreaterThanOrEqual(8)
})

test.each(declaraties.verwerkingen.map(({ code, waarvoor }) => [code, waarvoor] as const))(
  'the purpose of %s is easy to read',
  (_, { nl }) => {
    const faults = checkLeesbaarheid([stukOf(nl)]).bevindingen.filter(({ ernst }) => ernst === 'fout')
    expect(faults.map(({ melding }) => melding)).toEqual([])
  },
)

test.each(sjablonen.map((sjabloon) => [sjabloon.code, sjabloon] as const))(
  'the message %s is easy to read',
  (_, { onderwerp, tekst }) => {
    const alineas = [onderwerp.nl, ...tekst.nl.split(/\n{2,}/)].flatMap((alinea) =>
      alinea.startsWith('- ') ? alinea.split('\n') : [alinea],
    )
    const faults = checkLeesbaarheid(alineas.map((alinea) => stukOf(alinea))).bevindingen
    expect(faults.filter(({ ernst }) => ernst === 'fout').map(({ melding }) => melding)).toEqual([])
  },
)
