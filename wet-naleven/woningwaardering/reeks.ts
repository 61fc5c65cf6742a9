import { calculateWoningwaardering } from './woningwaardering.ts'
import type { Vraag } from './woningwaardering.ts'

/** One line of a batch, with its number in the source for messages. */
export type Bronregel = { nummer: number; tekst: string }

/** The answer to one line of JSON, as JSON: a valuation, or `{"error": "…"}`. */
export function answerBronregel({ nummer, tekst }: Bronregel, vraag: Vraag): string {
  const input = parse(tekst)
  if (!input.ok) return JSON.stringify({ error: `Regel ${nummer} is geen geldige JSON: ${input.reden}` })
  const uitkomst = calculateWoningwaardering(input.value, vraag)
  return JSON.stringify(uitkomst.ok ? uitkomst.resultaat : { error: uitkomst.refusal })
}

/** Lines together, as one text travels faster between threads than many; a line of JSON holds no line break. */
export type Pakket = { nummers: readonly number[]; tekst: string }

export const packBronregels = (regels: readonly Bronregel[]): Pakket => ({
  nummers: regels.map(({ nummer }) => nummer),
  tekst: regels.map(({ tekst }) => tekst).join('\n'),
})

/** Answers in the order of the lines, each ending in a line break. */
export const answerPakket = ({ nummers, tekst }: Pakket, vraag: Vraag): string =>
  tekst
    .split('\n')
    .map((regel, index) => `${answerBronregel({ nummer: nummers[index] ?? 0, tekst: regel }, vraag)}\n`)
    .join('')

type Parsed = { ok: true; value: unknown } | { ok: false; reden: string }

function parse(tekst: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(tekst) as unknown }
  } catch (error) {
    return { ok: false, reden: (error as Error).message }
  }
}
