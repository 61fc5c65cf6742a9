import { randomUUID } from 'node:crypto'
import type { Context } from '../../doelbinding/context.ts'
import { verwerk, type Werk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { addDays, datumOf } from '../../tijd.ts'
import { bericht, klaarzetten } from '../contact/klaarzetten.ts'
import { tweetalig } from '../contact/sjabloon.ts'
import { type StapRefusal, takeStap } from '../contractwijziging/procedure.ts'
import { adresRegel } from '../onderhoud/adres.ts'
import { type Borg, nieuweBorg, oudeBorg, settleBorg } from './borg.ts'
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
import { borgTaak, taakInsert } from './taak.ts'
import { woningruilUitvoeren } from './verwerkingen-balie.ts'
import { type Databaseweigering, refuseByDatabase } from './weigering.ts'
import { woningruilProcedure } from './woningruil.ts'

type Tx = Werk<typeof woningruilUitvoeren>

const zetKlaar = klaarzetten(woningruilUitvoeren)
const maakTaak = taakInsert(woningruilUitvoeren)

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
  { versie, nu, open = {} }: { versie: number; nu: Date; open?: OpenHuur },
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
    await swap(tx, { id, nummer: ring.nummer, datum: ring.datum, open })
    await tx.run(maakTaak, borgTaak({ id, nummer: ring.nummer, datum: ring.datum, nu }))
    await tx.run(insertUitvoering, { id: randomUUID(), ruilId: id, gezetOp: nu })
    return done(null)
  }).catch((error: unknown) => (error instanceof Undo ? refused(error.refusal) : refuseByDatabase(error)))
}

/** Rent that is open under the old contract, in cents, by place in the ring. */
export type OpenHuur = Readonly<Record<number, number>>
type Ring = { id: string; nummer: string; datum: string; open: OpenHuur }
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
    const borg = settleBorg({
      laatsteDag: addDays(ring.datum, -1),
      oudCent: eigen.borgCent,
      openCent: ring.open[plaats.plaats] ?? 0,
      nieuweWoning: { borgCent: vorige.borgCent, kaleHuurCent: huurOf(vorige, 'kale-huur') },
    })
    await beginNew(tx, plaats, { datum: ring.datum, eigen, vorige, borg })
    await sendLetters(tx, { ring, plaats, huur: huurOf(vorige), borg })
  }
}

type Brieven = { ring: Ring; plaats: Plaats; huur: number; borg: Borg }

/** To each tenant of one household: the new home, and the deposits of both contracts. */
async function sendLetters(tx: Tx, { ring, plaats, huur, borg }: Brieven): Promise<void> {
  const zaak = zaakNaam(ring.id)
  const basis = { nummer: ring.nummer, ruil: ring.id }
  const gegevens = { ...basis, dag: ring.datum, adres: adresRegel(plaats), huur }
  const delen = { oud: tweetalig(oudeBorg(borg)), nieuw: tweetalig(nieuweBorg(borg)) }
  for (const relatieId of plaats.betrokkenen) {
    await tx.run(zetKlaar, bericht({ relatieId, sjabloon: 'woningruil-uitgevoerd', gegevens, zaak }))
    await tx.run(
      zetKlaar,
      bericht({
        relatieId,
        sjabloon: 'woningruil-borg',
        gegevens: { ...basis, ...delen },
        zaak,
      }),
    )
  }
}

/** What goes on from an old contract: its people to their new home, its rent to who comes. */
type Oud = {
  rollen: { relatie_id: string; rol: string }[]
  prijzen: { soort: string; bedrag_cent: string }[]
  leden: { relatie_id: string; rol: string }[]
  borgCent: number
}

/** The rent of a month, or one part of it, in cents. */
const huurOf = ({ prijzen: delen }: Oud, soort?: string): number =>
  delen
    .filter((deel) => soort === undefined || deel.soort === soort)
    .reduce((som, { bedrag_cent: cent }) => som + Number(cent), 0)

async function endOld(tx: Tx, plaats: Plaats, dag: string, laatsteDag: string): Promise<Oud> {
  const contract = plaats.huurovereenkomst_id ?? ''
  const oud = {
    borgCent: Number(plaats.waarborgsom_cent ?? 0),
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

type Overgang = { datum: string; eigen: Oud; vorige: Oud; borg: Borg }

/** The new contract, with its tenants in the places that they had, the rent of the home and a deposit of its own. */
async function beginNew(tx: Tx, plaats: Plaats, { datum, eigen, vorige, borg }: Overgang): Promise<void> {
  const [contract, geldig, eenheidId] = [randomUUID(), `[${datum},)`, plaats.krijgt_eenheid_id ?? '']
  const betrokkenen = plaats.betrokkenen.toSorted()
  const nieuw = { eenheidId, geldig, betrokkenen, waarborgsomCent: borg.nieuwCent }
  await tx.run(insertContract, { id: contract, ...nieuw })
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
  await tx.run(updateNieuwContract, { id: plaats.id, contract, ...borg })
}
