const euro = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' })

/** Cents as "€ 12,50". A bigint of the database arrives as text. */
export const bedragTekst = (cent: string | number | bigint): string => euro.format(Number(cent) / 100)
