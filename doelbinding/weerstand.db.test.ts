import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { installDatabase } from '../database/install.ts'
import { makeTestDatabase, type TestDatabase } from '../database/testing/database.ts'
import { TEST_SLEUTEL } from '../database/testing/template.ts'
import { type Context, newContext } from './context.ts'
import { verwerkingRole } from './logins.ts'
import type { Opening } from './opener.ts'
import type { Refusal } from './refusal.ts'
import { statement } from './statement.ts'
import { attempt, makeRelaties, openingFor } from './testing/openen.ts'
import { PROEVEN, proefLezen, proefZoeken } from './testing/verwerkingen.ts'
import { lees, verwerk } from './verwerk.ts'

let db: TestDatabase
let anna: string
let bram: string
let opener: pg.Client
let client: pg.Client
const names = statement(proefLezen, (tx) =>
  tx.selectFrom('relatie').select('aanschrijfnaam').orderBy('aanschrijfnaam'),
)
const found = statement(proefZoeken, (tx) =>
  tx.selectFrom('relatie').select('aanschrijfnaam').orderBy('aanschrijfnaam'),
)
const NAMES = 'select aanschrijfnaam from relatie order by 1'

beforeAll(async () => {
  db = await makeTestDatabase(PROEVEN)
  const ids = await makeRelaties(db, ['Anna', 'Bram'])
  ;[anna = '', bram = ''] = ids
  opener = await db.connectAs('opener')
  client = await connect()
})
afterAll(() => db.stop())
afterEach(async () => {
  vi.restoreAllMocks()
  await db.owner.query('delete from doelbinding.opening')
})

const connect = async (): Promise<pg.Client> => {
  const made = await db.connectAs('wet-naleven')
  await made.query(`set role "${role()}"`)
  return made
}
const role = (verwerking = proefLezen as { code: string }): string =>
  verwerkingRole(db.doelbinding.prefix, verwerking.code)
const context = (): Context => newContext(db.doelbinding, { rol: 'systeem' })
const open = (b: string[], extra = {}): Promise<unknown> =>
  opener.query('select * from doelbinding.open($1, null)', [
    openingFor(db, client, { verwerking: proefLezen, b, ...extra }),
  ])
const seen = async (on: pg.Client = client, sql = NAMES): Promise<string[]> =>
  (await on.query<{ aanschrijfnaam: string }>(sql)).rows.map(({ aanschrijfnaam }) => aanschrijfnaam)
const linesOf = async (person: string): Promise<number> => {
  const { rows } = await db.owner.query<{ count: number }>(
    `select count(*)::int as count from logboek.regel r join doelbinding.betrokkene_sleutel k using (pseudoniem)
     where k.betrokkene = $1 and r.soort = 'b'`,
    [person],
  )
  return rows[0]?.count ?? 0
}

describe('an opening', () => {
  test('that fails further on in the same message leaves neither line nor view', async () => {
    const before = await linesOf(anna)
    const asked = openingFor(db, client, { verwerking: proefLezen, b: [anna] })
    expect(await attempt(opener, `select doelbinding.open('${asked}', null); select 1 / 0`)).toEqual({
      code: '22012',
    })
    expect(
      await attempt(
        opener,
        `select doelbinding.open('${asked}', null); select doelbinding.open('${asked}', null)`,
      ),
    ).toEqual({ code: 'WV001' })
    await opener.query(`begin; savepoint s; select doelbinding.open('${asked}', null); rollback to s; commit`)
    expect(await seen()).toEqual([])
    expect(await linesOf(anna)).toBe(before)
  })

  test('waits for the disk, whatever its session asks for', async () => {
    const asked = openingFor(db, client, { verwerking: proefLezen, b: [anna] })
    await opener.query(`set synchronous_commit = off; begin; select doelbinding.open('${asked}', null)`)
    expect((await opener.query('show synchronous_commit')).rows).toEqual([{ synchronous_commit: 'on' }])
    await opener.query('rollback; reset synchronous_commit')
  })

  test('means nothing to a later session with the same process number', async () => {
    await open([anna])
    expect(await seen()).toEqual(['Anna'])
    await open([anna], { n: 'the name of the program that opened' })
    expect(await seen()).toEqual([])
    await client.query("begin; set local doelbinding.sessie = 'a guess'")
    expect(await seen()).toEqual([])
    await client.query('rollback')
    client = await connect()
  })

  test('shows nothing after its time', async () => {
    await open([anna])
    expect(await seen()).toEqual(['Anna'])
    await db.owner.query("update doelbinding.opening set verloopt = clock_timestamp() - interval '1 second'")
    expect(await seen()).toEqual([])
  })

  test('that replaces another one under an open cursor never adds to what the cursor shows', async () => {
    await open([anna])
    await client.query(`begin; declare lijst cursor for ${NAMES}`)
    await open([bram])
    expect(await seen(client, 'fetch all from lijst')).toEqual(['Anna'])
    expect(await seen()).toEqual(['Bram'])
    await client.query('rollback')
  })

  test('holds for all processes of a query over many, and for no one else', async () => {
    await db.owner.query(
      "insert into relatie (aanschrijfnaam) select 'Vulling' from generate_series(1, 20000); analyze relatie",
    )
    await open([anna])
    await client.query(
      'begin; set local parallel_setup_cost = 0; set local parallel_tuple_cost = 0; set local min_parallel_table_scan_size = 0; set local debug_parallel_query = on',
    )
    expect(await seen()).toEqual(['Anna'])
    await client.query('rollback')
    await db.owner.query("delete from relatie where aanschrijfnaam = 'Vulling'")
  })

  test('of ten thousand persons is one, with a line for each', async () => {
    const { rows } = await db.owner.query<{ id: string }>(
      "insert into relatie (aanschrijfnaam) select 'Veel' from generate_series(1, 10000) returning id",
    )
    await db.owner.query('analyze relatie')
    expect(await lees(context(), names, { betrokkenen: rows.map(({ id }) => id) }, {})).toHaveLength(10_000)
    const { rows: lines } = await db.owner.query<{ count: number }>(
      `select count(distinct pseudoniem)::int as count from logboek.regel where opening = (select max(opening) from logboek.regel)`,
    )
    expect(lines[0]?.count).toBe(10_000)
    await db.owner.query("delete from relatie where aanschrijfnaam = 'Veel'")
  })
})

describe('a choice', () => {
  test('finds the first persons of its own order, each counted once', async () => {
    await makeRelaties(db, ['Zoek C', 'Zoek A', 'Zoek B'])
    expect(
      (await lees(context(), found, { kiest: ['Zoek', null] }, {})).map(
        ({ aanschrijfnaam }) => aanschrijfnaam,
      ),
    ).toEqual(['Zoek A', 'Zoek B'])
  })

  test('takes terms as values, never as SQL', async () => {
    for (const term of [
      "' or true --",
      '%',
      '_',
      '\\',
      '{A,n,n,a}',
      "'); drop table relatie; --",
      '${$1}',
      'ﬀ',
      '🏠',
    ])
      expect(await lees(context(), found, { kiest: [term, null] }, {}), term).toEqual([])
  })

  test('with a term that cannot be is refused, without telling the term', async () => {
    for (const term of ['geen-nummer', '\u0000']) {
      const refused = await lees(context(), found, { kiest: ['Anna', term] }, {}).catch(
        (error: unknown) => error,
      )
      expect(refused).toMatchObject({ reden: 'ongeldig' })
      expect(
        JSON.stringify([(refused as Refusal).message, String((refused as Refusal).cause)]),
      ).not.toContain('geen-nummer')
    }
  })
})

const direct = (betrokkenen: string[], pid: number): Promise<Opening> =>
  db.doelbinding.opener.open(context(), db.doelbinding.versie(proefLezen), {
    pid: -pid,
    sessie: '',
    betreft: { betrokkenen },
    reeks: false,
  })
const endsOf = async (regel: string): Promise<(string | null)[]> => {
  const { rows } = await db.owner.query<{ status: string | null }>(
    "select status from logboek.regel where soort = 'e' and opening = $1",
    [regel],
  )
  return rows.map(({ status }) => status)
}

describe('openings together', () => {
  test('about the same new persons in another order do not block one another', async () => {
    const rounds = Array.from({ length: 40 }, () => Array.from({ length: 30 }, () => randomUUID()))
    const uses = rounds.flatMap((ids) => [
      lees(context(), names, { betrokkenen: ids }, {}),
      db.doelbinding.opener.open(context(), db.doelbinding.versie(proefLezen), {
        pid: -1,
        sessie: '',
        betreft: { betrokkenen: ids.toReversed() },
        reeks: true,
      }),
    ])
    expect((await Promise.allSettled(uses)).filter(({ status }) => status === 'rejected')).toEqual([])
  })

  test('with a wrong one among them: only that one is refused, and no end is lost', async () => {
    const opened = await direct([anna], 1)
    db.doelbinding.opener.close(opened, 'Ok')
    const results = await Promise.allSettled([
      direct([anna], 2),
      direct(['geen nummer'], 3),
      direct([bram], 4),
      // One backend twice in one group.
      direct([bram], 5),
      direct([anna], 5),
    ])
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
      'fulfilled',
    ])
    await db.doelbinding.opener.flush()
    expect(await endsOf(opened.regel)).toEqual(['Ok'])
  })

  test('when the log is locked: no data, one clear refusal for all, and ends are written when it is free again', async () => {
    const opened = await direct([anna], 6)
    await db.owner.query('begin; lock table logboek.regel in access exclusive mode')
    db.doelbinding.opener.close(opened, 'Ok')
    const began = performance.now()
    const uses = await Promise.allSettled(
      Array.from({ length: 8 }, () => lees(context(), names, { betrokkenen: [anna] }, {})),
    )
    expect(performance.now() - began).toBeLessThan(20_000)
    for (const use of uses)
      expect(use).toMatchObject({ status: 'rejected', reason: { reden: 'geen-logboek' } })
    await db.owner.query('rollback')
    await db.doelbinding.opener.flush()
    expect(await endsOf(opened.regel)).toEqual(['Ok'])
    expect(await lees(context(), names, { betrokkenen: [anna] }, {})).toHaveLength(1)
  })

  test('when the log is gone: no data', async () => {
    await db.owner.query('alter table logboek.regel rename to weg')
    await expect(lees(context(), names, { betrokkenen: [anna] }, {})).rejects.toThrow(
      'Het logboek kan niet worden geschreven. Zonder logregel geven wij geen gegevens.',
    )
    await db.owner.query('alter table logboek.weg rename to regel')
    expect(await lees(context(), names, { betrokkenen: [anna] }, {})).toHaveLength(1)
  })
})

describe('work', () => {
  const about = { betrokkenen: [] as string[] }
  beforeAll(() => void about.betrokkenen.push(anna))

  test('that hides an error of the database is not taken for done', async () => {
    const work = verwerk(context(), proefLezen, about, async (tx) => {
      await tx.updateTable('relatie').set({ telefoon: '06 00000000' }).where('id', '=', anna).execute()
      // A home without a tenant may be seen but not changed.
      await tx
        .selectFrom('foto' as 'relatie')
        .select('id')
        .execute()
        .catch(() => undefined)
    })
    await expect(work).rejects.toThrow('er is niets bewaard')
    const { rows } = await db.owner.query<{ telefoon: string | null }>(
      'select telefoon from relatie where id = $1',
      [anna],
    )
    expect(rows).toEqual([{ telefoon: null }])
    expect(await lees(context(), names, about, {})).toHaveLength(1)
  })

  test('cannot be kept for later', async () => {
    const kept = await verwerk(context(), proefLezen, about, async (tx) => [tx] as const)
    await expect(kept[0].run(names, {})).rejects.toThrow('al klaar')
    await expect(kept[0].selectFrom('relatie').select('id').execute()).rejects.toThrow('al klaar')
  })

  test('that outlives its opening saves nothing', async () => {
    const start = performance.now()
    const work = verwerk(context(), proefLezen, about, async (tx) => {
      await tx.updateTable('relatie').set({ telefoon: '06 00000000' }).where('id', '=', anna).execute()
      vi.spyOn(performance, 'now').mockReturnValue(start + 61_000)
    })
    await expect(work).rejects.toMatchObject({ reden: 'verlopen' })
  })

  test('whose connection is cut fails alone, and the next goes on', async () => {
    for (let round = 0; round < 5; round += 1) {
      const cut = db.owner.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where usename = '${db.doelbinding.prefix}_l_wet_naleven' and datname = current_database()`,
      )
      await Promise.allSettled([cut, ...Array.from({ length: 10 }, () => lees(context(), names, about, {}))])
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await lees(context(), names, about, {})).toEqual([{ aanschrijfnaam: 'Anna' }])
    client = await connect()
  })

  test('that refuses by itself leaves the connection to the next use', async () => {
    const pool = db.doelbinding.pools['wet-naleven']
    await lees(context(), names, about, {})
    const before = pool.totalCount
    for (let i = 0; i < 5; i += 1)
      await verwerk(context(), proefLezen, about, () => Promise.reject(new Error('nee'))).catch(
        () => undefined,
      )
    expect(pool.totalCount).toBe(before)
  })
})

describe('what a plan tells', () => {
  test('of a sign-in name is the same whether it exists or not', async () => {
    await db.owner.query(
      "insert into account (betrokkene_id, deur, inlognaam) select gen_random_uuid(), 'mijn', 'naam' || n from generate_series(1, 2000) n; analyze account",
    )
    const login = await db.connectAs('risico-beperken')
    await login.query(`set role "${role({ code: 'inloggen' })}"`)
    const plan = async (column: string, name: string): Promise<string> => {
      const sql = `explain (analyze, costs off, timing off, summary off, buffers off) select id from account where deur = 'mijn' and ${column} = '${name}'`
      return JSON.stringify((await login.query(sql)).rows).replaceAll(name, '')
    }
    for (const column of ['inlognaam', 'lower(inlognaam)'])
      expect(await plan(column, 'naam77')).toBe(await plan(column, 'niemand'))
  })

  test('a home whose tenant is still to come has that tenant, so that it is never without', async () => {
    const { rows } = await db.owner.query<{ id: string }>(
      "insert into eenheid (straat, huisnummer, postcode, woonplaats) values ('Straks', 1, '1234 AB', 'Voorbeeldstad') returning id",
    )
    const eenheid = rows[0]?.id
    await db.owner.query(
      `with h as (insert into huurovereenkomst (eenheid_id, geldig) values ($1, daterange(current_date + 1, null)) returning id)
       insert into huurovereenkomst_partij select id, $2, 'huurder' from h`,
      [eenheid, anna],
    )
    const { rows: after } = await db.owner.query('select betrokkenen from eenheid where id = $1', [eenheid])
    expect(after).toEqual([{ betrokkenen: [anna] }])
  })
})

describe('the database', () => {
  test('lets each role call only what its declaration needs', async () => {
    const { rows } = await db.owner.query<{ rol: string; functie: string }>(
      `select replace(r.rolname, $1 || '_', '') as rol, p.pronamespace::regnamespace || '.' || p.proname as functie
       from pg_roles r, pg_proc p where starts_with(r.rolname, $1 || '_')
         and p.pronamespace in ('doelbinding'::regnamespace, 'logboek'::regnamespace)
         and has_function_privilege(r.oid, p.oid, 'execute')`,
      [db.doelbinding.prefix],
    )
    const of = (functie: string): string[] =>
      rows.filter((row) => row.functie === functie).map(({ rol }) => rol)
    expect(of('doelbinding.open')).toEqual(['l_opener'])
    expect(of('doelbinding.choose')).toEqual([])
    expect(of('doelbinding.sweep')).toEqual(['l_verzegelaar'])
    const reeksen = db.doelbinding.declaraties.verwerkingen.filter(({ kiest }) => kiest?.maximaal === 'reeks')
    expect(of('doelbinding.opened_run').toSorted()).toEqual(
      reeksen.map((reeks) => db.doelbinding.role(reeks).replace(`${db.doelbinding.prefix}_`, '')).toSorted(),
    )
    expect(of('doelbinding.opened').every((rol) => rol.startsWith('v_'))).toBe(true)
    for (const { rol, functie } of rows.filter((row) => row.rol.startsWith('l_')))
      expect(`${rol} ${functie}`).toMatch(
        /^l_(opener doelbinding\.(open|current_versies)|verzegelaar .*|toegang logboek\.seal_state)$/,
      )
  })

  test('answers to no login a definer function of a subject that its role has not declared', async () => {
    const { rows } = await db.owner.query<{ naam: string }>(
      `select p.proname as naam from pg_proc p
       where p.pronamespace = 'public'::regnamespace and p.prosecdef and p.prorettype <> 'trigger'::regtype
         and has_function_privilege('public', p.oid, 'execute') order by 1`,
    )
    expect(rows.map(({ naam }) => naam)).toEqual(['huidig_doel', 'zaak_loopt'])
    const login = await db.connectAs('overeenkomst-uitvoeren')
    const ask = 'select is_geheim_adres(gen_random_uuid()) as geheim'
    await expect(login.query(ask)).rejects.toMatchObject({ code: '42501' })
    const uses = db.doelbinding.declaraties.verwerkingen.filter(
      ({ hoofdstuk }) => hoofdstuk === 'overeenkomst-uitvoeren',
    )
    for (const use of uses) {
      await login.query(`set role "${db.doelbinding.role(use)}"`)
      const asked = await login.query<{ geheim: boolean }>(ask).catch((error: { code: string }) => error.code)
      const answer = typeof asked === 'string' ? asked : asked.rows
      const declared = use.functies?.includes('public.is_geheim_adres')
      expect([use.code, answer]).toEqual([use.code, declared ? [{ geheim: false }] : '42501'])
      await login.query('reset role')
    }
  })

  test('has no function of ours that a temporary table could mislead', async () => {
    const { rows } = await db.owner.query<{ naam: string }>(
      `select p.oid::regprocedure::text as naam from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname in ('public', 'doelbinding', 'logboek') and p.prosecdef
         and not exists (select from unnest(p.proconfig) c (instelling)
                         where instelling = 'search_path=""' or instelling ~ '^search_path=.*, pg_temp$')`,
    )
    expect(rows, "Zet bij de functie: set search_path = '' (of public, pg_temp)").toEqual([])
  })

  test('gives a login back what SQL of its own took from it', async () => {
    const login = await db.connectAs('verbeteren')
    await login.query(
      "alter role current_user password 'van mij'; alter role current_user set row_security = off",
    )
    await login.query('alter role current_user set default_transaction_read_only = on')
    await expect(db.connectAs('verbeteren')).rejects.toMatchObject({ code: '28P01' })
    const { declaraties } = db.doelbinding
    await installDatabase(db.owner, { declaraties, sleutel: TEST_SLEUTEL, show: () => undefined })
    const again = await db.connectAs('verbeteren')
    expect((await again.query('show row_security')).rows).toEqual([{ row_security: 'on' }])
    expect((await again.query('show default_transaction_read_only')).rows).toEqual([
      { default_transaction_read_only: 'off' },
    ])
  })
})
