import { randomUUID } from 'node:crypto'
import type { Context } from '../../doelbinding/context.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { datumOf } from '../../tijd.ts'
import { bericht, klaarzetten } from '../contact/klaarzetten.ts'
import type { Reden } from './beoordeling.ts'
import { insertBegin, insertDeelname, insertDeelnemer, insertRuil } from './queries-beginnen.ts'
import { beginnen } from './queries-mijn.ts'
import { uiterlijkIn } from './termijnen.ts'
import { woningruilBeginnen } from './verwerkingen.ts'
import { type Databaseweigering, refuseByDatabase } from './weigering.ts'
import { HOOGSTENS_WONINGEN } from './woningruil.ts'

const zetKlaar = klaarzetten(woningruilBeginnen)

/** Who acts, and when. */
export type Ik = { id: string; nu: Date }
export const zaakNaam = (id: string): string => `woningruil ${id}`
export const eenDag = (datum: string): string => `[${datum},${datum}]`

export type Begin = {
  readonly huurovereenkomstId?: string | undefined
  readonly reden: Reden
  /** Sign-in names, in the order of the ring: to whose home one goes, to whose that one goes, and so on; the last comes here. */
  readonly inlognamen: readonly string[]
}
export type BeginRefusal =
  | Databaseweigering
  | 'geen-contract'
  | 'kies-contract'
  | 'geen-inlognaam'
  | 'te-veel'
  | 'zelf'
  | 'naam-dubbel'

/** Contracts that a tenant could swap. */
export const listContracten = (context: Context, { id, nu }: Ik) =>
  verwerk(context, woningruilBeginnen, { kiest: [id, datumOf(nu)] }, (tx) =>
    tx.run(beginnen.contracten, { huurders: [id], dagen: eenDag(datumOf(nu)) }),
  )
export type Contract = Awaited<ReturnType<typeof listContracten>>[number]

export function chooseContract<C extends { id: string }>(
  contracten: readonly C[],
  id: string | undefined,
): Outcome<C, 'geen-contract' | 'kies-contract'> {
  const [only] = contracten
  if (!only) return refused('geen-contract')
  const chosen = contracten.length === 1 ? only : contracten.find((each) => each.id === id)
  return chosen ? done(chosen) : refused('kies-contract')
}

function checkNamen(namen: readonly string[], eigen: string | undefined): Outcome<null, BeginRefusal> {
  if (namen.length === 0) return refused('geen-inlognaam')
  if (namen.length > HOOGSTENS_WONINGEN - 1) return refused('te-veel')
  if (eigen !== undefined && namen.includes(eigen)) return refused('zelf')
  return new Set(namen).size === namen.length ? done(null) : refused('naam-dubbel')
}

/**
 * Begins a ring and invites the others by sign-in name. Nothing is looked up: the answer is the same whether a name exists or not.
 * Answers the id of the ring.
 */
export function beginRuil(context: Context, ik: Ik, begin: Begin): Promise<Outcome<string, BeginRefusal>> {
  const [id, vandaag] = [randomUUID(), datumOf(ik.nu)]
  const met = { ...context, zaak: zaakNaam(id) }
  return verwerk(met, woningruilBeginnen, { kiest: [ik.id, vandaag] }, async (tx) => {
    const [account] = await tx.run(beginnen.inlognaam, { ik: ik.id })
    const namen = begin.inlognamen.map((naam) => naam.toLowerCase())
    const checked = checkNamen(namen, account?.inlognaam.toLowerCase())
    if (!checked.ok) return checked
    const contracten = await tx.run(beginnen.contracten, { huurders: [ik.id], dagen: eenDag(vandaag) })
    const contract = chooseContract(contracten, begin.huurovereenkomstId)
    if (!contract.ok) return contract
    const { eenheid_id: eenheidId, betrokkenen } = contract.value
    const uiterlijk = uiterlijkIn('verzamelen', vandaag, null)
    const ring = { id, aantal: namen.length + 1, begonnenOp: vandaag, uiterlijk }
    const [made] = await tx.run(insertRuil, ring)
    const eigen = {
      id: randomUUID(),
      ruilId: id,
      plaats: 1,
      uitnodigerId: ik.id,
      uitgenodigd: null,
      huurovereenkomstId: contract.value.id,
      eenheidId,
      betrokkenen,
      reden: begin.reden,
    }
    await tx.run(insertDeelname, eigen)
    for (const relatieId of betrokkenen) await tx.run(insertDeelnemer, { deelnameId: eigen.id, relatieId })
    const open = { huurovereenkomstId: null, eenheidId: null, betrokkenen: [ik.id], reden: null }
    for (const [index, uitgenodigd] of namen.entries())
      await tx.run(insertDeelname, { ...eigen, ...open, id: randomUUID(), plaats: index + 2, uitgenodigd })
    await tx.run(insertBegin, { id: randomUUID(), ruilId: id, gezetOp: ik.nu })
    const gegevens = { nummer: made?.nummer ?? '', ruil: id, dag: uiterlijk ?? vandaag }
    for (const relatieId of betrokkenen)
      await tx.run(
        zetKlaar,
        bericht({ relatieId, sjabloon: 'woningruil-begonnen', gegevens, zaak: zaakNaam(id) }),
      )
    return done(id)
  }).catch(refuseByDatabase)
}
