import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { sessionWith } from '../../web/testing/app.ts'
import { htmlFindings } from '../../web/testing/html.ts'
import { appAs, type Buurt, linesOf, makeBuurt } from '../onderhoud/testing/buurt.ts'
import { kijkNa } from './nakijken-batch.ts'
import { KWALITEITSREGELS, type Regelcode } from './regels.ts'

let db: TestDatabase
let buurt: Buurt
const NU = new Date('2026-11-28T02:00:00Z')
beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
  // The street of the tests lacks what most administrations have.
  await db.owner.query("update relatie set geboortedatum = '1980-01-01', e_mail = 'a@voorbeeld.example'")
  await db.owner.query('update eenheid_kenmerk set bouwjaar = 1980, oppervlakte = 70')
  await db.owner.query(
    "insert into huurprijs (huurovereenkomst_id, soort, geldig, bedrag_cent) select id, 'kale-huur', '[2020-01-01,)', 60000 from huurovereenkomst",
  )
})
afterAll(() => db.stop())

const open = async (): Promise<Record<string, number>> => {
  const { rows } = await db.owner.query<{ regel: string; n: number }>(
    'select regel, count(*)::int as n from kwaliteitsbevinding where opgelost_op is null group by 1',
  )
  return Object.fromEntries(rows.map(({ regel, n }) => [regel, n]))
}
const sql = (text: string, values: unknown[] = []) => db.owner.query(text, values)

/** What makes each rule find something, and what mends it. */
const GEVALLEN: Record<Regelcode, [breek: () => Promise<unknown>, herstel: () => Promise<unknown>]> = {
  'geen-kanaal': [
    () => sql("update relatie set e_mail = null, telefoon = '' where id = $1", [buurt.bram]),
    () => sql("update relatie set e_mail = 'b@voorbeeld.example' where id = $1", [buurt.bram]),
  ],
  'telefoon-onmogelijk': [
    () => sql("update relatie set telefoon = '06 123' where id = $1", [buurt.anna]),
    () => sql("update relatie set telefoon = '+32 470 12 34 56' where id = $1", [buurt.anna]),
  ],
  'e-mail-onmogelijk': [
    () => sql("update relatie set e_mail = 'anna at voorbeeld' where id = $1", [buurt.anna]),
    () => sql("update relatie set e_mail = 'anna@voorbeeld.example' where id = $1", [buurt.anna]),
  ],
  'e-mail-geweigerd': [
    () =>
      sql("insert into postprobleem (id, relatie_id, soort, sinds) values ($1, $2, 'adres-weigert', $3)", [
        randomUUID(),
        buurt.anna,
        NU,
      ]),
    () => sql('update postprobleem set opgelost_op = $1', [NU]),
  ],
  'geboortedatum-ontbreekt': [
    () => sql('update relatie set geboortedatum = null where id = $1', [buurt.carla]),
    () => sql("update relatie set geboortedatum = '1970-01-01' where id = $1", [buurt.carla]),
  ],
  'ouder-dan-110': [
    () => sql("update relatie set geboortedatum = '1916-11-27' where id = $1", [buurt.carla]),
    () => sql("update relatie set geboortedatum = '1916-11-28' where id = $1", [buurt.carla]),
  ],
  'overleden-zonder-vervolg': [
    () => sql("update relatie set overleden_op = '2026-11-13' where id = $1", [buurt.bram]),
    () => sql("update relatie set overleden_op = '2026-11-14' where id = $1", [buurt.bram]),
  ],
  'naam-onmogelijk': [
    () => sql("update relatie set aanschrijfnaam = 'c@voorbeeld.example' where id = $1", [buurt.carla]),
    () => sql("update relatie set aanschrijfnaam = 'Mw. C. Buur' where id = $1", [buurt.carla]),
  ],
  'contract-zonder-partij': [
    () => sql('delete from partijperiode where relatie_id = $1', [buurt.carla]),
    () =>
      sql(
        `insert into partijperiode (huurovereenkomst_id, relatie_id, geldig, rol) select id, $1, '[2020-01-01,)', 'huurder' from huurovereenkomst where eenheid_id = $2`,
        [buurt.carla, buurt.huisCarla],
      ),
  ],
  'contract-voorbij-maar-loopt': [
    async () => {
      await sql('alter table huurovereenkomst disable trigger huurovereenkomst_anders')
      await sql("update huurovereenkomst set geldig = '[2020-01-01,2026-11-28)' where eenheid_id = $1", [
        buurt.huisCarla,
      ])
      await sql('alter table huurovereenkomst enable trigger huurovereenkomst_anders')
    },
    () =>
      sql("update huurovereenkomst set geldig = '[2020-01-01,)' where eenheid_id = $1", [buurt.huisCarla]),
  ],
  'contract-zonder-huur': [
    () =>
      sql(
        "update huurprijs set geldig = '[2020-01-01,2026-11-28)' where huurovereenkomst_id = (select id from huurovereenkomst where eenheid_id = $1)",
        [buurt.huisCarla],
      ),
    () => sql("update huurprijs set geldig = '[2020-01-01,)'"),
  ],
  'woning-zonder-bouwjaar': [
    () => sql('update eenheid_kenmerk set bouwjaar = null where eenheid_id = $1', [buurt.huisCarla]),
    () => sql('update eenheid_kenmerk set bouwjaar = 1950'),
  ],
  'woning-zonder-oppervlakte': [
    () =>
      sql(
        "update eenheid_kenmerk set oppervlakte = null where eenheid_id = (select id from eenheid where straat = 'Leegstraat')",
      ),
    () => sql('update eenheid_kenmerk set oppervlakte = 60'),
  ],
  'adres-onmogelijk': [
    () => sql("update eenheid set postcode = '9999 SS' where id = $1", [buurt.huisCarla]),
    () => sql("update eenheid set postcode = '9999 AA' where id = $1", [buurt.huisCarla]),
  ],
  'huishouden-zonder-volwassene': [
    async () => {
      const id = randomUUID()
      await sql('insert into huishouden (id, eenheid_id) values ($1, $2)', [id, buurt.huisCarla])
      await sql(
        "insert into huishouden_lid (huishouden_id, relatie_id, geldig, rol) values ($1, $2, '[2020-01-01,)', 'huurder')",
        [id, buurt.dirk],
      )
      await sql("update relatie set geboortedatum = '2010-01-01' where id = $1", [buurt.dirk])
    },
    () => sql("update relatie set geboortedatum = '2008-11-28' where id = $1", [buurt.dirk]),
  ],
}

test('nothing is wrong in a street that is in order', async () => {
  expect(await kijkNa(db.doelbinding, NU)).toEqual({ nieuw: 0, opgelost: 0 })
  expect(await linesOf(db, buurt.anna)).toEqual([])
})

test.each(KWALITEITSREGELS.map(({ code }) => code))(
  '%s is found, is found once, and is solved by itself',
  async (code) => {
    const [breek, herstel] = GEVALLEN[code]
    await breek()
    expect(await kijkNa(db.doelbinding, NU)).toEqual({ nieuw: 1, opgelost: 0 })
    expect(await open()).toEqual({ [code]: 1 })
    expect(await kijkNa(db.doelbinding, NU)).toEqual({ nieuw: 0, opgelost: 0 })
    await herstel()
    expect(await kijkNa(db.doelbinding, NU)).toEqual({ nieuw: 0, opgelost: 1 })
    expect(await open()).toEqual({})
  },
)

test('a death is not found as long as the change of the contract about it runs', async () => {
  const overlijden = randomUUID()
  await sql("update relatie set overleden_op = '2026-11-01', geboortedatum = null where id = $1", [
    buurt.bram,
  ])
  await sql(
    `insert into contractwijziging (id, soort, status, huurovereenkomst_id, eenheid_id, aanvrager_id, over_id, betrokkenen, ingediend_op)
     select $1, 'overlijden', 'gemeld', h.id, h.eenheid_id, $2, $3, h.betrokkenen, '2026-11-20'
     from huurovereenkomst h where $2 = any (h.betrokkenen) and $3 = any (h.betrokkenen)`,
    [overlijden, buurt.anna, buurt.bram],
  )
  await kijkNa(db.doelbinding, NU)
  expect(await open()).toEqual({})
  await sql('update contractwijziging set afgerond_op = $2 where id = $1', [overlijden, NU])
  expect(await kijkNa(db.doelbinding, NU)).toMatchObject({ nieuw: 1 })
  expect(await open()).toEqual({ 'overleden-zonder-vervolg': 1 })
  await sql("update relatie set overleden_op = null, geboortedatum = '1980-01-01' where id = $1", [
    buurt.bram,
  ])
  await kijkNa(db.doelbinding, NU)
})

test('the counts are those of the rows, and what was solved goes after thirty days', async () => {
  await sql("update relatie set telefoon = '1' where id = any ($1)", [[buurt.anna, buurt.bram]])
  await kijkNa(db.doelbinding, NU)
  const telling = async () =>
    (await sql('select soort, aantal::int as aantal from gegevenskwaliteit_telling where aantal <> 0')).rows
  expect(await telling()).toEqual([{ soort: 'telefoon-onmogelijk', aantal: 2 }])
  await kijkNa(db.doelbinding, new Date('2027-01-05T02:00:00Z'))
  expect((await sql('select from kwaliteitsbevinding where opgelost_op is not null')).rows).toEqual([])
})

test.each([
  ['06-12345678', true],
  ['0031 6 1234 5678', true],
  ['+31(0)6 12345678', true],
  ['(050) 123 45 67', true],
  ['0800-1234', true],
  ['+44 20 7946 0958', true],
  ['06 1234567', false],
  ['0000000000', false],
  ['+1', false],
  ['bel mij', false],
  ['06-12345678 of 79', false],
])('a telephone number %s can be right: %s', async (nummer, klopt) => {
  expect((await sql('select is_telefoonnummer($1) as klopt', [nummer])).rows).toEqual([{ klopt }])
})

test('the desk sees how much there is by rule, and who it is about with the way to mend it', async () => {
  const id = randomUUID()
  const app = appAs(db, { ...sessionWith('balie', 'verhuurconsulent'), betrokkeneId: id, sessieId: id })
  const overzicht = await (await app.request('/balie/gegevenskwaliteit')).text()
  expect(await htmlFindings(overzicht)).toEqual([])
  const lijst = await (await app.request('/balie/gegevenskwaliteit/telefoon-onmogelijk')).text()
  expect(await htmlFindings(lijst)).toEqual([])
  expect(lijst).toContain(`/balie/personen/${buurt.anna}`)
  expect(lijst).toContain('Mw. A. Anders')
  expect(await linesOf(db, buurt.anna)).toContain('bevindingen-overzien')
  expect((await app.request('/balie/gegevenskwaliteit/bestaat-niet')).status).toBe(404)
  expect(
    await (await app.request('/balie/gegevenskwaliteit/adres-onmogelijk?stand=opgelost&na=zzz')).text(),
  ).toContain('Nog niets opgelost')
})
