import type { Context } from '../../doelbinding/context.ts'
import { lees, verwerk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { type Orderstatus, type Stap, zet } from '../onderhoud/onderhoudsorder.ts'
import {
  decideFactuur,
  decideMeerwerk,
  lockWerk,
  oneWerk,
  saveOrderstatus,
  werkFacturen,
  werkFoto,
  werkFotos,
  werkHandtekening,
  werkMateriaal,
  werkMeerwerk,
  werkRegels,
} from './balie-queries.ts'
import { type Factuurstatus, type Factuurstap, zetFactuur } from './factuur.ts'
import { werkBeoordelen } from './verwerkingen-balie.ts'

const over = (context: Context, orderId: string): Context => ({
  ...context,
  zaak: `onderhoudsorder ${orderId}`,
})

/** One order as a planner checks it: what was done, asked, used, signed and invoiced. */
export const findWerk = (context: Context, id: string) =>
  verwerk(over(context, id), werkBeoordelen, { kiest: [id] }, async (tx) => {
    const [order] = await tx.run(oneWerk, { id })
    if (!order) return null
    const [handtekening] = await tx.run(werkHandtekening, { id })
    return {
      ...order,
      handtekening,
      fotos: await tx.run(werkFotos, { id }),
      materialen: await tx.run(werkMateriaal, { id }),
      meerwerk: await tx.run(werkMeerwerk, { id }),
      facturen: await tx.run(werkFacturen, { id }),
      regels: await tx.run(werkRegels, { id }),
    }
  })

/** The JPEG of one photo of this order. */
export async function findWerkfoto(context: Context, { id, fotoId }: { id: string; fotoId: string }) {
  const betreft = { kiest: [id] }
  const [row] = await lees(over(context, id), werkFoto, betreft, { id: fotoId, orderId: id })
  return row?.inhoud
}

/** Yes or no to one thing; a no has its reason. */
export type Besluit = { id: string; reden: string | null }
export type BesluitRefusal = 'bestaat-niet' | 'al-beslist'

/** Approves or refuses extra work; the order goes on either way. */
export const beslisMeerwerk = (
  context: Context,
  { orderId, besluit }: { orderId: string; besluit: Besluit },
  nu: Date,
): Promise<Outcome<null, BesluitRefusal>> =>
  verwerk(over(context, orderId), werkBeoordelen, { kiest: [orderId] }, async (tx) => {
    const [order] = await tx.run(lockWerk, { id: orderId })
    if (!order) return refused('bestaat-niet')
    const stap: Stap = besluit.reden === null ? 'keurGoed' : 'keurAf'
    const next = zet(order.status as Orderstatus, stap)
    if (!next.ok) return refused('al-beslist')
    const status = besluit.reden === null ? 'goedgekeurd' : 'afgekeurd'
    const decided = await tx.run(decideMeerwerk, { ...besluit, orderId, status, nu })
    if (decided.length === 0) return refused('al-beslist')
    await tx.run(saveOrderstatus, { id: orderId, status: next.value })
    return done(null)
  })

/** Approves or disputes an invoice; an approved one settles its order. */
export const beslisFactuur = (
  context: Context,
  { orderId, besluit, versie }: { orderId: string; besluit: Besluit; versie: number },
  nu: Date,
): Promise<Outcome<null, BesluitRefusal>> =>
  verwerk(over(context, orderId), werkBeoordelen, { kiest: [orderId] }, async (tx) => {
    const [order] = await tx.run(lockWerk, { id: orderId })
    if (!order) return refused('bestaat-niet')
    const van: Factuurstatus = 'ingediend'
    const stap: Factuurstap = besluit.reden === null ? 'keurGoed' : 'betwist'
    const next = zetFactuur(van, stap)
    if (!next.ok) return next
    const settled = zet(order.status as Orderstatus, 'verreken')
    if (stap === 'keurGoed' && !settled.ok) return refused('al-beslist')
    const decided = await tx.run(decideFactuur, { ...besluit, orderId, versie, status: next.value, nu })
    if (decided.length === 0) return refused('al-beslist')
    if (stap === 'keurGoed' && settled.ok)
      await tx.run(saveOrderstatus, { id: orderId, status: settled.value })
    return done(null)
  })
