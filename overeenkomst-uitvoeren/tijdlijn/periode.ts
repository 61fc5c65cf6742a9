import { addDays, showDag } from '../../tijd.ts'

/** A time of whole days; `tot` is the first day after it. Empty at a side that is open. */
export type Periode = { readonly van: string | null; readonly tot: string | null }

/** As PostgreSQL writes a daterange: `[2026-01-01,2026-07-01)`, `(,2026-07-01)`, `[2026-01-01,)`. */
export function readPeriode(range: string): Periode {
  const [van = '', tot = ''] = range.replaceAll(/[[\]()]/g, '').split(',')
  return { van: van || null, tot: tot || null }
}

export const rangeOf = ({ van, tot }: Periode): string => `[${van ?? ''},${tot ?? ''})`

export const omvat = ({ van, tot }: Periode, dag: string): boolean =>
  (van === null || van <= dag) && (tot === null || dag < tot)

/** "1 juli 2025 tot en met 30 juni 2026", "vanaf 1 juli 2026", "altijd". */
export function showPeriode({ van, tot }: Periode): string {
  const laatste = tot === null ? null : addDays(tot, -1)
  if (van === null) return laatste === null ? 'altijd' : `tot en met ${showDag(laatste)}`
  return laatste === null ? `vanaf ${showDag(van)}` : `${showDag(van)} tot en met ${showDag(laatste)}`
}

export type Gesplitst = { readonly eerst: Periode | null; readonly daarna: Periode }

/** The periods before and from a day; no first one when the day is the first of the period. */
export function splits({ van, tot }: Periode, dag: string): Gesplitst {
  return { eerst: van === dag ? null : { van, tot: dag }, daarna: { van: dag, tot } }
}
