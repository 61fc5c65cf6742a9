import { hasVolwaardigAanrecht } from '../03-verkoeling-en-verwarming/open-keuken.ts'
import { Getal, NUL, settle, sum } from '../decimaal.ts'
import type { Meldingen } from '../meldingen.ts'
import { recordOntbreekt } from '../meldingen.ts'
import { nameOfCode } from '../referentiedata/codes.ts'
import { segmentOfNaam } from '../referentiedata/segment.ts'
import type { Regel } from '../regel.ts'
import { roundGroep, sumOfRegels } from '../regel.ts'
import { checkInstallaties, checkRuimten } from '../ruimte/controle.ts'
import { delerOf, groupByDeling, listGedeeldMet } from '../ruimte/deling.ts'
import type { Ruimte } from '../ruimte/ruimte.ts'
import { labelOf } from '../ruimte/ruimte.ts'
import type { GroepCode, Stelsel, Stelselgroep } from '../stelselgroep.ts'
import type { Waardering } from '../waardering.ts'
import { ownRuimten } from '../waardering.ts'

/** Spaces in which a kitchen may stand. */
const KEUKENRUIMTEN = new Set<string | null>(['KEU', 'WOK', 'WSK', 'WOO', 'WSL', 'SLA'])
/** Of these one expects a full counter. */
const HEET_KEUKEN = new Set<string | null>(['KEU', 'WOK', 'WSK'])
/** A shorter counter is a length in metres or centimetres. */
const KLEINSTE_GELOOFWAARDIGE_LENGTE_MM = 100
const GROOTSTE_GELOOFWAARDIGE_LENGTE_MM = 15_000

/** Points for extra facilities. Bhw bijlage I onder A, 5.2; beleidsboek zelfstandig 2.5.3. */
const EXTRA_VOORZIENINGEN: readonly (readonly [string, Getal])[] = (
  [
    ['IAF', '0.75'],
    ['IKI', '1.75'],
    ['IKK', '1'],
    ['IKG', '0.5'],
    ['IKO', '1'],
    ['IVR', '0.75'],
    ['IKV', '1.75'],
    ['IOE', '1'],
    ['IOG', '0.5'],
    ['IMA', '1'],
    ['ICM', '2'],
    ['IVA', '1.5'],
    ['EKA', '0.75'],
    ['EHM', '0.25'],
    ['TME', '0.5'],
    ['KWA', '0.5'],
  ] as const
).map(([code, punten]) => [code, new Getal(punten)])

/** Rubriek 5. Bhw bijlage I onder A, 5 en onder B, 5; beleidsboek 2.5. */
export const keuken: Stelselgroep = {
  check(waardering, groep) {
    checkRuimten(waardering, groep)
    checkKeukens(waardering, groep, ownRuimten(waardering))
  },
  value(waardering) {
    const { meldingen, stelsel } = waardering
    recordWaarschuwingen(waardering)
    const keukens = ownRuimten(waardering).filter(isKeukenruimte)
    if (stelsel === 'ZEL') return roundGroep(listKeukens(keukens, stelsel, meldingen), meldingen)
    const regels = groupByDeling(keukens).map(({ deling, ruimten }) => ({
      deling,
      regels: listKeukens(ruimten, stelsel, meldingen),
    }))
    return roundGroep(listGedeeldMet(regels.filter(({ regels: under }) => under.length > 0)), meldingen)
  },
}

export const isKeukenruimte = ({ detailSoort, soort }: Ruimte): boolean =>
  KEUKENRUIMTEN.has(detailSoort) && soort !== 'GEM'

/** Records counters without a length, or with one that cannot be millimetres, in spaces that may hold a kitchen. */
export function checkKeukens(waardering: Waardering, groep: GroepCode, ruimten: readonly Ruimte[]): void {
  checkInstallaties(waardering, groep)
  for (const ruimte of ruimten.filter(isKeukenruimte)) {
    for (const { segment, lengte } of ruimte.aanrechten) {
      const where = `aanrecht ${segment} in ruimte ${labelOf(ruimte)}`
      if (lengte === null) recordOntbreekt(waardering.meldingen, groep, `lengte ontbreekt bij ${where}`)
      else if (lengte.lt(KLEINSTE_GELOOFWAARDIGE_LENGTE_MM))
        recordOntbreekt(
          waardering.meldingen,
          groep,
          `lengte ${lengte.toString()} bij ${where} is te klein: geef millimeters`,
        )
    }
  }
}

/** Lines of kitchens that are shared alike, divided by the sharing number. */
export const listKeukens = (ruimten: readonly Ruimte[], stelsel: Stelsel, meldingen: Meldingen): Regel[] =>
  ruimten
    .filter((ruimte) => ruimte.aanrechten.length > 0)
    .map((ruimte) => listKeuken(ruimte, stelsel, meldingen))

function listKeuken(ruimte: Ruimte, stelsel: Stelsel, meldingen: Meldingen): Regel {
  const lengte = sum(ruimte.aanrechten.map((aanrecht) => aanrecht.lengte ?? NUL))
  const telt = hasVolwaardigAanrecht(ruimte)
  const basis = telt ? pointsOfLengte(lengte, stelsel, ruimte.deling.woonruimten) : NUL
  recordVerschillen(ruimte, { lengte, telt, stelsel }, meldingen)
  const punten = basis.div(delerOf(ruimte.deling))
  const voorzieningen = telt ? listVoorzieningen(ruimte, basis) : []
  return {
    segment: ruimte.segment,
    naam: ruimte.naam,
    regels: [
      ...listAanrechten(ruimte, lengte, punten),
      { segment: 'extra_voorzieningen', naam: 'Extra voorzieningen', regels: voorzieningen },
    ],
  }
}

const LANGSTE_AANRECHT_MM = 5000
const WOONRUIMTEN_VOOR_LANGSTE_AANRECHT = 8

/** Bhw bijlage I onder A, 5.1 and onder B, 5.1: longer counters give more points to rooms only. */
function pointsOfLengte(lengte: Getal, stelsel: Stelsel, woonruimten: number): Getal {
  if (stelsel === 'ONZ') {
    if (lengte.gte(LANGSTE_AANRECHT_MM) && woonruimten >= WOONRUIMTEN_VOOR_LANGSTE_AANRECHT)
      return new Getal(13)
    if (lengte.gte(3000)) return new Getal(10)
  }
  return new Getal(lengte.gte(2000) ? 7 : 4)
}

type Lengte = { lengte: Getal; telt: boolean; stelsel: Stelsel }

function recordVerschillen(ruimte: Ruimte, { lengte, telt, stelsel }: Lengte, meldingen: Meldingen): void {
  const manyWoonruimten = ruimte.deling.woonruimten >= WOONRUIMTEN_VOOR_LANGSTE_AANRECHT
  const onBoundary = lengte.eq(3000) || (lengte.eq(LANGSTE_AANRECHT_MM) && manyWoonruimten)
  if (telt && stelsel === 'ONZ' && onBoundary) meldingen.afwijkingen.add(12)
  if (lengte.gt(GROOTSTE_GELOOFWAARDIGE_LENGTE_MM))
    meldingen.waarschuwingen.add(
      `Ruimte ${labelOf(ruimte)}: het aanrecht is ${lengte.toString()} mm lang. Controleer de lengte.`,
    )
}

function listAanrechten(ruimte: Ruimte, lengte: Getal, punten: Getal): Regel[] {
  const regels = ruimte.aanrechten.map((aanrecht): Regel => ({
    segment: `lengte_aanrecht_${aanrecht.segment}`,
    naam: 'Lengte aanrecht',
    aantal: aanrecht.lengte ?? NUL,
    meeteenheid: 'MIL',
  }))
  const [only] = regels
  if (regels.length === 1 && only) return [{ ...only, punten }]
  return [
    {
      segment: 'subtotaal',
      naam: 'Lengte aanrechten samen',
      aantal: lengte,
      meeteenheid: 'MIL',
      punten,
      regels,
    },
  ]
}

/** Extra facilities, together at most the points of the counter in the same room (beleidsboek zelfstandig 2.5.3). */
function listVoorzieningen({ installaties, deling }: Ruimte, hoogste: Getal): Regel[] {
  const regels = EXTRA_VOORZIENINGEN.filter(([code]) => installaties.has(code)).map(
    ([code, punten]): Regel => {
      const aantal = new Getal(installaties.get(code) ?? 0)
      const naam = nameOfCode('INSTALLATIESOORT', code)
      return {
        segment: `extra_voorziening_${segmentOfNaam(naam)}`,
        naam,
        aantal,
        meeteenheid: 'STU',
        punten: punten.times(aantal).div(delerOf(deling)),
      }
    },
  )
  const boven = settle(sumOfRegels(regels).minus(hoogste.div(delerOf(deling))))
  if (boven.lte(0)) return regels
  return [
    ...regels,
    {
      segment: 'maximering_extra_voorzieningen',
      naam: 'Niet meer punten dan voor het aanrecht',
      punten: boven.negated(),
    },
  ]
}

function recordWaarschuwingen({ ruimten, stelsel, meldingen }: Waardering): void {
  const keukens = ruimten.filter(isKeukenruimte)
  if (stelsel === 'ZEL' && !keukens.some(hasVolwaardigAanrecht))
    meldingen.waarschuwingen.add('De woning heeft geen keuken met een aanrecht van 1 meter of langer.')
  for (const ruimte of keukens) {
    if (HEET_KEUKEN.has(ruimte.detailSoort) && !hasVolwaardigAanrecht(ruimte))
      meldingen.waarschuwingen.add(
        `Ruimte ${labelOf(ruimte)}: er staat geen aanrecht van 1 meter of langer. De keuken geeft geen punten.`,
      )
  }
}
