import { centsOf, numberOf } from '../parameters/parameter.ts'
import type { LawAt } from '../parameters/peildatum.ts'
import { type Cent, euro, toDecimal } from '../regel/bedrag.ts'
import { cite } from '../regel/citaat.ts'
import type { Step } from '../regel/stap.ts'
import { type Huishoudtype, nameType } from './huishouden.ts'

const lowest = cite('Wet op de huurtoeslag', '19', '1')
const formula = cite('Wet op de huurtoeslag', '19', '2')
const basic = cite('Wet op de huurtoeslag', '16')
const decree = cite('Besluit verlaging basishuur', '1')

export const normhuurKeys = (types: readonly Huishoudtype[]): string[] => [
  'huurtoeslag.normhuur.minimum',
  'huurtoeslag.kanbedrag',
  ...types.flatMap((type) => [
    `huurtoeslag.min_inkomensijkpunt.${type}`,
    `huurtoeslag.factor_a.${type}`,
    `huurtoeslag.factor_b.${type}`,
  ]),
]

type Input = { readonly type: Huishoudtype; readonly inkomenJaar: Cent; readonly reductionKey: string | null }

/** The basishuur until 2025: it grows with the income (Wht 16-19). */
export function findBasishuur(input: Input, law: LawAt): { basishuur: Cent; steps: readonly Step[] } {
  const norm = findNormhuur(input, law)
  const correction = law.get('huurtoeslag.kanbedrag')
  const basishuur = norm.cents + centsOf(correction)
  const step: Step = {
    // Before 2024 the amount stood in article 16 itself; since then a decree lowers it.
    citation: law.peildatum < '2024-01-01' ? basic : decree,
    says: (sensitive) =>
      `${sayCorrection(centsOf(correction))} De basishuur, die u zelf betaalt,${sensitive(` is ${euro(basishuur)}`, ' hangt af van uw inkomen')}.`,
    parameters: [correction],
    value: toDecimal(basishuur),
    sensitive: true,
  }
  return { basishuur, steps: [...norm.steps, step] }
}

const sayCorrection = (cents: Cent): string =>
  cents < 0 ? `Daar gaat ${euro(-cents)} af.` : `Daar komt ${euro(cents)} bij.`

function findNormhuur(
  { type, inkomenJaar, reductionKey }: Input,
  law: LawAt,
): { cents: Cent; steps: readonly Step[] } {
  const point = law.get(`huurtoeslag.min_inkomensijkpunt.${type}`)
  if (inkomenJaar > centsOf(point)) return byFormula(type, inkomenJaar, law)
  const minimum = law.get('huurtoeslag.normhuur.minimum')
  const reduction = reductionKey === null ? null : law.get(reductionKey)
  const cents = centsOf(minimum) - (reduction ? centsOf(reduction) : 0)
  const step: Step = {
    citation: lowest,
    says: (sensitive) =>
      `Uw inkomen${sensitive(` van ${euro(inkomenJaar)}`)} is ten hoogste ${euro(centsOf(point))}, de grens voor ${nameType(type)}. De normhuur is dan ${euro(cents)}.`,
    parameters: [point, minimum, ...(reduction ? [reduction] : [])],
    value: toDecimal(cents),
    sensitive: true,
  }
  return { cents, steps: [step] }
}

const scale = 1_000_000_000_000

/** `(a x Y²) + (b x Y)`, rounded up to the cent (Wht 19(2) and (3)); the factors have twelve decimals. */
function byFormula(
  type: Huishoudtype,
  inkomenJaar: Cent,
  law: LawAt,
): { cents: Cent; steps: readonly Step[] } {
  const point = law.get(`huurtoeslag.min_inkomensijkpunt.${type}`)
  const a = law.get(`huurtoeslag.factor_a.${type}`)
  const b = law.get(`huurtoeslag.factor_b.${type}`)
  const y = BigInt(inkomenJaar / 100)
  const scaled = (one: typeof a): bigint => BigInt(Math.round(numberOf(one) * scale))
  const perCent = BigInt(scale / 100)
  const cents = Number((scaled(a) * y * y + scaled(b) * y + perCent - 1n) / perCent)
  const step: Step = {
    citation: formula,
    says: (sensitive) =>
      `Uw inkomen${sensitive(` van ${euro(inkomenJaar)}`)} is hoger dan ${euro(centsOf(point))}, de grens voor ${nameType(type)}. De normhuur volgt uit de formule van de wet${sensitive(` en is ${euro(cents)}`)}.`,
    parameters: [point, a, b],
    value: toDecimal(cents),
    sensitive: true,
  }
  return { cents, steps: [step] }
}
