import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { hiddenFields } from '../../web/testing/app.ts'
import { newToken, tokenHash } from './geheim.ts'
import { steadyNow, steadyTime } from './klok.ts'
import { sweepToegang } from './opruimen.ts'
import { resolveSession, startSessie, withdrawAccess } from './sessie.ts'
import { addPersoon, Browser, makeSite, type Proefpersoon, WACHTWOORD, whereTo } from './testing/site.ts'

let db: TestDatabase
let site: ReturnType<typeof makeSite>
let sanne: Proefpersoon

beforeAll(async () => {
  db = await makeTestDatabase()
  site = makeSite(db)
  sanne = await addPersoon(db, { deur: 'mijn', naam: 'sanne@voorbeeld.example' })
})
afterAll(() => db.stop())

const signedIn = async (wie = sanne): Promise<Browser> => {
  const tab = new Browser(site)
  await tab.signIn(wie)
  return tab
}
const statusOf = async (tab: Browser, path = '/mijn/toegang'): Promise<number> =>
  (await tab.request(path)).status
const tokenOf = (tab: Browser): string => tab.cookies.get('__Host-waarvoor-mijn') ?? ''
const age = (tab: Browser, set: string): Promise<unknown> =>
  db.owner.query(`update sessie set ${set} where hash = $1`, [tokenHash(tokenOf(tab))])

describe('a session', () => {
  test('is kept as a hash: what stands in the database opens nothing', async () => {
    const tab = await signedIn()
    const { rows } = await db.owner.query<{ hash: Buffer }>('select hash from sessie where account_id = $1', [
      sanne.accountId,
    ])
    const thief = new Browser(site)
    for (const { hash } of rows) {
      thief.cookies.set('__Host-waarvoor-mijn', hash.toString('base64url'))
      expect(await statusOf(thief)).toBe(303)
    }
    expect(await statusOf(tab)).toBe(200)
  })

  test('ends after 15 minutes of silence, also when the program was down meanwhile', async () => {
    const tab = await signedIn()
    await age(tab, "gezien_op = now() - interval '14 minutes'")
    expect(await statusOf(tab)).toBe(200)
    await age(tab, "gezien_op = now() - interval '15 minutes'")
    expect(await statusOf(tab)).toBe(303)
  })

  test('a page that is opened keeps it going, up to 12 hours', async () => {
    const tab = await signedIn()
    await age(tab, "gezien_op = now() - interval '10 minutes'")
    await statusOf(tab)
    await age(tab, "gezien_op = gezien_op - interval '10 minutes'")
    expect(await statusOf(tab)).toBe(200)
    await age(tab, 'verloopt_op = now()')
    expect(await statusOf(tab)).toBe(303)
  })

  test('lasts half an hour at the desk', async () => {
    const peter = await addPersoon(db, { deur: 'balie', naam: 'p.planner' })
    const tab = await signedIn(peter)
    const silent = (minutes: number) =>
      db.owner.query(
        'update sessie set gezien_op = now() - make_interval(mins => $2) where account_id = $1',
        [peter.accountId, minutes],
      )
    await silent(29)
    expect(await statusOf(tab, '/balie/toegang')).toBe(200)
    await silent(30)
    expect(await statusOf(tab, '/balie/toegang')).toBe(303)
  })

  test('does not last longer when the clock is set back', async () => {
    expect(steadyTime(1000, 0, 5000)).toEqual(new Date(5000))
    expect(steadyTime(9000, 0, 5000)).toEqual(new Date(9000))
    const tab = await signedIn()
    await age(tab, "gezien_op = now() + interval '10 minutes', verloopt_op = now() + interval '12 hours'")
    expect(await statusOf(tab)).toBe(303)
  })

  test('a cookie that the browser brought along is never taken over', async () => {
    const tab = new Browser(site)
    const planted = newToken()
    tab.cookies.set('__Host-waarvoor-mijn', planted)
    await tab.signIn(sanne)
    expect(tokenOf(tab)).not.toBe(planted)
    const attacker = new Browser(site)
    attacker.cookies.set('__Host-waarvoor-mijn', planted)
    expect(await statusOf(attacker)).toBe(303)
  })

  test('signing in again ends the session that this browser had', async () => {
    const tab = await signedIn()
    const before = tab.copy()
    const velden = hiddenFields(await new Browser(site).page('/mijn/inloggen'), 'inloggen')
    await tab.send('/mijn/inloggen', { ...velden, inlognaam: sanne.inlognaam, wachtwoord: WACHTWOORD })
    expect([await statusOf(tab), await statusOf(before)]).toEqual([200, 303])
  })

  test('is of one door: its cookie opens no other, under its own name or another', async () => {
    const tab = await signedIn()
    expect(await statusOf(tab, '/balie/toegang')).toBe(303)
    tab.cookies.set('__Host-waarvoor-balie', tokenOf(tab))
    tab.cookies.set('__Host-waarvoor-keten', tokenOf(tab))
    expect(await statusOf(tab, '/balie/toegang')).toBe(303)
    expect(await statusOf(tab, '/keten/toegang')).toBe(303)
  })

  test.each(['', 'x', '../../x', "' or 1=1", 'a'.repeat(5000)])(
    'a cookie like %j is nobody',
    async (value) => {
      const tab = new Browser(site)
      tab.cookies.set('__Host-waarvoor-mijn', value)
      expect(await statusOf(tab)).toBe(303)
    },
  )
})

describe('signing out', () => {
  test('ends the session on the server, in all tabs, and may be done twice', async () => {
    const tab = await signedIn()
    const other = tab.copy()
    expect(whereTo(await tab.submit('/mijn/uitloggen', 'uitloggen'))).toBe('/mijn/inloggen?reden=uitgelogd')
    expect(tab.cookies.has('__Host-waarvoor-mijn')).toBe(false)
    expect(await statusOf(other)).toBe(303)
    expect((await other.submit('/mijn/uitloggen', 'uitloggen')).status).toBe(303)
  })

  test('a form that was open in another tab leads to signing in again and back', async () => {
    const tab = await signedIn()
    const velden = hiddenFields(await tab.page('/mijn/toegang/wachtwoord'), 'wijzig')
    const late = tab.copy()
    await tab.submit('/mijn/uitloggen', 'uitloggen')
    expect(whereTo(await late.send('/mijn/toegang/wachtwoord', velden))).toBe(
      '/mijn/inloggen?terug=%2Fmijn%2Ftoegang%2Fwachtwoord&reden=verlopen',
    )
  })

  test('only a form of our own site signs out', async () => {
    const tab = await signedIn()
    const response = await site.request('/mijn/uitloggen', {
      method: 'POST',
      body: new URLSearchParams({ _actie: 'uitloggen', _sleutel: '0195f000-0000-7000-8000-000000000001' }),
      headers: { 'Sec-Fetch-Site': 'cross-site', cookie: `__Host-waarvoor-mijn=${tokenOf(tab)}` },
    })
    expect([response.status, await statusOf(tab)]).toEqual([403, 200])
    expect(await statusOf(tab, '/mijn/uitloggen')).toBe(200)
    expect(await statusOf(tab)).toBe(200)
  })
})

describe('the list of sessions', () => {
  test('shows where one is signed in, and ends one of them', async () => {
    const wie = await addPersoon(db, { deur: 'mijn', naam: 'lijst@voorbeeld.example' })
    const [here, there] = [await signedIn(wie), await signedIn(wie)]
    const page = await here.page('/mijn/toegang')
    expect([page.split('Dit apparaat').length, page.split('>Ander apparaat<').length]).toEqual([2, 2])
    await here.send('/mijn/toegang', hiddenFields(page, 'sessie-weg'))
    expect([await statusOf(here), await statusOf(there)]).toEqual([200, 303])
  })

  test('a session of somebody else is not ended', async () => {
    const tab = await signedIn()
    const wie = await addPersoon(db, { deur: 'mijn', naam: 'ander@voorbeeld.example' })
    const attacker = await signedIn(wie)
    await signedIn(wie)
    const mine = await resolveSession(
      db.doelbinding,
      new Request('http://localhost', { headers: { cookie: `__Host-waarvoor-mijn=${tokenOf(tab)}` } }),
      'mijn',
    )
    const velden = hiddenFields(await attacker.page('/mijn/toegang'), 'sessie-weg')
    await attacker.send('/mijn/toegang', { ...velden, id: mine?.sessieId ?? '' })
    expect(await statusOf(tab)).toBe(200)
  })
})

describe('withdrawing access', () => {
  test('ends sessions and steps, and a sign-in that had already been checked comes too late', async () => {
    const wie = await addPersoon(db, { deur: 'balie', naam: 'w.weg' })
    const tab = await signedIn(wie)
    const half = new Browser(site)
    await half.submit('/balie/inloggen', 'inloggen', { inlognaam: 'w.weg', wachtwoord: WACHTWOORD })
    const vanaf = steadyNow()
    await withdrawAccess(db.doelbinding, wie.accountId, { uitnodigingen: true })
    expect(await statusOf(tab, '/balie/toegang')).toBe(303)
    expect(await statusOf(half, '/balie/inloggen/tweede-factor')).toBe(303)
    const ingelogd = {
      ...wie,
      rollen: ['planner'] as const,
      afdeling: 'onderhoud',
      ketenpartnerId: null,
    }
    expect(await startSessie(db.doelbinding, ingelogd, { vanaf, vorige: null })).toBeNull()
    expect(await startSessie(db.doelbinding, ingelogd, { vanaf: steadyNow(), vorige: null })).not.toBeNull()
  })
})

test('what has ended is cleared away, and what has not stays', async () => {
  const tab = await signedIn()
  const old = await signedIn()
  await age(old, "verloopt_op = now() - interval '1 minute'")
  await sweepToegang(db.doelbinding)
  expect(await statusOf(tab)).toBe(200)
  const { rows } = await db.owner.query('select id from sessie where verloopt_op < now()')
  expect(rows).toEqual([])
})
