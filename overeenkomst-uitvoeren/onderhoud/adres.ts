/** An address as a row has it; empty in every part when the row could not be read. */
export type Adres = {
  straat: string
  huisnummer: number
  toevoeging: string | null
  postcode: string
  woonplaats: string
}

/** "Sterappelstraat 12-B". */
export const straatRegel = ({ straat, huisnummer, toevoeging }: Omit<Adres, 'postcode' | 'woonplaats'>) =>
  `${straat} ${huisnummer}${toevoeging ? `-${toevoeging}` : ''}`

/** "1234 AB Voorbeeldstad". */
export const plaatsRegel = ({ postcode, woonplaats }: Pick<Adres, 'postcode' | 'woonplaats'>) =>
  `${postcode.replace(/^(\d{4}) ?/, '$1 ')} ${woonplaats}`

export const adresRegel = (adres: Adres): string => `${straatRegel(adres)}, ${plaatsRegel(adres)}`
