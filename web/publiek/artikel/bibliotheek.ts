import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shipped } from '../../../project-root.ts'
import type { Taal } from '../../omgeving.ts'
import { type Artikel, nameOfFile, readArtikel, THEMAS, type Thema } from './artikel.ts'
import { type Beeld, readBeelden } from './beelden.ts'
import { findGebreken } from './controle.ts'

/** All articles that stand on the site. */
export interface Bibliotheek {
  /** In the order of themes and, within one, of tasks. */
  artikelen: (taal: Taal) => readonly Artikel[]
  /** The article in this language, else in Dutch, else nothing. */
  find: (slug: string, taal: Taal) => Artikel | null
  /** Of one theme, in the order of tasks; what is not there in this language is given in Dutch. */
  inThema: (thema: Thema, taal: Taal) => readonly Artikel[]
}

/** One text: an article as it is shipped or was published. `null` takes it off the site. */
export type Uitgave = { slug: string; taal: Taal; artikel: Artikel | null }

const FOLDER = shipped('docs', 'artikelen')

/** Reads and checks a folder of articles; an error names each fault with its file and line. */
export function readFolder(folder: string): Artikel[] {
  const faults: string[] = []
  const artikelen = readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .toSorted()
    .flatMap((file) => {
      const naam = nameOfFile(file)
      const read = naam
        ? readArtikel(readFileSync(join(folder, file), 'utf8'), naam)
        : ({
            ok: false,
            gebreken: [{ regel: 1, melding: 'Noem het bestand naam-met-streepjes.md.' }],
          } as const)
      if (read.ok) return [read.artikel]
      faults.push(...read.gebreken.map(({ regel, melding }) => `${file}:${regel}: ${melding}`))
      return []
    })
  faults.push(...checkTogether(artikelen, readBeelden(join(folder, 'beelden'))))
  if (faults.length > 0) throw new Error(`Er kloppen hulpartikelen niet:\n${faults.join('\n')}`)
  return artikelen
}

/** What is wrong between articles. Two that name each other are no fault: only titles are shown, one step deep. */
function checkTogether(artikelen: readonly Artikel[], beelden: ReadonlyMap<string, Beeld>): string[] {
  const dutch = new Set(artikelen.filter(({ taal }) => taal === 'nl').map(({ slug }) => slug))
  const taken = new Map<string, string>()
  return artikelen.flatMap((artikel) => {
    const { slug, taal, thema, taak } = artikel
    const file = `${slug}${taal === 'en' ? '.en' : ''}.md`
    const place = `${taal} ${thema} ${taak}`
    const other = taken.get(place)
    taken.set(place, slug)
    return [
      ...(dutch.has(slug) ? [] : [`${file}:1: Van dit Engelse artikel is er geen Nederlands.`]),
      ...(other ? [`${file}:1: taak ${taak} in ${thema} heeft ${other} al.`] : []),
      ...findGebreken(artikel, {
        bestaat: (each) => dutch.has(each),
        beeld: (naam) => beelden.has(naam),
      }).map(({ regel, melding }) => `${file}:${regel}: ${melding}`),
    ]
  })
}

/** What the program ships, read and checked when it starts: a fault keeps it from starting. */
export const geleverd: readonly Artikel[] = readFolder(FOLDER)
export const beelden: ReadonlyMap<string, Beeld> = readBeelden(join(FOLDER, 'beelden'))

/** The shipped articles with what editors published over them. */
export function makeBibliotheek(
  uitgaven: readonly Uitgave[],
  begin: readonly Artikel[] = geleverd,
): Bibliotheek {
  const all = new Map(begin.map((artikel) => [keyOf(artikel), artikel]))
  for (const uitgave of uitgaven)
    if (uitgave.artikel) all.set(keyOf(uitgave), uitgave.artikel)
    else all.delete(keyOf(uitgave))
  const artikelen = [...all.values()].toSorted(
    (a, b) =>
      THEMAS.indexOf(a.thema) - THEMAS.indexOf(b.thema) || a.taak - b.taak || a.slug.localeCompare(b.slug),
  )
  const find = (slug: string, taal: Taal) => all.get(`${slug} ${taal}`) ?? all.get(`${slug} nl`) ?? null
  return {
    artikelen: (taal) => artikelen.filter((artikel) => artikel.taal === taal),
    find,
    inThema: (thema, taal) =>
      artikelen
        .filter((artikel) => artikel.taal === 'nl' && artikel.thema === thema)
        .map((artikel) => find(artikel.slug, taal) ?? artikel),
  }
}

const keyOf = ({ slug, taal }: { slug: string; taal: Taal }): string => `${slug} ${taal}`
