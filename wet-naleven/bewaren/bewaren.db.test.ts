import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import {
  type Buurt,
  insertMelding,
  linesOf,
  makeBuurt,
} from '../../overeenkomst-uitvoeren/onderhoud/testing/buurt.ts'
import { notitieSchrijven } from '../../overeenkomst-uitvoeren/notitie/verwerkingen.ts'
import { pasBewaartermijnToe } from './bewaren-batch.ts'
import { termijnVan } from './termijn.ts'
import { VERLOPEN } from './verlopen.ts'

let db: TestDatabase
let buurt: Buurt
const nu = new Date('2026-11-27T09:00:00Z')
beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
})
afterAll(() => db.stop())

const termen = () =>
  Object.fromEntries(
    VERLOPEN.map((each) => [each.tabel, termijnVan(db.doelbinding.declaraties.verwerkingen, each)]),
  )

/** A repair with photos of both, a note and two safety agreements that end so many days from the end of their term. */
async function insertAlles(dagen: number) {
  const { foto = '', notitie = '', veiligheidsafspraak = '' } = termen()
  const verzoekId = await insertMelding(db, buurt)
  const orderId = randomUUID()
  const sinds = `($1::timestamptz - $2::interval + make_interval(days => $3))`
  const beeld = `'\\x00'::bytea, '\\x00'::bytea, 1, 1`
  await db.owner.query(
    `insert into onderhoudsorder (id, onderhoudsverzoek_id, relatie_id, eenheid_id, ketenpartner_id, status, begin, eind, aanvaard_op, gereed_op)
     select $1, id, relatie_id, eenheid_id, $2, 'TEC', '2020-01-01', '2020-01-02', now(), now() from onderhoudsverzoek where id = $3`,
    [orderId, buurt.loodgieter, verzoekId],
  )
  await db.owner.query(
    `update onderhoudsverzoek set status = 'AFG', order_id = $4, afgehandeld_op = ${sinds} where id = $5`,
    [nu, foto, dagen, orderId, verzoekId],
  )
  await db.owner.query(
    `insert into foto (id, onderhoudsverzoek_id, relatie_id, inhoud, voorbeeld, breedte, hoogte) select gen_random_uuid(), $1, $2, ${beeld}`,
    [verzoekId, buurt.anna],
  )
  await db.owner.query(
    `insert into orderfoto (id, onderhoudsorder_id, relatie_id, moment, inhoud, voorbeeld, breedte, hoogte) select gen_random_uuid(), $1, $2, 'na', ${beeld}`,
    [orderId, buurt.anna],
  )
  await db.owner.query(
    `with m as (insert into materiaal (code, naam, per, prijs_cent) values ('sifon', 'Sifon', 'stuk', 1240) on conflict (code) do update set naam = excluded.naam returning code),
          h as (insert into handtekening (onderhoudsorder_id, relatie_id, naam, getekend_op) values ($1, $3, 'A. Anders', now())),
          w as (insert into meerwerk (id, onderhoudsorder_id, relatie_id, omschrijving, bedrag_cent, status, gevraagd_op, beslist_op)
                values (gen_random_uuid(), $1, $3, 'Kraan vast', 100, 'goedgekeurd', now(), now())),
          t as (insert into tevredenheid (order_id, onderhoudsverzoek_id, relatie_id, tevreden, gegeven_op) values ($1, $2, $3, true, now())),
          a as (insert into afspraakwijziging (id, reeks, onderhoudsverzoek_id, relatie_id, rol, op, versie)
                values (gen_random_uuid(), gen_random_uuid(), $2, $3, 'planner', now(), 2))
     insert into ordermateriaal (onderhoudsorder_id, materiaal_code, relatie_id, aantal, prijs_cent) select $1, code, $3, 1, 1240 from m`,
    [orderId, verzoekId, buurt.anna],
  )
  await db.owner.query(
    `insert into notitie (id, relatie_id, hulp, begin, einddatum, gemaakt_door, gewijzigd_op, gewijzigd_bij)
     select gen_random_uuid(), $4, 'tolk', d - 30, d, gen_random_uuid(), now(), 'test' from (select ${sinds}::date as d) x`,
    [nu, notitie, dagen, buurt.bram],
  )
  // Of a person, and of the building.
  await db.owner.query(
    `insert into veiligheidsafspraak (id, eenheid_id, relatie_id, code, vastgelegd_op, geldig_tot)
     select gen_random_uuid(), $4, w, c, d - 30, d from (select ${sinds}::date as d) x, (values ($5::uuid, 'hond'), (null, 'asbest')) v (w, c)`,
    [nu, veiligheidsafspraak, dagen, buurt.huisAnna, buurt.anna],
  )
}

const tel = async () =>
  (
    await db.owner.query(
      VERLOPEN.map(({ tabel }) => `select '${tabel}' as tabel, count(*)::int as aantal from ${tabel}`).join(
        ' union all ',
      ),
    )
  ).rows.map(({ aantal }) => aantal as number)

test('across its declared term each row is deleted, the day before it stays; each person has a line', async () => {
  await insertAlles(-2)
  await insertAlles(2)
  expect((await tel()).slice(0, 9)).toEqual([2, 2, 2, 4, 2, 2, 2, 2, 2])
  const before = (await linesOf(db, buurt.anna)).length
  expect(await pasBewaartermijnToe(db.doelbinding, nu)).toMatchObject({
    foto: 1,
    orderfoto: 1,
    handtekening: 1,
    ordermateriaal: 1,
    meerwerk: 1,
    tevredenheid: 1,
    afspraakwijziging: 1,
    notitie: 1,
    veiligheidsafspraak: 2,
  })
  expect((await tel()).slice(0, 9)).toEqual([1, 1, 1, 2, 1, 1, 1, 1, 1])
  for (const wie of [buurt.anna, buurt.bram])
    expect(await linesOf(db, wie)).toContain('bewaartermijn-toepassen')
  expect((await linesOf(db, buurt.anna)).slice(before)).toEqual(['bewaartermijn-toepassen'])
  // Who has nothing old is left alone, and a second time there is nothing to do.
  expect(await linesOf(db, buurt.carla)).not.toContain('bewaartermijn-toepassen')
  expect(await pasBewaartermijnToe(db.doelbinding, nu)).toMatchObject({ foto: 0, veiligheidsafspraak: 0 })
})

/** A day before and a day after the end of its term: a message, a series, a question, an account and a swap. */
async function insertZaken(dagen: number, loopt: boolean) {
  const { gegevensvraag, bericht, berichtreeks, eindafrekening, woningruil } = termen()
  const [zaak, ruil, deelname] = [randomUUID(), randomUUID(), randomUUID()]
  const op = (duur = '') =>
    `('${nu.toISOString()}'::timestamptz - '${duur}'::interval + make_interval(days => ${dagen}))`
  await db.owner.query(
    `insert into contractwijziging (id, soort, status, huurovereenkomst_id, eenheid_id, aanvrager_id, over_id, betrokkenen, ingediend_op, afgerond_op)
     select $1, 'opzegging-huurder', 'afgerekend', h.id, h.eenheid_id, $2, $2, array[$2]::uuid[], '2010-01-01', $3
     from huurovereenkomst h where $2 = any (h.betrokkenen) limit 1`,
    [zaak, buurt.carla, loopt ? null : new Date('2012-01-01')],
  )
  await db.owner.query(
    `insert into bericht (id, relatie_id, sjabloon, doel, gegevens, zaak, klaargezet_op)
     values (gen_random_uuid(), $1, 'machtiging-gestopt', 'x', '{}', $2, ${op(bericht)})`,
    [buurt.carla, `contractwijziging ${zaak}`],
  )
  await db.owner.query(
    `insert into eindafrekening (contractwijziging_id, betrokkenen, laatste_dag, waarborgsom_cent, huur_cent, achterstand_cent, betaald_cent,
       schade_cent, apart_cent, terug_cent, uiterlijk, opgemaakt_op, pdf)
     values ($1, $2, '2012-01-01', 0, 0, 0, 0, 0, 0, 0, '2012-01-15', ${op(eindafrekening)}, '\\x00')`,
    [zaak, [buurt.carla]],
  )
  await db.owner.query(
    `insert into woningruil (id, status, aantal, begonnen_op, afgerond_op)
     values ($1, $2, 2, '2015-01-01', ${loopt ? 'null' : op(woningruil)})`,
    [ruil, loopt ? 'aangevraagd' : 'gestopt'],
  )
  await db.owner.query(
    `insert into woningruil_deelname (id, woningruil_id, plaats, uitnodiger_id, uitgenodigd, betrokkenen, loopt)
     values ($1, $2, 1, $3, 'x', array[$3]::uuid[], false)`,
    [deelname, ruil, buurt.carla],
  )
  await db.owner.query(
    `insert into woningruil_deelnemer (deelname_id, relatie_id, loopt) values ($1, $2, false)`,
    [deelname, buurt.carla],
  )
  await db.owner.query(
    `insert into woningruil_stap (id, woningruil_id, stap, status, door, gezet_op) values (gen_random_uuid(), $1, 'begin', 'verzamelen', 'huurder', $2)`,
    [ruil, nu],
  )
  if (loopt) return
  await db.owner.query(
    `insert into gegevensvraag (id, relatie_id, gesteld_op) values (gen_random_uuid(), $1, ${op(gegevensvraag)}::date)`,
    [buurt.carla],
  )
  await db.owner.query(
    `insert into berichtreeks (id, sjabloon, doel, gegevens, omschrijving, groep, peildatum, gemaakt_op, gemaakt_door)
     values (gen_random_uuid(), 'storing', 'storing-melden', '{}', 'Test', 'alle', '2012-01-01', ${op(berichtreeks)}, gen_random_uuid())`,
  )
}

test('messages, series, questions, accounts and swaps go by their declared terms, and never while a case runs', async () => {
  await insertZaken(-2, false)
  await insertZaken(2, false)
  await insertZaken(-400, true)
  const weg = {
    gegevensvraag: 1,
    bericht: 1,
    berichtreeks: 1,
    eindafrekening: 1,
    woningruil_deelnemer: 1,
    woningruil_deelname: 1,
    woningruil_stap: 1,
    woningruil: 1,
  }
  expect(await pasBewaartermijnToe(db.doelbinding, nu)).toMatchObject(weg)
  expect(await linesOf(db, buurt.carla)).toContain('bewaartermijn-toepassen')
  const over = Object.keys(weg).map((tabel) => VERLOPEN.findIndex((each) => each.tabel === tabel))
  const left = await tel()
  expect(over.map((index) => left[index])).toEqual([1, 2, 1, 2, 2, 2, 2, 2])
  await db.owner.query("update contractwijziging set afgerond_op = '2012-01-01' where afgerond_op is null")
  expect(await pasBewaartermijnToe(db.doelbinding, nu)).toMatchObject({
    bericht: 1,
    eindafrekening: 1,
    woningruil: 0,
  })
})

test('a repair that is open keeps its photos, however old', async () => {
  await db.owner.query(
    `update onderhoudsverzoek set status = 'REG', order_id = null, afgehandeld_op = null, gemeld_op = '2010-01-01'`,
  )
  expect(await pasBewaartermijnToe(db.doelbinding, nu)).toMatchObject({ foto: 0, orderfoto: 0 })
})

test('the term is that of the declarations: who writes with another term, or from another day, stops the run', () => {
  const regel = { tabel: 'notitie', vanaf: 'notitie.einddatum' }
  const anders = (bewaartermijn: object) => [
    notitieSchrijven,
    { ...notitieSchrijven, bewaartermijn: { ...notitieSchrijven.bewaartermijn, ...bewaartermijn } },
  ]
  expect(termijnVan([notitieSchrijven], regel)).toBe(notitieSchrijven.bewaartermijn.duur)
  expect(() => termijnVan(anders({ duur: 'P9Y' }), regel)).toThrow('notitie')
  expect(() => termijnVan(anders({ vanaf: 'notitie.begin' }), regel)).toThrow('notitie')
})
