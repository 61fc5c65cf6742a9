import type { Doelbinding } from '../../doelbinding/kern.ts'
import type { Verwerking } from '../../doelbinding/verwerking.ts'
import { newToken, tokenHash } from '../beveiliging/geheim.ts'
import { steadyNow } from '../beveiliging/klok.ts'

type Kern = Pick<Doelbinding, 'toegang'>

/** A system of another organisation. `scopes` are codes of verwerkingen; `ketenpartnerId` is null but for contractors. */
export interface Systeemclient {
  id: string
  naam: string
  /** Address by which the log names the system (LDV `foreign_operation.processor`). */
  url: string
  ketenpartnerId: string | null
  scopes: string[]
  gemaaktOp: Date
  vernieuwdOp: Date | null
  gebruiktOp: Date | null
  ingetrokkenOp: Date | null
}
export type NieuweSysteemclient = Pick<Systeemclient, 'naam' | 'url' | 'ketenpartnerId' | 'scopes'>

const COLUMNS = `id, naam, url, ketenpartner_id as "ketenpartnerId", scopes, gemaakt_op as "gemaaktOp",
  vernieuwd_op as "vernieuwdOp", gebruikt_op as "gebruiktOp", ingetrokken_op as "ingetrokkenOp"`

export async function listSysteemclients(kern: Kern): Promise<Systeemclient[]> {
  const { rows } = await kern.toegang.query<Systeemclient>(
    `select ${COLUMNS} from systeemclient order by ingetrokken_op is not null, naam limit 200`,
  )
  return rows
}

export async function findSysteemclient(kern: Kern, id: string): Promise<Systeemclient | null> {
  const { rows } = await kern.toegang.query<Systeemclient>(
    `select ${COLUMNS} from systeemclient where id = $1`,
    [id],
  )
  return rows[0] ?? null
}

/** The client that has this secret and still has access. */
export async function findByGeheim(kern: Kern, id: string, geheim: string): Promise<Systeemclient | null> {
  const { rows } = await kern.toegang.query<Systeemclient>(
    `update systeemclient set gebruikt_op = $3 where id = $1 and geheim = $2 and ingetrokken_op is null returning ${COLUMNS}`,
    [id, tokenHash(geheim), steadyNow()],
  )
  return rows[0] ?? null
}

/** Makes a client. Its secret is answered once and kept as a hash only; null when the name is taken. */
export async function addSysteemclient(
  kern: Kern,
  nieuw: NieuweSysteemclient,
): Promise<{ id: string; geheim: string } | null> {
  const geheim = newToken()
  const { rows } = await kern.toegang.query<{ id: string }>(
    `insert into systeemclient (naam, url, ketenpartner_id, scopes, geheim) values ($1, $2, $3, $4, $5)
     on conflict (naam) do nothing returning id`,
    [nieuw.naam, nieuw.url, nieuw.ketenpartnerId, nieuw.scopes, tokenHash(geheim)],
  )
  return rows[0] ? { id: rows[0].id, geheim } : null
}

/** Gives a new secret; the old one and its tokens end. Null when the client was withdrawn. */
export async function renewGeheim(kern: Kern, id: string): Promise<string | null> {
  const geheim = newToken()
  const { rowCount } = await kern.toegang.query(
    `with c as (update systeemclient set geheim = $2, vernieuwd_op = $3 where id = $1 and ingetrokken_op is null returning id),
          t as (delete from systeemtoken using c where systeemclient_id = c.id)
     select from c`,
    [id, tokenHash(geheim), steadyNow()],
  )
  return rowCount === 1 ? geheim : null
}

/** Ends all access of a client. It stays in the list: the log names it. */
export async function withdrawSysteemclient(kern: Kern, id: string): Promise<void> {
  await kern.toegang.query(
    `with c as (update systeemclient set ingetrokken_op = coalesce(ingetrokken_op, $2) where id = $1 returning id)
     delete from systeemtoken using c where systeemclient_id = c.id`,
    [id, steadyNow()],
  )
}

/** Verwerkingen that a client may get: all that declare the role `koppeling`; those of a contractor are for contractors. */
export const scopesFor = (
  verwerkingen: readonly Verwerking[],
  soort: 'organisatie' | 'ketenpartner',
): Verwerking[] =>
  verwerkingen.filter(
    ({ rollen }) =>
      rollen.includes('koppeling') && rollen.includes('ketenmedewerker') === (soort === 'ketenpartner'),
  )
