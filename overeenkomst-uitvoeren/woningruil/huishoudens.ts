import type { Context } from '../../doelbinding/context.ts'
import { verwerk, type Werk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { datumOf } from '../../tijd.ts'
import { bericht, klaarzetten } from '../contact/klaarzetten.ts'
import { zaakNaam } from './beginnen.ts'
import {
  antwoordOf,
  type Besluit,
  type BesluitRefusal,
  checkBesluit,
  CONTROLENAMEN,
  type Controles,
  type Inspectie,
} from './beoordeling.ts'
import { vanEenKant } from './queries-balie.ts'
import { updateBeoordeling, updateInspectie, updateInspectiedag } from './queries-behandelen.ts'
import { woningruilHuishouden } from './verwerkingen-balie.ts'

type Tx = Werk<typeof woningruilHuishouden>

const zetKlaar = klaarzetten(woningruilHuishouden)

/** Which household of which ring, as the page read it. */
export type Plaats = { ruilId: string; plaats: number; versie: number }
type Basis = 'bestaat-niet' | 'niet-nu' | 'gewijzigd'

/** Opens one household of a ring for work on it, in a status in which that may be done. */
const workOn = <R extends string>(
  context: Context,
  { ruilId, plaats }: Plaats,
  status: string,
  work: (tx: Tx, ring: Ring, rij: Rij) => Promise<Outcome<null, R>>,
): Promise<Outcome<null, R | Basis>> =>
  verwerk(
    { ...context, zaak: zaakNaam(ruilId) },
    woningruilHuishouden,
    { kiest: [ruilId, String(plaats)] },
    async (tx) => {
      const [ring] = await tx.run(vanEenKant.zaak, { id: ruilId })
      const rij = (await tx.run(vanEenKant.partijen, { id: ruilId })).find((each) => each.plaats === plaats)
      if (!ring || !rij) return refused('bestaat-niet')
      return ring.status === status ? work(tx, ring, rij) : refused('niet-nu')
    },
  )
type Ring = { id: string; nummer: string; datum: string | null }
type Rij = { id: string; betrokkenen: string[]; inspectie_op: string | null }

export type Beoordeling = { controles: Controles; besluit?: Besluit | undefined; grond?: string | undefined }

/** Keeps the checks of one household, and the decision when it is made. */
export const beoordeel = (
  context: Context,
  plaats: Plaats,
  { controles, besluit, grond }: Beoordeling,
): Promise<Outcome<null, Basis | BesluitRefusal>> =>
  workOn<BesluitRefusal | 'gewijzigd'>(context, plaats, 'aangevraagd', async (tx, _ring, rij) => {
    const judged = besluit === undefined ? done(null) : checkBesluit(controles, besluit, grond)
    if (!judged.ok) return judged
    const known = Object.fromEntries(
      CONTROLENAMEN.map((naam) => [naam, antwoordOf(naam, controles[naam]) ? controles[naam] : null]),
    ) as Controles
    const saved = await tx.run(updateBeoordeling, {
      id: rij.id,
      versie: plaats.versie,
      ...known,
      besluit: besluit ?? null,
      grond: judged.value,
    })
    return saved.length === 0 ? refused('gewijzigd') : done(null)
  })

export type InspectieRefusal = Basis | 'dag-voorbij' | 'dag-na-ruil' | 'niet-gepland' | 'dag-komt-nog'

/** Plans the visit to one home, and tells its tenants. */
export const planInspectie = (
  context: Context,
  plaats: Plaats,
  { dag, nu }: { dag: string; nu: Date },
): Promise<Outcome<null, InspectieRefusal>> =>
  workOn<InspectieRefusal>(context, plaats, 'toegestaan', async (tx, ring, rij) => {
    if (dag < datumOf(nu)) return refused('dag-voorbij')
    if (ring.datum !== null && dag >= ring.datum) return refused('dag-na-ruil')
    const saved = await tx.run(updateInspectiedag, { id: rij.id, versie: plaats.versie, dag })
    if (saved.length === 0) return refused('gewijzigd')
    const gegevens = { nummer: ring.nummer, ruil: ring.id, dag }
    for (const relatieId of rij.betrokkenen)
      await tx.run(
        zetKlaar,
        bericht({ relatieId, sjabloon: 'woningruil-inspectie', gegevens, zaak: zaakNaam(ring.id) }),
      )
    return done(null)
  })

/** Writes down what the visit came to. */
export const recordInspectie = (
  context: Context,
  plaats: Plaats,
  { uitkomst, nu }: { uitkomst: Inspectie; nu: Date },
): Promise<Outcome<null, InspectieRefusal>> =>
  workOn<InspectieRefusal>(context, plaats, 'toegestaan', async (tx, _ring, rij) => {
    const vandaag = datumOf(nu)
    if (rij.inspectie_op === null) return refused('niet-gepland')
    if (rij.inspectie_op > vandaag) return refused('dag-komt-nog')
    const gedaan = { id: rij.id, versie: plaats.versie, gedaanOp: vandaag, uitkomst }
    const saved = await tx.run(updateInspectie, gedaan)
    return saved.length === 0 ? refused('gewijzigd') : done(null)
  })
