import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { datumOf } from '../../tijd.ts'
import { htmlFindings } from '../../web/testing/html.ts'
import {
  appAs,
  type Buurt,
  contextOf,
  linesOf,
  makeBuurt,
  plannerSession,
  vakmanSession,
} from '../onderhoud/testing/buurt.ts'
import { aanvaardOpdracht } from './aanbod.ts'
import { findOpdracht, findTelefoon, listGarantie } from './opdrachten.ts'
import { meldKlaar } from './stappen.ts'
import { makeBezoek } from './testing/bezoek.ts'

let db: TestDatabase
let buurt: Buurt
const nu = () => new Date()
const context = () => contextOf(db, { rol: 'ketenmedewerker' })
beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
  // Bram must not be found; Anna, who reports, lives with him.
  await db.owner.query("insert into afscherming (relatie_id, soort) values ($1, 'geheim-adres')", [
    buurt.bram,
  ])
})
afterAll(() => db.stop())

const SPOREN = {
  naam: 'Mw. A. Anders',
  telefoon: '06 1111 1111',
  straat: 'Sterappelstraat',
  postcode: '9999 AA',
  gebied: 'Postcode 9999',
  wat: 'De kraan lekt.',
  geheim: 'eheim',
}
const sporenIn = (html: string): string[] => {
  const text = html.replaceAll('\u{a0}', ' ')
  return Object.entries(SPOREN)
    .filter(([, spoor]) => text.includes(spoor))
    .map(([name]) => name)
}
const keten = async (pad: string): Promise<string> =>
  (await appAs(db, vakmanSession(buurt.loodgieter)).request(pad)).text()
const overal = async (pad: string) => ({
  lijst: sporenIn(await keten('/keten')),
  opdracht: sporenIn(await keten(pad)),
  bellen: sporenIn(await keten(`${pad}/bellen`)),
})

test('a secret address: at the offer no area, at T-25 h the time only, at T-23 h the address alone, afterwards nothing', async () => {
  const { pad, opdracht, orderId, verzoekId } = await makeBezoek(db, buurt, { status: 'GUN', overUren: 25 })
  expect(await overal(pad)).toEqual({ lijst: ['wat', 'geheim'], opdracht: [], bellen: [] })
  expect((await aanvaardOpdracht(context(), opdracht, nu())).ok).toBe(true)
  const before = await linesOf(db, buurt.bram)
  expect(await overal(pad)).toEqual({ lijst: ['geheim'], opdracht: [], bellen: [] })
  expect(await keten('/keten')).toContain('Het adres ziet u vanaf')
  expect(await findOpdracht(context(), opdracht, nu())).toBeNull()
  expect(await linesOf(db, buurt.bram)).toEqual(before)
  const move = (uren: number) =>
    db.owner.query(
      `update onderhoudsorder set begin = clock_timestamp() + make_interval(hours => $2), eind = clock_timestamp() + make_interval(hours => $2 + 2) where id = $1`,
      [orderId, uren],
    )
  for (const uren of [23, -1, -5]) {
    await move(uren)
    const page = await keten(pad)
    expect(sporenIn(page)).toEqual(['straat', 'postcode', 'wat', 'geheim'])
    expect(await htmlFindings(page)).toEqual([])
    expect(await findTelefoon(context(), opdracht)).toBeNull()
    expect(sporenIn(await keten(`${pad}/bellen`))).not.toContain('telefoon')
  }
  await meldKlaar(context(), { opdracht, afronding: { minuten: 45, naam: 'A.', beeld: null } }, nu())
  expect(await overal(pad)).toEqual({ lijst: [], opdracht: [], bellen: [] })
  await db.owner.query(
    `update onderhoudsverzoek set status = 'REG', afgehandeld_op = null, order_id = null where id = $1`,
    [verzoekId],
  )
  expect(await listGarantie(context(), buurt.loodgieter, nu())).toEqual([])
})

test('an address that becomes secret after the order was made is secret from then on', async () => {
  const { pad } = await makeBezoek(db, buurt, { status: 'INB', overUren: 30 })
  await db.owner.query('delete from afscherming')
  expect(sporenIn(await keten(pad))).toEqual(['naam', 'straat', 'postcode', 'wat'])
  await db.owner.query("insert into afscherming (relatie_id, soort) values ($1, 'geheim-adres')", [
    buurt.anna,
  ])
  expect(sporenIn(await keten(pad))).toEqual([])
})

test('the desk plans without seeing where it is: no list, board or case shows the address, and the case says who gets what', async () => {
  const { verzoekId } = await makeBezoek(db, buurt, { status: 'INB', overUren: 48 })
  const balie = appAs(db, plannerSession(buurt.medewerker))
  const { rows } = await db.owner.query<{ begin: Date; id: string }>(
    'select begin, id from onderhoudsorder where onderhoudsverzoek_id = $1',
    [verzoekId],
  )
  const dag = rows[0] ? datumOf(rows[0].begin) : ''
  for (const pad of [
    '/balie/reparaties?filter=open',
    `/balie/planning?dag=${dag}`,
    `/balie/planning/verplaats/${verzoekId}`,
    `/balie/reparaties/${verzoekId}`,
    `/balie/opdrachten/${rows[0]?.id ?? ''}/veiligheid`,
  ]) {
    const page = await (await balie.request(pad)).text()
    expect(page, pad).toContain('eheim adres')
    expect(page, pad).not.toContain('Sterappelstraat')
    expect(await htmlFindings(page)).toEqual([])
  }
  const zaak = await (await balie.request(`/balie/reparaties/${verzoekId}`)).text()
  expect(zaak).toContain('Het ziet het adres vanaf 24 uur voor de afspraak, zonder naam en telefoonnummer.')
})
