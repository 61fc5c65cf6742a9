import { randomUUID } from 'node:crypto'
import { newContext } from '../../doelbinding/context.ts'
import type { Doelbinding } from '../../doelbinding/kern.ts'
import { verwerk, type Werk } from '../../doelbinding/verwerk.ts'
import { datumOf } from '../../tijd.ts'
import { bericht, klaarzetten } from '../contact/klaarzetten.ts'
import { stappenVoor } from '../contractwijziging/procedure.ts'
import { zaakNaam } from './beginnen.ts'
import { deelnemersVan, insertTermijnstap, overTermijn, updateVervallen } from './queries-bewaken.ts'
import { woningruilenBewaken } from './verwerkingen-systeem.ts'
import { woningruilProcedure } from './woningruil.ts'

const zetKlaar = klaarzetten(woningruilenBewaken)
type Tx = Werk<typeof woningruilenBewaken>

/** More than this in one run waits for the next. */
const HOOGSTENS = 200

/**
 * Lets the rings lapse that waited for tenants past their last day, with a letter to each who takes part. It says that the term is
 * over, and not whose answer was missing. Harmless to repeat; answers how many lapsed.
 */
export function bewaakRuilen(kern: Doelbinding, nu: Date): Promise<number> {
  const vandaag = datumOf(nu)
  const context = newContext(kern, { rol: 'systeem' }, 'termijnen van woningruilen bewaken')
  return verwerk(context, woningruilenBewaken, { kiest: [vandaag] }, async (tx) => {
    let lapsed = 0
    for (const ring of await tx.run(overTermijn, { vandaag, hoogstens: HOOGSTENS }))
      if (await lapse(tx, ring, nu)) lapsed += 1
    return lapsed
  })
}

type Ring = { id: string; nummer: string; status: string; uiterlijk: string | null }

async function lapse(tx: Tx, ring: Ring, nu: Date): Promise<boolean> {
  const [stap] = stappenVoor(woningruilProcedure, ring.status, 'termijn')
  if (!stap || ring.uiterlijk === null) return false
  const { id, nummer, status, uiterlijk: dag } = ring
  if ((await tx.run(updateVervallen, { id, status, naar: stap.naar, op: nu })).length === 0) return false
  const gezet = { id: randomUUID(), ruilId: id, stap: stap.code, status: stap.naar, gezetOp: nu }
  await tx.run(insertTermijnstap, gezet)
  const gegevens = { nummer, ruil: id, dag }
  for (const { betrokkenen } of await tx.run(deelnemersVan, { id }))
    for (const relatieId of betrokkenen)
      await tx.run(
        zetKlaar,
        bericht({ relatieId, sjabloon: 'woningruil-termijn-om', gegevens, zaak: zaakNaam(id) }),
      )
  return true
}

const EVERY_MS = 60 * 60_000

/** At once and every hour, until what it answers is called. */
export function keepRuilen(
  kern: Doelbinding,
  now: () => Date,
  onError: (error: unknown) => void,
): () => void {
  const watch = (): void => void bewaakRuilen(kern, now()).catch(onError)
  watch()
  const timer = setInterval(watch, EVERY_MS)
  return () => clearInterval(timer)
}
