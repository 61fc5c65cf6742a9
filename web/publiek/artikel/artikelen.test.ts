import { describe, expect, test } from 'vitest'
import { declaraties } from '../../../declaraties.ts'
import { sjablonen } from '../../../sjablonen.ts'
import { numberOf, param } from '../../../wet-naleven/parameters/parameter.ts'
import { routes } from '../../routes.ts'
import { checkLeesbaarheid, stukOf } from '../leesbaarheid/leesbaarheid.ts'
import { geleverd } from './bibliotheek.ts'
import { leesbaarheidOf } from './controle.ts'
import { addressesOf, readMarkdown } from './markdown.ts'
import { missingParameters } from './parameter-tekst.ts'

const TERMIJN =
  /(?<![\p{L}\d])(?:\d+|een|één|twee|drie|vier|vijf|zes|acht|tien|one|two|three|four|five|six|eight|ten) (?:werkdagen|dagen|weken|week|maanden?|days|weeks?|months?|working days)(?!\p{L})/giu

/** Terms that stand in an article as words: of a law without parameter, or ours. Never a term that the parameters have. */
const GETYPT: Readonly<Record<string, readonly string[]>> = {
  'automatische-incasso': ['8 weken'], // EPC SDD Core: the bank pays back without a question
  'bezwaar-tegen-gebruik': ['één maand'], // AVG 12(3)
  'uw-gegevens': ['één maand', 'twee maanden', 'one month', 'two months'], // AVG 12(3)
  'jaarlijkse-huurverhoging': ['12 maanden'], // BW 7:250(1)
  'overlijden-van-de-huurder': ['een maand'], // BW 7:268(6), checked below
  'huur-opzeggen': ['één maand', 'een maand', 'one month'], // BW 7:271(6)(a), checked below
  'onderverhuren-en-logees': ['drie maanden'], // ours
  'overlast-van-buren': ['een week', 'a week'], // ours
}

test('what an article says in words follows from the parameters', () => {
  const at = (key: string): number => numberOf(param(key, '2026-11-28'))
  expect(at('term.notice.tenant_min')).toBe(1)
  expect(
    at('term.death.lease_ends_end_of_month_after') - at('term.death.heirs_may_end_end_of_month_after'),
  ).toBe(1)
  // Six months after the calendar year is "voor 1 juli".
  expect(at('term.service_costs.overview')).toBe(6)
})

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

    test('has terms of law from the parameters of the day alone', () => {
      const typed = artikel.tekst.replaceAll(/\{\{.*?\}\}/g, '').match(TERMIJN) ?? []
      const mag = GETYPT[artikel.slug] ?? []
      expect(typed.map((each) => each.toLowerCase()).filter((each) => !mag.includes(each))).toEqual([])
    })

    test('has amounts of law from the parameters of the day alone', () => {
      expect(missingParameters(artikel.tekst, '2026-11-28')).toEqual([])
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
