import { randomUUID } from 'node:crypto'
import type { Context } from '../../doelbinding/context.ts'
import { verwerk, type Werk } from '../../doelbinding/verwerk.ts'
import { sqlState } from '../../doelbinding/refusal.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { datumOf } from '../../tijd.ts'
import { numberOf } from '../../wet-naleven/parameters/parameter.ts'
import { lawAt } from '../../wet-naleven/parameters/peildatum.ts'
import {
  hasHuurtabel,
  huursegmentOf,
  maximaleHuurOf,
} from '../../wet-naleven/woningwaardering/maximale-huur/maximale-huur.ts'
import { type Adres, adresRegel } from '../onderhoud/adres.ts'
import { bericht, klaarzetten } from '../contact/klaarzetten.ts'
import {
  bekenden,
  ledenVanaf,
  contractenVanaf,
  insertContract,
  insertEerstePrijs,
  insertHuishouden,
  insertHuurder,
  insertLid,
  insertPartij,
  insertWaardering,
  puntenVan,
  verlaatHuishouden,
  woningVoorContract,
} from './queries-beginnen.ts'
import { huurcontractBeginnen } from './verwerkingen-beginnen.ts'

const zetKlaar = klaarzetten(huurcontractBeginnen)

/** Somebody we know already, or a new person. */
export type Huurder =
  | { readonly id: string; readonly naam?: never }
  | { readonly naam: string; readonly id?: never }
/** What the desk fills in for a new contract. */
export type NieuwContract = {
  readonly begin: string
  /** The tenant, and the co-tenant if there is one. */
  readonly huurders: readonly Huurder[]
  /** As typed; a valuation of the home that we have goes before it. */
  readonly punten?: number | undefined
  readonly kaleHuurCent: number
  readonly servicekostenCent: number
  readonly waarborgsomCent: number
}
export type BeginRefusal =
  | 'bestaat-niet'
  | 'niet-te-huur'
  | 'overlapt'
  | 'huur-te-hoog'
  | 'waarborgsom-te-hoog'
  | 'punten-onbekend'
  | 'huurder-onbekend'
  | 'woont-elders'
  | 'zelfde-persoon'

type Gekozen = { huurder?: string | undefined; medehuurder?: string | undefined; dag: string }

/** The home with its points, and the persons who were chosen as tenants so far; null when there is no such home. */
export function findWoningVoorContract(context: Context, id: string, { huurder, medehuurder, dag }: Gekozen) {
  const kiest = [id, huurder ?? null, medehuurder ?? null]
  return verwerk(context, huurcontractBeginnen, { kiest }, async (tx) => {
    const [woning] = await tx.run(woningVoorContract, { id })
    if (!woning) return null
    const [waardering] = await tx.run(puntenVan, { eenheidId: id, dag })
    const ids = [huurder, medehuurder].filter((each) => each !== undefined)
    const bekend = ids.length > 0 ? await tx.run(bekenden, { ids }) : []
    return {
      woning,
      waardering: waardering ?? null,
      huurder: bekend.find((each) => each.id === huurder) ?? null,
      medehuurder: bekend.find((each) => each.id === medehuurder) ?? null,
    }
  })
}

/**
 * The highest bare rent by points (Uhw 3, Besluit huurprijzen woonruimte), or null in the free sector. A day whose table is not
 * published yet takes that of today: it is never lower.
 */
export function hoogsteHuur(
  soort: string,
  punten: number,
  { begin, vandaag }: { begin: string; vandaag: string },
) {
  const stelsel = soort === 'ZOG' ? 'ONZ' : 'ZEL'
  const peildatum = hasHuurtabel(begin) ? begin : vandaag
  if (huursegmentOf(stelsel, punten) === 'vrij') return null
  return Number(maximaleHuurOf({ stelsel, punten, peildatum }).cent)
}

type Bij = { contract: NieuwContract; nu: Date }

/** Each attempt has its own opening. */
const POGINGEN = 3

/**
 * Records a new contract with its tenants and rent. Answers its id. A colleague may begin one on the same home at the same moment:
 * their tenants are not opened to us, which hides the home, or PostgreSQL lets theirs go first. A fresh opening shows what is true.
 */
export async function beginContract(
  context: Context,
  eenheidId: string,
  bij: Bij,
): Promise<Outcome<string, BeginRefusal>> {
  for (let poging = 1; ; poging++) {
    const begonnen = await probeer(context, eenheidId, bij)
    if (begonnen === 'ingehaald') {
      if (poging === POGINGEN) return refused('overlapt')
    } else if (begonnen.ok || begonnen.refusal !== 'bestaat-niet' || poging === POGINGEN) return begonnen
  }
}

const DEADLOCK = '40P01'

/** One attempt; 'ingehaald' when PostgreSQL ended it because it and another waited for each other. */
function probeer(
  context: Context,
  eenheidId: string,
  { contract, nu }: Bij,
): Promise<Outcome<string, BeginRefusal> | 'ingehaald'> {
  const mensen = contract.huurders.map(({ id, naam }) => ({ id: id ?? randomUUID(), naam }))
  const kiest = [eenheidId, mensen[0]?.id ?? null, mensen[1]?.id ?? null]
  return verwerk(
    context,
    huurcontractBeginnen,
    { kiest },
    async (tx): Promise<Outcome<string, BeginRefusal>> => {
      const [woning] = await tx.run(woningVoorContract, { id: eenheidId })
      if (!woning) return refused('bestaat-niet')
      if (!woning.in_exploitatie) return refused('niet-te-huur')
      const { begin } = contract
      const [gewaardeerd] = await tx.run(puntenVan, { eenheidId, dag: laterOf(begin, datumOf(nu)) })
      const punten = gewaardeerd?.punten ?? contract.punten
      if (punten === undefined) return refused('punten-onbekend')
      const te = hoogOf(contract, { soort: woning.soort, punten, vandaag: datumOf(nu) })
      if (te) return refused(te)
      const geldig = `[${begin},)`
      if ((await tx.run(contractenVanaf, { eenheidId, dagen: geldig })).length > 0) return refused('overlapt')
      const wie = await recordHuurders(tx, mensen, begin)
      if (wie) return refused(wie)
      // What is counted now holds from now, also when the contract begins later.
      if (!gewaardeerd)
        await tx.run(insertWaardering, { eenheidId, vanaf: earlierOf(begin, datumOf(nu)), punten })
      return done(await recordContract(tx, { woning, contract, mensen, geldig }))
    },
  ).catch((error: unknown) => {
    if (sqlState(error) === DEADLOCK) return 'ingehaald'
    const { constraint } = error as { constraint?: string }
    if (constraint === 'huurovereenkomst_een_tegelijk') return refused('overlapt')
    throw error
  })
}

const earlierOf = (a: string, b: string): string => (a < b ? a : b)
const laterOf = (a: string, b: string): string => (a > b ? a : b)

type Grens = { soort: string; punten: number; vandaag: string }
/** What is asked above what the law allows, if anything. */
function hoogOf(
  { begin, kaleHuurCent, waarborgsomCent }: NieuwContract,
  { soort, punten, vandaag }: Grens,
): 'huur-te-hoog' | 'waarborgsom-te-hoog' | null {
  const hoogste = hoogsteHuur(soort, punten, { begin, vandaag })
  if (hoogste !== null && kaleHuurCent > hoogste) return 'huur-te-hoog'
  // BW 7:261b(2).
  const maanden = numberOf(lawAt(vandaag).get('term.deposit.max_months'))
  return waarborgsomCent > maanden * kaleHuurCent ? 'waarborgsom-te-hoog' : null
}

type Tx = Werk<typeof huurcontractBeginnen>
type Mens = { id: string; naam: string | undefined }

/** Writes the new persons; whoever was chosen must be there, alive, not be chosen twice, and not begin elsewhere. */
async function recordHuurders(
  tx: Tx,
  mensen: readonly Mens[],
  dag: string,
): Promise<'huurder-onbekend' | 'woont-elders' | 'zelfde-persoon' | null> {
  if (new Set(mensen.map(({ id }) => id)).size < mensen.length) return 'zelfde-persoon'
  const gekozen = mensen.filter(({ naam }) => naam === undefined).map(({ id }) => id)
  if (gekozen.length > 0 && (await tx.run(bekenden, { ids: gekozen })).length < gekozen.length)
    return 'huurder-onbekend'
  // To leave a household that begins on the same day or later is no leaving.
  if (gekozen.length > 0 && (await tx.run(ledenVanaf, { ids: gekozen, dag })).length > 0)
    return 'woont-elders'
  for (const { id, naam } of mensen) if (naam !== undefined) await tx.run(insertHuurder, { id, naam })
  return null
}

type Vast = {
  woning: Adres & { id: string }
  contract: NieuwContract
  mensen: readonly Mens[]
  geldig: string
}

/** The contract with its parties and rent, the household that begins with it, and the message to each tenant. Answers its id. */
async function recordContract(tx: Tx, { woning, contract, mensen, geldig }: Vast): Promise<string> {
  const { begin, waarborgsomCent, kaleHuurCent, servicekostenCent } = contract
  const [id, huishoudenId] = [randomUUID(), randomUUID()]
  const eenheidId = woning.id
  await tx.run(insertContract, { id, eenheidId, geldig, waarborgsomCent })
  await tx.run(insertHuishouden, { id: huishoudenId, eenheidId })
  for (const [plaats, { id: relatieId }] of mensen.entries()) {
    const rol = plaats === 0 ? 'huurder' : 'medehuurder'
    await tx.run(insertPartij, { huurovereenkomstId: id, relatieId, rol })
    await tx.run(verlaatHuishouden, { relatieId, dag: begin })
    await tx.run(insertLid, { huishoudenId, relatieId, geldig })
  }
  const prijzen = [
    { soort: 'kale-huur', bedragCent: kaleHuurCent },
    ...(servicekostenCent > 0 ? [{ soort: 'servicekosten', bedragCent: servicekostenCent }] : []),
  ]
  for (const prijs of prijzen) await tx.run(insertEerstePrijs, { huurovereenkomstId: id, geldig, ...prijs })
  const huur = kaleHuurCent + servicekostenCent
  const gegevens = { adres: adresRegel(woning), begin, huur, borg: waarborgsomCent }
  for (const { id: relatieId } of mensen)
    await tx.run(zetKlaar, bericht({ relatieId, sjabloon: 'huurcontract-begonnen', gegevens }))
  return id
}
