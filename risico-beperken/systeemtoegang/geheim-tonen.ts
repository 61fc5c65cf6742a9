import type { Doelbinding } from '../../doelbinding/kern.ts'
import type { Session } from '../../web/omgeving.ts'
import { findToShow, hideShown, keepToShow } from '../beveiliging/tonen.ts'

/** The place where a session sees the secret of a client that it just made: once, for ten minutes. */
const plekOf = ({ sessieId, accountId }: Session) => ({ sessieId, accountId, wat: 'systeemgeheim' }) as const

export const keepGeheim = (kern: Doelbinding, session: Session, clientId: string, geheim: string) =>
  keepToShow(kern, plekOf(session), `${clientId} ${geheim}`)

export async function findGeheim(
  kern: Doelbinding,
  session: Session,
  clientId: string,
): Promise<string | null> {
  const [id, geheim] = ((await findToShow(kern, plekOf(session))) ?? '').split(' ')
  return id === clientId && geheim ? geheim : null
}

export const hideGeheim = (kern: Doelbinding, session: Session) => hideShown(kern, plekOf(session))
