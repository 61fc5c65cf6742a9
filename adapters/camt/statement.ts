/** CRDT: money came in; DBIT: money went out. Also for a reversal it says which way the money moved. */
export type Indicator = 'CRDT' | 'DBIT'

/** An amount in cents of its currency; never negative, the indicator says which way. */
export type Amount = { cents: bigint; currency: string }

/** An amount that is only shown and never added: the decimal text of the file. */
export type ForeignAmount = { decimal: string; currency: string }

export type BankCode = {
  /** ISO code as `PMNT/IDDT/UPDD`. */
  iso: string | null
  proprietary: string | null
  issuer: string | null
}

export type Balance = {
  /** OPBD, PRCD, CLBD, ITBD, CLAV, FWAV, OPAV or a bank's own code. */
  type: string
  /** Below zero when the account is overdrawn. */
  cents: bigint
  currency: string
  date: string | null
}

export type CamtStatement = {
  /** Message id with version, `camt.053.001.08`. */
  message: string
  messageId: string | null
  id: string | null
  sequenceNumber: string | null
  page: string | null
  lastPage: boolean | null
  /** DUPL or COPY when the bank sends a statement again. */
  copy: string | null
  created: string | null
  from: string | null
  to: string | null
  /** IBAN, or the bank's own number of an account without one. */
  account: string
  currency: string | null
  line: number
}

export type Batch = {
  messageId: string | null
  paymentInformationId: string | null
  /** Number of transactions the bank states; the details may be left out. */
  count: number | null
  total: Amount | null
}

export type CamtEntry = {
  /** Place in the statement, from 1. */
  number: number
  line: number
  amount: Amount
  indicator: Indicator
  reversal: boolean
  /** BOOK is final; PDNG, INFO and FUTR do not count in the balance. */
  status: string
  bookingDate: string | null
  valueDate: string | null
  entryReference: string | null
  bankReference: string | null
  bankCode: BankCode
  batches: Batch[]
  additionalInfo: string | null
  /** How many transaction events went before this entry. */
  transactionCount: number
}

export type Party = { name: string | null; account: string | null; bic: string | null }

export type CreditorReference = { value: string; type: string | null; issuer: string | null }

export type ReturnInfo = { code: string | null; proprietary: string | null; info: string[] }

export type CamtTransaction = {
  /** The entry this is a part of, and the place in that entry; both from 1. */
  entryNumber: number
  number: number
  line: number
  /** In the statement's currency; null when the bank gives none, or only one in another currency. */
  amount: Amount | null
  /** What was ordered, as the bank wrote it: it may be in another currency, with decimals of its own. */
  instructedAmount: ForeignAmount | null
  indicator: Indicator | null
  messageId: string | null
  bankReference: string | null
  paymentInformationId: string | null
  instructionId: string | null
  endToEndId: string | null
  transactionId: string | null
  uetr: string | null
  mandateId: string | null
  bankCode: BankCode
  debtor: Party
  creditor: Party
  ultimateDebtor: string | null
  purpose: string | null
  remittance: string[]
  creditorReferences: CreditorReference[]
  returned: ReturnInfo | null
  additionalInfo: string | null
}

/** What was counted of one statement when its last element has been read. All in cents of the statement's currency. */
export type StatementTotals = {
  entries: number
  bookedEntries: number
  creditCents: bigint
  debitCents: bigint
  balances: Balance[]
  openingCents: bigint | null
  closingCents: bigint | null
  /** opening + credits - debits = closing; null when the message has not both balances. */
  balanced: boolean | null
  warnings: string[]
}

/**
 * What a camt file holds, in order: a statement begins, then per entry its transactions before the entry itself (an
 * entry may hold millions), then the statement's end.
 */
export type CamtEvent =
  | { kind: 'statement'; statement: CamtStatement }
  | { kind: 'transaction'; transaction: CamtTransaction }
  | { kind: 'entry'; entry: CamtEntry }
  | { kind: 'end'; statement: CamtStatement; totals: StatementTotals }
