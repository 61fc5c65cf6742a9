import type { RawRecord } from '../iso20022/record-parser.ts'
import { amountAt, dateAt, indicatorAt } from './read-values.ts'
import type { Spot } from './read-values.ts'
import type { Balance } from './statement.ts'

/** Reads one `Bal`. Refuses the file when its amount or direction is unusable: the balance is the proof of the rest. */
export function readBalance(record: RawRecord, number: number): Balance {
  const { values } = record
  const type = values['Tp/CdOrPrtry/Cd'] ?? values['Tp/CdOrPrtry/Prtry'] ?? ''
  const what = type === '' ? 'saldo' : `saldo ${type.slice(0, 35)}`
  const spot: Spot = { record, what, number }
  const amount = amountAt(spot, 'Amt')
  return {
    type,
    cents: indicatorAt(spot) === 'CRDT' ? amount.cents : -amount.cents,
    currency: amount.currency,
    date: dateAt(spot, 'Dt'),
  }
}

export type OpeningAndClosing = { openingCents: bigint | null; closingCents: bigint | null }

/**
 * Opening is OPBD, else PRCD (the previous closing, as Dutch banks send); closing is CLBD. A statement of several pages
 * has interim balances (ITBD) where one of the two is missing: first the opening one, then the closing one.
 */
export function openingAndClosing(balances: readonly Balance[]): OpeningAndClosing {
  const centsOf = (type: string): bigint | null =>
    balances.find((balance) => balance.type === type)?.cents ?? null
  const interim = balances.filter((balance) => balance.type === 'ITBD').map((balance) => balance.cents)
  const openingCents = centsOf('OPBD') ?? centsOf('PRCD') ?? interim.shift() ?? null
  return { openingCents, closingCents: centsOf('CLBD') ?? interim.pop() ?? null }
}
