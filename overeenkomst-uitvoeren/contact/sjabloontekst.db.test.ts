import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { voorbeeldCorporatie } from '../../corporatie.ts'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { post, sessionWith, submit } from '../../web/testing/app.ts'
import { htmlFindings } from '../../web/testing/html.ts'
import { appAs, type Buurt, makeBuurt } from '../onderhoud/testing/buurt.ts'
import { brievenpers } from './post.ts'
import { sendBericht } from './versturen.ts'

let db: TestDatabase
let buurt: Buurt
beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
})
afterAll(async () => {
  await brievenpers.stop()
  await db.stop()
})
beforeEach(() =>
  db.owner.query('delete from sjabloontekst; delete from sjabloontekst_concept; delete from bericht'),
)

const PAD = '/balie/sjablonen/reparatie-vervolg/nl'
const GOED = 'De vakman van {bedrijf} komt nog een keer.\n\nU hoort van ons wanneer.'
const app = () => appAs(db, sessionWith('balie', 'redacteur'))
const doe = (actie: string, velden: Record<string, string>, pad = PAD) =>
  submit(app(), pad, { actie, velden })
const opslaan = (tekst: string, versie: number, onderwerp = 'Nog een bezoek: {nummer}') =>
  doe('opslaan', { versie: String(versie), onderwerp, tekst })
const gebruik = (versie: number) => doe('gebruik', { versie: String(versie) })
const pagina = async (pad = PAD) => (await app().request(pad)).text()

/** What Anna gets, by sending it. */
async function verstuur(
  taal: 'nl' | 'en' = 'nl',
): Promise<{ onderwerp: string; tekst: string; html: string }> {
  await db.owner.query(
    `update relatie set voorkeurstaal = $2, e_mail = 'anna@voorbeeld.example' where id = $1`,
    [buurt.anna, taal],
  )
  const { rows } = await db.owner.query<{ id: string }>(
    `insert into bericht (id, relatie_id, sjabloon, doel, gegevens)
     values (gen_random_uuid(), $1, 'reparatie-vervolg', 'onderhoud-plannen', $2) returning id`,
    [buurt.anna, { nummer: '10001', bedrijf: 'De <b>Druppel</b>', verzoek: buurt.anna }],
  )
  const id = rows[0]?.id ?? ''
  let html = ''
  const verzender = {
    kern: db.doelbinding,
    post: {
      mail: async (mail: { html: string }) => {
        html = mail.html
        return { soort: 'aangenomen' as const }
      },
      sms: null,
      brief: null,
    },
    corporatie: voorbeeldCorporatie,
    basis: 'https://voorbeeld.example/',
    nu: () => new Date(),
  }
  await sendBericht(verzender, { id, relatieId: buurt.anna, pogingen: 1 })
  const sent = await db.owner.query<{ onderwerp: string; tekst: string }>(
    'select onderwerp, tekst from bericht where id = $1',
    [id],
  )
  return { onderwerp: sent.rows[0]?.onderwerp ?? '', tekst: sent.rows[0]?.tekst ?? '', html }
}

test('a text is a concept until it is put in use; then messages have its words, and the other language stays', async () => {
  expect((await opslaan(GOED, 0)).status).toBe(303)
  expect((await verstuur()).onderwerp).toBe('Er komt nog een bezoek voor reparatie 10001')
  expect((await gebruik(1)).status).toBe(303)
  expect(await verstuur()).toMatchObject({
    onderwerp: 'Nog een bezoek: 10001',
    tekst: expect.stringContaining('komt nog een keer') as string,
  })
  expect((await verstuur('en')).onderwerp).toBe('Another visit for repair 10001')
  const page = await pagina()
  expect(page).toContain('uw tekst nummer 1')
  expect(await htmlFindings(page)).toEqual([])
})

test.each([
  ['an unknown field', 'Beste {wachtwoord}, {bedrijf} komt.', 'Het veld {wachtwoord} bestaat niet'],
  ['a name of the language itself', '{constructor} {bedrijf}', 'Het veld {constructor} bestaat niet'],
  ['a loose brace', 'Kom {bedrijf', 'losse accolade'],
  ['a character that nobody sees', `Kom\u0007 {bedrijf}`, 'een teken in dat niemand ziet'],
])('%s is never put in use, and is kept as a concept with what is wrong', async (_, tekst, melding) => {
  await opslaan(tekst, 0)
  expect((await gebruik(1)).status).toBe(422)
  expect(await pagina()).toContain(melding)
  expect((await verstuur()).onderwerp).toContain('Er komt nog een bezoek')
  expect((await app().request(`${PAD}/brief.pdf`)).status).toBe(404)
})

test('a code may not be left out of a message that exists for it', async () => {
  const pad = '/balie/sjablonen/contact-code/nl'
  await doe('opslaan', { versie: '0', onderwerp: 'Uw code', tekst: 'U krijgt een code.' }, pad)
  expect((await doe('gebruik', { versie: '1' }, pad)).status).toBe(422)
  expect(await pagina(pad)).toContain('{code} moet in de tekst staan')
})

test('HTML and scripts in a text stay text, in the preview, in the mail and in the portal', async () => {
  const kwaad = '<script>alert(1)</script> <img src=x onerror=alert(1)> van {bedrijf}'
  await opslaan(kwaad, 0, '<b>Nu</b> {nummer}')
  await gebruik(1)
  const { html } = await verstuur()
  for (const page of [html, await pagina()]) expect(page).not.toMatch(/<script>alert|<img src=x|<b>Nu/)
})

test('the preview of what is typed shows the house rules and keeps nothing', async () => {
  const tekst = `Indien u {bedrijf} belt, ${'woord '.repeat(25)}.`
  const shown = await post(app(), PAD, {
    _actie: 'voorbeeld',
    _sleutel: randomUUID(),
    versie: '0',
    onderwerp: 'Proef',
    tekst,
  })
  expect(shown.status).toBe(200)
  const page = await shown.text()
  expect(page).toContain('liever')
  expect(page).toContain('Loodgietersbedrijf De Druppel belt')
  expect((await db.owner.query('select from sjabloontekst_concept')).rows).toEqual([])
})

test('who saves after somebody else keeps what was typed and sees the other text', async () => {
  await opslaan(GOED, 0)
  const late = await opslaan('Mijn versie van {bedrijf}.', 0)
  expect(late.status).toBe(422)
  const page = await late.text()
  expect(page).toContain('Mijn versie van {bedrijf}.')
  expect(page).toContain('De vakman van {bedrijf} komt nog een keer.')
  expect((await gebruik(7)).status).toBe(422)
})

test('an older text comes back, and so does that of the program; a lot of texts in one language hide none of the other', async () => {
  await opslaan('Do {bedrijf}.', 0, 'Own words {nummer}')
  await doe(
    'opslaan',
    { versie: '0', onderwerp: 'Own words {nummer}', tekst: 'Do {bedrijf}.' },
    PAD.replace('/nl', '/en'),
  )
  await doe('gebruik', { versie: '1' }, PAD.replace('/nl', '/en'))
  await gebruik(1)
  for (let n = 0; n < 24; n += 1) {
    await opslaan(`Tekst ${n} van {bedrijf}.`, 0)
    await gebruik(1)
  }
  expect((await verstuur('en')).onderwerp).toBe('Own words 10001')
  expect((await verstuur()).tekst).toContain('Tekst 23')
  await doe('terugzetten', { versie: '0', nummer: '10' })
  await gebruik(1)
  expect((await verstuur()).tekst).toContain('Tekst 8')
  await doe('programma', {})
  expect((await verstuur()).onderwerp).toBe('Er komt nog een bezoek voor reparatie 10001')
})

test('a wording that a later release no longer fits is left aside, so that the message still goes', async () => {
  await db.owner.query(
    `insert into sjabloontekst (code, taal, nummer, onderwerp, tekst, opgeslagen_op) values ('reparatie-vervolg', 'nl', 1, 'Oud {weg}', 'Oud', now())`,
  )
  expect((await verstuur()).onderwerp).toBe('Er komt nog een bezoek voor reparatie 10001')
})

test('the letter of a text opens, and nobody but an editor gets there', async () => {
  const letter = await app().request(`${PAD}/brief.pdf`)
  expect(letter.headers.get('content-type')).toBe('application/pdf')
  expect(await htmlFindings(await pagina('/balie/sjablonen'))).toEqual([])
  expect((await app().request('/balie/sjablonen/bestaat-niet/nl')).status).toBe(404)
  expect((await appAs(db, sessionWith('balie', 'planner')).request(PAD)).status).toBe(403)
})
