import type { Context } from '../../doelbinding/context.ts'
import { statement } from '../../doelbinding/statement.ts'
import { lees } from '../../doelbinding/verwerk.ts'
import { collegaNoemen } from './collega-verwerking.ts'

const collegaNaam = statement(collegaNoemen, (db, p: { id: string }) =>
  db.selectFrom('medewerker').select('naam').where('id', '=', p.id),
)

/** The name of the colleague who changed something, or null. */
export async function findCollega(context: Context, id: string | null): Promise<string | null> {
  if (id === null) return null
  const [row] = await lees(context, collegaNaam, { kiest: [id] }, { id })
  return row?.naam ?? null
}
