import { randomUUID } from 'node:crypto'
import type { Context } from '../../doelbinding/context.ts'
import { lees, verwerk, type Werk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { addYears, datumOf } from '../../tijd.ts'
import { bericht, klaarzetten } from '../contact/klaarzetten.ts'
import { garantieVraag } from '../planning/garantie.ts'
import { readTijdvak, type Tijdvak, type TijdvakRefusal } from './afspraaktijd.ts'
import { type Orderstatus, zet } from './onderhoudsorder.ts'
import { type Afspraak, fromRij, planAfspraak } from './onderhoudsverzoek.ts'
import {
  insertOrder,
  ketenpartnersOn,
  noteerWijziging,
  updateOrder,
  updateStatus,
  withdrawOrder,
  verzoekByNummer,
  zaakFoto,
  zaakFotos,
  zaakVerzoek,
} from './queries.ts'
import { onderhoudPlannen } from './verwerkingen.ts'

const vraagGarantie = garantieVraag(onderhoudPlannen)

/** Id of the report with this number, if there is one. */
export async function findByNummer(context: Context, nummer: string): Promise<string | undefined> {
  const [row] = await lees(context, verzoekByNummer, { kiest: [nummer] }, { nummer })
  return row?.id
}

/** All that a planner needs of one report, and the ketenpartners with an agreement in the coming year. */
export function findZaak(context: Context, id: string, nu: Date) {
  const vandaag = datumOf(nu)
  return verwerk(
    { ...context, zaak: `onderhoudsverzoek ${id}` },
    onderhoudPlannen,
    { kiest: [id] },
    async (tx) => {
      const [row] = await tx.run(zaakVerzoek, { id })
      if (!row) return null
      const fotos = await tx.run(zaakFotos, { verzoekId: id })
      const ketenpartners = await tx.run(ketenpartnersOn, { dagen: `[${vandaag},${addYears(vandaag, 1)}]` })
      const garantie = await vraagGarantie(tx, row, nu)
      return { ...row, verzoek: fromRij(row), fotos, ketenpartners, garantie }
    },
  )
}

/** The JPEG of one photo of this report. */
export async function findZaakFoto(
  context: Context,
  { id, fotoId }: { id: string; fotoId: string },
): Promise<Buffer | undefined> {
  const betreft = { kiest: [id] }
  const [row] = await lees({ ...context, zaak: `onderhoudsverzoek ${id}` }, zaakFoto, betreft, {
    id: fotoId,
    verzoekId: id,
  })
  return row?.inhoud
}

/** What the planner saw and chose. `versie` is that of the page on which the choice was made. */
export type Keuze = Tijdvak & { versie: number; ketenpartnerId: string }
export type PlanRefusal =
  | TijdvakRefusal
  | 'bestaat-niet'
  | 'al-afgehandeld'
  | 'ingetrokken'
  | 'gewijzigd'
  | 'geen-overeenkomst'

/** Makes or moves the appointment of one report. */
export function planReparatie(
  context: Context,
  id: string,
  { keuze, nu, medewerkerId = null }: { keuze: Keuze; nu: Date; medewerkerId?: string | null },
): Promise<Outcome<null, PlanRefusal>> {
  return verwerk(
    { ...context, zaak: `onderhoudsverzoek ${id}` },
    onderhoudPlannen,
    { kiest: [id] },
    async (tx) => {
      const [row] = await tx.run(zaakVerzoek, { id })
      if (!row) return refused('bestaat-niet')
      if (row.versie !== keuze.versie) return refused('gewijzigd')
      const tijdvak = readTijdvak(keuze, nu)
      if (!tijdvak.ok) return tijdvak
      const afspraak = { ...tijdvak.value, ketenpartnerId: keuze.ketenpartnerId }
      const planned = planAfspraak(fromRij(row), afspraak)
      if (!planned.ok) return planned
      const ketenpartner = await findWhoMayCome(tx, keuze)
      if (!ketenpartner) return refused('geen-overeenkomst')
      const orderId = isSame(row, afspraak) ? row.order_id : randomUUID()
      const { status } = planned.value
      const saved = await tx.run(updateStatus, { id, versie: keuze.versie, status, orderId })
      if (saved.length === 0) return refused('gewijzigd')
      await saveOrder(tx, row, { ...afspraak, orderId })
      await tx.run(noteerWijziging, wijzigingOf(row, afspraak, { nu, medewerkerId }))
      await tx.run(zetKlaar, tellAfspraak(row, afspraak, ketenpartner.naam))
      return done(null)
    },
  ).catch(refuseGewijzigd)
}

/** Somebody else was first: the transaction is rolled back, with what it already wrote. */
class Gewijzigd extends Error {}
function refuseGewijzigd(error: unknown) {
  if (error instanceof Gewijzigd) return refused('gewijzigd')
  throw error
}

type Zaakrij = {
  id: string
  relatie_id: string
  eenheid_id: string
  ketenpartner_id: string | null
  order_id: string | null
  orderstatus: string | null
  orderversie: number | null
}
type Open = Zaakrij & { order_id: string; orderstatus: Orderstatus; orderversie: number }
const hasOrder = (row: Zaakrij): row is Open => row.order_id !== null

/** The same ketenpartner keeps its order; another gets one of its own. */
const isSame = (row: Zaakrij, { ketenpartnerId }: Afspraak): row is Open =>
  hasOrder(row) && row.ketenpartner_id === ketenpartnerId

async function saveOrder(tx: Tx, row: Zaakrij, plan: Afspraak & { orderId: string }): Promise<void> {
  if (hasOrder(row)) {
    const verzet = isSame(row, plan)
    const moved = zet(row.orderstatus, verzet ? 'verzet' : 'trekTerug')
    if (!moved.ok) throw new Gewijzigd()
    const order = { id: row.order_id, versie: row.orderversie, status: moved.value }
    const saved = await (verzet
      ? tx.run(updateOrder, { ...order, ...plan, id: row.order_id })
      : tx.run(withdrawOrder, order))
    if (saved.length === 0) throw new Gewijzigd()
    if (verzet) return
  }
  const { orderId, ...afspraak } = plan
  const order = { id: orderId, verzoekId: row.id, huurderId: row.relatie_id, eenheidId: row.eenheid_id }
  await tx.run(insertOrder, { ...order, ...afspraak })
}

type Tx = Werk<typeof onderhoudPlannen>

/** Who comes second hears who it was. A company that plans itself has no worker of ours. */
const wijzigingOf = (
  row: Zaakrij & { begin: Date | null; eind: Date | null; vakman_id: string | null; versie: number },
  { begin, eind }: Afspraak,
  { nu, medewerkerId }: { nu: Date; medewerkerId: string | null },
) => ({
  id: randomUUID(),
  reeks: randomUUID(),
  medewerkerId,
  verzoekId: row.id,
  huurderId: row.relatie_id,
  rol: 'planner',
  op: nu,
  versie: row.versie + 1,
  vanVakman: row.vakman_id,
  vanBegin: row.begin,
  vanEind: row.eind,
  naarBegin: begin,
  naarEind: eind,
})

/** Art. 28 AVG: a ketenpartner gets data only under an agreement that is in force on the day of the work. */
async function findWhoMayCome(tx: Tx, { datum, ketenpartnerId }: Keuze) {
  const found = await tx.run(ketenpartnersOn, { dagen: `[${datum},${datum}]` })
  return found.find(({ id }) => id === ketenpartnerId)
}

const zetKlaar = klaarzetten(onderhoudPlannen)

type Gemeld = { id: string; nummer: string; relatie_id: string }
const tellAfspraak = ({ id, nummer, relatie_id: relatieId }: Gemeld, { begin }: Afspraak, bedrijf: string) =>
  bericht({
    relatieId,
    sjabloon: 'afspraak-gemaakt',
    gegevens: { nummer, begin: begin.toISOString(), bedrijf, verzoek: id },
    zaak: `onderhoudsverzoek ${id}`,
  })
