import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../../database/testing/database.ts'
import { htmlFindings } from '../../testing/html.ts'
import { hiddenFields, post, sessionWith, submit, testApp } from '../../testing/app.ts'
import { publiekRoutes } from '../pages.tsx'
import { redactieRoutes } from './pages.tsx'

let db: TestDatabase
beforeAll(async () => {
  db = await makeTestDatabase()
})
afterAll(() => db.stop())
beforeEach(() => db.owner.query('truncate artikel_concept, artikel_versie, artikel_oordeel, poging'))

const app = (rol: 'redacteur' | 'planner' = 'redacteur') =>
  testApp([...publiekRoutes, ...redactieRoutes], {
    session: async (_, deur) => (deur === 'balie' ? sessionWith('balie', rol) : null),
    context: ({ traceId }) => ({ doelbinding: db.doelbinding, traceId, wie: { rol } }),
    logError: ({ error }) => console.error(error),
  })
const BALIE = '/balie/artikelen/huur-betalen/nl'
const bron = (tekst: string, titel = 'Uw huur betalen') => `---
titel: ${titel}
samenvatting: Zo betaalt u.
thema: betalen
taak: 10
bijgewerkt: 2026-11-24
---

${tekst}
`
const text = async (path: string): Promise<string> => (await app().request(path)).text()
const save = (tekst: string, versie: string, path = BALIE) =>
  submit(app(), path, { actie: 'opslaan', velden: { versie, tekst } })
const publish = async (path = BALIE) => {
  const site = app()
  return post(site, path, hiddenFields(await (await site.request(path)).text(), 'publiceren'))
}

describe('an editor changes an article', () => {
  test('first as a concept that readers do not see, then on the site, also in the search', async () => {
    expect(await text(BALIE)).toContain('Deze tekst staat zo op de site.')
    const saved = await save(bron('U betaalt met kauri-schelpen.'), '0')
    expect([saved.status, saved.headers.get('location')]).toEqual([303, `${BALIE}?gedaan=opgeslagen`])
    expect(await text('/hulp/huur-betalen')).not.toContain('schelpen')
    expect(await text('/balie/artikelen')).toContain('Er is een concept')
    expect((await publish()).status).toBe(303)
    expect(await text('/hulp/huur-betalen')).toContain('kauri-schelpen')
    expect(await text('/zoeken?q=schelpen')).toContain('href="/hulp/huur-betalen"')
    expect(await text('/balie/artikelen')).not.toContain('Er is een concept')
    expect(await htmlFindings(await text(BALIE))).toEqual([])
  })

  test('sees what is hard to read, with the line, and cannot publish a fault', async () => {
    await save(bron('Indien je betaalt op 24-11-2026.'), '0')
    const page = await text(BALIE)
    expect(page).toContain('Fout, regel 9: Schrijf in plaats van &quot;Indien&quot; liever &quot;als&quot;.')
    expect((await publish()).status).toBe(422)
    expect(await text('/hulp/huur-betalen')).not.toContain('Indien')
  })

  test('hears of broken front matter on its line, and keeps what was typed', async () => {
    await save('---\ntitel: Uw huur: nu\n---\nTekst', '0')
    expect(await text(BALIE)).toContain('Fout, regel 2: Dit is geen geldige YAML')
    expect(await text(BALIE)).toContain('titel: Uw huur: nu')
    expect((await publish()).status).toBe(422)
  })

  test('who is second does not overwrite the first, keeps the own text, and may then choose', async () => {
    const [mine, theirs] = [app(), app()]
    const fields = hiddenFields(await (await mine.request(BALIE)).text(), 'opslaan')
    await submit(theirs, BALIE, {
      actie: 'opslaan',
      velden: { versie: '0', tekst: bron('Tekst van een ander.') },
    })
    const refused = await post(mine, BALIE, { ...fields, versie: '0', tekst: bron('Mijn eigen tekst.') })
    const page = await refused.text()
    expect(refused.status).toBe(422)
    expect(page).toContain('Iemand anders heeft dit artikel intussen gewijzigd.')
    expect(page).toContain('Tekst van een ander.')
    expect(page).toContain('Mijn eigen tekst.')
    expect(page).toContain('name="versie" value="1"')
    expect(await htmlFindings(page)).toEqual([])
    expect((await save(bron('Mijn eigen tekst.'), '1')).status).toBe(303)
  })

  test('a text that was changed after the page was opened is not published unseen', async () => {
    await save(bron('Eerste tekst.'), '0')
    const fields = hiddenFields(await text(BALIE), 'publiceren')
    await save(bron('Tweede tekst.'), '1')
    expect((await post(app(), BALIE, fields)).status).toBe(422)
  })

  test('goes back to an earlier text, and takes an article off the site', async () => {
    await save(bron('Eerste tekst.'), '0')
    await publish()
    await save(bron('Tweede tekst.'), '1')
    await publish()
    const back = await submit(app(), BALIE, { actie: 'terugzetten', velden: { versie: '2', nummer: '1' } })
    expect(back.status).toBe(303)
    await publish()
    expect(await text('/hulp/huur-betalen')).toContain('Eerste tekst.')
    await submit(app(), BALIE, { actie: 'intrekken', velden: { zeker: 'ja' } })
    expect((await app().request('/hulp/huur-betalen')).status).toBe(404)
    expect((await app().request(BALIE)).status).toBe(200)
  })

  test('makes a new one; a name that is taken is refused', async () => {
    const velden = { titel: 'Uw kelder', slug: 'uw-kelder', thema: 'wonen', taal: 'nl' }
    const made = await submit(app(), '/balie/artikelen', { actie: 'nieuw', velden })
    expect(made.headers.get('location')).toBe('/balie/artikelen/uw-kelder/nl')
    expect(await text('/balie/artikelen')).toContain('Niet op de site')
    expect((await app().request('/hulp/uw-kelder')).status).toBe(404)
    expect((await publish('/balie/artikelen/uw-kelder/nl')).status).toBe(303)
    expect((await app().request('/hulp/uw-kelder')).status).toBe(200)
    for (const slug of ['uw-kelder', 'huur-betalen', 'Kelder!', '../x'])
      expect(
        (await submit(app(), '/balie/artikelen', { actie: 'nieuw', velden: { ...velden, slug } })).status,
      ).toBe(422)
  })

  test('a script stays text on the site and in the preview', async () => {
    await save(bron('Een <script>alert(1)</script> en [link](javascript:alert(1)).'), '0')
    await publish()
    for (const path of [BALIE, '/hulp/huur-betalen'])
      expect(await text(path)).not.toMatch(/<script(?! type="module" src=")|href="javascript/)
  })

  test('another role may not', async () => {
    expect((await app('planner').request(BALIE)).status).toBe(403)
  })
})

/** More than an article takes in a quarter of an hour; set OORDELEN to try more. */
const POSTS = Number(process.env['OORDELEN'] ?? 1500)

describe('a reader says whether an article helped', () => {
  const HULP = '/hulp/lekkage'
  const nee = (velden: Record<string, string>) => submit(app(), HULP, { actie: 'nee', velden })
  const rows = async () =>
    (await db.owner.query('select slug, geholpen, reden, toelichting from artikel_oordeel order by id')).rows

  test('yes in one step, no with a reason; the editor sees counts and remarks', async () => {
    await submit(app(), HULP, { actie: 'ja', velden: {} })
    await nee({ reden: 'onduidelijk', toelichting: 'Wat is een sifon?' })
    expect(await rows()).toEqual([
      { slug: 'lekkage', geholpen: true, reden: null, toelichting: null },
      { slug: 'lekkage', geholpen: false, reden: 'onduidelijk', toelichting: 'Wat is een sifon?' },
    ])
    const page = await text('/balie/artikelen/lekkage/nl')
    expect(page).toContain('Ik begrijp de tekst niet (1)')
    expect(page).toContain('Wat is een sifon?')
  })

  test.each([
    [{}, 'Kies wat er beter kan.'],
    [{ reden: 'gezocht' }, 'Kies wat er beter kan.'],
    [{ reden: 'anders', toelichting: 'x'.repeat(201) }, 'Gebruik hoogstens 200 tekens.'],
    [{ reden: 'anders', toelichting: 'Bel 06 12345678' }, 'Haal het telefoonnummer'],
    [{ reden: 'anders', toelichting: 'jan@voorbeeld.example' }, 'Haal het telefoonnummer'],
    [{ reden: 'anders', toelichting: 'NL91 ABNA 0417' }, 'Haal het telefoonnummer'],
  ])('%o is refused with what to do', async (velden, melding) => {
    const answer = await nee(velden)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(melding)
    expect(await rows()).toEqual([])
  })

  test('a robot that answers on and on: 300 a quarter of an hour for an article, and the page stays up', async () => {
    const site = app()
    const fields = hiddenFields(await (await site.request(HULP)).text(), 'ja')
    const statuses: number[] = []
    for (let n = 0; n < POSTS; n += 50)
      statuses.push(
        ...(await Promise.all(
          Array.from(
            { length: 50 },
            async () => (await post(site, HULP, { ...fields, _sleutel: randomUUID() })).status,
          ),
        )),
      )
    expect(statuses.filter((status) => status === 303)).toHaveLength(300)
    expect(statuses.filter((status) => status === 422)).toHaveLength(POSTS - 300)
    expect(await rows()).toHaveLength(300)
    expect((await site.request(HULP)).status).toBe(200)
  })
})

test.each([
  '/hulp/bestaat-niet',
  '/hulp/..%2F..%2Fetc',
  `/hulp/${'x'.repeat(5000)}`,
  "/hulp/' or 1=1",
  '/hulp/themas/tuinieren',
  '/hulp/beelden/..%2Fpackage.json',
  '/hulp/beelden/weg.png',
])('%s is not there', async (path) => {
  expect((await app().request(path)).status).toBe(404)
})

test.each([
  "'; drop table artikel_versie; --",
  '<script>alert(1)</script>',
  '😀',
  '\u202Eمرحبا',
  'x'.repeat(5000),
  '%00',
])('a search for %j answers with a page that helps', async (q) => {
  const answer = await app().request(`/zoeken?${new URLSearchParams({ q }).toString()}`)
  const page = await answer.text()
  expect(answer.status).toBe(200)
  expect(page).not.toContain('<script>')
  expect(page).toContain('Komt u er niet uit?')
  expect(await htmlFindings(page)).toEqual([])
})
