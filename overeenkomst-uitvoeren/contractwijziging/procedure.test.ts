import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { shipped } from '../../project-root.ts'
import { type Door, isEind, type Procedure, stappenVoor, takeStap } from './procedure.ts'
import { balieTekst } from './balieteksten.ts'
import { PROCEDURES, procedureOf } from './procedures.ts'

const DOOR: Door[] = ['aanvrager', 'andere-partij', 'verhuurconsulent', 'termijn']

describe.each(PROCEDURES.map((procedure) => [procedure.soort, procedure] as const))(
  '%s',
  (_soort, procedure) => {
    test('has one beginning, reaches every status, and stops at each end', () => {
      expect(procedure.stappen.filter(({ van }) => van === null)).toHaveLength(1)
      expect(reached(procedure)).toEqual(new Set(Object.keys(procedure.standen)))
      for (const status of Object.keys(procedure.standen)) {
        const verder = DOOR.flatMap((door) => stappenVoor(procedure, status, door))
        expect([status, verder.length > 0]).toEqual([status, !isEind(procedure, status)])
      }
    })

    test('takes each step from its own statuses, and refuses it elsewhere or by another', () => {
      for (const stap of procedure.stappen) {
        const grond = stap.gronden && Object.keys(stap.gronden)[0]
        for (const status of [null, ...Object.keys(procedure.standen)]) {
          const fits = status === null ? stap.van === null : (stap.van?.includes(status) ?? false)
          for (const door of DOOR) {
            const taken = takeStap(procedure, status, { stap: stap.code, door, grond, datum: '2026-12-31' })
            const expected = fits ? (stap.door.includes(door) ? stap : 'niet-bevoegd') : 'niet-nu'
            expect(taken.ok ? taken.value : taken.refusal).toBe(expected)
          }
        }
      }
    })

    test('asks for its ground and its date', () => {
      for (const stap of procedure.stappen) {
        const [status = null, door] = [stap.van?.[0], stap.door[0] as Door]
        if (stap.gronden) {
          const zonder = takeStap(procedure, status, { stap: stap.code, door, datum: '2026-12-31' })
          expect(zonder).toEqual({ ok: false, refusal: 'grond-ontbreekt' })
          const verzonnen = takeStap(procedure, status, {
            stap: stap.code,
            door,
            grond: 'toString',
            datum: '2026-12-31',
          })
          expect(verzonnen).toEqual({ ok: false, refusal: 'grond-ontbreekt' })
        }
        if (stap.vraagtDatum) {
          const grond = stap.gronden && Object.keys(stap.gronden)[0]
          expect(takeStap(procedure, status, { stap: stap.code, door, grond })).toEqual({
            ok: false,
            refusal: 'datum-ontbreekt',
          })
        }
      }
    })

    test('lets nobody but an employee change the records', () => {
      const others = procedure.stappen.filter(
        ({ gevolgen = [], door }) => gevolgen.length > 0 && door.some((wie) => wie !== 'verhuurconsulent'),
      )
      expect(others.map(({ code }) => code)).toEqual([])
    })

    test('is drawn in docs/toestanden as the code has it', () => {
      const drawn = readFileSync(shipped('docs', 'toestanden', 'contractwijziging.md'), 'utf8')
      expect(drawn).toContain(diagramOf(procedure))
    })
  },
)

test('each kind has a name of its own at the desk', () => {
  const namen = PROCEDURES.map(({ soort }) => balieTekst(soort).naam)
  expect(new Set(namen).size).toBe(PROCEDURES.length)
})

test('a step that does not exist is refused, and a kind that does not exist is a bug', () => {
  const [first] = PROCEDURES
  expect(takeStap(first as Procedure, null, { stap: 'bestaat-niet', door: 'aanvrager' })).toEqual({
    ok: false,
    refusal: 'stap-bestaat-niet',
  })
  expect(() => procedureOf('bestaat-niet')).toThrow('bestaat-niet')
})

function reached({ stappen }: Procedure): Set<string> {
  const seen = new Set<string>()
  const next = stappen.filter(({ van }) => van === null).map(({ naar }) => naar)
  while (next.length > 0) {
    const status = next.pop() as string
    if (seen.has(status)) continue
    seen.add(status)
    next.push(...stappen.filter(({ van }) => van?.includes(status)).map(({ naar }) => naar))
  }
  return seen
}

/** The mermaid text of one procedure. */
function diagramOf({ soort, standen, stappen }: Procedure): string {
  const lines = stappen.flatMap(({ van, naar, code }) =>
    (van ?? ['[*]']).map((from) => `  ${name(from)} --> ${name(naar)}: ${code}`),
  )
  const ends = Object.entries(standen).filter(([, { eind }]) => eind)
  return [
    `## ${soort}`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...lines,
    ...ends.map(([status]) => `  ${name(status)} --> [*]`),
    '```',
  ].join('\n')
}

const name = (status: string): string => status.replaceAll('-', '_')
