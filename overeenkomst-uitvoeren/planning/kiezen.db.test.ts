import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { addDays, datumOf } from '../../tijd.ts'
import { hiddenFields, post, submit } from '../../web/testing/app.ts'
import { htmlFindings } from '../../web/testing/html.ts'
import {
  appAs,
  type Buurt,
  contextOf,
  huurderSession,
  linesOf,
  makeBuurt,
} from '../onderhoud/testing/buurt.ts'
import { keuzeCode } from './keuze.ts'
import { findAfspraak, kiesAfspraak, zegEigenAfspraakAf } from './kiezen.ts'
import { insertBezoek, insertHuurders, makePloeg, moment, type Ploeg, werkdagNa } from './testing/ploeg.ts'

let db: TestDatabase
let buurt: Buurt
let ploeg: Ploeg
const huurder = { rol: 'huurder' } as const
const nu = new Date()

beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
  ploeg = await makePloeg(db, buurt)
})
afterAll(() => db.stop())

const context = () => contextOf(db, huurder)
const een = async () => {
  const [made] = await insertHuurders(db, 1, { straat: `Straat ${randomUUID()}` })
  if (!made) throw new Error('none')
  return { ...made, nu }
}
const orderOf = async (id: string) =>
  (
    await db.owner.query('select * from onderhoudsorder where onderhoudsverzoek_id = $1 order by status', [
      id,
    ])
  ).rows
const pad = (id: string) => `/mijn/reparaties/${id}/afspraak`
const app = (id: string) => appAs(db, huurderSession(id))

test('fifty tenants choose one time of one worker: one has it, the others hear it and get other times', async () => {
  const datum = werkdagNa(20)
  const huurders = await insertHuurders(db, 50)
  const code = keuzeCode({ vakmanId: ploeg.wim, begin: moment(datum, '09:00') })
  const outcomes = await Promise.all(
    huurders.map(({ huurderId, id }) => kiesAfspraak(context(), { huurderId, id, nu }, { versie: 1, code })),
  )
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(new Set(outcomes.flatMap((each) => (each.ok ? [] : [each.refusal])))).toEqual(new Set(['bezet']))
  const { rows } = await db.owner.query('select from onderhoudsorder where vakman_id = $1 and begin = $2', [
    ploeg.wim,
    moment(datum, '09:00'),
  ])
  expect(rows).toHaveLength(1)
  // Whoever lost is where they were, and can choose again.
  const { rows: status } = await db.owner.query<{ status: string; aantal: string }>(
    'select status, count(*) as aantal from onderhoudsverzoek where id = any ($1) group by 1 order by 1',
    [huurders.map(({ id }) => id)],
  )
  expect(status).toEqual([
    { status: 'INB', aantal: '1' },
    { status: 'REG', aantal: '49' },
  ])
})

test('the database itself holds one worker to one place at a time, whatever program writes', async () => {
  const datum = werkdagNa(21)
  const [a, b] = [await een(), await een()]
  const plek = {
    vakmanId: ploeg.xena,
    ketenpartnerId: ploeg.eigenDienst,
    begin: moment(datum, '09:00'),
    eind: moment(datum, '10:00'),
  }
  await insertBezoek(db, a.id, plek)
  await expect(
    insertBezoek(db, b.id, { ...plek, begin: moment(datum, '09:59'), eind: moment(datum, '11:00') }),
  ).rejects.toThrow('onderhoudsorder_een_plek')
  await insertBezoek(db, b.id, { ...plek, begin: moment(datum, '10:00'), eind: moment(datum, '11:00') })
})

test('a time that is taken while somebody chooses is refused on the page, with the answer kept and other times beside it', async () => {
  const a = await een()
  const html = await (await app(a.huurderId).request(pad(a.id))).text()
  const [, code = ''] = /name="tijd" value="([^"]+)"/.exec(html) ?? []
  for (const vakmanId of [ploeg.wim, ploeg.xena]) {
    const begin = new Date(code.split('_')[1] ?? '')
    const other = await een()
    await insertBezoek(db, other.id, {
      vakmanId,
      ketenpartnerId: ploeg.eigenDienst,
      begin,
      eind: new Date(Number(begin) + 3_600_000),
    }).catch(() => undefined)
  }
  const sent = await post(app(a.huurderId), pad(a.id), { ...hiddenFields(html, 'kies'), tijd: code })
  const answer = await sent.text()
  expect(sent.status).toBe(422)
  expect(answer).toContain('Iemand anders koos deze tijd net voor u.')
  expect(answer).not.toContain(`value="${code}"`)
  expect(answer.match(/type="radio"/g)?.length).toBeGreaterThan(4)
  expect(await htmlFindings(answer)).toEqual([])
})

test('a tenant makes, moves and calls off an appointment; each change is kept and one order at most is open', async () => {
  const eigen = await een()
  const page = app(eigen.huurderId)
  const made = await submit(page, pad(eigen.id), {
    actie: 'kies',
    velden: { tijd: keuzeCode({ vakmanId: ploeg.xena, begin: moment(werkdagNa(5), '13:00') }) },
  })
  expect(made.headers.get('location')).toBe(`/mijn/reparaties/${eigen.id}?afspraak=ja`)
  const status = await (await page.request(String(made.headers.get('location')))).text()
  expect(status).toContain('Uw afspraak staat')
  expect(status).toContain('tussen 13.00 en 14.00 uur')
  const moved = await submit(page, pad(eigen.id), {
    actie: 'kies',
    velden: { tijd: keuzeCode({ vakmanId: ploeg.wim, begin: moment(werkdagNa(6), '08:00') }) },
  })
  expect(moved.status).toBe(303)
  expect(await orderOf(eigen.id)).toMatchObject([{ vakman_id: ploeg.wim, status: 'GUN', versie: 2 }])
  const off = await submit(page, `${pad(eigen.id)}/afzeggen`, { actie: 'zegAf', velden: {} })
  expect(off.headers.get('location')).toBe(`/mijn/reparaties/${eigen.id}?afspraak=af`)
  expect(await orderOf(eigen.id)).toMatchObject([{ status: 'GEA' }])
  const { rows } = await db.owner.query(
    'select rol, medewerker_id, van_vakman_id, naar_vakman_id, versie from afspraakwijziging where onderhoudsverzoek_id = $1 order by versie',
    [eigen.id],
  )
  expect(rows).toEqual([
    { rol: 'huurder', medewerker_id: null, van_vakman_id: null, naar_vakman_id: ploeg.xena, versie: 2 },
    { rol: 'huurder', medewerker_id: null, van_vakman_id: ploeg.xena, naar_vakman_id: ploeg.wim, versie: 3 },
    { rol: 'huurder', medewerker_id: null, van_vakman_id: ploeg.wim, naar_vakman_id: null, versie: 4 },
  ])
  expect(
    (
      await db.owner.query(
        'select from bezetting b join onderhoudsorder o on o.id = b.onderhoudsorder_id where o.onderhoudsverzoek_id = $1',
        [eigen.id],
      )
    ).rowCount,
  ).toBe(0)
})

test('choosing uses the tenant’s own data and the workers’ time, and nobody else’s', async () => {
  const [eigen, ander] = [await een(), await een()]
  await insertBezoek(db, ander.id, {
    vakmanId: ploeg.wim,
    ketenpartnerId: ploeg.eigenDienst,
    begin: moment(werkdagNa(7), '08:00'),
    eind: moment(werkdagNa(7), '09:00'),
  })
  const [before, wim] = [await linesOf(db, ander.huurderId), (await linesOf(db, ploeg.wim)).length]
  const found = await findAfspraak(context(), eigen)
  expect(found?.kan).toBe('kiezen')
  expect(await linesOf(db, eigen.huurderId)).toEqual(['afspraak-kiezen'])
  expect(await linesOf(db, ander.huurderId)).toEqual(before)
  expect((await linesOf(db, ploeg.wim)).slice(wim)).toEqual(['capaciteit-bekijken'])
  expect(
    found?.dagen
      .flatMap(({ tijden }) => tijden)
      .some(
        (tijd) => tijd.vakmanId === ploeg.wim && Number(tijd.begin) === Number(moment(werkdagNa(7), '08:00')),
      ),
  ).toBe(false)
})

test('after noon of the day before, and for what is urgent, the page says to call', async () => {
  const eigen = await een()
  const morgen = addDays(datumOf(nu), 1)
  await insertBezoek(db, eigen.id, {
    vakmanId: null,
    ketenpartnerId: ploeg.eigenDienst,
    begin: moment(morgen, '09:00'),
    eind: moment(morgen, '10:00'),
  })
  const laat = { ...eigen, nu: moment(datumOf(nu), '12:00') }
  expect((await findAfspraak(context(), laat))?.kan).toBe('bellen')
  expect(await zegEigenAfspraakAf(context(), laat, 2)).toEqual({ ok: false, refusal: 'bellen' })
  const code = keuzeCode({ vakmanId: ploeg.wim, begin: moment(werkdagNa(5), '08:00') })
  expect(await kiesAfspraak(context(), laat, { versie: 2, code })).toEqual({ ok: false, refusal: 'bellen' })
  const vroeg = { ...eigen, nu: moment(datumOf(nu), '11:59') }
  expect((await findAfspraak(context(), vroeg))?.kan).toBe('verzetten')
  const direct = await een()
  await db.owner.query("update onderhoudsverzoek set spoed = 'direct' where id = $1", [direct.id])
  expect(await (await app(direct.huurderId).request(pad(direct.id))).text()).toContain('Dit heeft haast')
})

test.each([
  ['nothing', '', 'Kies een dag en een tijd.'],
  ['nonsense', 'x'.repeat(150), 'Kies een dag en een tijd.'],
  [
    'a worker who does not exist',
    `${randomUUID()}_${moment(werkdagNa(5), '08:00').toISOString()}`,
    'net voor u',
  ],
  ['a moment long ago', `${randomUUID()}_2020-01-01T08:00:00.000Z`, 'Deze tijd kan niet meer.'],
  ['a moment at night', `${randomUUID()}_${moment(werkdagNa(5), '03:00').toISOString()}`, 'net voor u'],
])('a choice of %s says what to do', async (_, tijd, melding) => {
  const eigen = await een()
  const sent = await submit(app(eigen.huurderId), pad(eigen.id), { actie: 'kies', velden: { tijd } })
  expect(sent.status).toBe(422)
  expect(await sent.text()).toContain(melding)
})

test('a planner who was first is told, in the language of the tenant', async () => {
  const eigen = await een()
  const page = app(eigen.huurderId)
  const html = await (await page.request(pad(eigen.id), { headers: { cookie: 'taal=en' } })).text()
  expect(html).toContain('Choose when the workman comes')
  await insertBezoek(db, eigen.id, {
    vakmanId: null,
    ketenpartnerId: ploeg.eigenDienst,
    begin: moment(werkdagNa(9), '09:00'),
    eind: moment(werkdagNa(9), '10:00'),
  })
  const velden = {
    ...hiddenFields(html, 'kies'),
    tijd: keuzeCode({ vakmanId: ploeg.wim, begin: moment(werkdagNa(10), '09:00') }),
  }
  const sent = await post(page, pad(eigen.id), velden)
  expect(await sent.text()).toContain('net gewijzigd door de planner')
})

test('a day without capacity says so and offers the first days after it, the telephone and the waiting list', async () => {
  const eigen = await een()
  const dag =
    '2026-12-25' > datumOf(nu) && '2026-12-25' <= addDays(datumOf(nu), 60) ? '2026-12-25' : zaterdag()
  const html = await (await app(eigen.huurderId).request(`${pad(eigen.id)}?dag=${dag}`)).text()
  expect(html).toContain('is er geen vakman vrij')
  expect(html).toContain('tel:')
  const listed = await submit(app(eigen.huurderId), pad(eigen.id), { actie: 'wachtlijst', velden: {} })
  expect(listed.status).toBe(303)
  expect(await (await app(eigen.huurderId).request(pad(eigen.id))).text()).toContain(
    'U staat op de wachtlijst.',
  )
  await db.owner.query("update onderhoudsverzoek set vaardigheid = 'ongedierte' where id = $1", [eigen.id])
  const niemand = await (await app(eigen.huurderId).request(pad(eigen.id))).text()
  expect(niemand).toContain('Er is nu geen vakman vrij')
  expect(await htmlFindings(niemand)).toEqual([])
})

const zaterdag = (): string => {
  const found = Array.from({ length: 7 }, (_, i) => addDays(datumOf(nu), 10 + i)).find(
    (each) => new Date(`${each}T00:00:00Z`).getUTCDay() === 6,
  )
  return found ?? ''
}

test('somebody else’s report is not found, and every page is valid HTML', async () => {
  const [eigen, ander] = [await een(), await een()]
  expect((await app(ander.huurderId).request(pad(eigen.id))).status).toBe(404)
  expect((await app(ander.huurderId).request(`${pad(eigen.id)}/afzeggen`)).status).toBe(404)
  expect((await app(eigen.huurderId).request(`${pad(eigen.id)}/afzeggen`)).status).toBe(404)
  const html = await (await app(eigen.huurderId).request(`${pad(eigen.id)}?dag=onzin`)).text()
  expect(await htmlFindings(html)).toEqual([])
  await insertBezoek(db, eigen.id, {
    vakmanId: null,
    ketenpartnerId: ploeg.eigenDienst,
    begin: moment(werkdagNa(9), '09:00'),
    eind: moment(werkdagNa(9), '10:00'),
  })
  expect(
    await htmlFindings(await (await app(eigen.huurderId).request(`${pad(eigen.id)}/afzeggen`)).text()),
  ).toEqual([])
})
