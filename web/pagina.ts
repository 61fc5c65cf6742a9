import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { ActionOutcome, Getoond, Vervolg, Weigering } from './once.ts'
import type { Fouten } from './form-state.ts'
import type { Session } from './omgeving.ts'
import type { Actie, Page, PageRequest, ParamName, Route, RouteOpties, Toegang } from './route.ts'

/** Room for a form of text; an action that takes files states its own. */
const MAX_FORM_BYTES = 100_000
export const MEGABYTE = 1_000_000

type WieBij<T extends Toegang> = T extends 'publiek' ? Session | null : Session
type QueryParams = Record<string, string | undefined>
type FieldOf<Invoer> = Invoer extends unknown ? keyof Invoer & string : never

interface ActieOpties<R, S extends z.ZodType> {
  schema: S
  /** Most bytes the whole body may have. */
  maxBytes?: number
  /** Doing it twice does no harm and nothing of it may be stored, as with signing in: the key is not remembered. */
  herhaalbaar?: boolean
  run: (request: R, invoer: z.output<S>) => Promise<ActionOutcome<FieldOf<z.input<S>>>>
}

/** A page in the making: `load`, then any number of actions, then `view`, which makes it a line of the route table. */
export interface Pagina<R, Data, Acties> {
  /** Reads what the view shows. A Response (such as a redirect) is sent as it is. */
  load<D>(load: (request: R) => Promise<D> | D): Pagina<R, Exclude<D, Response>, Acties>
  action<N extends string, S extends z.ZodType>(
    name: N,
    opties: ActieOpties<R, S>,
  ): Pagina<R, Data, Acties & Record<N, FieldOf<z.input<S>>>>
  view(view: (page: Page<R, Data, Acties>) => ReactNode): Route
}

type Erased = Pagina<PageRequest, unknown, Record<string, string>>
interface Parts {
  load: Route['load']
  acties: ReadonlyMap<string, Actie>
}

/**
 * Starts a page. The path decides the names in `request.params`; the chain infers what `load` gives, which fields a form
 * has and what an action gets, so that a wrong name does not compile. How to write one: docs/paginas.md.
 */
export function pagina<
  const Pad extends string,
  const T extends Toegang,
  Params = Record<ParamName<Pad>, string>,
  Query = QueryParams,
>(pad: Pad, opties: RouteOpties<T, Params, Query>) {
  const start = build(pad, opties, { load: async () => undefined, acties: new Map() })
  // The types live in the chain alone; the parts that run are the same for every page.
  return start as unknown as Pagina<PageRequest<Params, Query, WieBij<T>>, undefined, object>
}

function build(pad: string, opties: Route['opties'], parts: Parts): Erased {
  const load: unknown = (next: Parts['load']) =>
    build(pad, opties, { ...parts, load: async (request) => next(request) })
  const action: unknown = (name: string, given: ActieOpties<PageRequest, z.ZodType>) => {
    const actie: Actie = {
      schema: given.schema,
      maxBytes: given.maxBytes ?? MAX_FORM_BYTES,
      herhaalbaar: given.herhaalbaar ?? false,
      run: given.run,
    }
    return build(pad, opties, { ...parts, acties: new Map([...parts.acties, [name, actie]]) })
  }
  return {
    load: load as Erased['load'],
    action: action as Erased['action'],
    view: (view) => ({ pad, opties, ...parts, view: view as Route['view'] }),
  }
}

/** A route that answers with something else than a page: a photo, a letter, JSON. */
export function antwoord<
  const Pad extends string,
  const T extends Toegang,
  Params = Record<ParamName<Pad>, string>,
  Query = QueryParams,
>(
  pad: Pad,
  opties: RouteOpties<T, Params, Query>,
  give: (request: PageRequest<Params, Query, WieBij<T>>) => Promise<Response> | Response,
): Route {
  return { pad, opties, load: give as Route['load'], acties: new Map(), view: null }
}

/** The action is done: go to this page of our own (303). */
export const seeOther = (naar: string, headers?: Vervolg['headers']): Vervolg =>
  headers ? { naar, headers } : { naar }

/** The action cannot be done as asked: the same page again, with these messages and what was filled in. */
export const refuse = <Field extends string>(fouten: Fouten<Field>): Weigering<Field> => ({ fouten })

/** The same page with the answer, read from `form.invoer`: what was filled in goes nowhere else. */
export const showAnswer: Getoond = { getoond: true }

/** A path of our own that came from outside (`?terug=`), or else `anders`: never another site. */
export const ownPath = (path: string | undefined, anders: string): string =>
  path !== undefined && /^\/(?![/\\])[^\\\s]*$/.test(path) ? path : anders
