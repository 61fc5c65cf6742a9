/** Money is whole cents in the program; text in euros at its edges. */
const EURO = {
  nl: new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' }),
  en: new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR' }),
}

/** Cents as "€ 612,34", in English "€612.34". A bigint of the database arrives as text. */
export const showBedrag = (cent: number | string | bigint, taal: 'nl' | 'en' = 'nl'): string =>
  EURO[taal].format(Number(cent) / 100)

/** What somebody types as an amount, in cents: "612,34", "1.234,50", "€ 600" or "612.34"; undefined when it is no amount. */
export function readBedrag(text: string): number | undefined {
  const found = /^€?\s*(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:[,.](\d{1,2}))?$/.exec(text.trim())
  if (!found) return undefined
  const [, euros = '', rest = ''] = found
  return Number(euros.replaceAll('.', '')) * 100 + Number(rest.padEnd(2, '0'))
}

/** The same as a person types it: "612,34". */
export const typeBedrag = (cent: number | string): string =>
  `${Math.floor(Number(cent) / 100)},${String(Number(cent) % 100).padStart(2, '0')}`
