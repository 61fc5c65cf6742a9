import type { Context } from '../../doelbinding/context.ts'
import { lees, verwerk } from '../../doelbinding/verwerk.ts'
import { kostenPerJaar, kostenregels, kostenWoning } from './kosten-queries.ts'
import { onderhoudskostenBekijken } from './kosten-verwerking.ts'

export const PER_BLADZIJDE = 25

/** A row's place in the order. */
export type Plek = { dag: string; orderId: string }
const ACHTERAAN: Plek = { dag: 'infinity', orderId: '00000000-0000-0000-0000-000000000000' }

const over = (context: Context, id: string): Context => ({ ...context, zaak: `eenheid ${id}` })

/** What the upkeep of a home cost each year. */
export const listKostenPerJaar = (context: Context, id: string) =>
  lees(over(context, id), kostenPerJaar, { kiest: [id] }, { id })

/** At most 25 orders that were paid for one home, after a place or before one; null when there is no such home. */
export const findKosten = (
  context: Context,
  id: string,
  { na, voor }: { na?: Plek | undefined; voor?: Plek | undefined },
) =>
  verwerk(over(context, id), onderhoudskostenBekijken, { kiest: [id] }, async (tx) => {
    const [woning] = await tx.run(kostenWoning, { id })
    if (!woning) return null
    const jaren = await tx.run(kostenPerJaar, { id })
    const found = await tx.run(kostenregels[voor ? 'terug' : 'vooruit'], { id, ...(voor ?? na ?? ACHTERAAN) })
    return { woning, jaren, rijen: voor ? found.toReversed() : found }
  })
