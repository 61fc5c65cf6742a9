import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { losProbleemOp } from './problemen.ts'
import { voorbeeldCorporatie } from '../../corporatie.ts'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { sessionWith, submit } from '../../web/testing/app.ts'
import { htmlFindings } from '../../web/testing/html.ts'
import {
  appAs,
  type Buurt,
  contextOf,
  huurderSession,
  linesOf,
  makeBuurt,
} from '../onderhoud/testing/buurt.ts'
import { bevestigWijziging, saveVoorkeur, stopWijziging, vraagWijziging } from './adres-wijzigen.ts'
import { MEESTE_POGINGEN } from './contactwijziging.ts'
import { Postbus } from './postbus.ts'
import { startPostbode } from './postbode.ts'

let db: TestDatabase
let buurt: Buurt
const bus = new Postbus()
const nu = new Date()
beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
})
afterAll(() => db.stop())
beforeEach(async () => {
  await db.owner.query('delete from contactwijziging; delete from postprobleem; delete from bericht')
  await db.owner.query(
    `update relatie set e_mail = 'oud@voorbeeld.example', telefoon = '06 00000001' where id = $1`,
    [buurt.anna],
  )
})

const ik = () => contextOf(db, { rol: 'huurder' })
const vraag = (waarde: string, soort: 'e-mail' | 'telefoon' = 'e-mail', moment = nu) =>
  vraagWijziging(ik(), buurt.anna, { soort, waarde, via: soort === 'e-mail' ? 'e-mail' : 'sms', nu: moment })
async function asked(waarde: string, soort: 'e-mail' | 'telefoon' = 'e-mail'): Promise<string> {
  const gevraagd = await vraag(waarde, soort)
  if (!gevraagd.ok) throw new Error(gevraagd.refusal)
  return gevraagd.value
}
/** What the mailbox got, oldest first. */
async function sent() {
  const before = bus.list().length
  const bode = startPostbode(
    {
      kern: db.doelbinding,
      post: {
        mail: async (mail) => {
          bus.put({ soort: 'e-mail', mail })
          return { soort: 'aangenomen' }
        },
        sms: async (sms) => bus.put({ soort: 'sms', ...sms }),
        brief: async (id, brief) => bus.put({ soort: 'brief', id, brief }),
      },
      corporatie: voorbeeldCorporatie,
      basis: 'https://x.example/',
      nu: () => nu,
    },
    (error) => {
      throw error
    },
  )
  await bode.sendDue()
  await bode.stop()
  return bus
    .list()
    .slice(0, bus.list().length - before)
    .toReversed()
}
async function mails() {
  const stukken = await sent()
  const text = stukken.map((stuk) =>
    stuk.soort === 'e-mail'
      ? `${stuk.mail.aan} ${stuk.mail.tekst}`
      : stuk.soort === 'sms'
        ? `${stuk.aan} ${stuk.tekst}`
        : '',
  )
  return {
    text,
    code: /\b(\d{6})\b/.exec(text.find((each) => each.includes('code')) ?? '')?.[1] ?? '',
    token: /contact-stoppen\/(\S+)/.exec(text.join(' '))?.[1] ?? '',
  }
}
const anna = async () =>
  (
    await db.owner.query<{ e_mail: string; telefoon: string }>(
      'select e_mail, telefoon from relatie where id = $1',
      [buurt.anna],
    )
  ).rows[0]
const bevestig = (id: string, code: string, moment = nu) =>
  bevestigWijziging(ik(), buurt.anna, { id, code, nu: moment })

test('a new address holds after the code that was sent to it; the old address is warned; what was before stays', async () => {
  const id = await asked(' nieuw@voorbeeld.example ')
  expect((await anna())?.e_mail).toBe('oud@voorbeeld.example')
  const { text, code } = await mails()
  expect(text.map((each) => each.split(' ')[0] ?? '').toSorted()).toEqual([
    'nieuw@voorbeeld.example',
    'oud@voorbeeld.example',
  ])
  expect(text.find((each) => each.startsWith('oud@'))).not.toContain(code)
  expect(text.find((each) => each.startsWith('nieuw@'))).not.toContain('contact-stoppen')
  expect(await bevestig(id, `${code.slice(0, 3)} ${code.slice(3)}`)).toEqual({ ok: true, value: 'e-mail' })
  expect((await anna())?.e_mail).toBe('nieuw@voorbeeld.example')
  const { rows } = await db.owner.query<{ waarde: string; nu: boolean; hoe: string | null }>(
    `select waarde, upper_inf(geldig) as nu, bevestigd_hoe as hoe from contactgegeven
     where relatie_id = $1 and soort = 'e-mail' and waarde like any (array['oud%', 'nieuw%']) order by lower(geldig) desc limit 2`,
    [buurt.anna],
  )
  expect(rows).toEqual([
    { waarde: 'nieuw@voorbeeld.example', nu: true, hoe: 'code-e-mail' },
    { waarde: 'oud@voorbeeld.example', nu: false, hoe: null },
  ])
  expect(await bevestig(id, code)).toEqual({ ok: false, refusal: 'niet-meer' })
})

test('neither code nor link can be read in the database, before or after sending', async () => {
  await asked('nieuw@voorbeeld.example')
  const all = async () =>
    JSON.stringify((await db.owner.query('select b.*, w.* from bericht b, contactwijziging w')).rows)
  const before = await all()
  const { code, token } = await mails()
  expect(code).toMatch(/^\d{6}$/)
  expect(token.length).toBeGreaterThan(30)
  for (const kept of [before, await all()]) {
    expect(kept).not.toContain(`"${code}"`)
    expect(kept).not.toContain(token)
  }
  expect(await all()).toContain('••••••')
})

test('a code can be guessed five times, also when all guesses come at once, and works for half an hour', async () => {
  const id = await asked('nieuw@voorbeeld.example')
  const { code } = await mails()
  const guesses = Array.from({ length: 12 }, (_, n) => bevestig(id, String(n).padStart(6, 'x')))
  const said = (await Promise.all(guesses)).map((each) => (each.ok ? 'goed' : each.refusal))
  expect(said.filter((each) => each === 'verkeerd').length).toBeLessThan(MEESTE_POGINGEN)
  expect(await bevestig(id, code)).toEqual({ ok: false, refusal: 'niet-meer' })
  const later = await asked('later@voorbeeld.example')
  const second = await mails()
  expect(await bevestig(later, second.code, new Date(nu.getTime() + 31 * 60_000))).toMatchObject({
    ok: false,
  })
  expect((await anna())?.e_mail).toBe('oud@voorbeeld.example')
})

test('"dit was ik niet" stops a change, puts an old value back, tells the desk, and blocks the next', async () => {
  const id = await asked('06 00000009', 'telefoon')
  const { text, code, token } = await mails()
  expect(text.some((each) => each.startsWith('06 00000009'))).toBe(true)
  expect(await bevestig(id, code)).toMatchObject({ ok: true })
  expect((await anna())?.telefoon).toBe('06 00000009')
  const bezoeker = contextOf(db, { rol: 'bezoeker' })
  expect(await stopWijziging(bezoeker, token, nu)).toMatchObject({ ok: true })
  expect(await stopWijziging(bezoeker, token, nu)).toMatchObject({ ok: true })
  expect((await anna())?.telefoon).toBe('06 00000001')
  expect((await db.owner.query('select soort from postprobleem')).rows).toEqual([
    { soort: 'wijziging-gestopt' },
  ])
  expect(await vraag('06 00000008', 'telefoon')).toEqual({ ok: false, refusal: 'bevroren' })
  expect(await stopWijziging(bezoeker, `${token}x`, nu)).toEqual({ ok: false, refusal: 'te-laat' })
  expect((await linesOf(db, buurt.anna)).at(-1)).toBe('contactgegevens-wijzigen')

  const desk = appAs(db, {
    ...sessionWith('balie', 'klantmedewerker'),
    betrokkeneId: buurt.medewerker,
    sessieId: 'k',
  })
  const list = await (await desk.request('/balie/postproblemen')).text()
  expect(list).toContain('Mw. A. Anders')
  expect(await htmlFindings(list)).toEqual([])
  const { rows } = await db.owner.query<{ id: string }>('select id from postprobleem')
  const id1 = rows[0]?.id ?? ''
  const solved = await submit(desk, '/balie/postproblemen', { actie: 'opgelost', velden: { id: id1 } })
  expect(solved.status).toBe(303)
  const klant = contextOf(db, {
    rol: 'klantmedewerker',
    afdeling: 'Klantcontact',
    medewerkerId: buurt.medewerker,
  })
  expect(await losProbleemOp(klant, id1, nu)).toBe(false)
  expect(await vraag('06 00000008', 'telefoon')).toMatchObject({ ok: true })
})

test('an address of somebody else gets the same answer; what is no address, the same again or too often is refused', async () => {
  await db.owner.query(`update relatie set e_mail = 'carla@voorbeeld.example' where id = $1`, [buurt.carla])
  expect(await vraag('carla@voorbeeld.example')).toMatchObject({ ok: true })
  expect(await vraag('oud@voorbeeld.example')).toEqual({ ok: false, refusal: 'zelfde' })
  expect(await vraag('a@b.example\nBcc: c@d.example')).toEqual({ ok: false, refusal: 'geen-adres' })
  expect(await vraag('bel mij', 'telefoon')).toEqual({ ok: false, refusal: 'geen-nummer' })
  for (let n = 0; n < 4; n += 1) expect(await vraag(`n${n}@voorbeeld.example`)).toMatchObject({ ok: true })
  expect(await vraag('n9@voorbeeld.example')).toEqual({ ok: false, refusal: 'te-vaak' })
})

test('of two choices at once the second hears that it changed', async () => {
  const keuze = { taal: 'nl', kanaal: 'brief', nietStorenTot: null } as const
  expect(await saveVoorkeur(ik(), buurt.bram, { ...keuze, versie: null })).toMatchObject({ ok: true })
  expect(await saveVoorkeur(ik(), buurt.bram, { ...keuze, versie: null })).toMatchObject({ ok: false })
  expect(await saveVoorkeur(ik(), buurt.bram, { ...keuze, taal: 'en', versie: 1 })).toMatchObject({
    ok: true,
  })
  expect(await saveVoorkeur(ik(), buurt.bram, { ...keuze, versie: 1 })).toEqual({
    ok: false,
    refusal: 'gewijzigd',
  })
})

test('the pages are valid, and somebody else’s change is not there', async () => {
  const id = await asked('nieuw@voorbeeld.example')
  const app = appAs(db, huurderSession(buurt.anna))
  for (const path of [
    '/mijn/contact',
    '/mijn/contact?gedaan=adres',
    '/mijn/contact/e-mail',
    '/mijn/contact/telefoon',
    `/mijn/contact/bevestigen/${id}`,
    '/contact-stoppen/abcdefghijklmnopqrstuvwxyz',
    '/contact-stoppen/abcdefghijklmnopqrstuvwxyz?klaar=nee',
    '/mijn/berichten',
    '/postbus',
  ]) {
    const answer = await app.request(path)
    expect([path, answer.status, await htmlFindings(await answer.text())]).toEqual([path, 200, []])
  }
  const carla = appAs(db, huurderSession(buurt.carla))
  expect((await carla.request(`/mijn/contact/bevestigen/${id}`)).status).toBe(303)
  expect(
    await bevestigWijziging(contextOf(db, { rol: 'huurder' }), buurt.carla, { id, code: '000000', nu }),
  ).toEqual({ ok: false, refusal: 'niet-meer' })
  const stopped = await submit(app, '/contact-stoppen/abcdefghijklmnopqrstuvwxyz', {
    actie: 'stop',
    velden: {},
  })
  expect(stopped.headers.get('location')).toContain('klaar=nee')
})
