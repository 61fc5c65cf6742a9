import { addYears, readDatum } from '../datum.ts'
import { Getal, NUL, roundTotaal, sum } from '../decimaal.ts'
import { recordOntbreekt } from '../meldingen.ts'
import type { Regel } from '../regel.ts'
import type { GroepCode, Stelselgroep } from '../stelselgroep.ts'
import { GROEPEN } from '../stelselgroep.ts'
import type { Waardering } from '../waardering.ts'
import { checkMonumenten, monumentCodes } from './monumenten.ts'

/** Bhw 8a; Uhw 10c. Fractions of the maximum rent. */
const OPSLAG_RIJKSMONUMENT = new Getal('0.35')
const OPSLAG_MONUMENT = new Getal('0.15')
const OPSLAG_GEZICHT = new Getal('0.05')
const OPSLAG_NIEUWBOUW = new Getal('0.10')
/** Before the Wet betaalbare huur a rijksmonument had points instead of a surcharge. */
const PUNTEN_RIJKSMONUMENT = { ZEL: new Getal(50), ONZ: new Getal(10) } as const
const EERSTE_DAG_OPSLAG = '2024-07-01'

/** Surcharges on the maximum rent for monuments and new dwellings. Bhw 8a; beleidsboek zelfstandig 2.13. */
export const prijsopslag: Stelselgroep = {
  needs: (waardering) => (isNieuwbouw(waardering) ? groepenBeforeOpslag(waardering) : []),
  check(waardering, groep) {
    checkMonumenten(waardering, groep)
    checkFeiten(waardering, groep)
  },
  value(waardering) {
    const monument = listMonumenten(waardering)
    const punten = sum(monument.map((regel) => regel.punten ?? NUL))
    const regels = [...monument, ...listNieuwbouw(waardering, punten)]
    const opslagen = regels.flatMap(({ opslag }) => (opslag ? [opslag] : []))
    return opslagen.length > 0 ? { punten, regels, opslag: sum(opslagen) } : { punten, regels }
  },
}

const groepenBeforeOpslag = ({ stelsel }: Waardering): GroepCode[] =>
  GROEPEN[stelsel].filter((code) => code !== 'PMN' && code !== 'PMO')

function checkFeiten(waardering: Waardering, groep: GroepCode): void {
  const { eenheid, meldingen } = waardering
  const codes = monumentCodes(waardering)
  if (codes.includes('RIJ') && !eenheid.datumAfsluitenHuurovereenkomst)
    recordOntbreekt(
      meldingen,
      groep,
      'datumAfsluitenHuurovereenkomst ontbreekt: bij een rijksmonument bepaalt die dag de opslag (verschil 29)',
    )
  if (hasGezicht(codes) && !eenheid.bouwjaar)
    recordOntbreekt(meldingen, groep, 'bouwjaar ontbreekt: bij een beschermd gezicht bepaalt het de opslag')
}

const isBeschermdMonument = (code: string): boolean => code === 'RIJ' || code === 'GEM' || code === 'PRO'

const hasGezicht = (codes: readonly string[]): boolean =>
  !codes.some(isBeschermdMonument) && codes.some((code) => code === 'SGR' || code === 'DGR')

const GEZICHT_GEBOUWD_VOOR = 1965

function listMonumenten(waardering: Waardering): Regel[] {
  const { eenheid, meldingen } = waardering
  const codes = monumentCodes(waardering)
  const regels: Regel[] = []
  const gemeentelijk = codes.some((code) => code === 'GEM' || code === 'PRO')
  if (codes.includes('RIJ')) regels.push(listRijksmonument(waardering))
  if (gemeentelijk)
    regels.push({
      segment: 'gemeentelijk_of_provinciaal_monument',
      naam: 'Gemeentelijk of provinciaal monument',
      opslag: OPSLAG_MONUMENT,
    })
  if (codes.includes('RIJ') && gemeentelijk)
    meldingen.waarschuwingen.add(
      'De woning is rijksmonument en gemeentelijk of provinciaal monument. Beide opslagen zijn geteld.',
    )
  if (hasGezicht(codes) && (eenheid.bouwjaar ?? Infinity) < GEZICHT_GEBOUWD_VOOR)
    regels.push({
      segment: 'rijksbeschermd_stads_of_dorpsgezicht',
      naam: 'Rijksbeschermd stads- of dorpsgezicht',
      opslag: OPSLAG_GEZICHT,
    })
  return regels
}

function listRijksmonument({ eenheid, stelsel }: Waardering): Regel {
  const regel = { segment: 'rijksmonument', naam: 'Rijksmonument' }
  const ondertekend = readDatum(eenheid.datumAfsluitenHuurovereenkomst) ?? ''
  return ondertekend >= EERSTE_DAG_OPSLAG
    ? { ...regel, opslag: OPSLAG_RIJKSMONUMENT }
    : { ...regel, punten: PUNTEN_RIJKSMONUMENT[stelsel] }
}

const LAAGSTE_MIDDENSEGMENT = 144
const HOOGSTE_MIDDENSEGMENT = 186
const BOUW_BEGONNEN_VOOR = '2028-01-01'
const IN_GEBRUIK_NA = '2024-07-01'
const NIEUWBOUW_JAREN = 20

/** Bhw 8a lid 7: new, transformed or added dwellings, for twenty years from their first use. */
function isNieuwbouw({ eenheid, stelsel, peildatum }: Waardering): boolean {
  const begin = readDatum(eenheid.beginBouwdatum)
  const inGebruik = readDatum(eenheid.inExploitatiedatum)
  if (stelsel !== 'ZEL' || !begin || !inGebruik) return false
  return (
    begin < BOUW_BEGONNEN_VOOR &&
    inGebruik > IN_GEBRUIK_NA &&
    peildatum < addYears(inGebruik, NIEUWBOUW_JAREN)
  )
}

/** Only in the middle segment; the points of a rijksmonument are part of the total that decides. */
function listNieuwbouw(waardering: Waardering, monumentPunten: Getal): Regel[] {
  const { eenheid, meldingen, stelsel } = waardering
  if (stelsel === 'ZEL' && Boolean(eenheid.beginBouwdatum) !== Boolean(eenheid.inExploitatiedatum))
    meldingen.waarschuwingen.add(
      'Van beginBouwdatum en inExploitatiedatum is er maar één bekend: er is geen nieuwbouwopslag berekend.',
    )
  if (!isNieuwbouw(waardering)) return []
  const groepen = sum(groepenBeforeOpslag(waardering).map((code) => waardering.puntenVan(code)))
  const telt = isInMidden(groepen.plus(monumentPunten))
  if (telt !== isInMidden(groepen)) meldingen.afwijkingen.add(34)
  return telt ? [{ segment: 'nieuwbouw', naam: 'Nieuwbouw', opslag: OPSLAG_NIEUWBOUW }] : []
}

function isInMidden(punten: Getal): boolean {
  const totaal = roundTotaal(punten)
  return totaal.gte(LAAGSTE_MIDDENSEGMENT) && totaal.lte(HOOGSTE_MIDDENSEGMENT)
}
