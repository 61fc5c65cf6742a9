import { randomUUID } from 'node:crypto'
import type { Werk } from '../../doelbinding/verwerk.ts'
import { GeenGevolg, type Gevolgzaak } from './gevolgzaak.ts'
import { beginLid, closeLid, huishoudensVan, insertHuishouden } from './queries-huishouden.ts'
import type { contractwijzigingBehandelen } from './verwerkingen.ts'

type Tx = Werk<typeof contractwijzigingBehandelen>

/** Somebody comes to live in the home, is born there, or leaves it. What was believed before stays beside it, by trigger. */
export async function changeHuishouden(tx: Tx, zaak: Gevolgzaak): Promise<void> {
  if (zaak.huishoudenSoort === 'weg') {
    if (!(await leaveHuishouden(tx, zaak, zaak.datum))) throw new GeenGevolg('geen-huisgenoot')
    return
  }
  const huishoudenId = await getHuishouden(tx, zaak)
  const rol = zaak.huishoudenRol ?? 'inwonend'
  const geldig = `[${zaak.datum},)`
  await tx.run(beginLid, { huishoudenId, relatieId: zaak.overId, geldig, rol, reden: 'wijziging' })
}

/** Ends the place of somebody in the household of this home; false when there was none before that day. */
export async function leaveHuishouden(
  tx: Tx,
  { eenheidId, overId }: Gevolgzaak,
  tot: string,
): Promise<boolean> {
  const huishoudens = (await tx.run(huishoudensVan, { eenheidId })).map(({ id }) => id)
  const ended = await tx.run(closeLid, { huishoudens, relatieId: overId, tot })
  return ended.length > 0
}

/** The household of these tenants; the first time, one is made of the tenants themselves. */
async function getHuishouden(tx: Tx, { eenheidId, partijen, datum }: Gevolgzaak): Promise<string> {
  const found = (await tx.run(huishoudensVan, { eenheidId })).find(({ betrokkenen }) =>
    betrokkenen.some((id) => partijen.includes(id)),
  )
  if (found) return found.id
  const id = randomUUID()
  await tx.run(insertHuishouden, { id, eenheidId })
  for (const relatieId of partijen)
    await tx.run(beginLid, {
      huishoudenId: id,
      relatieId,
      geldig: `[${datum},)`,
      rol: 'huurder',
      reden: 'begin',
    })
  return id
}
