import { randomUUID } from 'node:crypto'
import type { Context } from '../../doelbinding/context.ts'
import { lees, verwerk } from '../../doelbinding/verwerk.ts'
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
import { bericht, klaarzetten } from '../contact/klaarzetten.ts'
import {
  contractenVanaf,
  insertContract,
  insertEerstePrijs,
  insertHuurder,
  insertPartij,
  woningVoorContract,
} from './queries-beginnen.ts'
import { huurcontractBeginnen } from './verwerkingen-beginnen.ts'

const zetKlaar = klaarzetten(huurcontractBeginnen)

/** What the desk fills in for a new contract. Points as the valuation of the home has them. */
export type NieuwContract = {
  readonly begin: string
  readonly huurder: string
  readonly medehuurder?: string | undefined
  readonly punten: number
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

export const findWoningVoorContract = async (context: Context, id: string) =>
  (await lees(context, woningVoorContract, { kiest: [id, null, null] }, { id }))[0] ?? null

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
  const [huurder, medehuurder] = [randomUUID(), contract.medehuurder ? randomUUID() : null]
  const kiest = [eenheidId, huurder, medehuurder]
  return verwerk(
    context,
    huurcontractBeginnen,
    { kiest },
    async (tx): Promise<Outcome<string, BeginRefusal>> => {
      const [woning] = await tx.run(woningVoorContract, { id: eenheidId })
      if (!woning) return refused('bestaat-niet')
      if (!woning.in_exploitatie) return refused('niet-te-huur')
      const { begin, kaleHuurCent, waarborgsomCent } = contract
      const hoogste = hoogsteHuur(woning.soort, contract.punten, { begin, vandaag: datumOf(nu) })
      if (hoogste !== null && kaleHuurCent > hoogste) return refused('huur-te-hoog')
      const maanden = numberOf(lawAt(datumOf(nu)).get('term.deposit.max_months'))
      if (waarborgsomCent > maanden * kaleHuurCent) return refused('waarborgsom-te-hoog')
      const geldig = `[${begin},)`
      if ((await tx.run(contractenVanaf, { eenheidId, dagen: geldig })).length > 0) return refused('overlapt')
      const id = randomUUID()
      await tx.run(insertHuurder, { id: huurder, naam: contract.huurder })
      if (medehuurder) await tx.run(insertHuurder, { id: medehuurder, naam: contract.medehuurder ?? '' })
      await tx.run(insertContract, { id, eenheidId, geldig, waarborgsomCent })
      await tx.run(insertPartij, { huurovereenkomstId: id, relatieId: huurder, rol: 'huurder' })
      if (medehuurder)
        await tx.run(insertPartij, { huurovereenkomstId: id, relatieId: medehuurder, rol: 'medehuurder' })
      const prijs = { huurovereenkomstId: id, geldig }
      await tx.run(insertEerstePrijs, { ...prijs, soort: 'kale-huur', bedragCent: kaleHuurCent })
      if (contract.servicekostenCent > 0)
        await tx.run(insertEerstePrijs, {
          ...prijs,
          soort: 'servicekosten',
          bedragCent: contract.servicekostenCent,
        })
      for (const relatieId of [huurder, ...(medehuurder ? [medehuurder] : [])])
        await tx.run(zetKlaar, bericht({ relatieId, sjabloon: 'huurcontract-begonnen', gegevens: { begin } }))
      return done(id)
    },
  ).catch((error: unknown) => {
    if (sqlState(error) === DEADLOCK) return 'ingehaald'
    const { constraint } = error as { constraint?: string }
    if (constraint === 'huurovereenkomst_een_tegelijk') return refused('overlapt')
    throw error
  })
}
