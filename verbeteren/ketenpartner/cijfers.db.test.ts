import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { datumOf } from '../../tijd.ts'
import { type Buurt, makeBuurt } from '../../overeenkomst-uitvoeren/onderhoud/testing/buurt.ts'
import { makeBezoek } from '../../overeenkomst-uitvoeren/uitvoering/testing/bezoek.ts'
import { listCijfers } from './cijfers.ts'

let db: TestDatabase
let buurt: Buurt
beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
})
afterAll(() => db.stop())

/** A visit of an hour ago that ended: late or in time, ready or with a follow-up, come back or not. */
async function bezoek({ laat = false, vervolg = false, terug = false }): Promise<void> {
  const { orderId } = await makeBezoek(db, buurt, { overUren: -3 })
  await db.owner.query(
    `update onderhoudsorder set status = 'TEC', gereed_op = eind + interval '1 hour', minuten = 45,
       begonnen_op = case when $2 then eind + interval '1 minute' else begin end, vervolgreden = case when $3 then 'MAT' end,
       garantie_tot = case when $4 then clock_timestamp() + interval '14 days' end where id = $1`,
    [orderId, laat, vervolg, terug],
  )
}
const cijfers = async () => {
  const found = await listCijfers(db.doelbinding, datumOf(new Date(Date.now() + 86_400_000)))
  return Object.fromEntries(found.map(({ naam, ...rest }) => [naam, rest]))
}

test('below five visits there is no figure; from five on there is, and none of it says about whom', async () => {
  const niets = {
    bezoeken: null,
    opTijd: null,
    inEenKeer: null,
    heropend: null,
    dagen: null,
  }
  for (let n = 0; n < 4; n += 1) await bezoek({ laat: n === 0 })
  expect((await cijfers())['Loodgieter Lekvrij']).toEqual(niets)
  await bezoek({ terug: true })
  const five = { bezoeken: 5, opTijd: 80, inEenKeer: 80, heropend: 20 }
  expect((await cijfers())['Loodgieter Lekvrij']).toMatchObject(five)
  await bezoek({ vervolg: true })
  expect((await cijfers())['Loodgieter Lekvrij']).toMatchObject({ ...five, bezoeken: 6, opTijd: 83 })
  expect((await cijfers())['Timmerbedrijf Spijker']).toEqual(niets)
})
