import { type Kysely, sql } from 'kysely'
import { newContext } from '../../doelbinding/context.ts'
import type { Doelbinding } from '../../doelbinding/kern.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { termijnVan } from './termijn.ts'
import { VERLOPEN } from './verlopen.ts'
import { bewaartermijnToepassen } from './verwerkingen.ts'

/** Deletes what its declared term no longer lets us keep, table by table; answers how many of each. */
export function pasBewaartermijnToe(kern: Doelbinding, nu: Date): Promise<Record<string, number>> {
  const { verwerkingen } = kern.declaraties
  const tabellen = VERLOPEN.map((each) => ({ ...each, duur: termijnVan(verwerkingen, each) }))
  const moment = nu.toISOString()
  const kiest = [moment, ...tabellen.map(({ duur }) => duur)]
  const context = newContext(kern, { rol: 'systeem' }, 'bewaartermijn toepassen')
  return verwerk(context, bewaartermijnToepassen, { kiest }, async (tx) => {
    const gewist: Record<string, number> = {}
    for (const { tabel, sleutel = 'id', rijen, duur } of tabellen) {
      // The same rows as the choice of persons.
      const oud = sql.raw(`select t.${sleutel} ${rijen(`'${duur}'`, `'${moment}'`)}`)
      const { numAffectedRows } =
        await sql`delete from ${sql.table(tabel)} where ${sql.ref(sleutel)} in (${oud})`.execute(
          tx as unknown as Kysely<unknown>,
        )
      gewist[tabel] = Number(numAffectedRows ?? 0)
    }
    return gewist
  })
}
