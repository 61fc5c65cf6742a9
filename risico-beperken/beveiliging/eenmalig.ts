import { setTimeout as sleep } from 'node:timers/promises'
import type { Doelbinding } from '../../doelbinding/kern.ts'
import type { ActionOutcome, Once, Vervolg } from '../../web/once.ts'

type Toegang = Doelbinding['toegang']

/** A second send waits this long for the first to finish. */
const WAIT_MS = 10_000
const LOOK_EVERY_MS = 100
/** Work that takes longer than this was broken off: statements stop after 30 seconds. */
const LOST_AFTER_MS = 120_000

const BEZIG = 'Wij zijn nog bezig met wat u stuurde. Wacht even en kijk dan of het gelukt is.'
const ONZEKER =
  'U hebt dit formulier al verstuurd, maar wij weten niet zeker of het goed is aangekomen. Kijk of het gelukt is. Zo niet, verstuur het dan nog een keer.'

interface Row {
  invoer: string
  antwoord: Vervolg | null
  oud: boolean
}

/** Keeps submissions in the database: a form that is sent twice does its work once, also after a restart. */
export function onceInDatabase(toegang: Toegang): Once {
  return async ({ id, invoer }, work) => {
    for (;;) {
      const first = await toegang.query(
        'insert into eenmalig (sleutel, invoer) values ($1, $2) on conflict do nothing',
        [id, invoer],
      )
      if (first.rowCount === 1) return run(toegang, id, work)
      const earlier = await waitForFirst(toegang, id, invoer)
      if (earlier) return earlier
    }
  }
}

async function run(toegang: Toegang, id: string, work: () => Promise<ActionOutcome>): Promise<ActionOutcome> {
  try {
    const outcome = await work()
    if (!('naar' in outcome)) await forget(toegang, id)
    else
      await toegang.query('update eenmalig set antwoord = $2 where sleutel = $1', [
        id,
        { naar: outcome.naar },
      ])
    return outcome
  } catch (error) {
    await forget(toegang, id)
    throw error
  }
}

const forget = (toegang: Toegang, id: string) =>
  toegang.query('delete from eenmalig where sleutel = $1', [id])

/**
 * The answer of the first send, or null when that one was refused or failed, so that this one may try. When nobody knows
 * how the first ended nothing is done a second time.
 */
async function waitForFirst(
  toegang: Toegang,
  id: string,
  invoer: string,
): Promise<ActionOutcome | 'andere-invoer' | null> {
  const until = performance.now() + WAIT_MS
  for (;;) {
    const { rows } = await toegang.query<Row>(
      `select invoer, antwoord, begonnen_op < clock_timestamp() - make_interval(secs => $2) as oud
       from eenmalig where sleutel = $1`,
      [id, LOST_AFTER_MS / 1000],
    )
    const [row] = rows
    if (!row) return null
    if (row.invoer !== invoer) return 'andere-invoer'
    if (row.antwoord) return row.antwoord
    if (row.oud) return { fouten: { algemeen: ONZEKER } }
    if (performance.now() > until) return { fouten: { algemeen: BEZIG } }
    await sleep(LOOK_EVERY_MS)
  }
}
