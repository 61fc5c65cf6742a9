import { centsOf, millionthsOf } from '../parameters/parameter.ts'
import type { LawAt } from '../parameters/peildatum.ts'
import { type Cent, euro, percent, toDecimal } from '../regel/bedrag.ts'
import { cite } from '../regel/citaat.ts'
import { conclude, leaveToPerson, type Outcome, type Step } from '../regel/stap.ts'
import { type Aanvraag, type Huurtoeslag, notModelled, singleOrMulti } from './huishouden.ts'
import { findRekenhuur } from './rekenhuur.ts'
import { type Verdeling, verdeelHuur, verdelingKeys } from './verdeling.ts'
import { askAges, findHuurgrens, judgePerson, voorwaardenKeys } from './voorwaarden.ts'

const basic = cite('Wet op de huurtoeslag', '16')
const taperArticle = cite('Wet op de huurtoeslag', '21', '2')

export const keys2026 = [
  ...(['single', 'multi'] as const).flatMap((type) => [
    `huurtoeslag.basishuur.minimum.${type}`,
    `huurtoeslag.min_inkomensijkpunt.${type}`,
    `huurtoeslag.taper.${type}`,
  ]),
  ...voorwaardenKeys,
  ...verdelingKeys,
  'huurtoeslag.service_cost_cap_per_item',
]

/**
 * From 2026: the basishuur no longer depends on the income, no rent is too high for the right, and the benefit falls in a
 * straight line with the income (Wht 5, 13, 21, text 2026-01-01).
 */
export function estimate2026(asked: Aanvraag, law: LawAt): Outcome<Huurtoeslag> {
  const person = judgePerson(asked, law)
  const base = findBase(asked, law)
  const rent = findRekenhuur(asked.kaleHuur, asked.servicekosten ?? 0, law)
  const limit = findHuurgrens(asked, rent.cents, law)
  const steps = [...person.steps, base.step, rent.step, limit.step]
  if (!person.passed) return conclude('bedrag', [...steps, none(base.cents)], notModelled)
  if (limit.unknown)
    return leaveToPerson([...steps, askAges(law)], ['De leeftijd van de andere volwassenen.', ...notModelled])
  const parts = verdeelHuur(
    {
      personen: asked.personen,
      huur: Math.min(rent.cents, limit.cents),
      basishuur: base.cents,
      aboveAftopping: true,
      sensitive: false,
    },
    law,
  )
  const taper = findTaper(asked, law)
  const last = sayTotal(parts, taper.cents, base.cents)
  return conclude('bedrag', [...steps, ...parts.steps, taper.step, last], notModelled)
}

function findBase({ personen }: Aanvraag, law: LawAt): { cents: Cent; step: Step } {
  const parameter = law.get(`huurtoeslag.basishuur.minimum.${singleOrMulti(personen)}`)
  const cents = centsOf(parameter)
  const step: Step = {
    citation: basic,
    says: () => `De basishuur is ${euro(cents)} per maand. Dat deel betaalt u altijd zelf.`,
    parameters: [parameter],
    value: toDecimal(cents),
  }
  return { cents, step }
}

const million = 1_000_000

/** `Y x (afbouwpercentage/12)`, with Y the income above the ijkpunt; half up to the cent. */
function findTaper({ personen, inkomenJaar }: Aanvraag, law: LawAt): { cents: Cent; step: Step } {
  const type = singleOrMulti(personen)
  const point = law.get(`huurtoeslag.min_inkomensijkpunt.${type}`)
  const share = law.get(`huurtoeslag.taper.${type}`)
  const above = Math.max(0, inkomenJaar - centsOf(point))
  const cents = Math.floor((above * millionthsOf(share) + 6 * million) / (12 * million))
  const step: Step = {
    citation: taperArticle,
    says: (sensitive) =>
      above === 0
        ? `Uw inkomen${sensitive(` van ${euro(inkomenJaar)}`)} is ten hoogste ${euro(centsOf(point))}. Er gaat niets af.`
        : `Uw inkomen${sensitive(` van ${euro(inkomenJaar)}`)} is hoger dan ${euro(centsOf(point))}. Van het deel daarboven gaat ${percent(millionthsOf(share))} per jaar af${sensitive(`: ${euro(cents)} per maand`)}.`,
    parameters: [point, share],
    value: toDecimal(cents),
    sensitive: true,
  }
  return { cents, step }
}

function sayTotal({ a, b, c }: Verdeling, d: Cent, basishuur: Cent): Step<Huurtoeslag> {
  const sum = a + b + c - d
  const toeslagPerMaand = Math.max(0, Math.floor(sum / 100))
  return {
    citation: taperArticle,
    says: (sensitive) =>
      `De huurtoeslag${sensitive(
        toeslagPerMaand === 0
          ? ' is € 0 per maand'
          : ` is ${euro(sum)}. In hele euro's is dat ${euro(toeslagPerMaand * 100)} per maand`,
        ' is geschat op uw inkomen',
      )}.`,
    parameters: [],
    value: {
      toeslagPerMaand,
      basishuur: toDecimal(basishuur),
      a: toDecimal(a),
      b: toDecimal(b),
      c: toDecimal(c),
      d: toDecimal(d),
    },
    sensitive: true,
  }
}

const none = (basishuur: Cent): Step<Huurtoeslag> => ({
  citation: basic,
  says: () => 'U krijgt geen huurtoeslag.',
  parameters: [],
  value: { toeslagPerMaand: 0, basishuur: toDecimal(basishuur), a: '0.00', b: '0.00', c: '0.00', d: '0.00' },
})
