import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { shipped } from '../../project-root.ts'
import {
  draagOver,
  fromRij,
  geefAan,
  herstel,
  laatVervallen,
  legTerug,
  OVERGANGEN,
  pakOp,
  rondAf,
  type Taak,
  toRij,
} from './taak.ts'

const nu = new Date('2026-11-27T12:00:00Z')
const states: readonly Taak[] = [
  { status: 'open', team: 'klantcontact' },
  { status: 'bezig', team: 'klantcontact', eigenaarId: 'noor' },
  { status: 'klaar', team: 'klantcontact', klaarOp: nu, uitkomst: 'gelukt', eigenaarId: 'noor' },
  { status: 'vervallen', team: 'klantcontact', klaarOp: nu, eigenaarId: null },
]
const steps = {
  pakOp: (taak: Taak) => pakOp(taak, 'kim'),
  geefAan: (taak: Taak) => geefAan(taak, { eigenaarId: 'joost', team: 'verhuur' }),
  legTerug,
  draagOver: (taak: Taak) => draagOver(taak, 'verhuur'),
  rondAf: (taak: Taak) => rondAf(taak, 'gelukt', nu),
  laatVervallen: (taak: Taak) => laatVervallen(taak, nu),
  herstel: (taak: Taak) => herstel(taak, nu),
}

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
  const drawn = readFileSync(shipped('docs', 'toestanden', 'taak.md'), 'utf8')
  const arrows = [...drawn.matchAll(/^ {2}(\S+) --> (\S+): (\S+)$/gm)].map(([, van, naar, door]) => ({
    van: van === '[*]' ? null : van,
    naar,
    door,
  }))
  expect(arrows).toEqual(OVERGANGEN)
})

test('what is done is undone within a day, and not later', () => {
  const klaar = states[2] as Taak
  expect(herstel(klaar, new Date('2026-11-28T12:00:00Z'))).toEqual({ ok: true, value: states[0] })
  expect(herstel(klaar, new Date('2026-11-28T12:00:01Z'))).toEqual({ ok: false, refusal: 'te-laat' })
  expect(herstel(states[1] as Taak, nu)).toEqual({ ok: false, refusal: 'loopt-nog' })
})

test('a row and a task say the same', () => {
  for (const taak of states) {
    const { eigenaarId, klaarOp, ...rest } = toRij(taak)
    expect(fromRij({ ...rest, eigenaar_id: eigenaarId, klaar_op: klaarOp })).toEqual(taak)
  }
  const broken = { status: 'bezig', team: 'verhuur', eigenaar_id: null, klaar_op: null, uitkomst: null }
  expect(() => fromRij(broken)).toThrow()
})
