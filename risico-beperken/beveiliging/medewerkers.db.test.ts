import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { hiddenFields } from '../../web/testing/app.ts'
import { totpCode } from './totp.ts'
import { addPersoon, Browser, makeSite, type Proefpersoon, WACHTWOORD, whereTo } from './testing/site.ts'

let db: TestDatabase
let site: ReturnType<typeof makeSite>
let bea: Proefpersoon
let tab: Browser
const loodgieter = randomUUID()

beforeAll(async () => {
  db = await makeTestDatabase()
  site = makeSite(db)
  await db.owner.query(
    "insert into ketenpartner (id, naam, specialisme) values ($1, 'Loodgieter Lek BV', 'water')",
    [loodgieter],
  )
  bea = await addPersoon(db, { deur: 'balie', naam: 'b.beheer', rollen: ['beheerder'] })
  tab = new Browser(site)
  await tab.signIn(bea)
})
afterAll(() => db.stop())

const nieuw = { naam: 'Noor Nieuw', inlognaam: 'N.Nieuw', afdeling: 'onderhoud', rollen: 'planner' }
const forget = (wie: Proefpersoon): Promise<unknown> =>
  db.owner.query("update sessie set bevestigd_op = now() - interval '16 minutes' where account_id = $1", [
    wie.accountId,
  ])

/** Adds somebody and answers number and invitation path. */
async function add(velden: Record<string, string | string[]>): Promise<{ id: string; pad: string }> {
  const added = await tab.submit('/balie/medewerkers/nieuw', 'voegtoe', { ...nieuw, ...velden })
  const page = await tab.page(whereTo(added))
  return {
    id: whereTo(added).split('/')[3] ?? '',
    pad: /http:\/\/localhost(\/uitnodiging\/[\w-]{43})</.exec(page)?.[1] ?? '',
  }
}

describe('a new employee', () => {
  test('gets an invitation, chooses a password, sets up an app and is in', async () => {
    const { id, pad } = await add({})
    await tab.submit(`/balie/medewerkers/${id}/uitnodiging`, 'klaar')
    expect((await tab.request(`/balie/medewerkers/${id}/uitnodiging`)).status).toBe(303)
    const noor = new Browser(site)
    expect(await noor.page(pad)).toContain('n.nieuw')
    const kort = await noor.submit(pad, 'kies', { nieuw: 'kort', nogmaals: 'kort' })
    expect(await kort.text()).toContain('Gebruik minstens 12 tekens.')
    const anders = await noor.submit(pad, 'kies', { nieuw: WACHTWOORD, nogmaals: 'iets anders dan dat' })
    expect(await anders.text()).toContain('Dit is niet hetzelfde wachtwoord.')
    const done = await noor.submit(pad, 'kies', { nieuw: WACHTWOORD, nogmaals: WACHTWOORD })
    expect(whereTo(done)).toBe('/balie/inloggen/instellen')
    const velden = hiddenFields(await noor.page('/balie/inloggen/instellen'), 'app')
    const code = totpCode(velden['geheim'] ?? '', Date.now())
    await noor.send('/balie/inloggen/instellen', { ...velden, code })
    expect(await noor.page('/balie/toegang')).toContain('n.nieuw')
    expect(await new Browser(site).page(pad)).toContain('Deze uitnodiging is niet meer geldig')
    expect((await noor.request('/balie/medewerkers')).status).toBe(403)
  })

  test('an invitation that has expired, or that a newer one replaced, sets no password', async () => {
    const { id, pad } = await add({ inlognaam: 'v.verlopen' })
    const velden = hiddenFields(await new Browser(site).page(pad), 'kies')
    const again = await tab.submit(`/balie/medewerkers/${id}`, 'nodig-uit')
    const second = /(\/uitnodiging\/[\w-]{43})</.exec(await tab.page(whereTo(again)))?.[1] ?? ''
    const choose = { ...velden, nieuw: WACHTWOORD, nogmaals: WACHTWOORD }
    expect(whereTo(await new Browser(site).send(pad, choose))).toBe(pad)
    await db.owner.query("update uitgifte set verloopt_op = now() where soort = 'uitnodiging'")
    expect(await new Browser(site).page(second)).toContain('niet meer geldig')
    expect(whereTo(await new Browser(site).send(second, choose))).toBe(second)
    const { rows } = await db.owner.query("select wachtwoord from account where inlognaam = 'v.verlopen'")
    expect(rows).toEqual([{ wachtwoord: null }])
  })

  test('a sign-in name that somebody has is refused, with what was filled in', async () => {
    const refused = await tab.submit('/balie/medewerkers/nieuw', 'voegtoe', {
      ...nieuw,
      inlognaam: 'B.Beheer',
    })
    const html = await refused.text()
    expect([refused.status, html.includes('heeft deze inlognaam al'), html.includes('Noor Nieuw')]).toEqual([
      422,
      true,
      true,
    ])
  })

  test('the form sent twice adds one person', async () => {
    const velden = {
      ...hiddenFields(await tab.page('/balie/medewerkers/nieuw'), 'voegtoe'),
      ...nieuw,
      inlognaam: 'd.dubbel',
    }
    const answers = await Promise.all([
      tab.send('/balie/medewerkers/nieuw', velden),
      tab.copy().send('/balie/medewerkers/nieuw', velden),
    ])
    expect(new Set(answers.map(whereTo)).size).toBe(1)
    const { rows } = await db.owner.query("select id from account where inlognaam = 'd.dubbel'")
    expect(rows).toHaveLength(1)
  })

  test('of a contractor signs in at the door of contractors, with the contractor on the session', async () => {
    const added = await tab.submit('/balie/medewerkers/nieuw-keten', 'voegtoe', {
      naam: 'Kees Keten',
      inlognaam: 'k.keten',
      ketenpartner: loodgieter,
    })
    const pad = /(\/uitnodiging\/[\w-]{43})</.exec(await tab.page(whereTo(added)))?.[1] ?? ''
    const kees = new Browser(site)
    const done = await kees.submit(pad, 'kies', { nieuw: WACHTWOORD, nogmaals: WACHTWOORD })
    expect(whereTo(done)).toBe('/keten/inloggen/instellen')
    const velden = hiddenFields(await kees.page('/keten/inloggen/instellen'), 'app')
    await kees.send('/keten/inloggen/instellen', {
      ...velden,
      code: totpCode(velden['geheim'] ?? '', Date.now()),
    })
    expect(await kees.page('/keten/toegang')).toContain('k.keten')
    const { rows } = await db.owner.query<{ ketenpartner_id: string; rollen: string[] }>(
      "select ketenpartner_id, rollen from sessie where deur = 'keten'",
    )
    expect(rows).toEqual([{ ketenpartner_id: loodgieter, rollen: ['ketenmedewerker'] }])
  })
})

describe('who works here already', () => {
  test('is found by name, a page at a time', async () => {
    await db.owner.query(
      "insert into medewerker (naam, afdeling, rollen) select 'Zoek Mij ' || n, 'test', '{planner}' from generate_series(10, 40) n",
    )
    const first = await tab.page('/balie/medewerkers?q=zoek+MIJ')
    expect([first.match(/Zoek Mij \d\d<\/a>/g)?.length, first.includes('Volgende')]).toEqual([25, true])
    const second = await tab.page('/balie/medewerkers?q=zoek+MIJ&pagina=2')
    expect([second.match(/Zoek Mij \d\d<\/a>/g)?.length, second.includes('Volgende')]).toEqual([6, false])
    expect(await tab.page('/balie/medewerkers?q=%25')).toContain('Geen medewerkers gevonden')
    expect((await tab.request('/balie/medewerkers?pagina=-1')).status).toBe(200)
  })

  test('who gets other roles is signed out and has them at the next sign-in', async () => {
    const roos = await addPersoon(db, { deur: 'balie', naam: 'r.rol' })
    const own = new Browser(site)
    await own.signIn(roos)
    const page = `/balie/medewerkers/${roos.betrokkeneId}`
    const done = await tab.submit(page, 'wijzig', { afdeling: 'ict', rollen: ['planner', 'beheerder'] })
    expect(whereTo(done)).toBe(`${page}?gedaan=rollen`)
    expect((await own.request('/balie/toegang')).status).toBe(303)
    await own.signIn(roos, { later: 1 })
    expect((await own.request('/balie/medewerkers')).status).toBe(200)
    await tab.submit(page, 'wijzig', { afdeling: 'ict', rollen: ['planner'] })
  })

  test('who leaves is out at once, and can be taken back', async () => {
    const weg = await addPersoon(db, { deur: 'balie', naam: 'w.weg' })
    const own = new Browser(site)
    await own.signIn(weg)
    const page = `/balie/medewerkers/${weg.betrokkeneId}`
    await tab.submit(page, 'uit-dienst')
    expect((await own.request('/balie/toegang')).status).toBe(303)
    expect(
      (
        await new Browser(site).submit('/balie/inloggen', 'inloggen', {
          inlognaam: weg.inlognaam,
          wachtwoord: WACHTWOORD,
        })
      ).status,
    ).toBe(422)
    expect(await tab.page('/balie/medewerkers?dienst=uit&q=w.weg')).toContain('Uit dienst')
    await tab.submit(page, 'in-dienst')
    expect((await own.signIn(weg, { later: 1 })).status).toBe(303)
    expect(await own.page('/balie/toegang')).toContain('w.weg')
  })

  test('who lost the telephone sets up another second factor', async () => {
    const kwijt = await addPersoon(db, { deur: 'balie', naam: 'k.kwijt' })
    await tab.submit(`/balie/medewerkers/${kwijt.betrokkeneId}`, 'reset')
    const first = await new Browser(site).submit('/balie/inloggen', 'inloggen', {
      inlognaam: kwijt.inlognaam,
      wachtwoord: WACHTWOORD,
    })
    expect(whereTo(first)).toBe('/balie/inloggen/instellen')
  })

  test('the last administrator cannot leave or lose the role, also not when two do it at once', async () => {
    const page = `/balie/medewerkers/${bea.betrokkeneId}`
    const gone = await tab.submit(page, 'uit-dienst')
    expect([gone.status, (await gone.text()).includes('Dit is de laatste beheerder.')]).toEqual([422, true])
    const less = await tab.submit(page, 'wijzig', { afdeling: 'ict', rollen: 'planner' })
    expect([less.status, (await less.text()).includes('Dit is de laatste beheerder.')]).toEqual([422, true])
    const bob = await addPersoon(db, { deur: 'balie', naam: 'b.bob', rollen: ['beheerder'] })
    const other = new Browser(site)
    await other.signIn(bob)
    const [a, b] = [await tab.page(`/balie/medewerkers/${bob.betrokkeneId}`), await other.page(page)]
    const answers = await Promise.all([
      tab.send(`/balie/medewerkers/${bob.betrokkeneId}`, hiddenFields(a, 'uit-dienst')),
      other.send(page, hiddenFields(b, 'uit-dienst')),
    ])
    const { rows } = await db.owner.query(
      "select id from medewerker where 'beheerder' = any (rollen) and uit_dienst_op is null",
    )
    expect(rows.length).toBeGreaterThanOrEqual(1)
    expect(answers.every(({ status }) => status < 500)).toBe(true)
    await db.owner.query('update medewerker set uit_dienst_op = null')
    await db.owner.query('update account set geblokkeerd_op = null')
    tab = new Browser(site)
    await tab.signIn(bea, { later: 1 })
  })

  test('a number that is nobody is a page that does not exist', async () => {
    expect((await tab.request(`/balie/medewerkers/${randomUUID()}`)).status).toBe(404)
  })
})

describe('something risky', () => {
  test('asks again who you are when that was more than 15 minutes ago, and goes on where you were', async () => {
    const wim = await addPersoon(db, { deur: 'balie', naam: 'w.wim' })
    const page = `/balie/medewerkers/${wim.betrokkeneId}`
    const velden = hiddenFields(await tab.page(page), 'uit-dienst')
    await forget(bea)
    const asked = await tab.send(page, velden)
    const naar = `/balie/toegang/bevestigen?terug=${encodeURIComponent(page)}`
    expect(whereTo(asked)).toBe(naar)
    expect(whereTo(await tab.request(page))).toBe(naar)
    const { rows } = await db.owner.query('select uit_dienst_op from medewerker where id = $1', [
      wim.betrokkeneId,
    ])
    expect(rows).toEqual([{ uit_dienst_op: null }])
    const stolen = tab.copy()
    const wrong = await tab.submit(naar, 'bevestig', { wachtwoord: WACHTWOORD, code: '000000' })
    expect(wrong.status).toBe(422)
    await db.owner.query('update tweede_factor set laatste_stap = 0 where account_id = $1', [bea.accountId])
    const right = await tab.submit(naar, 'bevestig', { wachtwoord: WACHTWOORD, code: bea.code() })
    expect(whereTo(right)).toBe(page)
    expect((await tab.request(page)).status).toBe(200)
    expect(whereTo(await stolen.request('/balie/medewerkers'))).toMatch(/^\/balie\/inloggen/)
  })

  test('a password changes after the old one was given; other sessions end', async () => {
    const pim = await addPersoon(db, { deur: 'mijn', naam: 'pim@voorbeeld.example' })
    const [here, there] = [new Browser(site), new Browser(site)]
    await here.signIn(pim)
    await there.signIn(pim)
    const pad = '/mijn/toegang/wachtwoord'
    const keuze = { nieuw: 'een heel ander wachtwoord', nogmaals: 'een heel ander wachtwoord' }
    const wrong = await here.submit(pad, 'wijzig', { oud: 'niet het oude', ...keuze })
    expect(await wrong.text()).toContain('Dit is niet uw wachtwoord van nu.')
    const velden = { ...hiddenFields(await here.page(pad), 'wijzig'), oud: WACHTWOORD, ...keuze }
    expect(whereTo(await here.send(pad, velden))).toBe('/mijn/toegang?gedaan=wachtwoord')
    expect(whereTo(await here.send(pad, velden))).toBe('/mijn/toegang?gedaan=wachtwoord')
    expect((await here.request('/mijn/toegang')).status).toBe(200)
    expect((await there.request('/mijn/toegang')).status).toBe(303)
    expect((await new Browser(site).signIn(pim)).status).toBe(422)
  })

  test('the last second factor of staff stays, also for a form that was made by hand', async () => {
    const page = await tab.page('/balie/toegang')
    expect(page).not.toContain('App verwijderen')
    const refused = await tab.send('/balie/toegang', { ...hiddenFields(page, 'codes'), _actie: 'app-weg' })
    expect([refused.status, (await refused.text()).includes('uw laatste tweede stap')]).toEqual([422, true])
  })
})
