import { parse, YAMLParseError } from 'yaml'
import { z } from 'zod'
import type { Taal } from '../../omgeving.ts'

/** The parts of life that articles belong to, in the order in which a tenant meets them. */
export const THEMAS = [
  'huren',
  'betalen',
  'reparaties',
  'wonen',
  'wijzigen',
  'verhuizen',
  'buren',
  'rechten',
] as const
export type Thema = (typeof THEMAS)[number]

const tekst = z.string().trim().min(1)
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/
const kopSchema = z.strictObject({
  titel: tekst.max(80),
  /** One or two sentences, shown in lists and in the results of a search. */
  samenvatting: tekst.max(240),
  thema: z.enum(THEMAS),
  /** Place among the articles of the theme: the order in which somebody does things. */
  taak: z.int().min(1).max(999),
  'lees-ook': z.array(z.string().regex(SLUG)).max(3).default([]),
  /** Words by which people look for this, also those that are not in the text. */
  trefwoorden: z
    .array(z.union([tekst, z.number().transform(String)]))
    .max(30)
    .default([]),
  bijgewerkt: z.iso.date(),
})

/** One help article in one language. */
export interface Artikel {
  slug: string
  taal: Taal
  titel: string
  samenvatting: string
  thema: Thema
  taak: number
  leesOok: readonly string[]
  trefwoorden: readonly string[]
  /** Calendar date. */
  bijgewerkt: string
  /** Markdown below the front matter, and the line of the source on which it starts. */
  tekst: string
  eersteRegel: number
}

/** What is wrong with a source, and on which line of it (counted from 1). */
export interface Gebrek {
  regel: number
  melding: string
}
export type Gelezen = { ok: true; artikel: Artikel } | { ok: false; gebreken: readonly Gebrek[] }

const TAAL_ACHTER = /^(.+?)(?:\.(en))?\.md$/

/** `huur-opzeggen.en.md` as slug and language; null when the name does not fit. */
export function nameOfFile(file: string): { slug: string; taal: Taal } | null {
  const [, slug = '', taal = 'nl'] = TAAL_ACHTER.exec(file) ?? []
  return SLUG.test(slug) ? { slug, taal: taal as Taal } : null
}

export const isSlug = (slug: string): boolean => SLUG.test(slug) && slug.length <= 60

/** Reads the source of an article: front matter in YAML between two lines of three dashes, then Markdown. */
export function readArtikel(source: string, naam: { slug: string; taal: Taal }): Gelezen {
  const lines = source
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .split('\n')
  const end = lines.indexOf('---', 1)
  if (lines[0] !== '---' || end < 0)
    return fault(1, 'Begin met een regel "---", dan titel en de rest, dan weer een regel "---".')
  const kop = readKop(lines.slice(1, end).join('\n'))
  if (!kop.ok) return kop
  const tekst = lines.slice(end + 1).join('\n')
  if (tekst.trim() === '') return fault(end + 1, 'Er staat geen tekst onder de tweede regel "---".')
  const { 'lees-ook': leesOok, ...rest } = kop.value
  return { ok: true, artikel: { ...naam, ...rest, leesOok, tekst, eersteRegel: end + 2 } }
}

const fault = (regel: number, melding: string): { ok: false; gebreken: Gebrek[] } => ({
  ok: false,
  gebreken: [{ regel, melding }],
})

type Kop = { ok: true; value: z.output<typeof kopSchema> } | { ok: false; gebreken: readonly Gebrek[] }

function readKop(yaml: string): Kop {
  let given: unknown
  try {
    // Aliases can make a small source grow without end.
    given = parse(yaml, { maxAliasCount: 0, schema: 'core', logLevel: 'error' })
  } catch (error) {
    const regel = error instanceof YAMLParseError ? (error.linePos?.[0].line ?? 1) : 1
    return fault(regel + 1, `Dit is geen geldige YAML: ${firstLine(error)}`)
  }
  const parsed = kopSchema.safeParse(given)
  if (parsed.success) return { ok: true, value: parsed.data }
  return { ok: false, gebreken: parsed.error.issues.map((issue) => kopGebrek(issue, yaml)) }
}

const firstLine = (error: unknown): string =>
  error instanceof Error ? (error.message.split('\n')[0]?.slice(0, 120) ?? '') : ''

const HULP: Record<string, string> = {
  titel: 'geef een titel van hoogstens 80 tekens',
  samenvatting: 'vat het artikel samen in hoogstens 240 tekens',
  thema: `kies een thema: ${THEMAS.join(', ')}`,
  taak: 'geef een getal van 1 tot en met 999: de plaats binnen het thema',
  'lees-ook': 'noem hoogstens drie andere artikelen, met hun naam in het adres',
  trefwoorden: 'geef een lijst van hoogstens 30 woorden',
  bijgewerkt: 'geef een datum zoals 2026-11-24',
}

function kopGebrek(issue: z.core.$ZodIssue, yaml: string): Gebrek {
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys
    return { regel: lineOf(yaml, key), melding: `"${key}" kennen wij niet. Haal het weg.` }
  }
  const veld = String(issue.path[0] ?? '')
  return { regel: lineOf(yaml, veld), melding: `${veld || 'De kop'}: ${HULP[veld] ?? 'vul de velden in'}.` }
}

/** Line of the source on which a field stands; the first line when it is missing. */
function lineOf(yaml: string, veld: string): number {
  const at = yaml.split('\n').findIndex((line) => line.startsWith(`${veld}:`))
  return at < 0 ? 1 : at + 2
}
