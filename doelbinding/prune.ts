import type pg from 'pg'
import type { KeepCheckpoint } from './sealer.ts'
import { readExtensions, signExtension } from './zegel/checkpoint.ts'
import type { SignerKey, VerifierKey } from './zegel/note.ts'

/** Lines of this date and later stay. `termijn` is how long lines must stay, as an ISO 8601 duration. */
export type PruneOptions = { voor: Date; termijn: string; key: SignerKey; keep: KeepCheckpoint }

/** `regels` were removed; the log now begins at place `vanaf` of its tree. */
export type Pruned = { ok: true; regels: number; vanaf: number } | { ok: false; reden: 'te-jong' }

type Border = { tot_blad: string; tot_xid: string; newest: Date }

/**
 * Ends the term of old lines: removes whole seals whose newest line, by its moment or that from which it may be seen, is
 * older than the date, and their part of the audit log. Hashes stay, so later lines and their proofs stay valid. What was
 * removed is signed for outside the database first; without that a check takes it for tampering. On the owner's connection.
 */
export async function pruneLogboek(owner: pg.Client, options: PruneOptions): Promise<Pruned> {
  await owner.query('begin')
  try {
    const pruned = await pruneInside(owner, options)
    await owner.query('commit')
    return pruned
  } catch (error) {
    await owner.query('rollback')
    throw error
  }
}

async function pruneInside(owner: pg.Client, { voor, termijn, key, keep }: PruneOptions): Promise<Pruned> {
  const age = await owner.query<{ past: boolean }>('select $1::timestamptz + $2::interval <= now() as past', [
    voor,
    termijn,
  ])
  if (!age.rows[0]?.past) return { ok: false, reden: 'te-jong' }
  // The sealer waits: it would sign a tree of which we sign that part is gone.
  await owner.query('lock table logboek.tegel in share row exclusive mode')
  const border = await findBorder(owner, voor)
  const last = await owner.query<{ tot_blad: string; checkpoint: string }>(
    'select tot_blad, checkpoint from logboek.zegel order by tot_blad desc limit 1',
  )
  const [newest] = last.rows
  if (!border || !newest) return { ok: true, regels: 0, vanaf: await readStart(owner) }
  const vanaf = Number(border.tot_blad)
  await keep(Number(newest.tot_blad), signExtension(newest.checkpoint, `${EXTENSION}${vanaf}`, key))
  const { rowCount } = await owner.query('delete from logboek.regel where xid < $1::xid8', [border.tot_xid])
  await owner.query('delete from logboek.audit where tijd <= $1', [border.newest])
  await owner.query(
    'insert into logboek.snoei (minimum_blad, tot_xid) values ($1, $2) on conflict do nothing',
    [vanaf, border.tot_xid],
  )
  return { ok: true, regels: rowCount ?? 0, vanaf }
}

/** The last seal before the first line that must stay. */
async function findBorder(owner: pg.Client, voor: Date): Promise<Border | undefined> {
  const { rows } = await owner.query<Border>(
    `select z.tot_blad, z.tot_xid::text, (select max(r.tijd) from logboek.regel r where r.xid < z.tot_xid) as newest
     from logboek.zegel z
     where z.tot_blad > (select coalesce(max(minimum_blad), 0) from logboek.snoei)
       and z.tot_xid <= coalesce((select r.xid from logboek.regel r where greatest(r.tijd, r.zichtbaar_vanaf) >= $1
                                  order by r.xid limit 1), z.tot_xid)
     order by z.tot_blad desc limit 1`,
    [voor],
  )
  return rows[0]
}

async function readStart(owner: pg.Client): Promise<number> {
  const { rows } = await owner.query<{ vanaf: string | null }>(
    'select max(minimum_blad) as vanaf from logboek.snoei',
  )
  return Number(rows[0]?.vanaf ?? 0)
}

/** The line in a checkpoint (C2SP tlog-checkpoint: an extension) that signs for a pruning, with the first place that stays. */
const EXTENSION = 'snoei '

/** How many lines a checkpoint outside the database says were pruned. */
export function readPruned(note: string, key: VerifierKey): number {
  const signed = readExtensions(note, [key]).filter((line) => line.startsWith(EXTENSION))
  return Math.max(0, ...signed.map((line) => Number(line.slice(EXTENSION.length))))
}
