import { isPrive } from '../ruimte/deling.ts'
import type { Ruimte } from '../ruimte/ruimte.ts'
import { labelOf } from '../ruimte/ruimte.ts'
import type { Waardering } from '../waardering.ts'

/** Bhw bijlage I onder A, 8: smallest sizes of a shared outdoor space, in metres. */
const KLEINSTE_HOOGTE_M = 2
const KLEINSTE_ZIJDE_M = 1.5

/** VERA asks for millimetres, registrations often hold metres: no outdoor space is 300 m long or 300 mm. */
const KLEINSTE_MAAT_IN_MM = 300

const isInMetres = (maat: number): boolean => maat < KLEINSTE_MAAT_IN_MM
const toMetres = (maat: number): number => (isInMetres(maat) ? maat : maat / 1000)

const reaches = (maat: number | null, least: number): boolean => maat === null || toMetres(maat) >= least

/** A shared outdoor space that is known to be too low, narrow or shallow does not count; a private one always does. */
export function isLargeEnough({ deling, lengte, breedte, hoogte }: Ruimte): boolean {
  if (isPrive(deling)) return true
  return (
    reaches(hoogte, KLEINSTE_HOOGTE_M) &&
    reaches(lengte, KLEINSTE_ZIJDE_M) &&
    reaches(breedte, KLEINSTE_ZIJDE_M)
  )
}

/** Says which sizes of shared outdoor spaces are missing, too small, or read as metres. */
export function recordMaten({ meldingen }: Waardering, buitenruimten: readonly Ruimte[]): void {
  for (const ruimte of buitenruimten.filter(({ deling }) => !isPrive(deling))) {
    const warn = (tekst: string) => meldingen.waarschuwingen.add(`Ruimte ${labelOf(ruimte)}: ${tekst}`)
    const maten = [ruimte.lengte, ruimte.breedte, ruimte.hoogte].filter((maat) => maat !== null)
    if (maten.some(isInMetres)) warn('de maten zijn gelezen als meters. VERA vraagt millimeters.')
    if (!isLargeEnough(ruimte))
      warn('deze gedeelde buitenruimte is te klein (2 m hoog, 1,5 m breed en diep) en telt niet mee.')
    if (ruimte.lengte === null || ruimte.breedte === null)
      warn('lengte of breedte ontbreekt. De ruimte telt mee. Controleer of zij 1,5 m breed en diep is.')
  }
}
