import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { hiddenFields, post, submit } from '../../web/testing/app.ts'
import { htmlFindings } from '../../web/testing/html.ts'
import { appAs, type Buurt, makeBuurt, plannerSession, vakmanSession } from '../onderhoud/testing/buurt.ts'
import { makeBezoek } from './testing/bezoek.ts'

let db: TestDatabase
let buurt: Buurt
let photo: File
let bezoek: Awaited<ReturnType<typeof makeBezoek>>
const keten = () => appAs(db, vakmanSession(buurt.loodgieter))
const balie = () => appAs(db, plannerSession(buurt.medewerker))

beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
  await db.owner.query(
    `insert into materiaal (code, naam, per, prijs_cent) values ('sifon', 'Sifon', 'stuk', 1240), ('kit', 'Kit', 'koker', 795)`,
  )
  await db.owner.query('update ketenpartner set uurtarief_cent = 5850, meerwerk_grens_cent = 10000')
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#a33' } })
    .withMetadata({ exif: { IFD0: { Copyright: 'geheime plek' } } })
    .jpeg()
    .toBuffer()
  photo = new File([new Uint8Array(bytes)], 'foto.jpg')
})
afterAll(() => db.stop())
beforeEach(async () => {
  bezoek = await makeBezoek(db, buurt, { overUren: -0.5 })
})

type Velden = Record<string, string | File | File[]>
const doe = (actie: string, velden: Velden = {}) => submit(keten(), bezoek.pad, { actie, velden })
const beslis = (actie: string, velden: Velden) =>
  submit(balie(), `/balie/opdrachten/${bezoek.orderId}`, { actie, velden })
const KLAAR = { minuten: '45', naam: 'A. Anders', akkoord: 'ja' }
async function order(): Promise<Record<string, unknown>> {
  const { rows } = await db.owner.query(
    `select o.status, o.vervolgreden, o.minuten, o.onderweg_op is not null as onderweg, o.begonnen_op is not null as begonnen,
            v.status as verzoek, v.order_id is not null as gepland,
            (select count(*)::int from orderfoto f where f.onderhoudsorder_id = o.id) as fotos,
            (select jsonb_object_agg(materiaal_code, aantal) from ordermateriaal m where m.onderhoudsorder_id = o.id) as materiaal
     from onderhoudsorder o join onderhoudsverzoek v on v.id = o.onderhoudsverzoek_id where o.id = $1`,
    [bezoek.orderId],
  )
  return rows[0] as Record<string, unknown>
}

test('a whole visit: on the way, begun, photos, materials, signature, done', async () => {
  for (const actie of ['onderweg', 'begonnen']) expect((await doe(actie)).status).toBe(303)
  expect((await doe('fotos', { moment: 'voor', fotos: [photo, photo] })).status).toBe(303)
  expect((await doe('materiaal', { code: 'sifon', aantal: '2' })).status).toBe(303)
  expect((await doe('materiaal', { code: 'kit', aantal: '1' })).status).toBe(303)
  expect((await doe('materiaal', { code: 'kit', aantal: '0' })).status).toBe(303)
  const html = await (await keten().request(bezoek.pad)).text()
  expect(html).toContain('Sifon: 2 stuk')
  expect(await htmlFindings(html)).toEqual([])
  const drawn = await sharp({ create: { width: 300, height: 100, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  const handtekening = `data:image/png;base64,${drawn.toString('base64')}`
  expect((await doe('klaar', { ...KLAAR, handtekening })).status).toBe(303)
  expect(await order()).toEqual({
    status: 'TEC',
    vervolgreden: null,
    minuten: 45,
    onderweg: true,
    begonnen: true,
    verzoek: 'AFG',
    gepland: true,
    fotos: 2,
    materiaal: { sifon: 2 },
  })
  const { rows } = await db.owner.query<{ inhoud: Buffer; beeld: Buffer; naam: string }>(
    `select f.inhoud, h.beeld, h.naam from orderfoto f join handtekening h using (onderhoudsorder_id) where f.onderhoudsorder_id = $1`,
    [bezoek.orderId],
  )
  expect(rows[0]?.inhoud.includes('geheime plek')).toBe(false)
  expect(rows[0]?.naam).toBe('A. Anders')
  expect((await sharp(rows[0]?.beeld).metadata()).format).toBe('jpeg')
  const desk = await (await balie().request(`/balie/opdrachten/${bezoek.orderId}`)).text()
  expect(desk).toContain('A. Anders, met handtekening')
  expect(await htmlFindings(desk)).toEqual([])
})

test('nobody at home ends the visit with a photo, and the report waits for another', async () => {
  expect((await doe('nietthuis', { fotos: photo })).status).toBe(303)
  expect(await order()).toMatchObject({
    status: 'TEC',
    vervolgreden: 'AFW',
    verzoek: 'REG',
    gepland: false,
    fotos: 1,
  })
})

test('nobody at home is refused before the appointment begins, and nothing is kept', async () => {
  bezoek = await makeBezoek(db, buurt, { overUren: 2 })
  const sent = await doe('nietthuis', { fotos: photo })
  expect(sent.status).toBe(422)
  expect(await sent.text()).toContain('De afspraak is nog niet begonnen.')
  expect(await order()).toMatchObject({ status: 'INB', fotos: 0 })
})

test('a follow-up names its reason', async () => {
  expect((await doe('vervolg', { minuten: '30' })).status).toBe(422)
  expect((await doe('vervolg', { reden: 'AFW', minuten: '30' })).status).toBe(422)
  expect((await doe('vervolg', { reden: 'MAT', minuten: '30' })).status).toBe(303)
  expect(await order()).toMatchObject({ status: 'TEC', vervolgreden: 'MAT', minuten: 30, verzoek: 'REG' })
})

test('extra work up to the limit is good at once; together above it the order waits for a planner', async () => {
  expect((await doe('meerwerk', { omschrijving: 'Kraan vast', bedrag: '60,00' })).status).toBe(303)
  expect(await order()).toMatchObject({ status: 'INB' })
  expect((await doe('meerwerk', { omschrijving: 'Buis vervangen', bedrag: '€ 40,01' })).status).toBe(303)
  expect(await order()).toMatchObject({ status: 'WOG' })
  const waiting = await (await keten().request(bezoek.pad)).text()
  expect(waiting).toContain('De planner kijkt ernaar')
  const velden = hiddenFields(
    await (await keten().request((await makeBezoek(db, buurt)).pad)).text(),
    'klaar',
  )
  const early = await post(keten(), bezoek.pad, { ...velden, ...KLAAR })
  expect([early.status, await early.text()]).toEqual([422, expect.stringContaining('nog naar uw meerwerk')])
  const list = await (await balie().request('/balie/opdrachten?soort=meerwerk')).text()
  expect(list).toContain(bezoek.orderId)
  expect(await htmlFindings(list)).toEqual([])
  const no = await beslis('meerwerk', { antwoord: 'nee' })
  expect(await no.text()).toContain('Schrijf op waarom het niet mag.')
  expect((await beslis('meerwerk', { antwoord: 'nee', reden: 'Eerst een offerte' })).status).toBe(303)
  expect(await order()).toMatchObject({ status: 'INB' })
  expect(await (await keten().request(bezoek.pad)).text()).toContain('mag niet (Eerst een offerte)')
})

test('the same post twice does its work once', async () => {
  const app = keten()
  const velden = {
    ...hiddenFields(await (await app.request(bezoek.pad)).text(), 'fotos'),
    moment: 'na',
    fotos: photo,
  }
  const sent = await Promise.all([post(app, bezoek.pad, velden), post(app, bezoek.pad, velden)])
  expect(sent.map(({ status }) => status)).toEqual([303, 303])
  expect((await post(app, bezoek.pad, velden)).status).toBe(303)
  expect(await order()).toMatchObject({ fotos: 1 })
})

test('of two workers on one order the second hears that it is done, at the same moment too', async () => {
  const [one, two] = [keten(), keten()]
  const page = async (app: typeof one) => hiddenFields(await (await app.request(bezoek.pad)).text(), 'klaar')
  const [first, second] = [await page(one), await page(two)]
  const sent = await Promise.all([
    post(one, bezoek.pad, { ...first, ...KLAAR }),
    post(two, bezoek.pad, { ...second, ...KLAAR, naam: 'Iemand anders' }),
  ])
  expect(sent.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 422])
  const lost = sent.find(({ status }) => status === 422)
  expect(await lost?.text()).toMatch(/niet meer bij u open|al klaar gemeld/)
  const { rows } = await db.owner.query('select 1 from handtekening where onderhoudsorder_id = $1', [
    bezoek.orderId,
  ])
  expect(rows).toHaveLength(1)
})

test('what arrives after closing is refused in words, and shows nothing of the tenant', async () => {
  const velden = hiddenFields(await (await keten().request(bezoek.pad)).text(), 'materiaal')
  await doe('klaar', KLAAR)
  const late = await post(keten(), bezoek.pad, { ...velden, code: 'sifon', aantal: '1' })
  const html = await late.text()
  expect(late.status).toBe(422)
  expect(html).toContain('staat niet meer bij u open')
  expect(html).not.toMatch(/Anders|Sterappelstraat|9999 AA/)
  expect(await htmlFindings(html)).toEqual([])
})

test.each([
  ['klaar', { ...KLAAR, akkoord: '' }, 'Vink aan dat de huurder het werk heeft gezien.'],
  ['klaar', { ...KLAAR, naam: '' }, 'Vul de naam in van wie tekent.'],
  ['klaar', { ...KLAAR, minuten: '7' }, 'Kies hoe lang u bezig was.'],
  ['materiaal', { code: 'goud', aantal: '1' }, 'staat niet meer in de lijst'],
  ['materiaal', { code: 'sifon', aantal: '1000' }, 'hoogstens 999'],
  ['meerwerk', { omschrijving: 'x', bedrag: '-5' }, 'Vul het bedrag in'],
  ['fotos', { moment: 'voor' }, 'Kies hoogstens 5 foto’s.'],
  ['fotos', { moment: 'voor', fotos: new File(['%PDF-1.7'], 'brief.jpg') }, 'is geen foto'],
])('%s with %o says what to do, and nothing was kept', async (actie, velden, message) => {
  const sent = await doe(actie, velden)
  const html = await sent.text()
  expect(sent.status).toBe(422)
  expect(html).toContain(message)
  expect(await htmlFindings(html)).toEqual([])
  expect(await order()).toMatchObject({ status: 'INB', fotos: 0, materiaal: null })
})

test('a signature that is no picture is left out; the name is enough', async () => {
  expect((await doe('klaar', { ...KLAAR, handtekening: 'data:image/png;base64,AAAA' })).status).toBe(303)
  const { rows } = await db.owner.query('select beeld from handtekening where onderhoudsorder_id = $1', [
    bezoek.orderId,
  ])
  expect(rows).toEqual([{ beeld: null }])
})

test('a planner releases a text: private words must be looked at, a BSN never leaves', async () => {
  bezoek = await makeBezoek(db, buurt, {
    omschrijving: 'De deur klemt. Mijn dochter is ziek. BSN 111222333.',
  })
  const list = await (await balie().request('/balie/opdrachten?soort=tekst')).text()
  expect(list).toContain('een burgerservicenummer, iets over het huishouden, iets over gezondheid')
  const send = (velden: Velden) => beslis('vrijgeven', velden)
  const bsn = await send({ werk: 'De deur klemt. BSN 111222333', gezien: 'ja' })
  expect(await bsn.text()).toContain('Haal het burgerservicenummer of rekeningnummer weg.')
  const held = await send({ werk: 'De deur klemt, er is een rolstoel.' })
  expect(await held.text()).toContain('vink aan dat u hebt gekeken')
  expect((await send({ werk: 'De deur klemt, er is een rolstoel.', gezien: 'ja' })).status).toBe(303)
  expect(await (await keten().request(bezoek.pad)).text()).toContain('er is een rolstoel')
  const past = db.owner.query(`update onderhoudsorder set toegang = 'NL91ABNA0417164300' where id = $1`, [
    bezoek.orderId,
  ])
  await expect(past).rejects.toThrow('onderhoudsorder_toegang_nooit')
})

test('of two planners on one text the second hears it, and keeps the text', async () => {
  const app = balie()
  const pad = `/balie/opdrachten/${bezoek.orderId}`
  const velden = hiddenFields(await (await app.request(pad)).text(), 'vrijgeven')
  expect((await beslis('vrijgeven', { werk: 'Eerste tekst' })).status).toBe(303)
  const late = await post(app, pad, { ...velden, werk: 'Tweede tekst' })
  const html = await late.text()
  expect([late.status, html.includes('intussen gewijzigd'), html.includes('Tweede tekst')]).toEqual([
    422,
    true,
    true,
  ])
})

test('a safety agreement is a code with an end date, shown while the order is open', async () => {
  const pad = `/balie/opdrachten/${bezoek.orderId}/veiligheid`
  const agree = (tot: string) =>
    submit(balie(), pad, { actie: 'spreekaf', velden: { code: 'met-twee', tot } })
  const year = new Date().getFullYear()
  expect(await (await agree(`${year + 2}-01-01`)).text()).toContain('Kies een dag binnen een jaar.')
  expect(await (await agree('2020-01-01')).text()).toContain('Kies een dag die nog komt.')
  const soon = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10)
  expect((await agree(soon)).status).toBe(303)
  expect(await htmlFindings(await (await balie().request(pad)).text())).toEqual([])
  expect(await (await keten().request(bezoek.pad)).text()).toContain('Ga met twee personen.')
  expect((await submit(balie(), pad, { actie: 'weg', velden: {} })).status).toBe(303)
  expect(await (await keten().request(bezoek.pad)).text()).not.toContain('Ga met twee personen.')
})

test('an invoice is laid beside the work; a number is used once; approving settles the order', async () => {
  await doe('materiaal', { code: 'sifon', aantal: '1' })
  await doe('klaar', KLAAR)
  const send = (velden: Velden) => submit(keten(), '/keten/facturen', { actie: 'dienin', velden })
  const factuur = {
    order: bezoek.orderId,
    nummer: 'F-1',
    arbeid: '43,88',
    materiaal: '12,40',
    bedrag: '56,28',
  }
  expect(await (await send({ ...factuur, bedrag: '60' })).text()).toContain('niet gelijk aan het totaal')
  expect((await send(factuur)).status).toBe(303)
  const mine = await (await keten().request('/keten/facturen')).text()
  expect(mine).not.toMatch(/Anders|Sterappelstraat|06 1111/)
  expect(await htmlFindings(mine)).toEqual([])
  const desk = await (await balie().request(`/balie/opdrachten/${bezoek.orderId}`)).text()
  expect(desk).toContain('Deze factuur is gelijk aan het werk.')
  expect((await beslis('factuur', { antwoord: 'ja' })).status).toBe(303)
  expect(await order()).toMatchObject({ status: 'AFG' })
  bezoek = await makeBezoek(db, buurt, { overUren: -0.5 })
  await doe('klaar', KLAAR)
  const again = { ...factuur, order: bezoek.orderId, materiaal: '20,00', bedrag: '63,88' }
  expect(await (await send(again)).text()).toContain('Dit factuurnummer hebt u al gebruikt.')
  expect((await send({ ...again, nummer: 'F-2' })).status).toBe(303)
  const differs = await (await balie().request(`/balie/opdrachten/${bezoek.orderId}`)).text()
  expect(differs).toContain('Deze factuur wijkt af bij: materiaal.')
  expect((await beslis('factuur', { antwoord: 'nee', reden: 'Geen materiaal gebruikt' })).status).toBe(303)
  expect((await send({ ...again, nummer: 'F-3', materiaal: '', bedrag: '43,88' })).status).toBe(303)
})

test('the tenant is told at each step, once, and not when a step is refused', async () => {
  const told = async (verzoekId: string): Promise<string[]> => {
    const { rows } = await db.owner.query<{ sjabloon: string }>(
      'select sjabloon from bericht where zaak = $1 order by klaargezet_op, id',
      [`onderhoudsverzoek ${verzoekId}`],
    )
    return rows.map(({ sjabloon }) => sjabloon)
  }
  const accept = (orderId: string, actie: string) =>
    submit(keten(), '/keten', { actie, velden: { id: orderId } })
  const offered = await makeBezoek(db, buurt, { status: 'GUN', overUren: -0.5 })
  expect((await accept(offered.orderId, 'aanvaard')).status).toBe(303)
  bezoek = offered
  await doe('onderweg')
  await doe('klaar', { ...KLAAR, naam: '' })
  await doe('klaar', KLAAR)
  expect(await told(offered.verzoekId)).toEqual(['opdracht-aangenomen', 'vakman-onderweg', 'reparatie-klaar'])
  const refusing = await makeBezoek(db, buurt, { status: 'GUN' })
  await accept(refusing.orderId, 'wijsaf')
  expect(await told(refusing.verzoekId)).toEqual(['opdracht-afgewezen'])
  bezoek = await makeBezoek(db, buurt, { overUren: -0.5 })
  await doe('nietthuis')
  expect(await told(bezoek.verzoekId)).toEqual(['vakman-niet-thuis'])
  bezoek = await makeBezoek(db, buurt, { overUren: -0.5 })
  await doe('vervolg', { reden: 'MAT', minuten: '15' })
  expect(await told(bezoek.verzoekId)).toEqual(['reparatie-vervolg'])
})
