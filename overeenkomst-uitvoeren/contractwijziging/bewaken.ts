import { randomUUID } from 'node:crypto'
import { newContext } from '../../doelbinding/context.ts'
import type { Doelbinding } from '../../doelbinding/kern.ts'
import { verwerk, type Werk } from '../../doelbinding/verwerk.ts'
import { addDays, datumOf } from '../../tijd.ts'
import { bericht, klaarzetten } from '../contact/klaarzetten.ts'
import { briefCode } from './brief.ts'
import { isEind, stappenVoor } from './procedure.ts'
import { procedureOf } from './procedures.ts'
import { passTermijn, seinStap, zonderSein } from './queries-bewaken.ts'
import { NADERT, VERSTREKEN } from './seinen.ts'
import { uiterlijkIn } from './termijnen.ts'
import { termijnenBewaken } from './verwerkingen-systeem.ts'
import { zaakNaam } from './volgen.ts'

const zetKlaar = klaarzetten(termijnenBewaken)
type Tx = Werk<typeof termijnenBewaken>
type Rij = { id: string; soort: string; status: string; uiterlijk: string | null; betrokkenen: string[] } & {
  nummer: string
  datum: string | null
  versie: number
}

/** So many days before a deadline it is named in the case. */
export const NADERT_DAGEN = 14
/** More than this in one run waits for the next. */
const HOOGSTENS = 500

export type Bewaakt = { nadert: number; verstreken: number; gezet: number }

/**
 * Marks the deadlines that are near or past. A step that the law lets follow from the mere passing of time and that changes no
 * contract is taken; anything else is only marked, and an employee decides. Harmless to repeat.
 */
export function bewaakTermijnen(kern: Doelbinding, nu: Date): Promise<Bewaakt> {
  const vandaag = datumOf(nu)
  const dag = addDays(vandaag, NADERT_DAGEN)
  const context = newContext(kern, { rol: 'systeem' }, 'termijnen bewaken')
  return verwerk(context, termijnenBewaken, { kiest: [dag] }, async (tx) => {
    const over = await tx.run(zonderSein, {
      dag: addDays(vandaag, -1),
      sein: VERSTREKEN,
      hoogstens: HOOGSTENS,
    })
    let gezet = 0
    for (const rij of over) if (await pass(tx, rij, nu)) gezet += 1
    const nabij = (await tx.run(zonderSein, { dag, sein: NADERT, hoogstens: HOOGSTENS })).filter(
      ({ uiterlijk }) => uiterlijk !== null && uiterlijk >= vandaag,
    )
    for (const rij of nabij) await mark(tx, rij, { stap: NADERT, status: rij.status, nu })
    return { nadert: nabij.length, verstreken: over.length, gezet }
  })
}

/** Marks that a deadline has passed; true when a step followed from it. */
async function pass(tx: Tx, rij: Rij, nu: Date): Promise<boolean> {
  await mark(tx, rij, { stap: VERSTREKEN, status: rij.status, nu })
  const procedure = procedureOf(rij.soort)
  const [stap] = stappenVoor(procedure, rij.status, 'termijn')
  if (!stap) return false
  const { id, versie } = rij
  const dagen = { vandaag: datumOf(nu), datum: rij.datum }
  const stand = { status: stap.naar, uiterlijk: uiterlijkIn(stap.naar, dagen) }
  const afgerondOp = isEind(procedure, stap.naar) ? nu : null
  if ((await tx.run(passTermijn, { id, versie, ...stand, afgerondOp })).length === 0) return false
  await mark(tx, rij, { stap: stap.code, status: stap.naar, nu: new Date(nu.getTime() + 1) })
  const gegevens = { nummer: rij.nummer, wijziging: id }
  const sjabloon = briefCode(rij.soort, stap.code)
  for (const relatieId of rij.betrokkenen)
    await tx.run(zetKlaar, bericht({ relatieId, sjabloon, gegevens, zaak: zaakNaam(id) }))
  return true
}

const mark = (
  tx: Tx,
  { id, betrokkenen, uiterlijk }: Rij,
  { stap, status, nu }: { stap: string; status: string; nu: Date },
) =>
  tx.run(seinStap, {
    id: randomUUID(),
    wijzigingId: id,
    betrokkenen,
    stap,
    status,
    grond: null,
    door: 'termijn',
    datum: uiterlijk,
    gezetOp: nu,
  })

const EVERY_MS = 60 * 60_000

/** At once and every hour, until what it answers is called. */
export function keepBewaakt(
  kern: Doelbinding,
  now: () => Date,
  onError: (error: unknown) => void,
): () => void {
  const watch = (): void => void bewaakTermijnen(kern, now()).catch(onError)
  watch()
  const timer = setInterval(watch, EVERY_MS)
  return () => clearInterval(timer)
}
