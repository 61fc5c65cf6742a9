import type pg from 'pg'
import { connectOwner, openDatabase } from '../database/server.ts'
import { readSettings, type Settings } from '../database/settings.ts'

export const VERSIE = '0.1.0'

/** Runs an operator's command on the owner's connection and leaves the database as it was found: running or stopped. */
export async function withOwner<T>(work: (owner: pg.Client, settings: Settings) => Promise<T>): Promise<T> {
  const settings = readSettings()
  const database = await openDatabase(settings)
  try {
    const owner = await connectOwner(database.owner)
    try {
      return await work(owner, settings)
    } finally {
      await owner.end()
    }
  } finally {
    await database.stop()
  }
}
