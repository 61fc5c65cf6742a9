import type { Context } from '../../doelbinding/context.ts'
import { verwerk, type Werk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { bericht, klaarzetten } from '../contact/klaarzetten.ts'
import { aan, gegevensOf } from './vertellen.ts'
import {
  type Orderstatus,
  type Stap,
  type StapRefusal,
  type Vervolgreden,
  zet,
} from '../onderhoud/onderhoudsorder.ts'
import { fromRij, meldGereed, meldVervolg } from '../onderhoud/onderhoudsverzoek.ts'
import { kiesOrder, type Opdracht, zaakOf } from './aanbod.ts'
import {
  endOrder,
  insertHandtekening,
  lockOrder,
  lockVerzoek,
  saveGang,
  saveVerzoek,
} from './stap-queries.ts'
import { orderUitvoeren } from './verwerkingen.ts'

const zetKlaar = klaarzetten(orderUitvoeren)

export type Tx = Werk<typeof orderUitvoeren>
export type UitvoerRefusal = 'niet-gevonden' | StapRefusal

type Verzoekrij = Awaited<ReturnType<typeof readVerzoek>>[number]
type Orderrij = Awaited<ReturnType<typeof readOrder>>[number]
const readVerzoek = (tx: Tx, orderId: string) => tx.run(lockVerzoek, { orderId })
const readOrder = (tx: Tx, { orderId, ketenpartnerId }: Opdracht) =>
  tx.run(lockOrder, { id: orderId, ketenpartnerId })

/** One order that is locked for this step: two workers on one order follow each other. */
export type Bezig = { order: Orderrij; verzoek: Verzoekrij; naar: Orderstatus }

/**
 * Takes one step on an accepted order. Outside the windows of the ketenpartner nothing is found, so nothing is done; what the
 * worker entered stays with the worker.
 */
export const stapOp = <T, R extends string = never>(
  context: Context,
  { opdracht, stap }: { opdracht: Opdracht; stap: Stap },
  work: (tx: Tx, bezig: Bezig) => Promise<Outcome<T, R>>,
): Promise<Outcome<T, R | UitvoerRefusal>> =>
  verwerk(zaakOf(context, opdracht), orderUitvoeren, kiesOrder(opdracht), async (tx) => {
    const [verzoek] = await readVerzoek(tx, opdracht.orderId)
    const [order] = await readOrder(tx, opdracht)
    if (!order) return refused('niet-gevonden')
    const next = zet(order.status as Orderstatus, stap)
    if (!next.ok) return next
    // An order that goes on is the one its report waits for: the database holds that.
    if (!verzoek) throw new Error('Een lopende order zonder verzoek.')
    return work(tx, { order, verzoek, naar: next.value })
  })

/** No invoice follows a visit of the own service or under warranty: it is settled when it ends, and the database books its costs. */
function eindeVan({ afrekening }: Orderrij, naar: Orderstatus): Orderstatus {
  if (afrekening === 'factuur') return naar
  const settled = zet(naar, 'verreken')
  if (!settled.ok) throw new Error(`Een bezoek dat eindigt als ${naar}.`)
  return settled.value
}

/** The worker is on the way. Said twice it stays the first moment. */
export const meldOnderweg = (context: Context, opdracht: Opdracht, nu: Date) =>
  stapOp(context, { opdracht, stap: 'meldOnderweg' }, async (tx, { order, verzoek, naar }) => {
    if (order.onderweg_op) return done(null)
    await tx.run(saveGang, { id: order.id, status: naar, onderweg: nu, begonnen: null })
    const gegevens = gegevensOf(verzoek, order)
    await tx.run(zetKlaar, bericht({ ...aan(verzoek, order), sjabloon: 'vakman-onderweg', gegevens }))
    return done(null)
  })

export const meldBegonnen = (context: Context, opdracht: Opdracht, nu: Date) =>
  stapOp(context, { opdracht, stap: 'meldBegonnen' }, async (tx, { order, naar }) => {
    const gang = { id: order.id, status: naar, onderweg: null, begonnen: order.begonnen_op ?? nu }
    await tx.run(saveGang, gang)
    return done(null)
  })

/** Hours, and who said that it was done. */
export type Afronding = { minuten: number; naam: string; beeld: Buffer | null }

/** It is repaired: from now on the ketenpartner sees nothing of it. Answers the report's number. */
export const meldKlaar = (
  context: Context,
  { opdracht, afronding }: { opdracht: Opdracht; afronding: Afronding },
  nu: Date,
) =>
  stapOp(context, { opdracht, stap: 'meldGereed' }, async (tx, { order, verzoek, naar }) => {
    const ended = meldGereed(fromRij({ ...verzoek, ...afspraakOf(order) }), nu)
    if (!ended.ok) throw new Error(`Een lopende order bij een verzoek dat ${ended.refusal} is.`)
    const { status, afgehandeldOp } = ended.value
    const { minuten, naam, beeld } = afronding
    const ids = { orderId: order.id, relatieId: order.relatie_id }
    await tx.run(endOrder, { id: order.id, status: eindeVan(order, naar), nu, vervolgreden: null, minuten })
    await tx.run(insertHandtekening, { ...ids, naam, beeld, nu })
    await tx.run(saveVerzoek, { id: verzoek.id, status, afgehandeldOp, orderId: order.id })
    const gegevens = gegevensOf(verzoek, order)
    await tx.run(zetKlaar, bericht({ ...aan(verzoek, order), sjabloon: 'reparatie-klaar', gegevens }))
    return done(verzoek.nummer)
  })

export type Vervolg = { reden: Vervolgreden; minuten: number }

/** The visit ended and it is not repaired: another is planned. Answers the report's number. */
export const meldVervolgbezoek = (
  context: Context,
  { opdracht, vervolg }: { opdracht: Opdracht; vervolg: Vervolg },
  { nu, bewaar }: { nu: Date; bewaar: (tx: Tx, bezig: Bezig) => Promise<void> },
) =>
  stapOp(context, { opdracht, stap: 'meldVervolg' }, async (tx, bezig) => {
    const { order, verzoek, naar } = bezig
    if (vervolg.reden === 'AFW' && nu < order.begin) return refused('te-vroeg')
    const waiting = meldVervolg(fromRij({ ...verzoek, ...afspraakOf(order) }))
    if (!waiting.ok) throw new Error(`Een lopende order bij een verzoek dat ${waiting.refusal} is.`)
    const { reden: vervolgreden, minuten } = vervolg
    await bewaar(tx, bezig)
    await tx.run(endOrder, { id: order.id, status: eindeVan(order, naar), nu, vervolgreden, minuten })
    await tx.run(saveVerzoek, {
      id: verzoek.id,
      status: waiting.value.status,
      afgehandeldOp: null,
      orderId: null,
    })
    await tx.run(zetKlaar, tellVervolg(bezig, vervolgreden, nu))
    return done(verzoek.nummer)
  })

function tellVervolg({ order, verzoek }: Bezig, reden: Vervolgreden, nu: Date) {
  const gegevens = gegevensOf(verzoek, order)
  return reden === 'AFW'
    ? bericht({
        ...aan(verzoek, order),
        sjabloon: 'vakman-niet-thuis',
        gegevens: { ...gegevens, moment: nu.toISOString() },
      })
    : bericht({ ...aan(verzoek, order), sjabloon: 'reparatie-vervolg', gegevens })
}

const afspraakOf = ({ begin, eind, ketenpartner_id }: Orderrij) => ({ begin, eind, ketenpartner_id })
