import { randomUUID } from 'node:crypto'
import type { Context } from '../../doelbinding/context.ts'
import { verwerk, type Werk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { datumOf } from '../../tijd.ts'
import { bericht, klaarzetten } from '../contact/klaarzetten.ts'
import { zaakNaam } from '../contractwijziging/volgen.ts'
import { type Bevinding, type BevindingRefusal, type Inspectiesoort, refusalOf } from './oplevering.ts'
import {
  afrekening,
  bevindingen,
  deleteBevinding,
  insertBevinding,
  insertInspectie,
  inspecties,
  updateBesluit,
  updatePlan,
  zaak,
} from './queries.ts'
import { opleveringVastleggen } from './verwerkingen.ts'

const zetKlaar = klaarzetten(opleveringVastleggen)
type Tx = Werk<typeof opleveringVastleggen>

/** Statuses of a notice in which this inspection may still be planned and filled in. */
const OPEN: Record<Inspectiesoort, readonly string[]> = {
  voorinspectie: ['opgezegd'],
  eindinspectie: ['opgezegd', 'voorgeinspecteerd'],
}

/** The inspections and the account of one notice, or null when there is none with this id. */
export const findOplevering = (context: Context, id: string) =>
  bijZaak(context, id, async (tx, rij) => ({
    ...rij,
    inspecties: await tx.run(inspecties, { id }),
    bevindingen: await tx.run(bevindingen, { id }),
    afrekening: (await tx.run(afrekening, { id }))[0] ?? null,
  }))

type Zaak = NonNullable<Awaited<ReturnType<typeof getZaak>>>
const getZaak = async (tx: Tx, id: string) => (await tx.run(zaak, { id }))[0]

function bijZaak<T>(
  context: Context,
  id: string,
  work: (tx: Tx, rij: Zaak) => Promise<T>,
): Promise<T | null> {
  const met = { ...context, zaak: zaakNaam(id) }
  return verwerk(met, opleveringVastleggen, { kiest: [id] }, async (tx) => {
    const rij = await getZaak(tx, id)
    return rij?.soort.startsWith('opzegging') ? work(tx, rij) : null
  })
}

export type Plan = {
  readonly soort: Inspectiesoort
  readonly moment: Date
  readonly medewerkerId: string | null
  /** Version of the plan that was seen; none when there was no plan yet. */
  readonly versie: number | undefined
}
export type PlanRefusal = 'bestaat-niet' | 'niet-nu' | 'voorbij' | 'na-einde' | 'gewijzigd'

/** Makes or moves the appointment for an inspection, and tells the people of the contract. */
export async function planInspectie(
  context: Context,
  id: string,
  { plan, nu }: { plan: Plan; nu: Date },
): Promise<Outcome<null, PlanRefusal>> {
  const made = await bijZaak(context, id, async (tx, rij): Promise<Outcome<null, PlanRefusal>> => {
    const { soort, moment, medewerkerId, versie } = plan
    if (!OPEN[soort].includes(rij.status)) return refused('niet-nu')
    if (moment <= nu) return refused('voorbij')
    // A first inspection after the last day helps nobody: there is no time left to mend anything.
    if (soort === 'voorinspectie' && rij.datum !== null && datumOf(moment) > rij.datum)
      return refused('na-einde')
    const was = (await tx.run(inspecties, { id })).find((each) => each.soort === soort)
    if (was?.versie !== versie) return refused('gewijzigd')
    if (was) {
      const moved = { id: was.id, versie: was.versie, geplandOp: moment, medewerkerId }
      if ((await tx.run(updatePlan, moved)).length === 0) return refused('gewijzigd')
    } else {
      const { betrokkenen } = rij
      const nieuw = { id: randomUUID(), wijzigingId: id, betrokkenen, soort, geplandOp: moment, medewerkerId }
      await tx.run(insertInspectie, nieuw)
    }
    const gegevens = { moment: moment.toISOString(), wijziging: id }
    const sjabloon = `${soort}-gepland` as const
    for (const relatieId of rij.betrokkenen)
      await tx.run(zetKlaar, bericht({ relatieId, sjabloon, gegevens, zaak: zaakNaam(id) }))
    return done(null)
  })
  return made ?? refused('bestaat-niet')
}

export type NieuweBevinding = Bevinding & { readonly soort: Inspectiesoort; readonly ruimte: string }
export type LegVastRefusal =
  | BevindingRefusal
  | 'bestaat-niet'
  | 'niet-nu'
  | 'niet-gepland'
  | 'nog-niet-geweest'

/** Records what was found in one room, from the day of the inspection on. */
export async function legBevindingVast(
  context: Context,
  id: string,
  { bevinding, nu }: { bevinding: NieuweBevinding; nu: Date },
): Promise<Outcome<null, LegVastRefusal>> {
  const made = await bijZaak(context, id, async (tx, rij): Promise<Outcome<null, LegVastRefusal>> => {
    const { soort, ruimte, staat, grond, kostenCent } = bevinding
    if (!OPEN[soort].includes(rij.status)) return refused('niet-nu')
    const refusal = refusalOf(bevinding)
    if (refusal) return refused(refusal)
    const inspectie = (await tx.run(inspecties, { id })).find((each) => each.soort === soort)
    if (!inspectie) return refused('niet-gepland')
    if (inspectie.gedaan_op !== null) return refused('niet-nu')
    if (datumOf(inspectie.gepland_op) > datumOf(nu)) return refused('nog-niet-geweest')
    const { betrokkenen } = rij
    const nieuw = { id: randomUUID(), inspectieId: inspectie.id, betrokkenen, ruimte, staat, grond }
    await tx.run(insertBevinding, { ...nieuw, kostenCent })
    return done(null)
  })
  return made ?? refused('bestaat-niet')
}

/** Takes a finding away that was typed wrongly, while the inspection is not finished. */
export async function wisBevinding(
  context: Context,
  id: string,
  bevindingId: string,
): Promise<Outcome<null, 'bestaat-niet' | 'niet-nu'>> {
  const made = await bijZaak(context, id, async (tx): Promise<Outcome<null, 'bestaat-niet' | 'niet-nu'>> => {
    const found = (await tx.run(bevindingen, { id })).find((each) => each.id === bevindingId)
    if (!found) return refused('bestaat-niet')
    if (found.gedaan_op !== null) return refused('niet-nu')
    await tx.run(deleteBevinding, { id: bevindingId })
    return done(null)
  })
  return made ?? refused('bestaat-niet')
}

/** Answers an objection of a tenant. */
export async function beslisBezwaar(
  context: Context,
  id: string,
  { bevindingId, besluit }: { bevindingId: string; besluit: string },
): Promise<Outcome<null, 'bestaat-niet' | 'niet-nu'>> {
  const made = await bijZaak(
    context,
    id,
    async (tx, rij): Promise<Outcome<null, 'bestaat-niet' | 'niet-nu'>> => {
      if (rij.status === 'afgerekend') return refused('niet-nu')
      const found = (await tx.run(bevindingen, { id })).find((each) => each.id === bevindingId)
      if (!found) return refused('bestaat-niet')
      const saved = await tx.run(updateBesluit, { id: bevindingId, besluit })
      return saved.length > 0 ? done(null) : refused('niet-nu')
    },
  )
  return made ?? refused('bestaat-niet')
}
