import { huurtoeslag } from '../huurtoeslag/huurtoeslag.ts'
import { type Antwoord, writeAntwoord } from '../regel/antwoord.ts'
import { FeitenError } from '../regel/feiten.ts'
import type { Kalenderdag } from '../regel/kalenderdag.ts'
import { regels } from '../regel/register.ts'
import { passendToewijzen } from './passend-toewijzen.ts'
import type { Antwoorden } from './vragen.ts'

/** What the law says of someone who looks for a home; nothing of it is kept. */
export type Aanmerking = {
  readonly sociaal: Antwoord
  readonly passend: Antwoord
  /** Highest fitting rent as a decimal string; null outside the low-income group or when a person must decide. */
  readonly passendeHuur: string | null
  /** An estimate; null when the rent, the age or the wealth was not filled in. */
  readonly huurtoeslag: Antwoord | null
  readonly huur: string | null
}

/** Below this rent every norm fits: it is asked when the rent is not known yet, to learn the norm itself. */
const lowestRent = '0.01'

/** Asks the rules of social homes, fitting rent and huurtoeslag; null when the amounts of the day are not known yet. */
export function findAanmerking(given: Antwoorden, peildatum: Kalenderdag): Aanmerking | null {
  try {
    return judgeAanmerking(given, peildatum)
  } catch (error) {
    if (error instanceof FeitenError) return null
    throw error
  }
}

function judgeAanmerking(given: Antwoorden, peildatum: Kalenderdag): Aanmerking {
  const base = { peildatum, personen: given.personen, inkomenJaar: given.inkomen }
  const alleVolwassenenAow = aowOf(given.aow)
  const kaleHuur = given.huur ?? lowestRent
  const sociaal = ask('daeb-doelgroep', base)
  const passend = ask('passend-toewijzen', { ...base, alleVolwassenenAow, kaleHuur })
  const norm = passendToewijzen.judge(passendToewijzen.read({ ...base, alleVolwassenenAow, kaleHuur }))
  return {
    sociaal,
    passend,
    passendeHuur: norm.result?.aftoppingsgrens ?? null,
    huurtoeslag: estimate(given, peildatum),
    huur: given.huur ?? null,
  }
}

const aowOf = (aow: Antwoorden['aow']): boolean | 'gemengd' =>
  ({ niemand: false, iedereen: true, sommigen: 'gemengd' as const })[aow]

function ask(code: string, facts: Record<string, unknown>): Antwoord {
  const regel = regels.get(code)
  if (!regel) throw new TypeError(`De regel ${code} ontbreekt.`)
  const { peildatum, ...outcome } = regel.judgeJson(facts)
  return writeAntwoord(outcome, peildatum)
}

function estimate(given: Antwoorden, peildatum: Kalenderdag): Antwoord | null {
  const { huur, leeftijd, vermogen, personen, kinderen, inkomen } = given
  if (huur === undefined || leeftijd === undefined || vermogen === undefined) return null
  const facts = { peildatum, personen, kinderen, leeftijd, vermogen, kaleHuur: huur, inkomenJaar: inkomen }
  return ask(huurtoeslag.code, { ...facts, alleVolwassenenAow: aowOf(given.aow) })
}
