import type { Hono } from 'hono'
import type pg from 'pg'
import type { TestDatabase } from '../../database/testing/database.ts'
import { declaraties } from '../../declaraties.ts'
import type { Env } from '../../web/app.ts'
import type { Session } from '../../web/omgeving.ts'
import { rollenOf, verwerkingenOf, type Route } from '../../web/route.ts'
import { routes } from '../../web/routes.ts'
import { testApp } from '../../web/testing/app.ts'

/** Who asks, sent along with the request: the pages and the database behind them are those of the program. */
const WIE = 'x-wie'

/** The whole program for any number of people at once, without a port. */
export function makeKruipapp(db: TestDatabase, sessions: ReadonlyMap<string, Session>, nu: Date) {
  const errors: string[] = []
  const app = testApp(routes, {
    nu: () => nu,
    session: async (request, deur) => {
      const found = sessions.get(request.headers.get(WIE) ?? '')
      return found?.deur === deur ? found : null
    },
    context: ({ session, traceId, route }) => ({
      doelbinding: db.doelbinding,
      traceId,
      wie: { rol: session?.rollen.find((rol) => rollenOf(route).includes(rol)) ?? 'bezoeker' },
      ...(route.opties.toegang !== 'publiek' && {
        toegestaan: verwerkingenOf(route).map(({ code }) => code),
      }),
    }),
    logError: ({ pad, error }) => void errors.push(`${pad}: ${String((error as Error).stack)}`),
  })
  return { app, errors }
}

export type Antwoord = { path: string; status: number; soort: string; html: string }

/** A page or data that can be read; the rest is a photo or letter. */
export const isTekst = (soort: string): boolean => /html|json|text/.test(soort)

export async function vraag(app: Hono<Env>, wie: string, path: string): Promise<Antwoord> {
  const answer = await app.request(path, { headers: { [WIE]: wie } })
  const soort = answer.headers.get('content-type') ?? ''
  return { path, status: answer.status, soort, html: isTekst(soort) ? await answer.text() : '' }
}

/** Everything that is known of each person: which numbers lead to whom, and the words that give somebody away. */
export type Kaart = {
  /** Key of a row, or number of a case, to the persons of that row. */
  nummers: ReadonlyMap<string, ReadonlySet<string>>
  /** Name, address, telephone, e-mail and words of reports to those persons. */
  woorden: ReadonlyMap<string, ReadonlySet<string>>
}

function add(map: Map<string, Set<string>>, key: string, persons: readonly string[]): void {
  const found = map.get(key) ?? new Set()
  for (const person of persons) found.add(person)
  map.set(key, found)
}

/** Every table with a path to its persons: its `id` leads to them. */
export async function makeKaart(owner: pg.Client): Promise<Kaart> {
  const nummers = new Map<string, Set<string>>()
  for (const { naam, pad, kolommen } of declaraties.tabellen) {
    if (naam.includes('.') || !('id' in kolommen)) continue
    const persons = 'kolom' in pad ? `array[${pad.kolom}]` : 'kolommen' in pad ? pad.kolommen : null
    if (persons === null) continue
    const number = 'nummer' in kolommen ? 'nummer::text' : 'null'
    const { rows } = await owner.query<{ id: string; nummer: string | null; personen: string[] }>(
      `select id::text, ${number} as nummer, array_remove(${persons}, null) as personen from "${naam}"`,
    )
    for (const { id, nummer, personen } of rows) {
      if (personen.length === 0) continue
      add(nummers, id, personen)
      if (nummer !== null) add(nummers, nummer, personen)
    }
  }
  const woorden = new Map<string, Set<string>>()
  const { rows } = await owner.query<{ woord: string; personen: string[] }>(
    `select aanschrijfnaam as woord, array[id] as personen from relatie
     union all select telefoon, array[id] from relatie where telefoon is not null
     union all select e_mail, array[id] from relatie where e_mail is not null
     union all select omschrijving, array[relatie_id] from onderhoudsverzoek where length(omschrijving) > 20
     union all select straat || ' ' || huisnummer || coalesce('-' || toevoeging, ''), betrokkenen from eenheid
               where cardinality(betrokkenen) > 0`,
  )
  for (const { woord, personen } of rows) add(woorden, woord, personen)
  return { nummers, woorden }
}

const NUMMER = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b\d{5,}\b/g

const unescape = (html: string): string =>
  html.replaceAll('&#x27;', "'").replaceAll('&amp;', '&').replaceAll('\u{a0}', ' ')

/**
 * What of others stands on a page: keys, numbers and words that lead to nobody of `eigen`. `gevraagd` is what the address itself
 * held: who sends a number may see that number again.
 */
export function vreemd(
  html: string,
  kaart: Kaart,
  eigen: ReadonlySet<string>,
  gevraagd: readonly string[],
): string[] {
  const text = unescape(html)
  const others = (persons: ReadonlySet<string> | undefined): boolean =>
    persons !== undefined && ![...persons].some((person) => eigen.has(person))
  const numbers = [...new Set(text.match(NUMMER) ?? [])].filter(
    (number) => !gevraagd.includes(number) && others(kaart.nummers.get(number)),
  )
  const words = [...kaart.woorden].flatMap(([woord, personen]) =>
    others(personen) && containsWord(text, woord) && !gevraagd.includes(woord) ? [woord] : [],
  )
  return [...numbers, ...words]
}

/** "Laan 1" does not stand in "Laan 12". */
function containsWord(text: string, woord: string): boolean {
  for (let at = text.indexOf(woord); at >= 0; at = text.indexOf(woord, at + 1))
    if (!/[\p{L}\d-]/u.test(text[at + woord.length] ?? '') && !/[\p{L}\d]/u.test(text[at - 1] ?? ''))
      return true
  return false
}

export const namesOf = (pad: string): string[] => [...pad.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')

export const routesAt = (deur: Session['deur']): readonly Route[] =>
  routes.filter((route) => route.opties.deur === deur && route.opties.toegang !== 'publiek')
