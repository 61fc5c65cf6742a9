import { createHmac } from 'node:crypto'
import type { Doelbinding } from '../../doelbinding/kern.ts'

type Kern = Pick<Doelbinding, 'toegang' | 'deriveKey'>

/** Where a ketenpartner's own system hears that something changed. */
export type Webhook = { id: string; ketenpartnerId: string; url: string; versie: number; uitOp: Date | null }

const COLUMNS = 'id, ketenpartner_id as "ketenpartnerId", url, versie, uit_op as "uitOp"'

export async function listWebhooks({ toegang }: Kern): Promise<Webhook[]> {
  const { rows } = await toegang.query<Webhook>(`select ${COLUMNS} from webhook order by id limit 500`)
  return rows
}

/** Sets the address, and turns it on; a ketenpartner has one. Answers whether it is a new one, with a secret that nobody has yet. */
export async function setWebhook(
  { toegang }: Kern,
  ketenpartnerId: string,
  url: string,
): Promise<{ id: string; versie: number; nieuw: boolean }> {
  const { rows } = await toegang.query<{ id: string; versie: number; nieuw: boolean }>(
    `insert into webhook (ketenpartner_id, url) values ($1, $2)
     on conflict (ketenpartner_id) do update set url = excluded.url, uit_op = null returning id, versie, xmax = 0 as nieuw`,
    [ketenpartnerId, url],
  )
  const [made] = rows
  if (!made) throw new Error('De webhook is niet bewaard.')
  return made
}

/** Stops it: what waits is not sent any more. */
export async function stopWebhook({ toegang }: Kern, id: string, nu: Date): Promise<void> {
  await toegang.query('update webhook set uit_op = coalesce(uit_op, $2) where id = $1', [id, nu])
  await toegang.query('update webhookbezorging set volgende_op = null where webhook_id = $1', [id])
}

/** A new secret: what is signed from now on carries it. */
export async function renewSecret(
  { toegang }: Kern,
  id: string,
): Promise<Pick<Webhook, 'id' | 'versie'> | null> {
  const { rows } = await toegang.query<{ id: string; versie: number }>(
    'update webhook set versie = versie + 1 where id = $1 returning id, versie',
    [id],
  )
  return rows[0] ?? null
}

/** The signing secret, made anew from WAARVOOR_SLEUTEL each time: it is kept nowhere, and shown once, when it was made. */
export function secretOf({ deriveKey }: Kern, { id, versie }: Pick<Webhook, 'id' | 'versie'>): string {
  const key = createHmac('sha256', deriveKey('webhook')).update(`${id} ${versie}`).digest('base64')
  return `whsec_${key}`
}

export type Bezorging = {
  id: string
  webhookId: string
  soort: string
  orderId: string
  gemaaktOp: Date
  pogingen: number
  volgendeOp: Date | null
  bezorgdOp: Date | null
  laatsteAntwoord: string | null
}

/** The latest messages, for the desk. */
export async function listBezorgingen({ toegang }: Kern): Promise<Bezorging[]> {
  const { rows } = await toegang.query<Bezorging>(
    `select id, webhook_id as "webhookId", soort, onderhoudsorder_id as "orderId", gemaakt_op as "gemaaktOp", pogingen,
            volgende_op as "volgendeOp", bezorgd_op as "bezorgdOp", laatste_antwoord as "laatsteAntwoord"
     from webhookbezorging order by gemaakt_op desc, id limit 50`,
  )
  return rows
}

/** Tries a message again that was given up. */
export async function retryBezorging({ toegang }: Kern, id: string, nu: Date): Promise<void> {
  await toegang.query(
    'update webhookbezorging set volgende_op = $2, pogingen = 0 where id = $1 and bezorgd_op is null',
    [id, nu],
  )
}
