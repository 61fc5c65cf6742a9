import { OperationError } from '../failures.ts'
import type { Settings } from '../database/settings.ts'
import type { Doelbinding } from '../doelbinding/kern.ts'

/** Runs a command through the kernel, under the three locks, on a database that is ready for use. */
export async function withKern<T>(work: (kern: Doelbinding, settings: Settings) => Promise<T>): Promise<T> {
  const { withOwner } = await import('./with-owner.ts')
  const { rolePrefix } = await import('../database/install.ts')
  const { declaraties } = await import('../declaraties.ts')
  const { startDoelbinding } = await import('../doelbinding/kern.ts')
  const { Refusal } = await import('../doelbinding/refusal.ts')
  const { logNaamOf } = await import('../corporatie.ts')
  return withOwner(async (owner, settings) => {
    const { rows } = await owner.query<{ ready: boolean }>(
      "select to_regclass('public.vera_import') is not null as ready",
    )
    if (!rows[0]?.ready)
      throw new OperationError('Deze database is nog niet klaar voor gebruik. Doe eerst: waarvoor migrate')
    const kern = await startDoelbinding({
      server: { host: owner.host, port: owner.port, database: owner.database ?? '' },
      prefix: await rolePrefix(owner),
      sleutel: settings.sleutel,
      declaraties,
      logNaam: logNaamOf(settings.corporatie),
    })
    try {
      return await work(kern, settings)
    } catch (error) {
      throw error instanceof Refusal ? new OperationError(error.message) : error
    } finally {
      await kern.stop()
    }
  })
}
