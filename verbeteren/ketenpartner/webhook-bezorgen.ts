import { type Answer, sendWebhook } from '../../adapters/webhook/send-webhook.ts'
import type { Doelbinding } from '../../doelbinding/kern.ts'
import { secretOf } from './webhook.ts'

type Kern = Pick<Doelbinding, 'toegang' | 'deriveKey'>

const MINUTE = 60
const HOUR = 60 * MINUTE
/** Seconds until the next try, after the first, the second, … failed; after the last it is given up. */
export const WACHTTIJDEN = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 24 * HOUR]
/** While a message is being sent nobody else takes it; longer than the slowest receiver may be. */
const CLAIM_SECONDS = 60
const AT_ONCE = 20
const BEWAAR_DAGEN = 30

type Due = {
  id: string
  soort: string
  orderId: string
  gemaaktOp: Date
  pogingen: number
  webhookId: string
  url: string
  versie: number
}

/**
 * Takes what is due, so that two programs never send the same message at the same time. `now` is in
 * milliseconds and the database counts microseconds: what falls in the same millisecond is due.
 */
async function claim({ toegang }: Kern, now: Date): Promise<Due[]> {
  const { rows } = await toegang.query<Due>(
    `with te_doen as (
       select b.id from webhookbezorging b where b.volgende_op < $1::timestamptz + interval '1 millisecond' order by b.volgende_op limit $2 for update skip locked)
     update webhookbezorging b set pogingen = b.pogingen + 1, volgende_op = $1::timestamptz + make_interval(secs => $3)
     from te_doen t, webhook w where b.id = t.id and w.id = b.webhook_id
     returning b.id, b.soort, b.onderhoudsorder_id as "orderId", b.gemaakt_op as "gemaaktOp", b.pogingen,
               w.id as "webhookId", w.url, w.versie`,
    [now, AT_ONCE, CLAIM_SECONDS],
  )
  return rows
}

async function settle({ toegang }: Kern, due: Due, { answer, now }: { answer: Answer; now: Date }) {
  const wait = WACHTTIJDEN[due.pogingen - 1]
  const next = answer.ok || wait === undefined ? null : new Date(now.getTime() + wait * 1000)
  await toegang.query(
    `update webhookbezorging set bezorgd_op = $2, volgende_op = $3, laatste_antwoord = $4 where id = $1 and bezorgd_op is null`,
    [due.id, answer.ok ? now : null, next, answer.ok ? String(answer.status) : answer.reason],
  )
}

/** Ids only: who may know more asks for the order, and is logged. */
const payloadOf = ({ soort, orderId, gemaaktOp }: Due): string =>
  JSON.stringify({ type: soort, timestamp: gemaaktOp.toISOString(), data: { opdracht: orderId } })

/** Sends what is due now, side by side: a slow receiver holds up no other. Answers how many it tried. */
export async function deliverWebhooks(
  kern: Kern,
  { now, publicOnly }: { now: Date; publicOnly: boolean },
): Promise<number> {
  const due = await claim(kern, now)
  await Promise.all(
    due.map(async (each) => {
      const secret = secretOf(kern, { id: each.webhookId, versie: each.versie })
      const message = { id: `msg_${each.id}`, payload: payloadOf(each) }
      const answer = await sendWebhook(message, { url: each.url, secret, publicOnly }, now)
      await settle(kern, each, { answer, now })
    }),
  )
  return due.length
}

const EVERY_MS = 5000

type Keep = { publicOnly: boolean; onError: (error: unknown) => void }

/** Delivers every few seconds until what it answers is called. One round at a time; messages are kept for 30 days. */
export function keepDelivering(kern: Kern, { publicOnly, onError }: Keep): () => Promise<void> {
  let busy: Promise<unknown> = Promise.resolve()
  let running = false
  const round = async (): Promise<void> => {
    const now = new Date()
    await deliverWebhooks(kern, { now, publicOnly })
    await kern.toegang.query(
      'delete from webhookbezorging where gemaakt_op < $1::timestamptz - make_interval(days => $2) and volgende_op is null',
      [now, BEWAAR_DAGEN],
    )
  }
  const timer = setInterval(() => {
    if (running) return
    running = true
    busy = round()
      .catch(onError)
      .finally(() => (running = false))
  }, EVERY_MS)
  return async () => {
    clearInterval(timer)
    await busy
  }
}
