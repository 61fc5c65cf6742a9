import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countQueries } from '../../database/testing/count-queries.ts'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { newContext } from '../../doelbinding/context.ts'
import { lees } from '../../doelbinding/verwerk.ts'
import {
  appAs,
  type Buurt,
  insertMelding,
  linesOf,
  makeBuurt,
} from '../../overeenkomst-uitvoeren/onderhoud/testing/buurt.ts'
import { gevonden } from '../../overeenkomst-uitvoeren/zoeken/queries.ts'
import { kiestOf } from '../../overeenkomst-uitvoeren/zoeken/zoekterm.ts'
import { sessionWith } from '../testing/app.ts'
import { htmlFindings } from '../testing/html.ts'

let db: TestDatabase
let buurt: Buurt
beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
})
afterAll(() => db.stop())

const klantmedewerker = (id: string = buurt.medewerker) => ({
  ...sessionWith('balie', 'klantmedewerker'),
  betrokkeneId: id,
  sessieId: id,
})
const zoek = async (q: string, medewerker?: string) =>
  (
    await appAs(db, klantmedewerker(medewerker)).request(
      `/balie/zoeken?${new URLSearchParams({ q }).toString()}`,
    )
  ).text()

test.each([
  ['Anders', ['Mw. A. Anders', 'Dhr. B. Anders']],
  ['anderz', ['Mw. A. Anders']],
  ['Adners', ['Mw. A. Anders', 'Dhr. B. Anders']],
  ['Annders', ['Mw. A. Anders']],
  ['a. anedrs', ['Mw. A. Anders']],
  ['Edlers', ['Dhr. D. Elders']],
  ['A Anders', ['Mw. A. Anders']],
  ['9999AA 1', ['Mw. A. Anders', 'Dhr. B. Anders']],
  ['sterappel 3', ['Mw. C. Buur']],
  ['0611111111', ['Mw. A. Anders']],
  ['Elders', ['Dhr. D. Elders']],
])('“%s” finds %o', async (q, names) => {
  const html = await zoek(q)
  for (const name of names) expect(html).toContain(name)
  expect(html).not.toContain('Niemand gevonden')
})

test.each([
  '%',
  '_',
  '%%%',
  "'",
  '\\',
  '0611111112',
  '061111',
  '9999AA 99999',
  '999999999999999999',
  'Xyzzy',
  '🙂',
])('“%s” finds nobody and breaks nothing', async (q) => {
  expect(await zoek(q)).toContain('Niemand gevonden')
})

test('the list shows name, address and open work, and nothing else; each hit is in the log of that person', async () => {
  await insertMelding(db, buurt)
  const before = await linesOf(db, buurt.bram)
  const html = await zoek('Mw. A. Anders')
  expect(html).toContain('1 reparatie open')
  expect(html).toContain('Sterappelstraat 1, 9999 AA')
  expect(html).not.toContain('1111 1111')
  expect(html).not.toContain('De kraan lekt')
  // His address is in the list too.
  expect((await linesOf(db, buurt.bram)).slice(before.length)).toEqual(['persoon-zoeken'])
  expect(await htmlFindings(html)).toEqual([])
})

test('who is not found gets no line', async () => {
  const before = await linesOf(db, buurt.carla)
  await zoek('Anders')
  expect(await linesOf(db, buurt.carla)).toEqual(before)
})

test('a secret address is not shown, and a search by that address finds nobody', async () => {
  await db.owner.query("insert into afscherming (relatie_id, soort) values ($1, 'geheim-adres')", [
    buurt.carla,
  ])
  const html = await zoek('Buur')
  expect(html).toContain('Mw. C. Buur')
  expect(html).toContain('Geheim adres')
  expect(html).not.toContain('Sterappelstraat 3')
  expect(await zoek('9999AA 3')).toContain('Niemand gevonden')
  expect(await zoek('Sterappelstraat 3')).toContain('Niemand gevonden')
  await db.owner.query('delete from afscherming')
})

test('two choices that one request asks at once open each their own persons', async () => {
  const context = newContext(db.doelbinding, { rol: 'klantmedewerker', medewerkerId: buurt.medewerker })
  const before = await linesOf(db, buurt.dirk)
  const found = await Promise.all(
    ['Elders', 'Buur', 'Xyzzy'].map((naam) =>
      lees(
        context,
        gevonden,
        { kiest: kiestOf({ soort: 'naam', naam }) },
        { dag: '[2026-11-28,2026-11-28]' },
      ),
    ),
  )
  const names = found.map((rows) => [...new Set(rows.map(({ aanschrijfnaam }) => aanschrijfnaam))])
  expect(names).toEqual([['Dhr. D. Elders'], ['Mw. C. Buur'], []])
  expect(await linesOf(db, buurt.dirk)).toHaveLength(before.length + 1)
})

test('a search asks the database as much for ten persons as for one, whatever it searches by', async () => {
  const counts = []
  for (const q of ['Elders', 'e', 'elderz', '9999AA 1', 'sterappel 3', '0611111111', '123456']) {
    await zoek(q)
    await db.doelbinding.opener.flush()
    counts.push(await countQueries(() => zoek(q)))
  }
  // The attempt is counted, the persons are opened, and one statement reads them.
  expect(new Set(counts)).toEqual(new Set([3]))
})

test('an employee who searches past the limit of an hour finds nobody, a colleague still does', async () => {
  const druk = randomUUID()
  for (let n = 0; n < 200; n++) await zoek('Elders', druk)
  const before = await linesOf(db, buurt.dirk)
  expect(await zoek('Elders', druk)).toContain('erg vaak gezocht')
  expect(await linesOf(db, buurt.dirk)).toEqual(before)
  expect(await zoek('Elders')).toContain('Dhr. D. Elders')
})
