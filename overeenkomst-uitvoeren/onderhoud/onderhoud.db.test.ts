import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { addDays, datumOf } from '../../tijd.ts'
import { post, submit, hiddenFields } from '../../web/testing/app.ts'
import { listReparaties, plekOf } from './lijst.ts'
import { meldReparatie } from './melden.ts'
import { findZaak, planReparatie } from './plannen.ts'
import {
  appAs,
  type Buurt,
  contextOf,
  huurderSession,
  insertMelding,
  linesOf,
  makeBuurt,
  MELD_PAD,
  meldingVan,
  MELDVELDEN,
  plannerSession,
} from './testing/buurt.ts'
import { aanvaardOpdracht, listAanbod, type Opdracht } from '../uitvoering/aanbod.ts'
import { meldKlaar } from '../uitvoering/stappen.ts'
import { listEigenVerzoeken } from './volgen.ts'

let db: TestDatabase
let buurt: Buurt
const huurder = { rol: 'huurder' } as const
const planner = { rol: 'planner', afdeling: 'onderhoud' } as const
const vakman = { rol: 'ketenmedewerker' } as const
const nu = new Date()
const morgen = addDays(datumOf(nu), 1)
const collega = randomUUID()

beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
  await db.owner.query(
    `insert into medewerker (id, naam, afdeling, rollen) values ($1, 'Piet Peil', 'onderhoud', '{planner}')`,
    [collega],
  )
})
afterAll(() => db.stop())

const plan = (id: string, versie: number, over: Record<string, string> = {}) =>
  planReparatie(contextOf(db, planner), id, {
    nu,
    medewerkerId: collega,
    keuze: {
      datum: morgen,
      begin: '09:00',
      eind: '11:00',
      versie,
      ketenpartnerId: buurt.loodgieter,
      ...over,
    },
  })
const klaar = (opdracht: Opdracht) =>
  meldKlaar(
    contextOf(db, vakman),
    { opdracht, afronding: { minuten: 60, naam: 'A. Anders', beeld: null } },
    nu,
  )
const orderOf = async (verzoek: string): Promise<{ id: string; status: string }> => {
  const { rows } = await db.owner.query<{ id: string; status: string }>(
    'select id, status from onderhoudsorder where onderhoudsverzoek_id = $1',
    [verzoek],
  )
  if (!rows[0]) throw new Error('no order')
  return rows[0]
}

test('report, appointment and done leave exactly their own lines, and none for somebody else', async () => {
  const [before, carla] = [await linesOf(db, buurt.anna), await linesOf(db, buurt.carla)]
  const gemeld = await meldReparatie(contextOf(db, huurder), buurt.anna, await meldingVan(db))
  if (!gemeld.ok) throw new Error(gemeld.refusal)
  expect((await plan(gemeld.value, 1)).ok).toBe(true)
  const { id: orderId } = await orderOf(gemeld.value)
  const opdracht = { orderId, ketenpartnerId: buurt.loodgieter }
  expect((await aanvaardOpdracht(contextOf(db, vakman), opdracht, nu)).ok).toBe(true)
  expect((await klaar(opdracht)).ok).toBe(true)
  const added = ['reparatie-melden', 'onderhoud-plannen', 'order-aangeboden', 'order-uitvoeren']
  expect(await linesOf(db, buurt.anna)).toEqual([...before, ...added])
  // Bram lives at the same address: the address is his too. An offer does not say where it is.
  expect((await linesOf(db, buurt.bram)).slice(-3)).toEqual(
    added.filter((code) => code !== 'order-aangeboden'),
  )
  expect(await linesOf(db, buurt.carla)).toEqual(carla)
})

test('the pages of one repair leave one line each', async () => {
  const before = await linesOf(db, buurt.anna)
  const mijn = appAs(db, huurderSession(buurt.anna))
  const sent = await submit(mijn, MELD_PAD, {
    actie: 'meld',
    velden: { ...MELDVELDEN, plaats: 'badkamer', omschrijving: 'De douche loopt niet weg.' },
  })
  expect(sent.status).toBe(303)
  const page = String(sent.headers.get('location'))
  expect((await mijn.request(page)).status).toBe(200)
  expect((await mijn.request('/mijn/reparaties')).status).toBe(200)
  expect((await mijn.request('/mijn')).status).toBe(200)
  expect((await linesOf(db, buurt.anna)).slice(before.length)).toEqual([
    'reparatie-melden',
    'reparatie-melden',
    'reparatie-volgen',
    'reparatie-volgen',
    'reparatie-volgen',
  ])
})

test('a tenant without a home cannot report, and a neighbour cannot open the report', async () => {
  expect(await meldReparatie(contextOf(db, huurder), buurt.dirk, await meldingVan(db))).toEqual({
    ok: false,
    refusal: 'geen-woning',
  })
  const dirk = await appAs(db, huurderSession(buurt.dirk)).request('/mijn/reparaties/nieuw')
  expect(await dirk.text()).toContain('U kunt hier geen reparatie melden')
  const id = await insertMelding(db, buurt)
  const carla = await appAs(db, huurderSession(buurt.carla)).request(`/mijn/reparaties/${id}`)
  expect(carla.status).toBe(404)
  expect(await listEigenVerzoeken(contextOf(db, huurder), buurt.carla)).toEqual([])
})

test('who has two homes says which', async () => {
  await db.owner.query('begin')
  await db.owner.query(
    `with e as (insert into eenheid (straat, huisnummer, postcode, woonplaats) values ('Garagepad', 7, '9999 AB', 'Voorbeeldstad') returning id),
          h as (insert into huurovereenkomst (eenheid_id, geldig) select id, '[2020-01-01,)' from e returning id)
     insert into huurovereenkomst_partij select id, $1, 'huurder' from h`,
    [buurt.carla],
  )
  await db.owner.query('commit')
  const app = appAs(db, huurderSession(buurt.carla))
  const velden = { ...MELDVELDEN, plaats: 'elders', omschrijving: 'De deur klemt.' }
  const without = await submit(app, MELD_PAD, { actie: 'meld', velden })
  expect(without.status).toBe(422)
  expect(await without.text()).toContain('Kies om welke woning het gaat.')
  const other = { ...velden, eenheid: buurt.huisAnna }
  expect((await submit(app, MELD_PAD, { actie: 'meld', velden: other })).status).toBe(422)
  const own = { ...velden, eenheid: buurt.huisCarla }
  expect((await submit(app, MELD_PAD, { actie: 'meld', velden: own })).status).toBe(303)
})

test('sending the same form twice makes one report', async () => {
  const app = appAs(db, huurderSession(buurt.anna))
  const page = await (await app.request(MELD_PAD)).text()
  const velden = {
    ...hiddenFields(page, 'meld'),
    ...MELDVELDEN,
    plaats: 'hal',
    omschrijving: 'Twee keer verstuurd.',
  }
  const [first, second] = await Promise.all([post(app, MELD_PAD, velden), post(app, MELD_PAD, velden)])
  expect(second.headers.get('location')).toBe(first.headers.get('location'))
  const again = await post(app, MELD_PAD, { ...velden, omschrijving: 'Na de knop terug.' })
  expect(again.status).toBe(409)
  const { rows } = await db.owner.query(
    `select 1 from onderhoudsverzoek where omschrijving in ('Twee keer verstuurd.', 'Na de knop terug.')`,
  )
  expect(rows).toHaveLength(1)
})

test('a description with HTML is shown as text, to the tenant and at the desk', async () => {
  const id = await insertMelding(db, buurt, '<script>alert(1)</script><b>kraan</b>')
  for (const [app, path] of [
    [appAs(db, huurderSession(buurt.anna)), `/mijn/reparaties/${id}`],
    [appAs(db, plannerSession(buurt.medewerker)), `/balie/reparaties/${id}`],
  ] as const) {
    const html = await (await app.request(path)).text()
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&lt;b&gt;kraan&lt;/b&gt;')
    expect(html).not.toContain('<script>alert')
  }
})

test('of two planners on one report the second hears that a colleague was first, and keeps the input', async () => {
  const id = await insertMelding(db, buurt)
  const app = appAs(db, plannerSession(buurt.medewerker))
  const pad = `/balie/reparaties/${id}`
  const page = await (await app.request(pad)).text()
  expect((await plan(id, 1)).ok).toBe(true)
  const late = await post(app, pad, {
    ...hiddenFields(page, 'plan'),
    datum: morgen,
    begin: '14:15',
    eind: '16:00',
    ketenpartner: buurt.loodgieter,
  })
  const html = await late.text()
  expect(late.status).toBe(422)
  expect(html).toContain('Deze reparatie is intussen gewijzigd door Piet Peil, om')
  expect(html).toContain('value="14:15"')
  expect(html).toContain('van 9.00 tot 11.00 uur')
  // The form now carries the new version: whoever sends it again has seen what the colleague did.
  const resent = await post(app, pad, {
    ...hiddenFields(html, 'plan'),
    datum: morgen,
    begin: '14:15',
    eind: '16:00',
    ketenpartner: buurt.loodgieter,
  })
  expect(resent.status).toBe(303)
})

test('two planners at the very same moment: one appointment', async () => {
  const id = await insertMelding(db, buurt)
  const outcomes = await Promise.all([plan(id, 1), plan(id, 1, { begin: '10:00' }), plan(id, 1)])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await orderOf(id)).status).toBe('GUN')
})

test('a ketenpartner without an agreement on the day gets no work', async () => {
  const id = await insertMelding(db, buurt)
  expect(await plan(id, 1, { ketenpartnerId: buurt.timmerman })).toEqual({
    ok: false,
    refusal: 'geen-overeenkomst',
  })
  expect(await listAanbod(contextOf(db, vakman), buurt.timmerman, { nu })).toBeNull()
})

test('after the workman said done no appointment can be made, and the tenant sees it', async () => {
  const id = await insertMelding(db, buurt, 'Unieke klus')
  await plan(id, 1)
  const opdracht = { orderId: (await orderOf(id)).id, ketenpartnerId: buurt.loodgieter }
  await aanvaardOpdracht(contextOf(db, vakman), opdracht, nu)
  expect((await klaar(opdracht)).ok).toBe(true)
  const status = await appAs(db, huurderSession(buurt.anna)).request(`/mijn/reparaties/${id}`)
  expect(await status.text()).toContain('De vakman heeft gemeld dat het klaar is')
  expect(await plan(id, 3)).toEqual({ ok: false, refusal: 'al-afgehandeld' })
})

test('another ketenpartner gets an order of its own, and the first is taken back', async () => {
  await db.owner.query(
    `update verwerkersovereenkomst set geldig = '[2020-01-01,)' where ketenpartner_id = $1`,
    [buurt.timmerman],
  )
  const id = await insertMelding(db, buurt)
  await plan(id, 1)
  const first = await orderOf(id)
  expect((await plan(id, 2, { ketenpartnerId: buurt.timmerman })).ok).toBe(true)
  const { rows } = await db.owner.query<{ status: string; nu: boolean }>(
    `select o.status, o.id = v.order_id as nu from onderhoudsorder o join onderhoudsverzoek v on v.id = o.onderhoudsverzoek_id
     where v.id = $1 order by o.id = $2 desc`,
    [id, first.id],
  )
  expect(rows).toEqual([
    { status: 'GEA', nu: false },
    { status: 'GUN', nu: true },
  ])
})

test('the desk finds a report by its number, and says so when there is none', async () => {
  const id = await insertMelding(db, buurt)
  const zaak = await findZaak(contextOf(db, planner), id, nu)
  const app = appAs(db, plannerSession(buurt.medewerker))
  const found = await app.request(`/balie/reparaties?nummer=${zaak?.nummer ?? ''}`)
  expect(found.headers.get('location')).toBe(`/balie/reparaties/${id}`)
  const none = await app.request('/balie/reparaties?nummer=999999')
  expect(await none.text()).toContain('Er is geen reparatie met nummer “999999”')
})

test.each(['oudste', 'nieuwste', 'afspraak'] as const)(
  'the list sorted by %s is read page by page, forward and back, without a row twice or missing',
  async (sortering) => {
    for (let n = 0; n < 30; n += 1) {
      const id = await insertMelding(db, buurt, `Rij ${n}`)
      if (n % 3 === 0) await plan(id, 1, { begin: `1${n % 9}:00`, eind: '20:00' })
    }
    const context = contextOf(db, planner)
    const seen: string[] = []
    let rijen = (await listReparaties(context, { filter: 'open', sortering })).rijen
    const first = rijen.map(({ id }) => id)
    let last = rijen
    while (rijen.length > 0) {
      seen.push(...rijen.map(({ id }) => id))
      last = rijen
      const na = rijen.at(-1)
      rijen = na ? (await listReparaties(context, { filter: 'open', sortering, na: plekOf(na) })).rijen : []
    }
    const { rows } = await db.owner.query(`select id from onderhoudsverzoek where status in ('REG', 'INB')`)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toHaveLength(rows.length)
    let [top] = last
    let page = last
    while (top && page[0]?.id !== first[0]) {
      page = (await listReparaties(context, { filter: 'open', sortering, voor: plekOf(top) })).rijen
      ;[top] = page
    }
    expect(page.map(({ id }) => id)).toEqual(first)
  },
)

test('the counts of the desk are those of the table', async () => {
  const { aantallen } = await listReparaties(contextOf(db, planner), { filter: 'nieuw', sortering: 'oudste' })
  const { rows } = await db.owner.query<{ status: string; count: number }>(
    'select status, count(*)::int as count from onderhoudsverzoek group by status',
  )
  expect(aantallen).toEqual(Object.fromEntries(rows.map(({ status, count }) => [status, count])))
})
