import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { performance } from 'node:perf_hooks'
import { parentPort, workerData } from 'node:worker_threads'
import type { Belofte, Meting } from './storm.ts'

/** Tenants and a planner in their browsers: apart from the server's thread, so that reading answers costs it nothing. */
const { url, huurders, planner, bord, meld, tegelijk, aantal, perSeconde } = workerData as Belofte
const agent = new Agent({ keepAlive: true, maxSockets: tegelijk + 2 })

type Antwoord = { status: number; location: string; html: string }
function ask(path: string, cookie: string, body?: URLSearchParams): Promise<Antwoord> {
  const headers = {
    cookie,
    'sec-fetch-site': 'same-origin',
    ...(body && { 'content-type': 'application/x-www-form-urlencoded' }),
  }
  return new Promise((resolve, reject) => {
    const sent = request(url + path, { agent, headers, method: body ? 'POST' : 'GET' }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => {
        const { statusCode: status = 0, headers: given } = answer
        resolve({ status, location: given.location ?? '', html: Buffer.concat(parts).toString('utf8') })
      })
    })
    sent.on('error', reject)
    sent.end(body?.toString())
  })
}

const meting: Meting = { gedaan: 0, seconden: 0, fouten: [], melden: [], bord: [] }
const fail = (what: string): void => void meting.fouten.push(what)

/** Opens the form as a tenant does, fills it in, and sends it. */
async function report(nr: number): Promise<void> {
  const cookie = huurders[nr % huurders.length] ?? ''
  const begin = performance.now()
  const form = await ask(meld, cookie)
  const sleutel = /name="_sleutel" value="([^"]+)"/.exec(form.html)?.[1]
  if (form.status !== 200 || !sleutel) return fail(`formulier ${form.status}`)
  const velden = {
    plaats: 'keuken',
    omschrijving: `Storm ${nr}: er lekt water door het dak.`,
    binnenkomst: 'thuis',
    huisdier: 'geen',
  }
  const body = new URLSearchParams({ ...velden, _actie: 'meld', _sleutel: randomUUID() })
  const sent = await ask(meld, cookie, body)
  if (sent.status !== 303 || !sent.location.startsWith('/mijn/reparaties/'))
    return fail(`melding ${sent.status}`)
  meting.gedaan += 1
  meting.melden.push(performance.now() - begin)
}

const stand = { bezig: true }
async function watchBoard(): Promise<void> {
  while (stand.bezig) {
    const begin = performance.now()
    const { status, html } = await ask(bord, planner)
    if (status !== 200 || !html.includes('plan-bord')) fail(`bord ${status}`)
    meting.bord.push(performance.now() - begin)
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, 1000 - (performance.now() - begin))))
  }
}

const watched = watchBoard()
const begin = performance.now()
let next = 0
/** At a pace: the report of place n begins when its turn has come. Without one: as soon as the one before is done. */
async function tenant(): Promise<void> {
  for (let nr = next++; nr < aantal; nr = next++) {
    if (perSeconde) {
      const wait = begin + (nr / perSeconde) * 1000 - performance.now()
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    }
    await report(nr).catch((error: unknown) => fail(String(error)))
  }
}
await Promise.all(Array.from({ length: tegelijk }, () => tenant()))
if (aantal === 0) await new Promise((resolve) => setTimeout(resolve, 30_000))
meting.seconden = (performance.now() - begin) / 1000
stand.bezig = false
await watched
agent.destroy()
// eslint-disable-next-line unicorn/require-post-message-target-origin -- a port of a thread has no origin
parentPort?.postMessage(meting)
