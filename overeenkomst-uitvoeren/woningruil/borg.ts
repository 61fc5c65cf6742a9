import { numberOf } from '../../wet-naleven/parameters/parameter.ts'
import { lawAt } from '../../wet-naleven/parameters/peildatum.ts'
import { rekenAf } from '../oplevering/eindafrekening.ts'

export type Borg = {
  readonly oudCent: number
  readonly openCent: number
  /** Below zero: the household still has to pay. */
  readonly terugCent: number
  readonly terugVoor: string
  readonly nieuwCent: number
}

export type Borgvraag = {
  /** Last day of the old contract. */
  readonly laatsteDag: string
  readonly oudCent: number
  /** Rent of the old contract that was not paid: answered by an employee, as this program keeps no rent account. */
  readonly openCent: number
  /** Of the home that the household gets: its deposit under the contract that ends, and its bare rent. */
  readonly nieuweWoning: { readonly borgCent: number; readonly kaleHuurCent: number }
}

/**
 * The deposit of each contract by itself: the old one goes back in time, less the rent that is open (BW 7:261b(3)); for the home that
 * a household gets we ask what was asked for that home, and never more than the law allows (BW 7:261b(1)).
 */
export function settleBorg({ laatsteDag, oudCent, openCent, nieuweWoning }: Borgvraag): Borg {
  const { terugCent, uiterlijk } = rekenAf({
    laatsteDag,
    waarborgsomCent: oudCent,
    prijzen: [],
    bevindingen: [],
    achterstandCent: openCent,
    betaaldCent: 0,
  })
  const maanden = numberOf(lawAt(laatsteDag).get('term.deposit.max_months'))
  const nieuwCent = Math.min(nieuweWoning.borgCent, maanden * nieuweWoning.kaleHuurCent)
  return { oudCent, openCent, terugCent, terugVoor: uiterlijk, nieuwCent }
}
