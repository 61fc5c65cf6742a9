import { createHash, hkdfSync, type Hash } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress } from 'node:zlib'
import type pg from 'pg'
import { OperationError } from '../../failures.ts'
import { copyOut } from './copy.ts'
import { EINDE, frame, jsonFrame, type Kop } from './frames.ts'
import { listSequences, listTables, type Opslagtabel } from './tables.ts'

export type BackupOptions = {
  bestand: string
  versie: string
  sleutel: string
  show?: (line: string) => void
}
export type BackupResult = { tabellen: number; bytes: number }

const BLOCK = 256 << 10
const BROKEN_CONNECTION = new Set(['EPIPE', 'ECONNRESET', 'ETIMEDOUT'])

/** Eight bytes derived from the key-encryption key: they tell two keys apart and nothing about either. */
export const keyMark = (sleutel: string): string =>
  Buffer.from(hkdfSync('sha256', sleutel, 'waarvoor', 'kenmerk van de sleutel', 8)).toString('hex')

/**
 * Writes all tables as they are at one moment to one compressed file, readable by its owner only. The file gets its name
 * when it is whole: an earlier one stays until then. OperationError when it cannot be written.
 */
export async function writeBackup(owner: pg.Client, options: BackupOptions): Promise<BackupResult> {
  const { bestand } = options
  const part = `${bestand}.deel`
  const target = await open(part, 'w', 0o600).catch((error: NodeJS.ErrnoException) => refuse(bestand, error))
  const result: BackupResult = { tabellen: 0, bytes: 0 }
  try {
    await owner.query('begin isolation level repeatable read read only; set local row_security = off')
    const zstd = createZstdCompress({
      params: { [constants.ZSTD_c_checksumFlag]: 1, [constants.ZSTD_c_compressionLevel]: 3 },
    })
    const packed = target.createWriteStream({ flush: true })
    await pipeline(frames(owner, options, result), zstd, withEnd, packed)
    await owner.query('commit')
    await rename(part, bestand)
    return result
  } catch (error) {
    await owner.query('rollback').catch(() => undefined)
    await rm(part, { force: true })
    const { code = '', syscall } = error as NodeJS.ErrnoException
    return syscall && !BROKEN_CONNECTION.has(code) ? refuse(bestand, error as Error) : fail(error as Error)
  }
}

async function* withEnd(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield* packed
  yield EINDE
}

function refuse(bestand: string, error: NodeJS.ErrnoException): never {
  throw new OperationError(
    `De reservekopie ${bestand} kan niet worden geschreven (${error.code}). Kies een map waarin u mag schrijven en die genoeg ruimte heeft.`,
  )
}

function fail(error: NodeJS.ErrnoException): never {
  throw new OperationError(
    `De reservekopie is niet gemaakt: de database gaf een fout (${error.code ?? error.message}).`,
    { cause: error },
  )
}

async function* frames(
  owner: pg.Client,
  { versie, sleutel, show }: BackupOptions,
  result: BackupResult,
): AsyncGenerator<Buffer> {
  const sum = createHash('sha256')
  const migraties = await owner.query<Kop['migraties'][number]>(
    'select naam, sha256 from waarvoor.migratie order by naam',
  )
  const kop: Kop = {
    soort: 'waarvoor-reservekopie',
    vorm: 1,
    versie,
    gemaaktOp: new Date().toISOString(),
    sleutelkenmerk: keyMark(sleutel),
    migraties: migraties.rows,
  }
  yield jsonFrame('k', kop, sum)
  for (const tabel of await listTables(owner)) {
    show?.(tabel.naam)
    for await (const bytes of tableFrames(owner, tabel, sum)) {
      result.bytes += bytes.length
      yield bytes
    }
    result.tabellen += 1
  }
  // Sequences stand outside transactions: read last, they are never behind the rows.
  const reeksen = await listSequences(owner)
  yield jsonFrame('z', { reeksen, sha256: sum.copy().digest('hex') }, sum)
}

async function* tableFrames(owner: pg.Client, tabel: Opslagtabel, sum: Hash): AsyncGenerator<Buffer> {
  const own = createHash('sha256')
  let bytes = 0
  yield jsonFrame('t', tabel, sum)
  for await (const block of blocks(
    copyOut(owner, `copy ${tabel.naam} (${tabel.kolommen.join(', ')}) to stdout`),
  )) {
    own.update(block)
    bytes += block.length
    yield frame('d', block, sum)
  }
  yield jsonFrame('e', { bytes, sha256: own.digest('hex') }, sum)
}

/** Small rows together and large rows apart, so that a frame stays small whatever a row holds. */
async function* blocks(rows: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = []
  let size = 0
  for await (const row of rows) {
    waiting.push(row)
    size += row.length
    if (size < BLOCK) continue
    yield* pieces(Buffer.concat(waiting))
    waiting = []
    size = 0
  }
  yield* pieces(Buffer.concat(waiting))
}

function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += BLOCK) yield bytes.subarray(start, start + BLOCK)
}
