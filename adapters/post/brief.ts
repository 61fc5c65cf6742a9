import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { BRIEFVORM, BRIEVEN } from './brief-vorm.ts'

/** One letter as strings only: nothing in it is markup. `bladzijde` has `{n}` and `{van}`. */
export type Brief = {
  taal: 'nl' | 'en'
  onderwerp: string
  aanhef: string
  afzender: { naam: string; regels: readonly string[] }
  /** Name and address, one line each. */
  geadresseerde: readonly string[]
  /** Such as date and reference: name and value. */
  kenmerken: readonly (readonly [string, string])[]
  delen: readonly Briefdeel[]
  groet: readonly string[]
  voet: string
  bladzijde: string
}
export type Briefdeel =
  | { soort: 'alinea'; regels: readonly string[] }
  | { soort: 'lijst'; punten: readonly string[] }

let compiler: NodeCompiler | undefined

/**
 * Letters as one PDF/UA-1, each beginning on a page of its own. A character that no font of ours has becomes a question mark: the
 * letter must go out, and PDF/UA-1 forbids a gap. The time grows faster than the number: at most some tens at once.
 */
export function makeBrieven(brieven: readonly Brief[]): Uint8Array {
  compiler ??= NodeCompiler.create({ workspace: tmpdir() })
  let text = JSON.stringify(brieven, wellFormed).replaceAll(INVISIBLE, '')
  for (let attempt = 0; ; attempt += 1) {
    try {
      return makePdf(compiler, text, brieven.length)
    } catch (error) {
      const missing = charactersWithoutFont(error)
      if (missing.size === 0 || attempt === MOST_ATTEMPTS)
        throw new Error('De brief kon niet worden gemaakt.', { cause: error })
      text = text.replaceAll(/\P{ASCII}/gu, (each) => (missing.has(each) ? '?' : each))
    } finally {
      compiler.evictCache(KEEP_AGE)
    }
  }
}

const opmaak = (tel: boolean) => ({ mainFileContent: `#let tel = ${tel}\n${BRIEFVORM}` })

/**
 * Most letters are one page: that is tried first, without numbers of pages. A file is handed over, not an input: with other inputs all
 * that the compiler remembers is of no use.
 */
function makePdf(compiler: NodeCompiler, brieven: string, aantal: number): Uint8Array {
  compiler.mapShadow(join(tmpdir(), BRIEVEN), Buffer.from(brieven))
  const kort = aantal === 1 ? compiler.compile(opmaak(false)).result : null
  return compiler.pdf(kort?.numOfPages === 1 ? kort : opmaak(true), { pdfStandard: 'ua-1' })
}

/** Half a letter, from a text that was cut off, is not JSON for others. */
const wellFormed = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed() : value

const MOST_ATTEMPTS = 5
/** What a letter was made of may stay in memory for so many letters. */
const KEEP_AGE = 2
/** Marks of direction and joining, which have no glyph; a tab or line end is escaped by JSON and cannot be here. */
const INVISIBLE = /\p{Cf}/gu

/** The compiler says: the text `"王"` could not be displayed with font `…`. */
function charactersWithoutFont(error: unknown): Set<string> {
  const said = error instanceof Error ? error.message : String(error)
  const texts = [...said.matchAll(/the text `\\?"(.*?)\\?"` could not be displayed/g)].map(
    ([, text = '']) => text,
  )
  const read = texts.map((text) =>
    text.replaceAll(/\\+u\{([0-9a-f]+)\}/g, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    ),
  )
  return new Set(read.flatMap((text) => text.match(/\P{ASCII}/gu) ?? []))
}
