import { readAmount } from '../iso20022/amount.ts'
import { readDate } from '../iso20022/calendar-date.ts'
import type { RawRecord } from '../iso20022/record-parser.ts'
import { UnusableFile, quoted } from '../iso20022/unusable-file.ts'
import type { Amount, BankCode, Indicator } from './statement.ts'

/** Where a value stands, for an error: "boeking 3", "transactie 2 van boeking 3". Made into text only when needed. */
export type Spot = { record: RawRecord; what: string; number?: number; entryNumber?: number }

/** The file is refused because of this record. */
export function refuse(spot: Spot, reason: string): UnusableFile {
  const number = spot.number === undefined ? '' : ` ${spot.number}`
  const entry = spot.entryNumber === undefined ? '' : ` van boeking ${spot.entryNumber}`
  return new UnusableFile(`${spot.what}${number}${entry} ${reason}.`, { line: spot.record.line })
}

// The names of an amount and of its currency in a record; joining them anew for every amount is dear in a large file.
const AMOUNT_PATHS = {
  Amt: 'Amt@Ccy',
  'AmtDtls/TxAmt/Amt': 'AmtDtls/TxAmt/Amt@Ccy',
  'Btch/TtlAmt': 'Btch/TtlAmt@Ccy',
} as const

type AmountPath = keyof typeof AMOUNT_PATHS

/** The amount at `path` with its currency; refuses the file when it is missing or not exact to the cent. */
export function amountAt(spot: Spot, path: AmountPath): Amount {
  const amount = optionalAmountAt(spot, path)
  if (amount === null) throw refuse(spot, `heeft geen bedrag (${path})`)
  return amount
}

/** The amount at `path`, or null when the file does not give one. */
export function optionalAmountAt(spot: Spot, path: AmountPath): Amount | null {
  const { values } = spot.record
  const text = values[path]
  if (text === undefined) return null
  const reading = readAmount(text)
  if ('refusal' in reading)
    throw refuse(spot, `is onbruikbaar: het bedrag ${quoted(text)} ${reading.refusal}`)
  const currency = values[AMOUNT_PATHS[path]]
  if (currency === undefined) throw refuse(spot, `heeft een bedrag zonder munt (${path}, attribuut Ccy)`)
  if (!/^[A-Z]{3}$/.test(currency)) throw refuse(spot, `heeft een onbekende munt: ${quoted(currency)}`)
  return { cents: reading.cents, currency }
}

/** Which way the money moved; refuses the file when it is missing or unknown. */
export function indicatorAt(spot: Spot): Indicator {
  const indicator = optionalIndicatorAt(spot)
  if (indicator === null) throw refuse(spot, 'zegt niet of geld erbij komt of eraf gaat (CdtDbtInd)')
  return indicator
}

export function optionalIndicatorAt(spot: Spot): Indicator | null {
  const text = spot.record.values['CdtDbtInd']
  if (text === undefined || text === 'CRDT' || text === 'DBIT') return text ?? null
  throw refuse(spot, `heeft een onbekende richting (CdtDbtInd): ${quoted(text)}`)
}

const DATE_PATHS = {
  BookgDt: { date: 'BookgDt/Dt', time: 'BookgDt/DtTm' },
  ValDt: { date: 'ValDt/Dt', time: 'ValDt/DtTm' },
  Dt: { date: 'Dt/Dt', time: 'Dt/DtTm' },
} as const

/** The calendar date in `element`, given as date or date-time; refuses a date that does not exist. */
export function dateAt(spot: Spot, element: keyof typeof DATE_PATHS): string | null {
  const { values } = spot.record
  const text = values[DATE_PATHS[element].date] ?? values[DATE_PATHS[element].time]
  if (text === undefined) return null
  const date = readDate(text)
  if (date === null) throw refuse(spot, `heeft een datum die niet bestaat (${element}): ${quoted(text)}`)
  return date
}

/** The bank's code for the kind of transaction: the ISO code, the bank's own, or both. */
export function bankCodeOf(values: Record<string, string>): BankCode {
  const domain = values['BkTxCd/Domn/Cd']
  return {
    iso:
      domain === undefined
        ? null
        : `${domain}/${values['BkTxCd/Domn/Fmly/Cd'] ?? ''}/${values['BkTxCd/Domn/Fmly/SubFmlyCd'] ?? ''}`,
    proprietary: values['BkTxCd/Prtry/Cd'] ?? null,
    issuer: values['BkTxCd/Prtry/Issr'] ?? null,
  }
}
