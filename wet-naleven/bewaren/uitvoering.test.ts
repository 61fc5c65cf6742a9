import { expect, test } from 'vitest'
import { declaraties } from '../../declaraties.ts'
import { NIET_GEWIST } from './niet-gewist.ts'

/** Tables with persons into which somebody's data are put, and which no job deletes from. */
function withoutExecutor(): string[] {
  const { verwerkingen, tabellen } = declaraties
  const names = (kind: 'insert' | 'delete', jobs: boolean) =>
    new Set(
      verwerkingen
        .filter(({ rollen }) => !jobs || rollen.includes('systeem'))
        .flatMap(({ schrijft = {} }) =>
          Object.entries(schrijft).flatMap(([table, written]) => (written[kind] ? [table] : [])),
        ),
    )
  const [filled, deleted] = [names('insert', false), names('delete', true)]
  return tabellen
    .filter(
      ({ naam, pad, techniek }) => !('geen' in pad) && !techniek && filled.has(naam) && !deleted.has(naam),
    )
    .map(({ naam }) => naam)
    .toSorted()
}

test('each table with a declared term is cleaned up by a job, or it is written why not', () => {
  expect(withoutExecutor()).toEqual(Object.keys(NIET_GEWIST).toSorted())
})
