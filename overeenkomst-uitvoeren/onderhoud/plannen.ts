import { randomUUID } from 'node:crypto'
import type { Context } from '../../doelbinding/context.ts'
import { lees, verwerk, type Werk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { addYears, datumOf } from '../../tijd.ts'
import { readTijdvak, type Tijdvak, type TijdvakRefusal } from './afspraaktijd.ts'
import { type Afspraak, fromRij, planAfspraak } from './onderhoudsverzoek.ts'
import {
  insertOrder,
  ketenpartnersOn,
  updateOrder,
  updateStatus,
  verzoekByNummer,
  zaakFoto,
  zaakFotos,
  zaakVerzoek,
} from './queries.ts'
import { onderhoudPlannen } from './verwerkingen.ts'

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
      return { ...row, verzoek: fromRij(row), fotos, ketenpartners }
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
  | 'gewijzigd'
  | 'geen-overeenkomst'

/** Makes or moves the appointment of one report. */
export function planReparatie(
  context: Context,
  id: string,
  { keuze, nu }: { keuze: Keuze; nu: Date },
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
      if (!(await mayWorkOn(tx, keuze))) return refused('geen-overeenkomst')
      const saved = await tx.run(updateStatus, { id, versie: keuze.versie, status: planned.value.status })
      if (saved.length === 0) return refused('gewijzigd')
      await saveOrder(tx, row, afspraak)
      return done(null)
    },
  )
}

type Tx = Werk<typeof onderhoudPlannen>

/** Art. 28 AVG: a ketenpartner gets data only under an agreement that is in force on the day of the work. */
async function mayWorkOn(tx: Tx, { datum, ketenpartnerId }: Keuze): Promise<boolean> {
  const found = await tx.run(ketenpartnersOn, { dagen: `[${datum},${datum}]` })
  return found.some(({ id }) => id === ketenpartnerId)
}

type Zaakrij = { id: string; relatie_id: string; eenheid_id: string; order_id: string | null }
async function saveOrder(tx: Tx, row: Zaakrij, afspraak: Afspraak): Promise<void> {
  if (row.order_id) {
    await tx.run(updateOrder, { id: row.order_id, ...afspraak })
    return
  }
  const order = {
    id: randomUUID(),
    verzoekId: row.id,
    huurderId: row.relatie_id,
    eenheidId: row.eenheid_id,
  }
  await tx.run(insertOrder, { ...order, ...afspraak })
}
