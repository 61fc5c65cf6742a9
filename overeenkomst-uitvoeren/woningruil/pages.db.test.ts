import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { addDays, datumOf } from '../../tijd.ts'
import { hiddenFields, post, sessionWith, submit } from '../../web/testing/app.ts'
import { htmlFindings } from '../../web/testing/html.ts'
import { appAs, huurderSession, linesOf } from '../onderhoud/testing/buurt.ts'
import { type Huishouden, makeHuishouden, makeRing } from './testing/ring.ts'
import { GOED } from './testing/stappen.ts'

let db: TestDatabase
let [a, b, c] = [] as unknown as [Huishouden, Huishouden, Huishouden]
beforeAll(async () => {
  db = await makeTestDatabase()
  ;[a, b, c] = [await makeHuishouden(db, 2), await makeHuishouden(db), await makeHuishouden(db)]
})
afterAll(() => db.stop())

const PAD = '/mijn/woningruil'
const BALIE = '/balie/woningruilen'
const als = ({ huurders }: Huishouden, n = 0) => appAs(db, huurderSession(huurders[n] ?? ''))
const balie = () => appAs(db, sessionWith('balie', 'verhuurconsulent'))
const raw = async (app: ReturnType<typeof balie>, pad: string) => {
  const response = await app.request(pad)
  expect([pad, response.status]).toEqual([pad, 200])
  return response.text()
}
/** A page with plain spaces. */
const lees = async (...page: Parameters<typeof raw>) => (await raw(...page)).replaceAll('\u00a0', ' ')
/** The same, after a look at its HTML: once for each kind of page and what it shows. */
const html = async (...page: Parameters<typeof raw>) => {
  const text = await raw(...page)
  expect(await htmlFindings(text)).toEqual([])
  return text.replaceAll('\u00a0', ' ')
}
const naar = (response: Response): string => (response.headers.get('location') ?? '').split('?')[0] ?? ''

test('two households and the desk swap two homes by their pages, in Dutch and in English', async () => {
  const velden = { reden: 'groter', inlognaam1: b.inlognaam }
  expect(await (await submit(als(a), `${PAD}/nieuw`, { actie: 'begin', velden: {} })).text()).toContain(
    'Kies waarom u wilt ruilen.',
  )
  const begonnen = await submit(als(a), `${PAD}/nieuw`, { actie: 'begin', velden })
  const pad = naar(begonnen)
  const id = pad.split('/').at(-1) ?? ''
  expect(await html(als(a), `${pad}?nieuw=ja`)).toContain('De uitnodiging staat klaar')
  // The co-tenant follows it too; a neighbour finds nothing.
  expect(await lees(als(a, 1), pad)).toContain(b.inlognaam)
  for (const each of [pad, `${pad}/stoppen`, `${PAD}/uitnodigingen/${id}`])
    expect((await als(c).request(each)).status).toBe(404)

  expect(await html(als(b), PAD)).toContain('wil met u van woning ruilen')
  expect(await lees(als(b), '/mijn')).toContain('Geef antwoord op een uitnodiging voor een woningruil')
  expect(await lees(als(c), '/mijn')).not.toContain('uitnodiging voor een woningruil')
  const uitnodiging = `${PAD}/uitnodigingen/${id}`
  const english = await (await als(b).request(uitnodiging, { headers: { cookie: 'taal=en' } })).text()
  expect(english).toContain('Invitation to a home swap')
  const joined = await submit(als(b), uitnodiging, { actie: 'doeMee', velden: { reden: 'werk' } })
  expect(naar(joined)).toBe(pad)

  const mijn = await html(als(b), pad)
  expect(mijn).toMatch(/Ruilstraat 1, 9998 ZX/)
  expect(mijn).toContain(`€ ${(a.huurCent + 2500) / 100},00 per maand`)
  expect(mijn).not.toContain('Wij willen groter wonen')
  expect(await lees(als(a, 1), '/mijn')).toContain('Teken voor uw woningruil')
  for (const [wie, n] of [
    [a, 0],
    [a, 1],
    [b, 0],
  ] as const)
    expect((await submit(als(wie, n), pad, { actie: 'teken', velden: { akkoord: 'ja' } })).status).toBe(303)
  expect(await lees(als(a), pad)).toMatch(/Wij kijken of de ruil kan[^]*Daarna: toestemming gegeven\./)
  expect(await lees(als(a, 1), '/mijn')).not.toContain('Teken voor')

  expect(await html(balie(), BALIE)).toContain('Ruilstraat 1, Ruilstraat 2')
  const zaak = `${BALIE}/${id}`
  // From the case each of its people is opened, and nobody else.
  const open = () => ({ _actie: 'open', _sleutel: randomUUID(), doel: 'woningruil', zaak: id })
  const persoon = `/balie/personen/${a.huurders[1]}`
  const opened = await post(balie(), persoon, open())
  expect(opened.headers.get('location')).toBe(`${persoon}?voor=woningruil`)
  expect(await lees(balie(), `${persoon}?voor=woningruil`)).toContain('iemand helpen bij een woningruil')
  expect((await post(balie(), `/balie/personen/${c.huurders[0]}`, open())).status).toBe(422)
  for (const plaats of [1, 2]) {
    const kant = `${zaak}/huishoudens/${plaats}`
    if (plaats === 1) {
      // Work on one household opens that one alone.
      const seen = (await linesOf(db, b.huurders[0] ?? '')).length
      await html(balie(), kant)
      expect((await linesOf(db, a.huurders[0] ?? '')).at(-1)).toBe('woningruil-huishouden-beoordelen')
      expect((await linesOf(db, b.huurders[0] ?? '')).length).toBe(seen)
    }
    const kaal = await submit(balie(), kant, { actie: 'beoordeel', velden: { besluit: 'toegestaan' } })
    expect(await kaal.text()).toContain('Beantwoord eerst alle vragen.')
    const saved = await submit(balie(), kant, {
      actie: 'beoordeel',
      velden: { ...GOED, besluit: 'toegestaan' },
    })
    expect(naar(saved)).toBe(zaak)
  }
  // Before the letters go out nobody reads a decision.
  expect(await lees(als(a), pad)).not.toContain('Geen bezwaar')
  const datum = addDays(datumOf(new Date()), 21)
  expect((await submit(balie(), zaak, { actie: 'stap', velden: { datum } })).status).toBe(303)
  expect(await html(als(a), pad)).toContain('Geen bezwaar')
  for (const plaats of [1, 2]) {
    const kant = `${zaak}/huishoudens/${plaats}`
    const dag = datumOf(new Date())
    expect((await submit(balie(), kant, { actie: 'plan', velden: { dag } })).status).toBe(303)
    if (plaats === 1) await html(balie(), kant)
    expect((await submit(balie(), kant, { actie: 'bezoek', velden: { uitkomst: 'in-orde' } })).status).toBe(
      303,
    )
  }
  expect((await submit(balie(), zaak, { actie: 'stap', velden: {} })).status).toBe(303)
  const vroeg = await submit(balie(), `${zaak}/uitvoeren`, { actie: 'voerUit', velden: {} })
  expect(await vroeg.text()).toContain('De dag van de ruil is nog niet gekomen.')
  await db.owner.query('update woningruil set datum = current_date where id = $1', [id])
  await html(balie(), `${zaak}/uitvoeren`)
  const before = (await linesOf(db, b.huurders[0] ?? '')).length
  expect(naar(await submit(balie(), `${zaak}/uitvoeren`, { actie: 'voerUit', velden: {} }))).toBe(zaak)
  expect((await linesOf(db, b.huurders[0] ?? '')).slice(before)).toContain('woningruil-uitvoeren')
  expect(await lees(als(b), pad)).toContain('De ruil is klaar.')
  expect(await lees(balie(), `${BALIE}?stand=klaar`)).toContain('Geruild')
})

test('who stops, stops it once; the other reads that it stopped, and nothing more', async () => {
  const [d, e] = [await makeHuishouden(db), await makeHuishouden(db)]
  const id = await makeRing(db, [d, e], 'aangevraagd')
  const stoppen = `${PAD}/${id}/stoppen`
  const app = als(e)
  const page = await html(app, stoppen)
  const velden = hiddenFields(page, 'stop')
  const [first, again] = [await post(app, stoppen, velden), await post(app, stoppen, velden)]
  expect([first.status, naar(again)]).toEqual([303, `${PAD}/${id}`])
  const seen = await html(als(d), `${PAD}/${id}`)
  expect(seen).toContain('Een van de deelnemers is gestopt.')
  expect(seen).not.toMatch(/Ruiler-5|Dichter bij werk/)
  const late = await submit(balie(), `${BALIE}/${id}/vervallen`, { actie: 'vervalt', velden: {} })
  expect(await late.text()).toContain('Misschien is een huurder gestopt.')
  expect(await html(balie(), `${BALIE}/${id}`)).toContain('Er is niets meer te doen.')
  expect(await html(balie(), `${BALIE}?zoek=Nergenshuizen`)).toContain('Niets gevonden')
})

test('nonsense in an address or a form is answered as such', async () => {
  for (const pad of [`${PAD}/onzin`, `${BALIE}/00000000-0000-4000-8000-000000000000`])
    expect((await (pad.startsWith(PAD) ? als(a) : balie()).request(pad)).status).toBe(404)
  for (const vraag of ['na=2026-13-40_1', 'na=x', `zoek=${'a'.repeat(500)}`, 'stand=onzin'])
    await lees(balie(), `${BALIE}?${vraag}`)
  const vreemd = await submit(als(c), `${PAD}/nieuw`, {
    actie: 'begin',
    velden: { reden: 'toString', inlognaam1: '😀'.repeat(150) },
  })
  expect(vreemd.status).toBe(422)
})
