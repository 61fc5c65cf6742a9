import type { Berichtsoort } from '../../../adapters/vera/lezen.ts'
import { afwijkingOf, BRONNEN, fitsSchema, specificatie } from '../../../adapters/vera/schema.ts'

type Ref<T> = T | { $ref: string }
type Antwoord = {
  content?: Record<string, { schema: { type?: string; maxItems?: number; $ref?: string } }>
  headers?: Record<string, Ref<{ schema: Ref<{ type: string }> }>>
}
type Specificatie = {
  paths: Record<string, Record<string, { responses: Record<string, Ref<Antwoord>> } | undefined> | undefined>
}

const LIJSTEN = ['relaties', 'eenheden', 'overeenkomsten', 'clusters'] as const

/**
 * Holds an answer of the API against the operation that VERA publishes for its address: its status or the default, whether it has
 * a body, of which type and form, and the headers. Answers what does not fit, or null. HEAD is a GET without its body (RFC 9110);
 * an address or method that is not published has nothing to be held against but the error message of all.
 */
export async function misfit(methode: string, pad: string, answer: Response): Promise<string | null> {
  const [, lijst = '', id] = /^\/vera\/([^/?]*)(?:\/([^/?]+))?(?:\?.*)?$/.exec(pad) ?? []
  const status = String(answer.status)
  if (!isLijst(lijst)) return misfitFoutbericht('relaties', answer)
  const spec = specificatie(BRONNEN[lijst].proces) as unknown as Specificatie
  const path = spec.paths[`/${lijst}${id ? '/{id}' : ''}`]
  const operation = path?.[methode === 'HEAD' ? 'get' : methode.toLowerCase()]
  if (!operation) return misfitFoutbericht(lijst, answer)
  const found = operation.responses[status] ?? operation.responses['default']
  if (!found) return `status ${status} is not published`
  const published = resolve<Antwoord>(spec, found)
  const wrongHeader = misfitHeaders(spec, published, answer)
  if (wrongHeader || methode === 'HEAD') return wrongHeader
  if (!published.content) return (await answer.text()) === '' ? null : `status ${status} has no body in VERA`
  const type = answer.headers.get('content-type')?.split(';')[0] ?? ''
  const media = published.content[type]
  if (!media) return `content type ${type} is not published for ${status}`
  if (media.schema.$ref?.endsWith('/Foutbericht')) return misfitFoutbericht(lijst, answer)
  const body = (await answer.json()) as unknown
  if (media.schema.type !== 'array') return misfitBericht(lijst, body)
  if (!Array.isArray(body)) return 'the body is not a list'
  if (body.length > (media.schema.maxItems ?? Infinity)) return 'the list is too long'
  return body.map((bericht) => misfitBericht(lijst, bericht)).find((fault) => fault !== null) ?? null
}

const isLijst = (name: string): name is Berichtsoort => (LIJSTEN as readonly string[]).includes(name)

function misfitBericht(lijst: Berichtsoort, bericht: unknown): string | null {
  const fault = afwijkingOf(lijst, bericht as Record<string, unknown>)
  return fault && `${fault.pad} ${fault.reden}`
}

async function misfitFoutbericht(lijst: Berichtsoort, answer: Response): Promise<string | null> {
  if (answer.status < 400) return `status ${answer.status} is no error`
  const fits = fitsSchema(BRONNEN[lijst].proces, 'Foutbericht', JSON.parse(await answer.text()))
  return fits ? null : 'the body is no Foutbericht'
}

function misfitHeaders(spec: Specificatie, { headers = {} }: Antwoord, answer: Response): string | null {
  for (const [name, header] of Object.entries(headers)) {
    const value = answer.headers.get(name)
    const { type } = resolve<{ type: string }>(
      spec,
      resolve<{ schema: Ref<{ type: string }> }>(spec, header).schema,
    )
    if (value !== null && type === 'integer' && !/^\d+$/.test(value)) return `header ${name} is no number`
  }
  return null
}

function resolve<T>(spec: unknown, node: Ref<T>): T {
  const ref = (node as { $ref?: string }).$ref
  if (!ref) return node as T
  const steps = ref.replace('#/', '').split('/')
  return steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], spec) as T
}
