import { randomUUID } from 'node:crypto'
import type { Context } from '../../doelbinding/context.ts'
import { verwerk, type Werk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { datumOf } from '../../tijd.ts'
import { bericht, klaarzetten } from '../contact/klaarzetten.ts'
import { briefCode } from './brief.ts'
import { voerGevolgenUit } from './gevolgen.ts'
import { GeenGevolg, type GevolgRefusal } from './gevolgzaak.ts'
import { ontvangersOf } from './ontvangers.ts'
import { type Procedure, isEind, type Stap, type StapRefusal, takeStap } from './procedure.ts'
import { procedureOf } from './procedures.ts'
import { insertZaakstap, insertNieuweAndere, updateZaak } from './queries-behandelen.ts'
import { namen, stappen, verklaringen, zaak } from './queries-balie.ts'
import { laatsteDagNa, uiterlijkIn } from './termijnen.ts'
import { contractwijzigingBehandelen } from './verwerkingen.ts'
import { vereisteOf, type VereisteRefusal } from './vereisten.ts'
import { zaakNaam } from './volgen.ts'

type Tx = Werk<typeof contractwijzigingBehandelen>
type Rij = Awaited<ReturnType<typeof getZaak>>

const zetKlaar = klaarzetten(contractwijzigingBehandelen)

/** All that the desk needs of one change, or null when there is none with this id. */
export function findZaak(context: Context, id: string) {
  return verwerk(
    { ...context, zaak: zaakNaam(id) },
    contractwijzigingBehandelen,
    { kiest: [id, null, null] },
    async (tx) => {
      const [row] = await tx.run(zaak, { id })
      if (!row) return null
      const mensen = await tx.run(namen, { ids: row.betrokkenen })
      const gezet = await tx.run(stappen, { id })
      const geschreven = await tx.run(verklaringen, { id })
      return { ...row, mensen, stappen: gezet, verklaringen: geschreven }
    },
  )
}

async function getZaak(tx: Tx, id: string) {
  const [row] = await tx.run(zaak, { id })
  return row
}

/** What the desk fills in with a step. `versie` is that of the page. */
export type Zaakzet = {
  readonly stap: string
  readonly versie: number
  readonly grond?: string | undefined
  readonly datum?: string | undefined
  /** After a death: who shared the household, and whether orphans of 16 to 27 live there. */
  readonly huisgenoot?: boolean
  readonly wezen?: boolean
  /** Name of who goes on with the home, when that is nobody we know yet. */
  readonly andereNaam?: string | undefined
  /** The name with which a representative signs in. */
  readonly inlognaam?: string | undefined
}
export type ZaakRefusal =
  | StapRefusal
  | GevolgRefusal
  | VereisteRefusal
  | 'bestaat-niet'
  | 'gewijzigd'
  | 'opvolger-ontbreekt'

/** Takes a step at the desk, with its consequences and its letters, or nothing at all. */
export async function zetZaakstap(
  context: Context,
  id: string,
  { zet, nu }: { zet: Zaakzet; nu: Date },
): Promise<Outcome<null, ZaakRefusal>> {
  const nieuw = zet.andereNaam ? randomUUID() : null
  try {
    return await verwerk(
      { ...context, zaak: zaakNaam(id) },
      contractwijzigingBehandelen,
      { kiest: [id, null, nieuw] },
      async (tx) => {
        const row = await getZaak(tx, id)
        if (!row) return refused('bestaat-niet')
        const procedure = procedureOf(row.soort)
        const taken = takeStap(procedure, row.status, { ...zet, door: 'verhuurconsulent' })
        if (!taken.ok) return taken
        if (row.versie !== zet.versie) return refused('gewijzigd')
        const vereist = await vereisteOf(tx, id, { vereist: taken.value.vereist, nu })
        if (vereist) return refused(vereist)
        const andereId = nieuw ?? row.andere_id
        if (taken.value.gevolgen?.includes('andere-wordt-huurder') && !andereId)
          return refused('opvolger-ontbreekt')
        if (nieuw)
          await tx.run(insertNieuweAndere, { relatie: nieuw, naam: zet.andereNaam ?? '', geboren: null })
        return save(tx, { row, procedure, stap: taken.value, zet, nu, andereId })
      },
    )
  } catch (error) {
    if (error instanceof GeenGevolg) return refused(error.refusal)
    throw error
  }
}

type Werkstap = {
  row: NonNullable<Rij>
  procedure: Procedure
  stap: Stap
  zet: Zaakzet
  nu: Date
  andereId: string | null
}

async function save(tx: Tx, werk: Werkstap): Promise<Outcome<null, 'gewijzigd'>> {
  const { row, procedure, stap, zet, nu, andereId } = werk
  const vandaag = datumOf(nu)
  const betrokkenen = [...new Set([...row.betrokkenen, ...(andereId ? [andereId] : [])])].toSorted()
  const laatsteDag = laatsteDagNa(stap.code, {
    datum: zet.datum ?? row.datum,
    overleden: row.soort === 'overlijden' ? row.datum : null,
    vandaag,
  })
  const datum = laatsteDag ?? zet.datum ?? row.datum
  const saved = await tx.run(updateZaak, {
    id: row.id,
    versie: zet.versie,
    status: stap.naar,
    // The day of a death stays; in other changes a step may name the day that counts.
    datum: row.soort === 'overlijden' ? row.datum : datum,
    uiterlijk: uiterlijkIn(stap.naar, { vandaag, datum }),
    huisgenoot: zet.huisgenoot ?? row.huisgenoot,
    wezen: zet.wezen ?? row.wezen,
    andereId,
    betrokkenen,
    afgerondOp: isEind(procedure, stap.naar) ? nu : null,
  })
  if (saved.length === 0) return refused('gewijzigd')
  await voerGevolgenUit(tx, stap.gevolgen ?? [], {
    id: row.id,
    soort: row.soort,
    huurovereenkomstId: row.huurovereenkomst_id,
    overId: row.over_id,
    andereId,
    eenheidId: row.eenheid_id,
    partijen: row.partijen,
    huishoudenSoort: row.huishouden_soort,
    huishoudenRol: row.huishouden_rol,
    nieuweNaam: row.nieuwe_naam,
    datum: zet.datum ?? row.datum ?? vandaag,
    laatsteDag,
    opgezegdOp: row.soort.startsWith('opzegging') ? row.ingediend_op : null,
    inlognaam: zet.inlognaam ?? null,
    nu,
  })
  await record(tx, { row, stap, zet, nu, betrokkenen })
  return done(null)
}

type Vastlegging = Pick<Werkstap, 'row' | 'stap' | 'zet' | 'nu'> & { betrokkenen: string[] }

/** The step itself, and a letter to each of its people; not to who has died, unless nobody else is left. */
async function record(tx: Tx, { row, stap, zet, nu, betrokkenen }: Vastlegging): Promise<void> {
  const grond = stap.gronden ? zet.grond : undefined
  await tx.run(insertZaakstap, {
    id: randomUUID(),
    wijzigingId: row.id,
    betrokkenen,
    stap: stap.code,
    status: stap.naar,
    grond: grond ?? null,
    door: 'verhuurconsulent',
    datum: zet.datum ?? null,
    gezetOp: nu,
  })
  const sjabloon = briefCode(row.soort, stap.code, grond)
  const gegevens = { nummer: row.nummer, wijziging: row.id }
  for (const relatieId of ontvangersOf({ ...row, betrokkenen }))
    await tx.run(zetKlaar, bericht({ relatieId, sjabloon, gegevens, zaak: zaakNaam(row.id) }))
}
