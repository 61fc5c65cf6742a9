import { showTijd } from '../../tijd.ts'

const WIE: Record<string, string> = {
  planner: 'een collega',
  huurder: 'de huurder zelf',
  gemachtigde: 'iemand met een machtiging van de huurder',
  ketenmedewerker: 'de vakman',
}

type Wijziging = { rol: string; op: Date; collega: string | null }

/** "Intussen gewijzigd door de huurder zelf, om 14.32 uur." A colleague has a name, to talk to. */
export const wasEerst = (wat: 'afspraak' | 'reparatie', { rol, op, collega }: Wijziging): string =>
  `Deze ${wat} is intussen gewijzigd door ${collega ?? WIE[rol] ?? 'iemand anders'}, om ${showTijd(op)} uur.`

export const wieWasEerst = (wijziging: Wijziging): string =>
  `${wasEerst('afspraak', wijziging)} Het bord toont hoe het nu is.`
