import type { Context } from '../../doelbinding/context.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { type Namens, namensBerichten } from '../machtiging/namens.ts'
import { bericht, klaarzetten } from '../contact/klaarzetten.ts'
import {
  cancelOrder,
  cancelVerzoek,
  insertTevredenheid,
  reopenVerzoek,
  teBeoordelen,
  teIntrekken,
} from './afloop-queries.ts'
import { isOpen, type Orderstatus, zet } from './onderhoudsorder.ts'
import { fromRij, heropen, type Intrekreden, trekIn } from './onderhoudsverzoek.ts'
import { reparatieBeoordelen, reparatieIntrekken } from './verwerkingen-melden.ts'

/** Why somebody is not satisfied. */
export const REDENEN = ['niet-gemaakt', 'rommel', 'te-laat', 'onvriendelijk', 'anders'] as const
export type Reden = (typeof REDENEN)[number]

/** Which report of which tenant, and when it is done. */
export type Eigen = { huurderId: string; id: string; nu: Date; namens?: Namens | null }
const kiesHuurder = ({ huurderId, namens }: Eigen) => ({ kiest: [huurderId, namens?.nemerId ?? null] })
const zaakOf = (id: string): string => `onderhoudsverzoek ${id}`

const zetIngetrokken = klaarzetten(reparatieIntrekken)
const zetHeropend = klaarzetten(reparatieBeoordelen)

/** Somebody was first: what this transaction wrote is taken back. */
class Gewijzigd extends Error {}
function refuseGewijzigd(error: unknown) {
  if (error instanceof Gewijzigd) return refused('gewijzigd')
  throw error
}

export type IntrekRefusal = 'bestaat-niet' | 'al-afgehandeld' | 'ingetrokken' | 'gewijzigd'

/** The tenant takes a report back; a visit that was planned does not come. */
export function trekEigenIn(
  context: Context,
  eigen: Eigen,
  { versie, reden }: { versie: number; reden: Intrekreden },
): Promise<Outcome<null, IntrekRefusal>> {
  const { huurderId, id, nu } = eigen
  return verwerk({ ...context, zaak: zaakOf(id) }, reparatieIntrekken, kiesHuurder(eigen), async (tx) => {
    const [row] = await tx.run(teIntrekken, { id, huurderId })
    if (!row) return refused('bestaat-niet')
    const withdrawn = trekIn(fromRij(row), reden, nu)
    if (!withdrawn.ok) return withdrawn
    const { status, afgehandeldOp } = withdrawn.value
    const saved = await tx.run(cancelVerzoek, { id, versie, status, reden, afgehandeldOp })
    if (saved.length === 0) return refused('gewijzigd')
    if (row.order_id && row.orderstatus && row.orderversie !== null && isOpen(row.orderstatus)) {
      const terug = zet(row.orderstatus as Orderstatus, 'trekTerug')
      if (!terug.ok) throw new Gewijzigd()
      const order = { id: row.order_id, versie: row.orderversie, status: terug.value }
      if ((await tx.run(cancelOrder, order)).length === 0) throw new Gewijzigd()
    }
    const gegevens = { nummer: row.nummer, verzoek: id }
    await tx.run(
      zetIngetrokken,
      bericht({ relatieId: huurderId, sjabloon: 'melding-ingetrokken', gegevens, zaak: zaakOf(id) }),
    )
    for (const each of namensBerichten(eigen.namens, { huurderId, ...gegevens }))
      await tx.run(zetIngetrokken, each)
    return done(null)
  }).catch(refuseGewijzigd)
}

export type Oordeel = {
  versie: number
  tevreden: boolean
  redenen: readonly Reden[]
  toelichting: string | null
}
export type OordeelRefusal = 'bestaat-niet' | 'niet-klaar' | 'al-beoordeeld' | 'te-laat' | 'gewijzigd'

/** What the tenant thinks of a finished repair, once for each visit. Not satisfied: the report is open again. */
export function beoordeelReparatie(
  context: Context,
  eigen: Eigen,
  oordeel: Oordeel,
): Promise<Outcome<null, OordeelRefusal>> {
  const { huurderId, id, nu } = eigen
  return verwerk({ ...context, zaak: zaakOf(id) }, reparatieBeoordelen, kiesHuurder(eigen), async (tx) => {
    const [row] = await tx.run(teBeoordelen, { id, huurderId })
    if (!row) return refused('bestaat-niet')
    if (row.tevreden !== null) return refused('al-beoordeeld')
    if (row.status !== 'AFG' || !row.order_id) return refused('niet-klaar')
    const { tevreden, redenen, toelichting, versie } = oordeel
    if (versie !== row.versie) return refused('gewijzigd')
    const reopened = tevreden ? null : heropen(fromRij(row), nu)
    if (reopened && !reopened.ok) return refused(reopened.refusal === 'te-laat' ? 'te-laat' : 'niet-klaar')
    const given = { orderId: row.order_id, verzoekId: id, huurderId, tevreden, redenen: [...redenen] }
    const written = await tx.run(insertTevredenheid, { ...given, toelichting, op: nu })
    if (written.length === 0) return refused('al-beoordeeld')
    const gegevens = { nummer: row.nummer, verzoek: id }
    for (const each of namensBerichten(eigen.namens, { huurderId, ...gegevens }))
      await tx.run(zetHeropend, each)
    if (!reopened) return done(null)
    const saved = await tx.run(reopenVerzoek, { id, versie, status: reopened.value.status, nu })
    if (saved.length === 0) throw new Gewijzigd()
    await tx.run(
      zetHeropend,
      bericht({ relatieId: huurderId, sjabloon: 'melding-heropend', gegevens, zaak: zaakOf(id) }),
    )
    return done(null)
  }).catch(refuseGewijzigd)
}
