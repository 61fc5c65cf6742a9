import type { Berichtsoort } from '../../adapters/vera/lezen.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import type { Verwerking } from '../../doelbinding/verwerking.ts'
import {
  foutbericht,
  jsonAntwoord,
  type Systeemroute,
  type Systeemverzoek,
} from '../../risico-beperken/systeemtoegang/systeemroute.ts'
import { datumOf } from '../../tijd.ts'
import { berichtenOf, GEEN } from './uitvoeren-batch.ts'
import { eenhedenVerstrekken, overeenkomstenVerstrekken, relatiesVerstrekken } from './verwerkingen.ts'

type Lijst = Exclude<Berichtsoort, 'clusters'>
type Resource = { lijst: Lijst; verwerking: Verwerking; proces: string; scope: string }

const RESOURCES: readonly Resource[] = [
  { lijst: 'relaties', verwerking: relatiesVerstrekken, proces: 'BRG', scope: 'Relaties' },
  { lijst: 'eenheden', verwerking: eenhedenVerstrekken, proces: 'BVG', scope: 'Eenheden' },
  { lijst: 'overeenkomsten', verwerking: overeenkomstenVerstrekken, proces: 'BOG', scope: 'Overeenkomsten' },
]

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const MEESTE = 100
const STANDAARD = 20
/** Number of the last page that is looked up by counting; further a cursor leads. */
const MEESTE_PAGINA = 10_000
const DATUM = /^\d{4}-\d{2}-\d{2}$/

/**
 * Filters are attributes of the message. Never one that tells who somebody is: a name or a BSN in an address would end up in the
 * logs of others.
 */
const FILTERS: Readonly<Record<Lijst, Readonly<Record<string, RegExp>>>> = {
  relaties: {},
  eenheden: { bouwjaar: /^\d{4}$/ },
  overeenkomsten: { begindatum: DATUM, einddatum: DATUM },
}

type Vraag = {
  na: string
  pagina: number
  aantal: number
  id: string | null
  filters: (string | null)[]
  dag: string
}

/** What is asked for, or the words of why it cannot be. */
function readVraag({ url, raw, nu }: Systeemverzoek, lijst: Lijst): Vraag | string {
  const { searchParams: query } = url
  const filters = Object.entries(FILTERS[lijst])
  const names = ['id', ...filters.map(([name]) => name)]
  const unknown = [...query.keys()].some((name) => !['cursor', 'pagina', ...names].includes(name))
  if (unknown) return `Zoeken kan hier op ${names.join(', ')}. Blader met cursor.`
  const [id, cursor, pagina] = [query.get('id'), query.get('cursor'), query.get('pagina') ?? '1']
  const perPagina = raw.headers.get('x-parameters-aantalperpagina') ?? String(STANDAARD)
  const dag = raw.headers.get('x-parameters-peiltijdstipmaterieel')?.slice(0, 10) ?? datumOf(nu)
  if (id !== null && !UUID.test(id)) return 'id is geen nummer van dit systeem.'
  if (cursor !== null && !UUID.test(cursor)) return 'cursor is niet een waarde die wij gaven.'
  if (!isCount(pagina, MEESTE_PAGINA)) return `pagina is een getal van 1 tot ${MEESTE_PAGINA}.`
  if (!isCount(perPagina, MEESTE)) return `X-Parameters-AantalPerPagina is een getal van 1 tot ${MEESTE}.`
  if (!isDatum(dag)) return 'X-Parameters-PeiltijdstipMaterieel is geen tijdstip.'
  if (lijst !== 'relaties' && dag !== datumOf(nu))
    return 'Van een andere dag geven wij alleen namen van relaties.'
  const wrong = filters.find(([name, form]) => query.has(name) && !isValue(query.get(name) ?? '', form))
  if (wrong) return `${wrong[0]} heeft niet de vorm die VERA geeft.`
  const given = filters.map(([name]) => query.get(name))
  if (pagina !== '1' && (cursor !== null || id !== null || given.some((value) => value !== null)))
    return 'pagina gaat niet samen met cursor of een filter. Blader met cursor.'
  return { na: cursor ?? GEEN, pagina: Number(pagina), aantal: Number(perPagina), id, filters: given, dag }
}

const isCount = (text: string, most: number): boolean =>
  /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= most

/** A day that exists. */
const isDatum = (text: string): boolean =>
  DATUM.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text

const isValue = (text: string, form: RegExp): boolean => form.test(text) && (form !== DATUM || isDatum(text))

/** The number after which a page begins; null past the end. */
async function beginOf(
  { context }: Systeemverzoek,
  lijst: Lijst,
  { na, pagina, aantal }: Vraag,
): Promise<string | null> {
  if (pagina === 1) return na
  const { rows } = await context.doelbinding.toegang.query<{ begin: string | null }>(
    'select vera_begin($1, $2) as begin',
    [lijst, (pagina - 1) * aantal],
  )
  return rows[0]?.begin ?? null
}

/** Opens whom the page is about, and answers its messages. */
function readPagina(
  { context }: Systeemverzoek,
  { lijst, verwerking }: Resource,
  { na, aantal, id, filters, dag }: Omit<Vraag, 'pagina'>,
): Promise<Record<string, unknown>[]> {
  return verwerk(context, verwerking, { kiest: [na, String(aantal), id, ...filters] }, (tx) =>
    berichtenOf(tx, lijst, { na, aantal, dag, id, filters }),
  )
}

async function answerLijst(verzoek: Systeemverzoek, resource: Resource): Promise<Response> {
  const vraag = readVraag(verzoek, resource.lijst)
  if (typeof vraag === 'string') return foutbericht(400, 'vraag', vraag)
  const na = await beginOf(verzoek, resource.lijst, vraag)
  const berichten = na === null ? [] : await readPagina(verzoek, resource, { ...vraag, na })
  const last = berichten.length === vraag.aantal ? berichten.at(-1)?.['id'] : undefined
  return jsonAntwoord(berichten, 200, {
    'x-parameters-aantalperpagina': String(vraag.aantal),
    'x-parameters-pagina': String(vraag.pagina),
    ...(typeof last === 'string' && { 'x-parameters-cursor': last }),
  })
}

async function answerEen(verzoek: Systeemverzoek, resource: Resource): Promise<Response> {
  const { id = '' } = verzoek.params
  if (!UUID.test(id)) return onbekend()
  const one = { na: GEEN, aantal: 1, id, filters: [null, null], dag: datumOf(verzoek.nu) }
  const [found] = await readPagina(verzoek, resource, one)
  return found ? jsonAntwoord(found) : onbekend()
}

/** Without a body, as VERA publishes it. */
const onbekend = (): Response => new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })

/** Relations, real estate and agreements as VERA 4.3 publishes them, to read. */
export const veraSysteemRoutes: readonly Systeemroute[] = RESOURCES.flatMap((resource) => {
  const { lijst, verwerking, proces, scope } = resource
  const alias = [`${proces}.${scope}.Read`, `${proces}.All.Read`]
  const common = { methode: 'GET', verwerking, alias, leeg401: true } as const
  return [
    { ...common, pad: `/vera/${lijst}`, answer: (verzoek) => answerLijst(verzoek, resource) },
    { ...common, pad: `/vera/${lijst}/:id`, answer: (verzoek) => answerEen(verzoek, resource) },
  ] satisfies Systeemroute[]
})
