import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { hiddenFields } from '../../web/testing/app.ts'
import { herstelcodeHash } from './herstelcode.ts'
import { totpCode } from './totp.ts'
import { addPersoon, Browser, makeSite, type Proefpersoon, WACHTWOORD, whereTo } from './testing/site.ts'

let db: TestDatabase
let site: ReturnType<typeof makeSite>
let sanne: Proefpersoon
let peter: Proefpersoon

beforeAll(async () => {
  db = await makeTestDatabase()
  site = makeSite(db)
  sanne = await addPersoon(db, { deur: 'mijn', naam: 'sanne@voorbeeld.example' })
  peter = await addPersoon(db, { deur: 'balie', naam: 'p.planner' })
})
afterAll(() => db.stop())

const browser = (): Browser => new Browser(site)
const linesOf = async (wie: Proefpersoon): Promise<number> => {
  const { rows } = await db.owner.query<{ count: number }>(
    `select count(*)::int as count from logboek.regel r join doelbinding.betrokkene_sleutel k using (pseudoniem)
     where k.betrokkene = $1 and r.soort = 'b'`,
    [wie.betrokkeneId],
  )
  return rows[0]?.count ?? 0
}

describe('with a password', () => {
  test('a tenant comes in, with a cookie that scripts, other sites and other paths cannot have', async () => {
    const tab = browser()
    const response = await tab.signIn(sanne)
    expect([response.status, whereTo(response)]).toEqual([303, '/mijn'])
    expect(response.headers.getSetCookie()[0]).toMatch(
      /^__Host-waarvoor-mijn=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/,
    )
    expect(await tab.page('/mijn/toegang')).toContain('Mijn inloggen')
  })

  test('the name may have capitals and spaces around it', async () => {
    const velden = { inlognaam: '  Sanne@Voorbeeld.example ', wachtwoord: WACHTWOORD }
    expect(whereTo(await browser().submit('/mijn/inloggen', 'inloggen', velden))).toBe('/mijn')
  })

  test('each look at the account is in the log of its person', async () => {
    const before = await linesOf(sanne)
    await browser().signIn(sanne)
    expect(await linesOf(sanne)).toBe(before + 1)
  })

  test('a wrong password, an unknown name and a name of another door get the same answer', async () => {
    const answers = []
    for (const inlognaam of [sanne.inlognaam, 'niemand@voorbeeld.example', peter.inlognaam]) {
      const velden = { inlognaam, wachtwoord: 'niet het goede' }
      const response = await browser().submit('/mijn/inloggen', 'inloggen', velden)
      const text = (await response.text()).replaceAll(/[\da-f-]{36}/g, '').replaceAll(inlognaam, 'NAAM')
      answers.push([response.status, text])
    }
    expect(answers[0]?.[0]).toBe(422)
    expect(answers[0]?.[1]).toContain('De inlognaam of het wachtwoord klopt niet.')
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
  })

  test('a blocked account gets that answer also with the right password', async () => {
    const weg = await addPersoon(db, { deur: 'mijn', naam: 'weg@voorbeeld.example' })
    await db.owner.query('update account set geblokkeerd_op = now() where id = $1', [weg.accountId])
    expect(await (await browser().signIn(weg)).text()).toContain('klopt niet')
  })

  test('an account without a password does not take the empty one', async () => {
    const leeg = await addPersoon(db, { deur: 'mijn', naam: 'leeg@voorbeeld.example', wachtwoord: null })
    const velden = { inlognaam: leeg.inlognaam, wachtwoord: ' ' }
    expect(await (await browser().submit('/mijn/inloggen', 'inloggen', velden)).text()).toContain(
      'Vul uw wachtwoord in.',
    )
  })

  test.each([
    ['/mijn/reparaties?status=open', '/mijn/reparaties?status=open'],
    ['https://boef.example/', '/mijn'],
    ['//boef.example', '/mijn'],
    ['/\\boef.example', '/mijn'],
    ['/mijn.boef.example', '/mijn'],
    ['/balie/medewerkers', '/mijn'],
    ['/mijn/uitloggen', '/mijn'],
    ['javascript:alert(1)', '/mijn'],
  ])('the way back %s leads to %s', async (terug, expected) => {
    expect(whereTo(await browser().signIn(sanne, { terug }))).toBe(expected)
  })

  test('after ten wrong tries this account waits, and another one does not', async () => {
    const doel = await addPersoon(db, { deur: 'mijn', naam: 'doel@voorbeeld.example' })
    const tab = browser()
    for (let round = 0; round < 10; round += 1)
      await tab.submit('/mijn/inloggen', 'inloggen', {
        inlognaam: doel.inlognaam,
        wachtwoord: 'fout wachtwoord',
      })
    const refused = await tab.signIn(doel)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toMatch(/U hebt het te vaak geprobeerd. Wacht 15 minuten/)
    expect(whereTo(await browser().signIn(sanne))).toBe('/mijn')
    const { rows } = await db.owner.query<{ key: string }>('select key from poging')
    expect(rows.filter(({ key }) => key.includes('@'))).toEqual([])
  })

  test('the pages of tenants also speak English', async () => {
    const tab = browser()
    tab.cookies.set('taal', 'en')
    expect(await tab.page('/mijn/inloggen')).toContain('Sign-in name')
    const velden = { inlognaam: 'niemand@voorbeeld.example', wachtwoord: 'niet het goede' }
    const refused = await tab.submit('/mijn/inloggen', 'inloggen', velden)
    expect(await refused.text()).toContain('The sign-in name or the password is not right.')
  })
})

describe('the second factor', () => {
  const password = { inlognaam: 'p.planner', wachtwoord: WACHTWOORD }

  test('is asked of staff before anything opens', async () => {
    const tab = browser()
    const first = await tab.submit('/balie/inloggen?terug=/balie/toegang', 'inloggen', password)
    expect(whereTo(first)).toBe('/balie/inloggen/tweede-factor')
    expect(whereTo(await tab.request('/balie/toegang'))).toMatch(/^\/balie\/inloggen\?terug=/)
    const second = await tab.submit('/balie/inloggen/tweede-factor', 'code', { code: peter.code(-1) })
    expect(whereTo(second)).toBe('/balie/toegang')
    expect(await tab.page('/balie/toegang')).toContain('p.planner')
  })

  test('a code works once, also in another browser', async () => {
    const code = peter.code()
    const enter = async (tab: Browser) => {
      await tab.submit('/balie/inloggen', 'inloggen', password)
      return tab.submit('/balie/inloggen/tweede-factor', 'code', { code })
    }
    expect((await enter(browser())).status).toBe(303)
    const again = await enter(browser())
    expect([again.status, (await again.text()).includes('of is al gebruikt')]).toEqual([422, true])
  })

  test('the same form sent twice gives one session, whichever answer the browser keeps', async () => {
    const dubbel = await addPersoon(db, { deur: 'balie', naam: 'd.dubbel' })
    const tab = browser()
    await tab.submit('/balie/inloggen', 'inloggen', { ...password, inlognaam: dubbel.inlognaam })
    const page = await tab.page('/balie/inloggen/tweede-factor')
    const velden = { ...hiddenFields(page, 'code'), code: dubbel.code() }
    const other = tab.copy()
    const answers = await Promise.all([
      tab.send('/balie/inloggen/tweede-factor', velden),
      other.send('/balie/inloggen/tweede-factor', velden),
    ])
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    const { rows } = await db.owner.query('select id from sessie where account_id = $1', [dubbel.accountId])
    expect(rows).toHaveLength(1)
    const opened = await Promise.all(
      [tab, other].map(async (each) => (await each.request('/balie/toegang')).status),
    )
    expect(new Set(opened)).toEqual(new Set([200, 303]))
  })

  test('a code of a minute ago is refused, and so is one of a minute ahead', async () => {
    const klok = await addPersoon(db, { deur: 'balie', naam: 'k.klok' })
    for (const later of [-2.1, 2.1]) expect((await browser().signIn(klok, { later })).status).toBe(422)
    expect((await browser().signIn(klok, { later: 1 })).status).toBe(303)
  })

  test('five wrong codes make the account wait', async () => {
    const raad = await addPersoon(db, { deur: 'balie', naam: 'r.raad' })
    const tab = browser()
    await tab.submit('/balie/inloggen', 'inloggen', { ...password, inlognaam: raad.inlognaam })
    for (let round = 0; round < 5; round += 1)
      await tab.submit('/balie/inloggen/tweede-factor', 'code', { code: '000000' })
    const refused = await tab.submit('/balie/inloggen/tweede-factor', 'code', { code: raad.code() })
    expect(await refused.text()).toContain('U hebt het te vaak geprobeerd.')
  })

  test('a recovery code stands in for it, once', async () => {
    const hash = herstelcodeHash(db.doelbinding, peter.accountId, 'k7qm-3xrv-92ad')
    await db.owner.query('insert into herstelcode (account_id, betrokkene_id, hash) values ($1, $2, $3)', [
      peter.accountId,
      peter.betrokkeneId,
      hash,
    ])
    const enter = async () => {
      const tab = browser()
      await tab.submit('/balie/inloggen', 'inloggen', password)
      return tab.submit('/balie/inloggen/tweede-factor', 'code', { code: 'K7QM 3XRV 92AD' })
    }
    expect((await enter()).status).toBe(303)
    expect((await enter()).status).toBe(422)
  })

  test('without the step before it there is nothing to fill in', async () => {
    expect(whereTo(await browser().request('/balie/inloggen/tweede-factor'))).toBe(
      '/balie/inloggen?reden=verlopen',
    )
  })
})

describe('the first sign-in of staff', () => {
  test('leads to setting up an app, shows recovery codes once, and then asks a code', async () => {
    const nieuw = await addPersoon(db, { deur: 'balie', naam: 'n.nieuw', app: false })
    const tab = browser()
    const first = await tab.submit('/balie/inloggen', 'inloggen', {
      inlognaam: nieuw.inlognaam,
      wachtwoord: WACHTWOORD,
    })
    expect(whereTo(first)).toBe('/balie/inloggen/instellen')
    expect((await tab.request('/balie/toegang')).status).toBe(303)
    const page = await tab.page('/balie/inloggen/instellen')
    const velden = hiddenFields(page, 'app')
    const geheim = velden['geheim'] ?? ''
    expect(page).toContain(geheim.slice(0, 4) + ' ' + geheim.slice(4, 8))
    const wrong = await tab.send('/balie/inloggen/instellen', { ...velden, code: '000000' })
    expect([wrong.status, (await wrong.text()).includes(geheim)]).toEqual([422, true])
    const done = await tab.send('/balie/inloggen/instellen', {
      ...velden,
      code: totpCode(geheim, Date.now()),
    })
    expect(whereTo(done)).toMatch(/^\/balie\/toegang\/herstelcodes\?terug=%2Fbalie$/)
    const shown = await tab.page('/balie/toegang/herstelcodes')
    const codes = shown.match(/(?<=>)[2-9a-z]{4}(-[2-9a-z]{4}){2}(?=<)/g)
    expect(codes).toHaveLength(10)
    await tab.submit('/balie/toegang/herstelcodes', 'bewaard')
    expect((await tab.request('/balie/toegang/herstelcodes')).status).toBe(303)
    const { rows } = await db.owner.query<{ geheim: Buffer }>(
      'select geheim from tweede_factor where account_id = $1',
      [nieuw.accountId],
    )
    expect(rows[0]?.geheim.includes(geheim)).toBe(false)
    const later = browser()
    await later.submit('/balie/inloggen', 'inloggen', { inlognaam: 'n.nieuw', wachtwoord: WACHTWOORD })
    expect(
      (await later.submit('/balie/inloggen/tweede-factor', 'code', { code: codes?.[0] ?? '' })).status,
    ).toBe(303)
  })

  test('a step that was begun before somebody else set up the second factor sets up no other', async () => {
    const twee = await addPersoon(db, { deur: 'balie', naam: 't.twee', app: false })
    const [one, other] = [browser(), browser()]
    const password = { inlognaam: twee.inlognaam, wachtwoord: WACHTWOORD }
    const setUp = async (tab: Browser) => {
      const velden = hiddenFields(await tab.page('/balie/inloggen/instellen'), 'app')
      return { ...velden, code: totpCode(velden['geheim'] ?? '', Date.now()) }
    }
    await one.submit('/balie/inloggen', 'inloggen', password)
    await other.submit('/balie/inloggen', 'inloggen', password)
    const [first, second] = [await setUp(one), await setUp(other)]
    const answers = await Promise.all([
      one.send('/balie/inloggen/instellen', first),
      other.send('/balie/inloggen/instellen', second),
    ])
    expect(answers.filter((response) => whereTo(response).includes('herstelcodes'))).toHaveLength(1)
  })
})
