import { randomUUID } from 'node:crypto'
import type { Context } from '../../doelbinding/context.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { type Opdracht, zaakOf } from './aanbod.ts'
import { type Factuurstatus, REGELSOORTEN, type Regels, somOf, zetFactuur } from './factuur.ts'
import {
  finishedOrders,
  insertFactuur,
  insertRegel,
  lockFinished,
  recentFacturen,
  sameNummer,
  withdrawFactuur,
} from './facturen-queries.ts'
import { orderFactureren } from './verwerkingen.ts'

/** Finished visits that have no invoice yet, and the invoices of late. Numbers and amounts: no address, no name. */
export const listFacturen = (context: Context, ketenpartnerId: string) =>
  verwerk(context, orderFactureren, { kiest: [ketenpartnerId, null] }, async (tx) => ({
    open: await tx.run(finishedOrders, { ketenpartnerId }),
    facturen: await tx.run(recentFacturen, { ketenpartnerId }),
  }))

export type Factuur = { nummer: string; bedrag: number; regels: Regels }
export type FactuurRefusal = 'niet-gevonden' | 'telt-niet-op' | 'nummer-bestaat' | 'heeft-factuur'

/** Hands in the invoice of one finished visit. Answers its id. */
export function dienFactuurIn(
  context: Context,
  { opdracht, factuur }: { opdracht: Opdracht; factuur: Factuur },
  nu: Date,
): Promise<Outcome<string, FactuurRefusal>> {
  const { orderId, ketenpartnerId } = opdracht
  const kiest = [ketenpartnerId, orderId]
  return verwerk(zaakOf(context, opdracht), orderFactureren, { kiest }, async (tx) => {
    const [order] = await tx.run(lockFinished, { id: orderId, ketenpartnerId })
    if (order?.status !== 'TEC') return refused('niet-gevonden')
    if (somOf(factuur.regels) !== factuur.bedrag) return refused('telt-niet-op')
    const { nummer, bedrag, regels } = factuur
    const id = randomUUID()
    const made = await tx.run(insertFactuur, { id, ketenpartnerId, orderId, nummer, bedrag, nu })
    if (made.length === 0) {
      const [same] = await tx.run(sameNummer, { ketenpartnerId, nummer })
      return refused(same ? 'nummer-bestaat' : 'heeft-factuur')
    }
    for (const soort of REGELSOORTEN) {
      const cent = regels[soort]
      if (cent) await tx.run(insertRegel, { factuurId: id, soort, bedrag: cent })
    }
    return done(id)
  })
}

/** The ketenpartner takes an invoice back as long as nobody decided on it. */
export const trekFactuurIn = (
  context: Context,
  ketenpartnerId: string,
  id: string,
): Promise<Outcome<null, 'al-beslist'>> =>
  verwerk(context, orderFactureren, { kiest: [ketenpartnerId, null] }, async (tx) => {
    const van: Factuurstatus = 'ingediend'
    const next = zetFactuur(van, 'trekIn')
    if (!next.ok) return next
    const saved = await tx.run(withdrawFactuur, { id, ketenpartnerId, van, naar: next.value })
    return saved.length === 0 ? refused('al-beslist') : done(null)
  })
