import type { Doelbinding } from '../../doelbinding/kern.ts'

/** Clears away what has ended: sessions, secrets, limits of use, and forms of more than eight days ago: a telephone sends again for a week. Harmless to repeat. */
export async function sweepToegang({ toegang }: Pick<Doelbinding, 'toegang'>): Promise<void> {
  await toegang.query('delete from sessie where verloopt_op < clock_timestamp()')
  await toegang.query("delete from sessie where gezien_op < clock_timestamp() - interval '1 day'")
  await toegang.query('delete from uitgifte where verloopt_op < clock_timestamp()')
  await toegang.query('delete from systeemtoken where verloopt_op < clock_timestamp()')
  await toegang.query("delete from eenmalig where begonnen_op < clock_timestamp() - interval '8 days'")
  await toegang.query(
    "delete from vera_sleutel s using vera_import i where i.id = s.vera_import_id and i.gezien_op < clock_timestamp() - interval '1 hour'",
  )
  await toegang.query('delete from poging where expire < extract(epoch from clock_timestamp()) * 1000')
}

const EVERY_MS = 60 * 60_000

/** Clears away every hour, until what it answers is called. */
export function keepSwept(kern: Pick<Doelbinding, 'toegang'>, onError: (error: unknown) => void): () => void {
  const timer = setInterval(() => void sweepToegang(kern).catch(onError), EVERY_MS)
  return () => clearInterval(timer)
}
