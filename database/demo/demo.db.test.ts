import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { contentsOf } from '../testing/contents.ts'
import { makeTestDatabase, type TestDatabase } from '../testing/database.ts'
import { TEST_SLEUTEL } from '../testing/template.ts'
import { type DemoOptions, makeDemo } from './make.ts'
import { HUISHOUDENS, MEDEWERKERS, voorbeeldId } from './mensen.ts'
import { demoSignIns } from './sign-ins.ts'
import { useAsCast } from './uses.ts'
import { VOORBEELDVERZOEKEN } from './verzoeken.ts'
import { openSecret, secretKey } from '../../risico-beperken/beveiliging/geheim.ts'
import { verifyPassword } from '../../risico-beperken/beveiliging/wachtwoord.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await makeTestDatabase()
})
afterAll(() => db.stop())

const DATUM = '2026-11-23'
const make = (options: Partial<DemoOptions>) =>
  makeDemo(db.owner, {
    eenheden: 300,
    seed: 1,
    datum: DATUM,
    sleutel: TEST_SLEUTEL,
    vervang: true,
    ...options,
  })
/** Salted hashes and sealed secrets differ at every run; the register is the program's, not the demo's. */
const OWN_AT_EACH_RUN = ['public.account.wachtwoord', 'public.tweede_factor.geheim']
const contents = () => contentsOf(db.owner, OWN_AT_EACH_RUN)

async function read<T>(sql: string): Promise<T[]> {
  return (await db.owner.query(sql)).rows as T[]
}

describe('the fictional association', () => {
  test('is the same for the same size, seed and date, and another one otherwise', async () => {
    await make({})
    const first = await contents()
    await make({})
    expect(await contents()).toEqual(first)
    await make({ seed: 2 })
    expect((await contents())['public.relatie']).not.toBe(first['public.relatie'])
    await make({ datum: '2026-11-24' })
    expect((await contents())['public.huurovereenkomst']).not.toBe(first['public.huurovereenkomst'])
  })

  test.each([
    [0, 0],
    [1, 1],
    [10, 8],
  ])('can have %d homes', async (eenheden, huurders) => {
    const made = await make({ eenheden })
    expect(made.eenheden).toBe(eenheden)
    expect(made.relaties).toBeGreaterThanOrEqual(huurders)
    expect(await read('select from medewerker')).toHaveLength(MEDEWERKERS.length)
  })

  test('keeps the ids of the named people, whatever its size and seed', async () => {
    const named = HUISHOUDENS.flatMap(({ huurders }) => huurders)
    for (const options of [{ eenheden: 6 }, { eenheden: 200, seed: 9 }]) {
      await make(options)
      const rows = await read<{ id: string; aanschrijfnaam: string }>(
        'select id, aanschrijfnaam from relatie',
      )
      expect(rows).toEqual(
        expect.arrayContaining(
          named.map(({ sleutel, aanschrijfnaam }) => ({ id: voorbeeldId(sleutel), aanschrijfnaam })),
        ),
      )
    }
  })

  test('has ids that the addresses of pages accept', async () => {
    await make({})
    const tables = await read<{ naam: string }>(
      `select c.relname as naam from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'id' and a.atttypid = 'uuid'::regtype
       where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`,
    )
    const wrong: string[] = []
    for (const { naam } of tables) {
      const ids = await read<{ id: string }>(`select id from ${naam} limit 2000`)
      if (!ids.every(({ id }) => z.uuid().safeParse(id).success)) wrong.push(naam)
    }
    expect(wrong).toEqual([])
  })

  test('is believable', async () => {
    await make({ eenheden: 2000 })
    const [shares] = await read<Record<string, number>>(
      `with huis as (select cardinality(betrokkenen) as bewoners from eenheid),
            nu as (select * from huurovereenkomst where geldig @> date '${DATUM}')
       select (select avg((not exists (select from nu where nu.eenheid_id = e.id))::int)::float8 from eenheid e) as leeg,
              (select avg((bewoners > 1)::int)::float8 from huis where bewoners > 0) as samen,
              (select max(bewoners)::float8 from huis) as hoogste,
              (select avg(date '${DATUM}' - lower(geldig))::float8 / 365 from nu) as jaren,
              (select count(*)::float8 from onderhoudsverzoek) as meldingen,
              (select count(distinct omschrijving)::float8 from onderhoudsverzoek) as teksten,
              (select count(distinct straat)::float8 from eenheid) as straten`,
    )
    expect(shares!['leeg']).toBeGreaterThan(0.015)
    expect(shares!['leeg']).toBeLessThan(0.05)
    expect(shares!['samen']).toBeGreaterThan(0.2)
    expect(shares!['samen']).toBeLessThan(0.3)
    expect(shares!['hoogste']).toBe(5)
    expect(shares!['jaren']).toBeGreaterThan(6)
    expect(shares!['jaren']).toBeLessThan(12)
    expect(shares!['meldingen']).toBeGreaterThan(1000)
    expect(shares!['teksten']).toBeGreaterThan(60)
    expect(shares!['straten']).toBeGreaterThan(40)
    const statuses = await read<{ status: string }>(
      'select distinct status from onderhoudsverzoek order by 1',
    )
    expect(statuses.map(({ status }) => status)).toEqual(['AFG', 'INB', 'REG'])
  })

  test('writes with each home and contract exactly whom the trigger would write', async () => {
    await make({ eenheden: 400, datum: new Date().toISOString().slice(0, 10) })
    const before = await contents()
    await db.owner.query('select volg_overeenkomsten(array_agg(id), vandaag()) from huurovereenkomst')
    expect(await contents()).toEqual(before)
    expect(await read('select volg_dag(vandaag()) as achter')).toEqual([{ achter: 0 }])
  })

  test('has no repair outside its contract, and no order in a state that its repair excludes', async () => {
    await make({ eenheden: 1000 })
    expect(
      await read(
        `select v.nummer from onderhoudsverzoek v join onderhoudsorder o on o.onderhoudsverzoek_id = v.id
         where o.relatie_id <> v.relatie_id or o.eenheid_id <> v.eenheid_id or o.begin < v.gemeld_op
            or (o.status in ('GUN', 'INB', 'WOG')) <> (v.status = 'INB') or v.afgehandeld_op < o.gereed_op`,
      ),
    ).toEqual([])
    expect(
      await read(
        `select v.nummer from onderhoudsverzoek v join huurovereenkomst h on h.eenheid_id = v.eenheid_id and h.geldig @> v.gemeld_op::date
         where not v.relatie_id = any (h.betrokkenen)`,
      ),
    ).toEqual([])
    expect(
      await read(
        `select from onderhoudsorder where status in ('GUN', 'INB', 'WOG') and begin < date '${DATUM}'`,
      ),
    ).toEqual([])
  })

  test('plans nothing with a ketenpartner whose agreement has ended, but for the one example', async () => {
    await make({ eenheden: 1000 })
    const without = await read<{ id: string }>(
      `select o.id from onderhoudsorder o where not exists (
         select from verwerkersovereenkomst v where v.ketenpartner_id = o.ketenpartner_id and v.geldig @> o.begin::date)
       and o.ketenpartner_id <> '${voorbeeldId('eigendienst')}'`,
    )
    expect(without).toEqual([{ id: voorbeeldId('order rotte-dakrand') }])
  })

  test('numbers its repairs by time, and the next report gets the next number', async () => {
    const { onderhoudsverzoeken } = await make({})
    expect(
      await read(
        `select from (select nummer, gemeld_op, lag(gemeld_op) over (order by nummer) as vorige from onderhoudsverzoek where nummer > ${10_000 + VOORBEELDVERZOEKEN.length}) x
         where gemeld_op < vorige`,
      ),
    ).toEqual([])
    const [row] = await read<{ nummer: string }>(
      `insert into onderhoudsverzoek (id, eenheid_id, relatie_id, plaats, omschrijving)
       select gen_random_uuid(), eenheid_id, relatie_id, plaats, omschrijving from onderhoudsverzoek limit 1 returning nummer`,
    )
    expect(Number(row!.nummer)).toBe(10_001 + onderhoudsverzoeken)
  })
})

test('each named person can sign in with the password and the second factor that are told', async () => {
  await make({ eenheden: 10 })
  const accounts = await read<{
    id: string
    deur: string
    inlognaam: string
    wachtwoord: string
    geheim: Buffer | null
  }>('select id, deur, inlognaam, wachtwoord, geheim from account left join tweede_factor on account_id = id')
  const signIns = demoSignIns()
  expect(accounts).toHaveLength(signIns.length)
  for (const { deur, inlognaam, wachtwoord, totpGeheim } of signIns) {
    const account = accounts.find((each) => each.deur === deur && each.inlognaam === inlognaam)
    expect(await verifyPassword(wachtwoord, account?.wachtwoord)).toBe(true)
    const { id = '', geheim = null } = account ?? {}
    expect(geheim && openSecret(secretKey(TEST_SLEUTEL), id, geheim)).toBe(totpGeheim)
  }
})

test('a database with people in it stays as it is, and keeps its triggers', async () => {
  await make({ eenheden: 10 })
  const before = await contents()
  await expect(make({ seed: 3, vervang: false })).rejects.toThrow('gebruik --vervang')
  expect(await contents()).toEqual(before)
  const off = "select from pg_trigger where tgenabled = 'D'"
  expect(await read(off)).toEqual([])
})

test('only the named people have lines in the log, written by real uses', async () => {
  await make({ eenheden: 50 })
  expect(await read('select from logboek.regel')).toEqual([])
  await useAsCast(db.doelbinding, { eenheden: 50, datum: '2026-11-23' })
  await db.doelbinding.opener.flush()
  const people = await read<{ betrokkene: string }>(
    'select distinct k.betrokkene from logboek.regel r join doelbinding.betrokkene_sleutel k using (pseudoniem)',
  )
  const named = HUISHOUDENS.flatMap(({ huurders }) => huurders).map(({ sleutel }) => voorbeeldId(sleutel))
  expect(people.length).toBeGreaterThan(4)
  expect(named).toEqual(expect.arrayContaining(people.map(({ betrokkene }) => betrokkene)))
})
