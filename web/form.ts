import { createHmac, createHash } from 'node:crypto'
import { z } from 'zod'
import { ACTIE_VELD, SLEUTEL_VELD, WIE_VELD } from './form-state.ts'
import { PaginaFout } from './pagina-fout.ts'

z.config(z.locales.nl())

export type Waarde = string | File
export interface Formulier {
  actie: string
  sleutel: string
  /** Who filled it in, when somebody was signed in. */
  wie: string
  /** A field that was left empty is absent; a name that came more than once is an array. */
  waarden: Record<string, Waarde | Waarde[]>
}

const FORM_TYPE = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i
const SLEUTEL = /^[0-9a-f-]{36}$/

/** Reads a posted form. Throws PaginaFout 415 for another content type and 400 for a body that is not a form. */
export async function readForm(request: Request): Promise<Formulier> {
  if (!FORM_TYPE.test(request.headers.get('content-type') ?? '')) throw new PaginaFout(415)
  const data = await request.formData().catch(() => null)
  if (!data) throw new PaginaFout(400)
  const sleutel = data.get(SLEUTEL_VELD)
  const actie = data.get(ACTIE_VELD)
  if (typeof sleutel !== 'string' || typeof actie !== 'string' || !SLEUTEL.test(sleutel))
    throw new PaginaFout(400)
  const wie = data.get(WIE_VELD)
  return { actie, sleutel, wie: typeof wie === 'string' ? wie : '', waarden: joinDatums(collect(data)) }
}

function collect(data: FormData): Map<string, Waarde[]> {
  const found = new Map<string, Waarde[]>()
  for (const [name, raw] of data.entries()) {
    const value = typeof raw === 'string' ? cleanText(raw) : raw
    const empty = typeof value === 'string' ? value === '' : value.size === 0 && value.name === ''
    if (name.startsWith('_') || empty) continue
    const earlier = found.get(name)
    if (earlier) earlier.push(value)
    else found.set(name, [value])
  }
  return found
}

/** PostgreSQL takes no NUL in text, browsers send CRLF, and one letter can be spelled in two ways in Unicode. */
const cleanText = (text: string): string =>
  text.replaceAll('\0', '').replaceAll('\r\n', '\n').normalize('NFC').trim()

const DATUMDEEL = /^(.+)-(dag|maand|jaar)$/

/** Joins the three fields of a date (`x-dag`, `x-maand`, `x-jaar`) to one `YYYY-MM-DD`; a missing part becomes `?`. */
function joinDatums(found: Map<string, Waarde[]>): Formulier['waarden'] {
  const waarden = new Map<string, Waarde | Waarde[]>()
  const deel = (name: string, length = 0): string => {
    const value = found.get(name)?.[0]
    return typeof value === 'string' ? value.padStart(length, '0') : '?'
  }
  for (const [name, values] of found) {
    const datum = DATUMDEEL.exec(name)?.[1]
    const [value] = values
    if (datum)
      waarden.set(datum, `${deel(`${datum}-jaar`)}-${deel(`${datum}-maand`, 2)}-${deel(`${datum}-dag`, 2)}`)
    else if (value !== undefined) waarden.set(name, values.length > 1 ? values : value)
  }
  return Object.fromEntries(waarden)
}

/** The text part of what was filled in, to show again. Files cannot be put back in a form. */
export function textOf(waarden: Formulier['waarden']): Record<string, string | string[]> {
  const texts = Object.entries(waarden).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.filter((one) => typeof one === 'string') : value,
  ])
  return Object.fromEntries(texts.filter(([, value]) => !(value instanceof File)))
}

/** Messages of a failed parse, one per field: the first, since that is the one to repair first. */
export function foutenOf(error: z.ZodError): Record<string, string> {
  const fouten: Record<string, string> = {}
  for (const issue of error.issues) fouten[String(issue.path[0] ?? 'algemeen')] ??= issue.message
  return fouten
}

/** Names one submission without telling what was in it: `id` of the key, `invoer` of the values under that key. */
export interface Inzending {
  id: string
  invoer: string
}

/**
 * The random key that the form carried is the secret of `invoer` and is itself kept only as a hash, so that nobody can
 * find what was filled in by trying values against a stored digest.
 */
export async function nameInzending(form: Formulier, houder: string): Promise<Inzending> {
  const id = createHash('sha256').update(`${houder}\0${form.actie}\0${form.sleutel}`).digest('hex')
  const hmac = createHmac('sha256', form.sleutel)
  for (const [name, value] of Object.entries(form.waarden).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    for (const one of [value].flat()) {
      const bytes = one instanceof File ? Buffer.from(await one.arrayBuffer()) : Buffer.from(one)
      hmac.update(`${name}\0${bytes.length}\0`).update(bytes)
    }
  return { id, invoer: hmac.digest('hex') }
}
