import type { Context } from '../../doelbinding/context.ts'
import { lees } from '../../doelbinding/verwerk.ts'
import { countPoging } from '../../risico-beperken/beveiliging/limiet.ts'
import { datumOf } from '../../tijd.ts'
import { codeHash } from './inzien.ts'
import { verklaringByCode } from './queries.ts'
import { type Controle, controle } from './verhuurdersverklaring.ts'

/**
 * What a code is worth on a day, or the minutes to wait after too many tries from one network. A code that never was, one that
 * has run out and one that is no code at all get the same answer by the same work.
 */
export async function controleerCode(
  context: Context,
  { code, nu, ipAdres }: { code: string; nu: Date; ipAdres: string | null },
): Promise<Controle | { wacht: number }> {
  const hash = codeHash(context, code)
  const poging = { wat: 'verklaring', account: hash.toString('hex'), ipAdres } as const
  const wacht = await countPoging(context.doelbinding, poging)
  if (wacht !== null) return { wacht }
  const [row] = await lees(context, verklaringByCode, { kiest: [hash.toString('hex')] }, { codeHash: hash })
  return controle(row, datumOf(nu))
}
