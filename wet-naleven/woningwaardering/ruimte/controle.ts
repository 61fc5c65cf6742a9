import { recordOntbreekt } from '../meldingen.ts'
import { findCode } from '../referentiedata/codes.ts'
import type { GroepCode } from '../stelselgroep.ts'
import type { Waardering } from '../waardering.ts'
import type { Ruimte } from './ruimte.ts'
import { labelOf } from './ruimte.ts'

/** Records what every group that reads spaces needs of them: known codes, and no reference to nowhere. */
export function checkRuimten({ ruimten, meldingen }: Waardering, groep: GroepCode): void {
  const lack = (tekst: string) => recordOntbreekt(meldingen, groep, tekst)
  if (ruimten.length === 0) lack('ruimten ontbreken')
  for (const ruimte of ruimten) {
    for (const tekst of ruimte.problemen) lack(`${tekst} bij ruimte ${labelOf(ruimte)}`)
    for (const tekst of ruimte.waarschuwingen)
      meldingen.waarschuwingen.add(`Ruimte ${labelOf(ruimte)}: ${tekst}`)
  }
}

/** Records spaces whose area is not given, of those whose points need it. */
export function checkOppervlakten(
  { meldingen }: Waardering,
  groep: GroepCode,
  ruimten: readonly Ruimte[],
): void {
  for (const ruimte of ruimten) {
    if (ruimte.oppervlakte === null && ruimte.soort && ruimte.detailSoort)
      recordOntbreekt(meldingen, groep, `oppervlakte ontbreekt bij ruimte ${labelOf(ruimte)}`)
  }
}

/** Records installaties whose code VERA does not know: it may be a mistyped one that gives points. */
export function checkInstallaties({ ruimten, meldingen }: Waardering, groep: GroepCode): void {
  for (const ruimte of ruimten) {
    for (const code of ruimte.installaties.keys()) {
      if (!findCode('INSTALLATIESOORT', code))
        recordOntbreekt(
          meldingen,
          groep,
          `installatie ${code} is een onbekende code bij ruimte ${labelOf(ruimte)}`,
        )
    }
  }
}

/** Records where the classification of these spaces, which now decides points, differs from sector practice. */
export function recordIndeling({ meldingen }: Waardering, ruimten: readonly Ruimte[]): void {
  for (const { afwijkingen } of ruimten) {
    for (const afwijking of afwijkingen) meldingen.afwijkingen.add(afwijking)
  }
}

/** Records a doelgroep that VERA does not know: it may be a mistyped zorgwoning. */
export function checkDoelgroep({ eenheid, meldingen }: Waardering, groep: GroepCode): void {
  const code = eenheid.doelgroep?.code
  if (code && !findCode('DOELGROEP', code))
    recordOntbreekt(meldingen, groep, `doelgroep ${code} is een onbekende code`)
}
