import { addDays } from '../../tijd.ts'
import { numberOf } from '../../wet-naleven/parameters/parameter.ts'
import { lawAt } from '../../wet-naleven/parameters/peildatum.ts'
import type { Prijs } from '../huurovereenkomst/huurprijs.ts'
import { omvat, readPeriode } from '../tijdlijn/periode.ts'

/** BW 7:261b(3): the days within which the deposit goes back; more of them when damage or rent is set off against it. */
const terugDagen = (laatsteDag: string, verrekend: boolean): number =>
  numberOf(lawAt(laatsteDag).get(verrekend ? 'term.deposit.return_after_settlement' : 'term.deposit.return'))

export type Kosten = {
  readonly grond: string | null
  readonly kostenCent: number
  readonly besluit: string | null
}

export type Gegeven = {
  readonly laatsteDag: string
  readonly waarborgsomCent: number
  readonly prijzen: readonly Prijs[]
  /** What was found at the final inspection. */
  readonly bevindingen: readonly Kosten[]
  /** Rent of earlier months that was not paid, and what was paid for the last month: answered by an employee. */
  readonly achterstandCent: number
  readonly betaaldCent: number
}

export type Eindafrekening = {
  readonly huurCent: number
  readonly schadeCent: number
  /** Not from the deposit: emptying, cleaning, undoing changes. The tenant gets a bill of its own. */
  readonly apartCent: number
  /** Below zero: the tenant still has to pay. */
  readonly terugCent: number
  readonly uiterlijk: string
}

/** The rent of the last month up to and with the last day: each day its share of the month's amount, rounded once at the end. */
export function huurTotDag(prijzen: readonly Prijs[], laatsteDag: string): number {
  const maand = laatsteDag.slice(0, 7)
  const dagen = daysInMonth(maand)
  let sum = 0
  for (let dag = 1; dag <= Number(laatsteDag.slice(8)); dag += 1) {
    const datum = `${maand}-${String(dag).padStart(2, '0')}`
    for (const { geldig, bedragCent } of prijzen) if (omvat(readPeriode(geldig), datum)) sum += bedragCent
  }
  return Math.round(sum / dagen)
}

const daysInMonth = (maand: string): number =>
  new Date(Date.UTC(Number(maand.slice(0, 4)), Number(maand.slice(5)), 0)).getUTCDate()

/** Only damage and unpaid rent may be kept from the deposit (BW 7:261b(3)). */
export function rekenAf(gegeven: Gegeven): Eindafrekening {
  const { laatsteDag, waarborgsomCent, prijzen, bevindingen, achterstandCent, betaaldCent } = gegeven
  const teBetalen = bevindingen.filter(({ besluit }) => besluit !== 'toegegeven')
  const sumOf = (gronden: readonly string[]): number =>
    teBetalen
      .filter(({ grond }) => grond !== null && gronden.includes(grond))
      .reduce((sum, { kostenCent }) => sum + kostenCent, 0)
  const huurCent = huurTotDag(prijzen, laatsteDag)
  const schadeCent = sumOf(['schade'])
  const openCent = huurCent + achterstandCent - betaaldCent
  const verrekend = schadeCent > 0 || openCent > 0
  return {
    huurCent,
    schadeCent,
    apartCent: sumOf(['verandering', 'leeg-en-schoon']),
    terugCent: waarborgsomCent - schadeCent - openCent,
    uiterlijk: addDays(laatsteDag, terugDagen(laatsteDag, verrekend)),
  }
}
