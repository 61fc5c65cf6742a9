import type { Context } from '../../doelbinding/context.ts'
import { type LogregelRow, toLogregel } from '../../doelbinding/logregel.ts'
import type { Werk } from '../../doelbinding/verwerk.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { type Logbewijs, writeProof } from '../../doelbinding/zegel/proof.ts'
import { proveInclusion, type ReadTile } from '../../doelbinding/zegel/tiles.ts'
import { listBewijsregels, newestZegel, readStoredTile } from './queries.ts'
import { logboekInzien } from './verwerkingen.ts'

/** What a person downloads: every sealed line about this person with the proof that it stands in the sealed log. */
export type LogboekDownload = {
  uitleg: string
  sleutel: string
  gemaaktOp: string
  bewijzen: Logbewijs[]
  /** Lines that wait for their seal: shown, not yet provable. */
  nogNietVerzegeld: number
}

const PAGE = 1000

/** Makes the download of one person. Lines are proven against the newest checkpoint; all of it in one opening. */
export function makeDownload(context: Context, betrokkene: string): Promise<LogboekDownload> {
  return verwerk(context, logboekInzien, { betrokkenen: [betrokkene] }, async (tx) => {
    const [zegel] = await tx.run(newestZegel, {})
    const size = Number(zegel?.tot_blad ?? 0)
    const readTile = cachedTiles(tx)
    const bewijzen: Logbewijs[] = []
    let nogNietVerzegeld = 0
    for await (const { blad, ...row } of allLines(tx)) {
      if (blad === null || Number(blad) >= size) {
        nogNietVerzegeld += 1
        continue
      }
      const proof = await proveInclusion(Number(blad), size, readTile)
      bewijzen.push({
        regel: toLogregel(row),
        bewijs: writeProof(Number(blad), proof, zegel?.checkpoint ?? ''),
      })
    }
    return {
      uitleg:
        'Controleer dit bestand met: npx waarvoor logboek bewijs BESTAND --sleutel SLEUTEL. De sleutel staat op onze site.',
      sleutel: context.doelbinding.verifier,
      gemaaktOp: new Date().toISOString(),
      bewijzen,
      nogNietVerzegeld,
    }
  })
}

async function* allLines(
  tx: Werk<typeof logboekInzien>,
): AsyncGenerator<LogregelRow & { blad: string | null }> {
  let na = '0'
  for (;;) {
    const rows = await tx.run(listBewijsregels, { na, aantal: PAGE })
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    na = last.id
  }
}

/** A person's lines share most of their path to the root, so few tiles serve many proofs. */
function cachedTiles(tx: Werk<typeof logboekInzien>): ReadTile {
  const tiles = new Map<string, Promise<Uint8Array>>()
  const read = async (niveau: number, nummer: number): Promise<Uint8Array> => {
    const [tile] = await tx.run(readStoredTile, { niveau, nummer: String(nummer) })
    return tile?.hashes ?? new Uint8Array()
  }
  return (niveau, nummer) => {
    const key = `${niveau}/${nummer}`
    const found = tiles.get(key) ?? read(niveau, nummer)
    tiles.set(key, found)
    return found
  }
}
