import { randomUUID } from 'node:crypto'
import type { Context } from '../../doelbinding/context.ts'
import { verwerk, type Werk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { datumOf } from '../../tijd.ts'
import { bericht, klaarzetten } from '../contact/klaarzetten.ts'
import { type Door, takeStap } from '../contractwijziging/procedure.ts'
import type { Namens } from '../machtiging/namens.ts'
import { chooseContract, eenDag, type Ik, zaakNaam } from './beginnen.ts'
import type { Reden } from './beoordeling.ts'
import {
  deelnames,
  insertHuurderstap,
  insertMedeDeelnemer,
  nietGetekend,
  ringvertegenwoordigers,
  takeRuil,
  updateGestopt,
  updateGetekend,
  updateMee,
  updateRuil,
} from './queries-beantwoorden.ts'
import { antwoorden } from './queries-mijn.ts'
import { taakInsert, taakVoor } from './taak.ts'
import { uiterlijkIn } from './termijnen.ts'
import { woningruilBeantwoorden } from './verwerkingen.ts'
import { type Databaseweigering, refuseByDatabase } from './weigering.ts'
import { woningruilProcedure } from './woningruil.ts'

type Tx = Werk<typeof woningruilBeantwoorden>
type Ring = { id: string; nummer: string; status: string; aantal: number; uiterlijk: string | null }
type Deelname = { id: string; plaats: number; uitgenodigd: string | null; betrokkenen: string[] }

const zetKlaar = klaarzetten(woningruilBeantwoorden)
const maakTaak = taakInsert(woningruilBeantwoorden)

export type AntwoordRefusal = Databaseweigering | 'bestaat-niet' | 'niet-nu' | 'te-laat'
export type MeedoenRefusal = AntwoordRefusal | 'geen-contract' | 'kies-contract'

/** Whose answer it is, on which ring, and who gives it in that person's place. */
type Wie = { ik: Ik; id: string; namens?: Namens | null }

/** Opens the ring for one answer. Who is not in it opens nobody, and finds nothing. */
const answer = <R extends string>(
  context: Context,
  { ik, id, namens }: Wie,
  work: (tx: Tx) => Promise<Outcome<null, R>>,
): Promise<Outcome<null, R | Databaseweigering>> =>
  verwerk(
    { ...context, zaak: namens ? context.zaak : zaakNaam(id) },
    woningruilBeantwoorden,
    { kiest: [ik.id, datumOf(ik.nu), id, namens?.nemerId ?? null] },
    work,
  ).catch(refuseByDatabase)

/** The statuses from which a step starts. */
const vanOf = (stap: string): string[] => [
  ...(woningruilProcedure.stappen.find(({ code }) => code === stap)?.van ?? []),
]

const isLate = (ring: Ring, nu: Date): boolean => ring.uiterlijk !== null && ring.uiterlijk < datumOf(nu)

/** A household joins with its own home. The last one closes the ring: then each learns which home it gets. */
export const doeMee = (
  context: Context,
  { ik, id }: { ik: Ik; id: string },
  invoer: { huurovereenkomstId?: string | undefined; reden: Reden },
): Promise<Outcome<null, MeedoenRefusal>> =>
  answer<MeedoenRefusal>(context, { ik, id }, async (tx) => {
    const [account] = await tx.run(antwoorden.inlognaam, { ik: ik.id })
    const naam = account?.inlognaam.toLowerCase()
    const plaatsen = await tx.run(deelnames, { id })
    const plaats = plaatsen.find(({ uitgenodigd }) => uitgenodigd !== null && uitgenodigd === naam)
    if (!plaats || naam === undefined) return refused('bestaat-niet')
    const [ring] = await tx.run(takeRuil, { id, statussen: vanOf('doe-mee') })
    if (!ring) return refused('niet-nu')
    if (isLate(ring, ik.nu)) return refused('te-laat')
    const dagen = eenDag(datumOf(ik.nu))
    const contract = chooseContract(
      await tx.run(antwoorden.contracten, { huurders: [ik.id], dagen }),
      invoer.huurovereenkomstId,
    )
    if (!contract.ok) return contract
    const { id: huurovereenkomstId, eenheid_id: eenheidId, betrokkenen } = contract.value
    const mee = { id: plaats.id, naam, huurovereenkomstId, eenheidId, betrokkenen, reden: invoer.reden }
    const [joined] = await tx.run(updateMee, mee)
    if (!joined) return refused('bestaat-niet')
    for (const relatieId of betrokkenen)
      await tx.run(insertMedeDeelnemer, { deelnameId: plaats.id, relatieId })
    const now = await tx.run(deelnames, { id })
    const rond = now.every(({ uitgenodigd }) => uitgenodigd === null)
    await step(tx, { ring, nu: ik.nu, door: 'andere-partij' }, rond ? 'maak-rond' : 'doe-mee')
    if (rond) await tell(tx, { ring, nu: ik.nu, status: 'tekenen' }, now)
    return done(null)
  })

/**
 * One tenant or co-tenant signs, or who represents that tenant by decision of a court. The last signature makes it a request to the
 * landlord.
 */
export const teken = (context: Context, wie: Wie): Promise<Outcome<null, AntwoordRefusal>> =>
  answer<AntwoordRefusal>(context, wie, async (tx) => {
    const { ik, id, namens = null } = wie
    const plaatsen = await tx.run(deelnames, { id })
    const eigen = plaatsen.find((each) => isOwn(each, ik.id))
    if (!eigen) return refused('bestaat-niet')
    const [ring] = await tx.run(takeRuil, { id, statussen: vanOf('teken') })
    if (!ring) return refused('niet-nu')
    if (isLate(ring, ik.nu)) return refused('te-laat')
    const door = namens?.nemerId ?? ik.id
    const tekent = { deelnameId: eigen.id, relatieId: ik.id, door, op: ik.nu }
    const [signed] = await tx.run(updateGetekend, tekent)
    // Signing twice is harmless.
    if (!signed) return done(null)
    await tellNamens(tx, { ring, namens, huurderId: ik.id })
    const [rest] = await tx.run(nietGetekend, { id })
    await step(tx, { ring, nu: ik.nu, door: 'aanvrager' }, rest ? 'teken' : 'vraag-aan')
    if (rest) return done(null)
    await tell(tx, { ring, nu: ik.nu, status: 'aangevraagd' }, plaatsen)
    const uiterlijk = uiterlijkIn('aangevraagd', datumOf(ik.nu), null)
    const taak = taakVoor({ id, nummer: ring.nummer, status: 'aangevraagd', uiterlijk, nu: ik.nu })
    if (taak) await tx.run(maakTaak, taak)
    return done(null)
  })

/**
 * Somebody stops, or does not accept an invitation: the whole ring stops, and nothing changes for anybody. The others are told that
 * it stops, and neither who nor why.
 */
export const stop = (context: Context, wie: Wie): Promise<Outcome<null, AntwoordRefusal>> =>
  answer<AntwoordRefusal>(context, wie, async (tx) => {
    const { ik, id, namens = null } = wie
    const [account] = await tx.run(antwoorden.inlognaam, { ik: ik.id })
    const naam = account?.inlognaam.toLowerCase()
    const plaatsen = await tx.run(deelnames, { id })
    const eigen =
      plaatsen.find((each) => isOwn(each, ik.id)) ??
      plaatsen.find(({ uitgenodigd }) => uitgenodigd !== null && uitgenodigd === naam)
    if (!eigen) return refused('bestaat-niet')
    if (namens && !(await represents(tx, { ik, door: namens.nemerId })))
      return refused('geen-vertegenwoordiger')
    const [ring] = await tx.run(takeRuil, { id, statussen: vanOf('stop') })
    if (!ring) return refused('niet-nu')
    await tx.run(updateGestopt, { id: eigen.id, op: ik.nu })
    await step(tx, { ring, nu: ik.nu, door: 'andere-partij' }, 'stop')
    await tellNamens(tx, { ring, namens, huurderId: ik.id })
    const zelf = eigen.uitgenodigd === null ? eigen.betrokkenen : []
    const gegevens = { nummer: ring.nummer, ruil: ring.id }
    for (const relatieId of everybody(plaatsen)) {
      const sjabloon = zelf.includes(relatieId) ? 'woningruil-zelf-gestopt' : 'woningruil-gestopt'
      await tx.run(zetKlaar, bericht({ relatieId, sjabloon, gegevens, zaak: zaakNaam(ring.id) }))
    }
    return done(null)
  })

/** A helper follows a swap; to give it up is for the tenant, or who represents the tenant by decision of a court. */
const represents = async (tx: Tx, { ik, door }: { ik: Ik; door: string }): Promise<boolean> =>
  (await tx.run(ringvertegenwoordigers, { dagen: eenDag(datumOf(ik.nu)) })).some(
    (each) => each.relatie_id === ik.id && each.vertegenwoordiger_id === door,
  )

const isOwn = ({ uitgenodigd, betrokkenen }: Deelname, ik: string): boolean =>
  uitgenodigd === null && betrokkenen.includes(ik)

/** All who take part; an invitation that is not answered has nobody to tell. */
const everybody = (plaatsen: readonly Deelname[]): string[] => [
  ...new Set(
    plaatsen.filter(({ uitgenodigd }) => uitgenodigd === null).flatMap(({ betrokkenen }) => betrokkenen),
  ),
]

type Zet = { ring: Ring; nu: Date; door: Door }

/** Takes a step of the ring that is ours for this transaction. */
async function step(tx: Tx, { ring, nu, door }: Zet, code: string): Promise<void> {
  const taken = takeStap(woningruilProcedure, ring.status, { stap: code, door })
  if (!taken.ok) throw new Error(`Stap ${code} past niet bij ${ring.status}: ${taken.refusal}.`)
  const { naar } = taken.value
  const eind = woningruilProcedure.standen[naar]?.eind ?? false
  if (naar !== ring.status)
    await tx.run(updateRuil, {
      id: ring.id,
      status: naar,
      uiterlijk: uiterlijkIn(naar, datumOf(nu), null),
      afgerondOp: eind ? nu : null,
    })
  const stap = { id: randomUUID(), ruilId: ring.id, stap: code, status: naar, gezetOp: nu }
  await tx.run(insertHuurderstap, stap)
}

type Nieuws = { ring: Ring; nu: Date; status: 'tekenen' | 'aangevraagd' }

async function tell(tx: Tx, { ring, nu, status }: Nieuws, plaatsen: readonly Deelname[]): Promise<void> {
  const dag = uiterlijkIn(status, datumOf(nu), null) ?? datumOf(nu)
  const gegevens = { nummer: ring.nummer, ruil: ring.id, dag }
  const zaak = zaakNaam(ring.id)
  const allen = everybody(plaatsen)
  for (const relatieId of allen)
    await tx.run(zetKlaar, bericht({ relatieId, sjabloon: `woningruil-${status}`, gegevens, zaak }))
  if (status !== 'tekenen') return
  const namens = await tx.run(ringvertegenwoordigers, { dagen: eenDag(datumOf(nu)) })
  for (const { relatie_id: huurder, vertegenwoordiger_id: relatieId } of namens)
    if (allen.includes(huurder))
      await tx.run(
        zetKlaar,
        bericht({
          relatieId,
          sjabloon: 'woningruil-tekenen-namens',
          gegevens: { nummer: ring.nummer, dag },
          zaak,
        }),
      )
}

/** What both are told when somebody answers in the place of a tenant. */
async function tellNamens(
  tx: Tx,
  { ring, namens, huurderId }: { ring: Ring; namens: Namens | null; huurderId: string },
): Promise<void> {
  if (!namens) return
  const gegevens = { nummer: ring.nummer, ruil: ring.id }
  const zaak = zaakNaam(ring.id)
  await tx.run(zetKlaar, bericht({ relatieId: huurderId, sjabloon: 'woningruil-namens-u', gegevens, zaak }))
  await tx.run(
    zetKlaar,
    bericht({
      relatieId: namens.nemerId,
      sjabloon: 'woningruil-namens-ander',
      gegevens: { ...gegevens, machtiging: namens.machtigingId },
      zaak,
    }),
  )
}
