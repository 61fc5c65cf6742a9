import { type Kysely, sql } from 'kysely'
import { newContext } from '../../doelbinding/context.ts'
import type { Doelbinding } from '../../doelbinding/kern.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { DREMPEL, PUNTEN } from './gewichten.ts'
import { dubbelenZoeken } from './verwerkingen-dubbelen.ts'

export type Ronde = { nieuw: number; weg: number }

/**
 * Compares all people in two statements. A pair that is no longer alike goes, as long as nobody decided about it; what somebody
 * called two people stays so. Harmless to repeat.
 */
export function zoekDubbelen(doelbinding: Doelbinding, nu: Date): Promise<Ronde> {
  const context = newContext(doelbinding, { rol: 'systeem' }, 'dubbelen zoeken')
  return verwerk(context, dubbelenZoeken, { kiest: [] }, async (tx) => {
    const db = tx as unknown as Kysely<unknown>
    const { rows } = await sql<{ nieuw: number; weg: number }>`
      with paar as materialized (select * from dubbele_paren(${PUNTEN}::jsonb, ${DREMPEL})),
      gezet as (
        insert into dubbelpaar as d (een_id, ander_id, score, delen, gevonden_op)
        select een_id, ander_id, score, delen, ${nu}::timestamptz from paar
        on conflict (een_id, ander_id) do update set score = excluded.score, delen = excluded.delen, versie = d.versie + 1
          where d.status = 'open' and (d.score, d.delen) is distinct from (excluded.score, excluded.delen)
        returning d.versie),
      weg as (
        delete from dubbelpaar d where d.status = 'open'
          and not exists (select from paar p where p.een_id = d.een_id and p.ander_id = d.ander_id) returning d.id)
      select (select count(*) from gezet where versie = 1)::int as nieuw, (select count(*) from weg)::int as weg`.execute(
      db,
    )
    return rows[0] ?? { nieuw: 0, weg: 0 }
  })
}
