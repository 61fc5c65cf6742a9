/** VERA's number in euros as whole cents; null when it has more than two decimals, or is too large to be exact. */
export function centenOf(euro: number): number | null {
  if (!/^-?\d{1,12}(\.\d{1,2})?$/.test(String(euro))) return null
  return Math.round(euro * 100)
}

/** Cents as VERA's number. */
export const euroOf = (centen: number): number => centen / 100
