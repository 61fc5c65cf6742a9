import type { Doelbinding } from '../../doelbinding/kern.ts'
import { addDays, datumOf } from '../../tijd.ts'
import { pasBewaartermijnToe } from '../../wet-naleven/bewaren/bewaren-batch.ts'
import { zoekDubbelen } from './dubbelen-batch.ts'
import { kijkNa } from './nakijken-batch.ts'
import { ruimSamenvoegingenOp } from './samenvoegen-batch.ts'
import { vraagGegevens } from './vragen-batch.ts'

type Soort = 'dubbelen' | 'opruimen' | 'bewaren' | 'nakijken' | 'vragen'

/** The rounds that the system does by itself, and on which day the period of each began. */
const RONDEN: Record<
  Soort,
  { begin: (datum: string) => string; doe: (kern: Doelbinding, nu: Date) => Promise<unknown> }
> = {
  // Each week: a comparison is a use of data, and pairs seldom change from day to day.
  dubbelen: { begin: mondayOf, doe: zoekDubbelen },
  opruimen: { begin: (datum) => datum, doe: ruimSamenvoegingenOp },
  bewaren: { begin: (datum) => datum, doe: pasBewaartermijnToe },
  nakijken: { begin: (datum) => datum, doe: kijkNa },
  vragen: { begin: (datum) => datum, doe: vraagGegevens },
}

function mondayOf(datum: string): string {
  return addDays(datum, -((new Date(`${datum}T12:00:00Z`).getUTCDay() + 6) % 7))
}

/** Does the rounds whose period has begun and that nobody did yet; answers which. */
export async function doeRonden(kern: Doelbinding, nu: Date): Promise<Soort[]> {
  const gedaan: Soort[] = []
  for (const [soort, { begin, doe }] of Object.entries(RONDEN) as [Soort, (typeof RONDEN)[Soort]][]) {
    const sinds = begin(datumOf(nu))
    const { rowCount } = await kern.toegang.query(
      'insert into gegevenskwaliteit_ronde (soort, sinds) values ($1, $2) on conflict do nothing',
      [soort, sinds],
    )
    if (rowCount === 0) continue
    try {
      await doe(kern, nu)
    } catch (error) {
      // Tried again at the next hour.
      await kern.toegang.query('delete from gegevenskwaliteit_ronde where soort = $1 and sinds = $2', [
        soort,
        sinds,
      ])
      throw error
    }
    gedaan.push(soort)
  }
  return gedaan
}

const EVERY_MS = 60 * 60_000

/** At once and every hour, until what it answers is called; that waits for a round that runs. */
export function keepRonden(
  kern: Doelbinding,
  nu: () => Date,
  onError: (error: unknown) => void,
): () => Promise<void> {
  let busy: Promise<unknown> = Promise.resolve()
  const round = (): void => void (busy = busy.then(() => doeRonden(kern, nu())).catch(onError))
  round()
  const timer = setInterval(round, EVERY_MS)
  return async () => {
    clearInterval(timer)
    await busy
  }
}
