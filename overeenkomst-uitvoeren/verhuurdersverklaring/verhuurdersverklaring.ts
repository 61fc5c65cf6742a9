import type { Tekst } from '../../doelbinding/verwerking.ts'
import { done, type Outcome, refused } from '../../outcome.ts'

/** `vervallen`: the tenant let the request go before anything was given out. That it has run out follows from its date. */
export type Status = 'aangevraagd' | 'ter-inzage' | 'afgegeven' | 'ingetrokken' | 'vervallen'

/** Every transition there is. The diagram in docs/toestanden is held against this. */
export const OVERGANGEN = [
  { van: null, naar: 'aangevraagd', door: 'vraagAan' },
  { van: 'aangevraagd', naar: 'ter-inzage', door: 'beantwoord' },
  { van: 'ter-inzage', naar: 'aangevraagd', door: 'maakBezwaar' },
  { van: 'ter-inzage', naar: 'afgegeven', door: 'stemIn' },
  { van: 'aangevraagd', naar: 'vervallen', door: 'zieAf' },
  { van: 'ter-inzage', naar: 'vervallen', door: 'zieAf' },
  { van: 'afgegeven', naar: 'ingetrokken', door: 'trekIn' },
] as const satisfies readonly { van: Status | null; naar: Status; door: string }[]

export type Overgang = Exclude<(typeof OVERGANGEN)[number]['door'], 'vraagAan'>

/** The status after a transition, or a refusal when it cannot be made now. */
export function nextStatus(status: string, door: Overgang): Outcome<Status, 'niet-nu'> {
  const found = OVERGANGEN.find((each) => each.van === status && each.door === door)
  return found ? done(found.naar) : refused('niet-nu')
}

/**
 * The fixed answers. No free text: a next landlord gets what a choice of home needs, and nothing of what an employee thinks
 * (AVG art. 5(1)(c)).
 */
export const ANTWOORDEN = {
  betaalgedrag: {
    'op-tijd': {
      nl: 'De huur is de laatste twee jaar op tijd betaald.',
      en: 'The rent was paid on time in the last two years.',
    },
    'soms-te-laat': {
      nl: 'De huur is de laatste twee jaar soms te laat betaald. Er is geen schuld.',
      en: 'The rent was sometimes paid late in the last two years. There is no debt.',
    },
    regeling: {
      nl: 'Er is een schuld. Daarvoor loopt een regeling, en die wordt nagekomen.',
      en: 'There is a debt. A payment plan runs for it, and it is kept.',
    },
    achterstand: { nl: 'Er is een schuld, zonder regeling.', en: 'There is a debt, without a payment plan.' },
  },
  overlast: {
    geen: {
      nl: 'Er is de laatste twee jaar geen overlast vastgesteld.',
      en: 'No nuisance was established in the last two years.',
    },
    vastgesteld: {
      nl: 'Er is in de laatste twee jaar overlast vastgesteld.',
      en: 'Nuisance was established in the last two years.',
    },
  },
  staat: {
    goed: {
      nl: 'De woning was in orde bij de laatste inspectie.',
      en: 'The home was in order at the last inspection.',
    },
    gebreken: {
      nl: 'De woning was niet in orde bij de laatste inspectie.',
      en: 'The home was not in order at the last inspection.',
    },
    'niet-bekeken': { nl: 'De woning is nog niet bekeken.', en: 'The home has not been inspected yet.' },
  },
} as const satisfies Record<string, Record<string, Tekst>>

export type Vraagnaam = keyof typeof ANTWOORDEN

/** Months that a statement is valid: our own term. A next landlord wants it fresh, and facts change. */
export const GELDIG_MAANDEN = 3

/** What anyone may learn of a code, and nothing more. */
export type Controle = 'geldig' | 'niet-geldig' | 'ingetrokken'

/** An unknown code and one that has run out are the same answer: it tells nobody that there was a statement. */
export function controle(
  rij: { status: string; geldig_tot: string | null } | undefined,
  vandaag: string,
): Controle {
  if (!rij?.geldig_tot || rij.geldig_tot < vandaag) return 'niet-geldig'
  return rij.status === 'ingetrokken' ? 'ingetrokken' : 'geldig'
}
