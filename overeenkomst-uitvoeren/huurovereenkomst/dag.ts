import type { Doelbinding } from '../../doelbinding/kern.ts'
import { datumOf } from '../../tijd.ts'

type Kern = Pick<Doelbinding, 'toegang'>

/**
 * Lets what is "now" follow the calendar: a contract that began or ended, a name or a home that is another from today. The
 * database does it in one function that shows nothing to who calls it. Harmless to repeat; answers how many rows were behind.
 */
export async function volgDag({ toegang }: Kern, datum: string): Promise<number> {
  const { rows } = await toegang.query<{ achter: number }>('select volg_dag($1) as achter', [datum])
  return rows[0]?.achter ?? 0
}

const EVERY_MS = 10 * 60_000

/** At once and every ten minutes, so also soon after midnight, until what it answers is called. */
export function keepVolgend(kern: Kern, onError: (error: unknown) => void): () => void {
  const follow = (): void => void volgDag(kern, datumOf(new Date())).catch(onError)
  follow()
  const timer = setInterval(follow, EVERY_MS)
  return () => clearInterval(timer)
}
