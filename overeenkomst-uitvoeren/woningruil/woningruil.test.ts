import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { shipped } from '../../project-root.ts'
import { type Door, isEind, stappenVoor, takeStap } from '../contractwijziging/procedure.ts'
import { antwoordOf, checkBesluit, CONTROLENAMEN, CONTROLES, GRONDCODES, GRONDEN } from './beoordeling.ts'
import { checkRuildag, uiterlijkIn } from './termijnen.ts'
import { GOED } from './testing/stappen.ts'
import { woningruilProcedure } from './woningruil.ts'

const { standen, stappen } = woningruilProcedure
const STATUSSEN = Object.keys(standen)
const DOOR: Door[] = ['aanvrager', 'andere-partij', 'verhuurconsulent', 'termijn']

test('a step is taken from its own statuses by its own people, and refused elsewhere', () => {
  for (const stap of stappen)
    for (const status of [null, ...STATUSSEN])
      for (const door of DOOR) {
        const fits = status === null ? stap.van === null : (stap.van?.includes(status) ?? false)
        const taken = takeStap(woningruilProcedure, status, { stap: stap.code, door, datum: '2026-12-31' })
        const expected = fits ? (stap.door.includes(door) ? stap : 'niet-bevoegd') : 'niet-nu'
        expect(taken.ok ? taken.value : taken.refusal).toBe(expected)
      }
})

test('a status that is not an end goes on, can be stopped by a tenant, and an end goes nowhere', () => {
  for (const status of STATUSSEN) {
    const verder = DOOR.flatMap((door) => stappenVoor(woningruilProcedure, status, door)).map(
      ({ code }) => code,
    )
    expect([status, verder.length > 0]).toEqual([status, !isEind(woningruilProcedure, status)])
    if (verder.length > 0) expect(verder).toContain('stop')
  }
})

test('docs/toestanden/woningruil.md draws it as the code has it', () => {
  const name = (status: string | null): string => (status === null ? '[*]' : status)
  const lines = stappen.flatMap(({ van, naar, code }) =>
    (van ?? [null]).map((from) => `  ${name(from)} --> ${naar}: ${code.replaceAll('-', '_')}`),
  )
  const ends = STATUSSEN.filter((status) => standen[status]?.eind).map((status) => `  ${status} --> [*]`)
  const drawn = readFileSync(shipped('docs', 'toestanden', 'woningruil.md'), 'utf8')
  expect(drawn).toContain(['stateDiagram-v2', ...lines, ...ends, '```'].join('\n'))
})

test('consent needs every check good, a refusal a ground that a check carries', () => {
  expect(checkBesluit(GOED, 'toegestaan', undefined)).toEqual({ ok: true, value: null })
  expect(checkBesluit(GOED, 'geweigerd', undefined)).toEqual({ ok: false, refusal: 'grond-ontbreekt' })
  expect(checkBesluit(GOED, 'geweigerd', 'toString')).toEqual({ ok: false, refusal: 'grond-ontbreekt' })
  for (const naam of CONTROLENAMEN) {
    for (const leeg of [null, '', 'toString', 'ja'])
      expect(checkBesluit({ ...GOED, [naam]: leeg }, 'toegestaan', undefined)).toEqual({
        ok: false,
        refusal: 'controle-ontbreekt',
      })
    for (const code of Object.keys(CONTROLES[naam].antwoorden)) {
      const goed = antwoordOf(naam, code)?.goed
      const judged = checkBesluit({ ...GOED, [naam]: code }, 'toegestaan', undefined)
      expect([naam, code, judged.ok]).toEqual([naam, code, goed])
    }
  }
  for (const grond of GRONDCODES) {
    expect(checkBesluit(GOED, 'geweigerd', grond)).toEqual({ ok: false, refusal: 'grond-past-niet' })
    const [drager] = GRONDEN[grond].controles
    const fout = Object.keys(CONTROLES[drager].antwoorden).find((code) => !antwoordOf(drager, code)?.goed)
    expect(checkBesluit({ ...GOED, [drager]: fout ?? null }, 'geweigerd', grond)).toEqual({
      ok: true,
      value: grond,
    })
  }
})

test('terms run from the day of the step, and the day of the swap lies in reach', () => {
  expect(uiterlijkIn('verzamelen', '2026-02-01', null)).toBe('2026-03-01')
  expect(uiterlijkIn('tekenen', '2026-12-25', null)).toBe('2027-01-08')
  expect(uiterlijkIn('aangevraagd', '2026-11-28', null)).toBe('2027-01-09')
  expect(uiterlijkIn('gereed', '2026-11-28', '2027-01-04')).toBe('2027-01-04')
  expect(uiterlijkIn('gestopt', '2026-11-28', '2027-01-04')).toBeNull()
  expect(checkRuildag('2026-12-11', '2026-11-28')).toBe('datum-te-vroeg')
  expect(checkRuildag('2026-12-12', '2026-11-28')).toBeNull()
  expect(checkRuildag('2027-03-28', '2026-11-28')).toBeNull()
  expect(checkRuildag('2027-03-29', '2026-11-28')).toBe('datum-te-laat')
})
