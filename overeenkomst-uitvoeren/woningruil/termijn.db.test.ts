import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { addDays, datumOf } from '../../tijd.ts'
import { submit } from '../../web/testing/app.ts'
import { htmlFindings } from '../../web/testing/html.ts'
import { appAs, huurderSession, linesOf } from '../onderhoud/testing/buurt.ts'
import { doeMee, teken } from './beantwoorden.ts'
import { zetRingstap } from './behandelen.ts'
import { bewaakRuilen } from './bewaken.ts'
import { alsHuurder, alsVerhuur, type Huishouden, makeHuishouden, makeRing } from './testing/ring.ts'
import { zaakOf } from './testing/stappen.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await makeTestDatabase()
})
afterAll(() => db.stop())

const nu = new Date()
const ik = ({ huurders }: Huishouden, n = 0) => ({ id: huurders[n] ?? '', nu })
const rijOf = async (id: string) =>
  (
    await db.owner.query(
      `select status, uiterlijk, (select door from woningruil_stap s where s.woningruil_id = w.id order by gezet_op desc limit 1) as door
       from woningruil w where id = $1`,
      [id],
    )
  ).rows[0]
const brieven = async (id: string, sjabloon: string) =>
  (
    await db.owner.query<{ relatie_id: string; gegevens: unknown }>(
      'select relatie_id, gegevens from bericht where zaak = $1 and sjabloon = $2 order by relatie_id',
      [`woningruil ${id}`, sjabloon],
    )
  ).rows
const zetUiterlijk = (id: string, dag: string) =>
  db.owner.query('update woningruil set uiterlijk = $2 where id = $1', [id, dag])
const vandaag = datumOf(nu)

test('rings that waited for tenants past their last day lapse, once; each party gets a letter without the other', async () => {
  const [a, b, c, d] = [
    await makeHuishouden(db, 2),
    await makeHuishouden(db),
    await makeHuishouden(db),
    await makeHuishouden(db),
  ]
  const [open, ongetekend] = [await makeRing(db, [a, b], 'verzamelen'), await makeRing(db, [c, d], 'tekenen')]
  const [e, f] = [await makeHuishouden(db), await makeHuishouden(db)]
  const bijOns = await makeRing(db, [e, f], 'aangevraagd')
  for (const id of [open, ongetekend]) await zetUiterlijk(id, vandaag)
  await zetUiterlijk(bijOns, addDays(vandaag, -30))
  // On the last day itself they may still answer; and our own lateness costs nobody the swap.
  expect(await bewaakRuilen(db.doelbinding, new Date())).toBe(0)

  const gisteren = addDays(vandaag, -1)
  for (const id of [open, ongetekend]) await zetUiterlijk(id, gisteren)
  const before = (await linesOf(db, e.huurders[0] ?? '')).length
  expect(await bewaakRuilen(db.doelbinding, new Date())).toBe(2)
  for (const id of [open, ongetekend])
    expect(await rijOf(id)).toEqual({ status: 'vervallen', uiterlijk: null, door: 'termijn' })
  expect((await rijOf(bijOns)).status).toBe('aangevraagd')
  expect((await linesOf(db, e.huurders[0] ?? '')).length).toBe(before)
  expect(await linesOf(db, c.huurders[0] ?? '')).toContain('woningruilen-bewaken')

  // All who take part, and who was only invited hears nothing.
  const [eerste, tweede] = [
    await brieven(open, 'woningruil-termijn-om'),
    await brieven(ongetekend, 'woningruil-termijn-om'),
  ]
  expect(eerste.map(({ relatie_id: wie }) => wie)).toEqual(a.huurders.toSorted())
  expect(tweede.map(({ relatie_id: wie }) => wie)).toEqual([...c.huurders, ...d.huurders].toSorted())
  for (const { gegevens } of [...eerste, ...tweede])
    expect(Object.keys(gegevens as object).toSorted()).toEqual(['dag', 'nummer', 'ruil'])

  // Late answers and late consent are refused, and a second run finds nothing.
  expect(await doeMee(alsHuurder(db), { ik: ik(b), id: open }, { reden: 'werk' })).toEqual({
    ok: false,
    refusal: 'bestaat-niet',
  })
  expect(await teken(alsHuurder(db), { ik: ik(c), id: ongetekend })).toEqual({
    ok: false,
    refusal: 'niet-nu',
  })
  const { versie } = await zaakOf(db, ongetekend)
  const zet = { stap: 'sta-toe', versie, datum: addDays(vandaag, 30) } as const
  expect(await zetRingstap(alsVerhuur(db), ongetekend, { zet, nu })).toEqual({
    ok: false,
    refusal: 'niet-nu',
  })
  expect(await bewaakRuilen(db.doelbinding, new Date())).toBe(0)
  // Everybody is free to begin again.
  expect(await makeRing(db, [a, b], 'tekenen')).not.toBe(open)
})

/** A court puts somebody's affairs in the hands of another, who accepted the invitation to the portal. */
async function vertegenwoordig(huurder: string, soort: 'bewind' | 'curatele' | 'mentorschap') {
  const [wie, zaak, id, machtiging] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  await db.owner.query(`insert into relatie (id, aanschrijfnaam) values ($1, 'Mw. B. Windvoerder')`, [wie])
  await db.owner.query(
    `insert into contractwijziging (id, soort, status, huurovereenkomst_id, eenheid_id, aanvrager_id, over_id, andere_id, betrokkenen, ingediend_op)
     select $1, $2, 'geldig', h.id, h.eenheid_id, $3, $3, $4, array[$3, $4]::uuid[], current_date
     from huurovereenkomst h where $3 = any (h.betrokkenen)`,
    [zaak, soort, huurder, wie],
  )
  await db.owner.query(
    `insert into vertegenwoordiging (id, contractwijziging_id, relatie_id, vertegenwoordiger_id, soort, geldig)
     values ($1, $2, $3, $4, $5, '[2026-01-01,)')`,
    [id, zaak, huurder, wie, soort],
  )
  await db.owner.query(
    `insert into machtiging (id, gever_id, nemer_id, vertegenwoordiging_id, uitgenodigd, taken, gegeven_op, aanvaard_op)
     values ($1, $2, $3, $4, 'b.windvoerder', '{contract}', now(), now())`,
    [machtiging, huurder, wie, id],
  )
  return { wie, machtiging }
}

test('under bewind the tenant cannot sign, not by the page and not past it: the administrator does, and both are told', async () => {
  const [a, b] = [await makeHuishouden(db), await makeHuishouden(db)]
  const { wie, machtiging } = await vertegenwoordig(a.huurders[0] ?? '', 'bewind')
  const id = await makeRing(db, [a, b], 'tekenen')
  expect((await brieven(id, 'woningruil-tekenen-namens')).map((each) => each.relatie_id)).toEqual([wie])
  const pad = `/mijn/woningruil/${id}`
  const zelf = appAs(db, huurderSession(a.huurders[0] ?? ''))
  const page = await (await zelf.request(pad)).text()
  expect(page).toContain('Mw. B. Windvoerder tekent voor u als uw bewindvoerder.')
  expect(page).toContain('Burgerlijk Wetboek Boek 1, artikel 438, lid 2')
  expect(page).not.toContain('name="akkoord"')
  expect(await (await zelf.request('/mijn')).text()).not.toContain('Teken voor uw woningruil')
  expect(await teken(alsHuurder(db), { ik: ik(a), id })).toEqual({ ok: false, refusal: 'bewind' })
  // Nor does a helper without a court order sign for the other side.
  const helper = { nemerId: wie, machtigingId: machtiging }
  const ander = await teken(alsHuurder(db), { ik: ik(b), id, namens: helper })
  expect(ander).toEqual({ ok: false, refusal: 'bestaat-niet' })
  // A helper whom the tenant chose follows the swap, and does not stop it.
  const hulp = randomUUID()
  await db.owner.query(
    `insert into machtiging (id, gever_id, nemer_id, uitgenodigd, taken, gegeven_op, aanvaard_op)
     values ($1, $2, $3, 'b.windvoerder', '{contract}', now(), now())`,
    [hulp, b.huurders[0], wie],
  )
  const volgt = appAs(db, huurderSession(wie))
  expect(await (await volgt.request(`${pad}?voor=${hulp}`)).text()).not.toContain('/stoppen')
  const stopt = await submit(volgt, `${pad}/stoppen?voor=${hulp}`, { actie: 'stop', velden: {} })
  expect(await stopt.text()).toContain('De huurder beslist hier zelf over.')

  const namens = appAs(db, huurderSession(wie))
  const lijst = await (await namens.request(`/mijn/woningruil?voor=${machtiging}`)).text()
  expect(lijst).toContain(`${pad}?voor=${machtiging}`)
  expect(await htmlFindings(await (await namens.request(`${pad}?voor=${machtiging}`)).text())).toEqual([])
  const sent = await submit(namens, `${pad}?voor=${machtiging}`, {
    actie: 'teken',
    velden: { akkoord: 'ja' },
  })
  expect(sent.headers.get('location')).toBe(`${pad}?voor=${machtiging}`)
  expect(
    (
      await db.owner.query('select getekend_door from woningruil_deelnemer where relatie_id = $1', [
        a.huurders[0],
      ])
    ).rows,
  ).toEqual([{ getekend_door: wie }])
  expect(await brieven(id, 'woningruil-namens-u')).toHaveLength(1)
  expect(await brieven(id, 'woningruil-namens-ander')).toHaveLength(1)
  // The other side signs itself, and then it is a request like any other.
  expect((await teken(alsHuurder(db), { ik: ik(b), id })).ok).toBe(true)
  expect((await rijOf(id)).status).toBe('aangevraagd')
})

test.each([
  ['curatele', { ok: false, refusal: 'curatele' }],
  ['mentorschap', { ok: true, value: null }],
] as const)('%s: who may sign follows from the law', async (soort, expected) => {
  const [a, b] = [await makeHuishouden(db), await makeHuishouden(db)]
  await vertegenwoordig(a.huurders[0] ?? '', soort)
  const id = await makeRing(db, [a, b], 'tekenen')
  expect(await teken(alsHuurder(db), { ik: ik(a), id })).toEqual(expected)
})
