import { afterAll, beforeAll, expect, test } from 'vitest'
import { afwijkingOf } from '../../adapters/vera/schema.ts'
import type { Berichtsoort } from '../../adapters/vera/lezen.ts'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { newContext } from '../../doelbinding/context.ts'
import { type Opdracht, neemOver } from './overnemen.ts'
import { voerUit } from './uitvoeren-batch.ts'
import { bestandOf, contract, persoon, woning } from './testing/berichten.ts'

let db: TestDatabase
let other: TestDatabase
beforeAll(async () => {
  db = await makeTestDatabase()
  other = await makeTestDatabase()
}, 60_000)
afterAll(async () => {
  await db.stop()
  await other.stop()
})

const VANDAAG = '2026-11-28'
const systeem = (where: TestDatabase) => newContext(where.doelbinding, { rol: 'systeem' })
const take = (where: TestDatabase, bestanden: Opdracht['bestanden']) =>
  neemOver(systeem(where), { bestanden, bron: 'oud', vandaag: VANDAAG })
async function exported(where: TestDatabase, lijst: Berichtsoort): Promise<Record<string, unknown>[]> {
  const all: Record<string, unknown>[] = []
  await voerUit(systeem(where), { lijst, dag: VANDAAG }, async (berichten) => void all.push(...berichten))
  return all
}

const clean = [
  bestandOf('clusters.json', [{ id: 'C1', code: 'C1', naam: 'De Linden', soort: { code: 'VEX' } }]),
  bestandOf('eenheden.json', [woning('E1', 1), woning('E2', 2), woning('E3', 3)]),
  bestandOf('relaties.json', [persoon('R1', 'Jansen'), persoon('R2', 'de Vries'), persoon('R3', 'Ö')]),
  bestandOf('overeenkomsten.json', [
    contract('O1', 'E1', ['R1', 'R2'], { begindatum: '2020-02-01' }),
    contract('O2', 'E2', ['R3'], {
      begindatum: '2015-01-01',
      einddatum: '2019-12-31',
      status: { code: 'BEE' },
    }),
  ]),
]

test('a clean set is taken over, adds up, and comes out as it went in', async () => {
  const verslag = await take(db, clean)
  expect(verslag.lijsten).toEqual({
    clusters: { gelezen: 1, nieuw: 1, gewijzigd: 0, ongewijzigd: 0, geweigerd: 0 },
    eenheden: { gelezen: 3, nieuw: 3, gewijzigd: 0, ongewijzigd: 0, geweigerd: 0 },
    relaties: { gelezen: 3, nieuw: 3, gewijzigd: 0, ongewijzigd: 0, geweigerd: 0 },
    overeenkomsten: { gelezen: 2, nieuw: 2, gewijzigd: 0, ongewijzigd: 0, geweigerd: 0 },
  })
  expect(verslag.sluit).toBe(true)
  expect(verslag.bedragen).toEqual({
    gelezen: '1056.74',
    overgenomen: '1056.74',
    geweigerd: '0.00',
    weggelaten: '0.00',
    onleesbaar: 0,
  })
  expect(verslag.huur).toEqual({ aangeboden: '1056.74', opgeslagen: '1056.74' })
  const { rows } = await db.owner.query(
    `select r.aanschrijfnaam, n.achternaam, r.telefoon, r.e_mail, h.status, lower(h.geldig)::text as begin, p.rol
     from relatie r join relatie_naam n on n.relatie_id = r.id join huurovereenkomst_partij p on p.relatie_id = r.id
     join huurovereenkomst h on h.id = p.huurovereenkomst_id where r.aanschrijfnaam like '%Jansen'`,
  )
  expect(rows).toEqual([
    {
      aanschrijfnaam: 'A.B. Jansen',
      achternaam: 'Jansen',
      telefoon: '06 00000001',
      e_mail: 'r1@voorbeeldpost.example',
      status: 'LOP',
      begin: '2020-02-01',
      rol: 'huurder',
    },
  ])
})

test('the same files once more change nothing', async () => {
  const state = async (): Promise<unknown[]> => [
    (await db.owner.query('select * from relatie order by id')).rows,
    (await db.owner.query('select * from relatie_naam order by relatie_id')).rows,
    (await db.owner.query('select * from eenheid_kenmerk order by eenheid_id')).rows,
    (await db.owner.query('select * from huurovereenkomst order by id')).rows,
    (await db.owner.query('select * from partijperiode order by 1, 2')).rows,
    (await db.owner.query('select * from huurprijs order by 1, 2')).rows,
  ]
  const before = await state()
  const verslag = await take(db, clean)
  expect(Object.values(verslag.lijsten).map(({ ongewijzigd, gelezen }) => gelezen - ongewijzigd)).toEqual([
    0, 0, 0, 0,
  ])
  expect(await state()).toEqual(before)
  expect(verslag.sluit).toBe(true)
})

test('each person has a line of the run in the log, written before', async () => {
  await db.doelbinding.opener.flush()
  const { rows } = await db.owner.query<{ aantal: number }>(
    `select count(distinct r.pseudoniem)::int as aantal from logboek.regel r
     join doelbinding.verwerking_versie v on v.id = r.versie where v.code = 'gegevens-overnemen' and r.soort = 'b'`,
  )
  expect(rows).toEqual([{ aantal: 3 }])
  expect((await db.owner.query('select from vera_sleutel')).rowCount).toBe(0)
})

test('export, import into an empty database and export again: no differences, and every message is valid', async () => {
  const lijsten = ['clusters', 'eenheden', 'relaties', 'overeenkomsten'] as const
  const first = new Map<Berichtsoort, Record<string, unknown>[]>()
  for (const lijst of lijsten) first.set(lijst, await exported(db, lijst))
  for (const [lijst, berichten] of first)
    for (const bericht of berichten) expect(afwijkingOf(lijst, bericht), lijst).toBeNull()
  const verslag = await take(
    other,
    [...first].map(([lijst, berichten]) => bestandOf(`${lijst}.json`, berichten)),
  )
  expect([verslag.sluit, verslag.redenen]).toEqual([true, []])
  for (const lijst of lijsten) expect(await exported(other, lijst), lijst).toEqual(first.get(lijst))
  expect(first.get('overeenkomsten')).toHaveLength(2)
})

test('what changed is changed from today, and what was before is kept', async () => {
  const verslag = await take(db, [
    bestandOf('relaties.json', [{ ...persoon('R1', 'Jansen-Bakker'), contactgegevens: [] }]),
    bestandOf('overeenkomsten.json', [
      contract('O1', 'E1', ['R1'], {
        begindatum: '2020-02-01',
        einddatum: '2027-01-31',
        opzegdatum: '2026-11-20',
        status: { code: 'OPG' },
        prijscomponenten: [{ soort: { code: 'NET' }, bedrag: 600.5, begindatum: '2020-02-01T00:00:00Z' }],
      }),
    ]),
  ])
  expect(verslag.lijsten).toMatchObject({ relaties: { gewijzigd: 1 }, overeenkomsten: { gewijzigd: 1 } })
  expect([verslag.sluit, verslag.huur.opgeslagen]).toEqual([true, '600.50'])
  const { rows } = await db.owner.query<{ naam: string }>(
    "select string_agg(aanschrijfnaam || ' ' || geldig, '; ' order by geldig) as naam from relatie_naam where achternaam like 'Jansen%'",
  )
  expect(rows[0]?.naam).toMatch(
    /^A\.B\. Jansen \(,\d{4}-\d{2}-\d{2}\); A\.B\. Jansen-Bakker \[\d{4}-\d{2}-\d{2},\)$/,
  )
  const now = await db.owner.query(
    `select r.aanschrijfnaam, r.telefoon, h.status, (select count(*)::int from partijperiode_eerder) as eerder
     from relatie r, huurovereenkomst h where r.aanschrijfnaam like '%Bakker' and upper(h.geldig) = '2027-02-01'`,
  )
  expect(now.rows).toEqual([
    { aanschrijfnaam: 'A.B. Jansen-Bakker', telefoon: null, status: 'OPG', eerder: 1 },
  ])
})

test('a file that stops half, or changes meanwhile, leaves nothing behind', async () => {
  const before = (await db.owner.query('select count(*) from relatie')).rows
  const half = bestandOf('relaties.json', [persoon('R8', 'Half'), persoon('R9', 'Af')], (text) =>
    text.slice(0, -20),
  )
  await expect(take(db, [half])).rejects.toThrow('niet compleet')
  let turn = 0
  const turning = {
    naam: 'relaties.json',
    open: () => {
      turn += 1
      return bestandOf('relaties.json', [persoon('R8', turn === 1 ? 'Een' : 'Twee')]).open()
    },
  }
  await expect(take(db, [turning])).rejects.toThrow('veranderde tijdens het lezen')
  expect((await db.owner.query('select count(*) from relatie')).rows).toEqual(before)
  const { rows } = await db.owner.query(
    'select gelukt, verslag, reden from vera_import where gelukt = false order by begonnen_op',
  )
  expect(rows).toEqual([
    {
      gelukt: false,
      verslag: null,
      reden: 'relaties.json: Het bestand is niet compleet: het stopt in bericht 2.',
    },
    {
      gelukt: false,
      verslag: null,
      reden: expect.stringContaining('veranderde tijdens het lezen') as string,
    },
  ])
})
