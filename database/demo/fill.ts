import type pg from 'pg'
import { declaraties } from '../../declaraties.ts'
import { type KernOptions, startDoelbinding } from '../../doelbinding/kern.ts'
import { installDatabase } from '../install.ts'
import { type DemoOptions, type DemoResult, makeDemo } from './make.ts'
import { useAsCast } from './uses.ts'

/** Where the rows go and under which key; what `startDoelbinding` asks besides. */
export type DemoPlace = Omit<KernOptions, 'prefix' | 'declaraties'>

/** The whole of `waarvoor demo`: the database is brought to this version, filled, and used by the named people. */
export async function fillDemo(
  owner: pg.Client,
  place: DemoPlace,
  options: Omit<DemoOptions, 'sleutel'>,
): Promise<DemoResult> {
  const { sleutel } = place
  const prefix = await installDatabase(owner, { declaraties, sleutel, show: () => undefined })
  const made = await makeDemo(owner, { ...options, sleutel })
  const doelbinding = await startDoelbinding({ ...place, prefix, declaraties })
  try {
    await useAsCast(doelbinding, options)
  } finally {
    await doelbinding.stop()
  }
  return made
}
