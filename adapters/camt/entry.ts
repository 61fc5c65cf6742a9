import type { RawRecord } from '../iso20022/record-parser.ts'
import { quoted } from '../iso20022/unusable-file.ts'
import { amountAt, bankCodeOf, dateAt, indicatorAt, optionalAmountAt, refuse } from './read-values.ts'
import type { Spot } from './read-values.ts'
import type { Batch, CamtEntry } from './statement.ts'

const BOOKED = 'BOOK'

/** Reads one `Ntry` without its details. Refuses the file when amount, direction, status or booking date is unusable. */
export function readEntry(record: RawRecord, number: number): CamtEntry {
  const spot: Spot = { record, what: 'boeking', number }
  const { values } = record
  const status = values['Sts/Cd'] ?? values['Sts'] ?? values['Sts/Prtry']
  if (status === undefined) throw refuse(spot, 'heeft geen status (Sts)')
  const bookingDate = dateAt(spot, 'BookgDt')
  if (status === BOOKED && bookingDate === null) throw refuse(spot, 'heeft geen boekdatum (BookgDt)')
  return {
    number,
    line: record.line,
    amount: amountAt(spot, 'Amt'),
    indicator: indicatorAt(spot),
    reversal: booleanAt(spot, 'RvslInd'),
    status,
    bookingDate,
    valueDate: dateAt(spot, 'ValDt'),
    entryReference: values['NtryRef'] ?? null,
    bankReference: values['AcctSvcrRef'] ?? null,
    bankCode: bankCodeOf(values),
    batches: [],
    additionalInfo: values['AddtlNtryInf'] ?? null,
    transactionCount: 0,
  }
}

/** Only booked entries count in the balance (ISO 20022: PDNG and INFO are not final). */
export const isBooked = (entry: CamtEntry): boolean => entry.status === BOOKED

function booleanAt(spot: Spot, path: string): boolean {
  const text = spot.record.values[path]
  if (text === undefined || text === 'false' || text === '0') return false
  if (text === 'true' || text === '1') return true
  throw refuse(spot, `heeft bij ${path} geen ja of nee: ${quoted(text)}`)
}

/** Reads the batch of one `NtryDtls`, or null when there is none. */
export function readBatch(record: RawRecord, entryNumber: number): Batch | null {
  const { values } = record
  const count = values['Btch/NbOfTxs']
  const messageId = values['Btch/MsgId']
  const paymentInformationId = values['Btch/PmtInfId']
  const spot: Spot = { record, what: 'de batch', entryNumber }
  const total = optionalAmountAt(spot, 'Btch/TtlAmt')
  if ((count ?? messageId ?? paymentInformationId) === undefined && total === null) return null
  if (count !== undefined && !/^\d{1,15}$/.test(count))
    throw refuse(spot, `heeft een aantal dat geen getal is: ${quoted(count)}`)
  return {
    messageId: messageId ?? null,
    paymentInformationId: paymentInformationId ?? null,
    count: count === undefined ? null : Number(count),
    total,
  }
}
