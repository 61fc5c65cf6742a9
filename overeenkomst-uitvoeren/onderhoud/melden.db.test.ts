import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { submit } from '../../web/testing/app.ts'
import { htmlFindings } from '../../web/testing/html.ts'
import { getBoomInGebruik } from '../vragenboom/opslag.ts'
import { beoordeelReparatie, trekEigenIn } from './afloop.ts'
import { type Melding, meldReparatie } from './melden.ts'
import {
  appAs,
  type Buurt,
  contextOf,
  huurderSession,
  linesOf,
  makeBuurt,
  MELD_PAD,
  meldingVan,
  MELDVELDEN,
} from './testing/buurt.ts'

let db: TestDatabase
let buurt: Buurt
const huurder = { rol: 'huurder' } as const
const nu = new Date()
const DAG_MS = 86_400_000
beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
})
afterAll(() => db.stop())

const mijn = (wie = buurt.anna) => appAs(db, huurderSession(wie))
const NIEUW = '/mijn/reparaties/nieuw'
const report = async (wie: string, over: Partial<Melding> = {}): Promise<string> => {
  const gemeld = await meldReparatie(contextOf(db, huurder), wie, await meldingVan(db, over))
  if (!gemeld.ok) throw new Error(gemeld.refusal)
  return gemeld.value
}
type Rij = Record<string, unknown> & { versie: number; status: string; order_id: string | null }
const rowOf = async (id: string): Promise<Rij> => {
  const { rows } = await db.owner.query<Rij>('select * from onderhoudsverzoek where id = $1', [id])
  if (!rows[0]) throw new Error('no row')
  return rows[0]
}
/** The visit took place and the workman said that it was done, so many days ago. */
async function finish(id: string, dagen = 1): Promise<string> {
  const order = randomUUID()
  const op = new Date(nu.getTime() - dagen * DAG_MS)
  await db.owner.query('begin')
  await db.owner.query(
    `insert into onderhoudsorder (id, onderhoudsverzoek_id, relatie_id, eenheid_id, ketenpartner_id, status, begin, eind, aanvaard_op, gereed_op)
     select $1, id, relatie_id, eenheid_id, $2, 'TEC', $3::timestamptz - interval '2 hours', $3, $3, $3 from onderhoudsverzoek where id = $4`,
    [order, buurt.loodgieter, op, id],
  )
  await db.owner.query(
    `update onderhoudsverzoek set status = 'AFG', order_id = $2, afgehandeld_op = $3, versie = versie + 1 where id = $1`,
    [id, order, op],
  )
  await db.owner.query('commit')
  return order
}
const messages = async (id: string): Promise<string[]> =>
  (
    await db.owner.query<{ sjabloon: string }>(
      'select sjabloon from bericht where zaak = $1 order by klaargezet_op, id',
      [`onderhoudsverzoek ${id}`],
    )
  ).rows.map(({ sjabloon }) => sjabloon)

test('the tree asks one question a page, and between the first and the form uses nobody’s data', async () => {
  const before = await linesOf(db, buurt.anna)
  let pad = NIEUW
  for (const antwoord of ['toilet', 'verstopt', 'ja']) {
    const next = await submit(mijn(), pad, { actie: 'antwoord', velden: { antwoord } })
    expect(next.status).toBe(303)
    pad = String(next.headers.get('location'))
  }
  expect(pad).toMatch(/\?b=\d+&w=toilet\.verstopt\.ja$/)
  const form = await (await mijn().request(pad)).text()
  expect(form).toContain('Het riool is verstopt.')
  // The first page says whether somebody rents a home; the form has the address. Each is loaded to send and to show.
  const used = (await linesOf(db, buurt.anna)).slice(before.length)
  expect(new Set(used)).toEqual(new Set(['reparatie-melden']))
  expect(used.length).toBeLessThanOrEqual(2)
  const back = await (await mijn().request(`${NIEUW}?w=toilet`)).text()
  expect(back).toContain('Wat is er met het toilet?')
})

test('a report keeps the version of the tree, the answers and what follows from them', async () => {
  const sent = await submit(mijn(), MELD_PAD, {
    actie: 'meld',
    velden: {
      ...MELDVELDEN,
      binnenkomst: 'sleutel-kantoor',
      huisdier: 'hond',
      dagdelen: ['ma-ochtend', 'do-middag'],
      telefoon: '06 2222 2222',
    },
  })
  const id = String(sent.headers.get('location')).split(/[/?]/)[3] ?? ''
  const boom = await getBoomInGebruik(db.doelbinding.toegang)
  expect(await rowOf(id)).toMatchObject({
    vragenboom_versie_id: boom.id,
    antwoorden: ['keuken', 'lek'],
    uitkomst: 'leiding-lek',
    onderwerp: 'Een waterleiding lekt',
    defectsoort: 'LEK',
    vaardigheid: 'loodgieter',
    duur_minuten: 60,
    spoed: '24-uur',
    betaler: 'corporatie',
    binnenkomst: 'sleutel-kantoor',
    huisdier: 'hond',
    dagdelen: ['ma-ochtend', 'do-middag'],
    plaats: 'keuken',
  })
  expect(await messages(id)).toEqual(['melding-ontvangen'])
  const phone = await db.owner.query('select telefoon from relatie where id = $1', [buurt.anna])
  expect(phone.rows).toEqual([{ telefoon: '06 2222 2222' }])
})

test('danger shows the telephone number and has nothing to fill in', async () => {
  const html = await (await mijn().request(`${NIEUW}?w=gevaar.gas`)).text()
  expect(html).toContain('Bel ons nu.')
  expect(html).toContain('tel:0880000000')
  expect(html).not.toContain('name="omschrijving"')
  const forced = await meldReparatie(
    contextOf(db, huurder),
    buurt.anna,
    await meldingVan(db, { antwoorden: ['gevaar', 'gas'] }),
  )
  expect(forced).toEqual({ ok: false, refusal: 'bellen' })
})

test('a small repair is the tenant’s by law, says the page with the article; it can be reported all the same', async () => {
  const pad = `${NIEUW}?w=keuken.kraan.druppelt`
  const html = await (await mijn().request(pad)).text()
  expect(html).toContain('artikel 7:217 van het Burgerlijk Wetboek')
  expect(html).toContain('Besluit kleine herstellingen, bijlage onder d')
  expect(html).not.toContain('name="omschrijving"')
  const toch = await submit(mijn(), `${pad}&toch=ja`, { actie: 'meld', velden: { ...MELDVELDEN } })
  const id = String(toch.headers.get('location')).split(/[/?]/)[3] ?? ''
  expect(await rowOf(id)).toMatchObject({ betaler: 'huurder', plaats: 'keuken' })
})

test.each([
  'w=weg',
  'w=keuken.weg',
  'w=__proto__',
  'w=..',
  `w=${'a'.repeat(600)}`,
  'b=99999&w=keuken',
  'b=-1',
])('an address with %s begins again or goes on, and never fails', async (query) => {
  const answer = await mijn().request(`${NIEUW}?${query}`)
  expect([200, 303]).toContain(answer.status)
})

test('what is open at the address and in the shared rooms is shown, never who reported it', async () => {
  await report(buurt.carla, { antwoorden: ['samen', 'licht'], omschrijving: 'Carla ziet niets.' })
  const html = await (await mijn().request(`${NIEUW}?w=samen.licht`)).text()
  expect(html).toContain('Dit is al gemeld op')
  expect(html).not.toContain('Carla')
  expect(html).not.toContain('Mw. C. Buur')
  const bram = await (await mijn(buurt.bram).request(MELD_PAD)).text()
  expect(bram).toContain('Gemeld door iemand van uw adres.')
  // Withdrawn: it is not reported any more.
  const { rows } = await db.owner.query<{ id: string; versie: number }>(
    `select id, versie from onderhoudsverzoek where omschrijving = 'Carla ziet niets.'`,
  )
  const [row] = rows
  const eigen = { huurderId: buurt.carla, id: row?.id ?? '', nu }
  await trekEigenIn(contextOf(db, huurder), eigen, { versie: row?.versie ?? 0, reden: 'vergissing' })
  expect(await (await mijn().request(`${NIEUW}?w=samen.licht`)).text()).not.toContain('Dit is al gemeld op')
})

test('a shared room is that of the complex: the next street of it too, another complex in the same street not', async () => {
  const [samen, ander] = [randomUUID(), randomUUID()]
  await db.owner.query(`insert into complex (id, code, naam) values ($1, 'C1', 'Hof'), ($2, 'C2', 'Toren')`, [
    samen,
    ander,
  ])
  const woon = (huis: string, complex: string, straat: string) =>
    db.owner.query('update eenheid set complex_id = $2, straat = $3 where id = $1', [huis, complex, straat])
  await woon(buurt.huisAnna, samen, 'Voorstraat')
  await woon(buurt.huisCarla, samen, 'Achterstraat')
  await report(buurt.carla, { antwoorden: ['samen', 'licht'], omschrijving: 'Donker.' })
  const bij = async () => (await mijn().request(`${NIEUW}?w=samen.licht`)).text()
  expect(await bij()).toContain('Dit is al gemeld op')
  await woon(buurt.huisAnna, ander, 'Achterstraat')
  expect(await bij()).not.toContain('Dit is al gemeld op')
  await db.owner.query(
    `update eenheid set complex_id = null, straat = 'Sterappelstraat' where id = any ($1)`,
    [[buurt.huisAnna, buurt.huisCarla]],
  )
})

test('ten reports an hour from one account are taken, the eleventh is asked to wait or call', async () => {
  const velden = { ...MELDVELDEN, plaats: 'hal' }
  const statuses: number[] = []
  let last = ''
  for (let n = 0; n < 11; n += 1) {
    const sent = await submit(mijn(buurt.carla), MELD_PAD, {
      actie: 'meld',
      velden: { ...velden, omschrijving: `Lek ${n}` },
    })
    statuses.push(sent.status)
    last = await sent.text()
  }
  // All sessions of these tests have one account: what was sent before counts too.
  expect(statuses.filter((status) => status === 422).length).toBeGreaterThanOrEqual(1)
  expect(statuses.at(-1)).toBe(422)
  expect(last).toContain('Bel ons dan.')
  expect(last).toContain('Lek 10')
})

test('a planned repair is withdrawn with its visit, once, and not by somebody else', async () => {
  const id = await report(buurt.anna)
  const order = randomUUID()
  await db.owner.query('begin')
  await db.owner.query(
    `insert into onderhoudsorder (id, onderhoudsverzoek_id, relatie_id, eenheid_id, ketenpartner_id, begin, eind)
     select $1, id, relatie_id, eenheid_id, $2, now() + interval '1 day', now() + interval '26 hours' from onderhoudsverzoek where id = $3`,
    [order, buurt.loodgieter, id],
  )
  await db.owner.query(`update onderhoudsverzoek set status = 'INB', order_id = $2 where id = $1`, [
    id,
    order,
  ])
  await db.owner.query('commit')
  const pad = `/mijn/reparaties/${id}/intrekken`
  expect((await mijn(buurt.carla).request(pad)).status).toBe(404)
  expect((await submit(mijn(), pad, { actie: 'trek-in', velden: {} })).status).toBe(422)
  const page = await (await mijn().request(pad)).text()
  expect(await htmlFindings(page)).toEqual([])
  const sent = await submit(mijn(), pad, { actie: 'trek-in', velden: { reden: 'zelf-opgelost' } })
  expect(sent.headers.get('location')).toBe(`/mijn/reparaties/${id}?gedaan=ingetrokken`)
  expect(await rowOf(id)).toMatchObject({ status: 'GEA', intrekreden: 'zelf-opgelost', order_id: null })
  const { rows } = await db.owner.query('select status from onderhoudsorder where id = $1', [order])
  expect(rows).toEqual([{ status: 'GEA' }])
  expect(await messages(id)).toEqual(['melding-ontvangen', 'melding-ingetrokken'])
  const again = await submit(mijn(), pad, { actie: 'trek-in', velden: { reden: 'anders' } })
  expect(await again.text()).toContain('De melding was al ingetrokken.')
})

test('not satisfied opens the report again, once for each visit and within the term', async () => {
  const id = await report(buurt.anna)
  await finish(id)
  const own = await (await mijn().request(`/mijn/reparaties/${id}`)).text()
  expect(own).toContain('Laat het ons weten')
  const pad = `/mijn/reparaties/${id}/oordeel`
  const velden = { tevreden: 'nee', redenen: ['niet-gemaakt', 'rommel'], toelichting: '<b>Nog nat</b>' }
  const sent = await submit(mijn(), pad, { actie: 'oordeel', velden })
  expect(sent.headers.get('location')).toContain('gedaan=heropend')
  expect(await rowOf(id)).toMatchObject({ status: 'REG', order_id: null, afgehandeld_op: null })
  expect(await messages(id)).toEqual(['melding-ontvangen', 'melding-heropend'])
  const early = await submit(mijn(), pad, { actie: 'oordeel', velden })
  expect(await early.text()).toContain('nog niet klaar')
  // The second visit may be judged again; then no more.
  await finish(id)
  const eigen = { huurderId: buurt.anna, id, nu }
  const judge = async (tevreden: boolean, op = nu) =>
    beoordeelReparatie(
      contextOf(db, huurder),
      { ...eigen, nu: op },
      {
        versie: (await rowOf(id)).versie,
        tevreden,
        redenen: [],
        toelichting: null,
      },
    )
  expect(await judge(false, new Date(nu.getTime() + 100 * DAG_MS))).toEqual({ ok: false, refusal: 'te-laat' })
  expect(await judge(true)).toEqual({ ok: true, value: null })
  expect(await judge(false)).toEqual({ ok: false, refusal: 'al-beoordeeld' })
  expect((await rowOf(id)).status).toBe('AFG')
  const other = { huurderId: buurt.carla, id, nu }
  const foreign = await beoordeelReparatie(contextOf(db, huurder), other, {
    versie: 1,
    tevreden: true,
    redenen: [],
    toelichting: null,
  })
  expect(foreign).toEqual({ ok: false, refusal: 'bestaat-niet' })
})

test('of two who judge one visit at the same time one counts', async () => {
  const id = await report(buurt.anna)
  await finish(id)
  const { versie } = await rowOf(id)
  const both = await Promise.all(
    [false, false].map((tevreden) =>
      beoordeelReparatie(
        contextOf(db, huurder),
        { huurderId: buurt.anna, id, nu },
        { versie, tevreden, redenen: [], toelichting: null },
      ),
    ),
  )
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await rowOf(id)).versie).toBe(versie + 1)
})

test('the same thing again within 90 days points to the earlier repair, later or elsewhere it does not', async () => {
  await db.owner.query(`delete from tevredenheid`)
  const antwoorden = ['stroom', 'stopcontact', 'heet']
  const old = await report(buurt.anna, { antwoorden, plaats: 'hal' })
  await finish(old, 100)
  expect((await rowOf(await report(buurt.anna, { antwoorden, plaats: 'hal' })))['garantie_op']).toBeNull()
  const recent = await report(buurt.anna, { antwoorden, plaats: 'hal' })
  await finish(recent, 10)
  expect((await rowOf(await report(buurt.bram, { antwoorden, plaats: 'hal' })))['garantie_op']).toBe(recent)
  expect((await rowOf(await report(buurt.carla, { antwoorden, plaats: 'hal' })))['garantie_op']).toBeNull()
})

test('an approved invoice is booked on the home, once, without a person', async () => {
  const id = await report(buurt.anna)
  const order = await finish(id)
  const factuur = randomUUID()
  await db.owner.query(
    `insert into factuur (id, ketenpartner_id, onderhoudsorder_id, nummer, bedrag_cent, ingediend_op) values ($1, $2, $3, 'F1', 12345, now())`,
    [factuur, buurt.loodgieter, order],
  )
  const booked = async () =>
    (
      await db.owner.query('select onderwerp, bedrag_cent from onderhoudskosten where eenheid_id = $1', [
        buurt.huisAnna,
      ])
    ).rows
  expect(await booked()).toEqual([])
  const approve = `update factuur set status = 'goedgekeurd', beslist_op = now() where id = $1`
  await db.owner.query(approve, [factuur])
  await db.owner.query(approve, [factuur])
  expect(await booked()).toEqual([{ onderwerp: 'Een waterleiding lekt', bedrag_cent: '12345' }])
})
