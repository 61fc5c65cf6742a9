import type { VeraEenheid, VeraRuimte } from '../eenheid-schema.ts'
import { Getal, NUL, roundOppervlakte } from '../decimaal.ts'
import type { Afwijking } from '../meldingen.ts'
import { findCode, nameOfCode } from '../referentiedata/codes.ts'
import type { Stelsel } from '../stelselgroep.ts'
import type { Klasse } from './classificatie.ts'
import { classifyRuimte } from './classificatie.ts'
import type { Deling } from './deling.ts'

/** A counter; `lengte` in millimetres, null when not given. */
export type Aanrecht = { segment: string; lengte: Getal | null }

/** One space as the rules see it, read once from the VERA ruimte. */
export type Ruimte = {
  segment: string
  naam: string
  soort: string | null
  detailSoort: string | null
  klasse: Klasse
  /** m², closets included, two decimals. */
  oppervlakte: Getal | null
  /** As registered, no sizes converted. */
  lengte: number | null
  breedte: number | null
  hoogte: number | null
  deling: Deling
  /** Whether the sharing with addresses was given at all: a parking place needs it. */
  adressenBekend: boolean
  verwarmd: boolean
  verwarmdBekend: boolean
  verkoeld: boolean
  aanrechten: readonly Aanrecht[]
  /** Pieces by code. */
  installaties: Aantallen
  elementen: Aantallen
  plaatsen: number
  afwijkingen: readonly Afwijking[]
  waarschuwingen: readonly string[]
  /** Codes that are missing or unknown, and connected spaces that are nowhere in the dwelling. */
  problemen: readonly string[]
}

export type Aantallen = ReadonlyMap<string, number>

export const countOf = (aantallen: Aantallen, code: string): number => aantallen.get(code) ?? 0

/** A space as a person finds it back: its name and, in brackets, its id. */
export const labelOf = (ruimte: Ruimte): string =>
  ruimte.naam === ruimte.segment ? `"${ruimte.naam}"` : `"${ruimte.naam}" (${ruimte.segment})`

/** Every space of a dwelling, in the order given. The input is not changed. */
export function readRuimten(eenheid: VeraEenheid, stelsel: Stelsel): Ruimte[] {
  const ruimten = eenheid.ruimten ?? []
  const segmenten = makeUnique(
    ruimten.map(({ id }, index) => id || `ruimte_${index + 1}`),
    '_',
  )
  const namen = numberEqual(ruimten.map(baseName))
  const byId = new Map(ruimten.map((ruimte) => [ruimte.id, ruimte]))
  return ruimten.map((ruimte, index) =>
    readRuimte(ruimte, { segment: segmenten[index] ?? '', naam: namen[index] ?? '', stelsel, byId }),
  )
}

type Omgeving = {
  segment: string
  naam: string
  stelsel: Stelsel
  byId: ReadonlyMap<string | null | undefined, VeraRuimte>
}

function readRuimte(vera: VeraRuimte, omgeving: Omgeving): Ruimte {
  const { segment, naam, stelsel } = omgeving
  const soort = vera.soort?.code ?? null
  const detailSoort = vera.detailSoort?.code ?? null
  const deling = readDeling(vera, stelsel)
  const kasten = readKasten(vera, omgeving)
  const elementen = countCodes(elementsOf(vera).map((element) => element.detailSoort?.code))
  const eigen = isNumber(vera.oppervlakte) ? new Getal(vera.oppervlakte) : null
  const zonderKasten = eigen && roundOppervlakte(eigen)
  const oppervlakte =
    eigen && !kasten.oppervlakte.isZero() ? roundOppervlakte(eigen.plus(kasten.oppervlakte)) : zonderKasten
  const indeling =
    soort && detailSoort
      ? classifyRuimte({
          soort,
          detailSoort,
          oppervlakte,
          zonderKasten,
          adressen: deling.adressen,
          trap: elementen.has('TRA'),
          vlizotrap: elementen.has('VTR'),
          stelsel,
        })
      : { klasse: 'onbekend' as const, afwijkingen: [], waarschuwingen: [] }
  return {
    segment,
    naam,
    soort,
    detailSoort,
    klasse: indeling.klasse,
    oppervlakte,
    lengte: vera.lengte || null,
    breedte: vera.breedte || null,
    hoogte: vera.hoogte || null,
    deling,
    adressenBekend: isNumber(vera.gedeeldMetAantalAdressen) || isNumber(vera.gedeeldMetAantalEenheden),
    verwarmd: vera.verwarmd === true,
    verwarmdBekend: typeof vera.verwarmd === 'boolean',
    verkoeld: vera.verkoeld === true,
    aanrechten: readAanrechten(vera),
    installaties: countCodes((vera.installaties ?? []).map((installatie) => installatie?.code)),
    elementen,
    plaatsen: vera.aantal ?? 1,
    afwijkingen: indeling.afwijkingen,
    waarschuwingen: [...sharingWarnings(vera), ...kasten.waarschuwingen, ...indeling.waarschuwingen],
    problemen: [...codeProblems({ soort, detailSoort, elementen }), ...kasten.problemen],
  }
}

const isNumber = (value: number | null | undefined): value is number => typeof value === 'number'

/** Beleidsboek 2.1.5: missing, 0 and 1 mean not shared. Of a self-contained home only sharing with addresses counts. */
function readDeling(vera: VeraRuimte, stelsel: Stelsel): Deling {
  const adressen = Math.max(1, vera.gedeeldMetAantalAdressen ?? vera.gedeeldMetAantalEenheden ?? 1)
  const woonruimten = stelsel === 'ZEL' ? 1 : Math.max(1, vera.gedeeldMetAantalOnzelfstandigeWoonruimten ?? 1)
  return { adressen, woonruimten }
}

function sharingWarnings(vera: VeraRuimte): string[] {
  const teksten: string[] = []
  if (isNumber(vera.gedeeldMetAantalEenheden) && !isNumber(vera.gedeeldMetAantalAdressen))
    teksten.push('gedeeldMetAantalEenheden is een oude naam. Gebruik gedeeldMetAantalAdressen.')
  if (vera.gedeeldMetAantalAdressen === 0 || vera.gedeeldMetAantalOnzelfstandigeWoonruimten === 0)
    teksten.push('gedeeld met 0 is gelezen als niet gedeeld.')
  return teksten
}

type Kasten = { oppervlakte: Getal; waarschuwingen: string[]; problemen: string[] }

/**
 * Closets that open into the space count with it (Bhw bijlage I onder A, 1 en 2). A connected space is written out, or
 * names a ruimte of the dwelling by its id.
 */
function readKasten(vera: VeraRuimte, { byId }: Omgeving): Kasten {
  const kasten: Kasten = { oppervlakte: NUL, waarschuwingen: [], problemen: [] }
  for (const verbonden of vera.verbondenRuimten ?? []) {
    const kast = verbonden.detailSoort?.code ? verbonden : byId.get(verbonden.id)
    if (!kast)
      kasten.problemen.push(`verbondenRuimten noemt "${verbonden.id ?? '?'}", maar die ruimte is er niet,`)
    if (kast?.detailSoort?.code !== 'KAS') continue
    if (isNumber(kast.oppervlakte)) kasten.oppervlakte = kasten.oppervlakte.plus(kast.oppervlakte)
    else kasten.waarschuwingen.push('een kast zonder oppervlakte telt niet mee.')
  }
  return kasten
}

function codeProblems({
  soort,
  detailSoort,
  elementen,
}: Pick<Ruimte, 'soort' | 'detailSoort' | 'elementen'>) {
  const problemen: string[] = []
  if (!soort) problemen.push('soort ontbreekt')
  else if (!findCode('RUIMTESOORT', soort)) problemen.push(`soort ${soort} is een onbekende code`)
  if (!detailSoort) problemen.push('detailSoort ontbreekt')
  else if (!findCode('RUIMTEDETAILSOORT', detailSoort))
    problemen.push(`detailSoort ${detailSoort} is een onbekende code`)
  for (const code of elementen.keys()) {
    if (!findCode('BOUWKUNDIGELEMENTDETAILSOORT', code))
      problemen.push(`bouwkundig element ${code} is een onbekende code`)
  }
  return problemen
}

const elementsOf = (vera: VeraRuimte) => vera.bouwkundigeElementen ?? vera.bouwkundigElementen ?? []

function readAanrechten(vera: VeraRuimte): Aanrecht[] {
  const aanrechten = elementsOf(vera).filter((element) => element.detailSoort?.code === 'AAN')
  if (aanrechten.length === 0) return []
  const segmenten = makeUnique(
    aanrechten.map(({ id }, index) => id || String(index + 1)),
    '_',
  )
  return aanrechten.map(({ lengte }, index) => ({
    segment: segmenten[index] ?? '',
    lengte: isNumber(lengte) ? new Getal(lengte) : null,
  }))
}

const NONE: Aantallen = new Map()

function countCodes(codes: readonly (string | null | undefined)[]): Aantallen {
  if (codes.length === 0) return NONE
  const counts = new Map<string, number>()
  for (const code of codes) if (code) counts.set(code, (counts.get(code) ?? 0) + 1)
  return counts
}

function baseName(ruimte: VeraRuimte, index: number): string {
  if (ruimte.naam?.trim()) return ruimte.naam.trim()
  const code = ruimte.detailSoort?.code
  if (code && findCode('RUIMTEDETAILSOORT', code)) return nameOfCode('RUIMTEDETAILSOORT', code)
  return ruimte.id || `Ruimte ${index + 1}`
}

/** Equal names get a number: "Slaapkamer 1", "Slaapkamer 2". */
function numberEqual(namen: readonly string[]): string[] {
  const totals = Map.groupBy(namen, (naam) => naam)
  const given = new Map<string, number>()
  return namen.map((naam) => {
    if ((totals.get(naam)?.length ?? 0) < 2) return naam
    const number = (given.get(naam) ?? 0) + 1
    given.set(naam, number)
    return `${naam} ${number}`
  })
}

/** The second and later of equal ids get a number, so that criterium ids stay unique. */
function makeUnique(ids: readonly string[], separator: string): string[] {
  const given = new Map<string, number>()
  return ids.map((id) => {
    const number = (given.get(id) ?? 0) + 1
    given.set(id, number)
    return number === 1 ? id : `${id}${separator}${number}`
  })
}
