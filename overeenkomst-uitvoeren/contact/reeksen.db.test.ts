import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { voorbeeldCorporatie } from '../../corporatie.ts'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { sessionWith, submit } from '../../web/testing/app.ts'
import { htmlFindings } from '../../web/testing/html.ts'
import { appAs, type Buurt, contextOf, linesOf, makeBuurt } from '../onderhoud/testing/buurt.ts'
import { startPostbode } from './postbode.ts'
import { brievenpers } from './post.ts'
import { start } from './reeksen.ts'

let db: TestDatabase
let buurt: Buurt
beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
  // Eva left Anna's home two weeks ago and Dirk comes to live at Carla's later; nobody may be in two homes at once.
  await db.owner.query(
    `insert into relatie (id, aanschrijfnaam) values ('0195f000-0000-4000-8000-0000000000e1', 'Mw. E. Vertrokken');
     with e as (insert into eenheid (straat, huisnummer, postcode, woonplaats) values ('Sterappelstraat', 9, '9999 AA', 'Voorbeeldstad') returning id),
     h as (insert into huurovereenkomst (eenheid_id, geldig)
           select id, daterange('2020-01-01', current_date - 14) from e union all select id, daterange(current_date + 10, null) from e returning id, geldig)
     insert into huurovereenkomst_partij (huurovereenkomst_id, relatie_id, rol)
     select id, case when upper_inf(geldig) then '${buurt.dirk}' else '0195f000-0000-4000-8000-0000000000e1' end::uuid, 'huurder' from h`,
  )
})
afterAll(async () => {
  await brievenpers.stop()
  await db.stop()
})
beforeEach(async () => {
  await db.owner.query(
    'delete from bericht; delete from berichtreeks; delete from contactvoorkeur; update relatie set overleden_op = null',
  )
})

const joost = {
  ...sessionWith('balie', 'verhuurconsulent'),
  betrokkeneId: '0195f000-0000-4000-8000-0000000000aa',
}
const app = () => appAs(db, joost)
const VELDEN = {
  groep: 'straat',
  straat: 'Sterappelstraat',
  woonplaats: 'Voorbeeldstad',
  wat: 'nieuwe <b>daken</b>',
  watEn: 'new roofs',
  meer: 'Er staat een steiger.',
  meerEn: 'There is a scaffold.',
}
const maak = (soort = 'uitnodiging', velden: Record<string, string> = {}) =>
  submit(app(), `/balie/reeksen/nieuw?soort=${soort}`, {
    actie: 'maak',
    velden: { ...VELDEN, begin: '2027-01-05', ...velden },
  })
const maakOp = async (soort?: string, velden?: Record<string, string>): Promise<string> =>
  (await maak(soort, velden)).headers.get('location') ?? ''
const doe = async (pad: string, actie: string) => submit(app(), pad, { actie, velden: {} })
const berichten = async () =>
  (
    await db.owner.query<{ wie: string; doel: string; status: string; wacht: boolean | null }>(
      `select r.aanschrijfnaam as wie, b.doel, b.status, v.versturen_na > now() as wacht from bericht b join relatie r on r.id = b.relatie_id
       left join verzending v on v.bericht_id = b.id order by 1`,
    )
  ).rows
async function bezorg(): Promise<void> {
  const post = { mail: null, sms: null, brief: async () => undefined }
  const bode = startPostbode(
    {
      kern: db.doelbinding,
      post,
      corporatie: voorbeeldCorporatie,
      basis: 'https://x.example/',
      nu: () => new Date(),
    },
    (error) => {
      throw error
    },
  )
  await bode.sendDue()
  await bode.stop()
}
const bedenktijdVoorbij = () =>
  db.owner.query(
    "update bericht set versturen_na = now() - interval '1 second'; update verzending set versturen_na = now() - interval '1 second' where versturen_na < 'infinity'",
  )

test('a list says who gets it and who does not and why; nothing leaves before the start', async () => {
  await db.owner.query("update relatie set overleden_op = '2026-11-01' where id = $1", [buurt.bram])
  await db.owner.query(
    'insert into contactvoorkeur (relatie_id, niet_storen_tot) values ($1, current_date + 3)',
    [buurt.carla],
  )
  const pad = await maakOp()
  const page = await (await app().request(pad)).text()
  for (const line of [
    'Krijgt het bericht: 1. Bijvoorbeeld: Mw. A. Anders',
    'Overleden: 1. Bijvoorbeeld: Dhr. B. Anders',
    'Huurt er niet meer: 1. Bijvoorbeeld: Mw. E. Vertrokken',
    'Komt er nog wonen: 1. Bijvoorbeeld: Dhr. D. Elders',
    'Wil nu niet gestoord worden: 1. Bijvoorbeeld: Mw. C. Buur',
    'Invitation: new roofs',
  ])
    expect(page.replaceAll(/<!-- -->/g, '')).toContain(line)
  expect(page).not.toContain('<b>daken')
  expect(await htmlFindings(page)).toEqual([])
  expect(await berichten()).toEqual([])
  expect(await linesOf(db, buurt.carla)).toContain('berichtreeks-voorbereiden')
  // Work by BW 7:220 must reach also who does not want to be disturbed.
  const werk = await (await app().request(await maakOp('werkzaamheden', { eind: '2027-01-06' }))).text()
  expect(werk).toContain('Verstuur aan 2 huurders')
})

test('a start twice, by two people at once, sends once; within the time for second thoughts all can be taken back', async () => {
  const pad = await maakOp()
  const id = pad.split('/').at(-1) ?? ''
  const context = contextOf(db, { rol: 'verhuurconsulent' })
  const begin = () => start(context, { id, soort: 'uitnodiging', versie: 2, nu: new Date() })
  const outcomes = await Promise.all([begin(), begin()])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await berichten()).toEqual([
    { wie: 'Dhr. B. Anders', doel: 'huurders-uitnodigen', status: 'klaargezet', wacht: true },
    { wie: 'Mw. A. Anders', doel: 'huurders-uitnodigen', status: 'klaargezet', wacht: true },
    { wie: 'Mw. C. Buur', doel: 'huurders-uitnodigen', status: 'klaargezet', wacht: true },
  ])
  await bezorg()
  expect((await berichten()).every(({ status }) => status === 'klaargezet')).toBe(true)
  expect((await doe(pad, 'trekIn')).status).toBe(303)
  expect((await berichten()).map(({ status, wacht }) => ({ status, wacht }))).toEqual(
    Array.from({ length: 3 }, () => ({ status: 'ingetrokken', wacht: null })),
  )
  expect(await begin()).toEqual({ ok: false, refusal: 'gewijzigd' })
  expect(await linesOf(db, buurt.carla)).toContain('huurders-uitnodigen')
})

test('a pause holds back what has not left, and going on sends it; progress is counted without opening anybody', async () => {
  const pad = await maakOp()
  await doe(pad, 'start')
  await doe(pad, 'pauzeer')
  await bedenktijdVoorbij()
  await bezorg()
  expect((await berichten()).every(({ status }) => status === 'klaargezet')).toBe(true)
  const before = await linesOf(db, buurt.carla)
  expect(await (await app().request(pad)).text()).toContain('Gepauzeerd: 0 van 3 verstuurd')
  expect(await linesOf(db, buurt.carla)).toEqual(before)
  await doe(pad, 'gaVerder')
  await bezorg()
  expect((await berichten()).every(({ status }) => status !== 'klaargezet')).toBe(true)
  const done = await (await app().request(pad)).text()
  expect(done).toContain('Klaar: 3 van 3 verstuurd')
  expect(await htmlFindings(done)).toEqual([])
  expect(await htmlFindings(await (await app().request('/balie/reeksen')).text())).toEqual([])
})

test('a list that grew stale is made anew at the start: nothing leaves before somebody looked at it again', async () => {
  const pad = await maakOp()
  await db.owner.query("update relatie set overleden_op = '2026-11-01' where id = $1", [buurt.bram])
  const refused = await doe(pad, 'start')
  expect(refused.status).toBe(422)
  const page = await refused.text()
  expect(page).toContain('De lijst is veranderd sinds u die nakeek: 0 erbij en 1 eraf.')
  expect(page).toContain('Verstuur aan 2 huurders')
  expect(await berichten()).toEqual([])
  expect((await doe(pad, 'start')).status).toBe(303)
  expect((await berichten()).map(({ wie }) => wie)).toEqual(['Mw. A. Anders', 'Mw. C. Buur'])
})

test('a street of the same name in another town gets nothing; without English all of it is in Dutch', async () => {
  await db.owner.query(
    `with r as (insert into relatie (aanschrijfnaam, voorkeurstaal) values ('Mw. T. Tweelingstad', 'en') returning id),
     e as (insert into eenheid (straat, huisnummer, postcode, woonplaats) values ('Sterappelstraat', 1, '8888 AA', 'Tweelingstad') returning id),
     h as (insert into huurovereenkomst (eenheid_id, geldig) select id, daterange('2020-01-01', null) from e returning id)
     insert into huurovereenkomst_partij (huurovereenkomst_id, relatie_id, rol) select h.id, r.id, 'huurder' from h, r`,
  )
  await doe(await maakOp(), 'start')
  expect((await berichten()).map(({ wie }) => wie)).not.toContain('Mw. T. Tweelingstad')
  await db.owner.query('delete from bericht; delete from berichtreeks')
  const pad = await maakOp('uitnodiging', { woonplaats: 'TWEELINGSTAD', meerEn: '' })
  const page = await (await app().request(pad)).text()
  expect(page.replaceAll(/<!-- -->/g, '')).toContain('Huurders van Sterappelstraat in TWEELINGSTAD')
  expect(page).toContain('Wie Engels leest, krijgt het hele bericht in het Nederlands.')
  await doe(pad, 'start')
  await bedenktijdVoorbij()
  await bezorg()
  const { rows } = await db.owner.query('select taal, onderwerp from bericht')
  expect(rows).toEqual([{ taal: 'nl', onderwerp: 'Uitnodiging: nieuwe <b>daken</b>' }])
})

test('a crash in the middle of a start leaves nothing half, and the start can be done again', async () => {
  const pad = await maakOp()
  await db.owner.query(`
    create function stuk() returns trigger language plpgsql as $$ begin raise exception 'stroom weg'; end $$;
    create trigger stuk after insert on bericht for each row execute function stuk()`)
  expect((await doe(pad, 'start')).status).toBe(500)
  await db.owner.query('drop trigger stuk on bericht; drop function stuk()')
  expect(await berichten()).toEqual([])
  expect((await doe(pad, 'start')).status).toBe(303)
  expect(await berichten()).toHaveLength(3)
})

test('a series is started for its own use only', async () => {
  const id = (await maakOp()).split('/').at(-1) ?? ''
  const wrong = { id, soort: 'werkzaamheden', versie: 2, nu: new Date() } as const
  await start(contextOf(db, { rol: 'verhuurconsulent' }), wrong)
  expect(await berichten()).toEqual([])
})

test.each([
  ['no street', { straat: '' }, 'Vul de naam van de straat in.'],
  ['no town', { woonplaats: '' }, 'Vul de plaats in.'],
  ['no complex', { groep: 'complex' }, 'Kies een complex.'],
  ['a group that does not exist', { groep: 'iedereen' }, 'Kies wie het bericht krijgen.'],
  ['no first day', { begin: '' }, 'Vul de eerste dag in.'],
  [
    'a last day before the first',
    { soort: 'werkzaamheden', eind: '2027-01-04' },
    'Kies een dag op of na de eerste dag.',
  ],
  ['too much text', { meer: 'x'.repeat(601) }, 'Gebruik hoogstens 600 tekens.'],
])(
  '%s is refused with what to do, and the rest stays filled in',
  async (_, { soort, ...velden }: Record<string, string>, melding) => {
    const sent = await maak(soort, velden)
    expect(sent.status).toBe(422)
    const page = await sent.text()
    expect(page).toContain(melding)
    expect(page).toContain('new roofs')
  },
)

test('a street where nobody rents has nobody to send to', async () => {
  const page = await (await app().request(await maakOp('uitnodiging', { straat: "Leeg'straat" }))).text()
  expect(page).toContain('Niemand krijgt dit bericht.')
  expect(page).not.toContain('Verstuur aan')
  expect((await appAs(db, sessionWith('balie', 'redacteur')).request('/balie/reeksen')).status).toBe(403)
})
