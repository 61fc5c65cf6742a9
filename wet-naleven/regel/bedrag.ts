/** An amount of money in whole cents. Only the edges know euros. */
export type Cent = number

/** `€ 51.537` for whole euros, else `€ 1.234,56`. */
export function euro(cent: Cent): string {
  const absolute = Math.abs(cent)
  const rest = absolute % 100
  const whole = thousands(Math.floor(absolute / 100))
  return `${cent < 0 ? '-' : ''}€ ${whole}${rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`}`
}

/** A decimal string in euros, as every JSON answer gives money: `"498.20"`. */
export function toDecimal(cent: Cent): string {
  const absolute = Math.abs(cent)
  const rest = String(absolute % 100).padStart(2, '0')
  return `${cent < 0 ? '-' : ''}${Math.floor(absolute / 100)}.${rest}`
}

const million = 1_000_000

/** A share of an amount, rounded half up to the cent. `millionths` is the share in whole millionths. */
export const shareHalfUp = (cent: Cent, millionths: number): Cent =>
  Math.floor((cent * millionths + million / 2) / million)

/** A share of an amount, rounded down to the cent: for a maximum, which rounding may not lift. */
export const shareDown = (cent: Cent, millionths: number): Cent => Math.floor((cent * millionths) / million)

/** `4,1%` from whole millionths. */
export const percent = (millionths: number): string => `${String(millionths / 10_000).replace('.', ',')}%`

/** `1.234` with the Dutch separator. Neither Intl nor a pattern: each costs more than the whole judgement. */
function thousands(whole: number): string {
  if (whole < 1000) return String(whole)
  return `${thousands(Math.floor(whole / 1000))}.${String(whole % 1000).padStart(3, '0')}`
}
