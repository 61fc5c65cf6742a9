import pg from 'pg'

/** Counts what `work` sends to the database, but for a change of role that rides along. */
export async function countQueries(work: () => unknown): Promise<number> {
  const original = Reflect.get(pg.Client.prototype, 'query') as (...given: unknown[]) => unknown
  let sent = 0
  pg.Client.prototype.query = function count(this: pg.Client, ...given: unknown[]) {
    const [first] = given
    const text = typeof first === 'string' ? first : (first as { text?: string }).text
    if (!text?.startsWith('set role')) sent += 1
    return original.apply(this, given)
  } as typeof pg.Client.prototype.query
  try {
    await work()
  } finally {
    pg.Client.prototype.query = original as typeof pg.Client.prototype.query
  }
  return sent
}
