import type pg from 'pg'
import { verwerkingRole } from './logins.ts'
import { canonical, type Declaraties, fingerprint } from './register.ts'
import type { Verwerking } from './verwerking.ts'

/** A new version, or a withdrawal, for a person to read before it is applied. */
export type Wijziging = { code: string; says: string }
type Current = { id: number; code: string; versie: number; vingerafdruk: string }

/** What differs between the declarations and the register in the database. */
export async function planRegister(owner: pg.Client, { verwerkingen }: Declaraties): Promise<Wijziging[]> {
  const current = await readCurrent(owner)
  const changed = verwerkingen.filter(
    (verwerking) => current.get(verwerking.code)?.vingerafdruk !== fingerprint(verwerking),
  )
  const codes = new Set(verwerkingen.map(({ code }) => code))
  const gone = [...current.keys()].filter((code) => !codes.has(code))
  return [
    ...changed.map(({ code }) => ({
      code,
      says: `+ verwerking ${code}, ${current.has(code) ? 'nieuwe versie' : 'nieuw'}`,
    })),
    ...gone.map((code) => ({ code, says: `- verwerking ${code}, ingetrokken` })),
  ]
}

/**
 * Brings the register in line with the declarations. Old versions stay for ever: the log refers to them. Inside the
 * caller's transaction.
 */
export async function syncRegister(
  owner: pg.Client,
  prefix: string,
  declaraties: Declaraties,
): Promise<void> {
  const current = await readCurrent(owner)
  for (const verwerking of declaraties.verwerkingen) {
    const known = current.get(verwerking.code)
    current.delete(verwerking.code)
    if (known?.vingerafdruk === fingerprint(verwerking)) continue
    if (known) await withdraw(owner, known.id)
    await insertVersion(owner, prefix, verwerking)
  }
  for (const { id } of current.values()) await withdraw(owner, id)
}

async function readCurrent(owner: pg.Client): Promise<Map<string, Current>> {
  const { rows } = await owner.query<Current>(
    'select id, code, versie, vingerafdruk from doelbinding.verwerking_versie where tot is null',
  )
  return new Map(rows.map((row) => [row.code, row]))
}

const withdraw = (owner: pg.Client, id: number): Promise<unknown> =>
  owner.query('update doelbinding.verwerking_versie set tot = clock_timestamp() where id = $1', [id])

async function insertVersion(owner: pg.Client, prefix: string, verwerking: Verwerking): Promise<void> {
  const { code, hoofdstuk, zichtbaar, kiest } = verwerking
  await owner.query(
    `insert into doelbinding.verwerking_versie (code, versie, vingerafdruk, inhoud, hoofdstuk, rol, zichtbaar_na, kiest, maximaal, reeks, rijen)
     select $1, coalesce(max(versie), 0) + 1, $2, $3, $4, $5, $6::interval, $7, $8, $9, $10 from doelbinding.verwerking_versie where code = $1`,
    [
      code,
      fingerprint(verwerking),
      canonical(verwerking),
      hoofdstuk,
      verwerkingRole(prefix, code),
      zichtbaar?.na ?? null,
      kiest?.sql ?? null,
      typeof kiest?.maximaal === 'number' ? kiest.maximaal : null,
      kiest?.maximaal === 'reeks',
      kiest?.rijen?.sql ?? null,
    ],
  )
}
