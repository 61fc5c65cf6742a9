import { done, type Outcome, refused } from '../../outcome.ts'
import { omvat, type Periode, readPeriode, splits } from '../tijdlijn/periode.ts'

export const PRIJSSOORTEN = ['kale-huur', 'servicekosten', 'overig'] as const
export type Prijssoort = (typeof PRIJSSOORTEN)[number]
export const PRIJSSOORT_TEKST: Record<Prijssoort, string> = {
  'kale-huur': 'Kale huur',
  servicekosten: 'Servicekosten',
  overig: 'Overig',
}

/** A part of the rent during a time, as we believe it now. */
export type Prijs = { soort: string; geldig: string; bedragCent: number }

/** A rent that becomes another from a day on. */
export type Prijswijziging = { soort: Prijssoort; vanaf: string; bedragCent: number }

/** What is written: the period that ends, if one does, and the one that begins. */
export type Prijsplan = { oud: { geldig: string; wordt: Periode } | null; nieuw: Periode }
export type PrijsRefusal = 'buiten-contract' | 'zelfde-bedrag' | 'zelfde-dag' | 'later-gewijzigd'

/**
 * A change of a rent from a day: the period of that day ends before it. A day on which the rent already changed is not changed
 * but corrected, and a change is not slipped in before a later one, which rests on what was so until then.
 */
export function planPrijs(
  prijzen: readonly Prijs[],
  contract: Periode,
  { soort, vanaf, bedragCent }: Prijswijziging,
): Outcome<Prijsplan, PrijsRefusal> {
  if (!omvat(contract, vanaf)) return refused('buiten-contract')
  const eigen = prijzen.filter((prijs) => prijs.soort === soort)
  const later = eigen.some(({ geldig }) => (readPeriode(geldig).van ?? '') > vanaf)
  if (later) return refused('later-gewijzigd')
  const nu = eigen.find(({ geldig }) => omvat(readPeriode(geldig), vanaf))
  if (!nu) return done({ oud: null, nieuw: { van: vanaf, tot: null } })
  if (nu.bedragCent === bedragCent) return refused('zelfde-bedrag')
  const { eerst, daarna } = splits(readPeriode(nu.geldig), vanaf)
  if (!eerst) return refused('zelfde-dag')
  return done({ oud: { geldig: nu.geldig, wordt: eerst }, nieuw: daarna })
}

/** The rent of a day, all parts together. */
export const totaalOp = (prijzen: readonly Prijs[], dag: string): number =>
  prijzen
    .filter(({ geldig }) => omvat(readPeriode(geldig), dag))
    .reduce((sum, { bedragCent }) => sum + bedragCent, 0)
