import { z } from 'zod'

/** Dutch at level B1 and English. While an editor works on a concept either may still be empty. */
const tekst = z.object({ nl: z.string(), en: z.string() })
const code = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)

const antwoord = z.object({ code, tekst, naar: code })
const vraag = z.object({
  soort: z.literal('vraag'),
  tekst,
  uitleg: tekst.optional(),
  antwoorden: z.array(antwoord).max(20),
})
const uitkomst = z.object({
  soort: z.literal('uitkomst'),
  titel: tekst,
  /** Where in the home, when the outcome says so; else the tenant is asked. */
  plaats: z.string().optional(),
  /** VERA DEFECTSOORT and BOUWKUNDIGELEMENTDETAILSOORT. */
  defectsoort: z.string(),
  element: z.string(),
  vaardigheid: z.string(),
  duurMinuten: z.number().int(),
  spoed: z.enum(['direct', '24-uur', 'gewoon']),
  betaalt: z.enum(['corporatie', 'huurder']),
  /** The article by which it is for the tenant. */
  wet: z.string().optional(),
  /** What one can do oneself, now. */
  advies: tekst.optional(),
  /** In a room of everyone: neighbours may have reported it already. */
  gedeeld: z.literal(true).optional(),
  /** Danger: a telephone number and nothing to fill in. */
  nood: z.literal(true).optional(),
})

export const vragenboomSchema = z.object({
  begin: code,
  knopen: z.record(code, z.discriminatedUnion('soort', [vraag, uitkomst])),
})

/** Questions that lead from "where is it broken" to what has to be done: data, changed by an editor. */
export type Vragenboom = z.infer<typeof vragenboomSchema>
export type Vraag = z.infer<typeof vraag>
export type Uitkomst = z.infer<typeof uitkomst>
export type Knoop = Vraag | Uitkomst

/** A node by its code, and nothing that an object has of itself. */
export const knoopOf = (boom: Vragenboom, naam: string): Knoop | undefined =>
  Object.hasOwn(boom.knopen, naam) ? boom.knopen[naam] : undefined

export type Gegeven = { readonly vraag: string; readonly antwoord: string }
export type Plek =
  | { readonly soort: 'vraag'; readonly naam: string; readonly vraag: Vraag; readonly gegeven: Gegeven[] }
  | {
      readonly soort: 'uitkomst'
      readonly naam: string
      readonly uitkomst: Uitkomst
      readonly gegeven: Gegeven[]
    }

/** Where somebody stands after these answers, or null when they do not lead through this tree. */
export function walk(boom: Vragenboom, antwoorden: readonly string[]): Plek | null {
  const gegeven: Gegeven[] = []
  let naam = boom.begin
  for (const antwoord of antwoorden) {
    const knoop = knoopOf(boom, naam)
    const gekozen = knoop?.soort === 'vraag' && knoop.antwoorden.find((each) => each.code === antwoord)
    if (!gekozen) return null
    gegeven.push({ vraag: naam, antwoord })
    naam = gekozen.naar
  }
  const knoop = knoopOf(boom, naam)
  if (!knoop) return null
  return knoop.soort === 'vraag'
    ? { soort: 'vraag', naam, vraag: knoop, gegeven }
    : { soort: 'uitkomst', naam, uitkomst: knoop, gegeven }
}

export type Pad = { readonly antwoorden: readonly string[]; readonly uitkomst: string }

/** A tree that an editor made wide and deep must not stop the program. */
const MOST_PATHS = 5000
const DEEPEST = 20

/** Every way through the tree, in its own order. A way that goes round or nowhere is left out: `findGebreken` names it. */
export function listPaden(boom: Vragenboom): Pad[] {
  const paden: Pad[] = []
  const visit = (naam: string, antwoorden: string[], langs: ReadonlySet<string>): void => {
    const knoop = knoopOf(boom, naam)
    if (!knoop || langs.has(naam) || antwoorden.length > DEEPEST || paden.length >= MOST_PATHS) return
    if (knoop.soort === 'uitkomst') paden.push({ antwoorden, uitkomst: naam })
    else
      for (const { code, naar } of knoop.antwoorden)
        visit(naar, [...antwoorden, code], new Set([...langs, naam]))
  }
  visit(boom.begin, [], new Set())
  return paden
}
