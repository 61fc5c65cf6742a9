/** An address as a row has it; empty in every part when the row could not be read. */
export type Adres = {
  straat: string
  huisnummer: number
  toevoeging: string | null
  postcode: string
  woonplaats: string
}

/** What stands there for who may not see where it is. */
export const GEHEIM_ADRES = 'Geheim adres'

type Straat = { straat: string | null; huisnummer: number | null; toevoeging: string | null }

/** "Sterappelstraat 12-B"; an address that was left out as it is secret says so. */
export const straatRegel = ({ straat, huisnummer, toevoeging }: Straat): string =>
  straat === null || huisnummer === null
    ? GEHEIM_ADRES
    : `${straat} ${huisnummer}${toevoeging ? `-${toevoeging}` : ''}`

/** "1234 AB Voorbeeldstad". */
export const plaatsRegel = ({ postcode, woonplaats }: Pick<Adres, 'postcode' | 'woonplaats'>) =>
  `${postcode.replace(/^(\d{4}) ?/, '$1 ')} ${woonplaats}`

export const adresRegel = (adres: Adres): string => `${straatRegel(adres)}, ${plaatsRegel(adres)}`
