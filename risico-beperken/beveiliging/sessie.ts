import type { Doelbinding } from '../../doelbinding/kern.ts'
import type { Session } from '../../web/omgeving.ts'
import { readCookie } from './cookie.ts'
import { type Inlogdeur, rollenAt } from './deuren.ts'
import { newToken, tokenHash } from './geheim.ts'
import { minutesAfter, steadyNow } from './klok.ts'

type Kern = Pick<Doelbinding, 'toegang'>

/** A session ends after this many minutes without a request. */
export const STIL_MINUTEN: Record<Inlogdeur, number> = { mijn: 15, balie: 30, keten: 30 }
/** And after this many minutes in any case. */
const LANGST_MINUTEN = 12 * 60
/** Something risky asks for a proof of who you are that is no older than this. */
const RECENT_MINUTEN = 15
/** The time of the last request is kept to half a minute: not every page needs a write. */
const PRECISION_MS = 30_000

/** Who a session is for, as it was when that person signed in. */
export type Ingelogd = Omit<Session, 'sessieId'>

interface Row {
  id: string
  account_id: string
  betrokkene_id: string
  afdeling: string | null
  rollen: string[]
  ketenpartner_id: string | null
  gezien_op: Date
}

const FIND = `
  select id, account_id, betrokkene_id, afdeling, rollen, ketenpartner_id, gezien_op
  from sessie
  where hash = $1 and deur = $2 and $3 < verloopt_op and $3 < gezien_op + make_interval(mins => $4)
    and gezien_op <= $3::timestamptz + interval '1 minute'`

/**
 * Who is signed in at this door, by the cookie of the request. A session whose time lies ahead of the clock counts as
 * ended: the clock was set back, and nobody can tell how long it was quiet.
 */
export async function resolveSession(kern: Kern, request: Request, deur: Inlogdeur): Promise<Session | null> {
  const token = readCookie(request, deur, 'sessie')
  if (!token) return null
  const nu = steadyNow()
  const values = [tokenHash(token), deur, nu, STIL_MINUTEN[deur]]
  const { rows } = await kern.toegang.query<Row>({ name: 'sessie', text: FIND, values })
  const [row] = rows
  if (!row) return null
  if (nu.getTime() - row.gezien_op.getTime() > PRECISION_MS)
    await kern.toegang.query('update sessie set gezien_op = greatest(gezien_op, $2) where id = $1', [
      row.id,
      nu,
    ])
  return {
    deur,
    betrokkeneId: row.betrokkene_id,
    accountId: row.account_id,
    rollen: rollenAt(deur, row.rollen),
    afdeling: row.afdeling,
    ketenpartnerId: row.ketenpartner_id,
    sessieId: row.id,
  }
}

/**
 * Makes a session with a secret of its own and answers the secret, or null when the account's access was withdrawn after
 * `vanaf`, the moment that signing in began. The session of the browser's former cookie (`vorige`) ends.
 */
export async function startSessie(
  kern: Kern,
  wie: Ingelogd,
  { vanaf, vorige }: { vanaf: Date; vorige: string | null },
): Promise<{ token: string; id: string } | null> {
  const token = newToken()
  const nu = steadyNow()
  return forAccount(kern, wie.accountId, async (client) => {
    if (vorige) await client.query('delete from sessie where hash = $1', [tokenHash(vorige)])
    const { rows } = await client.query<{ id: string }>(
      `insert into sessie (hash, account_id, betrokkene_id, deur, afdeling, rollen, ketenpartner_id, begonnen_op,
                           bevestigd_op, gezien_op, verloopt_op)
       select $1, $2, $3, $4, $5, $6, $7, $8, $8, $8, $9
       where not exists (select from uitgifte where account_id = $2 and soort = 'intrekking'
                         and (gegevens->>'op')::timestamptz >= $10)
       returning id`,
      [
        tokenHash(token),
        wie.accountId,
        wie.betrokkeneId,
        wie.deur,
        wie.afdeling,
        wie.rollen,
        wie.ketenpartnerId,
        nu,
        minutesAfter(nu, LANGST_MINUTEN),
        vanaf,
      ],
    )
    return rows[0] ? { token, id: rows[0].id } : null
  })
}

/** Gives the session another secret after its person proved again who it is. The absolute limit stays. */
export async function confirmSessie(kern: Kern, sessieId: string): Promise<string> {
  const token = newToken()
  await kern.toegang.query('update sessie set hash = $2, bevestigd_op = $3, gezien_op = $3 where id = $1', [
    sessieId,
    tokenHash(token),
    steadyNow(),
  ])
  return token
}

/** Whether the person of this session proved who it is in the last 15 minutes. */
export async function isRecent(kern: Kern, sessieId: string): Promise<boolean> {
  const { rowCount } = await kern.toegang.query(
    'select from sessie where id = $1 and $2 < bevestigd_op + make_interval(mins => $3)',
    [sessieId, steadyNow(), RECENT_MINUTEN],
  )
  return rowCount === 1
}

export async function endSessieOf(kern: Kern, request: Request, deur: Inlogdeur): Promise<void> {
  const token = readCookie(request, deur, 'sessie')
  if (token) await kern.toegang.query('delete from sessie where hash = $1', [tokenHash(token)])
}

export interface Sessieregel {
  id: string
  begonnenOp: Date
  gezienOp: Date
}

/** Sessions of an account that still run, the last used first. */
export async function listSessies(kern: Kern, accountId: string, deur: Inlogdeur): Promise<Sessieregel[]> {
  const { rows } = await kern.toegang.query<Sessieregel>(
    `select id, begonnen_op as "begonnenOp", gezien_op as "gezienOp" from sessie
     where account_id = $1 and $2 < verloopt_op and $2 < gezien_op + make_interval(mins => $3)
     order by gezien_op desc, id`,
    [accountId, steadyNow(), STIL_MINUTEN[deur]],
  )
  return rows
}

/** Ends one session of an account; of another account it ends nothing. */
export async function endSessie(kern: Kern, accountId: string, sessieId: string): Promise<void> {
  await kern.toegang.query('delete from sessie where account_id = $1 and id = $2', [accountId, sessieId])
}

export async function endOtherSessies(kern: Kern, accountId: string, keep: string): Promise<void> {
  await kern.toegang.query('delete from sessie where account_id = $1 and id <> $2', [accountId, keep])
}

/**
 * Ends all that gives access to an account now: sessions, half-finished sign-ins, and a sign-in that is being checked at
 * this very moment. `uitnodigingen` ends its invitations too.
 */
export async function withdrawAccess(
  kern: Kern,
  accountId: string,
  { uitnodigingen }: { uitnodigingen: boolean },
): Promise<void> {
  const nu = steadyNow()
  await forAccount(kern, accountId, async (client) => {
    await client.query(
      "delete from uitgifte where account_id = $1 and soort <> 'intrekking' and ($2 or soort <> 'uitnodiging')",
      [accountId, uitnodigingen],
    )
    await client.query(
      "insert into uitgifte (hash, soort, account_id, gegevens, verloopt_op) values ($1, 'intrekking', $2, $3, $4)",
      [tokenHash(newToken()), accountId, { op: nu.toISOString() }, minutesAfter(nu, LANGST_MINUTEN)],
    )
    await client.query('delete from sessie where account_id = $1', [accountId])
  })
}

/** Signing in and withdrawing access wait for each other, so that no session slips through between them. */
async function forAccount<T>(
  kern: Kern,
  accountId: string,
  work: (client: Pick<Kern['toegang'], 'query'>) => Promise<T>,
): Promise<T> {
  const client = await kern.toegang.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [accountId])
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
