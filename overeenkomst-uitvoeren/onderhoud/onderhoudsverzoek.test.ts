import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { shipped } from '../../project-root.ts'
import {
  fromRij,
  heropen,
  INTREKREDENEN,
  meldGereed,
  meldVervolg,
  type Onderhoudsverzoek,
  OVERGANGEN,
  planAfspraak,
  trekIn,
  verwachting,
  zegAfspraakAf,
} from './onderhoudsverzoek.ts'

const gemeldOp = new Date('2026-11-20T10:00:00Z')
const afspraak = {
  begin: new Date('2026-11-24T08:00:00Z'),
  eind: new Date('2026-11-24T10:00:00Z'),
  ketenpartnerId: 'lekvrij',
}
const nieuw: Onderhoudsverzoek = { status: 'REG', gemeldOp }
const gepland: Onderhoudsverzoek = { status: 'INB', gemeldOp, afspraak }
const klaar: Onderhoudsverzoek = { status: 'AFG', gemeldOp, afspraak, afgehandeldOp: afspraak.eind }
const weg: Onderhoudsverzoek = { status: 'GEA', gemeldOp, afgehandeldOp: gemeldOp, reden: 'zelf-opgelost' }
const states = [nieuw, gepland, klaar, weg]

const steps = {
  planAfspraak: (van: Onderhoudsverzoek) => planAfspraak(van, afspraak),
  zegAfspraakAf,
  trekIn: (van: Onderhoudsverzoek) => trekIn(van, 'zelf-opgelost', gemeldOp),
  meldGereed: (van: Onderhoudsverzoek) => meldGereed(van, afspraak.eind),
  meldVervolg,
  heropen: (van: Onderhoudsverzoek) => heropen(van, afspraak.eind),
}

test.each([
  ['planAfspraak', gepland, gepland, 'al-afgehandeld', 'ingetrokken'],
  ['zegAfspraakAf', 'niet-ingepland', nieuw, 'al-afgehandeld', 'ingetrokken'],
  ['trekIn', weg, weg, 'al-afgehandeld', 'ingetrokken'],
  ['meldGereed', 'niet-ingepland', klaar, 'al-afgehandeld', 'ingetrokken'],
  ['meldVervolg', 'niet-ingepland', nieuw, 'al-afgehandeld', 'ingetrokken'],
  ['heropen', 'niet-ingepland', 'al-ingepland', nieuw, 'ingetrokken'],
] as const)('%s: what it makes of each state, or why not', (step, ...expected) => {
  const made = states.map((van) => steps[step](van)).map((to) => (to.ok ? to.value : to.refusal))
  expect(made).toEqual(expected)
})

test('an appointment moves to another ketenpartner too', () => {
  const later = { ...afspraak, ketenpartnerId: 'spijker' }
  expect(planAfspraak(gepland, later)).toEqual({ ok: true, value: { ...gepland, afspraak: later } })
})

test('a repair is opened again within 90 days; after that it is a new report', () => {
  expect(heropen(klaar, new Date('2027-02-22T22:59:00Z'))).toEqual({ ok: true, value: nieuw })
  expect(heropen(klaar, new Date('2027-02-22T23:00:00Z'))).toEqual({ ok: false, refusal: 'te-laat' })
})

test('the transitions that are listed are those that the functions make', () => {
  const made = Object.entries(steps).flatMap(([door, step]) =>
    states.flatMap((van) => {
      const to = step(van)
      return to.ok ? [`${van.status} ${to.value.status} ${door}`] : []
    }),
  )
  const listed = OVERGANGEN.filter(({ van }) => van !== null).map(
    ({ van, naar, door }) => `${van ?? ''} ${naar} ${door}`,
  )
  expect(made.toSorted()).toEqual(listed.toSorted())
})

test('the diagram shows exactly these transitions', () => {
  const drawn = readFileSync(shipped('docs', 'toestanden', 'onderhoudsverzoek.md'), 'utf8')
  const arrows = [...drawn.matchAll(/^ {2}(\S+) --> (\S+): (\S+)$/gm)].map(([, van, naar, door]) => ({
    van: van === '[*]' ? null : van,
    naar,
    door,
  }))
  expect(arrows).toEqual(OVERGANGEN)
})

test('the database knows the same statuses', () => {
  const sql = readFileSync(shipped('database', 'migrations', '0020_onderhoudsorder.sql'), 'utf8')
  const [, list = ''] = /onderhoudsverzoek_status check \(status in \(([^)]+)\)\)/.exec(sql) ?? []
  expect(list.match(/[A-Z]{3}/g)).toEqual(states.map(({ status }) => status))
  const [, redenen = ''] = /intrekreden in \(([^)]+)\)/.exec(sql) ?? []
  expect(redenen.match(/[a-z-]+/g)).toEqual(INTREKREDENEN)
})

test('a row that no transition can have made is an error, not a page', () => {
  const rij = {
    status: 'REG',
    gemeld_op: gemeldOp,
    afgehandeld_op: null,
    intrekreden: null,
    begin: null,
    eind: null,
    ketenpartner_id: null,
  }
  expect(fromRij(rij)).toEqual(nieuw)
  expect(() => fromRij({ ...rij, status: 'INB' })).toThrow('past niet bij zijn order')
  expect(() =>
    fromRij({ ...rij, begin: afspraak.begin, eind: afspraak.eind, ketenpartner_id: 'x' }),
  ).toThrow()
})

test('a tenant hears within three weekdays, and an apology after that', () => {
  const friday = new Date('2026-11-20T22:00:00Z')
  const op = (nu: string) => verwachting({ status: 'REG', gemeldOp: friday }, new Date(nu))
  expect(op('2026-11-25T22:59:00Z')).toEqual({
    soort: 'wacht-op-afspraak',
    uiterlijk: '2026-11-25',
    teLaat: false,
  })
  expect(op('2026-11-25T23:00:00Z')).toMatchObject({ teLaat: true })
  const heropend = new Date('2026-11-30T10:00:00Z')
  expect(verwachting({ status: 'REG', gemeldOp: friday }, heropend, { sinds: heropend })).toMatchObject({
    uiterlijk: '2026-12-03',
    teLaat: false,
  })
})

test('after the appointment we wait for word of the workman', () => {
  expect(verwachting(gepland, new Date('2026-11-24T09:59:00Z')).soort).toBe('wacht-op-vakman')
  expect(verwachting(gepland, new Date('2026-11-24T10:01:00Z')).soort).toBe('wacht-op-bericht')
  expect(verwachting(weg, gemeldOp)).toEqual({ soort: 'ingetrokken', afgehandeldOp: gemeldOp })
  expect(verwachting(klaar, gemeldOp)).toEqual({ soort: 'klaar', afgehandeldOp: afspraak.eind })
})
