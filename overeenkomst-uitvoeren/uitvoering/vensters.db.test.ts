import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { lees, verwerk } from '../../doelbinding/verwerk.ts'
import { datumOf } from '../../tijd.ts'
import {
  appAs,
  type Buurt,
  contextOf,
  insertMelding,
  linesOf,
  makeBuurt,
  vakmanSession,
} from '../onderhoud/testing/buurt.ts'
import { aanvaardOpdracht, listAanbod, plekCode, readPlek } from './aanbod.ts'
import { insertFactuur } from './facturen-queries.ts'
import { findOpdracht, findTelefoon, listGarantie } from './opdrachten.ts'
import { telefoonOf } from './opdracht-queries.ts'
import { meldKlaar } from './stappen.ts'
import { endAgreement, makeBezoek } from './testing/bezoek.ts'
import {
  orderAangeboden,
  orderBellen,
  orderFactureren,
  orderGarantie,
  orderUitvoeren,
} from './verwerkingen.ts'

let db: TestDatabase
let buurt: Buurt
const vakman = { rol: 'ketenmedewerker' } as const
const nu = () => new Date()
const context = () => contextOf(db, vakman)

beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
})
afterAll(() => db.stop())

/** What of Anna stands on a page of the ketenpartner. */
const SPOREN = {
  naam: 'Mw. A. Anders',
  telefoon: '06 1111 1111',
  straat: 'Sterappelstraat 1',
  postcode: '9999 AA',
  gebied: 'Postcode 9999',
  wat: 'De kraan lekt.',
}
async function sporenOp(pad: string): Promise<string[]> {
  const answer = await appAs(db, vakmanSession(buurt.loodgieter)).request(pad)
  const html = (await answer.text()).replaceAll('\u{a0}', ' ')
  return Object.entries(SPOREN)
    .filter(([, text]) => html.includes(text))
    .map(([name]) => name)
}
const overal = async (pad: string) => ({
  lijst: await sporenOp('/keten'),
  opdracht: await sporenOp(pad),
  bellen: await sporenOp(`${pad}/bellen`),
})

test('at an offer: area, what and urgency; nothing that says where or who', async () => {
  const { pad } = await makeBezoek(db, buurt, { status: 'GUN', overUren: 30 })
  expect(await overal(pad)).toEqual({ lijst: ['gebied', 'wat'], opdracht: [], bellen: [] })
})

test('accepted, 25 hours before: address and name, no phone number; asking for it leaves no line about Anna', async () => {
  const { pad, opdracht } = await makeBezoek(db, buurt, { status: 'GUN', overUren: 25 })
  expect((await aanvaardOpdracht(context(), opdracht, nu())).ok).toBe(true)
  const before = await linesOf(db, buurt.anna)
  expect(await sporenOp(`${pad}/bellen`)).toEqual([])
  expect(await findTelefoon(context(), opdracht)).toBeNull()
  expect(await linesOf(db, buurt.anna)).toEqual(before)
  expect(await sporenOp(pad)).toEqual(['naam', 'straat', 'postcode', 'wat'])
})

test('23 hours before and during: the phone number too, on its own page, and each look is a line', async () => {
  for (const overUren of [23, -1]) {
    const { pad } = await makeBezoek(db, buurt, { overUren })
    const before = await linesOf(db, buurt.anna)
    expect(await sporenOp(pad)).toEqual(['naam', 'straat', 'postcode', 'wat'])
    expect(await sporenOp(`${pad}/bellen`)).toEqual(['telefoon'])
    expect((await linesOf(db, buurt.anna)).slice(before.length)).toEqual(['order-uitvoeren', 'order-bellen'])
  }
})

test('after the end of the appointment the number is gone; the order itself goes on', async () => {
  const { pad } = await makeBezoek(db, buurt, { overUren: -3 })
  expect(await sporenOp(`${pad}/bellen`)).toEqual([])
  expect(await sporenOp(pad)).toEqual(['naam', 'straat', 'postcode', 'wat'])
})

test('after closing: nothing, at the link of before neither', async () => {
  const { pad, opdracht } = await makeBezoek(db, buurt, { overUren: -1 })
  const afronding = { minuten: 45, naam: 'A. Anders', beeld: null }
  expect((await meldKlaar(context(), { opdracht, afronding }, nu())).ok).toBe(true)
  const before = await linesOf(db, buurt.anna)
  expect((await appAs(db, vakmanSession(buurt.loodgieter)).request(pad)).status).toBe(404)
  expect(await sporenOp(`${pad}/bellen`)).toEqual([])
  expect(await linesOf(db, buurt.anna)).toEqual(before)
})

test('a warranty return shows address and what of that order for two weeks, and no name or number', async () => {
  const { verzoekId, opdracht, pad } = await makeBezoek(db, buurt, { overUren: -1 })
  await meldKlaar(context(), { opdracht, afronding: { minuten: 45, naam: 'A. Anders', beeld: null } }, nu())
  expect((await listGarantie(context(), buurt.loodgieter, nu())).map(({ id }) => id)).toEqual([])
  await db.owner.query(
    `update onderhoudsverzoek set status = 'REG', afgehandeld_op = null, order_id = null where id = $1`,
    [verzoekId],
  )
  const [back] = await listGarantie(context(), buurt.loodgieter, nu())
  expect(back).toMatchObject({
    id: opdracht.orderId,
    straat: 'Sterappelstraat',
    werkomschrijving: 'De kraan lekt.',
  })
  expect(Object.keys(back ?? {})).not.toContain('aanschrijfnaam')
  expect((await appAs(db, vakmanSession(buurt.loodgieter)).request(pad)).status).toBe(404)
  await db.owner.query(
    `update onderhoudsorder set garantie_tot = clock_timestamp() - interval '1 second' where id = $1`,
    [opdracht.orderId],
  )
  expect(await listGarantie(context(), buurt.loodgieter, nu())).toEqual([])
})

test('an agreement that ends in the middle of the work stops everything, and leaves no line', async () => {
  const { pad, opdracht } = await makeBezoek(db, buurt, { overUren: 1 })
  await endAgreement(db, buurt.loodgieter, datumOf(nu()))
  const before = await linesOf(db, buurt.anna)
  expect(await overal(pad)).toEqual({ lijst: [], opdracht: [], bellen: [] })
  const afronding = { minuten: 45, naam: 'A. Anders', beeld: null }
  expect(await meldKlaar(context(), { opdracht, afronding }, nu())).toEqual({
    ok: false,
    refusal: 'niet-gevonden',
  })
  expect(await linesOf(db, buurt.anna)).toEqual(before)
  // The own service is no processor: it needs no agreement.
  await db.owner.query(`update ketenpartner set soort = 'eigen' where id = $1`, [buurt.loodgieter])
  expect(await findOpdracht(context(), opdracht, nu())).not.toBeNull()
  await db.owner.query(`update ketenpartner set soort = 'extern' where id = $1`, [buurt.loodgieter])
  await endAgreement(db, buurt.loodgieter, null)
})

test('another ketenpartner finds nothing at the same link', async () => {
  const { pad, orderId } = await makeBezoek(db, buurt)
  await endAgreement(db, buurt.timmerman, null)
  const other = appAs(db, vakmanSession(buurt.timmerman))
  expect((await other.request(pad)).status).toBe(404)
  expect(await findTelefoon(context(), { orderId, ketenpartnerId: buurt.timmerman })).toBeNull()
})

test('the database itself keeps the windows: no column that a use has not declared, no person outside its window', async () => {
  const { opdracht } = await makeBezoek(db, buurt, { overUren: 25 })
  const kiest = [opdracht.ketenpartnerId, opdracht.orderId, null]
  const offered = verwerk(context(), orderAangeboden, { kiest }, (tx) =>
    // @ts-expect-error an offer has no address
    tx.selectFrom('eenheid').select('straat').execute(),
  )
  await expect(offered).rejects.toThrow('niet verklaard in de verwerking')
  const doing = verwerk(context(), orderUitvoeren, { kiest }, (tx) =>
    // @ts-expect-error doing the work has no phone number
    tx.selectFrom('relatie').select('telefoon').execute(),
  )
  await expect(doing).rejects.toThrow('niet verklaard in de verwerking')
  const params = { id: opdracht.orderId, ketenpartnerId: opdracht.ketenpartnerId }
  expect(await lees(context(), telefoonOf, { kiest }, params)).toEqual([])
})

test('within its window a use sees the orders that it is about, in SQL too, and no other orders of the same tenant', async () => {
  await db.owner.query(
    `insert into materiaal (code, naam, per, prijs_cent) values ('sifon', 'Sifon', 'stuk', 1240) on conflict do nothing`,
  )
  const bezoek = (rest: Parameters<typeof makeBezoek>[2]) => makeBezoek(db, buurt, rest)
  const mine = await bezoek({ overUren: 3 })
  // Of Anna too: offered to the same company, of another company, and finished before.
  await bezoek({ overUren: 50, status: 'GUN' })
  await bezoek({ ketenpartnerId: buurt.timmerman })
  const before = await bezoek({ overUren: -2 })
  const afronding = { minuten: 45, naam: 'A. Anders', beeld: null }
  await meldKlaar(context(), { opdracht: before.opdracht, afronding }, nu())
  await db.owner.query(
    `insert into ordermateriaal (onderhoudsorder_id, materiaal_code, relatie_id, aantal, prijs_cent)
     select id, 'sifon', relatie_id, 1, 1240 from onderhoudsorder`,
  )
  const one = [mine.opdracht.ketenpartnerId, mine.orderId, null, null]
  const doing = await verwerk(context(), orderUitvoeren, { kiest: one }, async (tx) => ({
    orders: await tx.selectFrom('onderhoudsorder').select('id').execute(),
    verzoeken: await tx.selectFrom('onderhoudsverzoek').select('id').execute(),
    materiaal: await tx.selectFrom('ordermateriaal').select('onderhoudsorder_id as id').execute(),
    handtekening: await tx.selectFrom('handtekening').select('onderhoudsorder_id as id').execute(),
  }))
  expect(doing).toEqual({
    orders: [{ id: mine.orderId }],
    verzoeken: [{ id: mine.verzoekId }],
    materiaal: [{ id: mine.orderId }],
    handtekening: [],
  })
  for (const use of [orderAangeboden, orderBellen, orderGarantie, orderFactureren]) {
    const seen = await verwerk(context(), use, { kiest: [mine.opdracht.ketenpartnerId, null] }, (tx) =>
      tx.selectFrom('onderhoudsorder').select(['id', 'ketenpartner_id']).execute(),
    )
    expect([use.code, seen.filter((order) => order.id === mine.orderId)]).toEqual([use.code, []])
    expect(seen.every((order) => order.ketenpartner_id === buurt.loodgieter)).toBe(true)
  }
})

test('of companies it sees itself alone: the invoices, rates and agreements of another are refused by the database', async () => {
  const [ons, ander] = [buurt.loodgieter, buurt.timmerman]
  for (const ketenpartnerId of [ons, ander]) {
    const { orderId } = await makeBezoek(db, buurt, { ketenpartnerId, overUren: -2 })
    await db.owner.query(
      `with o as (update onderhoudsorder set status = 'TEC', gereed_op = now(), minuten = 30 where id = $1 returning id),
            f as (insert into factuur (id, ketenpartner_id, onderhoudsorder_id, nummer, bedrag_cent, ingediend_op)
                  select gen_random_uuid(), $2, id, 'V1', 5000, now() from o returning id)
       insert into factuurregel (factuur_id, soort, bedrag_cent) select id, 'arbeid', 5000 from f`,
      [orderId, ketenpartnerId],
    )
  }
  const kiest = [ons, null]
  const seen = await verwerk(context(), orderFactureren, { kiest }, async (tx) => ({
    facturen: await tx.selectFrom('factuur').select('ketenpartner_id').distinct().execute(),
    regels: await tx.selectFrom('factuurregel').select('soort').execute(),
    tarieven: await tx.selectFrom('ketenpartner').select('id').execute(),
  }))
  expect(seen).toEqual({
    facturen: [{ ketenpartner_id: ons }],
    regels: [{ soort: 'arbeid' }],
    tarieven: [{ id: ons }],
  })
  for (const use of [orderAangeboden, orderUitvoeren])
    expect(
      await verwerk(context(), use, { kiest: [ons, null, null, null] }, (tx) =>
        tx.selectFrom('ketenpartner').select('id').execute(),
      ),
    ).toEqual([{ id: ons }])
  const vals = {
    id: randomUUID(),
    ketenpartnerId: ander,
    orderId: randomUUID(),
    nummer: 'V2',
    bedrag: 1,
    nu: nu(),
  }
  await expect(
    verwerk(context(), orderFactureren, { kiest }, (tx) => tx.run(insertFactuur, vals)),
  ).rejects.toThrow()
  await verwerk(context(), orderFactureren, { kiest }, (tx) =>
    tx.updateTable('factuur').set({ status: 'ingetrokken' }).execute(),
  )
  const { rows } = await db.owner.query(
    `select ketenpartner_id, status from factuur where nummer like 'V%' order by status`,
  )
  expect(rows).toEqual([
    { ketenpartner_id: ander, status: 'ingediend' },
    { ketenpartner_id: ons, status: 'ingetrokken' },
  ])
})

test('offers are paged by place in their order: each stands on one page, and a place that is none begins at the beginning', async () => {
  const firma = randomUUID()
  await db.owner.query(
    `with k as (insert into ketenpartner (id, naam, specialisme) values ($1, 'Veel Werk BV', 'klus') returning id)
     insert into verwerkersovereenkomst (ketenpartner_id, geldig) select id, '[2020-01-01,)' from k`,
    [firma],
  )
  await db.owner.query(
    `with v as (insert into onderhoudsverzoek (id, eenheid_id, relatie_id, plaats, omschrijving)
                select gen_random_uuid(), $2, $3, 'keuken', 'Lek' from generate_series(1, 103) returning id)
     insert into onderhoudsorder (id, onderhoudsverzoek_id, relatie_id, eenheid_id, ketenpartner_id, begin, eind)
       select gen_random_uuid(), id, $3, $2, $1, date_trunc('day', now()) + interval '9 days', date_trunc('day', now()) + interval '9 days 1 hour' from v`,
    [firma, buurt.huisCarla, buurt.carla],
  )
  const eerste = await listAanbod(context(), firma, { nu: nu() })
  const na = eerste?.volgende && readPlek(plekCode(eerste.volgende))
  if (!eerste || !na) throw new Error('no next page')
  const tweede = await listAanbod(context(), firma, { nu: nu(), na })
  expect([eerste.aanbod.length, tweede?.aanbod.length, tweede?.volgende]).toEqual([100, 3, null])
  expect(new Set([...eerste.aanbod, ...(tweede?.aanbod ?? [])].map(({ id }) => id)).size).toBe(103)
  const app = appAs(db, vakmanSession(firma))
  const html = await (await app.request('/keten')).text()
  expect(html).toContain('100 van meer')
  const verder = await (await app.request(`/keten?na=${encodeURIComponent(plekCode(na))}`)).text()
  expect(verder).toContain('3, vervolg')
  expect(verder).toContain('Eerste opdrachten')
  for (const made of ['x', '9'.repeat(400), `2026-13-01T00:00:00.000Z_${randomUUID()}`])
    expect((await app.request(`/keten?na=${made}`)).status).toBe(200)
})

test('what the tenant wrote leaves only when nothing private was found in it', async () => {
  const [held, clean] = [
    await makeBezoek(db, buurt, { omschrijving: 'De kraan lekt. Bel mijn dochter op 06 12345678.' }),
    await makeBezoek(db, buurt, { omschrijving: 'De radiator blijft koud.' }),
  ]
  expect((await findOpdracht(context(), held.opdracht, nu()))?.werkomschrijving).toBeNull()
  expect((await findOpdracht(context(), clean.opdracht, nu()))?.werkomschrijving).toBe(
    'De radiator blijft koud.',
  )
  const html = await (await appAs(db, vakmanSession(buurt.loodgieter)).request(held.pad)).text()
  expect(html).toContain('De planner schrijft dit nog op.')
  expect(html).not.toMatch(/dochter|12345678/)
  const { rows } = await db.owner.query<{ b: string[] }>(
    'select tekst_bevindingen as b from onderhoudsorder where id = $1',
    [held.orderId],
  )
  expect(rows[0]?.b).toEqual(['telefoon', 'huishouden'])
})

test.each([
  ['De kraan in de keuken lekt al 3 dagen, sinds 12 november.', []],
  ['Huisnummer 12, ketel uit 2009, serienummer 20191234.', []],
  ['Bel 06-12345678 of +31 6 12 34 56 78.', ['telefoon']],
  ['(085) 000 00 12', ['telefoon']],
  ['mail naar an@voorbeeldpost.example', ['e-mail']],
  ['mijn bsn is 111222333', ['bsn']],
  ['bestelling 111222334', []],
  ['1112.22.333', ['bsn']],
  ['NL91 ABNA 0417 1643 00', ['iban', 'telefoon']],
  ['Ik ben van 03-04-1948', ['geboortedatum']],
  ['geboren 3 april 1948', ['geboortedatum']],
  ['Onze BABY slaapt daar', ['huishouden']],
  ['Ik zit in een rolstoel', ['gezondheid']],
  ['door de ruzie met de buren', ['gevoelig']],
  ['De manier waarop de kraan draait, mankeert iets', []],
  ['', []],
])('the screen finds in "%s": %j', async (tekst, kinds) => {
  const { rows } = await db.owner.query<{ s: string[] }>('select screen_tekst($1) as s', [tekst])
  expect(rows[0]?.s).toEqual(kinds)
})

test('the screen reads a text of the largest size at once', async () => {
  for (const tekst of ['0612345678 '.repeat(180), '1.'.repeat(1000), 'a@'.repeat(1000), '0 '.repeat(1000)]) {
    const started = performance.now()
    await db.owner.query('select screen_tekst($1)', [tekst])
    expect(performance.now() - started).toBeLessThan(250)
  }
})

test('two orders of one report that are open at once are refused by the database', async () => {
  const { verzoekId, orderId } = await makeBezoek(db, buurt)
  const second = db.owner.query(
    `insert into onderhoudsorder (id, onderhoudsverzoek_id, relatie_id, eenheid_id, ketenpartner_id, begin, eind)
     select gen_random_uuid(), onderhoudsverzoek_id, relatie_id, eenheid_id, ketenpartner_id, begin, eind from onderhoudsorder where id = $1`,
    [orderId],
  )
  await expect(second).rejects.toThrow('onderhoudsorder_een_open')
  expect(await insertMelding(db, buurt)).not.toBe(verzoekId)
})
