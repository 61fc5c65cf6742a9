import type { Context } from '../../doelbinding/context.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { bladzijden, tellingen } from './lijst-queries.ts'
import type { Status } from './onderhoudsverzoek.ts'
import { reparatiesOverzien } from './verwerkingen.ts'

export const PER_BLADZIJDE = 25

/** What the desk works through: each filter is a set of statuses. */
export const FILTERS = { open: ['REG', 'INB'], nieuw: ['REG'], gepland: ['INB'] } as const satisfies Record<
  string,
  readonly Status[]
>
export type Filter = keyof typeof FILTERS
export type Sortering = 'oudste' | 'nieuwste' | 'afspraak'

/** A row's place in the order. `begin` is an ISO moment, or `infinity` for a report without an appointment. */
export type Plek = { begin: string; nummer: string }
export type Vraag = { filter: Filter; sortering: Sortering; na?: Plek | undefined; voor?: Plek | undefined }

export type LijstRij = {
  id: string
  nummer: string
  plaats: string
  status: string
  gemeld_op: Date
  begin: Date | null
  eind: Date | null
  straat: string | null
  huisnummer: number | null
  toevoeging: string | null
  postcode: string | null
  woonplaats: string | null
}

export const plekOf = ({ begin, nummer }: Pick<LijstRij, 'begin' | 'nummer'>): Plek => ({
  begin: begin?.toISOString() ?? 'infinity',
  nummer,
})

const VOORAAN: Plek = { begin: '-infinity', nummer: '0' }
const ACHTERAAN: Plek = { begin: 'infinity', nummer: '9223372036854775807' }

/**
 * At most 25 reports after `na`, or before `voor`, and how many there are of each status. Pages are found by the place of a row
 * and not by counting rows, so planning one report does not make another slip between two pages.
 */
export async function listReparaties(
  context: Context,
  { filter, sortering, na, voor }: Vraag,
): Promise<{ rijen: LijstRij[]; aantallen: Record<string, number> }> {
  const order = sortering === 'afspraak' ? 'afspraak' : 'nummer'
  // The newest come first by reading the numbers downwards; a page back is the other way around.
  const terug = (sortering === 'nieuwste') !== (voor !== undefined)
  const plek = voor ?? na ?? (terug ? ACHTERAAN : VOORAAN)
  const statussen = FILTERS[filter]
  const kiest = [statussen.join(','), order, terug ? '-1' : '1', plek.begin, plek.nummer]
  return verwerk(context, reparatiesOverzien, { kiest }, async (tx) => {
    const found = await tx.run(bladzijden[order][terug ? 'terug' : 'vooruit'], { statussen, ...plek })
    const counted = await tx.run(tellingen, {})
    const aantallen = Object.fromEntries(counted.map(({ status, aantal }) => [status, Number(aantal)]))
    return { rijen: voor ? found.toReversed() : found, aantallen }
  })
}
