import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { hiddenFields, post } from '../../web/testing/app.ts'
import { htmlFindings } from '../../web/testing/html.ts'
import { appAs, type Buurt, huurderSession, makeBuurt, MELD_PAD, MELDVELDEN } from './testing/buurt.ts'

let db: TestDatabase
let buurt: Buurt
beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
})
afterAll(() => db.stop())

const als = (wie: string) => appAs(db, huurderSession(wie))
const zonder = () => appAs(db)
const TEKST = 'De kraan <b>lekt</b> al een week, en het wordt "erger".'

/** Sends the form that was open while the session ended; answers where to, and the cookie. */
async function verstuur(omschrijving: string) {
  const html = await (await als(buurt.anna).request(MELD_PAD)).text()
  const velden = {
    ...hiddenFields(html, 'meld'),
    ...MELDVELDEN,
    omschrijving,
    binnenkomst: 'sleutel-kantoor',
  }
  const sent = await post(zonder(), MELD_PAD, velden)
  const [cookie = ''] = (sent.headers.get('set-cookie') ?? '').split(';')
  return { naar: sent.headers.get('location') ?? '', cookie }
}
const open = async (wie: string, cookie: string, pad = MELD_PAD) => {
  const answer = await als(wie).request(pad, { headers: { cookie } })
  return { html: await answer.text(), cookie: answer.headers.get('set-cookie') ?? '' }
}

test('what was typed while the session ended stands there again after signing in, once, and nothing was reported', async () => {
  const { naar, cookie } = await verstuur(TEKST)
  expect(naar).toBe(`/mijn/inloggen?terug=${encodeURIComponent(MELD_PAD)}&reden=verlopen`)
  expect(cookie).not.toContain('kraan')
  const terug = await open(buurt.anna, cookie)
  expect(terug.html).toContain('De kraan &lt;b&gt;lekt&lt;/b&gt; al een week')
  expect(terug.html).toContain('U was uitgelogd. Wat u had ingevuld, staat er nog.')
  expect(terug.html).toMatch(/checked=""[^>]*value="sleutel-kantoor"/)
  expect(terug.html).not.toContain('<title>Fout')
  expect(terug.cookie).toContain('Max-Age=0')
  expect(await htmlFindings(terug.html)).toEqual([])
  const { rows } = await db.owner.query('select from onderhoudsverzoek')
  expect(rows).toHaveLength(0)
})

test('two thousand letters come back too; another person, another page and a cookie that was changed give nothing', async () => {
  const lang = Array.from({ length: 250 }, (_, n) => `lek ${n}`).join(' ')
  const { cookie } = await verstuur(lang)
  expect((await open(buurt.anna, cookie)).html).toContain('lek 249')
  expect((await open(buurt.bram, cookie)).html).not.toContain('lek 249')
  expect((await open(buurt.anna, cookie, '/mijn/reparaties/nieuw?w=keuken.afvoer')).html).not.toContain(
    'lek 249',
  )
  const changed = cookie.replace(/.$/, (letter) => (letter === 'A' ? 'B' : 'A'))
  expect((await open(buurt.anna, changed)).html).not.toContain('lek 249')
  expect((await open(buurt.anna, '__Host-waarvoor-concept=onzin')).html).not.toContain('U was uitgelogd')
})
