import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { sessionWith, submit } from '../../web/testing/app.ts'
import { htmlFindings } from '../../web/testing/html.ts'
import { appAs, type Buurt, linesOf, makeBuurt } from '../onderhoud/testing/buurt.ts'
import { zoekDubbelen } from './dubbelen-batch.ts'
import { doeRonden } from './ronde.ts'

let db: TestDatabase
let buurt: Buurt
const NU = new Date('2026-11-28T09:00:00Z')
beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
})
afterAll(() => db.stop())

const als = (rol: 'verhuurconsulent' | 'klantmedewerker' = 'verhuurconsulent') =>
  appAs(db, { ...sessionWith('balie', rol), betrokkeneId: buurt.medewerker, sessieId: buurt.medewerker })
const html = async (path: string) => (await als().request(path)).text()

type Mens = [naam: string, geboren: string | null, mail?: string | null, telefoon?: string | null]
async function voegToe([naam, geboren, mail = null, telefoon = null]: Mens): Promise<string> {
  const id = randomUUID()
  await db.owner.query(
    'insert into relatie (id, aanschrijfnaam, geboortedatum, e_mail, telefoon) values ($1, $2, $3, $4, $5)',
    [id, naam, geboren, mail, telefoon],
  )
  return id
}
const delenVan = async (een: string, ander: string): Promise<string[] | undefined> => {
  const { rows } = await db.owner.query<{ delen: string[] }>(
    'select delen from dubbelpaar where betrokkenen @> array[$1, $2]::uuid[]',
    [een, ander],
  )
  return rows[0]?.delen
}

test('names that sound alike are alike, whatever stands before them', async () => {
  const klank = async (naam: string) =>
    (await db.owner.query<{ k: string }>('select klanknaam($1) as k', [naam])).rows[0]?.k
  for (const [een, ander] of [
    ['J. Meijer', 'J. Meyer'],
    ['J. Meier', 'Jan Meijer'],
    ['A. de Wit', 'Mw. A. de Witt'],
    ['P. van der Schaaf', 'P. Schaaf'],
    ['K. Philips', 'K. Filips'],
    ['D. Brandt', 'D. Brand'],
    ['É. Kuyper', 'E. Kuijper'],
  ] as const)
    expect(await klank(een), `${een} / ${ander}`).toBe(await klank(ander))
  expect(await klank('J. Bos')).not.toBe(await klank('J. Boer'))
  expect(await klank('李 明')).toBe('明')
})

test.each<[string, Mens, Mens, string[] | undefined]>([
  [
    'born on the same day, heard alike',
    ['J. Meijer', '1961-04-12'],
    ['J. Meyer', '1961-04-12'],
    ['naam-klinkt-gelijk', 'geboortedatum-gelijk'],
  ],
  [
    'day and month turned',
    ['K. Zomer', '1970-03-05'],
    ['K. Zomer', '1970-05-03'],
    ['naam-gelijk', 'geboortedatum-omgedraaid'],
  ],
  [
    'one digit off',
    ['R. Winter', '1970-03-05', 'r.winter@voorbeeld.example'],
    ['R. Winter', '1978-03-05', 'R.Winter@voorbeeld.example'],
    ['naam-gelijk', 'geboortedatum-een-cijfer', 'e-mail-gelijk'],
  ],
  [
    'one without date of birth, same mail',
    ['S. Lente', null, 's@voorbeeld.example'],
    ['S. Lente', '1950-01-01', 's@voorbeeld.example'],
    ['naam-gelijk', 'e-mail-gelijk'],
  ],
  [
    'twins',
    ['J. Tweeling', '1990-01-01', 'gezin@voorbeeld.example', '0612345678'],
    ['M. Tweeling', '1990-01-01', 'gezin@voorbeeld.example', '06-12345678'],
    undefined,
  ],
  [
    'father and son of one name',
    ['H. Groot', '1950-02-02', null, '0201234567'],
    ['H. Groot', '1980-07-09', null, '020 1234567'],
    undefined,
  ],
  ['only the same name', ['J. Jansen', '1950-02-02'], ['J. Jansen', null], undefined],
])('%s', async (_, een, ander, verwacht) => {
  const [links, rechts] = [await voegToe(een), await voegToe(ander)]
  await zoekDubbelen(db.doelbinding, NU)
  expect(await delenVan(links, rechts)).toEqual(verwacht)
})

test('who signed one contract together are two people; who lived at one address after each other may be one', async () => {
  await db.owner.query(
    "update relatie set geboortedatum = '1955-05-05', aanschrijfnaam = 'A. Anders' where id = any ($1)",
    [[buurt.anna, buurt.bram]],
  )
  const later = await voegToe(['A. Anders', '1955-05-05'])
  await zoekDubbelen(db.doelbinding, NU)
  expect(await delenVan(buurt.anna, buurt.bram)).toBeUndefined()
  expect(await delenVan(buurt.anna, later)).toEqual(['naam-gelijk', 'geboortedatum-gelijk'])
})

test('an address of an office joins nobody, and a round that is repeated changes nothing', async () => {
  for (let n = 0; n < 51; n += 1) await voegToe([`K. Kantoor`, null, 'post@kantoor.example'])
  const before = await db.owner.query('select id, versie from dubbelpaar order by id')
  expect(await zoekDubbelen(db.doelbinding, NU)).toEqual({ nieuw: 0, weg: 0 })
  expect((await db.owner.query('select id, versie from dubbelpaar order by id')).rows).toEqual(before.rows)
  expect(await doeRonden(db.doelbinding, NU)).toContain('dubbelen')
  expect(await doeRonden(db.doelbinding, NU)).toEqual([])
})

test('only who is in a pair hears of the comparison', async () => {
  const gelijk = await voegToe(['T. Tikfout', '1960-06-06'])
  const ander = await voegToe(['T. Tikfoud', '1960-06-06'])
  const alleen = await voegToe(['E. Enig', '1960-06-06'])
  await zoekDubbelen(db.doelbinding, NU)
  expect(await linesOf(db, gelijk)).toEqual(['dubbelen-zoeken'])
  expect(await linesOf(db, alleen)).toEqual([])
  await db.owner.query("update relatie set geboortedatum = '1999-12-31' where id = $1", [ander])
  expect((await zoekDubbelen(db.doelbinding, NU)).weg).toBe(1)
})

test('the desk sees both sides, and what it calls two people does not come back', async () => {
  const gelijk = await voegToe(['W. <b>Balie', '1966-06-06', 'w@voorbeeld.example'])
  const ander = await voegToe(['W. <b>Balie', '1966-06-06'])
  await zoekDubbelen(db.doelbinding, NU)
  const lijst = await html('/balie/dubbelen')
  expect(await htmlFindings(lijst)).toEqual([])
  const { rows } = await db.owner.query<{ id: string }>(
    'select id from dubbelpaar where betrokkenen @> array[$1, $2]::uuid[]',
    [gelijk, ander],
  )
  const pad = `/balie/dubbelen/${rows[0]?.id}`
  expect(lijst).toContain(pad)
  const page = await html(pad)
  expect(await htmlFindings(page)).toEqual([])
  expect(page).toContain('w@voorbeeld.example')
  expect(page).toContain('W. &lt;b&gt;Balie')
  expect((await als('klantmedewerker').request(pad)).status).toBe(403)
  expect((await als().request(`/balie/dubbelen/${randomUUID()}`)).status).toBe(404)
  expect((await submit(als(), pad, { actie: 'geen', velden: {} })).status).toBe(303)
  expect(
    (await submit(als(), pad, { actie: 'geen', velden: { versie: '1' } }).catch(() => ({ status: 0 })))
      .status,
  ).not.toBe(303)
  await zoekDubbelen(db.doelbinding, NU)
  expect(await html('/balie/dubbelen')).not.toContain(pad)
  const { rows: telling } = await db.owner.query(
    `select t.aantal = (select count(*) from dubbelpaar where status = 'open') as klopt from gegevenskwaliteit_telling t where soort = 'dubbel'`,
  )
  expect(telling).toEqual([{ klopt: true }])
})
