import { extractText } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { sessionWith, submit } from '../../web/testing/app.ts'
import { htmlFindings } from '../../web/testing/html.ts'
import { appAs, type Buurt, huurderSession, linesOf, makeBuurt } from '../onderhoud/testing/buurt.ts'

let db: TestDatabase
let buurt: Buurt
beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
  await db.owner.query(
    `insert into huurprijs (huurovereenkomst_id, soort, geldig, bedrag_cent)
     select id, s.soort, '[2020-01-01,)', s.cent from huurovereenkomst, (values ('kale-huur', 61234), ('servicekosten', 4500)) s (soort, cent)
     where eenheid_id = $1`,
    [buurt.huisCarla],
  )
})
afterAll(() => db.stop())

const carla = () => appAs(db, huurderSession(buurt.carla))
const balie = () =>
  appAs(db, { ...sessionWith('balie', 'verhuurconsulent'), betrokkeneId: buurt.medewerker, sessieId: 'v' })
const bezoeker = () => appAs(db)
const MIJN = '/mijn/verhuurdersverklaringen'
const BALIE = '/balie/verhuurdersverklaringen'
const controle = async (code: string): Promise<string> => {
  const answer = await submit(bezoeker(), '/verklaring-controleren', {
    actie: 'controleer',
    velden: { code },
  })
  return answer.text()
}
const pathOf = (answer: Response): string =>
  new URL(answer.headers.get('location') ?? '', 'http://x').pathname
const ANTWOORDEN = { betaalgedrag: 'op-tijd', overlast: 'geen', staat: 'niet-bekeken' }

test('a tenant asks, the desk answers, the tenant looks first, and anyone can check the code on the PDF', async () => {
  const path = pathOf(await submit(carla(), MIJN, { actie: 'vraag', velden: {} }))
  const [, id = ''] = /([^/]+)$/.exec(path) ?? []
  expect((await submit(carla(), MIJN, { actie: 'vraag', velden: {} })).status).toBe(422)
  expect((await carla().request(`${path}/pdf`)).status).toBe(404)
  expect(await (await balie().request(BALIE)).text()).toContain('Sterappelstraat 3')

  const leeg = await submit(balie(), `${BALIE}/${id}`, {
    actie: 'beantwoord',
    velden: { versie: '1', overlast: 'geen' },
  })
  expect(leeg.status).toBe(422)
  expect(
    (await submit(balie(), `${BALIE}/${id}`, { actie: 'beantwoord', velden: { versie: '1', ...ANTWOORDEN } }))
      .status,
  ).toBe(303)
  const bezwaar = { versie: '2', wat: 'betaalgedrag' }
  expect((await submit(carla(), path, { actie: 'bezwaar', velden: bezwaar })).status).toBe(303)
  expect(await (await balie().request(`${BALIE}/${id}`)).text()).toContain(
    'De huurder vindt dat dit niet klopt',
  )
  expect(
    (await submit(balie(), `${BALIE}/${id}`, { actie: 'beantwoord', velden: { versie: '3', ...ANTWOORDEN } }))
      .status,
  ).toBe(303)
  expect((await submit(carla(), path, { actie: 'akkoord', velden: { versie: '3' } })).status).toBe(422)
  expect((await submit(carla(), path, { actie: 'akkoord', velden: { versie: '4' } })).status).toBe(303)

  const pdf = await carla().request(`${path}/pdf`)
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
  const { text } = await extractText(new Uint8Array(await pdf.arrayBuffer()), { mergePages: true })
  expect(text).toContain('€ 657,34 per maand')
  expect(text).toContain('op tijd betaald')
  const [code = ''] = /([2-9A-Z]{5}-){3}[2-9A-Z]{5}/.exec(text) ?? []

  for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ' ')]) {
    const answer = await controle(typed)
    expect(answer).toContain('Deze verklaring is geldig')
    for (const secret of ['Sterappelstraat', 'Buur', '657', 'betaald']) expect(answer).not.toContain(secret)
  }
  expect(await linesOf(db, buurt.carla)).toContain('verklaring-controleren')
  const { rows } = await db.owner.query(
    "select count(*)::int as n from verhuurdersverklaring where encode(code_hash, 'escape') like '%' || $1 || '%'",
    [code],
  )
  expect(rows).toEqual([{ n: 0 }])

  expect((await submit(balie(), `${BALIE}/${id}`, { actie: 'trekIn', velden: { versie: '5' } })).status).toBe(
    303,
  )
  expect(await controle(code)).toContain('Deze verklaring is ingetrokken')
  expect((await carla().request(`${path}/pdf`)).status).toBe(404)
})

test.each(['AAAAA-BBBBB-CCCCC-DDDDD', 'x', "' or 1=1 --", '🙂'])(
  'the code %s is not valid, like every other that is not',
  async (code) => {
    expect(await controle(code)).toContain('Deze code is niet geldig')
  },
)

test('trying one code over and over is slowed down', async () => {
  const answers = await Promise.all(Array.from({ length: 60 }, () => controle('BBBBB-BBBBB-BBBBB-BBBBB')))
  expect(answers.filter((answer) => answer.includes('Deze code is niet geldig'))).toHaveLength(50)
  expect(answers.filter((answer) => answer.includes('te vaak'))).toHaveLength(10)
})

test('the pages are valid, and another tenant sees nothing', async () => {
  const { rows } = await db.owner.query<{ id: string }>('select id from verhuurdersverklaring limit 1')
  const id = rows[0]?.id ?? ''
  for (const [app, pad] of [
    [carla(), MIJN],
    [carla(), `${MIJN}/${id}`],
    [balie(), BALIE],
    [balie(), `${BALIE}/${id}`],
    [bezoeker(), '/verklaring-controleren'],
  ] as const) {
    const answer = await app.request(pad)
    expect([pad, answer.status, await htmlFindings(await answer.text())]).toEqual([pad, 200, []])
  }
  for (const pad of [`${MIJN}/${id}`, `${MIJN}/${id}/pdf`])
    expect((await appAs(db, huurderSession(buurt.anna)).request(pad)).status).toBe(404)
})
