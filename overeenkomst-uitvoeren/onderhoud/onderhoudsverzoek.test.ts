import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { shipped } from '../../project-root.ts'
import {
  fromRij,
  meldGereed,
  type Onderhoudsverzoek,
  OVERGANGEN,
  planAfspraak,
  verwachting,
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
const states = [nieuw, gepland, klaar]

test('an appointment is made for a new report, moved on a planned one, refused after it was done', () => {
  const later = { ...afspraak, ketenpartnerId: 'spijker' }
  expect(planAfspraak(nieuw, afspraak)).toEqual({ ok: true, value: gepland })
  expect(planAfspraak(gepland, later)).toEqual({ ok: true, value: { ...gepland, afspraak: later } })
  expect(planAfspraak(klaar, later)).toEqual({ ok: false, refusal: 'al-afgehandeld' })
})

test('a workman can finish what is planned, once', () => {
  expect(meldGereed(gepland, afspraak.eind)).toEqual({ ok: true, value: klaar })
  expect(meldGereed(nieuw, afspraak.eind)).toEqual({ ok: false, refusal: 'niet-ingepland' })
  expect(meldGereed(klaar, afspraak.eind)).toEqual({ ok: false, refusal: 'al-afgehandeld' })
})

test('the transitions that are listed are those that the functions make', () => {
  const made = states.flatMap((van) => [
    ...[planAfspraak(van, afspraak)].flatMap((to) =>
      to.ok ? [`${van.status} ${to.value.status} planAfspraak`] : [],
    ),
    ...[meldGereed(van, gemeldOp)].flatMap((to) =>
      to.ok ? [`${van.status} ${to.value.status} meldGereed`] : [],
    ),
  ])
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
  const sql = readFileSync(shipped('database', 'migrations', '0003_overeenkomst_uitvoeren.sql'), 'utf8')
  const [, list = ''] = /onderhoudsverzoek_status check \(status in \(([^)]+)\)\)/.exec(sql) ?? []
  expect(list.match(/[A-Z]{3}/g)).toEqual(states.map(({ status }) => status))
})

test('a row that no transition can have made is an error, not a page', () => {
  const rij = {
    status: 'REG',
    gemeld_op: gemeldOp,
    afgehandeld_op: null,
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
})

test('after the appointment we wait for word of the workman', () => {
  expect(verwachting(gepland, new Date('2026-11-24T09:59:00Z')).soort).toBe('wacht-op-vakman')
  expect(verwachting(gepland, new Date('2026-11-24T10:01:00Z')).soort).toBe('wacht-op-bericht')
  expect(verwachting(klaar, gemeldOp)).toEqual({ soort: 'klaar', afgehandeldOp: afspraak.eind })
})
