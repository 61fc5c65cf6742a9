import type { Context } from '../../doelbinding/context.ts'
import { lees, verwerk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { klaarzetten } from '../contact/klaarzetten.ts'
import { namensBerichten } from '../contractwijziging/namens-berichten.ts'
import { zaakNaam } from '../contractwijziging/volgen.ts'
import type { Voor } from '../machtiging/voor.ts'
import { ownAfrekening, ownBevindingen, ownInspecties, ownPdf, ownZaak, updateBezwaar } from './queries.ts'
import { opleveringVolgen } from './verwerkingen.ts'

const zetKlaar = klaarzetten(opleveringVolgen)

/** Inspections and account as the tenant may see them: findings when the inspection is finished, the account when it was sent. */
/** For whom somebody looks: oneself, or a tenant by a mandate. */
type Wie = Pick<Voor, 'huurderId' | 'namens'>

const kiestOf = ({ huurderId, namens }: Wie, id: string) => [huurderId, id, namens?.nemerId ?? null]
const metZaak = (context: Context, id: string): Context => ({
  ...context,
  zaak: context.zaak ?? zaakNaam(id),
})

export function findEigenOplevering(context: Context, wie: Wie, id: string) {
  const { huurderId } = wie
  const kiest = kiestOf(wie, id)
  return verwerk(metZaak(context, id), opleveringVolgen, { kiest }, async (tx) => {
    const [rij] = await tx.run(ownZaak, { id, huurders: [huurderId] })
    if (!rij) return null
    const inspecties = await tx.run(ownInspecties, { id })
    const bevindingen = await tx.run(ownBevindingen, { id })
    const afrekening = rij.status === 'afgerekend' ? (await tx.run(ownAfrekening, { id }))[0] : undefined
    return { ...rij, inspecties, bevindingen, afrekening: afrekening ?? null }
  })
}

export async function findEigenAfrekening(context: Context, wie: Wie, id: string): Promise<Buffer | null> {
  const vraag = { id, huurders: [wie.huurderId] }
  const [row] = await lees(metZaak(context, id), ownPdf, { kiest: kiestOf(wie, id) }, vraag)
  return row?.pdf ?? null
}

type Bezwaar = { id: string; bevindingId: string; bezwaar: string; nu: Date }
export type BezwaarRefusal = 'bestaat-niet' | 'te-laat' | 'al-gezegd'

/** A tenant says that a finding is not right. Until the account was sent; after that a person must look at it. */
export function maakBezwaar(
  context: Context,
  wie: Wie,
  { id, bevindingId, bezwaar, nu }: Bezwaar,
): Promise<Outcome<null, BezwaarRefusal>> {
  const { huurderId, namens } = wie
  const kiest = kiestOf(wie, id)
  return verwerk(metZaak(context, id), opleveringVolgen, { kiest }, async (tx) => {
    const [rij] = await tx.run(ownZaak, { id, huurders: [huurderId] })
    const found = rij && (await tx.run(ownBevindingen, { id })).find((each) => each.id === bevindingId)
    if (!rij || !found) return refused('bestaat-niet')
    if (rij.status === 'afgerekend' || rij.status === 'ingetrokken') return refused('te-laat')
    const saved = await tx.run(updateBezwaar, { id: bevindingId, bezwaar, op: nu })
    if (saved.length === 0) return refused('al-gezegd')
    for (const each of namensBerichten(namens, { huurderId, nummer: rij.nummer, id }))
      await tx.run(zetKlaar, each)
    return done(null)
  })
}
