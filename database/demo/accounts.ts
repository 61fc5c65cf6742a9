import type pg from 'pg'
import { sealSecret, secretKey } from '../../risico-beperken/beveiliging/geheim.ts'
import { hashPassword } from '../../risico-beperken/beveiliging/wachtwoord.ts'
import { tenantsIn } from './cast.ts'
import { voorbeeldId } from './mensen.ts'
import { demoSignIns } from './sign-ins.ts'

const hashes = new Map<string, Promise<string>>()

/** A told password is hashed once in a process: the work of argon2 protects nothing here. */
function hashOf(wachtwoord: string): Promise<string> {
  const hash = hashes.get(wachtwoord) ?? hashPassword(wachtwoord)
  hashes.set(wachtwoord, hash)
  return hash
}

type Accounts = { eenheden: number; datum: string; sleutel: string }

/**
 * Accounts of the named people, with the password and the second factor that `demoSignIns` tells. Hash and sealed secret
 * differ at every run, as they must; ids and the rest do not.
 */
export async function insertAccounts(
  owner: pg.Client,
  { eenheden, datum, sleutel }: Accounts,
): Promise<void> {
  const tenants = tenantsIn(eenheden)
  const key = secretKey(sleutel)
  const signIns = demoSignIns().filter(({ deur, sleutel: naam }) => deur !== 'mijn' || tenants.includes(naam))
  await Promise.all(signIns.map(({ wachtwoord }) => hashOf(wachtwoord)))
  for (const signIn of signIns) {
    const account = voorbeeldId(`account ${signIn.sleutel}`)
    const betrokkene = voorbeeldId(signIn.sleutel)
    await owner.query(
      'insert into account (id, betrokkene_id, deur, inlognaam, wachtwoord, extern_id) values ($1, $2, $3, $4, $5, $6)',
      [account, betrokkene, signIn.deur, signIn.inlognaam, await hashOf(signIn.wachtwoord), signIn.externId],
    )
    if (signIn.totpGeheim === null) continue
    await owner.query(
      `insert into tweede_factor (account_id, betrokkene_id, geheim, bevestigd_op)
       values ($1, $2, $3, pg_temp.moment($4::date - 30, 540))`,
      [account, betrokkene, sealSecret(key, account, signIn.totpGeheim), datum],
    )
  }
}
