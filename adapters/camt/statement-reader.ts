import { isValidIBAN } from 'ibantools'
import { decimalOf } from '../iso20022/amount.ts'
import type { RawRecord, RecordHandler } from '../iso20022/record-parser.ts'
import { UnusableFile, quoted } from '../iso20022/unusable-file.ts'
import { openingAndClosing, readBalance } from './balance.ts'
import { isBooked, readBatch, readEntry } from './entry.ts'
import { refuse } from './read-values.ts'
import type { Spot } from './read-values.ts'
import type {
  Batch,
  CamtEntry,
  CamtEvent,
  CamtStatement,
  CreditorReference,
  StatementTotals,
} from './statement.ts'
import { readCreditorReference, readTransaction } from './transaction.ts'

const MAX_WARNINGS = 100
// Of balances, batches of an entry, and references of a transaction: what must be held until its end.
const MAX_HELD = 10_000

/** What is being counted of the entry that is open now. */
type OpenEntry = {
  transactions: number
  cents: bigint | null
  batches: Batch[]
  references: CreditorReference[]
}

const openEntry = (): OpenEntry => ({ transactions: 0, cents: 0n, batches: [], references: [] })

const noTotals = (): StatementTotals => ({
  entries: 0,
  bookedEntries: 0,
  creditCents: 0n,
  debitCents: 0n,
  balances: [],
  openingCents: null,
  closingCents: null,
  balanced: null,
  warnings: [],
})

/** Turns the records of a camt.053 or camt.054 into events, and counts while they pass. */
export class StatementReader implements RecordHandler {
  readonly #message: string
  readonly #emit: (event: CamtEvent) => void
  /** Statements read to their end. */
  statements = 0
  #header: RawRecord | null = null
  #raw: RawRecord | null = null
  #statement: CamtStatement | null = null
  #currency: string | null = null
  #totals = noTotals()
  #entry = openEntry()

  constructor(message: string, emit: (event: CamtEvent) => void) {
    this.#message = message
    this.#emit = emit
  }

  open(name: string, record: RawRecord): void {
    if (name === 'Stmt' || name === 'Ntfctn') this.#begin(record)
    else if (name === 'Ntry') {
      this.#announce()
      this.#entry = openEntry()
    } else if (name.startsWith('BkToCstmr')) this.#header = record
  }

  close(name: string, record: RawRecord): void {
    if (name === 'TxDtls') this.#closeTransaction(record)
    else if (name === 'Ntry') this.#closeEntry(record)
    else if (name === 'NtryDtls') this.#closeDetails(record)
    else if (name === 'Strd') this.#closeReference(record)
    else if (name === 'Bal') this.#closeBalance(record)
    else if (name === 'Stmt' || name === 'Ntfctn') this.#end()
  }

  #begin(record: RawRecord): void {
    this.#raw = record
    this.#statement = null
    this.#currency = null
    this.#totals = noTotals()
  }

  /** The statement's own facts stand before its first entry; they are known from there on. */
  #announce(): CamtStatement {
    if (this.#statement !== null) return this.#statement
    if (this.#raw === null) throw new UnusableFile('er staat een boeking buiten een afschrift.')
    const statement = this.#readStatement(this.#raw)
    if (statement.currency !== null)
      this.#requireCurrency(statement.currency, { record: this.#raw, what: 'de rekening' })
    statement.currency ??= this.#currency
    this.#statement = statement
    this.#emit({ kind: 'statement', statement })
    return statement
  }

  #readStatement(raw: RawRecord): CamtStatement {
    const { values, line } = raw
    const header = this.#header?.values ?? {}
    const iban = values['Acct/Id/IBAN']
    const account = iban ?? values['Acct/Id/Othr/Id']
    if (account === undefined)
      throw refuse(
        { record: raw, what: 'het afschrift' },
        'noemt geen rekening (Acct/Id) vóór de eerste boeking',
      )
    if (iban !== undefined && !isValidIBAN(iban)) this.#warn(line, 'het IBAN van de rekening klopt niet.')
    const page = values['StmtPgntn/PgNb'] ?? values['NtfctnPgntn/PgNb'] ?? header['GrpHdr/MsgPgntn/PgNb']
    const lastPage =
      values['StmtPgntn/LastPgInd'] ?? values['NtfctnPgntn/LastPgInd'] ?? header['GrpHdr/MsgPgntn/LastPgInd']
    return {
      message: this.#message,
      messageId: header['GrpHdr/MsgId'] ?? null,
      id: values['Id'] ?? null,
      sequenceNumber: values['ElctrncSeqNb'] ?? values['LglSeqNb'] ?? null,
      page: page ?? null,
      lastPage: lastPage === undefined ? null : lastPage === 'true' || lastPage === '1',
      copy: values['CpyDplctInd'] ?? null,
      created: values['CreDtTm'] ?? header['GrpHdr/CreDtTm'] ?? null,
      from: values['FrToDt/FrDtTm'] ?? null,
      to: values['FrToDt/ToDtTm'] ?? null,
      account,
      currency: values['Acct/Ccy'] ?? null,
      line,
    }
  }

  #closeReference(record: RawRecord): void {
    const reference = readCreditorReference(record)
    if (reference !== null) hold(this.#entry.references, reference, record)
  }

  #closeTransaction(record: RawRecord): void {
    const entry = this.#entry
    entry.transactions += 1
    const place = {
      entryNumber: this.#totals.entries + 1,
      number: entry.transactions,
      currency: this.#currency,
    }
    const transaction = readTransaction(record, place, entry.references)
    entry.references = []
    if (entry.cents !== null && transaction.amount !== null) entry.cents += transaction.amount.cents
    else entry.cents = null
    this.#emit({ kind: 'transaction', transaction })
  }

  #closeDetails(record: RawRecord): void {
    const batch = readBatch(record, this.#totals.entries + 1)
    if (batch !== null) hold(this.#entry.batches, batch, record)
  }

  #closeEntry(record: RawRecord): void {
    const totals = this.#totals
    const entry = readEntry(record, totals.entries + 1)
    this.#requireCurrency(entry.amount.currency, { record, what: 'boeking', number: entry.number })
    entry.batches = this.#entry.batches
    entry.transactionCount = this.#entry.transactions
    totals.entries += 1
    if (isBooked(entry)) {
      totals.bookedEntries += 1
      if (entry.indicator === 'CRDT') totals.creditCents += entry.amount.cents
      else totals.debitCents += entry.amount.cents
    }
    this.#compareDetails(entry)
    this.#emit({ kind: 'entry', entry })
  }

  #compareDetails(entry: CamtEntry): void {
    const { transactions, cents, batches } = this.#entry
    if (transactions > 1 && cents !== null && cents !== entry.amount.cents) {
      const sum = `${decimalOf(cents)} tegen ${decimalOf(entry.amount.cents)}`
      this.#warn(
        entry.line,
        `de transacties van boeking ${entry.number} tellen niet op tot het bedrag: ${sum}.`,
      )
    }
    const stated = batches.reduce((sum, batch) => sum + (batch.count ?? 0), 0)
    if (stated > 0 && transactions > 0 && stated !== transactions)
      this.#warn(
        entry.line,
        `boeking ${entry.number} noemt ${stated} transacties, maar heeft er ${transactions}.`,
      )
  }

  #closeBalance(record: RawRecord): void {
    const balance = readBalance(record, this.#totals.balances.length + 1)
    this.#requireCurrency(balance.currency, { record, what: 'een saldo' })
    hold(this.#totals.balances, balance, record)
  }

  /** One statement has one currency: amounts of two would be added up as if they were the same. */
  #requireCurrency(currency: string, spot: Spot): void {
    const stated = this.#raw?.values['Acct/Ccy'] ?? this.#currency
    if (!/^[A-Z]{3}$/.test(stated ?? currency))
      throw refuse(
        { ...spot, what: 'de rekening' },
        `heeft een onbekende munt: ${quoted(stated ?? currency)}`,
      )
    this.#currency = stated ?? currency
    if (this.#currency !== currency)
      throw refuse(spot, `is in ${currency}, maar het afschrift is in ${this.#currency}`)
  }

  #end(): void {
    const statement = this.#announce()
    statement.currency ??= this.#currency
    const totals = this.#totals
    Object.assign(totals, openingAndClosing(totals.balances))
    this.#checkBalances(statement)
    this.#checkStatedCount()
    this.#emit({ kind: 'end', statement, totals })
    this.statements += 1
    this.#raw = null
  }

  #checkBalances(statement: CamtStatement): void {
    const { openingCents, closingCents, creditCents, debitCents, balances } = this.#totals
    if (openingCents === null || closingCents === null) {
      if (statement.message.startsWith('camt.053') || balances.length > 0)
        this.#warn(
          statement.line,
          'het begin- of eindsaldo ontbreekt; het afschrift kan niet worden nagerekend.',
        )
      return
    }
    const expected = openingCents + creditCents - debitCents
    this.#totals.balanced = expected === closingCents
    if (!this.#totals.balanced) {
      const sum = `${decimalOf(expected)} berekend, ${decimalOf(closingCents)} opgegeven`
      this.#warn(statement.line, `het eindsaldo klopt niet met beginsaldo en boekingen: ${sum}.`)
    }
  }

  #checkStatedCount(): void {
    const stated = this.#raw?.values['TxsSummry/TtlNtries/NbOfNtries']
    if (stated === undefined || Number(stated) === this.#totals.entries) return
    const counted = this.#totals.entries
    this.#warn(
      this.#raw?.line ?? 1,
      `het afschrift noemt ${stated.slice(0, 15)} boekingen, maar heeft er ${counted}.`,
    )
  }

  #warn(line: number, text: string): void {
    const { warnings } = this.#totals
    if (warnings.length < MAX_WARNINGS) warnings.push(`Regel ${line}: ${text}`)
    else if (warnings.length === MAX_WARNINGS) warnings.push('Er zijn nog meer waarschuwingen.')
  }
}

/** Memory stays bounded, whatever the file repeats. */
function hold<T>(held: T[], one: T, record: RawRecord): void {
  if (held.length >= MAX_HELD)
    throw refuse({ record, what: 'een onderdeel' }, `staat er meer dan ${MAX_HELD} keer`)
  held.push(one)
}
