import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addWeekdays, datumOf, momentsAt, showDatum, showDatumKort } from '../../tijd.ts'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { submit } from '../../web/testing/app.ts'
import { htmlFindings } from '../../web/testing/html.ts'
import {
  appAs,
  type Buurt,
  contextOf,
  huurderSession,
  makeBuurt,
  plannerSession,
  vakmanSession,
} from '../onderhoud/testing/buurt.ts'
import { endAgreement } from '../uitvoering/testing/bezoek.ts'
import { dienFactuurIn } from '../uitvoering/facturen.ts'
import { belofteOf } from './belofte.ts'
import { findVerplaats } from './inplannen.ts'
import { findAfspraak, kiesAfspraak } from './kiezen.ts'
import { keuzeCode } from './keuze.ts'
import { findSpoed } from './spoed.ts'
import { insertHuurders, insertVakman, makePloeg, moment, type Ploeg, werkdagNa } from './testing/ploeg.ts'

let db: TestDatabase
let buurt: Buurt
let ploeg: Ploeg
const [lekvrij, collega] = [randomUUID(), randomUUID()]
const nu = new Date()

beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
  ploeg = await makePloeg(db, buurt)
  const firma = { ketenpartnerId: buurt.loodgieter, vaardigheden: ['loodgieter'] }
  await insertVakman(db, { ...firma, id: lekvrij, naam: 'Loek Lekvrij' })
  await insertVakman(db, { ...firma, id: collega, naam: 'Cor Lekvrij' })
  await db.owner.query('update ketenpartner set uurtarief_cent = 6000, meerwerk_grens_cent = 10000')
  await db.owner.query(
    `insert into materiaal (code, naam, per, prijs_cent) values ('sifon', 'Sifon', 'stuk', 1250)`,
  )
})
afterAll(() => db.stop())

const balie = () => appAs(db, plannerSession(buurt.medewerker))
const rij = async (sql: string, id: string) =>
  (await db.owner.query<Record<string, unknown>>(sql, [id])).rows[0]
const orderVan = (id: string) =>
  rij('select o.* from onderhoudsverzoek v join onderhoudsorder o on o.id = v.order_id where v.id = $1', id)
const kosten = (order: unknown) =>
  rij('select afrekening, bedrag_cent from onderhoudskosten where onderhoudsorder_id = $1', String(order))

/** A repair that this worker finished, and the report that it broke again. */
async function keertTerug(vakmanId: string = lekvrij, ketenpartnerId: string = buurt.loodgieter) {
  const [eerder] = await insertHuurders(db, 1, { straat: `Straat ${randomUUID()}` })
  if (!eerder) throw new Error('none')
  await db.owner.query(
    `with o as (insert into onderhoudsorder (id, onderhoudsverzoek_id, relatie_id, eenheid_id, ketenpartner_id, vakman_id, status, begin, eind,
                                             aanvaard_op, gereed_op)
                select gen_random_uuid(), id, relatie_id, eenheid_id, $2, $3, 'TEC', now() - interval '5 days', now() - interval '4 days',
                       now(), now() - interval '4 days' from onderhoudsverzoek where id = $1 returning id)
     update onderhoudsverzoek set status = 'AFG', afgehandeld_op = now() - interval '4 days', order_id = (select id from o) where id = $1`,
    [eerder.id, ketenpartnerId, vakmanId],
  )
  const id = randomUUID()
  await db.owner.query(
    `insert into onderhoudsverzoek (id, eenheid_id, relatie_id, plaats, omschrijving, vaardigheid, garantie_op)
     select $1, eenheid_id, relatie_id, plaats, omschrijving, vaardigheid, id from onderhoudsverzoek where id = $2`,
    [id, eerder.id],
  )
  return { huurderId: eerder.huurderId, id, eerder: eerder.id, nu }
}

const voorstellenVan = async (id: string) =>
  (await findVerplaats(contextOf(db, { rol: 'planner' }), id, nu))?.voorstellen ?? []
const tijdenVan = async (eigen: Awaited<ReturnType<typeof keertTerug>>) =>
  (await findAfspraak(contextOf(db, { rol: 'huurder' }), eigen))?.dagen.flatMap(({ tijden }) => tijden) ?? []

/** The tenant chooses the first time, the worker accepts, uses a sifon, and is done after 45 minutes. */
async function maakKlaar(eigen: Awaited<ReturnType<typeof keertTerug>>, ketenpartnerId: string) {
  const [eerste] = await tijdenVan(eigen)
  if (!eerste) throw new Error('no time')
  const gekozen = await kiesAfspraak(contextOf(db, { rol: 'huurder' }), eigen, {
    versie: 1,
    code: keuzeCode(eerste),
  })
  expect(gekozen.ok).toBe(true)
  const orderId = String((await orderVan(eigen.id))?.['id'])
  const keten = appAs(db, vakmanSession(ketenpartnerId))
  const aanbod = await (await keten.request('/keten')).text()
  const doe = (pad: string, actie: string, velden: Record<string, string>) =>
    submit(keten, pad, { actie, velden })
  expect((await doe('/keten', 'aanvaard', { id: orderId })).status).toBe(303)
  const pad = `/keten/opdrachten/${orderId}`
  const meerwerk = await doe(pad, 'meerwerk', { omschrijving: 'Kraan vast', bedrag: '60,00' })
  await doe(pad, 'materiaal', { code: 'sifon', aantal: '2' })
  const klaar = await doe(pad, 'klaar', { minuten: '45', naam: 'A. Anders', akkoord: 'ja' })
  expect(klaar.status).toBe(303)
  return { orderId, aanbod, meerwerk: await meerwerk.text() }
}

test('what comes back is proposed to the same worker first, then to the same company, with the reason', async () => {
  const { id, eerder } = await keertTerug()
  const voorstellen = await voorstellenVan(id)
  expect(voorstellen[0]).toMatchObject({ vakmanId: lekvrij })
  expect(voorstellen[0]?.redenen).toContain('garantie-vakman')
  expect(voorstellen.every(({ ketenpartnerId }) => ketenpartnerId === buurt.loodgieter)).toBe(true)
  for (const pad of [`/balie/reparaties/${id}`, `/balie/planning/verplaats/${id}`]) {
    const html = await (await balie().request(pad)).text()
    expect(html).toContain('Garantie, zelfde bedrijf: Loodgieter Lekvrij')
    expect(html).toContain('binnen 90 dagen opnieuw kapot')
    expect(html).toContain('garantie, dezelfde vakman')
    expect(await htmlFindings(html)).toEqual([])
  }
  // The board says it on the card, and every page names the same last day.
  const bord = await (await balie().request('/balie/planning')).text()
  const kaart = bord.slice(bord.indexOf(`/verplaats/${id}`)).split('</li>')[0]
  expect(kaart).toContain('garantie: Loodgieter Lekvrij')
  const belofte = showDatumKort(belofteOf({ gemeld_op: nu, heropend_op: null, spoed: 'gewoon' }))
  expect(kaart).toContain(`min, uiterlijk ${belofte}`)
  for (const pad of [`/balie/reparaties/${id}`, `/balie/planning/verplaats/${id}`])
    expect(await (await balie().request(pad)).text()).toContain(`uiterlijk ${belofte}`)
  // The company stands ready where the planner leaves the choice of the worker to it; another report has nothing of this.
  const zaak = await (await balie().request(`/balie/reparaties/${id}`)).text()
  expect(zaak).toContain(`<option value="${buurt.loodgieter}" selected`)
  expect(await (await balie().request(`/balie/reparaties/${eerder}`)).text()).not.toContain('Garantie')
})

test('the tenant chooses from the times of that company; the visit costs nothing, and no invoice or extra work is taken', async () => {
  const eigen = await keertTerug()
  const html = await (
    await appAs(db, huurderSession(eigen.huurderId)).request(`/mijn/reparaties/${eigen.id}/afspraak`)
  ).text()
  expect(html).toContain('Loodgieter Lekvrij maakte dit eerder, en komt terug.')
  const tijden = await tijdenVan(eigen)
  expect(new Set(tijden.map(({ ketenpartnerId }) => ketenpartnerId))).toEqual(new Set([buurt.loodgieter]))
  // A time of somebody else, from a form of yesterday or made up, is not taken.
  const code = keuzeCode({ vakmanId: ploeg.wim, begin: moment(werkdagNa(12), '09:00') })
  expect(await kiesAfspraak(contextOf(db, { rol: 'huurder' }), eigen, { versie: 1, code })).toEqual({
    ok: false,
    refusal: 'bezet',
  })
  const { orderId, aanbod, meerwerk } = await maakKlaar(eigen, buurt.loodgieter)
  expect(aanbod).toContain('Voor dit bezoek stuurt u geen factuur.')
  expect(meerwerk).toContain('Dit bezoek is garantie')
  expect(await orderVan(eigen.id)).toMatchObject({ status: 'AFG', afrekening: 'garantie', minuten: 45 })
  expect(await kosten(orderId)).toEqual({ afrekening: 'garantie', bedrag_cent: '0' })
  const factuur = { nummer: 'F1', bedrag: 100, regels: { arbeid: 100 } }
  const opdracht = { orderId, ketenpartnerId: buurt.loodgieter }
  const keten = contextOf(db, { rol: 'ketenmedewerker' })
  expect(await dienFactuurIn(keten, { opdracht, factuur }, nu)).toEqual({
    ok: false,
    refusal: 'niet-gevonden',
  })
  const werk = await (await balie().request(`/balie/opdrachten/${orderId}`)).text()
  expect(werk).toContain('Dit bezoek is garantie van Loodgieter Lekvrij.')
})

test('an emergency goes to who made it when that company can come, and says why when it cannot', async () => {
  const { id } = await keertTerug()
  const [ochtend = nu] = momentsAt(werkdagNa(1), '08:10')
  const planner = contextOf(db, { rol: 'planner' })
  const kan = await findSpoed(planner, id, ochtend)
  expect(kan?.mogelijk.map(({ maker }) => maker)).toEqual([true, true, false, false])
  expect(kan?.garantie).toMatchObject({ bedrijf: 'Loodgieter Lekvrij', geenMaker: null })
  await db.owner.query('insert into afwezigheid (vakman_id, dagen) select v, $1 from unnest($2::uuid[]) v', [
    `[${datumOf(ochtend)},${datumOf(ochtend)}]`,
    [lekvrij, collega],
  ])
  const ziek = await findSpoed(planner, id, ochtend)
  expect(ziek?.mogelijk).toHaveLength(2)
  expect(ziek?.garantie?.geenMaker).toBe('geen-tijd')
  await db.owner.query('delete from afwezigheid')
  const zelf = await keertTerugBijZelfplanner('Leidingen BV')
  expect((await findSpoed(planner, zelf.id, ochtend))?.garantie?.geenMaker).toBe('plant-zelf')
  await endAgreement(db, buurt.loodgieter, '2024-01-01')
  expect((await findSpoed(planner, id, ochtend))?.garantie?.geenMaker).toBe('geen-overeenkomst')
  const html = await (await balie().request(`/balie/planning/spoed/${id}`)).text()
  expect(html).toContain('De overeenkomst met Loodgieter Lekvrij is afgelopen.')
  await endAgreement(db, buurt.loodgieter, null)
})

/** A company with an agreement and nobody on our board. */
async function keertTerugBijZelfplanner(naam: string) {
  const firma = randomUUID()
  await db.owner.query(
    `with k as (insert into ketenpartner (id, naam, specialisme) values ($1, $2, 'loodgieter') returning id)
     insert into verwerkersovereenkomst (ketenpartner_id, geldig) select id, '[2020-01-01,)' from k`,
    [firma, naam],
  )
  const eigen = await keertTerug(lekvrij, firma)
  await db.owner.query('update onderhoudsverzoek set garantie_vakman_id = null where id = $1', [eigen.id])
  return eigen
}

test('when the company plans its own work, the tenant reads who arranges it and until when; the planner what to do', async () => {
  const { huurderId, id } = await keertTerugBijZelfplanner('Buizen BV')
  const mijn = appAs(db, huurderSession(huurderId))
  const html = await (await mijn.request(`/mijn/reparaties/${id}/afspraak`)).text()
  expect(html).toContain('Buizen BV plant dit zelf')
  expect(html).toContain(`U krijgt bericht van ons, uiterlijk ${showDatum(addWeekdays(datumOf(nu), 3))}.`)
  expect(html).not.toContain('wachtlijst')
  expect(await htmlFindings(html)).toEqual([])
  for (const pad of [`/balie/reparaties/${id}`, `/balie/planning/verplaats/${id}`])
    expect(await (await balie().request(pad)).text()).toContain('Bel het bedrijf voor een dag.')
})

test('when the agreement with that company ended it is said, another is chosen, and that one is paid', async () => {
  await endAgreement(db, buurt.loodgieter, '2024-01-01')
  const eigen = await keertTerug()
  const html = await (await balie().request(`/balie/planning/verplaats/${eigen.id}`)).text()
  expect(html).toContain('Garantie, maar niet door Loodgieter Lekvrij')
  expect(html).toContain('De overeenkomst met Loodgieter Lekvrij is afgelopen.')
  expect((await voorstellenVan(eigen.id))[0]?.redenen).toContain('garantie-ander')
  const { orderId } = await maakKlaar(eigen, ploeg.eigenDienst)
  // The own service sends no invoice: its hours and materials are the costs.
  expect(await orderVan(eigen.id)).toMatchObject({ status: 'AFG', afrekening: 'eigen' })
  expect(await kosten(orderId)).toEqual({ afrekening: 'eigen', bedrag_cent: String(4500 + 2 * 1250) })
  const werk = await (await balie().request(`/balie/opdrachten/${orderId}`)).text()
  expect(werk).toContain('70,00')
  expect(await htmlFindings(werk)).toEqual([])
  await endAgreement(db, buurt.loodgieter, null)
})

test('a repair that is opened again goes back to who did it, and an ordinary one is still invoiced', async () => {
  const { eerder } = await keertTerug(collega)
  const order = await orderVan(eerder)
  expect(order).toMatchObject({ status: 'TEC', afrekening: 'factuur' })
  expect(await kosten(order?.['id'])).toBeUndefined()
  await db.owner.query(
    `update onderhoudsverzoek set status = 'REG', afgehandeld_op = null, order_id = null where id = $1`,
    [eerder],
  )
  const [eerste] = await voorstellenVan(eerder)
  expect(eerste).toMatchObject({ vakmanId: collega })
  const html = await (await balie().request(`/balie/reparaties/${eerder}`)).text()
  expect(html).toContain('De huurder vond het niet goed gemaakt. Loodgieter Lekvrij maakte het.')
})
