import type { Regel } from '../regel.ts'

/** With how many addresses, and with how many rooms of the same address, a space is shared; own ones included. */
export type Deling = { adressen: number; woonruimten: number }

type Gedeeld = { deling: Deling }

/** By how much the points of a shared space are divided. Bhw bijlage I, inleidingen van A en B. */
export const delerOf = ({ adressen, woonruimten }: Deling): number => adressen * woonruimten

export const isPrive = (deling: Deling): boolean => delerOf(deling) === 1

/** Spaces by sharing number: private first, then the fewest to share with. */
export function groupByDeling<Ruimte extends Gedeeld>(
  ruimten: readonly Ruimte[],
): { deling: Deling; ruimten: Ruimte[] }[] {
  const found = new Map<string, { deling: Deling; ruimten: Ruimte[] }>()
  for (const ruimte of ruimten) {
    const key = `${ruimte.deling.woonruimten} ${ruimte.deling.adressen}`
    const groep = found.get(key)
    if (groep) groep.ruimten.push(ruimte)
    else found.set(key, { deling: ruimte.deling, ruimten: [ruimte] })
  }
  return [...found.values()].toSorted(byDeling)
}

const byDeling = (left: Gedeeld, right: Gedeeld): number =>
  left.deling.woonruimten - right.deling.woonruimten || left.deling.adressen - right.deling.adressen

/** What stands on and under one gedeeld-met line. */
export type OnderDeling = { deling: Deling; regels: Regel[] } & Pick<
  Regel,
  'aantal' | 'meeteenheid' | 'punten'
>

/** Lines under their gedeeld-met line; shared both ways, the woonruimten come first and the adressen under them. */
export function listGedeeldMet(groepen: readonly OnderDeling[]): Regel[] {
  const regels: Regel[] = []
  for (const { deling, ...inhoud } of groepen) {
    const regel = { ...gedeeldMetLine(deling), ...inhoud }
    if (deling.adressen > 1 && deling.woonruimten > 1) {
      const boven = woonruimtenLine(deling.woonruimten)
      const known = regels.find(({ segment }) => segment === boven.segment)
      if (known) known.regels = [...(known.regels ?? []), regel]
      else regels.push({ ...boven, regels: [regel] })
    } else regels.push(regel)
  }
  return regels
}

function gedeeldMetLine({ adressen, woonruimten }: Deling): Regel {
  if (adressen > 1)
    return { segment: `gedeeld_met_${adressen}_adressen`, naam: `Gedeeld met ${adressen} adressen` }
  if (woonruimten > 1) return woonruimtenLine(woonruimten)
  return { segment: 'prive', naam: 'Privé' }
}

const woonruimtenLine = (woonruimten: number): Regel => ({
  segment: `gedeeld_met_${woonruimten}_onzelfstandige_woonruimten`,
  naam: `Gedeeld met ${woonruimten} onzelfstandige woonruimten`,
})
