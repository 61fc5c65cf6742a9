import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { FormState, Fouten, Invoer } from './form-state.ts'
import type { ActionOutcome } from './once.ts'
import type { Context } from '../doelbinding/context.ts'
import type { Corporatie, Deur, Rol, Session, Shell, Taal, Verwerkingsnaam } from './omgeving.ts'

/**
 * Who may open a route and which verwerkingen it uses, or `publiek`. A route for staff that touches no personal data
 * says `'geen'` and why.
 */
export type Toegang =
  | 'publiek'
  | { readonly rollen: readonly [Rol, ...Rol[]]; readonly verwerkingen: Verwerkingen }
  | { readonly rollen: readonly [Rol, ...Rol[]]; readonly verwerkingen: 'geen'; readonly omdat: string }
export type Verwerkingen = readonly [Verwerkingsnaam, ...Verwerkingsnaam[]]

/** `'/mijn/reparaties/:id'` has the parameter name `id`. */
export type ParamName<Pad extends string> = Pad extends `${infer Deel}/${infer Rest}`
  ? ParamName<Deel> | ParamName<Rest>
  : Pad extends `:${infer Name}`
    ? Name
    : never

export interface PageRequest<Params = unknown, Query = unknown, Wie = Session | null> {
  readonly params: Params
  readonly query: Query
  /** Who is signed in at this door; never null on a route with roles. */
  readonly session: Wie
  /** Who, why and when, for opening a verwerking. */
  readonly context: Context
  readonly taal: Taal
  /** The business moment. */
  readonly nu: Date
  /** W3C trace id of this request (32 hex digits), for the log. */
  readonly traceId: string
  readonly url: URL
  /** Who runs the program, for what is no page: a letter, a download. */
  readonly corporatie: Corporatie
  /** Address the request came from; null when the app is called without a network. */
  readonly ipAdres: string | null
  readonly cookie: (name: string) => string | undefined
  readonly raw: Request
}

export interface Menuplek {
  readonly tekst: Record<Taal, string> | string
  readonly volgorde: number
}

export interface RouteOpties<T extends Toegang, Params, Query> {
  readonly deur: Deur
  readonly toegang: T
  /** A parameter that does not fit gives "page not found": use `z.object({ id: z.uuid() })` for a key of the database. */
  readonly params?: z.ZodType<Params>
  /** The query of the address. Use `.catch(…)` for what may be wrong; otherwise a wrong query is "page not found". */
  readonly query?: z.ZodType<Query>
  /** Puts the page in the menu of its door, in rising `volgorde`, for those who may open it. */
  readonly menu?: Menuplek
  /** Puts a public page at the foot of every page. */
  readonly voet?: Menuplek
  /** Languages the page exists in; Dutch alone when left out. */
  readonly talen?: readonly Taal[]
  /** Exists in the demo alone: in production there is no such address. */
  readonly demo?: true
}

/** One action of a page, after its types are no longer needed. */
export interface Actie {
  readonly schema: z.ZodType
  readonly maxBytes: number
  readonly herhaalbaar: boolean
  readonly run: (request: PageRequest, invoer: unknown) => Promise<ActionOutcome>
}

/** The state of the form that was posted, when it was refused. */
export interface Poging {
  readonly actie: string
  readonly fouten: Fouten<string>
  readonly invoer: Invoer<string>
  /** Filled in before the session ended, and shown again after signing in. */
  hersteld?: true
}

/** What a view gets. `form(name)` is the state of one form; `begin` fills it when nothing was posted yet. */
export interface Page<Request, Data, Acties> {
  readonly request: Request
  readonly data: Data
  readonly shell: Shell
  form<N extends keyof Acties & string>(
    name: N,
    begin?: Invoer<Acties[N] & string>,
  ): FormState<Acties[N] & string>
}

/** One line of the route table. A route without `view` answers by itself (`load` gives the Response). */
export interface Route {
  readonly pad: string
  readonly opties: RouteOpties<Toegang, unknown, unknown>
  readonly load: (request: PageRequest) => Promise<unknown>
  readonly acties: ReadonlyMap<string, Actie>
  readonly view: ((page: Page<PageRequest, unknown, Record<string, string>>) => ReactNode) | null
}

/** Roles that may open the route; empty for `publiek`. */
export const rollenOf = ({ opties }: Route): readonly Rol[] =>
  opties.toegang === 'publiek' ? [] : opties.toegang.rollen

/** Verwerkingen that the route says it uses. */
export const verwerkingenOf = ({ opties }: Route): readonly Verwerkingsnaam[] =>
  opties.toegang === 'publiek' || opties.toegang.verwerkingen === 'geen' ? [] : opties.toegang.verwerkingen
