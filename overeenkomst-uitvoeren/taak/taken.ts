import { randomUUID } from 'node:crypto'
import type { Context } from '../../doelbinding/context.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { addDays, datumOf } from '../../tijd.ts'
import {
  bladzijden,
  contractTellingen,
  eenTaak,
  insertTaak,
  kwaliteitTellingen,
  ruilTelling,
  reparatieTellingen,
  taakTellingen,
  tellingen,
  updateInhoud,
  updateStap,
} from './queries.ts'
import { fromRij, type Taak, type Team, TEAM_VAN, TEAMS, toRij } from './taak.ts'
import { takenOverzien, taakMaken, taakUitvoeren, werkTellen } from './verwerkingen.ts'

/** The employee who works, with the list of the team. */
export type Werker = { medewerkerId: string; team: Team | null; nu: Date }

export const teamOf = ({ wie }: Context): Team | null => TEAM_VAN[wie.rol] ?? null

export type Bereik = 'mijn' | 'team' | 'alle'
export type Plek = { uiterlijk: string; id: string }
export type Vraag = { bereik: Bereik; soort: string; na?: Plek | undefined }

const VOORAAN: Plek = { uiterlijk: '0001-01-01', id: '00000000-0000-0000-0000-000000000000' }

export type TaakRij = Awaited<ReturnType<typeof listTaken>>['rijen'][number]

/** At most 25 tasks after a place, and how many run: mine, of my team, and all. */
export function listTaken(
  context: Context,
  { medewerkerId, team }: Werker,
  { bereik, soort, na = VOORAAN }: Vraag,
) {
  const kiest = [bereik, medewerkerId, team ?? '', soort || null, na.uiterlijk, na.id]
  return verwerk(context, takenOverzien, { kiest }, async (tx) => {
    const rijen = await tx.run(bladzijden[bereik], {
      medewerkerId,
      team: team ?? '',
      soort,
      naUiterlijk: na.uiterlijk,
      naId: na.id,
    })
    return { rijen, aantallen: countFor(await tx.run(tellingen, {}), { medewerkerId, team }) }
  })
}

type Telling = { team: string; eigenaar_id: string | null; aantal: string }
function countFor(rijen: readonly Telling[], { medewerkerId, team }: Omit<Werker, 'nu'>) {
  const seen = rijen.filter((rij) => rij.team !== 'privacy' || team === 'privacy')
  const sum = (some: readonly Telling[]): number =>
    some.reduce((total, { aantal }) => total + Number(aantal), 0)
  return {
    mijn: sum(seen.filter((rij) => rij.eigenaar_id === medewerkerId)),
    team: sum(seen.filter((rij) => rij.team === team)),
    alle: sum(seen),
  }
}

/** How much work there is, without anybody's data: tasks, and repairs by their status. */
/** A deadline within so many days is work of now. */
const TERMIJN_DAGEN = 14

export const countWerk = (context: Context, werker: Werker) =>
  verwerk(context, werkTellen, { betrokkenen: [] }, async (tx) => {
    const taken = countFor(await tx.run(taakTellingen, {}), werker)
    const reparaties = await tx.run(reparatieTellingen, {})
    const voor = addDays(datumOf(werker.nu), TERMIJN_DAGEN + 1)
    const contracten = await tx.run(contractTellingen, { voor })
    const [ruilen] = await tx.run(ruilTelling, {})
    const kwaliteit = await tx.run(kwaliteitTellingen, {})
    return {
      taken,
      contracten: contracten.reduce((sum, { aantal }) => sum + Number(aantal), 0),
      ruilen: Number(ruilen?.aantal ?? 0),
      reparaties: Object.fromEntries(reparaties.map(({ status, aantal }) => [status, Number(aantal)])),
      kwaliteit: Object.fromEntries(kwaliteit.map(({ soort, aantal }) => [soort, Number(aantal)])),
    }
  })

export const findTaak = (context: Context, { team }: Werker, id: string) =>
  verwerk({ ...context, zaak: `taak ${id}` }, taakUitvoeren, { kiest: [id, team] }, async (tx) => {
    const [rij] = await tx.run(eenTaak, { id })
    return rij && (rij.team !== 'privacy' || team === 'privacy') ? { ...rij, taak: fromRij(rij) } : null
  })

export type Weigering =
  | 'bestaat-niet'
  | 'gewijzigd'
  | 'al-klaar'
  | 'vervallen'
  | 'van-niemand'
  | 'loopt-nog'
  | 'te-laat'

type StapOpties = { id: string; versie: number }

/** Takes one step with a task, unless a colleague changed it since `versie` was read. */
export function doeStap(
  context: Context,
  { team, nu }: Werker,
  { id, versie }: StapOpties,
  stap: (taak: Taak) => Outcome<Taak, Weigering>,
): Promise<Outcome<null, Weigering>> {
  return verwerk({ ...context, zaak: `taak ${id}` }, taakUitvoeren, { kiest: [id, team] }, async (tx) => {
    const [rij] = await tx.run(eenTaak, { id })
    if (!rij || (rij.team === 'privacy' && team !== 'privacy')) return refused('bestaat-niet')
    if (rij.versie !== versie) return refused('gewijzigd')
    const made = stap(fromRij(rij))
    if (!made.ok) return made
    const saved = await tx.run(updateStap, { id, versie, ...toRij(made.value), nu, bij: bijOf(context) })
    return saved.length === 1 ? done(null) : refused('gewijzigd')
  })
}

export type Inhoud = { omschrijving: string; uiterlijk: string; beloofd: string | null }

export function wijzigTaak(
  context: Context,
  { team, nu }: Werker,
  { id, versie }: StapOpties,
  inhoud: Inhoud,
): Promise<Outcome<null, Weigering>> {
  return verwerk({ ...context, zaak: `taak ${id}` }, taakUitvoeren, { kiest: [id, team] }, async (tx) => {
    const [rij] = await tx.run(eenTaak, { id })
    if (!rij || (rij.team === 'privacy' && team !== 'privacy')) return refused('bestaat-niet')
    const saved = await tx.run(updateInhoud, { id, versie, ...inhoud, nu, bij: bijOf(context) })
    return saved.length === 1 ? done(null) : refused('gewijzigd')
  })
}

export type NieuweTaak = Inhoud & {
  relatieId: string | null
  soort: string
  team: Team
  zelf: boolean
  zaak?: { soort: string; id: string } | undefined
}

/** Writes down what will be done; answers its id. */
export async function maakTaak(
  context: Context,
  { medewerkerId, nu }: Werker,
  { zelf, zaak, ...nieuw }: NieuweTaak,
): Promise<string> {
  const id = randomUUID()
  const betrokkenen = nieuw.relatieId === null ? [] : [nieuw.relatieId]
  await verwerk({ ...context, zaak: `taak ${id}` }, taakMaken, { betrokkenen }, (tx) =>
    tx.run(insertTaak, {
      ...nieuw,
      id,
      zaakSoort: zaak?.soort ?? null,
      zaakId: zaak?.id ?? null,
      eigenaarId: zelf ? medewerkerId : null,
      status: zelf ? 'bezig' : 'open',
      medewerkerId,
      nu,
      bij: bijOf(context),
    }),
  )
  return id
}

/** Who changed it, as colleagues may know it: the department and not the name. */
const bijOf = (context: Context): string => {
  const team = teamOf(context)
  return context.wie.afdeling ?? (team ? TEAMS[team] : 'een collega')
}
