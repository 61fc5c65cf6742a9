import { type Kysely, sql } from 'kysely'
import { newContext } from '../../doelbinding/context.ts'
import type { Doelbinding } from '../../doelbinding/kern.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { samenvoegingenOpruimen } from './verwerkingen-samenvoegen.ts'

/** Takes away what was kept to undo merges whose term has passed; answers how many lines. */
export function ruimSamenvoegingenOp(doelbinding: Doelbinding, nu: Date): Promise<number> {
  const context = newContext(doelbinding, { rol: 'systeem' }, 'samenvoegingen opruimen')
  return verwerk(context, samenvoegingenOpruimen, { kiest: [nu.toISOString()] }, async (tx) => {
    const { numAffectedRows } = await sql`delete from samenvoegingsregel r using samenvoeging s
      where s.id = r.samenvoeging_id and s.herstelbaar_tot < ${nu}::timestamptz`.execute(
      tx as unknown as Kysely<unknown>,
    )
    return Number(numAffectedRows ?? 0)
  })
}
