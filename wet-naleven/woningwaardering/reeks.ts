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

type Parsed = { ok: true; value: unknown } | { ok: false; reden: string }

function parse(tekst: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(tekst) as unknown }
  } catch (error) {
    return { ok: false, reden: (error as Error).message }
  }
}
