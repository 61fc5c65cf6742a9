import { z } from 'zod'
import type { Context } from '../../doelbinding/context.ts'
import { lees } from '../../doelbinding/verwerk.ts'
import { datumOf } from '../../tijd.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { mag, type Taak } from './machtiging.ts'
import type { Namens } from './namens.ts'
import { lopendeMachtiging } from './queries.ts'

/** `?voor=` names the mandate with which somebody acts. */
export const voorQuery = z.uuid().optional()

type Vraag = { context: Context; session: { betrokkeneId: string }; nu: Date }
export type Voor = {
  /** Whose home and reports it is about. */
  huurderId: string
  /** Names the mandate as the reason, so that the log shows it. */
  context: Context
  machtiging: { id: string; naam: string; taken: readonly string[] } | null
  /** Who acts for the tenant; null for oneself. */
  namens: Namens | null
}

/** The task may be done: always for oneself, with a mandate only what is in it. */
export const magTaak = ({ machtiging }: Pick<Voor, 'machtiging'>, taak: Taak): boolean =>
  machtiging === null || machtiging.taken.includes(taak)

/** A path that goes on with the same mandate. */
export function voorPad(
  pad: string,
  { machtiging }: Pick<Voor, 'machtiging'>,
  meer: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams({ ...meer, ...(machtiging && { voor: machtiging.id }) }).toString()
  return query ? `${pad}?${query}` : pad
}

/** For whom somebody acts: for oneself, or with a mandate in force for this task. Without one the page does not exist. */
export async function actFor(
  { context, session, nu }: Vraag,
  id: string | undefined,
  taak: Taak,
): Promise<Voor> {
  const ik = session.betrokkeneId
  if (id === undefined) return { huurderId: ik, context, machtiging: null, namens: null }
  const [row] = await lees(
    { ...context, zaak: `machtiging ${id}` },
    lopendeMachtiging,
    { kiest: [ik, id] },
    { id, ik },
  )
  const rechten = row && {
    taken: row.taken,
    aanvaardOp: row.aanvaard_op,
    beeindigdOp: row.beeindigd_op,
    tot: row.tot,
  }
  if (!row || !rechten || !mag(rechten, taak, datumOf(nu))) throw new PaginaFout(404)
  return {
    huurderId: row.gever_id,
    context: { ...context, zaak: `machtiging ${id}` },
    machtiging: { id, naam: row.aanschrijfnaam, taken: row.taken },
    namens: { nemerId: ik, machtigingId: id },
  }
}
