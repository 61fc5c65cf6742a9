import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { addDays, datumOf } from '../../tijd.ts'
import { planReparatie } from '../onderhoud/plannen.ts'
import { type Buurt, contextOf, insertMelding, makeBuurt } from '../onderhoud/testing/buurt.ts'
import { bericht } from './klaarzetten.ts'

let db: TestDatabase
let buurt: Buurt
const nu = new Date()
const morgen = addDays(datumOf(nu), 1)
beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
})
afterAll(() => db.stop())

const plan = (id: string, versie: number, eind = '11:00') =>
  planReparatie(contextOf(db, { rol: 'planner' }), id, {
    keuze: { versie, ketenpartnerId: buurt.loodgieter, datum: morgen, begin: '09:00', eind },
    nu,
  })
const waiting = async () =>
  (
    await db.owner.query<{ doel: string; sjabloon: string; zaak: string; pogingen: number }>(
      `select b.doel, b.sjabloon, b.zaak, b.gegevens, v.pogingen from bericht b join verzending v on v.bericht_id = b.id and v.relatie_id = b.relatie_id`,
    )
  ).rows

test('an appointment puts a message ready, with the purpose of who made it, and nothing when it is refused', async () => {
  const id = await insertMelding(db, buurt)
  expect(await plan(id, 1, '08:00')).toMatchObject({ ok: false })
  expect(await waiting()).toEqual([])
  expect(await plan(id, 1)).toEqual({ ok: true, value: null })
  expect(await waiting()).toMatchObject([
    {
      doel: 'onderhoud-plannen',
      sjabloon: 'afspraak-gemaakt',
      zaak: `onderhoudsverzoek ${id}`,
      gegevens: { bedrijf: 'Loodgieter Lekvrij', verzoek: id },
      pogingen: 0,
    },
  ])
})

test('a message that will not be sent any more leaves the queue, and comes back when it must be sent after all', async () => {
  await db.owner.query("update bericht set status = 'ingetrokken'")
  expect(await waiting()).toEqual([])
  await db.owner.query("update bericht set status = 'klaargezet'")
  expect(await waiting()).toHaveLength(1)
})

test('data that does not fit its template is a bug, before anything is written', () => {
  const gegevens = { nummer: '1', begin: nu.toISOString(), bedrijf: 'Lekvrij', verzoek: buurt.anna }
  const make = (anders: Partial<typeof gegevens>) => () =>
    bericht({
      relatieId: buurt.anna,
      sjabloon: 'afspraak-gemaakt',
      gegevens: { ...gegevens, ...anders },
    })
  expect(make({})).not.toThrow()
  expect(make({ begin: 'morgen' })).toThrow()
  expect(make({ bedrijf: '' })).toThrow()
  expect(make({ bedrijf: 'x'.repeat(201) })).toThrow()
  // @ts-expect-error: the compiler asks for each field of the template.
  expect(() => bericht({ relatieId: buurt.anna, sjabloon: 'afspraak-gemaakt', gegevens: {} })).toThrow()
})
