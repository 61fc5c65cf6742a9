import type { Tekst } from '../../doelbinding/verwerking.ts'
import { showBedrag } from '../../geld.ts'
import { showDatum } from '../../tijd.ts'
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
 * a household gets we ask what was asked for that home, and never more than the law allows (BW 7:261b(2)).
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

const both = (cent: number): Tekst => ({ nl: showBedrag(cent), en: showBedrag(cent, 'en') })

/** What a household reads of the deposit of its old contract. */
export function oudeBorg({ oudCent, openCent, terugCent, terugVoor }: Borg): Tekst {
  const [oud, open, rest] = [both(oudCent), both(openCent), both(Math.abs(terugCent))]
  const [dag, day] = [showDatum(terugVoor, 'nl'), showDatum(terugVoor, 'en')]
  if (oudCent === 0 && openCent === 0)
    return {
      nl: 'Bij uw oude contract was er geen borg.',
      en: 'There was no deposit at your old contract.',
    }
  const af: Tekst =
    openCent === 0
      ? { nl: '', en: '' }
      : {
          nl: ` Daar gaat ${open.nl} af voor huur die nog openstond.`,
          en: ` From it we take ${open.en} for rent that was still open.`,
        }
  const over: Tekst =
    terugCent >= 0
      ? {
          nl: `U krijgt ${rest.nl} terug, uiterlijk op ${dag}.`,
          en: `You get ${rest.en} back, on ${day} at the latest.`,
        }
      : { nl: `U moet ons nog ${rest.nl} betalen.`, en: `You still have to pay us ${rest.en}.` }
  return {
    nl: `De borg van uw oude contract is ${oud.nl}.${af.nl} ${over.nl}`,
    en: `The deposit of your old contract is ${oud.en}.${af.en} ${over.en}`,
  }
}

/** What a household reads of the deposit of its new contract. */
export const nieuweBorg = ({ nieuwCent }: Borg): Tekst =>
  nieuwCent === 0
    ? { nl: 'Voor uw nieuwe contract vragen wij geen borg.', en: 'For your new contract we ask no deposit.' }
    : {
        nl: `Voor uw nieuwe contract vragen wij een borg van ${showBedrag(nieuwCent, 'nl')}. Daarvoor krijgt u een rekening.`,
        en: `For your new contract we ask a deposit of ${showBedrag(nieuwCent, 'en')}. You get a bill for it.`,
      }
