import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeDsn } from '../../adapters/post/testing/dsn.ts'
import { voorbeeldCorporatie } from '../../corporatie.ts'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { sessionWith, submit } from '../../web/testing/app.ts'
import { appAs, type Buurt, linesOf, makeBuurt } from '../onderhoud/testing/buurt.ts'
import { kenmerkOf } from './opmaak.ts'
import { brievenpers, openPost } from './post.ts'
import { startPostbode } from './postbode.ts'
import { readTerugpost } from './terugpost.ts'
import { type Proefserver, startMailserver } from './testing/mailserver.ts'

let db: TestDatabase
let buurt: Buurt
let server: Proefserver
let open: ReturnType<typeof openPost>
let brieven: string
let terug: string
beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
  await db.owner.query(`update relatie set e_mail = 'anna@voorbeeld.example' where id = $1`, [buurt.anna])
  server = await startMailserver()
  brieven = mkdtempSync(join(tmpdir(), 'waarvoor-brieven-'))
  terug = mkdtempSync(join(tmpdir(), 'waarvoor-terug-'))
  const mail = { url: server.url, afzender: { naam: 'Voorbeeld', adres: 'post@voorbeeld.example' } }
  open = openPost({ mail, brievenmap: brieven, terugmap: terug })
})
afterAll(async () => {
  open.stop()
  await brievenpers.stop()
  await server.stop()
  await db.stop()
  for (const map of [brieven, terug]) rmSync(map, { recursive: true })
})
beforeEach(async () => {
  server.ontvangen.length = 0
  await db.owner.query('delete from postprobleem; delete from bericht')
})

async function stuur(relatieId: string, sjabloon = 'reparatie-klaar', set: Record<string, unknown> = {}) {
  const { rows } = await db.owner.query<{ id: string }>(
    `insert into bericht (id, relatie_id, sjabloon, doel, gegevens, naar)
     values (gen_random_uuid(), $1, $2, 'onderhoud-plannen', $3, $4) returning id`,
    [
      relatieId,
      sjabloon,
      set['gegevens'] ?? { nummer: '10001', bedrijf: 'De Druppel', verzoek: buurt.anna },
      set['naar'] ?? null,
    ],
  )
  await bezorg()
  return rows[0]?.id ?? ''
}
async function bezorg(): Promise<void> {
  const bode = startPostbode(
    {
      kern: db.doelbinding,
      post: open.post,
      corporatie: voorbeeldCorporatie,
      basis: 'https://voorbeeld.example/',
      nu: () => new Date(),
    },
    (error) => {
      throw error
    },
  )
  await bode.sendDue()
  await bode.stop()
}
/** The bounce of a mail that the server took: it quotes the number that the mail really had. */
function bounce(naam: string, dsn: Parameters<typeof makeDsn>[1] = {}): void {
  const id = /Message-ID: <([0-9a-f-]+)@/i.exec(server.ontvangen.at(-1)?.bron ?? '')?.[1] ?? ''
  writeFileSync(join(terug, naam), makeDsn(id, dsn))
}
const lees = () => readTerugpost(db.doelbinding, terug, new Date())
const standOf = async (id: string) =>
  (await db.owner.query('select status, kanaal, reden from bericht where id = $1', [id])).rows[0] as unknown
const problemen = async () =>
  (await db.owner.query<{ soort: string }>('select soort from postprobleem')).rows.map(({ soort }) => soort)

test('a mail that comes back goes by letter, once, and the address is not tried again', async () => {
  const id = await stuur(buurt.anna)
  expect(await standOf(id)).toEqual({ status: 'verzonden', kanaal: 'e-mail', reden: null })
  bounce('1.eml')
  bounce('2.eml')
  expect(await lees()).toBe(2)
  expect(readdirSync(terug)).toEqual([])
  await bezorg()
  expect(await standOf(id)).toEqual({ status: 'verzonden', kanaal: 'brief', reden: 'dsn-5.1.1' })
  expect(readdirSync(brieven)).toEqual([`${id}.pdf`])
  expect(await problemen()).toEqual(['adres-weigert'])
  expect((await linesOf(db, buurt.anna)).includes('bericht-terugmelden')).toBe(true)
})

test('what was read in the portal is not sent again, and a full mailbox is no wrong address', async () => {
  const id = await stuur(buurt.anna)
  await db.owner.query('update bericht set gelezen_op = now() where id = $1', [id])
  bounce('vol.eml', { status: '5.2.2' })
  await lees()
  await bezorg()
  expect(await standOf(id)).toEqual({ status: 'teruggekomen', kanaal: 'e-mail', reden: 'dsn-5.2.2' })
  expect(await problemen()).toEqual(['niet-gelukt'])
})

test('what is no bounce of ours stays to be looked at, and changes nothing', async () => {
  const id = await stuur(buurt.anna)
  bounce('later', { actie: 'delayed', status: '4.4.1' })
  writeFileSync(join(terug, 'mens'), 'From: anna@voorbeeld.example\n\nDank u wel!')
  writeFileSync(join(terug, 'groot'), 'x'.repeat(5_000_000))
  mkdirSync(join(terug, 'map'))
  expect(await lees()).toBe(0)
  expect(await lees()).toBe(0)
  expect(readdirSync(terug).toSorted()).toEqual(['groot.anders', 'later.anders', 'map', 'mens.anders'])
  writeFileSync(join(terug, 'vreemd'), makeDsn('0195f000-0000-4000-8000-00000000000c'))
  expect(await lees()).toBe(1)
  expect(await standOf(id)).toMatchObject({ status: 'verzonden', kanaal: 'e-mail' })
  expect(await problemen()).toEqual([])
})

test('the desk reports a letter by the reference on it; a mail, a wrong reference and a second time are refused', async () => {
  const noor = {
    ...sessionWith('balie', 'klantmedewerker'),
    sessieId: buurt.medewerker,
    betrokkeneId: buurt.medewerker,
  }
  const meld = (kenmerk: string) =>
    submit(appAs(db, noor), '/balie/postproblemen', {
      actie: 'terug',
      velden: { kenmerk, reden: 'verhuisd' },
    })
  const [brief, mail] = [await stuur(buurt.carla), await stuur(buurt.anna)]
  expect((await meld(kenmerkOf(brief).toLowerCase())).status).toBe(303)
  expect(await standOf(brief)).toEqual({ status: 'teruggekomen', kanaal: 'brief', reden: 'brief-verhuisd' })
  expect(await (await meld(kenmerkOf(brief))).text()).toContain('staat al als teruggekomen')
  for (const wrong of [kenmerkOf(mail), 'B-00000000', "B-' or 1=1", 'B-1234'])
    expect((await meld(wrong)).status).toBe(422)
  expect(await problemen()).toEqual(['teruggekomen'])
  const page = await (await appAs(db, noor).request('/balie/postproblemen')).text()
  expect(page).toContain('De brief kwam terug')
})
