import type { Context } from '../../doelbinding/context.ts'
import { lees, verwerk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { zaakNaam } from '../contractwijziging/volgen.ts'
import { ownAfrekening, ownBevindingen, ownInspecties, ownPdf, ownZaak, updateBezwaar } from './queries.ts'
import { opleveringVolgen } from './verwerkingen.ts'

/** Inspections and account as the tenant may see them: findings when the inspection is finished, the account when it was sent. */
export function findEigenOplevering(context: Context, huurderId: string, id: string) {
  const kiest = [huurderId, id]
  return verwerk({ ...context, zaak: zaakNaam(id) }, opleveringVolgen, { kiest }, async (tx) => {
    const [rij] = await tx.run(ownZaak, { id, huurders: [huurderId] })
    if (!rij) return null
    const inspecties = await tx.run(ownInspecties, { id })
    const bevindingen = await tx.run(ownBevindingen, { id })
    const afrekening = rij.status === 'afgerekend' ? (await tx.run(ownAfrekening, { id }))[0] : undefined
    return { ...rij, inspecties, bevindingen, afrekening: afrekening ?? null }
  })
}

export async function findEigenAfrekening(
  context: Context,
  huurderId: string,
  id: string,
): Promise<Buffer | null> {
  const met = { ...context, zaak: zaakNaam(id) }
  const [row] = await lees(met, ownPdf, { kiest: [huurderId, id] }, { id, huurders: [huurderId] })
  return row?.pdf ?? null
}

type Bezwaar = { id: string; bevindingId: string; bezwaar: string; nu: Date }
export type BezwaarRefusal = 'bestaat-niet' | 'te-laat' | 'al-gezegd'

/** A tenant says that a finding is not right. Until the account was sent; after that a person must look at it. */
export function maakBezwaar(
  context: Context,
  huurderId: string,
  { id, bevindingId, bezwaar, nu }: Bezwaar,
): Promise<Outcome<null, BezwaarRefusal>> {
  const kiest = [huurderId, id]
  return verwerk({ ...context, zaak: zaakNaam(id) }, opleveringVolgen, { kiest }, async (tx) => {
    const [rij] = await tx.run(ownZaak, { id, huurders: [huurderId] })
    const found = rij && (await tx.run(ownBevindingen, { id })).find((each) => each.id === bevindingId)
    if (!rij || !found) return refused('bestaat-niet')
    if (rij.status === 'afgerekend' || rij.status === 'ingetrokken') return refused('te-laat')
    const saved = await tx.run(updateBezwaar, { id: bevindingId, bezwaar, op: nu })
    return saved.length > 0 ? done(null) : refused('al-gezegd')
  })
}
