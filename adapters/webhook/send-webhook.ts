import { lookup as resolve } from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { isPublicAddress } from './public-address.ts'

/** One message for one receiver. `id` stays the same at each try: by it the receiver knows a repeat. */
export type Message = { id: string; payload: string }
export type Receiver = {
  url: string
  /** `whsec_` and base64. */
  secret: string
  /** False in a demo only: then a receiver on this machine is allowed, without encryption. */
  publicOnly: boolean
}

/** The status that the receiver answered, or why there was none. */
export type Answer =
  | { ok: true; status: number }
  | { ok: false; reason: `http-${number}` | 'geen-https' | 'niet-openbaar' | 'te-laat' | 'geen-verbinding' }

const TIMEOUT_MS = 5000

/**
 * Sends a message signed by Standard Webhooks. Follows no redirect and reads no answer but its status. The address is judged where
 * the connection is made, so a name that leads elsewhere a moment later does not help.
 */
export function sendWebhook(message: Message, receiver: Receiver, now: Date): Promise<Answer> {
  const url = new URL(receiver.url)
  if (receiver.publicOnly && url.protocol !== 'https:')
    return Promise.resolve({ ok: false, reason: 'geen-https' })
  const literal = url.hostname.replaceAll(/^\[|\]$/g, '')
  if (receiver.publicOnly && isIP(literal) !== 0 && !isPublicAddress(literal))
    return Promise.resolve({ ok: false, reason: 'niet-openbaar' })
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'waarvoor-webhook',
    'webhook-id': message.id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(receiver.secret).sign(message.id, now, message.payload),
  }
  return post(url, message.payload, { headers, publicOnly: receiver.publicOnly })
}

type Manner = { headers: Record<string, string>; publicOnly: boolean }

function post(url: URL, payload: string, { headers, publicOnly }: Manner): Promise<Answer> {
  const options = {
    method: 'POST',
    headers: { ...headers, 'content-length': Buffer.byteLength(payload) },
    timeout: TIMEOUT_MS,
    signal: AbortSignal.timeout(TIMEOUT_MS),
    agent: false,
    ...(publicOnly && { lookup: onlyPublic }),
  } as const
  return new Promise((done) => {
    const request = (url.protocol === 'https:' ? https : http).request(url, options, (response) => {
      response.destroy()
      const status = response.statusCode ?? 0
      done(status >= 200 && status < 300 ? { ok: true, status } : { ok: false, reason: `http-${status}` })
    })
    request.on('timeout', () => request.destroy(new Error('te-laat')))
    request.on('error', (error) => done({ ok: false, reason: reasonOf(error) }))
    request.end(payload)
  })
}

function reasonOf(error: Error): 'te-laat' | 'niet-openbaar' | 'geen-verbinding' {
  if (error.name === 'AbortError' || error.name === 'TimeoutError' || error.message === 'te-laat')
    return 'te-laat'
  return error.message === 'niet-openbaar' ? 'niet-openbaar' : 'geen-verbinding'
}

/** A name that leads to any address that is not public is not reached at all. */
const onlyPublic: LookupFunction = (hostname, options, found) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return found(error, '')
    if (addresses.length === 0 || !addresses.every(({ address }) => isPublicAddress(address)))
      return found(new Error('niet-openbaar'), '')
    if (options.all) return found(null, addresses)
    const [first] = addresses
    return found(null, first?.address ?? '', first?.family)
  })
}
