import { Getal } from '../decimaal.ts'
import type { Regel } from '../regel.ts'
import { roundGroep } from '../regel.ts'
import { checkOppervlakten, checkRuimten, recordIndeling } from '../ruimte/controle.ts'
import type { Deling } from '../ruimte/deling.ts'
import { delerOf, groupByDeling, isPrive, listGedeeldMet } from '../ruimte/deling.ts'
import type { Ruimte } from '../ruimte/ruimte.ts'
import type { Stelselgroep } from '../stelselgroep.ts'
import type { Waardering } from '../waardering.ts'
import { ownRuimten } from '../waardering.ts'
import { hasOpenKeuken } from './open-keuken.ts'

const PUNTEN_VERWARMD_VERTREK = new Getal(2)
const PUNTEN_OPEN_KEUKEN = new Getal(2)
const PUNTEN_VERKOELD_VERTREK = new Getal(1)
const PUNTEN_VERWARMDE_OVERIGE_RUIMTE = new Getal(1)
/** Bhw bijlage I onder A, 3: "maximaal 4 punten" for overige ruimten and verkeersruimten, 2 for cooling. */
const HOOGSTE_OVERIGE_RUIMTEN = 4
const HOOGSTE_VERKOELD = 2

/** Rubriek 3. Bhw bijlage I onder A, 3 en onder B, 3; beleidsboek zelfstandig 2.3. */
export const verkoelingEnVerwarming: Stelselgroep = {
  check(waardering, groep) {
    checkRuimten(waardering, groep)
    const open = ownRuimten(waardering).filter(({ verwarmd, klasse }) => verwarmd && klasse === 'onbekend')
    checkOppervlakten(waardering, groep, open)
  },
  value(waardering) {
    const ruimten = ownRuimten(waardering)
    const { meldingen, stelsel } = waardering
    recordIndeling(
      waardering,
      ruimten.filter(({ verwarmd }) => verwarmd),
    )
    recordWaarschuwingen(waardering)
    if (stelsel === 'ZEL') {
      return roundGroep(
        listVerwarming(ruimten).flatMap(({ regels }) => regels),
        meldingen,
      )
    }
    recordTogether(waardering, ruimten)
    const prive = ruimten.filter(({ deling }) => isPrive(deling))
    const gedeeld = ruimten.filter(({ deling }) => !isPrive(deling))
    const regels = [...listVerwarming(prive), ...listVerwarming(gedeeld)]
    return roundGroep(listGedeeldMet(regels), meldingen)
  },
}

type Verwarming = { deling: Deling; regels: Regel[] }

/**
 * Lines for heating and cooling of spaces that share the maxima of the law, per sharing number. When more spaces qualify
 * than the maximum allows, those shared with the fewest count.
 */
export function listVerwarming(ruimten: readonly Ruimte[]): Verwarming[] {
  const verwarmd = ruimten.filter((ruimte) => ruimte.verwarmd)
  const vertrekken = verwarmd.filter(({ klasse }) => klasse === 'vertrek')
  const verkoeld = vertrekken.filter((ruimte) => ruimte.verkoeld)
  const overige = verwarmd.filter(({ klasse }) => klasse === 'overige' || klasse === 'verkeer')
  const geteldeOverige = fewestSharers(overige, HOOGSTE_OVERIGE_RUIMTEN)
  const geteldeVerkoeld = fewestSharers(verkoeld, HOOGSTE_VERKOELD)
  return groupByDeling(verwarmd).map(({ deling, ruimten: samen }) => {
    const here = (lijst: readonly Ruimte[]) => lijst.filter((ruimte) => samen.includes(ruimte))
    return {
      deling,
      regels: [
        subgroep('verwarmde_vertrekken', 'Verwarmde vertrekken', here(vertrekken).flatMap(listVertrek)),
        subgroep('verkoelde_vertrekken', 'Verkoelde vertrekken', [
          ...here(verkoeld).map((ruimte) => listRuimte(ruimte, PUNTEN_VERKOELD_VERTREK)),
          ...listMaximum(here(verkoeld), geteldeVerkoeld, HOOGSTE_VERKOELD),
        ]),
        subgroep('verwarmde_overige_en_verkeersruimten', 'Verwarmde overige ruimten en verkeersruimten', [
          ...here(overige).map((ruimte) => listRuimte(ruimte, PUNTEN_VERWARMDE_OVERIGE_RUIMTE)),
          ...listMaximum(here(overige), geteldeOverige, HOOGSTE_OVERIGE_RUIMTEN),
        ]),
      ].filter(({ regels }) => regels.length > 0),
    }
  })
}

const subgroep = (segment: string, naam: string, regels: Regel[]) => ({ segment, naam, regels })

const fewestSharers = (ruimten: readonly Ruimte[], most: number): ReadonlySet<Ruimte> =>
  new Set(ruimten.toSorted((left, right) => delerOf(left.deling) - delerOf(right.deling)).slice(0, most))

const listRuimte = ({ segment, naam, deling }: Ruimte, punten: Getal): Regel => ({
  segment,
  naam,
  punten: punten.div(delerOf(deling)),
})

/** Beleidsboek zelfstandig 2.3.2: an open kitchen is a heated vertrek of its own. */
function listVertrek(ruimte: Ruimte): Regel[] {
  const regel = listRuimte(ruimte, PUNTEN_VERWARMD_VERTREK)
  if (!hasOpenKeuken(ruimte)) return [regel]
  const open: Regel = {
    segment: 'open_keuken',
    naam: 'Open keuken',
    punten: PUNTEN_OPEN_KEUKEN.div(delerOf(ruimte.deling)),
  }
  return [{ ...regel, regels: [open] }]
}

function listMaximum(ruimten: readonly Ruimte[], geteld: ReadonlySet<Ruimte>, most: number): Regel[] {
  const over = ruimten.filter((ruimte) => !geteld.has(ruimte))
  const [first] = over
  if (!first) return []
  return [
    {
      segment: 'max_aantal_punten',
      naam: `Maximaal ${most} punten`,
      punten: new Getal(-over.length).div(delerOf(first.deling)),
    },
  ]
}

/** The sector holds one maximum over private and shared spaces together: name it where that gives fewer points. */
function recordTogether({ meldingen }: Waardering, ruimten: readonly Ruimte[]): void {
  const verwarmd = ruimten.filter((ruimte) => ruimte.verwarmd)
  const overige = verwarmd.filter(({ klasse }) => klasse === 'overige' || klasse === 'verkeer')
  const verkoeld = verwarmd.filter(({ klasse, verkoeld: koel }) => klasse === 'vertrek' && koel)
  if (overige.length > HOOGSTE_OVERIGE_RUIMTEN && isMixed(overige)) meldingen.afwijkingen.add(10)
  if (verkoeld.length > HOOGSTE_VERKOELD && isMixed(verkoeld)) meldingen.afwijkingen.add(10)
}

const isMixed = (ruimten: readonly Ruimte[]): boolean =>
  new Set(ruimten.map(({ deling }) => delerOf(deling))).size > 1

function recordWaarschuwingen({ ruimten, meldingen }: Waardering): void {
  if (ruimten.length > 0 && !ruimten.some(({ verwarmdBekend }) => verwarmdBekend))
    meldingen.waarschuwingen.add(
      'Bij geen enkele ruimte staat of deze verwarmd is: er zijn geen punten voor verwarming.',
    )
  for (const { verkoeld, verwarmd, naam } of ruimten) {
    if (verkoeld && !verwarmd)
      meldingen.waarschuwingen.add(
        `Ruimte "${naam}" is verkoeld maar niet verwarmd: verkoeling geeft dan geen punten.`,
      )
  }
}
