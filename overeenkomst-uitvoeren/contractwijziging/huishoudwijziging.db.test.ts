import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { sessionWith } from '../../web/testing/app.ts'
import { htmlFindings } from '../../web/testing/html.ts'
import { appAs, type Buurt, contextOf, huurderSession, makeBuurt } from '../onderhoud/testing/buurt.ts'
import { type Aanvraag, listContracten, vraagWijzigingAan } from './aanvragen.ts'
import { beginZaak } from './beginnen.ts'
import { zetZaakstap } from './behandelen.ts'

const nu = new Date('2026-11-28T10:00:00Z')
let db: TestDatabase
let buurt: Buurt
beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
})
afterAll(() => db.stop())

const huurder = () => contextOf(db, { rol: 'huurder' })
const balie = () =>
  contextOf(db, { rol: 'verhuurconsulent', afdeling: 'Verhuur', medewerkerId: buurt.medewerker })
const vraag = (aanvraag: Omit<Aanvraag, 'soort'>) =>
  vraagWijzigingAan(huurder(), buurt.anna, { aanvraag: { soort: 'huishoudwijziging', ...aanvraag }, nu })
const verwerk = (id: string) => zetZaakstap(balie(), id, { zet: { stap: 'verwerk', versie: 1 }, nu })
const gevraagd = async (aanvraag: Omit<Aanvraag, 'soort'>): Promise<string> => {
  const done = await vraag(aanvraag)
  if (!done.ok) throw new Error(done.refusal)
  return done.value
}
const leden = async (tabel = 'huishouden_lid') => {
  const { rows } = await db.owner.query<{ naam: string; rol: string; geldig: string }>(
    `select r.aanschrijfnaam as naam, l.rol, l.geldig::text from ${tabel} l join huishouden h on h.id = l.huishouden_id
     join relatie r on r.id = l.relatie_id where h.eenheid_id = $1 order by 1, 3`,
    [buurt.huisAnna],
  )
  return rows.map(({ naam, rol, geldig }) => `${naam} ${rol} ${geldig}`)
}
const gezet = { ok: true, value: null }
const geweigerd = (refusal: string) => ({ ok: false, refusal })

test('a birth and somebody who moves in come into the household on their day; the tenants are in it too', async () => {
  expect(await vraag({ datum: '2026-11-20' })).toEqual(geweigerd('kies-wat'))
  expect(await vraag({ wat: 'geboren', datum: '2026-11-29', naam: 'N. Anders' })).toEqual(
    geweigerd('datum-in-toekomst'),
  )
  expect(await vraag({ wat: 'erbij', datum: '2026-12-01', naam: 'N. Anders' })).toEqual(geweigerd('kies-rol'))
  const geboorte = await gevraagd({ wat: 'geboren', datum: '2026-11-20', naam: 'N. Anders' })
  expect(await leden()).toEqual([])
  expect(await verwerk(geboorte)).toEqual(gezet)
  const erbij = await gevraagd({ wat: 'erbij', rol: 'inwonend', datum: '2026-12-01', naam: 'Mw. O. Oma' })
  expect(await verwerk(erbij)).toEqual(gezet)
  expect(await leden()).toEqual([
    'Dhr. B. Anders huurder [2026-11-20,)',
    'Mw. A. Anders huurder [2026-11-20,)',
    'Mw. O. Oma inwonend [2026-12-01,)',
    'N. Anders kind [2026-11-20,)',
  ])
  const { rows } = await db.owner.query<{ dag: string }>(
    "select geboortedatum::text as dag from relatie where aanschrijfnaam = 'N. Anders'",
  )
  expect(rows).toEqual([{ dag: '2026-11-20' }])
})

test('who lives there already does not come again; the letters go to the tenants, not to the child', async () => {
  expect(await vraag({ wat: 'geboren', datum: '2026-11-21', naam: 'n  anders' })).toEqual(
    geweigerd('woont-er-al'),
  )
  const { rows } = await db.owner.query<{ naam: string }>(
    `select distinct r.aanschrijfnaam as naam from bericht b join relatie r on r.id = b.relatie_id order by 1`,
  )
  expect(rows.map(({ naam }) => naam)).toEqual(['Dhr. B. Anders', 'Mw. A. Anders'])
})

test('a housemate leaves, a tenant not by this way, and what we believed before stays known', async () => {
  const [contract] = await listContracten(huurder(), buurt.anna, nu)
  const kind = contract?.huisgenoten.find(({ aanschrijfnaam }) => aanschrijfnaam === 'N. Anders')
  expect(await vraag({ wat: 'weg', datum: '2026-11-28', over: buurt.bram })).toEqual(
    geweigerd('kies-persoon'),
  )
  expect(await vraag({ wat: 'weg', datum: '2026-11-28', over: buurt.carla })).toEqual(
    geweigerd('kies-persoon'),
  )
  const weg = await gevraagd({ wat: 'weg', datum: '2026-11-28', over: kind?.id })
  expect(await verwerk(weg)).toEqual(gezet)
  expect(await leden()).toContain('N. Anders kind [2026-11-20,2026-11-28)')
  expect(await leden('huishouden_lid_eerder')).toContain('N. Anders kind [2026-11-20,)')
  const voor = await gevraagd({ wat: 'erbij', rol: 'partner', datum: '2026-11-28', naam: 'Dhr. P. Nieuw' })
  await verwerk(voor)
})

test('the desk records a move; a day before the person came is refused whole', async () => {
  const { rows } = await db.owner.query<{ id: string; contract: string }>(
    `select r.id, h.id as contract from relatie r, huurovereenkomst h
     where r.aanschrijfnaam = 'Dhr. P. Nieuw' and h.eenheid_id = $1`,
    [buurt.huisAnna],
  )
  const begin = {
    soort: 'huishoudwijziging',
    huurovereenkomstId: rows[0]?.contract ?? '',
    wat: 'weg',
  } as const
  const begonnen = await beginZaak(balie(), {
    begin: { ...begin, datum: '2026-11-01', over: rows[0]?.id ?? '' },
    nu,
  })
  expect(begonnen.ok && (await verwerk(begonnen.value))).toEqual(geweigerd('geen-huisgenoot'))
  expect(await leden()).toContain('Dhr. P. Nieuw partner [2026-11-28,)')
})

test('the pages ask first what changes, and are valid', async () => {
  const anna = appAs(db, huurderSession(buurt.anna))
  const pad = '/mijn/contractwijzigingen/nieuw/huishoudwijziging'
  const keuze = await (await anna.request(pad)).text()
  expect(keuze).toContain('Er is een kind geboren')
  expect(await htmlFindings(keuze)).toEqual([])
  const weg = await (await anna.request(`${pad}?wat=weg`)).text()
  expect(weg).toContain('Dhr. P. Nieuw')
  expect(weg).not.toContain('Dhr. B. Anders')
  expect(await htmlFindings(weg)).toEqual([])
  const joost = appAs(db, { ...sessionWith('balie', 'verhuurconsulent'), betrokkeneId: buurt.medewerker })
  const { rows } = await db.owner.query<{ id: string }>(
    'select id from huurovereenkomst where eenheid_id = $1',
    [buurt.huisAnna],
  )
  const desk = await joost.request(
    `/balie/huurovereenkomsten/${rows[0]?.id}/wijziging?soort=huishoudwijziging`,
  )
  expect(await htmlFindings(await desk.text())).toEqual([])
})
