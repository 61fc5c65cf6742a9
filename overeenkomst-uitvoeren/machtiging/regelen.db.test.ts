import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { addDays, datumOf } from '../../tijd.ts'
import { submit } from '../../web/testing/app.ts'
import { htmlFindings } from '../../web/testing/html.ts'
import {
  appAs,
  type Buurt,
  contextOf,
  huurderSession,
  makeBuurt,
  MELD_PAD,
  MELDVELDEN,
} from '../onderhoud/testing/buurt.ts'
import { trekEigenIn } from '../onderhoud/afloop.ts'
import { findAfspraak } from '../planning/kiezen.ts'
import { makePloeg } from '../planning/testing/ploeg.ts'

let db: TestDatabase
let buurt: Buurt
let regelen: string
let volgen: string
let foto: File

/** Carla may arrange everything for Anna, Dirk may only report and follow. */
beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
  await makePloeg(db, buurt)
  regelen = await geef(buurt.carla, ['reparatie', 'regelen'])
  volgen = await geef(buurt.dirk, ['reparatie'])
  const bytes = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#a33' } })
    .jpeg()
    .toBuffer()
  foto = new File([new Uint8Array(bytes)], 'foto.jpg')
})
afterAll(() => db.stop())

async function geef(nemer: string, taken: string[]): Promise<string> {
  const id = randomUUID()
  await db.owner.query(
    `insert into machtiging (id, gever_id, nemer_id, uitgenodigd, taken, gegeven_op, aanvaard_op) values ($1, $2, $3, 'x', $4, now(), now())`,
    [id, buurt.anna, nemer, taken],
  )
  return id
}

const als = (wie: string) => appAs(db, huurderSession(wie))
const html = async (wie: string, pad: string) => (await als(wie).request(pad)).text()
const verzoek = async (id: string) =>
  (
    await db.owner.query<{ status: string; order_id: string | null; versie: number }>(
      'select status, order_id, versie from onderhoudsverzoek where id = $1',
      [id],
    )
  ).rows[0]
const berichtenVan = async (id: string) =>
  (
    await db.owner.query<{ wie: string; sjabloon: string }>(
      `select relatie_id as wie, sjabloon from bericht where zaak = $1 and sjabloon like 'namens-%' order by 2, 1`,
      [`onderhoudsverzoek ${id}`],
    )
  ).rows

/** A report that somebody makes for Anna, or Anna herself. */
async function meld(wie: string, machtiging?: string): Promise<string> {
  const pad = machtiging ? `${MELD_PAD}&voor=${machtiging}` : MELD_PAD
  const sent = await submit(als(wie), pad, { actie: 'meld', velden: { ...MELDVELDEN, fotos: foto } })
  expect(sent.status).toBe(303)
  return /reparaties\/([0-9a-f-]{36})/.exec(sent.headers.get('location') ?? '')?.[1] ?? ''
}
const tijdOp = (page: string, nr = 0): string =>
  [...page.matchAll(/name="tijd" value="([^"]+)"/g)][nr]?.[1] ?? ''

test('with that mandate the appointment is chosen, moved and called off; both are told each time', async () => {
  const id = await meld(buurt.carla, regelen)
  const pad = `/mijn/reparaties/${id}/afspraak`
  const kies = async (nr: number) => {
    const page = await html(buurt.carla, `${pad}?voor=${regelen}`)
    expect(page).toContain('Dit is een reparatie van Mw. A. Anders.')
    expect(await htmlFindings(page)).toEqual([])
    return submit(als(buurt.carla), `${pad}?voor=${regelen}`, {
      actie: 'kies',
      velden: { tijd: tijdOp(page, nr) },
    })
  }
  const made = await kies(0)
  expect(made.headers.get('location')).toBe(`/mijn/reparaties/${id}?afspraak=ja&voor=${regelen}`)
  expect(await verzoek(id)).toMatchObject({ status: 'INB' })
  expect((await kies(3)).status).toBe(303)
  const status = await html(buurt.carla, `/mijn/reparaties/${id}?voor=${regelen}`)
  expect(status).toContain(`/mijn/reparaties/${id}/intrekken?voor=${regelen}`)
  expect(status).not.toContain('/mijn/klachten/nieuw')
  // Days before the visit nobody is at work yet.
  expect(status).toMatch(/De vakman maakt het<\/b> <span[^>]*>Straks/)
  const af = await submit(als(buurt.carla), `${pad}/afzeggen?voor=${regelen}`, { actie: 'zegAf', velden: {} })
  expect(af.status).toBe(303)
  expect(await verzoek(id)).toMatchObject({ status: 'REG', order_id: null })
  const een = [
    { wie: buurt.carla, sjabloon: 'namens-ander-geregeld' },
    { wie: buurt.anna, sjabloon: 'namens-u-geregeld' },
  ]
  expect(await berichtenVan(id)).toEqual([een[0], een[0], een[0], een[1], een[1], een[1]])
  const { rows } = await db.owner.query(
    'select distinct rol from afspraakwijziging where onderhoudsverzoek_id = $1',
    [id],
  )
  expect(rows).toEqual([{ rol: 'gemachtigde' }])
})

test('withdrawn and judged with the mandate: not satisfied opens the repair again', async () => {
  const weg = await meld(buurt.anna)
  const trek = await submit(als(buurt.carla), `/mijn/reparaties/${weg}/intrekken?voor=${regelen}`, {
    actie: 'trek-in',
    velden: { reden: 'vergissing' },
  })
  expect(trek.headers.get('location')).toBe(`/mijn/reparaties/${weg}?gedaan=ingetrokken&voor=${regelen}`)
  expect(await verzoek(weg)).toMatchObject({ status: 'GEA' })
  const klaar = await meld(buurt.anna)
  await db.owner.query(
    `with o as (insert into onderhoudsorder (id, onderhoudsverzoek_id, relatie_id, eenheid_id, ketenpartner_id, status, begin, eind, aanvaard_op, gereed_op)
                select gen_random_uuid(), id, relatie_id, eenheid_id, $2, 'TEC', now(), now() + interval '1 hour', now(), now() from onderhoudsverzoek where id = $1
                returning id)
     update onderhoudsverzoek set status = 'AFG', afgehandeld_op = now(), order_id = (select id from o) where id = $1`,
    [klaar, buurt.loodgieter],
  )
  const page = await html(buurt.carla, `/mijn/reparaties/${klaar}/oordeel?voor=${regelen}`)
  expect(await htmlFindings(page)).toEqual([])
  const nee = await submit(als(buurt.carla), `/mijn/reparaties/${klaar}/oordeel?voor=${regelen}`, {
    actie: 'oordeel',
    velden: { tevreden: 'nee', redenen: 'niet-gemaakt' },
  })
  expect(nee.status).toBe(303)
  expect(await verzoek(klaar)).toMatchObject({ status: 'REG' })
  expect(await berichtenVan(klaar)).toHaveLength(2)
})

test('photos are for who made the report: a helper sees those of the own reports only', async () => {
  const [eigen, vanAnna] = [await meld(buurt.carla, regelen), await meld(buurt.anna)]
  const fotoVan = async (id: string) =>
    (await db.owner.query<{ id: string }>('select id from foto where onderhoudsverzoek_id = $1', [id]))
      .rows[0]?.id ?? ''
  const adres = async (id: string, met: string) =>
    `/mijn/reparaties/${id}/fotos/${await fotoVan(id)}?voor=${met}`
  expect(await html(buurt.carla, `/mijn/reparaties/${eigen}?voor=${regelen}`)).toContain(
    await adres(eigen, regelen),
  )
  expect((await als(buurt.carla).request(await adres(eigen, regelen))).headers.get('content-type')).toBe(
    'image/jpeg',
  )
  expect(await html(buurt.carla, `/mijn/reparaties/${vanAnna}?voor=${regelen}`)).not.toContain(
    'data:image/jpeg',
  )
  expect((await als(buurt.carla).request(await adres(vanAnna, regelen))).status).toBe(404)
  expect((await als(buurt.dirk).request(await adres(eigen, volgen))).status).toBe(404)
})

test('a mandate to follow arranges nothing, another’s mandate neither, and after its end nothing at all', async () => {
  const id = await meld(buurt.anna)
  const bezoek = (wie: string, met: string) =>
    Promise.all(
      ['/afspraak', '/intrekken', '/oordeel'].map(
        async (deel) => (await als(wie).request(`/mijn/reparaties/${id}${deel}?voor=${met}`)).status,
      ),
    )
  expect(await bezoek(buurt.dirk, volgen)).toEqual([404, 404, 404])
  expect(await html(buurt.dirk, `/mijn/reparaties/${id}?voor=${volgen}`)).not.toContain('/afspraak')
  expect(await bezoek(buurt.dirk, regelen)).toEqual([404, 404, 404])
  expect(await bezoek(buurt.carla, regelen)).toEqual([200, 200, 200])
  // The database holds it too, past every page: who has no such mandate, or has it no longer, finds no report.
  const ik = contextOf(db, { rol: 'huurder' })
  const eigen = (nemerId: string) => ({
    huurderId: buurt.anna,
    id,
    nu: new Date(),
    namens: { nemerId, machtigingId: regelen },
  })
  const trek = (nemerId: string) => trekEigenIn(ik, eigen(nemerId), { versie: 1, reden: 'anders' })
  const niets = { ok: false, refusal: 'bestaat-niet' }
  expect(await findAfspraak(ik, eigen(buurt.carla))).not.toBeNull()
  expect(await trek(buurt.dirk)).toEqual(niets)
  await db.owner.query('update machtiging set tot = $2 where id = $1', [
    regelen,
    addDays(datumOf(new Date()), -1),
  ])
  expect(await trek(buurt.carla)).toEqual(niets)
  expect(await findAfspraak(ik, eigen(buurt.carla))).toBeNull()
  await db.owner.query('update machtiging set tot = null, beeindigd_op = now() where id = $1', [regelen])
  expect(await trek(buurt.carla)).toEqual(niets)
  expect(await bezoek(buurt.carla, regelen)).toEqual([404, 404, 404])
  expect(await verzoek(id)).toMatchObject({ status: 'REG' })
})
