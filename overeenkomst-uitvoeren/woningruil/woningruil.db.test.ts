import { randomUUID } from 'node:crypto'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { addDays, datumOf } from '../../tijd.ts'
import { doeMee, stop, teken } from './beantwoorden.ts'
import { zetRingstap } from './behandelen.ts'
import { beginRuil } from './beginnen.ts'
import { beoordeel, planInspectie, recordInspectie } from './huishoudens.ts'
import { alsHuurder, alsVerhuur, type Huishouden, makeHuishouden, makeRing } from './testing/ring.ts'
import { GOED, zaakOf } from './testing/stappen.ts'
import { woningruilVolgen } from './verwerkingen.ts'
import { findEigenRuil, listUitnodigingen } from './volgen.ts'
import { listRuilen } from './zaak.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await makeTestDatabase()
})
afterAll(() => db.stop())

const nu = (): Date => new Date()
const ik = ({ huurders }: Huishouden, n = 0) => ({ id: huurders[n] ?? '', nu: nu() })
const begin = (wie: Huishouden, ...inlognamen: string[]) =>
  beginRuil(alsHuurder(db), ik(wie), { reden: 'groter', inlognamen })
const mee = (wie: Huishouden, id: string) => doeMee(alsHuurder(db), { ik: ik(wie), id }, { reden: 'werk' })
const statusOf = async (id: string) =>
  (await db.owner.query<{ status: string }>('select status from woningruil where id = $1', [id])).rows[0]
    ?.status
const takenOf = async (id: string) =>
  (
    await db.owner.query(
      `select omschrijving, team, status from taak where zaak_soort = 'woningruil' and zaak_id = $1 order by nummer`,
      [id],
    )
  ).rows.map(({ omschrijving, team, status }) => `${omschrijving.replace(/\d+/, 'n')}, ${team}, ${status}`)
const sjablonenVoor = async (id: string, wie: Huishouden) =>
  (
    await db.owner.query<{ sjabloon: string }>(
      'select sjabloon from bericht where zaak = $1 and relatie_id = $2 order by klaargezet_op',
      [`woningruil ${id}`, wie.huurders[0]],
    )
  ).rows.map(({ sjabloon }) => sjabloon)

test('an invitation says the same whether the name exists or not, and is seen by its own name alone', async () => {
  const [a, b, c] = [await makeHuishouden(db), await makeHuishouden(db), await makeHuishouden(db)]
  const begonnen = await begin(a, b.inlognaam.toUpperCase(), 'bestaat.niet')
  expect(begonnen.ok).toBe(true)
  const id = begonnen.ok ? begonnen.value : ''
  const seen = await listUitnodigingen(alsHuurder(db), ik(b), null)
  expect(seen.uitnodigingen.map((each) => [each.id, each.aantal])).toEqual([[id, 3]])
  expect((await listUitnodigingen(alsHuurder(db), ik(c), null)).uitnodigingen).toEqual([])
  // Who was not invited finds nothing to join, to stop or to sign.
  for (const act of [mee, (wie: Huishouden) => stop(alsHuurder(db), { ik: ik(wie), id })])
    expect(await act(c, id)).toEqual({ ok: false, refusal: 'bestaat-niet' })
  expect(await findEigenRuil(alsHuurder(db), { id: c.huurders[0] ?? '', nu: nu() }, id)).toBeNull()
  const zelf = await findEigenRuil(alsHuurder(db), { id: a.huurders[0] ?? '', nu: nu() }, id)
  expect(zelf?.uitnodigingen.map(({ uitgenodigd }) => uitgenodigd)).toEqual([b.inlognaam, 'bestaat.niet'])
})

test('a wrong beginning is refused with its reason', async () => {
  const [a, b] = [await makeHuishouden(db), await makeHuishouden(db)]
  expect(await begin(a)).toEqual({ ok: false, refusal: 'geen-inlognaam' })
  expect(await begin(a, a.inlognaam)).toEqual({ ok: false, refusal: 'zelf' })
  expect(await begin(a, b.inlognaam, b.inlognaam.toUpperCase())).toEqual({
    ok: false,
    refusal: 'naam-dubbel',
  })
  expect(await begin(a, 'p', 'q', 'r', 's', 't', 'u')).toEqual({ ok: false, refusal: 'te-veel' })
  expect(await begin({ ...a, huurders: [randomUUID()] }, b.inlognaam)).toEqual({
    ok: false,
    refusal: 'geen-contract',
  })
  // Who rents two homes says which of them.
  await db.owner.query(
    `insert into partijperiode (huurovereenkomst_id, relatie_id, geldig, rol) values ($1, $2, '[2020-01-01,)', 'medehuurder')`,
    [b.contract, a.huurders[0]],
  )
  expect(await begin(a, 'p')).toEqual({ ok: false, refusal: 'kies-contract' })
})

test('nobody is in two rings, also not by a co-tenant, and a home is not twice in one', async () => {
  const [a, b, c] = [await makeHuishouden(db, 2), await makeHuishouden(db), await makeHuishouden(db)]
  expect((await begin(a, b.inlognaam)).ok).toBe(true)
  expect(await begin({ ...a, huurders: a.huurders.toReversed() }, c.inlognaam)).toEqual({
    ok: false,
    refusal: 'al-in-ruil',
  })
  // The partner of the first is invited to the same ring.
  await db.owner.query(
    `insert into account (id, betrokkene_id, deur, inlognaam) values ($1, $2, 'mijn', 'partner')`,
    [randomUUID(), a.huurders[1]],
  )
  await db.owner.query(`update woningruil_deelname set uitgenodigd = 'partner' where uitgenodigd = $1`, [
    b.inlognaam,
  ])
  const { rows } = await db.owner.query<{ woningruil_id: string }>(
    `select woningruil_id from woningruil_deelname where uitgenodigd = 'partner'`,
  )
  const partner = { ...a, huurders: [a.huurders[1] ?? ''] }
  const joined = await mee(partner, rows[0]?.woningruil_id ?? '')
  expect(joined.ok ? '' : joined.refusal).toMatch(/zelfde-woning|al-in-ruil/)
})

test.each([
  ['al-opgezegd', `update huurovereenkomst set opgezegd_op = current_date where id = $1`],
  [
    'al-opgezegd',
    `update huurovereenkomst set geldig = daterange('2020-01-01', current_date + 60) where id = $1`,
  ],
  [
    'geen-contract',
    `update huurovereenkomst set geldig = daterange('2020-01-01', current_date - 1) where id = $1`,
  ],
  [
    'overleden',
    `update relatie set overleden_op = current_date where id in (select relatie_id from partijperiode where huurovereenkomst_id = $1)`,
  ],
  [
    'geheim-adres',
    `insert into afscherming (relatie_id, soort) select relatie_id, 'geheim-adres' from partijperiode where huurovereenkomst_id = $1`,
  ],
  [
    'geen-woning',
    `update eenheid_kenmerk set soort = 'PAR' where eenheid_id = (select eenheid_id from huurovereenkomst where id = $1)`,
  ],
  [
    'wijziging-loopt',
    `insert into contractwijziging (id, soort, status, huurovereenkomst_id, eenheid_id, aanvrager_id, over_id, betrokkenen, ingediend_op)
     select gen_random_uuid(), 'opzegging-huurder', 'ontvangen', id, eenheid_id, betrokkenen[1], betrokkenen[1], betrokkenen, current_date
     from huurovereenkomst where id = $1`,
  ],
])('who cannot swap cannot join: %s', async (refusal, sql) => {
  const [a, b] = [await makeHuishouden(db), await makeHuishouden(db)]
  const begonnen = await begin(a, b.inlognaam)
  await db.owner.query(sql, [b.contract])
  expect(await mee(b, begonnen.ok ? begonnen.value : '')).toEqual({ ok: false, refusal })
})

test('joining, signing and asking go on by the last one, and late or twice changes nothing', async () => {
  const [a, b] = [await makeHuishouden(db, 2), await makeHuishouden(db)]
  const id = await makeRing(db, [a, b], 'verzamelen')
  expect(await teken(alsHuurder(db), { ik: ik(a), id })).toEqual({ ok: false, refusal: 'niet-nu' })
  await db.owner.query('update woningruil set uiterlijk = current_date - 1 where id = $1', [id])
  expect(await mee(b, id)).toEqual({ ok: false, refusal: 'te-laat' })
  await db.owner.query('update woningruil set uiterlijk = current_date where id = $1', [id])
  // Sent twice at once: one household joins once.
  const twice = await Promise.all([mee(b, id), mee(b, id)])
  expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await statusOf(id)).toBe('tekenen')
  const side = await findEigenRuil(alsHuurder(db), { id: a.huurders[0] ?? '', nu: nu() }, id)
  expect(side?.krijgt_adres).toMatch(/^Ruilstraat \d+, 9998 ZX Voorbeeldstad$/)
  // All three at the same moment: the last one in asks, and once.
  await Promise.all([
    teken(alsHuurder(db), { ik: ik(a), id }),
    teken(alsHuurder(db), { ik: ik(a, 1), id }),
    teken(alsHuurder(db), { ik: ik(b), id }),
  ])
  expect(await statusOf(id)).toBe('aangevraagd')
  expect(await takenOf(id)).toEqual(['Woningruil n beoordelen, verhuur, open'])
  expect(await sjablonenVoor(id, b)).toEqual(['woningruil-tekenen', 'woningruil-aangevraagd'])
})

test('an address that becomes secret after joining is not written down for the other household', async () => {
  const [a, b] = [await makeHuishouden(db), await makeHuishouden(db)]
  const id = await makeRing(db, [a, b], 'verzamelen')
  await db.owner.query(`insert into afscherming (relatie_id, soort) values ($1, 'geheim-adres')`, a.huurders)
  expect((await mee(b, id)).ok).toBe(true)
  const [van, naar] = [b, a].map(({ huurders }) =>
    findEigenRuil(alsHuurder(db), { id: huurders[0] ?? '', nu: nu() }, id),
  )
  expect((await van)?.krijgt_adres).toBeNull()
  expect((await naar)?.krijgt_adres).toMatch(/^Ruilstraat/)
})

const oordeel = async (id: string, plaats: number, over: object, rest: object) => {
  const partij = (await zaakOf(db, id)).partijen[plaats - 1]
  const waar = { ruilId: id, plaats: partij?.plaats ?? 0, versie: partij?.versie ?? 0 }
  return beoordeel(alsVerhuur(db), waar, { controles: { ...GOED, ...over }, ...rest })
}
const zet = async (
  id: string,
  stap: 'sta-toe' | 'weiger' | 'meld-gereed' | 'laat-vervallen',
  datum?: string,
) =>
  zetRingstap(alsVerhuur(db), id, { zet: { stap, versie: (await zaakOf(db, id)).versie, datum }, nu: nu() })

test('a refusal tells each household its own side, and the database shows it no other', async () => {
  const [a, b] = [await makeHuishouden(db), await makeHuishouden(db)]
  const id = await makeRing(db, [a, b], 'aangevraagd')
  expect(await zet(id, 'weiger')).toEqual({ ok: false, refusal: 'niet-besloten' })
  expect(await oordeel(id, 1, { waarborg: 'onvoldoende' }, { besluit: 'toegestaan' })).toEqual({
    ok: false,
    refusal: 'controle-spreekt-tegen',
  })
  expect(
    (await oordeel(id, 1, { waarborg: 'onvoldoende' }, { besluit: 'geweigerd', grond: 'geen-waarborg' })).ok,
  ).toBe(true)
  expect((await oordeel(id, 2, {}, { besluit: 'toegestaan' })).ok).toBe(true)
  expect(await zet(id, 'sta-toe', addDays(datumOf(nu()), 30))).toEqual({
    ok: false,
    refusal: 'niet-besloten',
  })
  expect((await zet(id, 'weiger')).ok).toBe(true)
  expect((await sjablonenVoor(id, a)).at(-1)).toBe('woningruil-geweigerd-geen-waarborg')
  expect((await sjablonenVoor(id, b)).at(-1)).toBe('woningruil-gaat-niet-door')
  const [van, ander] = [a.huurders[0] ?? '', b.huurders[0] ?? '']
  expect((await findEigenRuil(alsHuurder(db), { id: van, nu: nu() }, id))?.grond).toBe('geen-waarborg')
  const seen = await findEigenRuil(alsHuurder(db), { id: ander, nu: nu() }, id)
  expect([seen?.besluit, seen?.grond]).toEqual(['toegestaan', null])
  expect(JSON.stringify(seen)).not.toMatch(new RegExp(`waarborg|${van}`))
  // Whatever is asked in that role: the other side is not there.
  const rows = await verwerk(alsHuurder(db), woningruilVolgen, { kiest: [ander, id] }, (tx) =>
    tx.selectFrom('woningruil_deelname').select('besluit').where('woningruil_id', '=', id).execute(),
  )
  expect(rows).toEqual([{ besluit: 'toegestaan' }])
  expect(await takenOf(id)).toEqual(['Woningruil n beoordelen, verhuur, klaar'])
})

test('consent needs a day in reach; a visit its own day, and a good end', async () => {
  const [a, b] = [await makeHuishouden(db), await makeHuishouden(db)]
  const id = await makeRing(db, [a, b], 'aangevraagd')
  for (const plaats of [1, 2]) await oordeel(id, plaats, {}, { besluit: 'toegestaan' })
  const vandaag = datumOf(nu())
  expect(await zet(id, 'sta-toe')).toEqual({ ok: false, refusal: 'datum-ontbreekt' })
  expect(await zet(id, 'sta-toe', addDays(vandaag, 3))).toEqual({ ok: false, refusal: 'datum-te-vroeg' })
  expect(await zet(id, 'sta-toe', addDays(vandaag, 400))).toEqual({ ok: false, refusal: 'datum-te-laat' })
  expect(await zet(id, 'weiger')).toEqual({ ok: false, refusal: 'niet-geweigerd' })
  expect(await zet(id, 'meld-gereed')).toEqual({ ok: false, refusal: 'niet-nu' })
  const old = { stap: 'sta-toe', versie: 1, datum: addDays(vandaag, 20) } as const
  expect(await zetRingstap(alsVerhuur(db), id, { zet: old, nu: nu() })).toEqual({
    ok: false,
    refusal: 'gewijzigd',
  })
  const dag = addDays(vandaag, 20)
  expect((await zet(id, 'sta-toe', dag)).ok).toBe(true)
  expect(await zet(id, 'meld-gereed')).toEqual({ ok: false, refusal: 'niet-geinspecteerd' })
  const [partij] = (await zaakOf(db, id)).partijen
  const waar = { ruilId: id, plaats: partij?.plaats ?? 0, versie: partij?.versie ?? 0 }
  const plan = (op: string) => planInspectie(alsVerhuur(db), waar, { dag: op, nu: nu() })
  expect(await recordInspectie(alsVerhuur(db), waar, { uitkomst: 'in-orde', nu: nu() })).toEqual({
    ok: false,
    refusal: 'niet-gepland',
  })
  expect(await plan(addDays(vandaag, -1))).toEqual({ ok: false, refusal: 'dag-voorbij' })
  expect(await plan(dag)).toEqual({ ok: false, refusal: 'dag-na-ruil' })
  expect((await plan(addDays(vandaag, 2))).ok).toBe(true)
  expect(await plan(addDays(vandaag, 2))).toEqual({ ok: false, refusal: 'gewijzigd' })
  const later = { ...waar, versie: waar.versie + 1 }
  expect(await recordInspectie(alsVerhuur(db), later, { uitkomst: 'in-orde', nu: nu() })).toEqual({
    ok: false,
    refusal: 'dag-komt-nog',
  })
  expect(await zet(id, 'laat-vervallen')).toEqual({ ok: true, value: null })
  expect((await takenOf(id)).at(-1)).toBe('Woningen van woningruil n bekijken, verhuur, vervallen')
})

test('the desk finds rings by number and by street, page by page', async () => {
  const [a, b] = [await makeHuishouden(db), await makeHuishouden(db)]
  const id = await makeRing(db, [a, b], 'tekenen')
  const { nummer } = await zaakOf(db, id)
  const [found] = await listRuilen(alsVerhuur(db), { stand: 'open', zoek: nummer })
  expect([found?.id, found?.woningen.length]).toEqual([id, 2])
  const byStreet = await listRuilen(alsVerhuur(db), { stand: 'open', zoek: 'ruilstr' })
  expect(byStreet.map((each) => each.id)).toContain(id)
  const last = byStreet.at(-1)
  const na = { uiterlijk: last?.uiterlijk ?? 'infinity', nummer: last?.nummer ?? '' }
  expect(await listRuilen(alsVerhuur(db), { stand: 'open', zoek: 'ruilstr', na })).toEqual([])
  for (const zoek of ['9'.repeat(18), "%' or 1=1", 'ø'.repeat(60)])
    expect(await listRuilen(alsVerhuur(db), { stand: 'klaar', zoek })).toEqual([])
})
