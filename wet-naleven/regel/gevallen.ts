import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { shipped } from '../../project-root.ts'
import type { AnyRegel } from './regel.ts'

const schema = z.array(
  z.strictObject({
    naam: z.string().min(1),
    bron: z.string().min(1),
    feiten: z.record(z.string(), z.unknown()),
    uitkomst: z.enum(['ja', 'nee', 'bedrag', 'mens']),
    result: z.record(z.string(), z.unknown()).nullable(),
  }),
)

/** One worked case of a rule: what is given, what must come out, and who says so. */
export type Geval = z.infer<typeof schema>[number]

/** The cases beside the rule, in `<code>.gevallen.json`: the tests run them and the page for lawyers shows them. */
export const gevallenOf = (regel: Pick<AnyRegel, 'code' | 'onderwerp'>): Geval[] =>
  schema.parse(
    JSON.parse(readFileSync(shipped(...regel.onderwerp.split('/'), `${regel.code}.gevallen.json`), 'utf8')),
  )
