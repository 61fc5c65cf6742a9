import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openMailserver } from '../../adapters/post/smtp.ts'
import { voorbeeldCorporatie } from '../../corporatie.ts'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { type Buurt, linesOf, makeBuurt } from '../onderhoud/testing/buurt.ts'
import { bericht } from './klaarzetten.ts'
import { brievenpers, openPost } from './post.ts'
import { type Postbode, startPostbode } from './postbode.ts'
import { type Proefserver, startMailserver } from './testing/mailserver.ts'
import { type Post, sendBericht, type Verzender } from './versturen.ts'

let db: TestDatabase
let buurt: Buurt
let server: Proefserver
let map: string
let open: ReturnType<typeof openPost>
const afzender = { naam: 'Woonstichting "Voorbeeld"', adres: 'post@voorbeeld.example' }
beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
  await db.owner.query(`update relatie set e_mail = 'anna@voorbeeld.example' where id = $1`, [buurt.anna])
  await db.owner.query(
    `update relatie set e_mail = 'carla@voorbeeld.example', voorkeurstaal = 'en' where id = $1`,
    [buurt.carla],
  )
  server = await startMailserver()
  map = mkdtempSync(join(tmpdir(), 'waarvoor-brieven-'))
  open = openPost({ mail: { url: server.url, afzender }, brievenmap: map, terugmap: null })
})
afterAll(async () => {
  open.stop()
  await brievenpers.stop()
  await server.stop()
  await db.stop()
  rmSync(map, { recursive: true })
})
beforeEach(async () => {
  server.ontvangen.length = 0
  server.weigert.clear()
  await db.owner.query('delete from postprobleem; delete from bericht; delete from contactvoorkeur')
})

const verzender = (post: Partial<Post> = {}): Verzender => ({
  kern: db.doelbinding,
  post: { ...open.post, ...post },
  corporatie: voorbeeldCorporatie,
  basis: 'https://woonstichting-voorbeeld.example/',
  nu: () => new Date(),
})
const errors: unknown[] = []
const postbode = (post: Partial<Post> = {}): Postbode =>
  startPostbode(verzender(post), (error) => errors.push(error))
async function sendAll(post: Partial<Post> = {}): Promise<number> {
  const bode = postbode(post)
  const tried = await bode.sendDue()
  await bode.stop()
  return tried
}

async function zet(relatieId: string, nummer = '10001'): Promise<string> {
  const made = bericht({
    relatieId,
    sjabloon: 'afspraak-gemaakt',
    gegevens: {
      nummer,
      begin: '2026-12-01T08:30:00.000Z',
      bedrijf: 'Lekvrij <b>& Zn</b>',
      verzoek: buurt.anna,
    },
  })
  await db.owner.query(
    `insert into bericht (id, relatie_id, sjabloon, doel, gegevens) values ($1, $2, $3, 'onderhoud-plannen', $4)`,
    [made.id, relatieId, made.sjabloon, made.gegevens],
  )
  return made.id
}
const stateOf = async (id: string) => {
  const { rows } = await db.owner.query<Record<string, unknown>>(
    `select b.status, b.kanaal, b.taal, b.reden, b.onderwerp, v.pogingen, v.versturen_na > clock_timestamp() as wacht
     from bericht b left join verzending v on v.bericht_id = b.id where b.id = $1`,
    [id],
  )
  return rows[0]
}
const problems = async (): Promise<string[]> =>
  (await db.owner.query<{ soort: string }>('select soort from postprobleem order by soort')).rows.map(
    ({ soort }) => soort,
  )
const due = () =>
  db.owner.query(
    `update verzending set versturen_na = clock_timestamp() - interval '1 second', bezig_tot = null`,
  )

test('a message goes by e-mail that says little, in the language of the person, and leaves one line in the log', async () => {
  const [anna, carla] = [await zet(buurt.anna), await zet(buurt.carla)]
  const before = await linesOf(db, buurt.anna)
  expect(await sendAll()).toBe(2)
  expect(await stateOf(anna)).toMatchObject({
    status: 'verzonden',
    kanaal: 'e-mail',
    taal: 'nl',
    pogingen: null,
  })
  expect(await stateOf(carla)).toMatchObject({ onderwerp: 'Your appointment for repair 10001', taal: 'en' })
  expect((await linesOf(db, buurt.anna)).slice(before.length)).toEqual(['bericht-versturen'])
  const mail = server.ontvangen.find(({ aan }) => aan[0] === 'anna@voorbeeld.example')
  expect(mail?.van).toBe('post@voorbeeld.example')
  expect(mail?.bron).toContain(`Message-ID: <${anna}@voorbeeld.example>`)
  expect(mail?.bron).toContain(`/mijn/berichten/${anna}`)
  expect(mail?.bron).not.toContain('Lekvrij')
  expect(await sendAll()).toBe(0)
})

test('an address that a mail server refuses gets a letter, somebody hears of it, and next time it is a letter at once', async () => {
  server.weigert.set('anna@voorbeeld.example', 550)
  const first = await zet(buurt.anna)
  await sendAll()
  expect(await stateOf(first)).toMatchObject({ status: 'verzonden', kanaal: 'brief' })
  expect(readdirSync(map)).toEqual([`${first}.pdf`])
  expect(await problems()).toEqual(['adres-weigert'])
  server.weigert.clear()
  const second = await zet(buurt.anna)
  await sendAll()
  expect(await stateOf(second)).toMatchObject({ kanaal: 'brief' })
  expect(server.ontvangen).toEqual([])
})

test('a mail server that cannot now, or that does not trust us, is tried again; after a day it is a letter', async () => {
  server.weigert.set('anna@voorbeeld.example', 451)
  const id = await zet(buurt.anna)
  await sendAll()
  expect(await stateOf(id)).toMatchObject({ status: 'klaargezet', pogingen: 1, wacht: true })
  expect(await sendAll()).toBe(0)
  await db.owner.query('update verzending set pogingen = 7')
  await due()
  await sendAll()
  expect(await stateOf(id)).toMatchObject({ status: 'verzonden', kanaal: 'brief' })
  expect(await problems()).toEqual(['niet-gelukt'])
  const other = await zet(buurt.carla)
  const closed = openMailserver('smtp://127.0.0.1:9?tls=nee', afzender)
  await sendAll({ mail: closed.stuur })
  closed.stop()
  expect(await stateOf(other)).toMatchObject({ status: 'klaargezet', wacht: true })
})

test('who dies between the answer of the mail server and the note sends again, under the same Message-ID', async () => {
  const id = await zet(buurt.anna)
  errors.length = 0
  await sendAll({
    mail: async (mail) => {
      await open.post.mail?.(mail)
      throw new Error('stroom weg')
    },
  })
  expect(errors).toHaveLength(1)
  expect(await stateOf(id)).toMatchObject({ status: 'klaargezet' })
  await due()
  await sendAll()
  expect(server.ontvangen.map(({ bron }) => /Message-ID: (.*)/.exec(bron)?.[1]?.trim())).toEqual([
    `<${id}@voorbeeld.example>`,
    `<${id}@voorbeeld.example>`,
  ])
  expect(await stateOf(id)).toMatchObject({ status: 'verzonden' })
})

test('two programs that send at once send each message once', async () => {
  for (let n = 0; n < 120; n += 1) await zet(n % 2 === 0 ? buurt.anna : buurt.carla, String(n))
  const bodes = [postbode(), postbode()]
  await Promise.all(bodes.map((bode) => bode.sendDue()))
  await Promise.all(bodes.map((bode) => bode.stop()))
  expect(server.ontvangen).toHaveLength(120)
  expect(new Set(server.ontvangen.map(({ bron }) => /Message-ID: (.*)/.exec(bron)?.[1])).size).toBe(120)
})

test('an address or subject with a line end adds no receiver and no header', async () => {
  await db.owner.query(
    `update relatie set e_mail = E'anna@voorbeeld.example\\r\\nBcc: x@y.example' where id = $1`,
    [buurt.anna],
  )
  const id = await zet(buurt.anna)
  await zet(buurt.carla, 'x\r\nBcc: x@y.example')
  await sendAll()
  expect(await stateOf(id)).toMatchObject({ kanaal: 'brief' })
  expect(server.ontvangen.map(({ aan }) => aan)).toEqual([['carla@voorbeeld.example']])
  expect(server.ontvangen[0]?.bron).not.toMatch(/^bcc:/im)
  await db.owner.query(`update relatie set e_mail = 'anna@voorbeeld.example' where id = $1`, [buurt.anna])
})

test('who cannot be reached at all is on the list of the desk, and reads it in the portal', async () => {
  const id = await zet(buurt.dirk)
  await sendAll()
  expect(await stateOf(id)).toMatchObject({ status: 'mislukt', reden: 'geen-kanaal' })
  expect(await problems()).toEqual(['geen-kanaal'])
})

test('who does not want to be disturbed gets it in the portal alone; a letter that nobody prints waits', async () => {
  await db.owner.query(
    `insert into contactvoorkeur (relatie_id, niet_storen_tot) values ($1, current_date + 1), ($2, null)`,
    [buurt.anna, buurt.carla],
  )
  await db.owner.query(`update contactvoorkeur set kanaal = 'brief' where relatie_id = $1`, [buurt.carla])
  const [anna, carla] = [await zet(buurt.anna), await zet(buurt.carla)]
  await sendAll({ brief: null })
  expect(await stateOf(anna)).toMatchObject({ status: 'verzonden', kanaal: 'portaal' })
  expect(await stateOf(carla)).toMatchObject({ status: 'klaargezet', kanaal: 'brief', wacht: true })
  await due()
  await sendAll()
  expect(await stateOf(carla)).toMatchObject({ status: 'verzonden', kanaal: 'brief' })
  expect(server.ontvangen).toEqual([])
  expect((await linesOf(db, buurt.carla)).at(-1)).toBe('brief-versturen')
})

test('who has died gets nothing but what is for the estate', async () => {
  const gewoon = await zet(buurt.anna)
  const { rows } = await db.owner.query<{ id: string }>(
    `insert into bericht (id, relatie_id, sjabloon, doel, gegevens) values
       (gen_random_uuid(), $1, 'contractwijziging-overlijden-niemand-zet-voort', 'contractwijziging-behandelen',
        jsonb_build_object('nummer', '7', 'wijziging', gen_random_uuid())) returning id`,
    [buurt.anna],
  )
  await db.owner.query("update relatie set overleden_op = '2026-11-01' where id = $1", [buurt.anna])
  await sendAll()
  await db.owner.query('update relatie set overleden_op = null where id = $1', [buurt.anna])
  expect(await stateOf(gewoon)).toMatchObject({ status: 'ingetrokken' })
  expect(await stateOf(rows[0]?.id ?? '')).toMatchObject({ status: 'verzonden' })
  expect(server.ontvangen.map(({ bron }) => bron.includes(gewoon))).toEqual([false])
  expect(await problems()).toEqual([])
})

test('a message that was withdrawn meanwhile is not sent', async () => {
  const id = await zet(buurt.anna)
  await db.owner.query("update bericht set status = 'ingetrokken' where id = $1", [id])
  expect(await sendBericht(verzender(), { id, relatieId: buurt.anna, pogingen: 1 })).toEqual({
    soort: 'klaar',
  })
  expect(server.ontvangen).toEqual([])
})
