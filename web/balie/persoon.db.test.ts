import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countQueries } from '../../database/testing/count-queries.ts'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import {
  appAs,
  type Buurt,
  insertMelding,
  linesOf,
  makeBuurt,
} from '../../overeenkomst-uitvoeren/onderhoud/testing/buurt.ts'
import { post, sessionWith, submit } from '../testing/app.ts'
import { htmlFindings } from '../testing/html.ts'

let db: TestDatabase
let buurt: Buurt
beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
})
afterAll(() => db.stop())

const als = (id: string, rol: 'klantmedewerker' | 'planner' = 'klantmedewerker') =>
  appAs(db, { ...sessionWith('balie', rol), betrokkeneId: id, sessieId: id })
const pad = (id: string, voor = 'contact') => `/balie/personen/${id}?voor=${voor}`
const neemContact = (medewerker: string, id: string) =>
  submit(als(medewerker), pad(id), { actie: 'contact', velden: { kanaal: 'telefoon', onderwerp: 'huur' } })
const openVoor = (medewerker: string, id: string, velden: Record<string, string>) =>
  post(als(medewerker, 'planner'), pad(id), { _actie: 'open', _sleutel: randomUUID(), ...velden })
const html = async (medewerker: string, id: string, voor?: string) =>
  (await als(medewerker).request(pad(id, voor))).text()

test('a person without a reason is not opened: no name, no line, and what to do', async () => {
  const noor = randomUUID()
  const before = await linesOf(db, buurt.anna)
  const page = await html(noor, buurt.anna)
  expect(page).toContain('Waarvoor opent u deze persoon?')
  expect(page).toContain('Hoe hebt u contact?')
  expect(page).not.toContain('Anders')
  expect(await linesOf(db, buurt.anna)).toEqual(before)
  expect(await htmlFindings(page)).toEqual([])
})

test('a contact is the reason: the page says so, and shows what belongs to it', async () => {
  const noor = randomUUID()
  expect((await neemContact(noor, buurt.anna)).headers.get('location')).toBe(pad(buurt.anna))
  const page = await html(noor, buurt.anna)
  expect(page).toContain('iemand helpen die contact opneemt (telefoon, huur en betalen)')
  expect(page).toContain('06\u00A01111\u00A01111')
  expect(page).toContain('Dhr. B. Anders')
  expect(await linesOf(db, buurt.anna)).toEqual(
    expect.arrayContaining(['reden-vastleggen', 'persoon-helpen', 'contactgegevens-bekijken']),
  )
  expect(await htmlFindings(page)).toEqual([])
})

test('a page asks the database as much for a person with ten repairs as for one with none', async () => {
  const noor = randomUUID()
  const counts = []
  for (let n = 0; n < 10; n += 1) await insertMelding(db, buurt)
  for (const id of [buurt.anna, buurt.dirk]) {
    await neemContact(noor, id)
    await html(noor, id)
    await db.doelbinding.opener.flush()
    counts.push(await countQueries(() => html(noor, id)))
  }
  // The head with its opening; then one opening for all parts together, and what each part reads.
  expect(counts).toEqual([18, 18])
})

test('“anders” without words, and a channel that does not exist, are refused', async () => {
  const noor = randomUUID()
  const velden = { kanaal: 'telefoon', onderwerp: 'anders' }
  const sent = await submit(als(noor), pad(buurt.anna), { actie: 'contact', velden })
  expect(sent.status).toBe(422)
  const wrong = { kanaal: 'postduif', onderwerp: 'huur' }
  expect((await submit(als(noor), pad(buurt.anna), { actie: 'contact', velden: wrong })).status).toBe(422)
  expect(await html(noor, buurt.anna)).toContain('Waarvoor opent u')
})

test('the home of the desk goes on with whom one was helping, as long as the reason holds, and shows nobody else', async () => {
  const [noor, kim] = [randomUUID(), randomUUID()]
  await neemContact(noor, buurt.anna)
  const home = async (wie: string) => (await als(wie).request('/balie')).text()
  expect(await home(noor)).toContain('Mw. A. Anders')
  expect(await home(kim)).not.toContain('Mw. A. Anders')
  expect(await htmlFindings(await home(noor))).toEqual([])
  await db.owner.query(
    "update werkreden set begonnen_op = begonnen_op - interval '31 minutes', verloopt_op = verloopt_op - interval '31 minutes' where medewerker_id = $1",
    [noor],
  )
  const before = await linesOf(db, buurt.anna)
  expect(await home(noor)).not.toContain('Waar u mee bezig was')
  expect(await linesOf(db, buurt.anna)).toEqual(before)
})

test('the reason of a colleague, and a reason that is too old, open nobody', async () => {
  const [noor, kim] = [randomUUID(), randomUUID()]
  await neemContact(noor, buurt.anna)
  expect(await html(kim, buurt.anna)).toContain('Waarvoor opent u')
  expect(await html(noor, buurt.carla)).toContain('Waarvoor opent u')
  await db.owner.query(
    "update werkreden set begonnen_op = begonnen_op - interval '31 minutes', verloopt_op = verloopt_op - interval '31 minutes' where medewerker_id = $1",
    [noor],
  )
  const before = await linesOf(db, buurt.anna)
  expect(await html(noor, buurt.anna)).toContain('Waarvoor opent u')
  expect(await linesOf(db, buurt.anna)).toEqual(before)
})

test('a repair opens its own person, and nobody else', async () => {
  const [kim, zaak] = [randomUUID(), await insertMelding(db, buurt)]
  const wrong = await openVoor(kim, buurt.carla, { doel: 'reparatie', zaak })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('hoort niet bij deze persoon')
  const sent = await openVoor(kim, buurt.anna, { doel: 'reparatie', zaak })
  expect(sent.headers.get('location')).toBe(pad(buurt.anna, 'reparatie'))
  const page = await html(kim, buurt.anna, 'reparatie')
  expect(page).toContain('iemand helpen bij een reparatie')
  // The purpose is part of the reason: what a repair opens is not open for a contact.
  expect(await html(kim, buurt.anna, 'contact')).toContain('Waarvoor opent u')
})

test('a person who does not exist and an id that is none are not found', async () => {
  const noor = randomUUID()
  expect((await neemContact(noor, randomUUID())).status).toBe(404)
  expect((await als(noor).request('/balie/personen/1')).status).toBe(404)
})

test('what the purpose does not need never leaves the server until “Toon”, for this employee and reason, for 15 minutes', async () => {
  const [kim, lea, zaak] = [randomUUID(), randomUUID(), await insertMelding(db, buurt)]
  for (const wie of [kim, lea]) await openVoor(wie, buurt.anna, { doel: 'reparatie', zaak })
  expect(await html(kim, buurt.anna, 'reparatie')).not.toContain('Dhr. B. Anders')
  const velden = { groep: 'huishouden', omdat: 'controleren' }
  const path = pad(buurt.anna, 'reparatie')
  const sent = await submit(als(kim), path, { actie: 'toon', velden })
  expect(sent.status).toBe(303)
  expect(await html(kim, buurt.anna, 'reparatie')).toContain('Dhr. B. Anders')
  expect(await html(lea, buurt.anna, 'reparatie')).not.toContain('Dhr. B. Anders')
  await db.owner.query(
    "update onthulling set getoond_op = getoond_op - interval '16 minutes', verloopt_op = verloopt_op - interval '16 minutes'",
  )
  const before = (await linesOf(db, buurt.anna)).filter((code) => code === 'huishouden-bekijken').length
  expect(await html(kim, buurt.anna, 'reparatie')).not.toContain('Dhr. B. Anders')
  expect((await linesOf(db, buurt.anna)).filter((code) => code === 'huishouden-bekijken')).toHaveLength(
    before,
  )
})

test('a form of “Toon” that is sent again shows nothing more', async () => {
  const [kim, zaak] = [randomUUID(), await insertMelding(db, buurt)]
  await openVoor(kim, buurt.anna, { doel: 'reparatie', zaak })
  const again = { _actie: 'toon', _sleutel: randomUUID(), groep: 'huishouden', omdat: 'gevraagd' }
  const app = als(kim)
  await post(app, pad(buurt.anna, 'reparatie'), again)
  await db.owner.query(
    "update onthulling set getoond_op = getoond_op - interval '16 minutes', verloopt_op = verloopt_op - interval '16 minutes'",
  )
  await post(app, pad(buurt.anna, 'reparatie'), again)
  expect(await html(kim, buurt.anna, 'reparatie')).not.toContain('Dhr. B. Anders')
})

test('a group that does not exist cannot be shown', async () => {
  const noor = randomUUID()
  await neemContact(noor, buurt.anna)
  const sent = await post(als(noor), pad(buurt.anna), {
    _actie: 'toon',
    _sleutel: randomUUID(),
    groep: 'bsn',
    omdat: 'gevraagd',
  })
  expect(sent.status).toBe(422)
})

/** A session of which the person proved who it is just now. */
async function bewezen(medewerker: string): Promise<void> {
  const account = randomUUID()
  await db.owner.query(
    "insert into account (id, betrokkene_id, deur, inlognaam) values ($1, $2, 'balie', $3)",
    [account, medewerker, `${medewerker}@x.example`],
  )
  await db.owner.query(
    `insert into sessie (hash, id, account_id, betrokkene_id, deur, verloopt_op)
     values (sha256(uuid_send($1)), $1, $2, $1, 'balie', now() + interval '1 hour')`,
    [medewerker, account],
  )
}

test('a colleague’s file opens with a second proof, a reason and a notice to Privacy; the tenant can see it', async () => {
  const noor = randomUUID()
  await db.owner.query("insert into afscherming (relatie_id, soort) values ($1, 'collega')", [buurt.dirk])
  await neemContact(noor, buurt.dirk)
  const page = await html(noor, buurt.dirk)
  expect(page).toContain('Dit dossier is extra beschermd')
  expect(page).not.toContain('Elders')
  expect(await htmlFindings(page)).toEqual([])
  const toon = () => submit(als(noor), pad(buurt.dirk), { actie: 'toon', velden: { omdat: 'gevraagd' } })
  expect((await toon()).headers.get('location')).toContain('/balie/toegang/bevestigen?terug=')
  expect(await html(noor, buurt.dirk)).not.toContain('Elders')
  await bewezen(noor)
  expect((await toon()).headers.get('location')).toBe(pad(buurt.dirk))
  expect(await html(noor, buurt.dirk)).toContain('Dhr. D. Elders')
  const { rows } = await db.owner.query('select team, omschrijving from taak where relatie_id = $1', [
    buurt.dirk,
  ])
  expect(rows).toEqual([
    {
      team: 'privacy',
      omschrijving: 'Een dossier van een collega is geopend. Reden: de huurder vraagt ernaar.',
    },
  ])
  expect(await linesOf(db, buurt.dirk)).toContain('gegevens-tonen')
})

test('a secret address stays on the server until a second proof and a reason', async () => {
  const noor = randomUUID()
  await db.owner.query("insert into afscherming (relatie_id, soort) values ($1, 'geheim-adres')", [
    buurt.carla,
  ])
  await neemContact(noor, buurt.carla)
  const page = await html(noor, buurt.carla)
  expect(page).toContain('Dit adres is geheim.')
  expect(page).not.toContain('Sterappelstraat')
  await bewezen(noor)
  const velden = { groep: 'adres', omdat: 'afspraak' }
  await submit(als(noor), pad(buurt.carla), { actie: 'toon', velden })
  expect(await html(noor, buurt.carla)).toContain('Sterappelstraat 3')
})

test('behind glass nothing is shown without the notice, whatever the program sends', async () => {
  const { rows } = await db.owner.query<{ id: string; relatie_id: string }>(
    'select id, relatie_id from werkreden where relatie_id = $1 limit 1',
    [buurt.dirk],
  )
  const show = db.owner.query(
    `insert into onthulling (id, werkreden_id, relatie_id, groep, omdat, getoond_op, verloopt_op)
     values (gen_random_uuid(), $1, $2, 'dossier', 'x', now(), now() + interval '5 minutes')`,
    [rows[0]?.id, rows[0]?.relatie_id],
  )
  await expect(show).rejects.toThrow('zonder melding')
})
