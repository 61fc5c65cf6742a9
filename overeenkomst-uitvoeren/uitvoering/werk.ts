import { randomUUID } from 'node:crypto'
import type { Context } from '../../doelbinding/context.ts'
import { done, refused } from '../../outcome.ts'
import type { Foto } from '../onderhoud/foto.ts'
import type { Opdracht } from './aanbod.ts'
import {
  countFotos,
  dropMateriaal,
  earlierMeerwerk,
  insertMeerwerk,
  insertOrderfoto,
  materiaalByCode,
  meerwerkGrens,
  saveGang,
  saveMateriaal,
} from './stap-queries.ts'
import { type Bezig, stapOp, type Tx } from './stappen.ts'

export const FOTOMOMENTEN = ['voor', 'na', 'niet-thuis'] as const
export type Fotomoment = (typeof FOTOMOMENTEN)[number]
const MEESTE_FOTOS = 24

export async function insertFotos(
  tx: Tx,
  { order }: Pick<Bezig, 'order'>,
  { moment, fotos }: { moment: Fotomoment; fotos: readonly Foto[] },
): Promise<void> {
  for (const foto of fotos) {
    const ids = { id: randomUUID(), orderId: order.id, relatieId: order.relatie_id }
    await tx.run(insertOrderfoto, { ...foto, ...ids, moment })
  }
}

/** Photos of before and after; more than two dozen say nothing more. */
export const bewaarFotos = (
  context: Context,
  opdracht: Opdracht,
  serie: { moment: Fotomoment; fotos: readonly Foto[] },
) =>
  stapOp(context, { opdracht, stap: 'meldBegonnen' }, async (tx, bezig) => {
    const [count] = await tx.run(countFotos, { id: bezig.order.id })
    if (Number(count?.aantal ?? 0) + serie.fotos.length > MEESTE_FOTOS) return refused('te-veel-fotos')
    await insertFotos(tx, bezig, serie)
    return done(null)
  })

/** How much of one material was used; 0 takes it off the list. */
export const bewaarMateriaal = (
  context: Context,
  opdracht: Opdracht,
  { code, aantal }: { code: string; aantal: number },
) =>
  stapOp(context, { opdracht, stap: 'meldBegonnen' }, async (tx, { order }) => {
    const [materiaal] = await tx.run(materiaalByCode, { code })
    if (!materiaal) return refused('onbekend-materiaal')
    const gebruik = { orderId: order.id, relatieId: order.relatie_id, code, aantal }
    await (aantal === 0
      ? tx.run(dropMateriaal, { orderId: order.id, code })
      : tx.run(saveMateriaal, { ...gebruik, prijs: materiaal.prijs_cent }))
    return done(null)
  })

/**
 * Extra work found on the spot. What was approved without a planner counts: many small ones together reach the limit too.
 * Above it the order waits for a planner. Answers whether it waits.
 */
export const meldMeerwerk = (
  context: Context,
  { opdracht, omschrijving, bedrag }: { opdracht: Opdracht; omschrijving: string; bedrag: number },
  nu: Date,
) =>
  stapOp(context, { opdracht, stap: 'vraagAkkoord' }, async (tx, { order, naar }) => {
    if (order.afrekening === 'garantie') return refused('garantie')
    const [limit] = await tx.run(meerwerkGrens, { ketenpartnerId: opdracht.ketenpartnerId })
    const [earlier] = await tx.run(earlierMeerwerk, { orderId: order.id })
    const wacht = Number(earlier?.som ?? 0) + bedrag > Number(limit?.meerwerk_grens_cent ?? 0)
    const ids = { id: randomUUID(), orderId: order.id, relatieId: order.relatie_id }
    const status = wacht ? 'gevraagd' : 'goedgekeurd'
    await tx.run(insertMeerwerk, { ...ids, omschrijving, bedrag, status, nu, beslistOp: wacht ? null : nu })
    if (wacht) await tx.run(saveGang, { id: order.id, status: naar, onderweg: null, begonnen: null })
    return done({ wacht })
  })
