import fc from 'fast-check'
import { expect, test } from 'vitest'
import { betereVolgorde, type Dagkader, reisVan, schik, type Stop } from './dagroute.ts'
import { addMinuten } from './rooster.ts'
import { voegTussen } from './tussendoor.ts'

const dag = { begin: new Date('2026-12-01T07:00:00Z'), eind: new Date('2026-12-01T15:30:00Z') }
const kader: Dagkader = {
  ...dag,
  vertrek: null,
  pauze: { begin: new Date('2026-12-01T11:00:00Z'), eind: new Date('2026-12-01T11:30:00Z') },
}
const stop = (id: string, letter: string, minuten = 30): Stop => ({
  id,
  postcode: `9999${letter}A`,
  dagdelen: [],
  begin: dag.begin,
  eind: addMinuten(dag.begin, minuten),
})
const stops = fc
  .array(
    fc.record({
      letter: fc.constantFrom('A', 'C', 'F', 'K', 'P', 'W'),
      minuten: fc.integer({ min: 15, max: 60 }),
    }),
    { maxLength: 8 },
  )
  .map((list) => list.map(({ letter, minuten }, index) => stop(String(index), letter, minuten)))

test('to and fro between two ends becomes one way', () => {
  const heenEnWeer = [stop('1', 'A'), stop('2', 'W'), stop('3', 'A'), stop('4', 'W')]
  const beter = betereVolgorde(heenEnWeer, kader)
  expect(beter?.stops.map(({ id }) => id)).toEqual(['1', '3', '2', '4'])
  expect([reisVan(heenEnWeer, null), beter?.reisMinuten]).toEqual([45, 19])
})

test('a better order has the same visits, each as long, inside the day, outside the break, and drives less', () => {
  fc.assert(
    fc.property(stops, (list) => {
      const beter = betereVolgorde(list, kader)
      if (!beter) return
      expect(beter.stops.map(({ id }) => id).toSorted()).toEqual(list.map(({ id }) => id).toSorted())
      expect(beter.reisMinuten).toBeLessThan(reisVan(list, null))
      let vrij = dag.begin
      for (const { id, begin, eind } of beter.stops) {
        const was = list.find((each) => each.id === id)
        expect(Number(eind) - Number(begin)).toBe(Number(was?.eind) - Number(was?.begin))
        expect(begin >= vrij && eind <= dag.eind).toBe(true)
        expect(kader.pauze !== null && begin < kader.pauze.eind && eind > kader.pauze.begin).toBe(false)
        vrij = eind
      }
    }),
  )
})

test('an order that is good stays, and one visit or thirty-one have no other', () => {
  expect(betereVolgorde([stop('1', 'A'), stop('2', 'K'), stop('3', 'W')], kader)).toBeNull()
  expect(betereVolgorde([stop('1', 'A')], kader)).toBeNull()
  expect(
    betereVolgorde(
      Array.from({ length: 31 }, (_, i) => stop(String(i), 'AW'[i % 2] ?? 'A', 5)),
      kader,
    ),
  ).toBeNull()
})

test('a tenant who is at home in the afternoon is not put in the morning', () => {
  const middag = { ...stop('2', 'A'), dagdelen: ['di-middag'] }
  expect(schik([middag], kader)).toBeNull()
  expect(betereVolgorde([stop('1', 'A'), stop('3', 'W'), middag, stop('4', 'W')], kader)).toBeNull()
})

const gepland = (id: string, begin: string, eind: string, over = {}) => ({
  id,
  postcode: '9999AA',
  vast: false,
  begin: new Date(`2026-12-01T${begin}:00Z`),
  eind: new Date(`2026-12-01T${eind}:00Z`),
  ...over,
})
const nood = { postcode: '9999AA', duurMinuten: 60 }

test('an emergency comes after the visit that runs, pushes what it meets, and leaves alone what has room', () => {
  const bezoeken = [
    gepland('bezig', '08:00', '09:00', { vast: true }),
    gepland('volgt', '09:15', '10:15'),
    gepland('later', '13:00', '14:00'),
  ]
  expect(voegTussen(bezoeken, nood, { nu: new Date('2026-12-01T08:30:00Z'), dag })).toEqual({
    begin: new Date('2026-12-01T09:05:00Z'),
    eind: new Date('2026-12-01T10:05:00Z'),
    gevolgen: [
      {
        soort: 'schuift',
        id: 'volgt',
        minuten: 55,
        begin: new Date('2026-12-01T10:10:00Z'),
        eind: new Date('2026-12-01T11:10:00Z'),
      },
    ],
  })
})

test('what no longer fits before the end of the day is named, and an emergency that does not fit is none', () => {
  const laat = [gepland('laatste', '14:00', '15:30')]
  expect(voegTussen(laat, nood, { nu: new Date('2026-12-01T13:50:00Z'), dag })?.gevolgen).toMatchObject([
    { soort: 'vervalt', id: 'laatste' },
  ])
  expect(voegTussen([], nood, { nu: new Date('2026-12-01T14:40:00Z'), dag })).toBeNull()
  expect(voegTussen([], nood, { nu: new Date('2026-12-01T05:00:00Z'), dag })?.begin).toEqual(dag.begin)
})

test('after an emergency no two visits overlap', () => {
  const visits = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 6 }).map((starts) => {
    let vrij = dag.begin
    return starts.map((gat, index) => {
      const begin = addMinuten(vrij, gat)
      vrij = addMinuten(begin, 45)
      return { id: String(index), postcode: '9999KA', vast: false, begin, eind: vrij }
    })
  })
  fc.assert(
    fc.property(visits, fc.integer({ min: 0, max: 500 }), (bezoeken, later) => {
      const na = voegTussen(bezoeken, nood, { nu: addMinuten(dag.begin, later), dag })
      if (!na) return
      const anders = new Map(na.gevolgen.map((each) => [each.id, each]))
      const blijft = bezoeken
        .filter(({ id }) => anders.get(id)?.soort !== 'vervalt')
        .map((each) => ({ ...each, ...anders.get(each.id) }))
      const alle = [...blijft, na].toSorted((a, b) => Number(a.begin) - Number(b.begin))
      for (const [index, each] of alle.entries()) {
        const vorige = alle[index - 1]
        if (vorige) expect(each.begin >= vorige.eind).toBe(true)
        expect(each.eind <= dag.eind).toBe(true)
      }
    }),
  )
})
