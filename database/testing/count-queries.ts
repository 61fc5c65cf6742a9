import pg from 'pg'

/** A change of role rides along, and ends of openings are written some time after the page. */
const isBeside = (query: unknown): boolean => {
  const { text, values } =
    typeof query === 'string' ? { text: query, values: [] } : (query as { text?: string; values?: unknown[] })
  return Boolean(
    text?.startsWith('set role') || (text?.includes('doelbinding.open(') && values?.[0] === '[]'),
  )
}

/** Counts what `work` sends to the database for itself. */
export async function countQueries(work: () => unknown): Promise<number> {
  const original = Reflect.get(pg.Client.prototype, 'query') as (...given: unknown[]) => unknown
  let sent = 0
  pg.Client.prototype.query = function count(this: pg.Client, ...given: unknown[]) {
    if (!isBeside(given[0])) sent += 1
    return original.apply(this, given)
  } as typeof pg.Client.prototype.query
  try {
    await work()
  } finally {
    pg.Client.prototype.query = original as typeof pg.Client.prototype.query
  }
  return sent
}
