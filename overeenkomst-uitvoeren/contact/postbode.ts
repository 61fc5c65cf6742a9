import { type Beurt, sendBericht, type Verzender } from './versturen.ts'

/** Takes what is due, and keeps others away from it for a while. Two programs on one database never get the same message. */
const CLAIM = `
  with k as materialized (
    select bericht_id from verzending
    where versturen_na <= clock_timestamp() and (bezig_tot is null or bezig_tot < clock_timestamp())
    order by versturen_na, bericht_id limit $1 for update skip locked)
  update verzending v set bezig_tot = clock_timestamp() + interval '5 minutes', pogingen = v.pogingen + 1
  from k where v.bericht_id = k.bericht_id
  returning v.bericht_id as id, v.relatie_id as "relatieId", v.pogingen`
/** What was paused meanwhile stays so. */
const LATER = `
  update verzending set bezig_tot = null,
    versturen_na = case versturen_na when 'infinity' then 'infinity' else clock_timestamp() + $2 * interval '1 minute' end
  where bericht_id = $1`

const TEGELIJK = 6
const PER_RONDE = 40
const WACHT_MS = 2000
/** After a fault of our own, such as a template that is gone: not at once again. */
const FOUT_MINUTEN = 10

export type Postbode = {
  /** Sends all that is due now; answers how many were tried. */
  sendDue: () => Promise<number>
  stop: () => Promise<void>
}

/** Sends messages as they become due, a few at a time, until it is stopped; then it finishes what it is at. */
export function startPostbode(wie: Verzender, onError: (error: unknown) => void): Postbode {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  const sendDue = async (): Promise<number> => {
    let tried = 0
    for (;;) {
      const beurten = stopped ? [] : await claim(wie)
      const aantal = beurten.length
      tried += aantal
      await Promise.all(Array.from({ length: TEGELIJK }, () => work(wie, beurten, onError)))
      if (aantal < PER_RONDE) return tried
    }
  }
  let bezig: Promise<unknown> = Promise.resolve()
  const round = (): void => {
    bezig = sendDue()
      .catch(onError)
      .finally(() => {
        if (!stopped) timer = setTimeout(round, WACHT_MS).unref()
      })
  }
  timer = setTimeout(round, WACHT_MS).unref()
  return {
    sendDue,
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await bezig
    },
  }
}

async function claim({ kern }: Verzender): Promise<Beurt[]> {
  const { rows } = await kern.toegang.query<Beurt>(CLAIM, [PER_RONDE])
  return rows
}

async function work(wie: Verzender, beurten: Beurt[], onError: (error: unknown) => void): Promise<void> {
  for (let beurt = beurten.shift(); beurt; beurt = beurten.shift()) {
    const minuten = await sendOne(wie, beurt, onError)
    if (minuten !== null) await wie.kern.toegang.query(LATER, [beurt.id, minuten])
  }
}

/** Minutes until the next attempt, or null when it is done. One message that cannot be sent holds up no other. */
async function sendOne(
  wie: Verzender,
  beurt: Beurt,
  onError: (error: unknown) => void,
): Promise<number | null> {
  try {
    const afloop = await sendBericht(wie, beurt)
    return afloop.soort === 'later' ? afloop.minuten : null
  } catch (error) {
    onError(error)
    return FOUT_MINUTEN
  }
}
