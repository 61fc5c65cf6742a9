import { z } from 'zod'
import type { Inzending } from '../../web/form.ts'
import { createHash } from 'node:crypto'
import { onceInDatabase } from '../../risico-beperken/beveiliging/eenmalig.ts'
import {
  foutbericht,
  jsonAntwoord,
  type Systeemverzoek,
} from '../../risico-beperken/systeemtoegang/systeemroute.ts'
import type { Outcome } from '../../outcome.ts'
import type { Opdracht } from './aanbod.ts'
import { REGELSOORTEN } from './factuur.ts'
import { VERVOLGREDENEN } from '../onderhoud/onderhoudsorder.ts'

const cent = z.number().int().min(1).max(10_000_000)

/** What a ketenpartner's own system may send; amounts in cents, times in minutes. */
export const INVOER = {
  leeg: z.strictObject({}),
  materiaal: z.strictObject({ code: z.string().max(60), aantal: z.number().int().min(0).max(999) }),
  meerwerk: z.strictObject({ omschrijving: z.string().trim().min(1).max(300), bedragCent: cent }),
  gereed: z.strictObject({
    minuten: z.number().int().min(1).max(6000),
    getekendDoor: z.string().trim().min(1).max(100),
  }),
  vervolg: z.strictObject({ reden: z.enum(VERVOLGREDENEN), minuten: z.number().int().min(0).max(6000) }),
  factuur: z.strictObject({
    opdracht: z.uuid(),
    nummer: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9./_-]{0,29}$/),
    bedragCent: cent,
    regelsCent: z.partialRecord(z.enum(REGELSOORTEN), cent),
  }),
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const SLEUTEL = /^[\w-]{16,100}$/

/** The order that the address names, as this client's ketenpartner. Null when the address cannot be one of its orders. */
export function opdrachtOf({ client, params }: Systeemverzoek): Opdracht | null {
  const orderId = params['id'] ?? ''
  return client.ketenpartnerId && UUID.test(orderId)
    ? { orderId, ketenpartnerId: client.ketenpartnerId }
    : null
}

export const NIET_GEVONDEN = foutbericht.bind(
  null,
  404,
  'niet-gevonden',
  'Deze opdracht staat niet (meer) bij u open.',
)

/** What the work came to: the body that a repeat gets again. It holds no personal data, since it is kept for eight days. */
type Gedaan = Record<string, string | boolean | null>

/**
 * A change that is asked twice with the same Idempotency-Key is done once. The key belongs to the client and the address; with
 * another body it is refused. A refusal is not kept: the same key may try again.
 */
export async function eenmaal<S extends z.ZodType>(
  verzoek: Systeemverzoek,
  schema: S,
  work: (invoer: z.output<S>) => Promise<Outcome<Gedaan, string>>,
): Promise<Response> {
  const sleutel = verzoek.raw.headers.get('idempotency-key') ?? ''
  if (!SLEUTEL.test(sleutel))
    return foutbericht(400, 'geen-sleutel', 'Stuur een Idempotency-Key van 16 tot 100 tekens mee.')
  const text = await verzoek.raw.text()
  const parsed = schema.safeParse(readJson(text))
  if (!parsed.success)
    return jsonAntwoord(
      {
        code: 'ongeldig',
        omschrijving: 'Het bericht klopt niet.',
        velden: parsed.error.issues.map(({ path }) => path.join('.')),
      },
      400,
    )
  const outcome = await onceInDatabase(verzoek.context.doelbinding.toegang)(
    nameOf(verzoek, sleutel, text),
    async () => {
      const done = await work(parsed.data)
      return done.ok ? { naar: JSON.stringify(done.value) } : { fouten: { algemeen: done.refusal } }
    },
  )
  if (outcome === 'andere-invoer')
    return foutbericht(422, 'sleutel-gebruikt', 'Deze Idempotency-Key is al gebruikt met een ander bericht.')
  if ('naar' in outcome) return jsonAntwoord(JSON.parse(outcome.naar))
  const refusal = 'fouten' in outcome ? (outcome.fouten.algemeen ?? 'bezig') : 'bezig'
  return refusal === 'niet-gevonden'
    ? NIET_GEVONDEN()
    : foutbericht(409, codeOf(refusal), 'Dit kan nu niet. Vraag de opdracht opnieuw op.')
}

/** Sentences of the store for people (still busy, unknown end) are one code for a system. */
const codeOf = (refusal: string): string => (/^[a-z-]+$/.test(refusal) ? refusal : 'bezig')

/** Not JSON is no object: the schema says so. An empty body is an empty object. */
function readJson(text: string): unknown {
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const hash = (value: string): string => createHash('sha256').update(value).digest('hex')

function nameOf({ client, url }: Systeemverzoek, sleutel: string, text: string): Inzending {
  return {
    id: hash(`keten-api\0${client.id}\0${url.pathname}\0${sleutel}`),
    invoer: hash(`${sleutel}\0${text}`),
  }
}
