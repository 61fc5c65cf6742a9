import type { Doelbinding } from '../../doelbinding/kern.ts'
import { newToken, tokenHash } from '../beveiliging/geheim.ts'
import { minutesAfter, steadyNow } from '../beveiliging/klok.ts'
import type { Systeemclient } from './systeemclient.ts'

type Kern = Pick<Doelbinding, 'toegang'>

export const TOKEN_MINUTEN = 30

/** What a token gives: the client and the codes of the verwerkingen that it asked for. */
export type Toegelaten = Pick<Systeemclient, 'id' | 'naam' | 'ketenpartnerId'> & { scopes: string[] }

export async function issueToken(kern: Kern, clientId: string, scopes: readonly string[]): Promise<string> {
  const token = newToken()
  await kern.toegang.query(
    'insert into systeemtoken (hash, systeemclient_id, scopes, verloopt_op) values ($1, $2, $3, $4)',
    [tokenHash(token), clientId, scopes, minutesAfter(steadyNow(), TOKEN_MINUTEN)],
  )
  return token
}

/** A scope that was taken from the client since then is taken from its tokens too. */
export async function findToken(kern: Kern, token: string): Promise<Toegelaten | null> {
  const { rows } = await kern.toegang.query<Toegelaten>({
    name: 'systeemtoken',
    text: `select c.id, c.naam, c.ketenpartner_id as "ketenpartnerId",
             array(select unnest(t.scopes) intersect select unnest(c.scopes)) as scopes
           from systeemtoken t join systeemclient c on c.id = t.systeemclient_id
           where t.hash = $1 and t.verloopt_op > $2 and c.ingetrokken_op is null`,
    values: [tokenHash(token), steadyNow()],
  })
  return rows[0] ?? null
}
