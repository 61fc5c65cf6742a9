import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { isPublicAddress } from '../../adapters/webhook/public-address.ts'
import { sendWebhook } from '../../adapters/webhook/send-webhook.ts'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { type Buurt, makeBuurt } from '../../overeenkomst-uitvoeren/onderhoud/testing/buurt.ts'
import { endAgreement, makeBezoek } from '../../overeenkomst-uitvoeren/uitvoering/testing/bezoek.ts'
import { datumOf } from '../../tijd.ts'
import { deliverWebhooks, WACHTTIJDEN } from './webhook-bezorgen.ts'
import { listBezorgingen, listWebhooks, renewSecret, secretOf, setWebhook, stopWebhook } from './webhook.ts'

let db: TestDatabase
let buurt: Buurt
let server: http.Server
let url: string
let id: string
/** What the receiver got, and what it answers: a status, or nothing at all. */
let got: { headers: http.IncomingHttpHeaders; body: string }[] = []
let status: number | 'zwijgt' = 204

beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
  server = http.createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      got.push({ headers: request.headers, body: Buffer.concat(parts).toString() })
      if (status !== 'zwijgt') response.writeHead(status, { location: 'http://169.254.169.254/' }).end()
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await db.stop()
})
beforeEach(async () => {
  await db.owner.query('delete from webhookbezorging')
  ;({ id } = await setWebhook(db.doelbinding, buurt.loodgieter, url))
  got = []
  status = 204
})

const deliver = (now = new Date()) => deliverWebhooks(db.doelbinding, { now, publicOnly: false })
const secret = async (): Promise<string> => {
  const hook = (await listWebhooks(db.doelbinding)).find((each) => each.id === id)
  return secretOf(db.doelbinding, { id, versie: hook?.versie ?? 0 })
}
const headersOf = ({ headers }: (typeof got)[number]): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))

test('an offered, changed and withdrawn order is told, signed, with its number and nothing else', async () => {
  const { orderId } = await makeBezoek(db, buurt, { status: 'GUN' })
  await db.owner.query(
    `update onderhoudsorder set begin = begin + interval '1 hour', eind = eind + interval '1 hour' where id = $1`,
    [orderId],
  )
  await db.owner.query(`update onderhoudsorder set minuten = 5 where id = $1`, [orderId])
  await db.owner.query(`update onderhoudsorder set status = 'GEA' where id = $1`, [orderId])
  expect(await deliver()).toBe(3)
  const told = got.map(({ body }) => JSON.parse(body) as { type: string })
  expect(told.map(({ type }) => type).toSorted()).toEqual([
    'order.changed',
    'order.offered',
    'order.withdrawn',
  ])
  for (const each of got) {
    expect(Object.keys(JSON.parse(each.body))).toEqual(['type', 'timestamp', 'data'])
    expect(JSON.parse(each.body)).toMatchObject({ data: { opdracht: orderId } })
    expect(() => new Webhook('whsec_AAAA').verify(each.body, headersOf(each))).toThrow()
    expect(new Webhook(await secret()).verify(each.body, headersOf(each))).toBeTruthy()
  }
  expect(await deliver()).toBe(0)
  expect((await listBezorgingen(db.doelbinding)).map(({ laatsteAntwoord }) => laatsteAntwoord)).toEqual([
    '204',
    '204',
    '204',
  ])
})

test('what is due within the millisecond of now is sent: the database counts finer than a Date', async () => {
  await makeBezoek(db, buurt, { status: 'GUN' })
  const now = new Date()
  const plus = (microseconds: number) =>
    db.owner.query(`update webhookbezorging set volgende_op = $1::timestamptz + make_interval(secs => $2)`, [
      now,
      microseconds / 1e6,
    ])
  await plus(1000)
  expect(await deliver(now)).toBe(0)
  await plus(999)
  expect(await deliver(now)).toBe(1)
})

test('a receiver that is down is tried again, later each time, with the same id, and given up in the end', async () => {
  await makeBezoek(db, buurt, { status: 'GUN' })
  status = 503
  let now = new Date()
  for (const wait of WACHTTIJDEN) {
    expect(await deliver(now)).toBe(1)
    expect(await deliver(new Date(now.getTime() + (wait - 1) * 1000))).toBe(0)
    now = new Date(now.getTime() + wait * 1000)
  }
  expect(await deliver(now)).toBe(1)
  const [end] = await listBezorgingen(db.doelbinding)
  expect(end).toMatchObject({ pogingen: 7, volgendeOp: null, bezorgdOp: null, laatsteAntwoord: 'http-503' })
  expect(new Set(got.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
})

test('a message that somebody replays is refused by its moment', async () => {
  await makeBezoek(db, buurt, { status: 'GUN' })
  await deliver(new Date(Date.now() - 10 * 60_000 + 1000)).then(() => deliver())
  const [each] = got
  if (!each) throw new Error('nothing arrived')
  const old = { ...headersOf(each), 'webhook-timestamp': String(Math.floor(Date.now() / 1000) - 600) }
  await expect(async () => new Webhook(await secret()).verify(each.body, old)).rejects.toThrow(/timestamp/i)
})

test('a receiver that says nothing is left after five seconds, and holds up no other', async () => {
  await makeBezoek(db, buurt, { status: 'GUN' })
  await makeBezoek(db, buurt, { status: 'GUN' })
  status = 'zwijgt'
  const started = performance.now()
  expect(await deliver()).toBe(2)
  expect(performance.now() - started).toBeLessThan(8000)
  const answers = await listBezorgingen(db.doelbinding)
  expect(answers.map(({ laatsteAntwoord }) => laatsteAntwoord)).toEqual(['te-laat', 'te-laat'])
  server.closeAllConnections()
})

test('a redirect is not followed, two programs send a message once, a new secret signs what comes after', async () => {
  await makeBezoek(db, buurt, { status: 'GUN' })
  status = 302
  const before = await secret()
  const renewed = await renewSecret(db.doelbinding, id)
  expect(renewed && secretOf(db.doelbinding, renewed)).toBe(await secret())
  expect(await secret()).not.toBe(before)
  // Another address for the same system keeps the secret, so it is not shown again.
  expect((await setWebhook(db.doelbinding, buurt.loodgieter, url)).nieuw).toBe(false)
  const tried = await Promise.all([deliver(), deliver()])
  expect(tried.reduce((sum, each) => sum + each, 0)).toBe(1)
  expect(got).toHaveLength(1)
  expect((await listBezorgingen(db.doelbinding))[0]?.laatsteAntwoord).toBe('http-302')
})

test('without an agreement in force, and once it was turned off, nothing is told', async () => {
  await endAgreement(db, buurt.loodgieter, datumOf(new Date()))
  await makeBezoek(db, buurt, { status: 'GUN' })
  await endAgreement(db, buurt.loodgieter, null)
  expect(await listBezorgingen(db.doelbinding)).toEqual([])
  await makeBezoek(db, buurt, { status: 'GUN' })
  await stopWebhook(db.doelbinding, id, new Date())
  expect(await deliver(new Date(Date.now() + 60_000))).toBe(0)
  await makeBezoek(db, buurt, { status: 'GUN' })
  expect(await listBezorgingen(db.doelbinding)).toHaveLength(1)
})

test.each([
  ['8.8.8.8', true],
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['172.31.0.1', false],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['255.255.255.255', false],
  ['::1', false],
  ['::', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['::ffff:127.0.0.1', false],
  ['64:ff9b::7f00:1', false],
  ['2002:7f00:1::', false],
  ['2606:4700::1111', true],
  ['localhost', false],
])('%s is a public address: %s', (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected)
})

test.each([
  ['http://systeem.example/', 'geen-https'],
  ['https://127.0.0.1/', 'niet-openbaar'],
  ['https://[::1]/', 'niet-openbaar'],
  ['https://2130706433/', 'niet-openbaar'],
  ['https://0x7f.1/', 'niet-openbaar'],
  ['https://localhost/', 'niet-openbaar'],
])('in production %s is not reached', async (address, reason) => {
  const receiver = { url: address, secret: await secret(), publicOnly: true }
  expect(await sendWebhook({ id: 'msg_1', payload: '{}' }, receiver, new Date())).toEqual({
    ok: false,
    reason,
  })
})
