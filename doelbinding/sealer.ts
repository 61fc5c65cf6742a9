import pg from 'pg'
import { leafHash, LOGREGEL_COLUMNS, type LogregelRow } from './logregel.ts'
import { sqlState } from './refusal.ts'
import { signCheckpoint } from './zegel/checkpoint.ts'
import type { Hash } from './zegel/merkle.ts'
import type { SignerKey } from './zegel/note.ts'
import { appendLeaves, edgeTiles, readWith, rootAt, type Tile } from './zegel/tiles.ts'

/** Where checkpoints go outside the database. Called after the commit, in order of size; must keep what it is given. */
export type KeepCheckpoint = (size: number, checkpoint: string) => Promise<void>
export type SealerOptions = {
  config: pg.ClientConfig
  key: SignerKey
  keep: KeepCheckpoint
  onError: (error: unknown) => void
  /** Pause between two seals. */
  everyMs?: number
}
export type Sealer = { sealNow: () => Promise<number>; stop: () => Promise<void> }

type Zegel = { tot_blad: string; tot_xid: string; checkpoint: string }

const PAGE = 10_000
const SWEEP_EVERY = 300

/**
 * Seals the log as long as the program runs: each time all lines below the safe horizon, in the order of their
 * transactions. When it fails, lines wait unsealed and are sealed later; nothing else stops. Of several programs on one
 * database one seals.
 */
export function startSealer(options: SealerOptions): Sealer {
  const { everyMs = 1000, onError } = options
  let client: pg.Client | null = null
  let rounds = 0
  let timer: NodeJS.Timeout | undefined
  let running: Promise<number> = Promise.resolve(0)
  let stopped = false

  const seal = async (): Promise<number> => {
    try {
      if (!client) {
        client = await connect(options.config)
        await keepNewest(client, options.keep)
      }
      const sealed = await sealOnce(client, options)
      if (rounds++ % SWEEP_EVERY === 0) await client.query('select doelbinding.sweep()')
      return sealed
    } catch (error) {
      await client?.end().catch(() => undefined)
      client = null
      onError(error)
      return 0
    }
  }
  const sealNow = (): Promise<number> => (running = running.then(seal))
  const loop = async (): Promise<void> => {
    await sealNow()
    if (!stopped) timer = setTimeout(() => void loop(), everyMs)
  }
  void loop()
  return {
    sealNow,
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await sealNow()
      await client?.end().catch(() => undefined)
    },
  }
}

async function connect(config: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client({ ...config, pipeline: true })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** The last time may have ended between a seal's commit and the keeping of its checkpoint. */
async function keepNewest(client: pg.Client, keep: KeepCheckpoint): Promise<void> {
  const { tot_blad: size, checkpoint } = await lastZegel(client)
  if (checkpoint !== '') await keep(Number(size), checkpoint)
}

/** Seals what is final now and answers how many lines that were. */
export async function sealOnce(
  client: pg.Client,
  { key, keep }: Pick<SealerOptions, 'key' | 'keep'>,
): Promise<number> {
  await client.query('begin')
  try {
    // Held until the commit: two sealers would both append to the same tree. Only the sealer's login may lock this table so,
    // while any login can hold an advisory lock.
    const mine = await client
      .query('lock table logboek.tegel in share row exclusive mode nowait')
      .catch(beingLocked)
    if (!mine) return await endWithout(client)
    const last = await lastZegel(client)
    const horizon = await readHorizon(client)
    const leaves = await readLeaves(client, last.tot_xid, horizon)
    if (leaves.length === 0) return await endWithout(client)
    const { size, checkpoint } = await append(client, { last, horizon, leaves, key })
    await client.query('commit')
    await keep(size, checkpoint)
    return leaves.length
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

function beingLocked(error: unknown): null {
  if (sqlState(error) === '55P03') return null
  throw error
}

async function endWithout(client: pg.Client): Promise<number> {
  await client.query('rollback')
  return 0
}

async function lastZegel(client: pg.Client): Promise<Zegel> {
  const { rows } = await client.query<Zegel>(
    'select z.tot_blad::text, z.tot_xid::text, z.checkpoint from logboek.zegel z order by z.tot_blad desc limit 1',
  )
  return rows[0] ?? { tot_blad: '0', tot_xid: '0', checkpoint: '' }
}

async function readHorizon(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ horizon: string }>('select logboek.horizon()::text as horizon')
  return rows[0]?.horizon ?? '0'
}

/** Leaf hashes of the lines of these transactions, page by page: only 32 bytes of each line stay in memory. */
async function readLeaves(client: pg.Client, from: string, to: string): Promise<Hash[]> {
  const leaves: Hash[] = []
  let last = { xid: from, id: '0' }
  for (;;) {
    const { rows } = await client.query<LogregelRow>({
      name: 'bladen',
      text: `select ${LOGREGEL_COLUMNS} from logboek.regel r join doelbinding.verwerking_versie v on v.id = r.versie
             where (r.xid, r.id) > ($1::xid8, $2::bigint) and r.xid < $3::xid8 order by r.xid, r.id limit ${PAGE}`,
      values: [last.xid, last.id, to],
    })
    for (const row of rows) leaves.push(leafHash(row))
    const end = rows.at(-1)
    if (!end || rows.length < PAGE) return leaves
    last = { xid: end.xid, id: end.id }
  }
}

type Addition = { last: Zegel; horizon: string; leaves: Hash[]; key: SignerKey }

async function append(
  client: pg.Client,
  { last, horizon, leaves, key }: Addition,
): Promise<{ size: number; checkpoint: string }> {
  const before = Number(last.tot_blad)
  const edge = await Promise.all(
    edgeTiles(before).map(async ({ level, index }) => ({
      level,
      index,
      hashes: await readTile(client, level, index),
    })),
  )
  const { size, changed } = appendLeaves(before, edge, leaves)
  const root = await rootAt(
    size,
    readWith(changed, (level, index) => readTile(client, level, index)),
  )
  const checkpoint = signCheckpoint(size, root, key)
  await writeTiles(client, changed)
  await client.query(
    'insert into logboek.zegel (vanaf_blad, tot_blad, vanaf_xid, tot_xid, checkpoint) values ($1, $2, $3, $4, $5)',
    [before, size, last.tot_xid, horizon, checkpoint],
  )
  return { size, checkpoint }
}

/** The bytes of one stored tile. */
export async function readTile(
  client: Pick<pg.Client, 'query'>,
  level: number,
  index: number,
): Promise<Uint8Array> {
  const { rows } = await client.query<{ hashes: Buffer }>(
    'select hashes from logboek.tegel where niveau = $1 and nummer = $2',
    [level, index],
  )
  return rows[0]?.hashes ?? new Uint8Array()
}

async function writeTiles(client: pg.Client, tiles: Tile[]): Promise<void> {
  await client.query(
    `insert into logboek.tegel (niveau, nummer, hashes) select * from unnest($1::smallint[], $2::bigint[], $3::bytea[])
     on conflict (niveau, nummer) do update set hashes = excluded.hashes`,
    [
      tiles.map(({ level }) => level),
      tiles.map(({ index }) => index),
      tiles.map(({ hashes }) => Buffer.from(hashes)),
    ],
  )
}
