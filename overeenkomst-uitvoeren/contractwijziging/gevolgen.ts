import { randomUUID } from 'node:crypto'
import type { Werk } from '../../doelbinding/verwerk.ts'
import { addDays } from '../../wet-naleven/regel/kalenderdag.ts'
import type { Gevolg } from './procedure.ts'
import { changeHuishouden, leaveHuishouden } from './gevolgen-huishouden.ts'
import { GeenGevolg, type Gevolgzaak } from './gevolgzaak.ts'
import {
  beginPartij,
  closeMachtiging,
  closeNaam,
  closePartij,
  closeVertegenwoordiging,
  insertNaam,
  inviteVertegenwoordiger,
  insertVertegenwoordiging,
  openPartijen,
  updateEinde,
  updateOverleden,
} from './queries-gevolgen.ts'
import type { contractwijzigingBehandelen } from './verwerkingen.ts'

type Tx = Werk<typeof contractwijzigingBehandelen>

/** Carries the consequences of a step out, in its own transaction. Throws GeenGevolg when the records do not allow one. */
export async function voerGevolgenUit(tx: Tx, gevolgen: readonly Gevolg[], zaak: Gevolgzaak): Promise<void> {
  for (const gevolg of gevolgen) await UITVOERING[gevolg](tx, zaak)
}

/** What a representative may do in the portal: money and contract (BW 1:438), or care and living (BW 1:453). */
const MAG: Readonly<Record<string, string[]>> = {
  bewind: ['contract'],
  mentorschap: ['reparatie', 'regelen'],
  curatele: ['contract', 'reparatie', 'regelen'],
}

const UITVOERING: Record<Gevolg, (tx: Tx, zaak: Gevolgzaak) => Promise<void>> = {
  'andere-wordt-medehuurder': (tx, zaak) => addPartij(tx, zaak, 'medehuurder', zaak.datum),
  'medehuurder-wordt-huurder': async (tx, zaak) => {
    const morgen = addDays(zaak.datum, 1)
    await endPartij(tx, zaak, morgen)
    await promote(tx, zaak, morgen)
  },
  'andere-wordt-huurder': async (tx, zaak) => {
    const morgen = addDays(zaak.datum, 1)
    await endPartij(tx, zaak, morgen)
    await addPartij(tx, zaak, 'huurder', morgen)
  },
  'huurder-is-overleden': async (tx, zaak) => {
    await tx.run(updateOverleden, { id: zaak.overId, overledenOp: zaak.datum })
    await leaveHuishouden(tx, zaak, addDays(zaak.datum, 1))
  },
  'vertrekker-gaat-eraf': async (tx, zaak) => {
    await leaveHuishouden(tx, zaak, zaak.datum)
    await endPartij(tx, zaak, zaak.datum)
    await promote(tx, zaak, zaak.datum)
  },
  'huur-eindigt': endContract,
  'huur-eindigt-niet': reopenContract,
  'naam-verandert': async (tx, { overId, nieuweNaam, datum }) => {
    if (!nieuweNaam) throw new GeenGevolg('naam-ontbreekt')
    await tx.run(closeNaam, { relatieId: overId, tot: datum })
    await tx.run(insertNaam, { relatieId: overId, naam: nieuweNaam, vanaf: datum })
  },
  'huishouden-verandert': changeHuishouden,
  'vertegenwoordiging-geldt': async (tx, zaak) => {
    const { id, overId, andereId, soort, datum, inlognaam, nu } = zaak
    if (!andereId) throw new GeenGevolg('andere-ontbreekt')
    const rij = { id: randomUUID(), wijzigingId: id, relatieId: overId, vertegenwoordigerId: andereId, soort }
    await tx.run(insertVertegenwoordiging, { ...rij, geldig: `[${datum},)` })
    const taken = MAG[soort]
    if (!inlognaam || !taken) return
    const uitnodiging = {
      id: randomUUID(),
      geverId: overId,
      uitgenodigd: inlognaam.toLowerCase(),
      taken,
      op: nu,
    }
    await tx.run(inviteVertegenwoordiger, { ...uitnodiging, vertegenwoordigingId: rij.id })
  },
  'vertegenwoordiging-eindigt': async (tx, { id, datum }) => {
    const ended = await tx.run(closeVertegenwoordiging, { wijzigingId: id, tot: datum })
    if (ended.length === 0) throw new GeenGevolg('einde-voor-begin')
    await tx.run(closeMachtiging, { wijzigingId: id, tot: addDays(datum, -1) })
  },
}

async function addPartij(tx: Tx, zaak: Gevolgzaak, rol: string, vanaf: string): Promise<void> {
  if (!zaak.andereId) throw new GeenGevolg('andere-ontbreekt')
  const { huurovereenkomstId, andereId } = zaak
  await tx.run(beginPartij, { huurovereenkomstId, relatieId: andereId, rol, geldig: `[${vanaf},)` })
}

async function endPartij(tx: Tx, { huurovereenkomstId, overId }: Gevolgzaak, tot: string): Promise<void> {
  const ended = await tx.run(closePartij, { huurovereenkomstId, relatieId: overId, tot })
  if (ended.length === 0) throw new GeenGevolg('einde-voor-begin')
}

/** Who goes on with the home becomes its tenant (BW 7:266(3), 7:268(1)). */
async function promote(tx: Tx, { huurovereenkomstId, overId }: Gevolgzaak, vanaf: string): Promise<void> {
  const partijen = await tx.run(openPartijen, { huurovereenkomstId })
  const rest = partijen.filter(({ relatie_id: id }) => id !== overId)
  if (rest.length === 0) throw new GeenGevolg('geen-opvolger')
  if (rest.some(({ rol }) => rol === 'huurder')) return
  for (const { relatie_id: relatieId } of rest) {
    await tx.run(closePartij, { huurovereenkomstId, relatieId, tot: vanaf })
    await tx.run(beginPartij, { huurovereenkomstId, relatieId, rol: 'huurder', geldig: `[${vanaf},)` })
  }
}

/** One of several tenants who gives notice leaves alone; the contract ends with its last tenant. */
async function endContract(tx: Tx, zaak: Gevolgzaak): Promise<void> {
  const { huurovereenkomstId, laatsteDag, opgezegdOp } = zaak
  if (!laatsteDag) throw new GeenGevolg('einde-voor-begin')
  const tot = addDays(laatsteDag, 1)
  if (zaak.soort === 'opzegging-huurder') {
    const partijen = await tx.run(openPartijen, { huurovereenkomstId })
    if (partijen.some(({ relatie_id: id }) => id !== zaak.overId)) {
      await endPartij(tx, zaak, tot)
      await promote(tx, zaak, tot)
      return
    }
  }
  const ended = await tx.run(updateEinde, { id: huurovereenkomstId, tot, opgezegdOp })
  if (ended.length === 0) throw new GeenGevolg('einde-voor-begin')
}

/** The end is taken back. Not when the others have already gone on without this tenant: then they must agree first. */
async function reopenContract(tx: Tx, { huurovereenkomstId, overId, soort }: Gevolgzaak): Promise<void> {
  if (soort === 'opzegging-huurder') {
    const partijen = await tx.run(openPartijen, { huurovereenkomstId })
    if (!partijen.some(({ relatie_id: id }) => id === overId)) throw new GeenGevolg('al-vertrokken')
  }
  await tx.run(updateEinde, { id: huurovereenkomstId, tot: null, opgezegdOp: null })
}
