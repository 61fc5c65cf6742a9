import type { Werk } from '../../doelbinding/verwerk.ts'
import type { Vereiste } from './procedure.ts'
import { afrekeningKlaar, gevonden, inspectieVan, markGedaan } from './queries-vereisten.ts'
import type { contractwijzigingBehandelen } from './verwerkingen.ts'

type Tx = Werk<typeof contractwijzigingBehandelen>
export type VereisteRefusal =
  | 'inspectie-ontbreekt'
  | 'inspectie-later'
  | 'bevindingen-ontbreken'
  | 'afrekening-ontbreekt'

/** Why a step must wait for an inspection or an account, or null. An inspection that is done is marked as such. */
export async function vereisteOf(
  tx: Tx,
  id: string,
  { vereist, nu }: { vereist: Vereiste | undefined; nu: Date },
): Promise<VereisteRefusal | null> {
  if (vereist === undefined) return null
  if (vereist === 'eindafrekening')
    return (await tx.run(afrekeningKlaar, { id })).length > 0 ? null : 'afrekening-ontbreekt'
  const [inspectie] = await tx.run(inspectieVan, { id, soort: vereist })
  if (!inspectie) return 'inspectie-ontbreekt'
  if (inspectie.gepland_op > nu) return 'inspectie-later'
  if ((await tx.run(gevonden, { inspectieId: inspectie.id })).length === 0) return 'bevindingen-ontbreken'
  await tx.run(markGedaan, { id: inspectie.id, op: nu })
  return null
}
