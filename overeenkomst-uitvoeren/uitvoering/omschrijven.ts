import type { Context } from '../../doelbinding/context.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { oneTekst, saveTekst, screenTekst } from './balie-queries.ts'
import { isOpen } from '../onderhoud/onderhoudsorder.ts'
import { werkOmschrijven } from './verwerkingen-balie.ts'

const over = (context: Context, orderId: string): Context => ({
  ...context,
  zaak: `onderhoudsorder ${orderId}`,
})

/** What the tenant wrote beside what may leave. */
export const findTekst = (context: Context, orderId: string) =>
  verwerk(over(context, orderId), werkOmschrijven, { kiest: [orderId] }, async (tx) => {
    const [row] = await tx.run(oneTekst, { id: orderId })
    return row ?? null
  })

/** What a planner writes for the workman. `gezien` says that the planner looked at what the screen found. */
export type Vrijgave = { versie: number; werk: string; toegang: string | null; gezien: boolean }
export type VrijgaveRefusal = 'bestaat-niet' | 'niet-open' | 'gewijzigd' | 'nooit' | 'eerst-kijken'

/** These never leave, whoever confirms them: a burgerservicenummer (UAVG art. 46) and an account number. */
const NOOIT = new Set(['bsn', 'iban'])

/**
 * Releases the description of the work. What the screen finds in it a planner confirms by hand; some kinds are never let through.
 */
export const geefTekstVrij = (
  context: Context,
  orderId: string,
  { versie, werk, toegang, gezien }: Vrijgave,
): Promise<Outcome<null, VrijgaveRefusal>> =>
  verwerk(over(context, orderId), werkOmschrijven, { kiest: [orderId] }, async (tx) => {
    const [row] = await tx.run(oneTekst, { id: orderId })
    if (!row) return refused('bestaat-niet')
    if (!isOpen(row.status)) return refused('niet-open')
    const [screened] = await tx.run(screenTekst, { id: orderId, tekst: `${werk}\n${toegang ?? ''}` })
    const gevonden = screened?.gevonden ?? []
    if (gevonden.some((soort) => NOOIT.has(soort))) return refused('nooit')
    if (gevonden.length > 0 && !gezien) return refused('eerst-kijken')
    const saved = await tx.run(saveTekst, { id: orderId, versie, werk, toegang })
    return saved.length === 0 ? refused('gewijzigd') : done(null)
  })
