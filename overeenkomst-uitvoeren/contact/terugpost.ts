import { open, readdir, rename, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { readDsn } from '../../adapters/post/dsn.ts'
import { newContext } from '../../doelbinding/context.ts'
import type { Doelbinding } from '../../doelbinding/kern.ts'
import { meldMailTerug } from './terugmelden.ts'

const PER_RONDE = 100
const WACHT_MS = 30_000
const MOST_BYTES = 300_000
/** What is no bounce of ours stays for a person to look at, and is not read again. */
const ANDERS = '.anders'

/**
 * Takes in what mail servers sent back, from a folder into which the mailbox of the sender is delivered, one mail a file (`new` of a
 * Maildir). A bounce that was taken in is removed: it holds an address.
 */
export async function readTerugpost(kern: Doelbinding, map: string, nu: Date): Promise<number> {
  const found = await readdir(map, { withFileTypes: true })
  const names = found
    .filter((each) => each.isFile() && !each.name.startsWith('.') && !each.name.endsWith(ANDERS))
    .map(({ name }) => name)
  let gelezen = 0
  for (const naam of names.slice(0, PER_RONDE)) {
    const pad = join(map, naam)
    const melding = readDsn(await readBegin(pad))
    if (!melding) {
      await rename(pad, pad + ANDERS)
      continue
    }
    const context = newContext(kern, { rol: 'systeem' }, `bericht ${melding.bericht}`)
    await meldMailTerug(context, melding, nu)
    await unlink(pad)
    gelezen += 1
  }
  return gelezen
}

/** Never more than a bounce needs, however much somebody sends. */
async function readBegin(pad: string): Promise<string> {
  const file = await open(pad)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MOST_BYTES), 0, MOST_BYTES, 0)
    return buffer.toString('latin1', 0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Looks every half minute until it is stopped; then it finishes what it is at. */
export function keepTerugpost(
  kern: Doelbinding,
  { map, nu, onError }: { map: string; nu: () => Date; onError: (error: unknown) => void },
): { stop: () => Promise<void> } {
  let bezig: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    bezig = bezig.then(() => readTerugpost(kern, map, nu())).catch(onError)
  }, WACHT_MS).unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await bezig
    },
  }
}
