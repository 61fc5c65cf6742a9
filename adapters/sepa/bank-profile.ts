/**
 * What differs per bank. The defaults are what the schemes ask; each is to be confirmed with the bank in question before
 * the first file is sent.
 */
export type BankProfile = {
  /** pain.008.001.08 and pain.001.001.09; `oud` writes .02 and .03. BNG takes both (its formats page); end dates differ. */
  versie: 'nieuw' | 'oud'
  /** Transactions per file; banks set their own maximum (unconfirmed). Also bounds the memory of the schema check. */
  maximumPerBestand: number
  /**
   * `RCUR`: a first collection is sent as RCUR, allowed by the scheme since November 2016 (unconfirmed per bank).
   * `FRST`: first collections go as FRST; some banks refuse RCUR without it (AG02).
   */
  eersteIncasso: 'RCUR' | 'FRST'
  /**
   * A debtor who moved to another bank: `rekening` gives OrgnlDbtrAcct/Id/Othr/Id SMNDA (guidelines since November 2016,
   * unconfirmed); `bank` gives OrgnlDbtrAgt/FinInstnId/Othr/Id SMNDA with FRST (schema of pain.008.002.02).
   */
  overstap: 'rekening' | 'bank'
  /** One booking on our statement for a whole batch, or one for each transaction. */
  verzamelboeking: boolean
}

export const STANDARD_PROFILE: BankProfile = {
  versie: 'nieuw',
  maximumPerBestand: 50_000,
  eersteIncasso: 'RCUR',
  overstap: 'rekening',
  verzamelboeking: true,
}
