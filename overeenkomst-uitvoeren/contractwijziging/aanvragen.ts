import { randomUUID } from 'node:crypto'
import type { Context } from '../../doelbinding/context.ts'
import { verwerk, type Werk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { addYears, datumOf } from '../../tijd.ts'
import { bericht, klaarzetten } from '../contact/klaarzetten.ts'
import { briefCode } from './brief.ts'
import { type Procedure, type StapRefusal, takeStap } from './procedure.ts'
import { procedureOf } from './procedures.ts'
import {
  alOverleden,
  huisgenoten,
  insertAndere,
  insertStap,
  insertVerklaring,
  insertWijziging,
} from './queries-aanvragen.ts'
import {
  bringsNew,
  checkHuishouden,
  type HuishoudenRol,
  type HuishoudenSoort,
  type HuishoudRefusal,
  huishoudrij,
} from './huishoudwijziging.ts'
import { ontvangersOf } from './ontvangers.ts'
import { ownContracten, ownPartijen } from './queries-mijn.ts'
import { eindeOpzeggingHuurder, uiterlijkIn } from './termijnen.ts'
import { contractwijzigingAanvragen } from './verwerkingen.ts'
import { zaakNaam } from './volgen.ts'

const zetKlaar = klaarzetten(contractwijzigingAanvragen)

/** What a tenant asks. `over` is a party of the contract: who leaves, or who died. */
export type Aanvraag = {
  readonly soort: string
  readonly huurovereenkomstId?: string | undefined
  readonly datum?: string | undefined
  /** A new name, or the name of the person who comes. */
  readonly naam?: string | undefined
  readonly over?: string | undefined
  readonly toelichting?: string | undefined
  /** How the household changes, and what the new person is in it. */
  readonly wat?: HuishoudenSoort | undefined
  readonly rol?: HuishoudenRol | undefined
}

export type AanvraagRefusal =
  | StapRefusal
  | 'geen-contract'
  | 'kies-contract'
  | HuishoudRefusal
  | 'datum-in-toekomst'
  | 'datum-te-vroeg'
  | 'datum-te-ver'
  | 'loopt-al'
  | 'al-verwerkt'

type Tx = Werk<typeof contractwijzigingAanvragen>
export type Contract = Awaited<ReturnType<typeof listContracten>>[number]

const eenDag = (datum: string): string => `[${datum},${datum}]`

/** Contracts of a tenant today, with the people who are in them. */
export function listContracten(context: Context, huurderId: string, nu: Date) {
  const vandaag = datumOf(nu)
  return verwerk(context, contractwijzigingAanvragen, { kiest: [huurderId, vandaag, null] }, async (tx) => {
    const contracten = await tx.run(ownContracten, { huurders: [huurderId], dagen: eenDag(vandaag) })
    const partijen = await Promise.all(
      contracten.map(({ id }) => tx.run(ownPartijen, { huurovereenkomstId: id })),
    )
    const inHuis = await Promise.all(
      contracten.map(({ eenheid_id: eenheidId }) =>
        tx.run(huisgenoten, { eenheidId, dagen: eenDag(vandaag) }),
      ),
    )
    return contracten.map((contract, index) => ({
      ...contract,
      partijen: partijen[index] ?? [],
      huisgenoten: (inHuis[index] ?? []).filter(({ id }) => !contract.betrokkenen.includes(id)),
    }))
  })
}

/** Begins a change that a tenant asks for. Answers its id. */
export async function vraagWijzigingAan(
  context: Context,
  huurderId: string,
  { aanvraag, nu }: { aanvraag: Aanvraag; nu: Date },
): Promise<Outcome<string, AanvraagRefusal>> {
  const procedure = procedureOf(aanvraag.soort)
  if (!procedure.begint.includes('huurder')) return refused('niet-bevoegd')
  const vandaag = datumOf(nu)
  const andereId = bringsNew(procedure, aanvraag.wat) ? randomUUID() : null
  const kiest = [huurderId, vandaag, andereId]
  return verwerk(context, contractwijzigingAanvragen, { kiest }, async (tx) => {
    const contracten = await tx.run(ownContracten, { huurders: [huurderId], dagen: eenDag(vandaag) })
    const contract = chooseContract(contracten, aanvraag.huurovereenkomstId)
    if (!contract.ok) return contract
    const gevraagd = checkAanvraag(procedure, aanvraag, { huurderId, vandaag, contract: contract.value })
    if (!gevraagd.ok) return gevraagd
    if (procedure.soort === 'huishoudwijziging') {
      const { eenheid_id: eenheidId, betrokkenen: partijen } = contract.value
      const inHuis = await tx.run(huisgenoten, { eenheidId, dagen: eenDag(vandaag) })
      const past = checkHuishouden(aanvraag, { huisgenoten: inHuis, partijen })
      if (!past.ok) return past
    }
    if (procedure.soort === 'overlijden' && aanvraag.over) {
      const eerder = await tx.run(alOverleden, { overId: aanvraag.over })
      if (eerder.length > 0) return refused('al-verwerkt')
    }
    return save(tx, { procedure, aanvraag, nu, huurderId, andereId, contract: contract.value })
  }).catch(refuseDoubled)
}

/** The unique index of open changes speaks when the same thing was asked before. */
function refuseDoubled(error: unknown): Outcome<string, 'loopt-al'> {
  if ((error as { code?: string }).code === '23505') return refused('loopt-al')
  throw error
}

function chooseContract<C extends { id: string }>(
  contracten: readonly C[],
  id: string | undefined,
): Outcome<C, 'geen-contract' | 'kies-contract'> {
  const [only] = contracten
  if (!only) return refused('geen-contract')
  const chosen = contracten.length === 1 ? only : contracten.find((each) => each.id === id)
  return chosen ? done(chosen) : refused('kies-contract')
}

type Omstandigheden = {
  huurderId: string
  vandaag: string
  contract: { betrokkenen: readonly string[] }
}

/** What a tenant must fill in for this kind of change, beyond what its first step asks. */
function checkAanvraag(
  procedure: Procedure,
  { datum, naam, over, wat }: Aanvraag,
  { huurderId, vandaag, contract }: Omstandigheden,
): Outcome<null, AanvraagRefusal> {
  const { soort, andere } = procedure
  const first = procedure.stappen.find(({ van }) => van === null)
  const taken = takeStap(procedure, null, { stap: first?.code ?? '', door: 'aanvrager', datum })
  if (!taken.ok) return taken
  const needsName = andere === 'nieuw' || soort === 'naamswijziging'
  if (needsName && !naam) return refused('naam-ontbreekt')
  if (asksWhom(soort) && !(over && contract.betrokkenen.includes(over))) return refused('kies-persoon')
  if (soort === 'overlijden' && over === huurderId) return refused('kies-persoon')
  if (soort === 'scheiding' && contract.betrokkenen.length < 2) return refused('kies-persoon')
  return datum === undefined
    ? done(null)
    : checkDatum(soort === 'huishoudwijziging' && wat !== 'geboren' ? 'verhuizing' : soort, datum, vandaag)
}

/** Kinds in which the tenant says which of the parties it is about. */
export const asksWhom = (soort: string): boolean => soort === 'scheiding' || soort === 'overlijden'

function checkDatum(soort: string, datum: string, vandaag: string): Outcome<null, AanvraagRefusal> {
  if (soort === 'opzegging-huurder') {
    if (datum < eindeOpzeggingHuurder(vandaag).uitkomst) return refused('datum-te-vroeg')
    return datum > addYears(vandaag, 1) ? refused('datum-te-ver') : done(null)
  }
  if (soort === 'scheiding' || soort === 'verhuizing')
    return datum > addYears(vandaag, 1) ? refused('datum-te-ver') : done(null)
  return datum > vandaag ? refused('datum-in-toekomst') : done(null)
}

type Nieuw = {
  procedure: Procedure
  aanvraag: Aanvraag
  nu: Date
  huurderId: string
  andereId: string | null
  contract: { id: string; eenheid_id: string; betrokkenen: string[] }
}

async function save(tx: Tx, nieuw: Nieuw): Promise<Outcome<string, never>> {
  const { procedure, aanvraag, nu, huurderId, andereId, contract } = nieuw
  const { soort } = procedure
  const first = procedure.stappen.find(({ van }) => van === null)
  if (!first) throw new Error(`Contractwijziging ${soort} heeft geen begin.`)
  const [id, vandaag, datum] = [randomUUID(), datumOf(nu), aanvraag.datum ?? null]
  const over = andereId ?? aanvraag.over ?? huurderId
  const betrokkenen = [...new Set([...contract.betrokkenen, over])].toSorted()
  const geboren = aanvraag.wat === 'geboren' ? datum : null
  if (andereId) await tx.run(insertAndere, { id: andereId, naam: aanvraag.naam ?? '', geboren })
  const [made] = await tx.run(insertWijziging, {
    id,
    soort,
    status: first.naar,
    huurovereenkomstId: contract.id,
    eenheidId: contract.eenheid_id,
    aanvragerId: huurderId,
    overId: over,
    andereId: andereId ?? otherParty(nieuw),
    betrokkenen,
    ingediendOp: vandaag,
    datum,
    uiterlijk: uiterlijkIn(first.naar, { vandaag, datum }),
    nieuweNaam: soort === 'naamswijziging' ? (aanvraag.naam ?? null) : null,
    ...huishoudrij(aanvraag),
  })
  const stap = { id: randomUUID(), wijzigingId: id, betrokkenen, datum, grond: null, gezetOp: nu }
  await tx.run(insertStap, { ...stap, stap: first.code, status: first.naar, door: 'aanvrager' })
  if (aanvraag.toelichting)
    await tx.run(insertVerklaring, { id, huurderId, tekst: aanvraag.toelichting, afgelegdOp: nu })
  const ontvangers = ontvangersOf({ soort, over_id: over, betrokkenen, partijen: contract.betrokkenen })
  const gegevens = { nummer: made?.nummer ?? '', wijziging: id }
  for (const relatieId of ontvangers)
    await tx.run(
      zetKlaar,
      bericht({ relatieId, sjabloon: briefCode(soort, first.code), gegevens, zaak: zaakNaam(id) }),
    )
  return done(id)
}

/** In a separation the other tenant must answer. */
const otherParty = ({ procedure, huurderId, contract }: Nieuw): string | null =>
  procedure.andere === 'medehuurder' ? (contract.betrokkenen.find((id) => id !== huurderId) ?? null) : null
