import { newContext } from '../../doelbinding/context.ts'
import type { Doelbinding } from '../../doelbinding/kern.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { addDays, datumOf } from '../../tijd.ts'
import { deleteGeeindigd } from './queries.ts'
import { notitiesOpruimen } from './verwerkingen.ts'

/** The longest month, so that a note is never gone before its term. */
const BEWAAR_DAGEN = 31
const EVERY_MS = 24 * 60 * 60_000

/** Removes notes whose term is over; answers how many. Without any, nobody is opened. */
export function deleteOudeNotities(kern: Doelbinding, nu: Date): Promise<number> {
  const tot = addDays(datumOf(nu), -BEWAAR_DAGEN)
  const context = newContext(kern, { rol: 'systeem' }, 'bewaartermijn notities')
  return verwerk(context, notitiesOpruimen, { kiest: [tot] }, async (tx) => {
    const gone = await tx.run(deleteGeeindigd, { tot })
    return gone.length
  })
}

/** Every day, until what it answers is called. */
export function keepNotities(
  kern: Doelbinding,
  nu: () => Date,
  onError: (error: unknown) => void,
): () => void {
  const timer = setInterval(() => void deleteOudeNotities(kern, nu()).catch(onError), EVERY_MS)
  return () => clearInterval(timer)
}
