import type { Rol } from '../../doelbinding/verwerking.ts'
import { done, type Outcome, refused } from '../../outcome.ts'

export const TEAMS = {
  klantcontact: 'Klantcontact',
  verhuur: 'Verhuur',
  onderhoud: 'Onderhoud',
  privacy: 'Privacy',
} as const
export type Team = keyof typeof TEAMS

/** Whose list a role works through. */
export const TEAM_VAN: Partial<Record<Rol, Team>> = {
  klantmedewerker: 'klantcontact',
  verhuurconsulent: 'verhuur',
  planner: 'onderhoud',
  privacyfunctionaris: 'privacy',
}

/** What an employee may make; `inzage-controleren` comes from the program itself. */
export const SOORTEN = {
  terugbellen: 'Terugbellen',
  uitzoeken: 'Uitzoeken',
  brief: 'Brief sturen',
  gegevens: 'Gegevens nakijken',
  bezoek: 'Langsgaan',
  anders: 'Iets anders',
} as const
export type Soort = keyof typeof SOORTEN
export const showSoort = (soort: string): string =>
  soort === 'inzage-controleren' ? 'Inzage controleren' : SOORTEN[soort as Soort]

export const UITKOMSTEN = {
  gelukt: 'Gelukt',
  'niet-bereikt': 'Niet bereikt',
  'niet-nodig': 'Was niet nodig',
  doorgezet: 'Door iemand anders opgepakt',
} as const
export type Uitkomst = keyof typeof UITKOMSTEN

type Basis = { readonly team: Team }
export type Taak =
  | ({ readonly status: 'open' } & Basis)
  | ({ readonly status: 'bezig'; readonly eigenaarId: string } & Basis)
  | ({
      readonly status: 'klaar'
      readonly klaarOp: Date
      readonly uitkomst: Uitkomst
      readonly eigenaarId: string | null
    } & Basis)
  | ({ readonly status: 'vervallen'; readonly klaarOp: Date; readonly eigenaarId: string | null } & Basis)
export type Status = Taak['status']
type Met<S extends Status> = Extract<Taak, { status: S }>

export const STATUSSEN: Record<Status, string> = {
  open: 'Nog doen',
  bezig: 'Bezig',
  klaar: 'Klaar',
  vervallen: 'Vervallen',
}

/** Every transition there is. The diagram in docs/toestanden is held against this. */
export const OVERGANGEN = [
  { van: null, naar: 'open', door: 'maakTaak' },
  { van: 'open', naar: 'bezig', door: 'pakOp' },
  { van: 'bezig', naar: 'bezig', door: 'pakOp' },
  { van: 'open', naar: 'bezig', door: 'geefAan' },
  { van: 'bezig', naar: 'bezig', door: 'geefAan' },
  { van: 'bezig', naar: 'open', door: 'legTerug' },
  { van: 'open', naar: 'open', door: 'draagOver' },
  { van: 'bezig', naar: 'open', door: 'draagOver' },
  { van: 'open', naar: 'klaar', door: 'rondAf' },
  { van: 'bezig', naar: 'klaar', door: 'rondAf' },
  { van: 'open', naar: 'vervallen', door: 'laatVervallen' },
  { van: 'bezig', naar: 'vervallen', door: 'laatVervallen' },
  { van: 'klaar', naar: 'open', door: 'herstel' },
  { van: 'vervallen', naar: 'open', door: 'herstel' },
] as const satisfies readonly { van: Status | null; naar: Status; door: string }[]

/** Done by mistake is undone within a day; after that it is a new task. */
const HERSTEL_UREN = 24

type Voorbij = 'al-klaar' | 'vervallen'
const isVoorbij = (taak: Taak): taak is Met<'klaar' | 'vervallen'> =>
  taak.status === 'klaar' || taak.status === 'vervallen'
const refuse = ({ status }: Met<'klaar' | 'vervallen'>) =>
  refused<Voorbij>(status === 'klaar' ? 'al-klaar' : 'vervallen')

/** Somebody does it now; also takes it over from a colleague who is away. */
export function pakOp(taak: Taak, eigenaarId: string): Outcome<Met<'bezig'>, Voorbij> {
  if (isVoorbij(taak)) return refuse(taak)
  return done({ status: 'bezig', team: taak.team, eigenaarId })
}

/** To one colleague, on the list of that colleague's team. */
export function geefAan(
  taak: Taak,
  { eigenaarId, team }: { eigenaarId: string; team: Team },
): Outcome<Met<'bezig'>, Voorbij> {
  if (isVoorbij(taak)) return refuse(taak)
  return done({ status: 'bezig', team, eigenaarId })
}

/** Back to the list of the team. */
export function legTerug(taak: Taak): Outcome<Met<'open'>, Voorbij | 'van-niemand'> {
  if (isVoorbij(taak)) return refuse(taak)
  if (taak.status === 'open') return refused('van-niemand')
  return done({ status: 'open', team: taak.team })
}

/** To the list of another team, which chooses who does it. */
export function draagOver(taak: Taak, team: Team): Outcome<Met<'open'>, Voorbij> {
  if (isVoorbij(taak)) return refuse(taak)
  return done({ status: 'open', team })
}

const ownerOf = (taak: Taak): string | null => (taak.status === 'open' ? null : taak.eigenaarId)

export function rondAf(taak: Taak, uitkomst: Uitkomst, nu: Date): Outcome<Met<'klaar'>, Voorbij> {
  if (isVoorbij(taak)) return refuse(taak)
  return done({ status: 'klaar', team: taak.team, klaarOp: nu, uitkomst, eigenaarId: ownerOf(taak) })
}

export function laatVervallen(taak: Taak, nu: Date): Outcome<Met<'vervallen'>, Voorbij> {
  if (isVoorbij(taak)) return refuse(taak)
  return done({ status: 'vervallen', team: taak.team, klaarOp: nu, eigenaarId: ownerOf(taak) })
}

export function herstel(taak: Taak, nu: Date): Outcome<Met<'open'>, 'loopt-nog' | 'te-laat'> {
  if (!isVoorbij(taak)) return refused('loopt-nog')
  if (nu.getTime() - taak.klaarOp.getTime() > HERSTEL_UREN * 3_600_000) return refused('te-laat')
  return done({ status: 'open', team: taak.team })
}

type Rij = {
  status: string
  team: string
  eigenaar_id: string | null
  klaar_op: Date | null
  uitkomst: string | null
}
/** A row of the database as a task; a row that no transition can have made is an error. */
export function fromRij({ status, team, eigenaar_id: eigenaarId, klaar_op: klaarOp, uitkomst }: Rij): Taak {
  const basis = { team: team as Team }
  if (status === 'open') return { status, ...basis }
  if (status === 'bezig' && eigenaarId) return { status, ...basis, eigenaarId }
  if (status === 'klaar' && klaarOp && uitkomst)
    return { status, ...basis, klaarOp, uitkomst: uitkomst as Uitkomst, eigenaarId }
  if (status === 'vervallen' && klaarOp) return { status, ...basis, klaarOp, eigenaarId }
  throw new Error(`Een taak met status ${status} mist iets.`)
}

/** The columns that a transition changes. */
export const toRij = (taak: Taak) => ({
  status: taak.status,
  team: taak.team,
  eigenaarId: ownerOf(taak),
  klaarOp: isVoorbij(taak) ? taak.klaarOp : null,
  uitkomst: taak.status === 'klaar' ? taak.uitkomst : null,
})
