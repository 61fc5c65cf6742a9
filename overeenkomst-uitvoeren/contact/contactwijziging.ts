import { done, type Outcome, refused } from '../../outcome.ts'
import { isMailadres } from '../../adapters/post/smtp.ts'

export type Soort = 'e-mail' | 'telefoon'
export type Via = 'e-mail' | 'sms' | 'brief'
export type Status = 'wacht' | 'bevestigd' | 'mislukt' | 'bevroren' | 'ingetrokken'

/** Every transition there is. The diagram in docs/toestanden is held against this. */
export const OVERGANGEN = [
  { van: null, naar: 'wacht', door: 'vraagWijziging' },
  { van: 'wacht', naar: 'bevestigd', door: 'bevestig' },
  { van: 'wacht', naar: 'mislukt', door: 'verkeerdeCode' },
  { van: 'wacht', naar: 'ingetrokken', door: 'vraagWijziging' },
  { van: 'wacht', naar: 'bevroren', door: 'stop' },
  { van: 'bevestigd', naar: 'bevroren', door: 'stop' },
] as const satisfies readonly { van: Status | null; naar: Status; door: string }[]

export const MEESTE_POGINGEN = 5
export const MEESTE_PER_DAG = 5
/** A code by mail or text message is read at once; a letter takes days. */
export const CODE_MINUTEN = 30
export const BRIEF_DAGEN = 14
/** So long the owner of the old address can put it back. */
export const STOP_DAGEN = 30

/** The value as it is kept: without what people add for reading. */
export function readWaarde(soort: Soort, gegeven: string): Outcome<string, 'geen-adres' | 'geen-nummer'> {
  const waarde = gegeven.normalize('NFC').trim()
  if (soort === 'e-mail') return isMailadres(waarde) ? done(waarde) : refused('geen-adres')
  const cijfers = waarde.replaceAll(/\D/g, '').length
  return /^\+?[\d ()-]+$/.test(waarde) && cijfers >= 9 && cijfers <= 15
    ? done(waarde.replaceAll(/\s+/g, ' '))
    : refused('geen-nummer')
}

/** After this moment the code does not work any more. */
export function endOfCode(via: Via, nu: Date): Date {
  const minuten = via === 'brief' ? BRIEF_DAGEN * 24 * 60 : CODE_MINUTEN
  return new Date(nu.getTime() + minuten * 60_000)
}

export type Wijziging = { status: Status; aangevraagdOp: Date }

/** What stopping does: nothing more when it was stopped before, and nothing when it is long ago. */
export function stop(
  { status, aangevraagdOp }: Wijziging,
  nu: Date,
): Outcome<'bevriezen' | 'terugzetten' | 'niets', 'te-laat'> {
  if (nu.getTime() > aangevraagdOp.getTime() + STOP_DAGEN * 24 * 60 * 60_000) return refused('te-laat')
  if (status === 'wacht') return done('bevriezen')
  return done(status === 'bevestigd' ? 'terugzetten' : 'niets')
}
