import { recordOntbreekt } from '../meldingen.ts'
import { findCode } from '../referentiedata/codes.ts'
import type { GroepCode } from '../stelselgroep.ts'
import type { Waardering } from '../waardering.ts'

/** Codes of VERA's list EENHEIDMONUMENT that the dwelling has. */
export const monumentCodes = ({ eenheid }: Waardering): string[] =>
  (eenheid.monumenten ?? []).map((monument) => monument?.code ?? '').filter((code) => code !== '')

/** An empty list says that the dwelling is no monument; no list at all says nothing. */
export function checkMonumenten(waardering: Waardering, groep: GroepCode): void {
  const { eenheid, meldingen } = waardering
  if (!eenheid.monumenten)
    recordOntbreekt(meldingen, groep, 'monumenten ontbreekt (een lege lijst betekent: geen monument)')
  for (const code of monumentCodes(waardering)) {
    const known = findCode('EENHEIDMONUMENT', code)
    if (!known) recordOntbreekt(meldingen, groep, `monument ${code} is een onbekende code`)
    else if (known.einddatum)
      meldingen.waarschuwingen.add(
        `Monumentcode ${code} is vervallen per ${known.einddatum} en telt niet mee.`,
      )
  }
}
