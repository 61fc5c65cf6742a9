import { hkdfSync } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deriveSignerKey, type SignerKey } from './zegel/note.ts'
import type { KeepCheckpoint } from './sealer.ts'

const FILE = 'checkpoints.jsonl'

/** The key that signs checkpoints, derived from WAARVOOR_SLEUTEL: the same after a restore, and stored nowhere. */
export function sealKey(sleutel: string, naam: string): SignerKey {
  return deriveSignerKey(naam, Buffer.from(hkdfSync('sha256', sleutel, 'waarvoor', 'verzegelen', 32)))
}

/**
 * Keeps checkpoints in a folder outside the database: all of them as JSON lines, and the newest and the public key as
 * files of their own. On disk before it resolves.
 */
export async function keepIn(folder: string, key: SignerKey): Promise<KeepCheckpoint> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(join(folder, 'sleutel.pub'), `${key.verifier}\n`)
  return async (size, checkpoint) => {
    const file = await open(join(folder, FILE), 'a', 0o600)
    await file.write(`${JSON.stringify({ size, checkpoint })}\n`)
    await file.sync()
    await file.close()
    await writeFile(join(folder, 'checkpoint.nieuw'), checkpoint)
    await rename(join(folder, 'checkpoint.nieuw'), join(folder, 'checkpoint'))
  }
}

/** The checkpoints that were kept, in order; a line cut off by a crash is passed over. */
export async function readKept(folder: string): Promise<string[]> {
  const path = join(folder, FILE)
  if (!existsSync(path)) return []
  const lines = (await readFile(path, 'utf8')).split('\n')
  return lines.flatMap((line) => {
    try {
      return [(JSON.parse(line) as { checkpoint: string }).checkpoint]
    } catch {
      return []
    }
  })
}
