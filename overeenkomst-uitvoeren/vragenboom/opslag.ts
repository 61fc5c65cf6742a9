import type { Doelbinding } from '../../doelbinding/kern.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import eersteBoom from './eerste-boom.json' with { type: 'json' }
import { findGebreken } from './toets.ts'
import { type Vragenboom, vragenboomSchema } from './vragenboom.ts'

type Toegang = Doelbinding['toegang']

export type Versiestatus = 'concept' | 'in_gebruik' | 'afgelost'
export type Versie = {
  id: string
  nummer: number
  status: Versiestatus
  gemaaktOp: Date
  inGebruikOp: Date | null
  afgelostOp: Date | null
  /** Counts the changes of a concept. */
  versie: number
}
export type Boomversie = Versie & { boom: Vragenboom }

const KOLOMMEN = `id, nummer, status, gemaakt_op as "gemaaktOp", in_gebruik_op as "inGebruikOp",
  afgelost_op as "afgelostOp", versie`

/** Trees that were ever in use never change: kept as long as the program runs, a few at most. */
const kept = new WeakMap<Toegang, Map<string, Vragenboom>>()
const MOST_KEPT = 20

/** The tree that tenants are asked by now. A database without any gets the one that the program comes with. */
export async function getBoomInGebruik(toegang: Toegang): Promise<Boomversie> {
  const found = await findVersieBy(toegang, `status = 'in_gebruik'`, [])
  if (found) return found
  await toegang.query(
    `insert into vragenboom_versie (status, inhoud, gemaakt_op, in_gebruik_op)
     select 'in_gebruik', $1::jsonb, now(), now() where not exists (select from vragenboom_versie where status = 'in_gebruik')
     on conflict do nothing`,
    [JSON.stringify(eersteBoom)],
  )
  const made = await findVersieBy(toegang, `status = 'in_gebruik'`, [])
  if (!made) throw new Error('Er is geen vragenboom in gebruik en er kon er geen worden gemaakt.')
  return made
}

export const findVersie = (toegang: Toegang, nummer: number): Promise<Boomversie | null> =>
  findVersieBy(toegang, 'nummer = $1', [nummer])

export const findConcept = (toegang: Toegang): Promise<Boomversie | null> =>
  findVersieBy(toegang, `status = 'concept'`, [])

/** The version that a tenant began with, as long as it was ever in use; a concept is not for tenants. */
export async function findUitgegeven(toegang: Toegang, nummer: number): Promise<Boomversie | null> {
  const found = await findVersie(toegang, nummer)
  return found && found.status !== 'concept' ? found : null
}

export const findVersieById = (toegang: Toegang, id: string): Promise<Boomversie | null> =>
  findVersieBy(toegang, 'id = $1', [id])

async function findVersieBy(
  toegang: Toegang,
  where: string,
  values: readonly unknown[],
): Promise<Boomversie | null> {
  const { rows } = await toegang.query<Versie>(`select ${KOLOMMEN} from vragenboom_versie where ${where}`, [
    ...values,
  ])
  const [versie] = rows
  return versie ? { ...versie, boom: await readBoom(toegang, versie) } : null
}

async function readBoom(toegang: Toegang, { id, status }: Versie): Promise<Vragenboom> {
  const bomen = kept.get(toegang) ?? new Map<string, Vragenboom>()
  kept.set(toegang, bomen)
  const found = bomen.get(id)
  if (found) return found
  const { rows } = await toegang.query<{ inhoud: unknown }>(
    'select inhoud from vragenboom_versie where id = $1',
    [id],
  )
  const boom = vragenboomSchema.parse(rows[0]?.inhoud)
  const oldest = bomen.keys().next()
  if (bomen.size >= MOST_KEPT && !oldest.done) bomen.delete(oldest.value)
  if (status !== 'concept') bomen.set(id, boom)
  return boom
}

export async function listVersies(toegang: Toegang): Promise<Versie[]> {
  await getBoomInGebruik(toegang)
  const { rows } = await toegang.query<Versie>(
    `select ${KOLOMMEN} from vragenboom_versie order by nummer desc limit 100`,
  )
  return rows
}

/** A concept to work on, with what is in this version. One at a time: the one there is comes back. */
export async function makeConcept(toegang: Toegang, { boom }: Boomversie, nu: Date): Promise<Boomversie> {
  await toegang.query(
    `insert into vragenboom_versie (status, inhoud, gemaakt_op) values ('concept', $1::jsonb, $2) on conflict do nothing`,
    [JSON.stringify(boom), nu],
  )
  const concept = await findConcept(toegang)
  if (!concept) throw new Error('Het concept is intussen weggegooid of in gebruik genomen.')
  return concept
}

export type Wijziging = { nummer: number; versie: number }

/** Keeps a change of the concept, when nobody else changed it since `versie` was read. */
export async function saveConcept(
  toegang: Toegang,
  { nummer, versie }: Wijziging,
  boom: Vragenboom,
): Promise<Outcome<null, 'gewijzigd'>> {
  const { rowCount } = await toegang.query(
    `update vragenboom_versie set inhoud = $3::jsonb, versie = versie + 1
     where nummer = $1 and versie = $2 and status = 'concept'`,
    [nummer, versie, JSON.stringify(vragenboomSchema.parse(boom))],
  )
  return rowCount === 1 ? done(null) : refused('gewijzigd')
}

export async function dropConcept(
  toegang: Toegang,
  { nummer, versie }: Wijziging,
): Promise<Outcome<null, 'gewijzigd'>> {
  const { rowCount } = await toegang.query(
    `delete from vragenboom_versie where nummer = $1 and versie = $2 and status = 'concept'`,
    [nummer, versie],
  )
  return rowCount === 1 ? done(null) : refused('gewijzigd')
}

/** The concept takes the place of the version in use; refused while something in it is wrong. */
export async function putInUse(
  toegang: Toegang,
  { nummer, versie }: Wijziging,
  nu: Date,
): Promise<Outcome<null, 'gewijzigd' | 'niet-in-orde'>> {
  const concept = await findVersie(toegang, nummer)
  if (concept?.status !== 'concept' || concept.versie !== versie) return refused('gewijzigd')
  if (findGebreken(concept.boom).length > 0) return refused('niet-in-orde')
  const client = await toegang.connect()
  try {
    await client.query('begin')
    await client.query(
      `update vragenboom_versie set status = 'afgelost', afgelost_op = $1 where status = 'in_gebruik'`,
      [nu],
    )
    const { rowCount } = await client.query(
      `update vragenboom_versie set status = 'in_gebruik', in_gebruik_op = $3 where nummer = $1 and versie = $2 and status = 'concept'`,
      [nummer, versie, nu],
    )
    await client.query(rowCount === 1 ? 'commit' : 'rollback')
    return rowCount === 1 ? done(null) : refused('gewijzigd')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}
