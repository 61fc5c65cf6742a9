import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { shipped } from '../../project-root.ts'
import { OPEN, ORDERSTATUSSEN, OVERGANGEN, type Stap, VERVOLGREDENEN, zet } from './onderhoudsorder.ts'

/** What each step makes of each state, in the order GUN, INB, WOG, TEC, AFG, GEA; empty where it is refused. */
const MADE: Record<Stap, readonly string[]> = {
  verzet: ['GUN', 'INB', 'WOG', '', '', ''],
  aanvaard: ['INB', '', '', '', '', ''],
  wijsAf: ['GEA', '', '', '', '', ''],
  trekTerug: ['GEA', 'GEA', 'GEA', '', '', ''],
  meldOnderweg: ['', 'INB', '', '', '', ''],
  meldBegonnen: ['', 'INB', '', '', '', ''],
  vraagAkkoord: ['', 'WOG', '', '', '', ''],
  keurGoed: ['', '', 'INB', '', '', ''],
  keurAf: ['', '', 'INB', '', '', ''],
  meldGereed: ['', 'TEC', '', '', '', ''],
  meldVervolg: ['', 'TEC', '', '', '', ''],
  verreken: ['', '', '', 'AFG', '', ''],
}
const REFUSED = ['niet-aanvaard', 'loopt', 'wacht-op-akkoord', 'al-gereed', 'al-afgerekend', 'ingetrokken']

test.each(Object.entries(MADE))(
  '%s: what it makes of each state, or what the order is instead',
  (stap, to) => {
    const made = ORDERSTATUSSEN.map((status) => zet(status, stap as Stap))
    expect(made.map((each) => (each.ok ? each.value : each.refusal))).toEqual(
      to.map((status, nr) => status || REFUSED[nr]),
    )
  },
)

test('the diagram shows exactly these transitions', () => {
  const drawn = readFileSync(shipped('docs', 'toestanden', 'onderhoudsorder.md'), 'utf8')
  const arrows = [...drawn.matchAll(/^ {2}(\S+) --> (\S+): (\S+)$/gm)].map(([, van, naar, door]) => ({
    van: van === '[*]' ? null : van,
    naar,
    door,
  }))
  expect(arrows).toEqual(OVERGANGEN)
})

test('the database knows the same statuses and reasons', () => {
  const sql = readFileSync(shipped('database', 'migrations', '0020_onderhoudsorder.sql'), 'utf8')
  const codes = (list: RegExp): string[] | null => (list.exec(sql)?.[1] ?? '').match(/[A-Z]{3}/g)
  expect(codes(/onderhoudsorder_status check \(status in \(([^)]+)\)\)/)).toEqual(ORDERSTATUSSEN)
  expect(codes(/onderhoudsorder_een_open [^;]+ where status in \(([^)]+)\)/)).toEqual(OPEN)
  expect(codes(/vervolgreden in \(([^)]+)\)/)).toEqual(VERVOLGREDENEN)
})
