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
/** Filters are attributes of the message. Only its number: a name or a BSN in an address would end up in logs of others. */
const VRAGEN = new Set(['id', 'cursor', 'pagina'])

type Vraag = { na: string; aantal: number; id: string | null }

/** What is asked for, or the words of why it cannot be. */
function readVraag({ url, raw }: Systeemverzoek): Vraag | string {
  const { searchParams: query } = url
  const unknown = [...query.keys()].some((name) => !VRAGEN.has(name))
  if (unknown) return 'Zoeken kan alleen op id. Blader met cursor.'
  const [id, cursor, pagina] = [query.get('id'), query.get('cursor'), query.get('pagina')]
  const perPagina = raw.headers.get('x-parameters-aantalperpagina')
  if (id !== null && !UUID.test(id)) return 'id is geen nummer van dit systeem.'
  if (cursor !== null && !UUID.test(cursor)) return 'cursor is niet een waarde die wij gaven.'
  if (pagina !== null && pagina !== '1') return 'Blader met de cursor van het vorige antwoord.'
  if (perPagina !== null && !isCount(perPagina, MEESTE))
    return `X-Parameters-AantalPerPagina is een getal van 1 tot ${MEESTE}.`
  return { na: cursor ?? GEEN, aantal: Number(perPagina ?? STANDAARD), id }
}

const isCount = (text: string, most: number): boolean =>
  /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= most

/** Opens whom the page is about, and answers its messages. */
function readPagina(
  { context, nu }: Systeemverzoek,
  { lijst, verwerking }: Resource,
  { na, aantal, id }: Vraag,
): Promise<Record<string, unknown>[]> {
  return verwerk(context, verwerking, { kiest: [na, String(aantal), id] }, (tx) =>
    berichtenOf(tx, lijst, { na, aantal, dag: datumOf(nu), id }),
  )
}

async function answerLijst(verzoek: Systeemverzoek, resource: Resource): Promise<Response> {
  const vraag = readVraag(verzoek)
  if (typeof vraag === 'string') return foutbericht(400, 'vraag', vraag)
  const berichten = await readPagina(verzoek, resource, vraag)
  const last = berichten.length === vraag.aantal ? berichten.at(-1)?.['id'] : undefined
  return jsonAntwoord(berichten, 200, {
    'x-parameters-aantalperpagina': String(vraag.aantal),
    ...(typeof last === 'string' && { 'x-parameters-cursor': last }),
  })
}

async function answerEen(verzoek: Systeemverzoek, resource: Resource): Promise<Response> {
  const { id = '' } = verzoek.params
  if (!UUID.test(id)) return foutbericht(404, 'onbekend', 'Er is niets met dit id.')
  const [found] = await readPagina(verzoek, resource, { na: GEEN, aantal: 1, id })
  return found ? jsonAntwoord(found) : foutbericht(404, 'onbekend', 'Er is niets met dit id.')
}

/** Relations, real estate and agreements as VERA 4.3 publishes them, to read. */
export const veraSysteemRoutes: readonly Systeemroute[] = RESOURCES.flatMap((resource) => {
  const { lijst, verwerking, proces, scope } = resource
  const alias = [`${proces}.${scope}.Read`, `${proces}.All.Read`]
  const common = { methode: 'GET', verwerking, alias } as const
  return [
    { ...common, pad: `/vera/${lijst}`, answer: (verzoek) => answerLijst(verzoek, resource) },
    { ...common, pad: `/vera/${lijst}/:id`, answer: (verzoek) => answerEen(verzoek, resource) },
  ] satisfies Systeemroute[]
})
