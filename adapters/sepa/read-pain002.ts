import { readAmount } from '../iso20022/amount.ts'
import { readDate } from '../iso20022/calendar-date.ts'
import { compileLayout } from '../iso20022/layout.ts'
import type { Layout } from '../iso20022/layout.ts'
import { readEvents } from '../iso20022/read-records.ts'
import type { Bytes } from '../iso20022/read-records.ts'
import type { RawRecord, Reading, RecordHandler } from '../iso20022/record-parser.ts'
import { UnusableFile, quoted } from '../iso20022/unusable-file.ts'
import type {
  BatchStatus,
  GroupStatus,
  StatusEvent,
  StatusReason,
  TransactionStatus,
} from './status-report.ts'

const REASON: Layout = { texts: ['Rsn/Cd', 'Rsn/Prtry', 'AddtlInf*'] }

const TRANSACTION: Layout = {
  texts: [
    'StsId',
    'OrgnlInstrId',
    'OrgnlEndToEndId',
    'TxSts',
    'OrgnlTxRef/Amt/InstdAmt',
    'OrgnlTxRef/Amt/InstdAmt@Ccy',
    'OrgnlTxRef/ReqdColltnDt',
    'OrgnlTxRef/MndtRltdInf/MndtId',
    'OrgnlTxRef/MndtRltdInf/DrctDbtMndt/MndtId',
  ],
  records: { StsRsnInf: REASON },
}

const REPORT: Layout = {
  texts: ['GrpHdr/MsgId', 'GrpHdr/CreDtTm'],
  records: {
    OrgnlGrpInfAndSts: {
      texts: ['OrgnlMsgId', 'OrgnlMsgNmId', 'OrgnlNbOfTxs', 'OrgnlCtrlSum', 'GrpSts'],
      records: { StsRsnInf: REASON },
    },
    OrgnlPmtInfAndSts: {
      texts: ['OrgnlPmtInfId', 'PmtInfSts'],
      records: { StsRsnInf: REASON, TxInfAndSts: TRANSACTION },
    },
  },
}

/**
 * Reads a pain.002 (status of an order file), 001.03 and later, as events in constant memory. Throws UnusableFile as
 * soon as the file cannot be trusted; events that were already given are then void as well.
 */
export function readPain002(source: Bytes): AsyncIterableIterator<StatusEvent> {
  return readEvents(source, reading)
}

function reading(emit: (event: StatusEvent) => void): Reading {
  let reader: StatusReader | null = null
  return {
    layoutOf(message) {
      if (!message.startsWith('pain.002.001.') || Number(message.slice(-2)) < 3)
        return `dit is ${message}, geen statusbericht (pain.002, vanaf versie 001.03).`
      reader = new StatusReader(message, emit)
      return compileLayout({ texts: [], records: { CstmrPmtStsRpt: REPORT } })
    },
    handler: {
      open: (name) => reader?.open(name),
      close: (name, record) => reader?.close(name, record),
    },
    finish() {
      if (reader?.complete !== true)
        throw new UnusableFile('het bericht heeft geen statusrapport (CstmrPmtStsRpt).')
    },
  }
}

class StatusReader implements RecordHandler {
  readonly #message: string
  readonly #emit: (event: StatusEvent) => void
  /** Reasons of the elements that are open, outermost first. */
  readonly #reasons: StatusReason[][] = []
  #group: GroupStatus | null = null
  #batches = 0
  #transactions = 0
  #inBatch = 0
  complete = false

  constructor(message: string, emit: (event: StatusEvent) => void) {
    this.#message = message
    this.#emit = emit
  }

  open(name: string): void {
    if (name !== 'StsRsnInf') this.#reasons.push([])
    if (name === 'OrgnlPmtInfAndSts') this.#inBatch = 0
  }

  close(name: string, record: RawRecord): void {
    if (name === 'StsRsnInf') {
      this.#reasons.at(-1)?.push(reasonOf(record))
      return
    }
    const reasons = this.#reasons.pop() ?? []
    if (name === 'TxInfAndSts') this.#closeTransaction(record, reasons)
    else if (name === 'OrgnlPmtInfAndSts') this.#closeBatch(record, reasons)
    else if (name === 'OrgnlGrpInfAndSts') this.#group = groupOf(record, reasons)
    else this.#closeReport(record)
  }

  #closeTransaction(record: RawRecord, reasons: StatusReason[]): void {
    this.#inBatch += 1
    this.#transactions += 1
    this.#emit({ kind: 'transaction', transaction: transactionOf(record, reasons) })
  }

  #closeBatch(record: RawRecord, reasons: StatusReason[]): void {
    const batch: BatchStatus = {
      paymentInformationId: required(record, 'OrgnlPmtInfId', 'de batch'),
      status: record.values['PmtInfSts'] ?? null,
      reasons,
      transactionCount: this.#inBatch,
      line: record.line,
    }
    this.#batches += 1
    this.#emit({ kind: 'batch', batch })
  }

  #closeReport(record: RawRecord): void {
    if (this.#group === null)
      throw new UnusableFile('het bericht zegt niet over welk bestand het gaat (OrgnlGrpInfAndSts).', record)
    const report = {
      message: this.#message,
      messageId: record.values['GrpHdr/MsgId'] ?? null,
      created: record.values['GrpHdr/CreDtTm'] ?? null,
      group: this.#group,
      batches: this.#batches,
      transactions: this.#transactions,
    }
    this.complete = true
    this.#emit({ kind: 'end', report })
  }
}

const reasonOf = ({ values, lists }: RawRecord): StatusReason => ({
  code: values['Rsn/Cd'] ?? null,
  proprietary: values['Rsn/Prtry'] ?? null,
  info: lists['AddtlInf'] ?? [],
})

function groupOf(record: RawRecord, reasons: StatusReason[]): GroupStatus {
  const { values } = record
  const count = values['OrgnlNbOfTxs']
  if (count !== undefined && !/^\d{1,15}$/.test(count))
    throw new UnusableFile(`het aantal transacties ${quoted(count)} is geen getal.`, record)
  return {
    originalMessageId: required(record, 'OrgnlMsgId', 'het bericht'),
    originalMessage: values['OrgnlMsgNmId'] ?? null,
    originalCount: count === undefined ? null : Number(count),
    originalSumCents: centsAt(record, 'OrgnlCtrlSum'),
    status: values['GrpSts'] ?? null,
    reasons,
  }
}

function transactionOf(record: RawRecord, reasons: StatusReason[]): TransactionStatus {
  const { values, line } = record
  const endToEndId = values['OrgnlEndToEndId'] ?? null
  const instructionId = values['OrgnlInstrId'] ?? null
  if (endToEndId === null && instructionId === null)
    throw new UnusableFile('een transactie heeft geen kenmerk (OrgnlEndToEndId of OrgnlInstrId).', record)
  const cents = centsAt(record, 'OrgnlTxRef/Amt/InstdAmt')
  const collectionDate = values['OrgnlTxRef/ReqdColltnDt']
  return {
    statusId: values['StsId'] ?? null,
    instructionId,
    endToEndId,
    status: values['TxSts'] ?? null,
    reasons,
    mandateId:
      values['OrgnlTxRef/MndtRltdInf/MndtId'] ?? values['OrgnlTxRef/MndtRltdInf/DrctDbtMndt/MndtId'] ?? null,
    amount:
      cents === null
        ? null
        : { cents, currency: required(record, 'OrgnlTxRef/Amt/InstdAmt@Ccy', 'een bedrag') },
    collectionDate: collectionDate === undefined ? null : readDate(collectionDate),
    line,
  }
}

function required(record: RawRecord, path: string, what: string): string {
  const value = record.values[path]
  if (value === undefined) throw new UnusableFile(`${what} mist ${path}.`, record)
  return value
}

function centsAt(record: RawRecord, path: string): bigint | null {
  const text = record.values[path]
  if (text === undefined) return null
  const amount = readAmount(text)
  if ('refusal' in amount)
    throw new UnusableFile(`het bedrag ${quoted(text)} (${path}) ${amount.refusal}.`, record)
  return amount.cents
}
