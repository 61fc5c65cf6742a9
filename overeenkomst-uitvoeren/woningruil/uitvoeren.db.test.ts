import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { datumOf } from '../../tijd.ts'
import { stop } from './beantwoorden.ts'
import { alsHuurder, alsVerhuur, type Huishouden, makeHuishouden, makeRing, morgen } from './testing/ring.ts'
import { zaakOf } from './testing/stappen.ts'
import { voerRuilUit } from './uitvoeren.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await makeTestDatabase()
})
afterAll(() => db.stop())

const nu = (): Date => new Date()
const voerUit = async (id: string, versie?: number) =>
  voerRuilUit(alsVerhuur(db), id, { versie: versie ?? (await zaakOf(db, id)).versie, nu: nu() })
const stopAls = ({ huurders }: Huishouden, id: string) =>
  stop(alsHuurder(db), { ik: { id: huurders[0] ?? '', nu: nu() }, id })

const CONTRACTEN = `
  select e.huisnummer, h.geldig::text as geldig, h.status,
    (select array_agg(r.aanschrijfnaam || ' ' || p.rol order by 1) from partijperiode p join relatie r on r.id = p.relatie_id
     where p.huurovereenkomst_id = h.id) as partijen,
    (select sum(bedrag_cent)::int from huurprijs p where p.huurovereenkomst_id = h.id) as huur
  from huurovereenkomst h join eenheid e on e.id = h.eenheid_id where e.id = any ($1) order by h.geldig, e.huisnummer`
const contractenOf = async (huishoudens: readonly Huishouden[]) =>
  (await db.owner.query(CONTRACTEN, [huishoudens.map(({ eenheid }) => eenheid)])).rows
const bewonersOf = async ({ eenheid }: Huishouden) =>
  (
    await db.owner.query<{ betrokkenen: string[] }>('select betrokkenen from eenheid where id = $1', [
      eenheid,
    ])
  ).rows[0]?.betrokkenen
const berichtenOf = async (id: string) =>
  (
    await db.owner.query<{ sjabloon: string; aantal: number }>(
      `select sjabloon, count(*)::int as aantal from bericht where zaak = $1 group by 1 order by 1`,
      [`woningruil ${id}`],
    )
  ).rows.map(({ sjabloon, aantal }) => `${sjabloon} ${aantal}`)

test('a ring of three changes its contracts in one go: people, places, rents and households', async () => {
  const ring = [await makeHuishouden(db, 2), await makeHuishouden(db), await makeHuishouden(db)] as const
  const [a, b, c] = ring
  const id = await makeRing(db, ring, 'gereed')
  for (const [index, { contract }] of ring.entries())
    await db.owner.query('update huurovereenkomst set waarborgsom_cent = $2 where id = $1', [
      contract,
      [40_000, 900_000, null][index],
    ])
  const { versie } = await zaakOf(db, id)
  expect(await voerRuilUit(alsVerhuur(db), id, { versie, nu: nu(), open: { 1: 45_000 } })).toEqual({
    ok: true,
    value: null,
  })
  const vandaag = datumOf(nu())
  const rows = await contractenOf(ring)
  expect(rows.map(({ geldig, status }) => `${geldig} ${status}`)).toEqual([
    ...Array.from({ length: 3 }, () => `[2020-01-01,${vandaag}) BEE`),
    ...Array.from({ length: 3 }, () => `[${vandaag},) LOP`),
  ])
  const nieuw = rows.slice(3)
  expect(nieuw.map(({ partijen }) => partijen)).toEqual([
    [`R. Ruiler-3-1 huurder`],
    [`R. Ruiler-1-1 huurder`, `R. Ruiler-1-2 medehuurder`],
    [`R. Ruiler-2-1 huurder`],
  ])
  // The rent is that of the home, whoever comes.
  expect(nieuw.map(({ huur }) => huur)).toEqual(ring.map(({ huurCent }) => huurCent + 2500))
  expect(await bewonersOf(b)).toEqual(a.huurders.toSorted())
  const { rows: samen } = await db.owner.query(
    `select g.eenheid_id, g.betrokkenen from huishouden g where cardinality(g.betrokkenen) > 0 and g.eenheid_id = any ($1)`,
    [ring.map(({ eenheid }) => eenheid)],
  )
  expect(samen).toHaveLength(3)
  expect(samen).toContainEqual({ eenheid_id: a.eenheid, betrokkenen: c.huurders })
  expect(await berichtenOf(id)).toEqual(
    expect.arrayContaining(['woningruil-borg 4', 'woningruil-uitgevoerd 4']),
  )
  // Each deposit by its own contract: back less the rent that is open, and anew for the home, by law at most twice its bare rent.
  const borgen = await db.owner.query(
    `select borg_oud_cent::int as oud, borg_open_cent::int as open, borg_terug_cent::int as terug, borg_terug_voor - $2::date as dagen,
       borg_nieuw_cent::int as nieuw, (select waarborgsom_cent::int from huurovereenkomst where id = nieuwe_huurovereenkomst_id) as contract
     from woningruil_deelname where woningruil_id = $1 order by plaats`,
    [id, vandaag],
  )
  const hoogst = 2 * b.huurCent
  expect(borgen.rows).toEqual([
    { oud: 40_000, open: 45_000, terug: -5_000, dagen: 29, nieuw: hoogst, contract: hoogst },
    { oud: 900_000, open: 0, terug: 900_000, dagen: 13, nieuw: 0, contract: 0 },
    { oud: 0, open: 0, terug: 0, dagen: 13, nieuw: 40_000, contract: 40_000 },
  ])
  const { rows: brieven } = await db.owner.query<{ oud: string; nieuw: string }>(
    `select distinct on (relatie_id) gegevens ->> 'oud' as oud, gegevens ->> 'nieuw' as nieuw from bericht
     where sjabloon = 'woningruil-borg' and relatie_id = any ($1) order by relatie_id`,
    [[a.huurders[0], c.huurders[0]]],
  )
  const gezegd = brieven.map(({ oud, nieuw }) =>
    `${JSON.parse(oud).nl} ${JSON.parse(nieuw).nl}`.replaceAll('\u00a0', ' '),
  )
  expect(gezegd.toSorted()).toEqual([
    'Bij uw oude contract was er geen borg. Voor uw nieuwe contract vragen wij een borg van € 400,00. Daarvoor krijgt u een rekening.',
    expect.stringContaining(
      'Daar gaat € 450,00 af voor huur die nog openstond. U moet ons nog € 50,00 betalen.',
    ),
  ])
  const { rows: taken } = await db.owner.query(
    `select omschrijving from taak where zaak_id = $1 and status = 'open'`,
    [id],
  )
  expect(taken.map(({ omschrijving }) => omschrijving)).toEqual([
    expect.stringMatching(/^Borg van woningruil \d+ uitbetalen en vragen$/),
  ])
})

test('the swap waits for its day, happens once, and not by a page that is old', async () => {
  const ring = [await makeHuishouden(db), await makeHuishouden(db)]
  const id = await makeRing(db, ring, 'gereed')
  await db.owner.query('update woningruil set datum = $2 where id = $1', [id, morgen()])
  expect(await voerUit(id)).toEqual({ ok: false, refusal: 'te-vroeg' })
  await db.owner.query('update woningruil set datum = $2 where id = $1', [id, datumOf(nu())])
  expect(await voerUit(id, 1)).toEqual({ ok: false, refusal: 'gewijzigd' })
  expect((await voerUit(id)).ok).toBe(true)
  expect(await voerUit(id)).toEqual({ ok: false, refusal: 'niet-nu' })
  expect(await contractenOf(ring)).toHaveLength(4)
})

test.each([
  ['contract-te-jong', `update huurovereenkomst set geldig = daterange(current_date, null) where id = $1`],
  ['al-opgezegd', `update huurovereenkomst set opgezegd_op = current_date where id = $1`],
  [
    'overleden',
    `update relatie set overleden_op = current_date where id = (select relatie_id from partijperiode where huurovereenkomst_id = $1)`,
  ],
  [
    'contract-loopt-niet',
    `update huurovereenkomst set geldig = daterange('2020-01-01', current_date - 1) where id = $1`,
  ],
  [
    'niet-geinspecteerd',
    `update woningruil_deelname set inspectie_uitkomst = 'niet-in-orde' where huurovereenkomst_id = $1`,
  ],
  [
    'niet-getekend',
    `update woningruil_deelnemer set getekend_op = null, getekend_door = null where deelname_id = (select id from woningruil_deelname where huurovereenkomst_id = $1)`,
  ],
  [
    'andere-huurders',
    `with r as (insert into relatie (aanschrijfnaam) values ('N. Nieuw') returning id)
     insert into partijperiode (huurovereenkomst_id, relatie_id, geldig, rol) select $1, id, '[2020-01-01,)', 'medehuurder' from r`,
  ],
])('what went wrong with one home meanwhile stops the whole swap: %s', async (refusal, sql) => {
  const ring = [await makeHuishouden(db), await makeHuishouden(db)] as const
  const id = await makeRing(db, ring, 'gereed')
  await db.owner.query(sql, [ring[1].contract])
  const before = await contractenOf(ring)
  expect(await voerUit(id)).toEqual({ ok: false, refusal })
  expect(await contractenOf(ring)).toEqual(before)
})

test('a third party that stops at the last step stops it for all; the others are told, not who and why', async () => {
  const ring = [await makeHuishouden(db), await makeHuishouden(db), await makeHuishouden(db)] as const
  const id = await makeRing(db, ring, 'gereed')
  const before = await contractenOf(ring)
  expect(await stopAls(ring[2], id)).toEqual({ ok: true, value: null })
  expect(await voerUit(id)).toEqual({ ok: false, refusal: 'niet-nu' })
  expect(await contractenOf(ring)).toEqual(before)
  expect((await berichtenOf(id)).filter((each) => each.includes('gestopt'))).toEqual([
    'woningruil-gestopt 2',
    'woningruil-zelf-gestopt 1',
  ])
  expect(await stopAls(ring[2], id)).toEqual({ ok: false, refusal: 'niet-nu' })
  // All are free again.
  expect(await makeRing(db, ring, 'tekenen')).not.toBe(id)
})

test.each(['stop', 'ruil', 'samen'])(
  'stopping and swapping at the same moment, %s first: one wins, whole',
  async (first) => {
    const ring = [await makeHuishouden(db), await makeHuishouden(db)] as const
    const id = await makeRing(db, ring, 'gereed')
    const { versie } = await zaakOf(db, id)
    const [swap, halt] = [() => voerUit(id, versie), () => stopAls(ring[1], id)]
    // Both come to a row that somebody holds, one behind the other, and are let go together.
    if (first !== 'samen') await db.owner.query('begin; select from woningruil for update')
    const front = first === 'ruil' ? swap() : halt()
    if (first !== 'samen') await waiting(1)
    const behind = first === 'ruil' ? halt() : swap()
    if (first !== 'samen') {
      await waiting(2)
      await db.owner.query('commit')
    }
    const [one, other] = await Promise.all([front, behind])
    expect([one.ok, other.ok]).toContain(true)
    if (first !== 'samen') expect([one.ok, other.ok]).toEqual([true, false])
    expect(one.ok).not.toBe(other.ok)
    const swapped = first === 'ruil' ? one.ok : other.ok
    const { rows } = await db.owner.query<{ status: string }>('select status from woningruil where id = $1', [
      id,
    ])
    expect(rows[0]?.status).toBe(swapped ? 'uitgevoerd' : 'gestopt')
    expect(await contractenOf(ring)).toHaveLength(swapped ? 4 : 2)
  },
)

/** Until so many others wait for a row. */
async function waiting(n: number): Promise<void> {
  const { rows } = await db.owner.query<{ n: number }>(
    'select count(*)::int as n from pg_locks where not granted',
  )
  if ((rows[0]?.n ?? 0) < n) await waiting(n)
}
