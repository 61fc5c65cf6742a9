import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { shipped } from '../../project-root.ts'
import { addDays, datumOf } from '../../tijd.ts'
import { volgDag } from './dag.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await makeTestDatabase()
})
afterAll(() => db.stop())

const VANDAAG = datumOf(new Date())

async function read<T>(sql: string, params: unknown[] = []): Promise<T[]> {
  return (await db.owner.query(sql, params)).rows as T[]
}

let nummer = 0
/** A home with a contract of one tenant. */
async function woonplek(geldig: string): Promise<{ eenheid: string; overeenkomst: string; huurder: string }> {
  const [eenheid, overeenkomst, huurder] = [randomUUID(), randomUUID(), randomUUID()]
  nummer += 1
  await read(
    "insert into eenheid (id, straat, huisnummer, postcode, woonplaats) values ($1, 'Proefstraat', $2, '9999 ZZ', 'Voorbeeldstad')",
    [eenheid, nummer],
  )
  await read("insert into relatie (id, aanschrijfnaam) values ($1, 'A. Proef')", [huurder])
  await read('insert into huurovereenkomst (id, eenheid_id, geldig) values ($1, $2, $3)', [
    overeenkomst,
    eenheid,
    geldig,
  ])
  await read("insert into huurovereenkomst_partij values ($1, $2, 'huurder')", [overeenkomst, huurder])
  return { eenheid, overeenkomst, huurder }
}

const bewoners = async (eenheid: string): Promise<string[]> =>
  (await read<{ betrokkenen: string[] }>('select betrokkenen from eenheid where id = $1', [eenheid]))[0]!
    .betrokkenen

test('what we knew on one day about another is one query, also after a correction and a change', async () => {
  const { overeenkomst } = await woonplek('[2026-01-01,)')
  const schrijf = (sql: string): Promise<unknown> => read(sql, [overeenkomst])
  await schrijf(
    "insert into huurprijs (huurovereenkomst_id, soort, geldig, bedrag_cent, vastgelegd_op) values ($1, 'kale-huur', '[2026-01-01,)', 60000, '2026-01-02')",
  )
  await schrijf(
    "update huurprijs set bedrag_cent = 61000, reden = 'correctie' where huurovereenkomst_id = $1",
  )
  await schrijf(
    "update huurprijs_eerder set vastgelegd = tstzrange(lower(vastgelegd), '2026-05-10') where huurovereenkomst_id = $1",
  )
  await schrijf("update huurprijs set geldig = '[2026-01-01,2026-07-01)' where huurovereenkomst_id = $1")
  await schrijf(
    "insert into huurprijs (huurovereenkomst_id, soort, geldig, bedrag_cent, reden) values ($1, 'kale-huur', '[2026-07-01,)', 63000, 'wijziging')",
  )
  const bekend = async (over: string, op: string): Promise<number[]> =>
    (
      await read<{ bedrag: string }>(
        `select bedrag_cent as bedrag from (
           select huurovereenkomst_id, geldig, bedrag_cent, tstzrange(vastgelegd_op, null) as vastgelegd from huurprijs
           union all select huurovereenkomst_id, geldig, bedrag_cent, vastgelegd from huurprijs_eerder) p
         where huurovereenkomst_id = $1 and geldig @> $2::date and vastgelegd @> $3::timestamptz`,
        [overeenkomst, over, op],
      )
    ).map(({ bedrag }) => Number(bedrag))
  expect(await bekend('2026-04-01', '2026-05-03')).toEqual([60000])
  expect(await bekend('2026-04-01', '2100-01-01')).toEqual([61000])
  expect(await bekend('2026-08-01', '2026-05-03')).toEqual([60000])
  expect(await bekend('2026-08-01', '2100-01-01')).toEqual([63000])
  expect(await bekend('2026-04-01', '2025-12-31')).toEqual([])
})

test('two beliefs about one moment are refused', async () => {
  const { overeenkomst, eenheid, huurder } = await woonplek('[2026-01-01,)')
  await expect(
    read(
      "insert into partijperiode (huurovereenkomst_id, relatie_id, geldig, rol) values ($1, $2, '[2027-01-01,)', 'medehuurder')",
      [overeenkomst, huurder],
    ),
  ).rejects.toMatchObject({ constraint: 'partijperiode_pkey' })
  await expect(
    read("insert into huurovereenkomst (eenheid_id, geldig) values ($1, '[2027-01-01,)')", [eenheid]),
  ).rejects.toMatchObject({ constraint: 'huurovereenkomst_een_tegelijk' })
  await expect(
    read(
      "insert into huurovereenkomst (eenheid_id, geldig) values ($1, daterange('2020-02-01', '2020-01-01'))",
      [eenheid],
    ),
  ).rejects.toMatchObject({ code: '22000' })
})

test('a home is nobody’s the day after its contract ended, though nothing was written that day', async () => {
  const { eenheid, overeenkomst, huurder } = await woonplek(`[2020-01-01,${addDays(VANDAAG, 5)})`)
  expect(await bewoners(eenheid)).toEqual([huurder])
  expect(await volgDag(db.doelbinding, addDays(VANDAAG, 4))).toBe(0)
  expect(await volgDag(db.doelbinding, addDays(VANDAAG, 5))).toBe(1)
  expect(await bewoners(eenheid)).toEqual([])
  expect(
    await read('select status, betrokkenen from huurovereenkomst where id = $1', [overeenkomst]),
  ).toEqual([{ status: 'BEE', betrokkenen: [huurder] }])
  expect(await volgDag(db.doelbinding, addDays(VANDAAG, 5))).toBe(0)
})

test('the states of a contract are those of the diagram', async () => {
  const diagram = readFileSync(shipped('docs', 'toestanden', 'huurovereenkomst.md'), 'utf8')
  const drawn = new Set([...diagram.matchAll(/\b(VOP|LOP|OPG|BEE)\b(?= -->|:)/g)].map(([, state]) => state))
  const rows = await read<{ status: string }>(
    `select distinct huurovereenkomst_status(g, s, null, '2026-06-01') as status
     from unnest(array['[2026-07-01,)', '[2026-01-01,)', '[2026-01-01,2026-07-01)', '[2020-01-01,2026-06-01)']::daterange[]) g,
          unnest(array['onbepaald', 'bepaald']) s`,
  )
  expect(new Set(rows.map(({ status }) => status))).toEqual(drawn)
})

test('who comes onto a contract from a day is on it that day, and who leaves is off it', async () => {
  const { eenheid, overeenkomst, huurder } = await woonplek('[2020-01-01,)')
  const nieuw = randomUUID()
  await read("insert into relatie (id, aanschrijfnaam) values ($1, 'B. Proef')", [nieuw])
  const dag = addDays(VANDAAG, 10)
  await read(
    "insert into partijperiode (huurovereenkomst_id, relatie_id, geldig, rol) values ($1, $2, daterange($3, null), 'huurder')",
    [overeenkomst, nieuw, dag],
  )
  await read(
    'update partijperiode set geldig = daterange(lower(geldig), $3) where huurovereenkomst_id = $1 and relatie_id = $2',
    [overeenkomst, huurder, dag],
  )
  expect(await bewoners(eenheid)).toEqual([huurder])
  await volgDag(db.doelbinding, dag)
  expect(await bewoners(eenheid)).toEqual([nieuw])
  await volgDag(db.doelbinding, VANDAAG)
  expect(await bewoners(eenheid)).toEqual([huurder])
})

test('writing "now" keeps the past: a name, a role and a party', async () => {
  const { overeenkomst, huurder } = await woonplek('[2020-01-01,)')
  const tweede = randomUUID()
  await read("insert into relatie (id, aanschrijfnaam) values ($1, 'B. Proef')", [tweede])
  await read("insert into huurovereenkomst_partij values ($1, $2, 'medehuurder')", [overeenkomst, tweede])
  await read("update partijperiode set geldig = '[2022-01-01,)' where relatie_id = $1", [tweede])
  await read("update relatie set aanschrijfnaam = 'A. Anders' where id = $1", [huurder])
  await read('delete from huurovereenkomst_partij where relatie_id = $1', [huurder])
  await read("update huurovereenkomst_partij set rol = 'huurder' where relatie_id = $1", [tweede])
  expect(
    await read(
      'select relatie_id = $2 as tweede, rol, lower(geldig)::text as van, upper(geldig)::text as tot from partijperiode where huurovereenkomst_id = $1 order by 1, 3',
      [overeenkomst, tweede],
    ),
  ).toEqual([
    { tweede: false, rol: 'huurder', van: '2020-01-01', tot: VANDAAG },
    { tweede: true, rol: 'medehuurder', van: '2022-01-01', tot: VANDAAG },
    { tweede: true, rol: 'huurder', van: VANDAAG, tot: null },
  ])
  expect(
    await read(
      'select aanschrijfnaam, lower(geldig)::text as van from relatie_naam where relatie_id = $1 order by geldig',
      [huurder],
    ),
  ).toEqual([
    { aanschrijfnaam: 'A. Proef', van: null },
    { aanschrijfnaam: 'A. Anders', van: VANDAAG },
  ])
  expect(await read('select betrokkenen from huurovereenkomst where id = $1', [overeenkomst])).toEqual([
    { betrokkenen: [tweede] },
  ])
})

test('a death that was recorded wrongly, and the deposit of before, stay known', async () => {
  const { huurder, overeenkomst } = await woonplek('[2020-01-01,)')
  await read("update relatie set overleden_op = '2026-01-05' where id = $1", [huurder])
  await read('update relatie set overleden_op = null where id = $1', [huurder])
  expect(
    await read('select overleden_op from relatie_eerder where relatie_id = $1 order by vastgelegd', [
      huurder,
    ]),
  ).toEqual([{ overleden_op: null }, { overleden_op: '2026-01-05' }])
  await read('update huurovereenkomst set waarborgsom_cent = 50000 where id = $1', [overeenkomst])
  expect(
    await read(
      'select waarborgsom_cent, betrokkenen from huurovereenkomst_eerder where huurovereenkomst_id = $1',
      [overeenkomst],
    ),
  ).toEqual([{ waarborgsom_cent: null, betrokkenen: [huurder] }])
})

test('what follows from one row looks at that row, however many there are', async () => {
  await read("insert into relatie (aanschrijfnaam) select 'Proef ' || n from generate_series(1, 2000) n")
  await read(
    "insert into eenheid (straat, huisnummer, postcode, woonplaats) select 'Volle straat', n, '9998 ZZ', 'Voorbeeldstad' from generate_series(1, 2000) n",
  )
  const looked = async (): Promise<number> =>
    (
      await read<{ rijen: number }>(
        `select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::integer as rijen from pg_stat_xact_user_tables
         where relname in ('relatie', 'relatie_naam', 'eenheid', 'eenheid_kenmerk', 'huurovereenkomst', 'partijperiode')`,
      )
    )[0]?.rijen ?? 0
  await read('begin')
  await read('set local enable_seqscan = off')
  const before = await looked()
  await woonplek('[2020-01-01,)')
  const after = await looked()
  await read('rollback')
  expect(after - before).toBeLessThan(100)
})
