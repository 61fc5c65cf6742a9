import type { Context } from '../../doelbinding/context.ts'
import { lees, verwerk } from '../../doelbinding/verwerk.ts'
import type { Door } from './procedure.ts'
import { contractwijzigingVolgen } from './verwerkingen.ts'
import { ownStappen, ownVerklaring, ownWijziging, ownWijzigingen } from './queries-mijn.ts'

type Partijen = { aanvrager_id: string; andere_id: string | null }

/** In which place somebody stands in a change. A party who neither asked nor must answer only looks on. */
export function doorOf(
  { aanvrager_id: aanvrager, andere_id: andere }: Partijen,
  huurderId: string,
): Door | null {
  if (andere === huurderId) return 'andere-partij'
  return aanvrager === huurderId ? 'aanvrager' : null
}

export const listEigenWijzigingen = (context: Context, huurderId: string) =>
  lees(context, ownWijzigingen, { kiest: [huurderId, null] }, { huurders: [huurderId] })

export const zaakNaam = (id: string): string => `contractwijziging ${id}`

/** One change of this tenant with its steps and what they wrote themselves, or null when there is none with this id. */
export function findEigenWijziging(context: Context, huurderId: string, id: string) {
  const kiest = [huurderId, id]
  return verwerk({ ...context, zaak: zaakNaam(id) }, contractwijzigingVolgen, { kiest }, async (tx) => {
    const [row] = await tx.run(ownWijziging, { id, huurders: [huurderId] })
    if (!row) return null
    const stappen = await tx.run(ownStappen, { id })
    const [verklaring] = await tx.run(ownVerklaring, { id, huurderId })
    return { ...row, stappen, verklaring: verklaring ?? null, door: doorOf(row, huurderId) }
  })
}
