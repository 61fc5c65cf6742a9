import type { Locator, Page } from 'playwright-core'
import type { TestDatabase } from '../../database/testing/database.ts'

export const unfold = (page: Page, kop: string | RegExp): Promise<void> =>
  page.locator('summary', { hasText: kop }).click()
export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })

export async function fillKlaar(page: Page): Promise<void> {
  await page.locator('#klaar-minuten').selectOption('45')
  await page.getByLabel('Naam van wie tekent').fill('A. Anders')
  await page.getByLabel('De huurder heeft het werk gezien').check()
}

export const drop = (page: Page): Promise<void> => page.context().setOffline(true)
export const restore = (page: Page): Promise<void> => page.context().setOffline(false)
/** What waits on the device, as the page lists it. */
export const waiting = (page: Page): Locator => page.locator('form-wachtrij > section > ul > li')

/** What was done to an order, and how often: everything is there once or not at all. */
export async function doneTo(db: TestDatabase, id: string): Promise<string> {
  const { rows } = await db.owner.query<{ gedaan: string }>(
    `select concat_ws(' ', o.status, o.vervolgreden, nullif(o.minuten, 0),
       case when o.onderweg_op is not null then 'onderweg' end, case when o.begonnen_op is not null then 'begonnen' end,
       (select string_agg(moment || count, ' ' order by moment) from (select f.moment, count(*) from orderfoto f where f.onderhoudsorder_id = o.id group by 1) f),
       (select 'materiaal' || sum(aantal) from ordermateriaal m where m.onderhoudsorder_id = o.id),
       (select 'meerwerk' || count(*) from meerwerk m where m.onderhoudsorder_id = o.id having count(*) > 0),
       (select case when beeld is null then 'naam' else 'getekend' end from handtekening h where h.onderhoudsorder_id = o.id)) as gedaan
     from onderhoudsorder o where o.id = $1`,
    [id],
  )
  return rows[0]?.gedaan ?? ''
}

/** The server does what is posted next; its answer gets lost on the way back. */
export async function loseAnswer(page: Page): Promise<void> {
  let lost = false
  await page.route('**/keten/**', async (route) => {
    if (route.request().method() !== 'POST' || lost) return route.continue()
    lost = true
    await route.fetch({ maxRedirects: 0 })
    return route.abort('connectionreset')
  })
}
/** Draws on the place for a signature. */
export async function sign(page: Page): Promise<void> {
  await page.locator('canvas').scrollIntoViewIfNeeded()
  const box = await page.locator('canvas').boundingBox()
  if (!box) throw new Error('no canvas')
  await page.mouse.move(box.x + 20, box.y + 20)
  await page.mouse.down()
  await page.mouse.move(box.x + 120, box.y + 60, { steps: 8 })
  await page.mouse.move(box.x + 180, box.y + 20, { steps: 8 })
  await page.mouse.up()
}

/** All text that lies on the device. */
export const storedWords = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const store = await new Promise<IDBDatabase>((resolve) => {
      const asked = indexedDB.open('waarvoor-wachtrij')
      asked.addEventListener('success', () => resolve(asked.result))
    })
    const rows = await new Promise<unknown[]>((resolve) => {
      const asked = store.transaction('gesloten').objectStore('gesloten').getAll()
      asked.addEventListener('success', () => resolve(asked.result as unknown[]))
    })
    store.close()
    const text = (value: unknown): string =>
      value instanceof ArrayBuffer || ArrayBuffer.isView(value)
        ? new TextDecoder('latin1').decode(value)
        : value !== null && typeof value === 'object'
          ? Object.values(value)
              .map((one) => text(one))
              .join('\n')
          : String(value)
    return text(rows)
  })
