import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeDemo } from '../../database/demo/make.ts'
import { voorbeeldId } from '../../database/demo/mensen.ts'
import { contentsOf } from '../../database/testing/contents.ts'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { TEST_SLEUTEL } from '../../database/testing/template.ts'
import { declaraties } from '../../declaraties.ts'
import { logboekInzien } from '../../wet-naleven/rechtenverzoek/verwerkingen.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { appAs, contextOf, linesOf } from '../onderhoud/testing/buurt.ts'
import { sessionWith, submit } from '../../web/testing/app.ts'
import { htmlFindings } from '../../web/testing/html.ts'
import { makeHuishouden, makeRing } from '../woningruil/testing/ring.ts'
import { draaiTerug, voegSamen } from './samenvoegen.ts'
import { ruimSamenvoegingenOp } from './samenvoegen-batch.ts'

let db: TestDatabase
const NU = new Date('2026-11-28T09:00:00Z')
/** A demo has rows in nearly every table; the log grows with each use and is no part of what a merge changes. */
beforeAll(async () => {
  db = await makeTestDatabase()
  await makeDemo(db.owner, { eenheden: 90, seed: 3, datum: '2026-11-28', sleutel: TEST_SLEUTEL })
})
afterAll(() => db.stop())

const GROEIT = [
  'logboek.regel',
  'logboek.audit',
  'doelbinding.betrokkene_sleutel',
  'doelbinding.opening',
  'doelbinding.reeks_betrokkene',
  'public.samenvoeging',
]
const contents = () => contentsOf(db.owner, GROEIT)
const wie = () => contextOf(db, { rol: 'verhuurconsulent', afdeling: 'Verhuur', medewerkerId: randomUUID() })
const rows = async <T extends object>(sql: string, values: unknown[] = []): Promise<T[]> =>
  (await db.owner.query<T>(sql, values)).rows

async function pairOf(een: string, ander: string): Promise<string> {
  const [klein, groot] = [een, ander].toSorted()
  const [{ id } = { id: '' }] = await rows<{ id: string }>(
    `insert into dubbelpaar (een_id, ander_id, score, delen, gevonden_op) values ($1, $2, 100, '{naam-gelijk}', $3)
     on conflict (een_id, ander_id) do update set score = 100 returning id`,
    [klein, groot, NU],
  )
  return id
}
async function merge(blijft: string, vervalt: string, gezien?: Record<string, number>) {
  const paar = await pairOf(blijft, vervalt)
  const versies = await rows<{ id: string; versie: number }>(
    'select id, versie from relatie where id = any ($1)',
    [[blijft, vervalt]],
  )
  const seen = gezien ?? Object.fromEntries(versies.map(({ id, versie }) => [id, versie]))
  return voegSamen(wie(), { paar, blijft, gezien: seen, nu: NU })
}
async function person(naam = 'N. Nieuw'): Promise<string> {
  const [{ id } = { id: '' }] = await rows<{ id: string }>(
    'insert into relatie (aanschrijfnaam) values ($1) returning id',
    [naam],
  )
  return id
}
/** Tables in which an id still occurs, in whatever column. */
async function tablesWith(id: string): Promise<string[]> {
  const tables = await rows<{ naam: string }>(
    `select c.oid::regclass::text as naam from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`,
  )
  const found = []
  for (const { naam } of tables)
    if (
      (await rows(`select from ${naam} t where to_jsonb(t)::text like '%' || $1 || '%' limit 1`, [id]))
        .length > 0
    )
      found.push(naam)
  return found.toSorted()
}

test('no table that leads to a person is forgotten', async () => {
  const known = await rows<{ tabel: string; kolom: string }>(
    'select tabel::text, kolom from persoonsverwijzing()',
  )
  const names = new Set(known.map(({ tabel, kolom }) => `${tabel}.${kolom}`))
  const generated = await rows<{ naam: string }>(
    `select attrelid::regclass || '.' || attname as naam from pg_attribute where attgenerated <> ''`,
  )
  // Persons themselves, staff and workmen, and a session, which ends.
  const elders = new Set([
    'relatie.id',
    'medewerker.id',
    'sessie.betrokkene_id',
    'logboek.audit.medewerker_id',
    'vakman.id',
    'werktijd.vakman_id',
    'afwezigheid.vakman_id',
    'bezetting.vakman_id',
    ...generated.map(({ naam }) => naam),
  ])
  const missing = declaraties.tabellen
    .map(({ naam, pad }) => `${naam}.${'kolom' in pad ? pad.kolom : 'kolommen' in pad ? pad.kolommen : ''}`)
    .filter((naam) => !naam.endsWith('.') && !names.has(naam) && !elders.has(naam))
  expect(missing).toEqual([])
  const keyless = await rows(
    'select distinct tabel::text from persoonsverwijzing() where sleutelvoorwaarde(tabel) is null',
  )
  expect(keyless).toEqual([])
})

test('every trigger on those tables is silent during a merge, except what counts', async () => {
  const loud = await rows(
    `select g.tgname from pg_trigger g join pg_proc p on p.oid = g.tgfoid
     where not g.tgisinternal and g.tgrelid in (select tabel from persoonsverwijzing() union select 'relatie'::regclass)
       and g.tgrelid <> 'samenvoeging'::regclass
       and p.proname !~ '^(re)?count_' and pg_get_triggerdef(g.oid) !~ 'samenvoegt'`,
  )
  expect(loud).toEqual([])
})

test('after a merge nothing names who went, and undoing it gives back every row of every table', async () => {
  const { mensen } = (
    await rows<{ mensen: string[] }>('select array_agg(id order by id) as mensen from relatie')
  )[0] ?? { mensen: [] }
  let merged = 0
  await fc.assert(
    fc.asyncProperty(fc.nat(mensen.length - 1), fc.nat(mensen.length - 1), async (een, ander) => {
      const [blijft = '', vervalt = ''] = [mensen[een], mensen[ander]]
      fc.pre(blijft !== vervalt)
      await pairOf(blijft, vervalt)
      const before = await contents()
      const made = await merge(blijft, vervalt)
      if (made.ok) {
        merged += 1
        expect(await tablesWith(vervalt)).toEqual(['samenvoeging', 'samenvoegingsregel'])
        expect(await draaiTerug(wie(), { id: made.value, nu: NU })).toEqual({ ok: true, value: null })
      }
      expect(await contents()).toEqual(before)
    }),
    { numRuns: 12, seed: 8 },
  )
  expect(merged).toBeGreaterThan(3)
})

test('named people with an account, repairs, messages and an order keep all of it through a merge and back', async () => {
  const [dubbel, vermeulen] = [
    (
      await rows<{ id: string }>(
        "select id from relatie where aanschrijfnaam like 'P. Vermeul%' and id <> $1",
        [voorbeeldId('p.vermeulen')],
      )
    )[0]?.id ?? '',
    voorbeeldId('p.vermeulen'),
  ]
  await pairOf(dubbel, vermeulen)
  const before = await contents()
  const made = await merge(dubbel, vermeulen)
  expect(made.ok).toBe(true)
  expect(await rows("select from account where betrokkene_id = $1 and deur = 'mijn'", [dubbel])).toHaveLength(
    1,
  )
  // Both see in their log that it was done, and who stayed sees what was done for who went.
  const eigenLog = () =>
    verwerk(contextOf(db, { rol: 'huurder' }), logboekInzien, { betrokkenen: [dubbel] }, (tx) =>
      tx.selectFrom('logboek.regel').select('pseudoniem').distinct().execute(),
    )
  expect(await eigenLog()).toHaveLength(2)
  expect(await linesOf(db, vermeulen)).toContain('relaties-samenvoegen')
  expect(await linesOf(db, dubbel)).toContain('relaties-samenvoegen')
  expect(await rows('select blijft from doelbinding.samengevoegd where vervallen = $1', [vermeulen])).toEqual(
    [{ blijft: dubbel }],
  )
  await draaiTerug(wie(), { id: made.ok ? made.value : '', nu: NU })
  expect(await contents()).toEqual(before)
  expect(await eigenLog()).toHaveLength(1)
})

test('is refused with its reason, and then nothing has changed', async () => {
  const [levend, dood] = [await person(), await person()]
  await db.owner.query("update relatie set overleden_op = '2026-01-01' where id = $1", [dood])
  const [samen] = await rows<{ een: string; ander: string }>(
    `select p.relatie_id as een, q.relatie_id as ander from partijperiode p join partijperiode q using (huurovereenkomst_id)
     where p.relatie_id < q.relatie_id limit 1`,
  )
  const [twee] = await rows<{ een: string; ander: string }>(
    `select p.relatie_id as een, q.relatie_id as ander from huurovereenkomst_partij p join huurovereenkomst h on h.id = p.huurovereenkomst_id
     cross join huurovereenkomst i join huurovereenkomst_partij q on q.huurovereenkomst_id = i.id
     where h.eenheid_id <> i.eenheid_id and h.status = 'LOP' and i.status = 'LOP' limit 1`,
  )
  const before = await contents()
  const redenen = [
    await merge(levend, dood),
    await merge(samen?.een ?? '', samen?.ander ?? ''),
    await merge(twee?.een ?? '', twee?.ander ?? ''),
    await merge(levend, levend === '' ? '' : await person(), {}),
  ].map((made) => (made.ok ? 'gelukt' : made.refusal))
  expect(redenen).toEqual(['overleden', 'zelfde_contract', 'twee_woningen', 'gewijzigd'])
  const after = await contents()
  expect({
    ...after,
    'public.dubbelpaar': '',
    'public.relatie': '',
    'public.relatie_naam': '',
    'public.gegevenskwaliteit_telling': '',
  }).toEqual({
    ...before,
    'public.dubbelpaar': '',
    'public.relatie': '',
    'public.relatie_naam': '',
    'public.gegevenskwaliteit_telling': '',
  })
})

test('two people who act in one swap: its tenants are refused, who signed for both sides is one person, and back to the byte', async () => {
  const ring = [await makeHuishouden(db), await makeHuishouden(db)] as const
  const ruil = await makeRing(db, ring, 'aangevraagd')
  const [een = '', ander = ''] = ring.map(({ huurders }) => huurders[0] ?? '')
  await pairOf(een, ander)
  expect(await merge(een, ander)).toEqual({ ok: false, refusal: 'twee_woningen' })
  // Rooms are no homes of one's own in the law; then the swap itself is the reason.
  await db.owner.query("update eenheid_kenmerk set soort = 'ZOG' where eenheid_id = any ($1)", [
    ring.map(({ eenheid }) => eenheid),
  ])
  expect(await merge(een, ander)).toEqual({ ok: false, refusal: 'woningruil' })
  await db.owner.query("update eenheid_kenmerk set soort = 'WOO' where eenheid_id = any ($1)", [
    ring.map(({ eenheid }) => eenheid),
  ])

  // One administrator, registered twice, signed for either side.
  const [b1, b2] = [await person('B. Windvoerder'), await person('B. Windvoerder')]
  await pairOf(b1, b2)
  for (const [index, { huurders, contract, eenheid }] of ring.entries()) {
    const [huurder, wie, zaak] = [huurders[0], index === 0 ? b1 : b2, randomUUID()]
    await db.owner.query(
      `insert into contractwijziging (id, soort, status, huurovereenkomst_id, eenheid_id, aanvrager_id, over_id, andere_id, betrokkenen, ingediend_op)
       values ($1, 'bewind', 'geldig', $2, $3, $4, $4, $5, array[$4, $5]::uuid[], '2026-01-01')`,
      [zaak, contract, eenheid, huurder, wie],
    )
    await db.owner.query(
      `insert into vertegenwoordiging (id, contractwijziging_id, relatie_id, vertegenwoordiger_id, soort, geldig)
       values (gen_random_uuid(), $1, $2, $3, 'bewind', '[2026-01-01,)')`,
      [zaak, huurder, wie],
    )
    await db.owner.query('update woningruil_deelnemer set getekend_door = $2 where relatie_id = $1', [
      huurder,
      wie,
    ])
  }
  const signed = await contents()
  const made = await merge(b1, b2)
  if (!made.ok) throw new Error(made.refusal)
  expect(
    await rows(
      `select distinct getekend_door from woningruil_deelnemer n join woningruil_deelname d on d.id = n.deelname_id
       where d.woningruil_id = $1`,
      [ruil],
    ),
  ).toEqual([{ getekend_door: b1 }])
  expect((await draaiTerug(wie(), { id: made.value, nu: NU })).ok).toBe(true)
  expect(await contents()).toEqual(signed)
  // Who represents the other is not the other, and the refusal leaves nothing behind.
  await pairOf(b1, een)
  const seen = await contents()
  expect(await merge(b1, een)).toEqual({ ok: false, refusal: 'vertegenwoordigt' })
  expect(await contents()).toEqual(seen)
})

test('two accounts that both sign in stay two people; one account goes along', async () => {
  const [een, ander] = [await person(), await person()]
  const account = (id: string, naam: string) =>
    db.owner.query(
      "insert into account (betrokkene_id, deur, inlognaam, wachtwoord) values ($1, 'mijn', $2, 'x')",
      [id, naam],
    )
  await account(een, `een-${een}`)
  await account(ander, `ander-${ander}`)
  expect(await merge(een, ander)).toEqual({ ok: false, refusal: 'account' })
})

test('of two merges at once one wins, whatever their direction', async () => {
  const [a, b, c] = [await person(), await person(), await person()]
  await Promise.all([pairOf(a, b), pairOf(b, c), pairOf(a, c)])
  const made = await Promise.all([merge(a, b), merge(b, a), merge(c, b)])
  expect(made.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1)
  const left = await rows('select from relatie where id = any ($1)', [[a, b, c]])
  expect(left).toHaveLength(3 - made.filter(({ ok }) => ok).length)
})

test('a merge upon a merge is undone from the last one, and what changed in between stops it whole', async () => {
  const [a, b, c] = [await person('A. Een'), await person('B. Twee'), await person('C. Drie')]
  const eerste = await merge(b, a)
  const tweede = await merge(c, b)
  if (!eerste.ok || !tweede.ok) throw new Error('niet samengevoegd')
  expect(await draaiTerug(wie(), { id: eerste.value, nu: NU })).toEqual({
    ok: false,
    refusal: 'later_samengevoegd',
  })
  expect((await draaiTerug(wie(), { id: tweede.value, nu: NU })).ok).toBe(true)
  expect((await draaiTerug(wie(), { id: eerste.value, nu: NU })).ok).toBe(true)
  expect(await draaiTerug(wie(), { id: eerste.value, nu: NU })).toEqual({ ok: false, refusal: 'al_ongedaan' })

  const [lid] = await rows<{ id: string }>('select relatie_id as id from huishouden_lid limit 1')
  const made = await merge(a, lid?.id ?? '')
  if (!made.ok) throw new Error(made.refusal)
  await db.owner.query(
    "update huishouden_lid set geldig = daterange(lower(geldig), '2026-11-28') where relatie_id = $1",
    [a],
  )
  const before = await contents()
  expect(await draaiTerug(wie(), { id: made.value, nu: NU })).toEqual({ ok: false, refusal: 'veranderd' })
  expect(await contents()).toEqual(before)
})

test('after the term nothing is kept, and nothing can be undone', async () => {
  const [a, b] = [await person(), await person()]
  const made = await merge(a, b)
  const later = new Date(NU.getTime() + 31 * 86_400_000)
  expect(await draaiTerug(wie(), { id: made.ok ? made.value : '', nu: later })).toEqual({
    ok: false,
    refusal: 'te_laat',
  })
  expect(await ruimSamenvoegingenOp(db.doelbinding, NU)).toBe(0)
  expect(await ruimSamenvoegingenOp(db.doelbinding, later)).toBeGreaterThan(0)
  expect(await tablesWith(b)).toEqual(['samenvoeging'])
})

test('the desk chooses who stays, sees what was merged, and undoes it; a page that is old changes nothing', async () => {
  const [een, ander] = [await person('O. Oud'), await person('O. Oudt')]
  const paar = `/balie/dubbelen/${await pairOf(een, ander)}`
  const id = randomUUID()
  const app = appAs(db, { ...sessionWith('balie', 'verhuurconsulent'), betrokkeneId: id, sessieId: id })
  expect(await htmlFindings(await (await app.request(paar)).text())).toEqual([])
  const keuze = { actie: 'samen', velden: { blijft: een } }
  expect((await submit(app, paar, { actie: 'samen', velden: {} })).status).toBe(422)
  expect(await (await submit(app, paar, { ...keuze, velden: { blijft: een, ander: '9' } })).text()).toContain(
    'veranderd',
  )
  expect((await submit(app, paar, keuze)).headers.get('location')).toBe('/balie/dubbelen?gedaan=samen')
  expect((await app.request(paar)).status).toBe(404)
  const lijst = await (await app.request('/balie/dubbelen/samengevoegd')).text()
  expect(await htmlFindings(lijst)).toEqual([])
  const [{ merge: laatste } = { merge: '' }] = await rows<{ merge: string }>(
    'select id as merge from samenvoeging where vervalt_id = $1',
    [ander],
  )
  const terug = { actie: 'terug', velden: { id: laatste } }
  expect((await submit(app, '/balie/dubbelen/samengevoegd', terug)).status).toBe(303)
  expect(
    await (
      await submit(app, '/balie/dubbelen/samengevoegd', terug).catch(() => new Response('al teruggedraaid'))
    ).text(),
  ).toContain('al teruggedraaid')
  expect((await app.request(paar)).status).toBe(200)
})
