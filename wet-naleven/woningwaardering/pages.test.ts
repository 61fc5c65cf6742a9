import { describe, expect, test } from 'vitest'
import { submit, testApp } from '../../web/testing/app.ts'
import { woningwaarderingRoutes } from './pages.tsx'
import { eenheidOf, kortSchema } from './pagina/kort-formulier.ts'
import { flat, kamer } from './testing/sterappelstraat.ts'
import { pointsByGroep, value } from './testing/woonruimte.ts'

const app = testApp(woningwaarderingRoutes)

const ANTWOORDEN = {
  peildatum: '2026-07-01',
  woning: 'MGW',
  bouwjaar: '1978',
  label: 'C',
  woz: '214.000',
  kamers: '22,96; 11,34',
  keuken: '7,18',
  aanrecht: '215',
  keukenExtra: ['IAF', 'IKK'],
  badkamer: '2,95',
  sanitair: ['DOU', 'WAS', 'HRA', 'EHM'],
  toilet: 'STO',
  bergingen: '3,8\n5.05',
  buiten: '4,6',
  verwarmd: 'ja',
  gangen: '1',
  monument: 'geen',
}

const jsonFile = (eenheid: unknown) =>
  new File([JSON.stringify(eenheid)], 'woning.json', { type: 'application/json' })

async function answer(actie: string, velden: Record<string, string | string[] | Blob>) {
  const response = await submit(app, '/woningwaardering', { actie, velden })
  const location = response.headers.get('location')
  const page = location ? await app.request(location) : response
  return { status: response.status, location: location ?? '', html: await page.text() }
}

const send = (bestand: Blob) => answer('bestand', { peildatum: '2026-07-01', bestand })

describe('the short form', () => {
  test('gives the points and the rent of a home', async () => {
    const { status, html } = await answer('kort', ANTWOORDEN)
    expect(status).toBe(303)
    // 44 + 6.75 + 9 (four vertrekken and a hall) + 3.75 + 15 + 8.75 + 9 + 27.75 = 124
    expect(html).toContain('124 punten')
    expect(html).toContain('€ 802,44')
  })

  test('is the same input as a file', () => {
    const eenheid = eenheidOf(kortSchema.parse(ANTWOORDEN))
    expect(pointsByGroep(value(eenheid))).toEqual({
      OVZ: 44,
      OOZ: 6.75,
      VKV: 9,
      BUI: 3.75,
      ENE: 15,
      KEU: 8.75,
      SAN: 9,
      GPA: 0,
      GVR: 0,
      WOZ: 27.75,
      BIJ: 0,
      PMN: 0,
    })
  })

  test('says at each field what to fill in', async () => {
    const { status, html } = await answer('kort', { ...ANTWOORDEN, kamers: 'groot', woning: '' })
    expect(status).toBe(422)
    expect(html).toContain('Vul de vierkante meters in, bijvoorbeeld 22,5; 11,3.')
    expect(html).toContain('Kies of er een woning boven of onder u is.')
  })

  test('says that a day before the tables cannot be answered', async () => {
    const { status, html } = await answer('kort', { ...ANTWOORDEN, peildatum: '2024-06-30' })
    expect(status).toBe(422)
    expect(html).toContain('toen gold een ander puntenstelsel')
  })

  test.each([
    ['gemeentelijk', 0.15, 124],
    ['rijk-nieuw', 0.35, 124],
    ['rijk-oud', undefined, 174],
  ])('a monument (%s)', (monument, opslagpercentage, punten) => {
    const resultaat = value(eenheidOf(kortSchema.parse({ ...ANTWOORDEN, monument })))
    expect([resultaat.opslagpercentage, resultaat.punten]).toEqual([opslagpercentage, punten])
  })
})

describe('a file', () => {
  test('of a home is shown as tables with every line', async () => {
    const { html } = await send(jsonFile(flat()))
    expect(html).toContain('133 punten')
    expect(html).toContain('Maximale kale huur per maand')
    expect(html).toContain('Energielabel C')
    expect(html).toContain('Lengte aanrecht')
    expect(html).toContain('Berekening afdrukken')
  })

  test('of a room too', async () => {
    expect((await send(jsonFile(kamer()))).html).toContain('48 punten')
  })

  test('keeps names and addresses out of the address of the page', async () => {
    const metNamen = flat({
      adres: { straatnaam: 'Sterappelstraat', woonplaats: { code: '3080', naam: 'Voorbeeldstad' } },
      relaties: [{ naam: 'Jansen' }],
    })
    const { location } = await send(jsonFile(metNamen))
    const { location: zonder } = await send(jsonFile(flat({ adres: { woonplaats: { code: '3080' } } })))
    expect(location).toBe(zonder)
  })

  test('that is incomplete is refused with what is missing', async () => {
    const { status, html } = await send(jsonFile(flat({ monumenten: undefined })))
    expect(status).toBe(422)
    expect(html).toContain('monumenten ontbreekt')
  })

  test.each([
    ['no JSON', new File(['{'], 'w.json')],
    ['no home', jsonFile(7)],
  ])('that is %s is refused', async (_, file) => {
    expect((await send(file)).status).toBe(422)
  })

  test('is needed', async () => {
    const { status, html } = await answer('bestand', { peildatum: '2026-07-01' })
    expect(status).toBe(422)
    expect(html).toContain('Kies een JSON-bestand')
  })
})

test('a damaged address is not found', async () => {
  expect((await app.request('/woningwaardering/uitkomst?peildatum=2026-07-01&woning=abc')).status).toBe(404)
  expect((await app.request('/woningwaardering/uitkomst')).status).toBe(404)
})
