import { randomUUID } from 'node:crypto'
import type { Context } from '../../doelbinding/context.ts'
import { verwerk, type Werk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { datumOf } from '../../tijd.ts'
import { bericht, klaarzetten } from '../contact/klaarzetten.ts'
import { HOOGSTENS, type Stand, standOf, type Taak } from './machtiging.ts'
import { acceptMachtiging, eigenInlognaam, endMachtiging, insertMachtiging, machtigingen } from './queries.ts'
import { machtigingBeheren } from './verwerkingen.ts'

/** Who does it, and when. */
export type Ik = { id: string; nu: Date }
type Beheer = Werk<typeof machtigingBeheren>

export type Regel = {
  id: string
  soort: 'gegeven' | 'gekregen' | 'uitnodiging'
  stand: Stand
  /** The other: a name, or for an invitation that is not answered the sign-in name as it was typed. */
  wie: string
  taken: readonly string[]
  tot: string | null
}

/** Mandates that somebody gave, has, and was invited to. */
export const listMachtigingen = (context: Context, ik: Ik): Promise<Regel[]> =>
  verwerk(context, machtigingBeheren, { kiest: [ik.id] }, (tx) => readRegels(tx, ik))

async function readRegels(tx: Beheer, { id: ik, nu }: Ik): Promise<Regel[]> {
  const [account] = await tx.run(eigenInlognaam, { ik })
  const naam = account?.inlognaam.toLowerCase()
  const rows = await tx.run(machtigingen, {})
  return rows.flatMap((row) => {
    const soort =
      row.gever_id === ik
        ? 'gegeven'
        : row.nemer_id === ik
          ? 'gekregen'
          : row.nemer_id === null && row.uitgenodigd === naam
            ? 'uitnodiging'
            : null
    const stand = standOf(
      { taken: row.taken, aanvaardOp: row.aanvaard_op, beeindigdOp: row.beeindigd_op, tot: row.tot },
      datumOf(nu),
    )
    // What the giver arranged with others can be seen by the database role here, but is nobody else's business.
    if (!soort || (soort === 'uitnodiging' && stand !== 'uitgenodigd')) return []
    const wie = soort === 'gegeven' ? (row.nemer ?? row.uitgenodigd) : (row.gever ?? '')
    return [{ id: row.id, soort, stand, wie, taken: row.taken, tot: row.tot }]
  })
}

export type Gegeven = { inlognaam: string; taken: readonly Taak[]; tot: string | null }

/**
 * Invites somebody by sign-in name. The answer is the same whether that name exists or not: nothing is looked up. It counts
 * when the other accepts.
 */
export function geefMachtiging(
  context: Context,
  ik: Ik,
  { inlognaam, taken, tot }: Gegeven,
): Promise<Outcome<null, 'te-veel' | 'zelf' | 'voorbij'>> {
  return verwerk(context, machtigingBeheren, { kiest: [ik.id] }, async (tx) => {
    const uitgenodigd = inlognaam.toLowerCase()
    const [account] = await tx.run(eigenInlognaam, { ik: ik.id })
    if (account?.inlognaam.toLowerCase() === uitgenodigd) return refused('zelf')
    if (tot !== null && tot < datumOf(ik.nu)) return refused('voorbij')
    const open = (await readRegels(tx, ik)).filter(
      ({ soort, stand }) => soort === 'gegeven' && (stand === 'loopt' || stand === 'uitgenodigd'),
    )
    if (open.length >= HOOGSTENS) return refused('te-veel')
    const id = randomUUID()
    await tx.run(insertMachtiging, { id, geverId: ik.id, uitgenodigd, taken: [...taken], op: ik.nu, tot })
    await tell(tx, ik.id, 'machtiging-klaargezet')
    return done(null)
  })
}

export type AntwoordRefusal = 'bestaat-niet' | 'niet-meer' | 'van-rechter'

/** The other accepts an invitation; both are told. */
export function aanvaardMachtiging(
  context: Context,
  ik: Ik,
  id: string,
): Promise<Outcome<null, AntwoordRefusal>> {
  return verwerk(context, machtigingBeheren, { kiest: [ik.id] }, async (tx) => {
    const found = (await readRegels(tx, ik)).find((each) => each.id === id)
    if (found?.soort !== 'uitnodiging') return refused('bestaat-niet')
    const gever = await geverOf(tx, id)
    const [accepted] = await tx.run(acceptMachtiging, { id, ik: ik.id, op: ik.nu })
    if (!accepted || !gever) return refused('niet-meer')
    await tell(tx, gever, 'machtiging-aanvaard')
    await tell(tx, ik.id, 'machtiging-gekregen')
    return done(null)
  })
}

/** Whoever gave it, has it or was invited stops it; both are told. */
export function stopMachtiging(
  context: Context,
  ik: Ik,
  id: string,
): Promise<Outcome<null, AntwoordRefusal>> {
  return verwerk(context, machtigingBeheren, { kiest: [ik.id] }, async (tx) => {
    const found = (await readRegels(tx, ik)).find((each) => each.id === id)
    if (!found) return refused('bestaat-niet')
    const beiden = (await tx.run(machtigingen, {})).find((row) => row.id === id)
    // What follows from a court order ends with it, not by the tenant.
    if (beiden?.vertegenwoordiging_id && beiden.gever_id === ik.id) return refused('van-rechter')
    const [ended] = await tx.run(endMachtiging, { id, op: ik.nu })
    if (!ended || !beiden) return refused('niet-meer')
    await tell(tx, beiden.gever_id, 'machtiging-gestopt')
    if (beiden.nemer_id) await tell(tx, beiden.nemer_id, 'machtiging-gestopt')
    return done(null)
  })
}

const geverOf = async (tx: Beheer, id: string): Promise<string | undefined> =>
  (await tx.run(machtigingen, {})).find((row) => row.id === id)?.gever_id

const zetKlaar = klaarzetten(machtigingBeheren)
const tell = (
  tx: Beheer,
  relatieId: string,
  sjabloon: 'machtiging-klaargezet' | 'machtiging-aanvaard' | 'machtiging-gekregen' | 'machtiging-gestopt',
) => tx.run(zetKlaar, bericht({ relatieId, sjabloon, gegevens: {} }))
