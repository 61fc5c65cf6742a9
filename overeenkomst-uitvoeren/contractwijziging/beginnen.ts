import { randomUUID } from 'node:crypto'
import type { Context } from '../../doelbinding/context.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { datumOf } from '../../tijd.ts'
import { bericht, klaarzetten } from '../contact/klaarzetten.ts'
import { briefCode } from './brief.ts'
import {
  bringsNew,
  checkHuishouden,
  type HuishoudenRol,
  type HuishoudenSoort,
  type HuishoudRefusal,
  huishoudrij,
} from './huishoudwijziging.ts'
import { ontvangersOf } from './ontvangers.ts'
import { type Procedure, type StapRefusal, takeStap } from './procedure.ts'
import { procedureOf } from './procedures.ts'
import { contract as contractById, namen, verwerktOverlijden } from './queries-balie.ts'
import { huisgenotenVan, insertNieuweAndere, insertZaak, insertZaakstap } from './queries-behandelen.ts'
import { eindeOpzeggingVerhuurder, uiterlijkIn } from './termijnen.ts'
import { contractwijzigingBehandelen } from './verwerkingen.ts'
import { zaakNaam } from './volgen.ts'

const zetKlaar = klaarzetten(contractwijzigingBehandelen)
const eenDag = (nu: Date): string => `[${datumOf(nu)},${datumOf(nu)}]`

/** The contract on which the desk begins a change, with its people; null when there is none with this id. */
export function findContract(context: Context, id: string, nu: Date) {
  const kiest = [null, id, null]
  return verwerk(context, contractwijzigingBehandelen, { kiest }, async (tx) => {
    const [row] = await tx.run(contractById, { id })
    if (!row) return null
    const mensen = await tx.run(namen, { ids: row.betrokkenen })
    const inHuis = await tx.run(huisgenotenVan, { eenheidId: row.eenheid_id, dagen: eenDag(nu) })
    return { ...row, mensen, huisgenoten: inHuis.filter(({ id: wie }) => !row.betrokkenen.includes(wie)) }
  })
}

/** What the desk fills in to begin a change. `over` is a party of the contract. */
export type Begin = {
  readonly soort: string
  readonly huurovereenkomstId: string
  /** A party of the contract, or of a household who leaves; nobody when somebody new comes. */
  readonly over?: string | undefined
  readonly datum?: string | undefined
  readonly naam?: string | undefined
  readonly grond?: string | undefined
  readonly wat?: HuishoudenSoort | undefined
  readonly rol?: HuishoudenRol | undefined
}
export type BeginRefusal =
  | StapRefusal
  | HuishoudRefusal
  | 'bestaat-niet'
  | 'datum-in-toekomst'
  | 'datum-te-vroeg'
  | 'loopt-al'
  | 'al-verwerkt'

/** Begins a change at the desk, with its letters. Answers its id. */
export function beginZaak(
  context: Context,
  { begin, nu }: { begin: Begin; nu: Date },
): Promise<Outcome<string, BeginRefusal>> {
  const procedure = procedureOf(begin.soort)
  const needsName = procedure.andere === 'vertegenwoordiger' || bringsNew(procedure, begin.wat)
  const nieuw = needsName ? randomUUID() : null
  const kiest = [null, begin.huurovereenkomstId, nieuw]
  return verwerk(context, contractwijzigingBehandelen, { kiest }, async (tx) => {
    const [row] = await tx.run(contractById, { id: begin.huurovereenkomstId })
    if (!row) return refused('bestaat-niet')
    const checked = checkBegin(procedure, begin, { nu, contract: row })
    if (!checked.ok) return checked
    if (begin.soort === 'huishoudwijziging') {
      const inHuis = await tx.run(huisgenotenVan, { eenheidId: row.eenheid_id, dagen: eenDag(nu) })
      const past = checkHuishouden(begin, { huisgenoten: inHuis, partijen: row.betrokkenen })
      if (!past.ok) return past
    }
    if (begin.soort === 'overlijden' && begin.over) {
      const eerder = await tx.run(verwerktOverlijden, { overId: begin.over })
      if (eerder.length > 0) return refused('al-verwerkt')
    }
    const geboren = begin.wat === 'geboren' ? (begin.datum ?? null) : null
    if (nieuw) await tx.run(insertNieuweAndere, { relatie: nieuw, naam: begin.naam ?? '', geboren })
    const id = randomUUID()
    const rij = rijOf({ id, procedure, begin, nu, nieuw, contract: row })
    const [made] = await tx.run(insertZaak, rij)
    const { status, betrokkenen, datum } = rij
    const stap = { id: randomUUID(), wijzigingId: id, betrokkenen, datum, gezetOp: nu, status }
    const code = firstStap(procedure).code
    await tx.run(insertZaakstap, {
      ...stap,
      stap: code,
      grond: begin.grond ?? null,
      door: 'verhuurconsulent',
    })
    const sjabloon = briefCode(begin.soort, code, firstStap(procedure).gronden ? begin.grond : undefined)
    const zaak = { soort: begin.soort, over_id: rij.overId, betrokkenen, partijen: row.betrokkenen }
    for (const relatieId of ontvangersOf(zaak))
      await tx.run(
        zetKlaar,
        bericht({
          relatieId,
          sjabloon,
          gegevens: { nummer: made?.nummer ?? '', wijziging: id },
          zaak: zaakNaam(id),
        }),
      )
    return done(id)
  }).catch((error: unknown) => {
    if ((error as { code?: string }).code === '23505') return refused('loopt-al')
    throw error
  })
}

function firstStap({ soort, stappen }: Procedure) {
  const first = stappen.find(({ van }) => van === null)
  if (!first) throw new Error(`Contractwijziging ${soort} heeft geen begin.`)
  return first
}

type Contract = { eenheid_id: string; betrokkenen: string[]; geldig: string }

function checkBegin(
  procedure: Procedure,
  { over, datum, naam, grond }: Begin,
  { nu, contract }: { nu: Date; contract: Contract },
): Outcome<null, BeginRefusal> {
  const { soort, andere } = procedure
  const taken = takeStap(procedure, null, {
    stap: firstStap(procedure).code,
    door: 'verhuurconsulent',
    datum,
    grond,
  })
  if (!taken.ok) return taken
  if (soort !== 'huishoudwijziging' && !(over && contract.betrokkenen.includes(over)))
    return refused('kies-persoon')
  if (soort === 'scheiding' && contract.betrokkenen.length < 2) return refused('kies-persoon')
  const needsName = andere === 'nieuw' || andere === 'vertegenwoordiger' || soort === 'naamswijziging'
  if (needsName && !naam) return refused('naam-ontbreekt')
  const vandaag = datumOf(nu)
  if (soort === 'opzegging-verhuurder' && datum) {
    const begin = contract.geldig.slice(1, 11)
    return datum < eindeOpzeggingVerhuurder(begin, vandaag).uitkomst ? refused('datum-te-vroeg') : done(null)
  }
  const later = soort === 'opzegging-huurder' || soort === 'scheiding' || soort === 'huishoudwijziging'
  return datum && !later && datum > vandaag ? refused('datum-in-toekomst') : done(null)
}

type Nieuw = {
  id: string
  procedure: Procedure
  begin: Begin
  nu: Date
  nieuw: string | null
  contract: Contract
}

function rijOf({ id, procedure, begin, nu, nieuw, contract }: Nieuw) {
  const { soort, datum = null, naam } = begin
  const [first = ''] = contract.betrokkenen
  const over = begin.over ?? first
  const status = firstStap(procedure).naar
  const vandaag = datumOf(nu)
  const overNieuw = procedure.andere !== 'vertegenwoordiger' && nieuw ? nieuw : over
  const rest = contract.betrokkenen.find((each) => each !== over) ?? null
  // A landlord's notice is answered by the tenant whom it is about.
  const andereId =
    nieuw ?? (soort === 'opzegging-verhuurder' ? over : procedure.andere === 'medehuurder' ? rest : null)
  return {
    id,
    soort,
    status,
    huurovereenkomstId: begin.huurovereenkomstId,
    eenheidId: contract.eenheid_id,
    aanvragerId: aanvragerOf(procedure, begin, contract),
    overId: overNieuw,
    andereId,
    betrokkenen: [...new Set([...contract.betrokkenen, overNieuw, ...(nieuw ? [nieuw] : [])])].toSorted(),
    ingediendOp: vandaag,
    datum,
    uiterlijk: uiterlijkIn(status, { vandaag, datum }),
    nieuweNaam: soort === 'naamswijziging' ? (naam ?? null) : null,
    ...huishoudrij(begin),
  }
}

/** In whose name the desk begins: the tenant, also when it is about somebody who has died or who only lives there. */
function aanvragerOf({ andere }: Procedure, { over }: Begin, { betrokkenen }: Contract): string {
  const [first = ''] = betrokkenen
  if (over === undefined || !betrokkenen.includes(over)) return first
  return andere === 'huisgenoot' ? (betrokkenen.find((each) => each !== over) ?? over) : over
}
