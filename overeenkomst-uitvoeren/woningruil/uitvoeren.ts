import { randomUUID } from 'node:crypto'
import type { Context } from '../../doelbinding/context.ts'
import { verwerk, type Werk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { addDays, datumOf } from '../../tijd.ts'
import { bericht, klaarzetten } from '../contact/klaarzetten.ts'
import { type StapRefusal, takeStap } from '../contractwijziging/procedure.ts'
import { adresRegel } from '../onderhoud/adres.ts'
import { eenDag, zaakNaam } from './beginnen.ts'
import {
  closeLid,
  insertContract,
  insertHuishouden,
  insertLid,
  insertPartij,
  insertPrijs,
  insertUitvoering,
  leden,
  plaatsen,
  prijzen,
  rollen,
  uitTeVoeren,
  updateNieuwContract,
  updateOudContract,
  updateUitgevoerd,
} from './queries-uitvoeren.ts'
import { woningruilUitvoeren } from './verwerkingen-balie.ts'
import { type Databaseweigering, refuseByDatabase } from './weigering.ts'
import { woningruilProcedure } from './woningruil.ts'

type Tx = Werk<typeof woningruilUitvoeren>

const zetKlaar = klaarzetten(woningruilUitvoeren)

export type UitvoerRefusal =
  | StapRefusal
  | Databaseweigering
  | 'bestaat-niet'
  | 'gewijzigd'
  | 'te-vroeg'
  | 'contract-te-jong'

/** Ends the work halfway, so that nothing of it stays. */
class Undo extends Error {
  readonly refusal: UitvoerRefusal
  constructor(refusal: UitvoerRefusal) {
    super(refusal)
    this.refusal = refusal
  }
}

/**
 * Swaps the contracts of a ring, all of them or none: each household leaves its home and gets the next one, on the day that was
 * agreed. BW 7:270 puts one tenant in the place of the other, so the rent of a home stays what it is; nobody fills it in here.
 */
export function voerRuilUit(
  context: Context,
  id: string,
  { versie, nu }: { versie: number; nu: Date },
): Promise<Outcome<null, UitvoerRefusal>> {
  const met = { ...context, zaak: zaakNaam(id) }
  return verwerk(met, woningruilUitvoeren, { kiest: [id] }, async (tx) => {
    const [ring] = await tx.run(uitTeVoeren, { id })
    if (!ring) return refused('bestaat-niet')
    const taken = takeStap(woningruilProcedure, ring.status, { stap: 'voer-uit', door: 'verhuurconsulent' })
    if (!taken.ok) return taken
    if (ring.datum === null || ring.datum > datumOf(nu)) return refused('te-vroeg')
    const [mine] = await tx.run(updateUitgevoerd, { id, versie, afgerondOp: nu })
    if (!mine) return refused('gewijzigd')
    await swap(tx, { id, nummer: ring.nummer, datum: ring.datum })
    await tx.run(insertUitvoering, { id: randomUUID(), ruilId: id, gezetOp: nu })
    return done(null)
  }).catch((error: unknown) => (error instanceof Undo ? refused(error.refusal) : refuseByDatabase(error)))
}

type Ring = { id: string; nummer: string; datum: string }
type Plaats = Awaited<ReturnType<typeof listPlaatsen>>[number]
const listPlaatsen = (tx: Tx, id: string) => tx.run(plaatsen, { id })

/** All old contracts end before the first new one begins: a home has one contract at a time. */
async function swap(tx: Tx, ring: Ring): Promise<void> {
  const all = await listPlaatsen(tx, ring.id)
  const laatsteDag = eenDag(addDays(ring.datum, -1))
  const oud = new Map<string, Oud>()
  for (const plaats of all) oud.set(plaats.eenheid_id ?? '', await endOld(tx, plaats, ring.datum, laatsteDag))
  for (const plaats of all) {
    const eigen = oud.get(plaats.eenheid_id ?? '')
    const vorige = oud.get(plaats.krijgt_eenheid_id ?? '')
    if (!eigen || !vorige) throw new Error(`Woningruil ${ring.id} is geen ring.`)
    const huur = await beginNew(tx, plaats, { datum: ring.datum, eigen, vorige })
    const gegevens = { nummer: ring.nummer, ruil: ring.id, dag: ring.datum, adres: adresRegel(plaats), huur }
    for (const relatieId of plaats.betrokkenen)
      await tx.run(
        zetKlaar,
        bericht({ relatieId, sjabloon: 'woningruil-uitgevoerd', gegevens, zaak: zaakNaam(ring.id) }),
      )
  }
}

/** What goes on from an old contract: its people to their new home, its rent to who comes. */
type Oud = {
  rollen: { relatie_id: string; rol: string }[]
  prijzen: { soort: string; bedrag_cent: string }[]
  leden: { relatie_id: string; rol: string }[]
}

async function endOld(tx: Tx, plaats: Plaats, dag: string, laatsteDag: string): Promise<Oud> {
  const contract = plaats.huurovereenkomst_id ?? ''
  const oud = {
    rollen: await tx.run(rollen, { contract, dagen: laatsteDag }),
    prijzen: await tx.run(prijzen, { contract, dagen: laatsteDag }),
    leden: await tx.run(leden, {
      eenheidId: plaats.eenheid_id ?? '',
      huurders: plaats.betrokkenen,
      dagen: laatsteDag,
    }),
  }
  const [ended] = await tx.run(updateOudContract, { id: contract, dag })
  if (!ended) throw new Undo('contract-te-jong')
  for (const { huishouden_id: huishoudenId, relatie_id: relatieId, geldig } of oud.leden)
    await tx.run(closeLid, { huishoudenId, relatieId, geldig, dag })
  return oud
}

type Overgang = { datum: string; eigen: Oud; vorige: Oud }

/** The new contract, with its tenants in the places that they had, and the rent of the home. Answers the rent of a month in cents. */
async function beginNew(tx: Tx, plaats: Plaats, { datum, eigen, vorige }: Overgang): Promise<number> {
  const [contract, geldig, eenheidId] = [randomUUID(), `[${datum},)`, plaats.krijgt_eenheid_id ?? '']
  const betrokkenen = plaats.betrokkenen.toSorted()
  await tx.run(insertContract, { id: contract, eenheidId, geldig, betrokkenen })
  for (const { relatie_id: relatieId, rol } of eigen.rollen)
    await tx.run(insertPartij, { contract, relatieId, geldig, rol })
  for (const { soort, bedrag_cent: cent } of vorige.prijzen)
    await tx.run(insertPrijs, { contract, soort, geldig, cent })
  if (eigen.leden.length > 0) {
    const huishoudenId = randomUUID()
    const mensen = [...new Set(eigen.leden.map(({ relatie_id: wie }) => wie))].toSorted()
    await tx.run(insertHuishouden, { id: huishoudenId, eenheidId, betrokkenen: mensen })
    for (const { relatie_id: relatieId, rol } of eigen.leden)
      await tx.run(insertLid, { huishoudenId, relatieId, geldig, rol })
  }
  await tx.run(updateNieuwContract, { id: plaats.id, contract })
  return vorige.prijzen.reduce((som, { bedrag_cent: cent }) => som + Number(cent), 0)
}
