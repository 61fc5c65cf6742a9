import { existsSync } from 'node:fs'
import { readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { schemaDeviations } from '../iso20022/schema-check.ts'
import { placeText } from '../iso20022/unusable-file.ts'
import { planOrders } from './order-plan.ts'
import type { OrderFormat, OrderRun, OrderSource } from './order-plan.ts'
import { UnusableOrder } from './unusable-order.ts'
import { writeOrders } from './write-orders.ts'
import type { WrittenFile } from './write-orders.ts'

/** A file that is checked against its schema and may be sent. */
export type ReleasedFile = Omit<WrittenFile, 'temporaryPath'> & { path: string }

export type OrderExport<Order> = { run: OrderRun; source: OrderSource<Order>; folder: string }

/**
 * Writes a run of orders as files of at most the set number of transactions, holds each against its schema and only then
 * gives all of them their name. Either all files of the run stand in the folder, or none: UnusableOrder says why.
 */
export async function exportOrders<Order>(
  format: OrderFormat<Order>,
  { run, source, folder }: OrderExport<Order>,
): Promise<ReleasedFile[]> {
  const planned = await planOrders(format, run, source)
  for (const { messageId } of planned)
    if (existsSync(join(folder, `${messageId}.xml`)))
      throw new UnusableOrder(`Het bestand ${messageId}.xml bestaat al; kies een nieuw nummer voor de run.`)
  const written = await writeOrders(format, planned, { source, folder })
  try {
    for (const file of written) await requireValid(file, format.message)
    return await Promise.all(written.map((file) => release(file, folder)))
  } catch (error) {
    for (const { temporaryPath, name } of written) {
      await rm(temporaryPath, { force: true })
      await rm(join(folder, name), { force: true })
    }
    throw error
  }
}

async function requireValid({ temporaryPath, name }: WrittenFile, message: string): Promise<void> {
  const [first] = schemaDeviations(await readFile(temporaryPath), message)
  if (first === undefined) return
  const place = placeText(first.line === null ? null : { line: first.line })
  throw new UnusableOrder(
    `Het bestand ${name} voldoet niet aan het schema ${message}. ${place}${first.reason}.`,
  )
}

async function release({ temporaryPath, ...file }: WrittenFile, folder: string): Promise<ReleasedFile> {
  const path = join(folder, file.name)
  await rename(temporaryPath, path)
  return { ...file, path }
}
