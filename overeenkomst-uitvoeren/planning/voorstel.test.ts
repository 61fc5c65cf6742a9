import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, datumOf } from '../../tijd.ts'
import { keuzedagen, keuzeCode, magNogWijzigen, eersteKeuze, readKeuze, tijdenOp } from './keuze.ts'
import { reistijd } from './reistijd.ts'
import { type Bezoek, dagOf, isIn, pauzeOf, werkdag, addMinuten } from './rooster.ts'
import { type Capaciteit, isThuis, startsOn, type Taak, voorstellen } from './voorstel.ts'

const taak = (over: Partial<Taak> = {}): Taak => ({
  vaardigheid: 'loodgieter',
  duurMinuten: 60,
  gebied: '9999A',
  dagdelen: [],
  belofte: '2026-12-31',
  ...over,
})
const vakman = (over: Partial<Capaciteit> = {}): Capaciteit => ({
  vakmanId: '00000000-0000-4000-8000-000000000001',
  ketenpartnerId: '00000000-0000-4000-8000-000000000002',
  vaardigheden: ['loodgieter'],
  gebieden: [],
  overeenkomsten: null,
  werktijden: [1, 2, 3, 4, 5].map((weekdag) => ({
    weekdag,
    geldig: { vanaf: '2020-01-01', tot: null },
    begin: '08:00',
    eind: '16:30',
  })),
  afwezig: [],
  bezoeken: [],
  ...over,
})
const vroeg = new Date('2026-01-01T00:00:00Z')
const op = (datum: string) => ({ datum, vanaf: vroeg })
const bezoek = (begin: string, eind: string, gebied = '9999A'): Bezoek => ({
  begin: new Date(begin),
  eind: new Date(eind),
  gebied,
})

/** Days on which the clock changes, a leap day, holidays and plain days. */
const datums = fc.constantFrom(
  '2026-03-29',
  '2026-10-25',
  '2028-02-29',
  '2026-12-25',
  '2026-12-01',
  '2026-12-05',
  '2027-01-04',
)
/** Visits one after the other, with gaps of any length. */
const bezoeken = (datum: string) =>
  fc
    .array(
      fc.record({
        gat: fc.integer({ min: 0, max: 240 }),
        duur: fc.integer({ min: 5, max: 180 }),
        letter: fc.constantFrom('A', 'K', 'W'),
      }),
      { maxLength: 8 },
    )
    .map((list) => {
      let vrij = addMinuten(dagOf(datum).begin, 420)
      return list.map(({ gat, duur, letter }) => {
        const begin = addMinuten(vrij, gat)
        vrij = addMinuten(begin, duur)
        return { begin, eind: vrij, gebied: `9999${letter}` }
      })
    })
const gevallen = datums.chain((datum) =>
  fc.record({
    datum: fc.constant(datum),
    bezoeken: bezoeken(datum),
    duurMinuten: fc.integer({ min: 15, max: 240 }),
    begin: fc.constantFrom('00:30', '07:00', '08:00'),
    eind: fc.constantFrom('11:00', '16:30', '23:30'),
    thuis: fc.subarray(['ma-ochtend', 'di-ochtend', 'di-middag', 'za-ochtend', 'zo-ochtend', 'zo-middag']),
    afwezig: fc.boolean(),
  }),
)

test('a start never overlaps a visit, a break or a day off, keeps the drive, and lies inside hours and at-home parts', () => {
  fc.assert(
    fc.property(gevallen, (geval) => {
      const werktijden = [1, 2, 3, 4, 5, 6, 7].map((weekdag) => ({
        weekdag,
        geldig: { vanaf: '2020-01-01', tot: null },
        begin: geval.begin,
        eind: geval.eind,
      }))
      const afwezig = geval.afwezig ? [{ vanaf: geval.datum, tot: addDays(geval.datum, 1) }] : []
      const wie = vakman({ werktijden, afwezig, bezoeken: geval.bezoeken })
      const wat = taak({ duurMinuten: geval.duurMinuten, dagdelen: geval.thuis })
      const dag = werkdag(wie, geval.datum)
      const starts = startsOn(wie, wat, op(geval.datum))
      if (typeof dag === 'string') {
        expect(starts).toEqual([])
        return
      }
      const pauze = pauzeOf(dag)
      for (const { begin, eind } of starts) {
        expect(Number(eind) - Number(begin)).toBe(geval.duurMinuten * 60_000)
        expect(begin >= dag.begin && eind <= dag.eind).toBe(true)
        expect(pauze !== null && begin < pauze.eind && eind > pauze.begin).toBe(false)
        expect(isThuis(geval.thuis, { begin, eind })).toBe(true)
        for (const each of geval.bezoeken) {
          expect(begin < each.eind && eind > each.begin).toBe(false)
          const tussen = geval.bezoeken.some((other) => other.begin >= each.eind && other.eind <= begin)
          const rijden = (Number(begin) - Number(each.eind)) / 60_000
          if (each.eind <= begin && !tussen)
            expect(rijden).toBeGreaterThanOrEqual(reistijd(each.gebied, wat.gebied))
        }
      }
    }),
    { numRuns: 400 },
  )
})

test('all that is left out is taken: every quarter without a start overlaps something', () => {
  fc.assert(
    fc.property(bezoeken('2026-12-01'), (visits) => {
      const wie = vakman({ bezoeken: visits.map((each) => ({ ...each, gebied: '9999A' })) })
      const starts = new Set(startsOn(wie, taak(), op('2026-12-01')).map(({ begin }) => Number(begin)))
      const dag = werkdag(wie, '2026-12-01')
      if (typeof dag === 'string') throw new Error(dag)
      for (let begin = dag.begin; addMinuten(begin, 60) <= dag.eind; begin = addMinuten(begin, 15)) {
        const eind = addMinuten(begin, 60)
        const weg = [...wie.bezoeken, pauzeOf(dag)].some((each) => {
          const marge = each && 'gebied' in each ? 5 : 0
          return each && begin < addMinuten(each.eind, marge) && addMinuten(eind, marge) > each.begin
        })
        if (!weg) expect(starts.has(Number(begin))).toBe(true)
      }
    }),
    { numRuns: 200 },
  )
})

test.each([
  ['another skill', { vaardigheden: ['elektra'] }],
  ['another area', { gebieden: ['10', '9998'] }],
  ['an agreement that ended', { overeenkomsten: [{ vanaf: '2020-01-01', tot: '2026-12-01' }] }],
  ['no agreement', { overeenkomsten: [] }],
  ['a day off', { afwezig: [{ vanaf: '2026-12-01', tot: '2026-12-02' }] }],
])('a worker with %s has no start', (_, over) => {
  expect(startsOn(vakman(over), taak(), op('2026-12-01'))).toEqual([])
  expect(startsOn(vakman(), taak(), op('2026-12-01')).length).toBeGreaterThan(0)
})

test('the worker who is near already comes before the one who must drive, and says why', () => {
  const dichtbij = vakman({
    vakmanId: 'a',
    bezoeken: [bezoek('2026-12-01T07:00:00Z', '2026-12-01T08:00:00Z', '9999B')],
  })
  const ver = vakman({
    vakmanId: 'b',
    bezoeken: [bezoek('2026-12-01T07:00:00Z', '2026-12-01T08:00:00Z', '1011A')],
  })
  const vraag = { vanaf: new Date('2026-11-30T23:00:00Z'), dagen: 1, hoogstens: 5 }
  const [eerste] = voorstellen([ver, dichtbij], taak(), vraag)
  expect(eerste).toMatchObject({
    vakmanId: 'a',
    redenen: ['juiste-vak', 'dichtbij', 'heeft-ruimte', 'op-tijd'],
  })
  expect(voorstellen([ver], taak({ belofte: '2026-11-30' }), vraag)[0]?.redenen).toContain('te-laat')
})

test('a tenant gets a few whole and half hours of the first days with room, the same place once', () => {
  const dagen = keuzedagen([vakman(), vakman({ vakmanId: 'twee' })], taak(), op('2026-12-24'))
  expect(dagen.map(({ datum }) => datum)).toEqual([
    '2026-12-24',
    '2026-12-28',
    '2026-12-29',
    '2026-12-30',
    '2026-12-31',
  ])
  for (const { tijden } of dagen) {
    expect(tijden).toHaveLength(4)
    expect(new Set(tijden.map(({ begin }) => Number(begin))).size).toBe(4)
    expect(tijden.every(({ begin }) => begin.getMinutes() % 30 === 0)).toBe(true)
  }
  expect(keuzedagen([vakman({ werktijden: [] })], taak(), op('2026-12-24'))).toEqual([])
  expect(tijdenOp([vakman()], taak(), op('2026-12-25'))).toEqual([])
})

test('moving ends at noon of the day before, in summer and in winter time', () => {
  const begin = new Date('2026-12-03T08:00:00Z')
  expect(magNogWijzigen(begin, new Date('2026-12-02T10:59:59Z'))).toBe(true)
  expect(magNogWijzigen(begin, new Date('2026-12-02T11:00:00Z'))).toBe(false)
  expect(magNogWijzigen(new Date('2026-03-30T07:00:00Z'), new Date('2026-03-29T09:59:00Z'))).toBe(true)
  expect(magNogWijzigen(new Date('2026-03-30T07:00:00Z'), new Date('2026-03-29T10:00:00Z'))).toBe(false)
  expect([
    eersteKeuze(new Date('2026-12-02T10:59:00Z')),
    eersteKeuze(new Date('2026-12-04T12:00:00Z')),
  ]).toEqual(['2026-12-03', '2026-12-08'])
})

test('a choice is read back as it was written, and anything else is nothing', () => {
  const keuze = { vakmanId: '00000000-0000-4000-8000-000000000001', begin: new Date('2026-12-01T08:00:00Z') }
  expect(readKeuze(keuzeCode(keuze))).toEqual(keuze)
  for (const wrong of [
    '',
    'x',
    `${keuze.vakmanId}_2026-02-30T10:00:00.000Z`,
    `${keuze.vakmanId}_2026-12-01`,
    `${'a'.repeat(10_000)}_`,
  ])
    expect(readKeuze(wrong)).toBeNull()
})

test('a drive is as long there as back, and nothing is nearer than the same street', () => {
  const postcode = fc
    .tuple(fc.integer({ min: 1000, max: 9999 }), fc.constantFrom('AA', 'AB', 'KA', 'WZ', ''))
    .map(([cijfers, letters]) => `${cijfers}${letters}`)
  fc.assert(
    fc.property(postcode, postcode, (a, b) => {
      expect(reistijd(a, b)).toBe(reistijd(b, a))
      expect(reistijd(a, b)).toBeGreaterThanOrEqual(2)
      expect(reistijd(a, b)).toBeLessThanOrEqual(60)
    }),
  )
  expect([
    reistijd('9999 AA', '9999AA'),
    reistijd('9999AA', '9999AB'),
    reistijd('9999AA', '9999KA'),
    reistijd('9999AA', '9998AA'),
  ]).toEqual([2, 5, 15, 20])
})

test('a date lies in a period from its first day to before its last', () => {
  expect(
    ['2026-01-01', '2026-01-31', '2026-02-01'].map((datum) =>
      isIn({ vanaf: '2026-01-01', tot: '2026-02-01' }, datum),
    ),
  ).toEqual([true, true, false])
  expect(datumOf(dagOf('2026-03-29').begin)).toBe('2026-03-29')
})
