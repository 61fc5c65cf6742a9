import type pg from 'pg'
import { createHash } from 'node:crypto'
import { leafHash, LOGREGEL_COLUMNS, type LogregelRow } from './logregel.ts'
import { canonical } from './register.ts'
import { readTile } from './sealer.ts'
import { readPruned } from './prune.ts'
import { openCheckpoint, type Checkpoint } from './zegel/checkpoint.ts'
import { foldPeaks, hashNode, type Hash, HASH_BYTES } from './zegel/merkle.ts'
import type { VerifierKey } from './zegel/note.ts'
import { TILE_WIDTH } from './zegel/tiles.ts'

/** `regel` is the place in the tree (from 0) of the first line that is wrong, and its id when the line is there. */
export type Verification =
  | { ok: true; regels: number; vanaf: number; checkpoints: number; onverzegeld: number }
  | { ok: false; regel: number | null; id: string | null; reden: string }

class Wrong extends Error {
  readonly regel: number | null
  readonly id: string | null
  constructor(reden: string, regel: number | null = null, id: string | null = null) {
    super(reden)
    this.regel = regel
    this.id = id
  }
}

/**
 * Checks that every sealed line is still what was sealed, in its place, and that the tree is the one that each checkpoint
 * outside the database signed. Lines before a pruning that was signed for are checked by their hashes.
 */
export async function verifyLogboek(
  client: pg.Client,
  kept: readonly string[],
  key: VerifierKey,
): Promise<Verification> {
  await client.query('begin isolation level repeatable read read only')
  try {
    const signed = openKept(kept, key)
    await checkRegister(client)
    const { size, vanaf, tot } = await readExtent(client)
    const largest = signed.at(-1)?.size ?? 0
    if (largest > size)
      throw new Wrong(`Er is een checkpoint over ${largest} regels, maar de database heeft er ${size}.`, size)
    const pruned = Math.max(0, ...kept.map((note) => readPruned(note, key)))
    if (vanaf > pruned)
      throw new Wrong(`De eerste ${vanaf} regels zijn gesnoeid, maar daar is niet voor getekend.`, pruned)
    await checkLeaves(client, { size, vanaf, tot, signed })
    return {
      ok: true,
      regels: size,
      vanaf,
      checkpoints: signed.length,
      onverzegeld: await countUnsealed(client, tot),
    }
  } catch (error) {
    if (error instanceof Wrong) return { ok: false, regel: error.regel, id: error.id, reden: error.message }
    throw error
  } finally {
    await client.query('rollback')
  }
}

function openKept(kept: readonly string[], key: VerifierKey): Checkpoint[] {
  const opened = kept.map((note) => openCheckpoint(note, [key]))
  const signed = opened.map((result, number) => {
    if (result.ok) return result.checkpoint
    throw new Wrong(`Checkpoint ${number + 1} buiten de database klopt niet: ${result.reden}`)
  })
  return signed.toSorted((a, b) => a.size - b.size)
}

/** The purpose that a line points to is part of what was logged: a changed text of an old version is found. */
async function checkRegister(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{
    code: string
    versie: number
    vingerafdruk: string
    inhoud: unknown
  }>('select code, versie, vingerafdruk, inhoud from doelbinding.verwerking_versie')
  for (const { code, versie, vingerafdruk, inhoud } of rows) {
    const actual = createHash('sha256').update(canonical(inhoud)).digest('hex').slice(0, 32)
    if (actual !== vingerafdruk)
      throw new Wrong(`De tekst van verwerking ${code}, versie ${versie}, is gewijzigd.`)
  }
}

async function readExtent(client: pg.Client): Promise<{ size: number; vanaf: number; tot: string }> {
  const { rows } = await client.query<{ size: string; vanaf: string; tot: string }>(
    `select coalesce(max(tot_blad), 0) as size, coalesce(max(tot_xid::text::bigint), 0)::text as tot,
            (select coalesce(max(minimum_blad), 0) from logboek.snoei) as vanaf from logboek.zegel`,
  )
  return { size: Number(rows[0]?.size ?? 0), vanaf: Number(rows[0]?.vanaf ?? 0), tot: rows[0]?.tot ?? '0' }
}

async function countUnsealed(client: pg.Client, tot: string): Promise<number> {
  const { rows } = await client.query<{ count: string }>(
    'select count(*) from logboek.regel where xid >= $1::xid8',
    [tot],
  )
  return Number(rows[0]?.count ?? 0)
}

type Extent = { size: number; vanaf: number; tot: string; signed: Checkpoint[] }

async function checkLeaves(client: pg.Client, { size, vanaf, tot, signed }: Extent): Promise<void> {
  const tree = new GrowingTree(signed)
  const sealed = sealedLeaves(client, size)
  for (let index = 0; index < vanaf; index += 1) tree.add((await sealed.next()).value as Hash)
  let index = vanaf
  for await (const row of lines(client, tot)) {
    if (index >= size) throw new Wrong('Er staat een regel te veel in het logboek.', index, row.id)
    const expected = (await sealed.next()).value as Hash
    const actual = leafHash(row)
    if (!Buffer.from(actual).equals(expected)) {
      throw new Wrong(
        'Deze regel is gewijzigd, of een regel hiervoor is verwijderd of verplaatst.',
        index,
        row.id,
      )
    }
    tree.add(actual)
    index += 1
  }
  if (index < size) throw new Wrong('Hier ontbreken regels die wel zijn verzegeld.', index)
}

/** The tree grown leaf by leaf, compared with each checkpoint when it has that size. */
class GrowingTree {
  readonly #expected: Checkpoint[]
  #peaks: { width: number; hash: Hash }[] = []
  #size = 0
  #good = 0
  constructor(expected: Checkpoint[]) {
    this.#expected = [...expected]
  }

  add(leaf: Hash): void {
    let peak = { width: 1, hash: leaf }
    for (let last = this.#peaks.at(-1); last?.width === peak.width; last = this.#peaks.at(-1)) {
      this.#peaks.pop()
      peak = { width: peak.width * 2, hash: hashNode(last.hash, peak.hash) }
    }
    this.#peaks.push(peak)
    this.#size += 1
    while (this.#expected[0]?.size === this.#size) this.#compare(this.#expected.shift())
  }

  #compare(checkpoint: Checkpoint | undefined): void {
    const root = foldPeaks(this.#peaks.map(({ hash }) => hash))
    if (checkpoint && !Buffer.from(root).equals(checkpoint.root)) {
      const between = `Tussen regel ${this.#good} en ${this.#size} is iets gewijzigd: het checkpoint buiten de database past niet.`
      throw new Wrong(between, this.#good)
    }
    this.#good = this.#size
  }
}

async function* sealedLeaves(client: pg.Client, size: number): AsyncGenerator<Hash> {
  for (let tile = 0; tile * TILE_WIDTH < size; tile += 1) {
    const hashes = await readTile(client, 0, tile)
    const width = Math.min(TILE_WIDTH, size - tile * TILE_WIDTH)
    for (let i = 0; i < width; i += 1) yield hashes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES)
  }
}

async function* lines(client: pg.Client, tot: string): AsyncGenerator<LogregelRow> {
  await client.query(
    `declare regels no scroll cursor for select ${LOGREGEL_COLUMNS}
     from logboek.regel r left join doelbinding.verwerking_versie v on v.id = r.versie
     where r.xid < '${BigInt(tot)}'::xid8 order by r.xid, r.id`,
  )
  for (;;) {
    const { rows } = await client.query<LogregelRow>('fetch 5000 from regels')
    if (rows.length === 0) return
    yield* rows
  }
}
