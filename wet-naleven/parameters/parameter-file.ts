import { z } from 'zod'

const datum = z.iso.date({ error: 'geen datum JJJJ-MM-DD' })

const entrySchema = z.strictObject({
  key: z.string().regex(/^[a-z][\w.]+$/, 'de sleutel mag alleen letters, cijfers, punten en _ hebben'),
  valid_from: datum,
  valid_to: datum.nullable(),
  value: z.union([z.number(), z.string(), z.array(z.string())]),
  unit: z.string().min(1),
  cents: z.int('cents is een geheel aantal centen').optional(),
  source_title: z.string().min(1, 'de bron ontbreekt'),
  provision: z.string().nullable(),
  source_url: z.url('source_url is geen adres').nullable(),
  verified: z.boolean(),
  basis: z.enum(['law_text', 'government_page', 'secondary', 'derived', 'memory']),
  note: z.string().optional(),
  replaces: z.literal(true).optional(),
  reason: z.string().optional(),
})

/** One line of a parameter file, named as in the file. */
export type Entry = z.infer<typeof entrySchema>

const fileSchema = z.object({ entries: z.array(entrySchema) })

/** What is wrong with a parameter file: one Dutch line a mistake, each naming the key and the period. */
export class ParameterFileError extends Error {
  override name = 'ParameterFileError'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(`Het parameterbestand klopt niet:\n${problems.join('\n')}`)
    this.problems = problems
  }
}

/**
 * Reads the received file and our own additions to it. An addition with `replaces` takes the place of the received entry
 * of the same key and period: a correction is a new line with its reason, and the received file stays as it came.
 * @throws ParameterFileError with every mistake found
 */
export function readEntries(received: unknown, additions: unknown): Entry[] {
  const problems: string[] = []
  const original = parse(received, 'parameters.json', problems)
  const added = parse(additions, 'aanvullingen.json', problems)
  const corrections = new Set(added.filter((entry) => entry.replaces).map(nameOf))
  const known = new Set(original.map(nameOf))
  for (const name of corrections) {
    if (!known.has(name)) problems.push(`${name}: vervangt een regel die er niet is`)
  }
  const merged = [...original.filter((entry) => !corrections.has(nameOf(entry))), ...added]
  problems.push(...merged.flatMap(findMistakes), ...findOverlaps(merged))
  if (problems.length > 0) throw new ParameterFileError(problems)
  return merged
}

const nameOf = (entry: Entry): string =>
  `${entry.key} (${entry.valid_from} tot en met ${entry.valid_to ?? 'onbekend'})`

function parse(file: unknown, fileName: string, problems: string[]): Entry[] {
  const parsed = fileSchema.safeParse(file)
  if (parsed.success) return parsed.data.entries
  problems.push(
    ...parsed.error.issues.map((issue) => `${fileName} ${issue.path.join('.')}: ${issue.message}`),
  )
  return []
}

function findMistakes(entry: Entry): string[] {
  const found: string[] = []
  const name = nameOf(entry)
  if (entry.valid_to !== null && entry.valid_to < entry.valid_from)
    found.push(`${name}: eindigt voor het begin`)
  if (entry.replaces && !entry.reason) found.push(`${name}: een correctie heeft een reden nodig`)
  if (entry.unit.startsWith('EUR') !== (entry.cents !== undefined)) {
    found.push(`${name}: een bedrag heeft cents, iets anders niet`)
  }
  if (entry.cents !== undefined && entry.cents !== Math.round(Number(entry.value) * 100)) {
    found.push(`${name}: value en cents verschillen`)
  }
  if (entry.verified !== !['derived', 'memory'].includes(entry.basis)) {
    found.push(`${name}: verified past niet bij basis ${entry.basis}`)
  }
  return found
}

function findOverlaps(entries: readonly Entry[]): string[] {
  const found: string[] = []
  for (const versions of Map.groupBy(entries, (entry) => entry.key).values()) {
    const ordered = versions.toSorted((a, b) => a.valid_from.localeCompare(b.valid_from))
    for (const [index, entry] of ordered.entries()) {
      const before = ordered[index - 1]
      if (before && (before.valid_to === null || before.valid_to >= entry.valid_from)) {
        found.push(`${nameOf(entry)}: overlapt met de regel van ${before.valid_from}`)
      }
    }
  }
  return found
}
