import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { TEST_LOG, TEST_SLEUTEL } from '../../database/testing/template.ts'
import { sealKey } from '../../doelbinding/checkpoints.ts'
import { newContext } from '../../doelbinding/context.ts'
import { sealOnce } from '../../doelbinding/sealer.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { parseVerifierKey } from '../../doelbinding/zegel/note.ts'
import { verifyProof } from '../../doelbinding/zegel/proof.ts'
import { onderhoudPlannen } from '../../overeenkomst-uitvoeren/onderhoud/verwerkingen.ts'
import type { Env } from '../../web/app.ts'
import { routes } from '../../web/routes.ts'
import { sessionWith, submit, testApp } from '../../web/testing/app.ts'
import type { LogboekDownload } from './download.ts'

let db: TestDatabase
const [anna, bram, verzoek] = [randomUUID(), randomUUID(), randomUUID()]

beforeAll(async () => {
  db = await makeTestDatabase()
  await db.owner.query(
    `insert into relatie (id, aanschrijfnaam) values ($1, 'A. Anders'), ($2, 'B. Bakker')`,
    [anna, bram],
  )
  const home = await db.owner.query<{ id: string }>(
    `insert into eenheid (straat, huisnummer, postcode, woonplaats, betrokkenen) values ('Sterappelstraat', 1, '9999 AA', 'Voorbeeldstad', array[$1::uuid]) returning id`,
    [anna],
  )
  await db.owner.query(
    `insert into onderhoudsverzoek (id, eenheid_id, relatie_id, plaats, omschrijving) values ($1, $2, $3, 'keuken', 'De kraan lekt.')`,
    [verzoek, home.rows[0]?.id, anna],
  )
})
afterAll(() => db.stop())

const as = (person: string): Hono<Env> =>
  testApp(routes, {
    session: async () => ({ ...sessionWith('mijn', 'huurder'), betrokkeneId: person }),
    context: ({ traceId }) => ({ doelbinding: db.doelbinding, traceId, wie: { rol: 'huurder' } }),
  })
const officer = (): Hono<Env> =>
  testApp(routes, {
    session: async () => sessionWith('balie', 'privacyfunctionaris'),
    context: ({ traceId }) => ({
      doelbinding: db.doelbinding,
      traceId,
      wie: { rol: 'privacyfunctionaris', afdeling: 'privacy', medewerkerId: bram },
    }),
  })
const planner = (): Promise<unknown> =>
  verwerk(
    newContext(
      db.doelbinding,
      { rol: 'planner', afdeling: 'onderhoud', medewerkerId: randomUUID() },
      'reparatie 12',
    ),
    onderhoudPlannen,
    { kiest: [verzoek] },
    (tx) => tx.selectFrom('relatie').select('aanschrijfnaam').execute(),
  )

async function seal(): Promise<void> {
  const sealer = await db.connectAs('verzegelaar')
  await db.doelbinding.opener.flush()
  await sealOnce(sealer, { key: sealKey(TEST_SLEUTEL, TEST_LOG), keep: async () => undefined })
  await sealer.end()
}

const pageOf = async (person: string): Promise<string> =>
  (await as(person).request('/mijn/gegevensgebruik')).text()

test('a use by the planner appears at once with purpose, law, data, receiver and department, for this tenant alone', async () => {
  await planner()
  const page = await pageOf(anna)
  expect(page).toContain('Afdeling onderhoud')
  expect(page).toContain('Wij maken met u een afspraak om iets te repareren.')
  expect(page).toContain('Burgerlijk Wetboek, artikel 7:206')
  expect(page).toContain(
    'uw naam, uw adres, uw telefoonnummer en e-mailadres, wat u ons meldt en vraagt, foto&#x27;s',
  )
  expect(page).toContain('het bedrijf dat het werk doet')
  expect(page).toContain('Nog niet verzegeld')
  expect(await pageOf(bram)).not.toContain('Afdeling onderhoud')
})

test('the name of the employee is in the audit log, not in the lines', async () => {
  const { rows } = await db.owner.query(
    `select r.afdeling, r.rol, a.medewerker_id from logboek.regel r join logboek.audit a using (trace_id) where r.zaak = 'reparatie 12' and r.soort = 'b'`,
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ afdeling: 'onderhoud', rol: 'planner' })
})

test('the download proves each sealed line offline, and a changed line fails', async () => {
  await seal()
  expect(await pageOf(anna)).toMatch(/Verzegeld<\/span>/)
  const answer = await as(anna).request('/mijn/gegevensgebruik/download')
  const download = (await answer.json()) as LogboekDownload
  const key = parseVerifierKey(download.sleutel)
  if (!key) throw new Error('no key')
  expect(download.bewijzen.length).toBeGreaterThan(1)
  expect(download.bewijzen.map((proof) => verifyProof(proof, [key]).ok)).not.toContain(false)
  const [first] = download.bewijzen
  expect(
    verifyProof({ ...first, regel: { ...(first?.regel as object), afdeling: 'incasso' } }, [key]),
  ).toMatchObject({ ok: false })
  expect(await (await as(anna).request('/logboek/sleutel')).text()).toBe(`${download.sleutel}\n`)
})

test('a use that must stay unseen for a while appears afterwards with its true time, and nothing gives it away before', async () => {
  await db.owner.query(
    `update doelbinding.verwerking_versie set zichtbaar_na = '1 hour' where code = 'onderhoud-plannen'`,
  )
  const before = await linesOnPage(anna)
  await planner()
  await seal()
  // Only the two own looks at the page were added.
  expect(await linesOnPage(anna)).toBe(before + 1)
  const hidden = await download(anna)
  expect(JSON.stringify(hidden)).not.toContain('zichtbaar_vanaf')
  await db.owner.query(
    `update logboek.regel set zichtbaar_vanaf = clock_timestamp() where zichtbaar_vanaf is not null`,
  )
  expect(await linesOnPage(anna)).toBe(before + 4)
  await db.owner.query(`update doelbinding.verwerking_versie set zichtbaar_na = null`)
})

const download = async (person: string): Promise<unknown> =>
  (await as(person).request('/mijn/gegevensgebruik/download')).json()
const linesOnPage = async (person: string): Promise<number> =>
  (await pageOf(person)).split('/vraag"').length - 1

test('a tenant asks a question about a use; the privacy officer answers; the tenant reads it', async () => {
  const regel = /\/mijn\/gegevensgebruik\/(\d+)\/vraag/.exec(await pageOf(anna))?.[1] ?? ''
  const path = `/mijn/gegevensgebruik/${regel}/vraag`
  const empty = await submit(as(anna), path, { actie: 'stel', velden: {} })
  expect(empty.status).toBe(422)
  expect(await empty.text()).toContain('Kies of u een vraag stelt of bezwaar maakt.')
  expect(
    (await submit(as(anna), path, { actie: 'stel', velden: { soort: 'bezwaar', tekst: '<b>Waarom?</b>' } }))
      .status,
  ).toBe(303)
  expect((await as(bram).request(path)).status).toBe(404)
  const list = await (await officer().request('/balie/logvragen')).text()
  expect(list).toContain('A. Anders')
  const id = /\/balie\/logvragen\/([0-9a-f-]{36})/.exec(list)?.[1] ?? ''
  expect(await (await officer().request(`/balie/logvragen/${id}`)).text()).toContain(
    '&lt;b&gt;Waarom?&lt;/b&gt;',
  )
  expect(
    (
      await submit(officer(), `/balie/logvragen/${id}`, {
        actie: 'antwoord',
        velden: { antwoord: 'Voor uw reparatie.' },
      })
    ).status,
  ).toBe(303)
  expect(await pageOf(anna)).toContain('Ons antwoord: Voor uw reparatie.')
  expect(await (await officer().request('/balie/logvragen')).text()).toContain('Geen open vragen')
})

test('about one use one question: a second is refused with where the answer will be', async () => {
  const regel = /\/mijn\/gegevensgebruik\/(\d+)\/vraag/.exec(await pageOf(anna))?.[1] ?? ''
  const ask = (): Promise<Response> =>
    submit(as(anna), `/mijn/gegevensgebruik/${regel}/vraag`, {
      actie: 'stel',
      velden: { soort: 'vraag', tekst: 'Waarom?' },
    })
  expect((await ask()).status).toBe(303)
  const again = await ask()
  expect(again.status).toBe(422)
  expect(await again.text()).toContain('U hebt over dit gebruik al een vraag gesteld.')
})

test('the privacy officer finds who of the staff it was, and that is a logged use of the employee’s data', async () => {
  const employee = randomUUID()
  await db.owner.query(
    `insert into medewerker (id, naam, afdeling, rollen) values ($1, 'P. Planner', 'onderhoud', '{planner}')`,
    [employee],
  )
  const who = { rol: 'planner', afdeling: 'onderhoud', medewerkerId: employee } as const
  await verwerk(
    newContext(db.doelbinding, who),
    onderhoudPlannen,
    { kiest: [verzoek] },
    async () => undefined,
  )
  const page = await pageOf(anna)
  const line = page.slice(page.indexOf('Afdeling onderhoud'))
  const regel = /\/mijn\/gegevensgebruik\/(\d+)\/vraag/.exec(line)?.[1] ?? ''
  await submit(as(anna), `/mijn/gegevensgebruik/${regel}/vraag`, {
    actie: 'stel',
    velden: { soort: 'vraag', tekst: 'Wie was dit?' },
  })
  const { rows } = await db.owner.query<{ id: string }>('select id from logvraag where regel = $1', [regel])
  const answer = await (await officer().request(`/balie/logvragen/${rows[0]?.id}/medewerker`)).text()
  expect(answer).toContain('P. Planner')
  expect((await as(bram).request(`/balie/logvragen/${rows[0]?.id}/medewerker`)).status).not.toBe(200)
  const used = await db.owner.query(
    `select 1 from logboek.regel r join doelbinding.betrokkene_sleutel k using (pseudoniem) where k.betrokkene = $1 and r.soort = 'b'`,
    [employee],
  )
  expect(used.rowCount).toBe(1)
})

test('a tenant reads the own data, and a contract that has ended leaves the home', async () => {
  const { rows } = await db.owner.query<{ id: string; eenheid: string }>(
    `insert into huurovereenkomst (eenheid_id, geldig) select id, '[2020-02-01,)' from eenheid limit 1 returning id, eenheid_id as eenheid`,
  )
  await db.owner.query(`insert into huurovereenkomst_partij values ($1, $2, 'huurder')`, [rows[0]?.id, anna])
  const page = await (await as(anna).request('/mijn/gegevens')).text()
  expect(page).toContain('A. Anders')
  expect(page).toContain('Sterappelstraat 1, 9999 AA Voorbeeldstad')
  expect(page).toContain('zaterdag 1 februari 2020')
  const other = await (await as(bram).request('/mijn/gegevens')).text()
  expect(other).toContain('B. Bakker')
  expect(other).not.toContain('Sterappelstraat')
  await db.owner.query(`update huurovereenkomst set geldig = '[2020-02-01,2020-03-01)' where id = $1`, [
    rows[0]?.id,
  ])
  const home = await db.owner.query<{ betrokkenen: string[] }>(
    'select betrokkenen from eenheid where id = $1',
    [rows[0]?.eenheid],
  )
  expect(home.rows[0]?.betrokkenen).toEqual([])
})

test('the public page tells every verwerking of the register', async () => {
  const page = await (await as(anna).request('/waarvoor')).text()
  const missing = db.doelbinding.declaraties.verwerkingen.filter(
    ({ waarvoor }) => !page.includes(waarvoor.nl),
  )
  expect(missing.map(({ code }) => code)).toEqual([])
  expect((await as(anna).request('/rvva/onderhoud-plannen')).status).toBe(200)
  expect((await as(anna).request('/rvva/bestaat-niet')).status).toBe(404)
})

test('when the sealer is down nothing stops, but the privacy officer sees it', async () => {
  await planner()
  await db.doelbinding.opener.flush()
  expect(await (await officer().request('/balie/logboek')).text()).toContain('Het logboek wordt verzegeld')
  await db.owner
    .query(`update logboek.regel set tijd = tijd - interval '5 minutes' where xid = (select max(xid::text::bigint)::text::xid8 from logboek.regel)
    or xid >= (select max(tot_xid::text::bigint)::text::xid8 from logboek.zegel)`)
  expect(await (await officer().request('/balie/logboek')).text()).toContain(
    'Het logboek wordt nu niet verzegeld',
  )
  await planner()
})
