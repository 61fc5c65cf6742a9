import type { Context } from '../../doelbinding/context.ts'
import { lees } from '../../doelbinding/verwerk.ts'
import { countPoging } from '../../risico-beperken/beveiliging/limiet.ts'
import { kiestOf, parseZoekterm } from '../zoeken/zoekterm.ts'
import { gevondenHuurders } from './queries-beginnen.ts'

export type Gezocht =
  | { soort: 'gevonden'; personen: Awaited<ReturnType<typeof findPersonen>> }
  | { soort: 'te-vaak'; minuten: number }

const findPersonen = (context: Context, kiest: (string | null)[]) =>
  lees(context, gevondenHuurders, { kiest }, {})

/** Searches somebody for a new contract; past the limit of an hour nothing is searched. */
export async function zoekHuurder(
  context: Context,
  { tekst, medewerkerId }: { tekst: string; medewerkerId: string },
): Promise<Gezocht> {
  const term = parseZoekterm(tekst)
  if (term.soort === 'onleesbaar') return { soort: 'gevonden', personen: [] }
  const wie = { wat: 'zoeken', account: medewerkerId, ipAdres: null } as const
  const minuten = await countPoging(context.doelbinding, wie)
  if (minuten !== null) return { soort: 'te-vaak', minuten }
  return { soort: 'gevonden', personen: await findPersonen(context, kiestOf(term)) }
}
