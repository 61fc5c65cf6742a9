import { z } from 'zod'
import type { Doelbinding } from '../../doelbinding/kern.ts'
import { INLOGDEUREN } from './deuren.ts'
import { newToken, tokenHash } from './geheim.ts'
import { minutesAfter, steadyNow } from './klok.ts'

type Kern = Pick<Doelbinding, 'toegang'>

const pad = z.string()
const deur = z.enum(INLOGDEUREN)

/** What is kept with each kind of secret that is handed out once, and for how many minutes. Numbers and hashes only. */
const SOORTEN = {
  /** The password was right, the rest of signing in must follow. `gelukt`: the code that finished it, and its session. */
  stap: {
    minuten: 10,
    gegevens: z.object({
      terug: pad,
      totp: z.boolean(),
      passkey: z.boolean(),
      gelukt: z.object({ code: z.string(), sessieId: z.string() }).optional(),
    }),
  },
  uitnodiging: { minuten: 7 * 24 * 60, gegevens: z.object({ deur }) },
  'passkey-vraag': { minuten: 5, gegevens: z.object({ doel: z.enum(['inloggen', 'maken']) }) },
  /** A text for one page of one session, sealed: recovery codes, the link of an invitation. */
  tonen: { minuten: 10, gegevens: z.object({ verzegeld: z.string() }) },
  extern: {
    minuten: 10,
    gegevens: z.object({ deur, terug: pad, nonce: z.string(), verifier: z.string() }),
  },
} as const

export type Soort = keyof typeof SOORTEN
type Gegevens<S extends Soort> = z.output<(typeof SOORTEN)[S]['gegevens']>
export interface Uitgifte<S extends Soort> {
  accountId: string | null
  gegevens: Gegevens<S>
}

/** Hands out a secret. `token` is for a place that names itself, such as the page of one session. */
export async function issue<S extends Soort>(
  kern: Kern,
  soort: S,
  { accountId, gegevens, token = newToken() }: Uitgifte<S> & { token?: string },
): Promise<string> {
  await kern.toegang.query(
    `insert into uitgifte (hash, soort, account_id, gegevens, verloopt_op) values ($1, $2, $3, $4, $5)
     on conflict (hash) do update set gegevens = excluded.gegevens, verloopt_op = excluded.verloopt_op`,
    [hashOf(soort, token), soort, accountId, gegevens, minutesAfter(steadyNow(), SOORTEN[soort].minuten)],
  )
  return token
}

/** What belongs to a secret that is still valid. */
export const findUitgifte = <S extends Soort>(
  kern: Kern,
  soort: S,
  token: string,
): Promise<Uitgifte<S> | null> =>
  query(kern, soort, {
    token,
    sql: 'select account_id, gegevens from uitgifte where hash = $1 and verloopt_op > $2',
  })

/** The same, and from now on it is valid no more: of two that ask at once, one gets it. */
export const takeUitgifte = <S extends Soort>(
  kern: Kern,
  soort: S,
  token: string,
): Promise<Uitgifte<S> | null> =>
  query(kern, soort, {
    token,
    sql: 'delete from uitgifte where hash = $1 and verloopt_op > $2 returning account_id, gegevens',
  })

async function query<S extends Soort>(
  kern: Kern,
  soort: S,
  { token, sql }: { token: string; sql: string },
): Promise<Uitgifte<S> | null> {
  const { rows } = await kern.toegang.query<{ account_id: string | null; gegevens: unknown }>(sql, [
    hashOf(soort, token),
    steadyNow(),
  ])
  const [row] = rows
  if (!row) return null
  const gegevens = SOORTEN[soort].gegevens.parse(row.gegevens) as Gegevens<S>
  return { accountId: row.account_id, gegevens }
}

/** A secret of one kind is nothing to another kind. */
const hashOf = (soort: Soort, token: string): Buffer => tokenHash(`${soort} ${token}`)

/** Ends all secrets of one kind of an account: a new invitation ends the old one. */
export async function dropUitgiften(kern: Kern, soort: Soort, accountId: string): Promise<void> {
  await kern.toegang.query('delete from uitgifte where account_id = $1 and soort = $2', [accountId, soort])
}

/** Until when the newest secret of a kind is valid; null when there is none. */
export async function validUntil(kern: Kern, soort: Soort, accountId: string): Promise<Date | null> {
  const { rows } = await kern.toegang.query<{ tot: Date | null }>(
    'select max(verloopt_op) as tot from uitgifte where account_id = $1 and soort = $2 and verloopt_op > $3',
    [accountId, soort, steadyNow()],
  )
  return rows[0]?.tot ?? null
}
