import { centsOf, millionthsOf, type Parameter } from '../parameters/parameter.ts'
import type { LawAt } from '../parameters/peildatum.ts'
import { type Cent, euro, percent, shareHalfUp, toDecimal } from '../regel/bedrag.ts'
import { cite } from '../regel/citaat.ts'
import type { Step } from '../regel/stap.ts'

const article = cite('Wet op de huurtoeslag', '21', '1')

export const verdelingKeys = [
  'rent.kwaliteitskortingsgrens',
  'rent.aftoppingsgrens.low',
  'rent.aftoppingsgrens.high',
  'huurtoeslag.pct.basishuur_to_kkg',
  'huurtoeslag.pct.kkg_to_aftopping',
  'huurtoeslag.pct.above_aftopping',
]

/** The rent above the basishuur in three layers, each paid for its share and rounded to the cent. */
export type Verdeling = {
  readonly a: Cent
  readonly b: Cent
  readonly c: Cent
  readonly steps: readonly Step[]
}

type Input = {
  readonly personen: number
  /** The rent that counts. */
  readonly huur: Cent
  readonly basishuur: Cent
  /** Whether the layer above the aftoppingsgrens is paid. */
  readonly aboveAftopping: boolean
  /** Whether the basishuur tells the income, as it did until 2025. */
  readonly sensitive: boolean
}

/** Divides the rent over the layers of Wht 21(1), with the deviations of its second and third lid. */
export function verdeelHuur(input: Input, law: LawAt): Verdeling {
  const kkg = law.get('rent.kwaliteitskortingsgrens')
  const aftopping = law.get(input.personen <= 2 ? 'rent.aftoppingsgrens.low' : 'rent.aftoppingsgrens.high')
  const { huur, basishuur } = input
  const k = centsOf(kkg)
  const t = centsOf(aftopping)
  const layers = [
    layer(law.get('huurtoeslag.pct.basishuur_to_kkg'), [kkg], Math.min(huur, k) - basishuur),
    layer(
      law.get('huurtoeslag.pct.kkg_to_aftopping'),
      [kkg, aftopping],
      Math.min(huur, t) - Math.max(k, basishuur),
    ),
    layer(
      law.get('huurtoeslag.pct.above_aftopping'),
      [aftopping],
      input.aboveAftopping ? huur - Math.max(t, basishuur) : 0,
    ),
  ] as const
  const [a, b, c] = layers
  const steps = [
    say(a, `tot ${euro(k)}`, input.sensitive),
    say(b, `van ${euro(k)} tot ${euro(t)}`, input.sensitive),
    say(c, `boven ${euro(t)}`, input.sensitive),
  ]
  return { a: a.paid, b: b.paid, c: c.paid, steps }
}

type Layer = {
  readonly part: Cent
  readonly paid: Cent
  readonly share: Parameter
  readonly limits: readonly Parameter[]
}

function layer(share: Parameter, limits: readonly Parameter[], width: Cent): Layer {
  const part = Math.max(0, width)
  return { part, paid: shareHalfUp(part, millionthsOf(share)), share, limits }
}

const say = ({ part, paid, share, limits }: Layer, where: string, hidden: boolean): Step => ({
  citation: article,
  says: (sensitive) => {
    const counted = percent(millionthsOf(share))
    const exact = `ligt ${euro(part)} boven de basishuur. Daarvan telt ${counted} mee: ${euro(paid)}`
    const kept = `telt het deel boven de basishuur voor ${counted} mee`
    return `Van de huur ${where} ${hidden ? sensitive(exact, kept) : exact}.`
  },
  parameters: [...limits, share],
  value: toDecimal(paid),
  sensitive: hidden,
})
