import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { sessionWith } from '../../web/testing/app.ts'
import { htmlFindings } from '../../web/testing/html.ts'
import { appAs, type Buurt, linesOf, makeBuurt, plannerSession } from './testing/buurt.ts'

let db: TestDatabase
let buurt: Buurt
beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
  await db.owner.query(
    `insert into onderhoudskosten (onderhoudsorder_id, eenheid_id, nummer, ketenpartner_id, geboekt_op, onderwerp, bedrag_cent, afrekening)
     select gen_random_uuid(), $1, 1000 + n, $2, date '2025-12-31' - n, 'keuken', 10000 + n, case when n = 1 then 'garantie' else 'factuur' end
     from generate_series(0, 59) n`,
    [buurt.huisAnna, buurt.loodgieter],
  )
})
afterAll(() => db.stop())

const als = (rol: 'verhuurconsulent' | 'klantmedewerker') =>
  appAs(db, { ...sessionWith('balie', rol), betrokkeneId: buurt.medewerker, sessieId: buurt.medewerker })
const html = async (pad: string) => (await als('verhuurconsulent').request(pad)).text()
const pad = () => `/balie/woningen/${buurt.huisAnna}`

test('the home shows its costs for each year, and its orders once each, both ways, without the tenant', async () => {
  expect(await html(pad())).toContain('Kosten van onderhoud')
  const walk = async (start: string, woord: string): Promise<string[]> => {
    const seen: string[] = []
    for (let next: string | undefined = start; next;) {
      const page: string = await html(next)
      expect(await htmlFindings(page)).toEqual([])
      expect(page).not.toContain('Anders')
      expect(page).toContain('€\u00a0') // the years stand above each page
      const nummers = [...page.matchAll(/<td[^>]*>(10\d\d)</g)].map(([, nummer]) => nummer ?? '')
      seen.push(...(woord === 'Volgende' ? nummers : nummers.toReversed()))
      next = new RegExp(`href="([^"]+)"[^>]*>${woord}`).exec(page)?.[1]?.replaceAll('&amp;', '&')
    }
    return seen
  }
  const down = await walk(`${pad()}/kosten`, 'Volgende')
  expect(down).toEqual(Array.from({ length: 60 }, (_, n) => String(1000 + n)))
  const last = `${pad()}/kosten?voor=1900-01-01_${randomUUID()}`
  expect((await walk(last, 'Vorige')).toSorted()).toEqual(down)
})

test('an empty home says so, one that does not exist is not found, and a place made up is the start', async () => {
  expect(await html(`/balie/woningen/${buurt.huisCarla}/kosten`)).toContain('Nog geen kosten')
  expect((await als('verhuurconsulent').request(`/balie/woningen/${randomUUID()}/kosten`)).status).toBe(404)
  expect(await html(`${pad()}/kosten?na=2025-99-99_x`)).toContain('1000')
  expect((await als('klantmedewerker').request(`${pad()}/kosten`)).status).toBe(403)
})

test('a planner finds the order behind each line; each look is in the log of who lives there', async () => {
  const before = (await linesOf(db, buurt.anna)).length
  const page = await (await appAs(db, plannerSession(buurt.medewerker)).request(`${pad()}/kosten`)).text()
  expect(page).toContain('/balie/opdrachten/')
  expect((await linesOf(db, buurt.anna)).slice(before)).toEqual(['onderhoudskosten-bekijken'])
})
