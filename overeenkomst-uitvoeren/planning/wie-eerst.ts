import { showTijd } from '../../tijd.ts'

const WIE: Record<string, string> = {
  planner: 'een collega',
  huurder: 'de huurder zelf',
  gemachtigde: 'iemand met een machtiging van de huurder',
  ketenmedewerker: 'de vakman',
}

/** "Intussen gewijzigd door de huurder zelf, om 14.32 uur." A colleague has a name, to talk to. */
export const wieWasEerst = ({
  rol,
  op,
  collega,
}: {
  rol: string
  op: Date
  collega: string | null
}): string =>
  `Deze afspraak is intussen gewijzigd door ${collega ?? WIE[rol] ?? 'iemand anders'}, om ${showTijd(op)} uur. Het bord toont hoe het nu is.`
