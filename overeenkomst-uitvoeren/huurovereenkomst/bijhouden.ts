import type { Context } from '../../doelbinding/context.ts'
import { verwerk, type Werk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { type Periode, rangeOf, readPeriode } from '../tijdlijn/periode.ts'
import { planPrijs, type PrijsRefusal, type Prijssoort, type Prijswijziging } from './huurprijs.ts'
import {
  bijTeHouden,
  herstelPartij,
  herstelPrijs,
  herstelPrijsperiode,
  insertPrijs,
  partijenNu,
  prijzenNu,
  raiseVersie,
  updateLooptijd,
  verkortPrijs,
} from './queries.ts'
import { huurcontractBijhouden } from './verwerkingen.ts'

type Tx = Werk<typeof huurcontractBijhouden>
type Rij = { geldig: string; waarborgsom_cent: string | null }
type Gemist = 'bestaat-niet' | 'gewijzigd'

/** One change of one contract, for who saw the contract as it is. `work` may refuse; then nothing is written. */
async function bijContract<R extends string>(
  context: Context,
  { id, versie }: { id: string; versie: number },
  work: (tx: Tx, rij: Rij) => Promise<Outcome<null, R>>,
): Promise<Outcome<null, R | Gemist>> {
  return verwerk(
    { ...context, zaak: `huurovereenkomst ${id}` },
    huurcontractBijhouden,
    { kiest: [id] },
    async (tx): Promise<Outcome<null, R | Gemist>> => {
      const [rij] = await tx.run(bijTeHouden, { id })
      if (!rij) return refused('bestaat-niet')
      if (rij.versie !== versie) return refused('gewijzigd')
      const made = await work(tx, rij)
      if (!made.ok) return made
      const raised = await tx.run(raiseVersie, { id, versie })
      // Somebody came between reading and writing: an error, so that nothing of this is kept.
      if (raised.length === 0) throw new VersieFout()
      return done(null)
    },
  ).catch((error: unknown) => {
    if (error instanceof VersieFout) return refused('gewijzigd')
    throw error
  })
}
class VersieFout extends Error {}

export type Gezien = { id: string; versie: number }

/** From a day the rent is another. */
export function wijzigPrijs(
  context: Context,
  gezien: Gezien,
  wijziging: Prijswijziging,
): Promise<Outcome<null, PrijsRefusal | Gemist>> {
  const { id } = gezien
  return bijContract(context, gezien, async (tx, rij) => {
    const prijzen = (await tx.run(prijzenNu, { id })).map(({ soort, geldig, bedrag_cent: bedrag }) => ({
      soort,
      geldig,
      bedragCent: Number(bedrag),
    }))
    const plan = planPrijs(prijzen, readPeriode(rij.geldig), wijziging)
    if (!plan.ok) return plan
    const { soort, bedragCent: bedrag } = wijziging
    const { oud, nieuw } = plan.value
    if (oud) await tx.run(verkortPrijs, { id, soort, geldig: oud.geldig, wordt: rangeOf(oud.wordt) })
    const reden = oud ? 'wijziging' : 'begin'
    await tx.run(insertPrijs, { id, soort, geldig: rangeOf(nieuw), bedrag, reden })
    return done(null)
  })
}

/** The rent of a period was written down wrongly: what we believed stays known. */
export function herstelBedrag(
  context: Context,
  gezien: Gezien,
  fout: { soort: Prijssoort; geldig: string; bedragCent: number },
): Promise<Outcome<null, 'periode-bestaat-niet' | Gemist>> {
  const { soort, geldig, bedragCent: bedrag } = fout
  return bijContract(context, gezien, async (tx) => {
    const found = await tx.run(herstelPrijs, { id: gezien.id, soort, geldig, bedrag })
    return found.length > 0 ? done(null) : refused('periode-bestaat-niet')
  })
}

export type Looptijd = { begin: string; einde: string | undefined; waarborgsomCent: number | undefined }
export type LooptijdRefusal = 'eind-voor-begin' | 'overlapt' | 'begin-na-wijziging'

/** The first or last day, or the deposit, was written down wrongly. Who was there from the first day, is from the right one. */
export async function herstelLooptijd(
  context: Context,
  gezien: Gezien,
  { begin, einde, waarborgsomCent }: Looptijd,
): Promise<Outcome<null, LooptijdRefusal | Gemist>> {
  if (einde !== undefined && einde < begin) return refused('eind-voor-begin')
  const { id } = gezien
  const geldig = `[${begin},${einde ?? ''}${einde === undefined ? ')' : ']'}`
  try {
    return await bijContract(context, gezien, async (tx, rij): Promise<Outcome<null, LooptijdRefusal>> => {
      const was = readPeriode(rij.geldig).van
      await tx.run(updateLooptijd, { id, geldig, waarborgsom: waarborgsomCent ?? null })
      if (was === begin) return done(null)
      const moved = (periode: string): string | null => moveBegin(readPeriode(periode), was, begin)
      const partijen = await tx.run(partijenNu, { id })
      const prijzen = await tx.run(prijzenNu, { id })
      if ([...partijen, ...prijzen].some((each) => isPast(readPeriode(each.geldig), was, begin)))
        throw new BeginFout()
      for (const { relatie_id: relatieId, geldig: oud } of partijen) {
        const wordt = moved(oud)
        if (wordt !== null) await tx.run(herstelPartij, { id, relatieId, geldig: oud, wordt })
      }
      for (const { soort, geldig: oud } of prijzen) {
        const wordt = moved(oud)
        if (wordt !== null) await tx.run(herstelPrijsperiode, { id, soort, geldig: oud, wordt })
      }
      return done(null)
    })
  } catch (error) {
    if (error instanceof BeginFout) return refused('begin-na-wijziging')
    if ((error as { constraint?: string }).constraint === 'huurovereenkomst_een_tegelijk')
      return refused('overlapt')
    throw error
  }
}
class BeginFout extends Error {}

const moveBegin = ({ van, tot }: Periode, was: string | null, begin: string): string | null =>
  van === was ? rangeOf({ van: begin, tot }) : null

/** A first period that would end before the new first day. */
const isPast = ({ van, tot }: Periode, was: string | null, begin: string): boolean =>
  van === was && tot !== null && tot <= begin
