/** A decimal text read to cents, or why it could not be (Dutch, to follow "het bedrag …"). */
export type AmountReading = { cents: bigint } | { refusal: string }

// ISO 20022 `ActiveOrHistoricCurrencyAndAmount`: xs:decimal of at most 18 digits, not negative.
const DECIMAL = /^\+?(\d*)(?:\.(\d*))?$/
const MAX_DIGITS = 18

/**
 * Reads an ISO 20022 amount into cents without passing a floating point number: `7`, `01.00` and `5.00000` are right;
 * a third decimal that is not nought would be rounded and is refused.
 */
export function readAmount(text: string): AmountReading {
  const cents = plainCents(text)
  return cents === null ? readAnyAmount(text) : { cents: BigInt(cents) }
}

/** Cents of the usual form, digits with two decimals; null for every other. Exact: fifteen digits fit a number. */
function plainCents(text: string): number | null {
  const point = text.length - 3
  if (point < 1 || text.length > 16 || text.charCodeAt(point) !== 46) return null
  let cents = 0
  for (let index = 0; index < text.length; index += 1) {
    if (index === point) continue
    const digit = text.charCodeAt(index) - 48
    if (digit < 0 || digit > 9) return null
    cents = cents * 10 + digit
  }
  return cents
}

function readAnyAmount(text: string): AmountReading {
  const parts = DECIMAL.exec(text)
  const whole = parts?.[1] ?? ''
  const fraction = parts?.[2] ?? ''
  if (parts === null || whole.length + fraction.length === 0) return { refusal: whyNoDecimal(text) }
  if (whole.length + fraction.length > MAX_DIGITS) return { refusal: 'heeft meer dan 18 cijfers' }
  if (fraction.length > 2 && !/^0*$/.test(fraction.slice(2))) {
    return { refusal: 'heeft meer dan twee decimalen die niet nul zijn' }
  }
  return { cents: BigInt(whole + fraction.slice(0, 2).padEnd(2, '0')) }
}

function whyNoDecimal(text: string): string {
  if (text.startsWith('-')) return 'is negatief; of geld erbij komt of eraf gaat, hoort in CdtDbtInd te staan'
  if (text.includes(',')) return 'heeft een komma; een punt hoort de decimalen te scheiden'
  if (/^[\d.]+e/i.test(text)) return 'is met een exponent geschreven'
  return 'is geen getal'
}

/** Cents as a decimal text with two decimals: `-12.30`. */
export function decimalOf(cents: bigint): string {
  const negative = cents < 0n
  const digits = (negative ? -cents : cents).toString().padStart(3, '0')
  return `${negative ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
