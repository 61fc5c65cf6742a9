import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { refuse, seeOther } from '../../web/pagina.ts'
import { onceInDatabase } from './eenmalig.ts'
import { sweepToegang } from './opruimen.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await makeTestDatabase()
})
afterAll(() => db.stop())

const once = () => onceInDatabase(db.doelbinding.toegang)
const inzending = (invoer = 'a') => ({ id: randomUUID(), invoer })
const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('a form that is sent twice does its work once and gets one answer, also after a restart', async () => {
  let done = 0
  const form = inzending()
  const work = async () => seeOther(`/klaar/${++done}`)
  expect(await once()(form, work)).toEqual({ naar: '/klaar/1' })
  expect(await once()(form, work)).toEqual({ naar: '/klaar/1' })
  expect(done).toBe(1)
})

test('the second of two at once waits for the first', async () => {
  let done = 0
  const form = inzending()
  const work = async () => {
    await later(300)
    return seeOther(`/klaar/${++done}`)
  }
  const answers = await Promise.all([once()(form, work), once()(form, work), once()(form, work)])
  expect(answers).toEqual([{ naar: '/klaar/1' }, { naar: '/klaar/1' }, { naar: '/klaar/1' }])
})

test('the same key with other answers asks first', async () => {
  const form = inzending('a')
  await once()(form, async () => seeOther('/klaar'))
  expect(await once()({ ...form, invoer: 'b' }, async () => seeOther('/anders'))).toBe('andere-invoer')
})

test('work that was refused or failed may be tried again, also by who waited for it', async () => {
  const form = inzending()
  let tries = 0
  const work = async () => {
    await later(100)
    return ++tries === 1 ? refuse({ naam: 'Vul uw naam in.' }) : seeOther('/klaar')
  }
  const answers = await Promise.all([once()(form, work), once()(form, work)])
  expect(answers).toContainEqual({ naar: '/klaar' })
  expect(tries).toBe(2)
  const broken = inzending()
  const fail = async () => Promise.reject(new Error('weg'))
  await expect(once()(broken, fail)).rejects.toThrow('weg')
  expect(await once()(broken, async () => seeOther('/klaar'))).toEqual({ naar: '/klaar' })
})

test('when the program stopped halfway nothing is done a second time, and the person is told to look', async () => {
  const form = inzending()
  await db.owner.query(
    "insert into eenmalig (sleutel, invoer, begonnen_op) values ($1, $2, now() - interval '3 minutes')",
    [form.id, form.invoer],
  )
  const answer = await once()(form, () => Promise.reject(new Error('dit mag niet draaien')))
  expect(answer).toMatchObject({ fouten: { algemeen: expect.stringContaining('Kijk of het gelukt is.') } })
})

test('what was sent is forgotten after eight days', async () => {
  const form = inzending()
  await once()(form, async () => seeOther('/klaar'))
  await db.owner.query("update eenmalig set begonnen_op = now() - interval '193 hours' where sleutel = $1", [
    form.id,
  ])
  await sweepToegang(db.doelbinding)
  const { rows } = await db.owner.query('select from eenmalig where sleutel = $1', [form.id])
  expect(rows).toEqual([])
})
