import type { Resultaat } from '../resultaat.ts'
import { calculateWoningwaardering } from '../woningwaardering.ts'

export const PEILDATUM = '2026-07-01'

type Vera = Record<string, unknown>
const code = (value: string): Vera => ({ code: value })
const codes = (values: string): Vera[] => values.split(' ').filter(Boolean).map(code)

/** What a space of a test case has besides its codes and area; codes as one string with spaces. */
type Inrichting = {
  verwarmd?: boolean
  verkoeld?: boolean
  /** gedeeldMetAantalAdressen */
  a?: number
  /** gedeeldMetAantalOnzelfstandigeWoonruimten */
  n?: number
  kasten?: number[]
  /** Counter lengths in millimetres; null is a counter without a length. */
  aanrecht?: (number | null)[]
  elementen?: string
  installaties?: string
  lengte?: number
  breedte?: number
  hoogte?: number
  aantal?: number
  id?: string
  naam?: string
}

/** A VERA ruimte from "VTK/SLA" and its m². */
export function ruimte(soorten: string, oppervlakte: number | null, inrichting: Inrichting = {}): Vera {
  const [soort = '', detailSoort = ''] = soorten.split('/')
  const { a, n, kasten, aanrecht = [], elementen = '', installaties = '', ...rest } = inrichting
  return {
    soort: code(soort),
    detailSoort: code(detailSoort),
    ...(oppervlakte === null ? {} : { oppervlakte }),
    ...(a === undefined ? {} : { gedeeldMetAantalAdressen: a }),
    ...(n === undefined ? {} : { gedeeldMetAantalOnzelfstandigeWoonruimten: n }),
    verbondenRuimten: (kasten ?? []).map((m2) => ({ detailSoort: code('KAS'), oppervlakte: m2 })),
    bouwkundigeElementen: [
      ...aanrecht.map((lengte) => ({ detailSoort: code('AAN'), lengte })),
      ...codes(elementen).map((detailSoort) => ({ detailSoort })),
    ],
    installaties: codes(installaties),
    ...rest,
  }
}

function eenheid(stelsel: string, ruimten: Vera[], more: Vera): Vera {
  return {
    Woningwaarderingstelsel: code(stelsel),
    monumenten: [],
    ruimten: ruimten.map((vera, index) => ({ id: `r${index + 1}`, ...vera })),
    ...more,
  }
}

/** A self-contained home with these spaces. */
export const zelfstandig = (ruimten: Vera[], more: Vera = {}): Vera => eenheid('ZEL', ruimten, more)
/** A room with these spaces. */
export const onzelfstandig = (ruimten: Vera[], more: Vera = {}): Vera => eenheid('ONZ', ruimten, more)

/** An NTA 8800 label that is valid on the usual peildatum. */
export const label = (letter: string, more: Vera = {}): Vera => ({
  soort: code('NTA'),
  status: code('DEF'),
  label: code(letter),
  begindatum: '2022-05-10',
  einddatum: '2032-05-10',
  ...more,
})

export const woz = (vastgesteldeWaarde: number, waardepeildatum = '2025-01-01'): Vera => ({
  wozEenheden: [{ waardepeildatum, vastgesteldeWaarde }],
})

/** The valuation; fails the test with the refusal when there is one. */
export function value(input: unknown, groep?: string, peildatum = PEILDATUM): Resultaat {
  const uitkomst = calculateWoningwaardering(input, { peildatum, groep })
  if (!uitkomst.ok) throw new Error(uitkomst.refusal)
  return uitkomst.resultaat
}

/** Points of one stelselgroep. */
export function pointsOf(groep: string, input: unknown, peildatum = PEILDATUM): number | undefined {
  return value(input, groep, peildatum).groepen[0]?.punten
}

/** The refusal; fails the test when there is none. */
export function refusalOf(input: unknown, groep?: string, peildatum = PEILDATUM): string {
  const uitkomst = calculateWoningwaardering(input, { peildatum, groep })
  if (uitkomst.ok) throw new Error('De woonruimte is gewaardeerd, maar had geweigerd moeten worden.')
  return uitkomst.refusal
}

/** Points by stelselgroep of a whole valuation. */
export const pointsByGroep = (resultaat: Resultaat): Record<string, number> =>
  Object.fromEntries(
    resultaat.groepen.map(({ criteriumGroep, punten }) => [criteriumGroep.stelselgroep.code, punten]),
  )

/** Ids of the lines of the first group, with their points. */
export const linesOf = (resultaat: Resultaat): Record<string, number | undefined> =>
  Object.fromEntries(
    (resultaat.groepen[0]?.woningwaarderingen ?? []).map(({ criterium, punten }) => [criterium.id, punten]),
  )

/** A case: what it says, the spaces, the points. */
export type Geval = readonly [naam: string, ruimten: Record<string, unknown>[], punten: number]
