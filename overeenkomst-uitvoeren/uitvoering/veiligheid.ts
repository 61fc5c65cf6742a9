import { randomUUID } from 'node:crypto'
import type { Context } from '../../doelbinding/context.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { addDays, datumOf } from '../../tijd.ts'
import { afspraken, dropAfspraak, insertAfspraak, oneHuis } from './balie-queries.ts'
import { veiligheidAfspreken } from './verwerkingen-balie.ts'

/** What a workman must know; the first two are about who reported, the others about the building. */
export const CODES = ['hond', 'met-twee', 'asbest', 'legionella', 'elektra-uit'] as const
export type Code = (typeof CODES)[number]
const OVER_IEMAND: ReadonlySet<Code> = new Set(['hond', 'met-twee'])
/** No agreement is for ever: each is looked at again. */
export const LANGSTE_DAGEN = 365

const over = (context: Context, orderId: string): Context => ({
  ...context,
  zaak: `onderhoudsorder ${orderId}`,
})

/** The home of one order and what was agreed about it. */
export const findVeiligheid = (context: Context, orderId: string) =>
  verwerk(over(context, orderId), veiligheidAfspreken, { kiest: [orderId] }, async (tx) => {
    const [huis] = await tx.run(oneHuis, { id: orderId })
    return huis ? { ...huis, afspraken: await tx.run(afspraken, { eenheidId: huis.eenheid_id }) } : null
  })

export type AfspraakRefusal = 'bestaat-niet' | 'in-verleden' | 'te-lang'

export const spreekAf = (
  context: Context,
  { orderId, code, tot }: { orderId: string; code: Code; tot: string },
  nu: Date,
): Promise<Outcome<null, AfspraakRefusal>> =>
  verwerk(over(context, orderId), veiligheidAfspreken, { kiest: [orderId] }, async (tx) => {
    const [huis] = await tx.run(oneHuis, { id: orderId })
    if (!huis) return refused('bestaat-niet')
    const vandaag = datumOf(nu)
    if (tot <= vandaag) return refused('in-verleden')
    if (tot > addDays(vandaag, LANGSTE_DAGEN)) return refused('te-lang')
    const relatieId = OVER_IEMAND.has(code) ? huis.relatie_id : null
    const rest = { eenheidId: huis.eenheid_id, relatieId, code, vandaag, tot }
    await tx.run(insertAfspraak, { id: randomUUID(), ...rest })
    return done(null)
  })

export const haalWeg = (
  context: Context,
  orderId: string,
  id: string,
): Promise<Outcome<null, 'bestaat-niet'>> =>
  verwerk(over(context, orderId), veiligheidAfspreken, { kiest: [orderId] }, async (tx) => {
    const [huis] = await tx.run(oneHuis, { id: orderId })
    if (!huis) return refused('bestaat-niet')
    await tx.run(dropAfspraak, { id, eenheidId: huis.eenheid_id })
    return done(null)
  })
