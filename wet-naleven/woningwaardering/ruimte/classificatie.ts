import type { Getal } from '../decimaal.ts'
import { Getal as Decimaal } from '../decimaal.ts'
import type { Afwijking } from '../meldingen.ts'
import { findCode } from '../referentiedata/codes.ts'
import type { Stelsel } from '../stelselgroep.ts'

/** What a space counts as. `onbekend`: its area decides and is not given. */
export type Klasse = 'vertrek' | 'overige' | 'verkeer' | 'buiten' | 'parkeren' | 'geen' | 'onbekend'

type Kenmerken = {
  soort: string
  detailSoort: string
  /** Area with and without the closets that open into the space, m². */
  oppervlakte: Getal | null
  zonderKasten: Getal | null
  adressen: number
  trap: boolean
  vlizotrap: boolean
  stelsel: Stelsel
}

export type Indeling = {
  klasse: Klasse
  afwijkingen: readonly Afwijking[]
  waarschuwingen: readonly string[]
}

const BUITENRUIMTEN = new Set(['ATR', 'ATU', 'BAL', 'DAK', 'LOG', 'OBU', 'RON', 'TER', 'TUI', 'VTU', 'ZIJ'])
/** Bhw bijlage I onder A, 1: a kitchen, bathroom or shower room is always a vertrek. */
const ALTIJD_VERTREK = new Set(['KEU', 'BAD', 'BAT', 'DOU'])
const KAMERS = new Set('WOO WSL WOK WSK SLA OVT BIJ BER BEG WAS KEL SER SCH TUS CON REC ORU'.split(' '))
const ZOLDERS = new Set(['ZOL', 'ZVT'])
/** Parking types I, II and III of rubriek 10, apart from the carport. */
const PARKEERPLEKKEN = new Set(['PIP', 'PUP', 'PBC'])
/** Parking codes of earlier editions: never valued. */
const OUDE_PARKEERCODES = new Set(['OPN', 'OPS', 'PNS', 'PSP'])

/** Bhw bijlage I onder A, 1: "een vertrek heeft een oppervlakte van ten minste 4 m²"; onder 2: 2 m². */
const MINIMUM_VERTREK_M2 = new Decimaal(4)
const MINIMUM_OVERIGE_RUIMTE_M2 = new Decimaal(2)

/** Decides what a space counts as. Beleidsboek zelfstandige woonruimte 2.2 and 2.8; the first rule that fits holds. */
export function classifyRuimte(kenmerken: Kenmerken): Indeling {
  const klasse = klasseOf(kenmerken, kenmerken.oppervlakte)
  return {
    klasse,
    afwijkingen: afwijkingenOf(kenmerken, klasse),
    waarschuwingen: waarschuwingenOf(kenmerken, klasse),
  }
}

function klasseOf(kenmerken: Kenmerken, oppervlakte: Getal | null): Klasse {
  const { soort, detailSoort, adressen, stelsel } = kenmerken
  if (PARKEERPLEKKEN.has(detailSoort)) return 'parkeren'
  if (detailSoort === 'CAR') return stelsel === 'ZEL' && adressen === 1 ? 'buiten' : 'parkeren'
  if (soort === 'GEM') return 'geen'
  if (soort === 'VRK') return 'verkeer'
  if (BUITENRUIMTEN.has(detailSoort)) return 'buiten'
  if (ALTIJD_VERTREK.has(detailSoort)) return 'vertrek'
  if (KAMERS.has(detailSoort)) return kamer(soort, oppervlakte)
  if (detailSoort === 'TOI') return overigeRuimte(oppervlakte)
  if (detailSoort === 'GAR') return adressen === 1 ? overigeRuimte(oppervlakte) : 'geen'
  if (detailSoort === 'PAR') return parkeerplaats(kenmerken, oppervlakte)
  return ZOLDERS.has(detailSoort) ? zolder(kenmerken, oppervlakte) : 'geen'
}

function kamer(soort: string, oppervlakte: Getal | null): Klasse {
  if (soort === 'OVR') return overigeRuimte(oppervlakte)
  if (soort !== 'VTK') return 'geen'
  if (oppervlakte === null) return 'onbekend'
  return oppervlakte.gte(MINIMUM_VERTREK_M2) ? 'vertrek' : overigeRuimte(oppervlakte)
}

function overigeRuimte(oppervlakte: Getal | null): Klasse {
  if (oppervlakte === null) return 'onbekend'
  return oppervlakte.gte(MINIMUM_OVERIGE_RUIMTE_M2) ? 'overige' : 'geen'
}

function parkeerplaats({ soort, adressen }: Kenmerken, oppervlakte: Getal | null): Klasse {
  if (adressen > 1) return 'geen'
  if (soort === 'BTR') return 'buiten'
  return soort === 'OVR' ? overigeRuimte(oppervlakte) : 'geen'
}

/** Beleidsboek zelfstandige woonruimte 2.2.2.3: an attic needs a stair; without a fixed one it is an overige ruimte. */
function zolder({ soort, trap, vlizotrap }: Kenmerken, oppervlakte: Getal | null): Klasse {
  if (!trap && !vlizotrap) return 'geen'
  if (oppervlakte === null) return 'onbekend'
  if (soort === 'VTK' && trap && oppervlakte.gte(MINIMUM_VERTREK_M2)) return 'vertrek'
  return overigeRuimte(oppervlakte)
}

const isZolder = (kenmerken: Kenmerken): boolean => ZOLDERS.has(kenmerken.detailSoort)

function afwijkingenOf(kenmerken: Kenmerken, klasse: Klasse): Afwijking[] {
  const afwijkingen: Afwijking[] = []
  const hasKasten = kenmerken.zonderKasten !== kenmerken.oppervlakte
  if (hasKasten && klasse !== klasseOf(kenmerken, kenmerken.zonderKasten)) afwijkingen.push(20)
  if (!isZolder(kenmerken) || klasse === 'geen') return afwijkingen
  if (kenmerken.soort === 'VTK' && !kenmerken.trap) afwijkingen.push(21)
  if (kenmerken.detailSoort === 'ZVT' || (kenmerken.trap && kenmerken.vlizotrap)) afwijkingen.push('21b')
  return afwijkingen
}

function waarschuwingenOf(kenmerken: Kenmerken, klasse: Klasse): string[] {
  const { soort, detailSoort, adressen, trap } = kenmerken
  const teksten: string[] = []
  if (soort === 'GEM' && klasse === 'geen')
    teksten.push('soort GEM telt niet mee. Geef een gedeelde ruimte de soort VTK, OVR, VRK of BTR.')
  if (OUDE_PARKEERCODES.has(detailSoort))
    teksten.push(`de oude parkeercode ${detailSoort} telt niet mee. Gebruik PIP, PUP, CAR of PBC.`)
  else teksten.push(...endedCode(detailSoort))
  if ((detailSoort === 'GAR' || detailSoort === 'PAR') && adressen > 1)
    teksten.push(`een gedeelde ruimte met code ${detailSoort} telt niet mee. Gebruik PIP, PUP, CAR of PBC.`)
  if (isZolder(kenmerken) && soort === 'VTK' && !trap && klasse === 'overige')
    teksten.push('deze zolder heeft geen vaste trap en telt daarom als overige ruimte.')
  if (isZolder(kenmerken) && klasse === 'geen' && !trap && !kenmerken.vlizotrap)
    teksten.push('deze zolder heeft geen trap (TRA of VTR) en telt daarom niet mee.')
  if (isAtOdds(soort, detailSoort))
    teksten.push(`detailsoort ${detailSoort} hoort niet bij soort ${soort}. Controleer de registratie.`)
  return teksten
}

function endedCode(detailSoort: string): string[] {
  const einddatum = findCode('RUIMTEDETAILSOORT', detailSoort)?.einddatum
  return einddatum
    ? [`code ${detailSoort} is per ${einddatum} vervallen en telt niet mee. Kies een geldige code.`]
    : []
}

const BINNEN = new Set(['VTK', 'OVR'])

/** VERA files each detailsoort under one soort; vertrek and overige ruimte may be exchanged, as area decides there. */
function isAtOdds(soort: string, detailSoort: string): boolean {
  const parent = findCode('RUIMTEDETAILSOORT', detailSoort)?.parent
  if (!parent || parent === 'GEM' || parent === soort || soort === 'GEM') return false
  if (detailSoort === 'CAR' || detailSoort === 'PAR') return false
  return !(BINNEN.has(parent) && BINNEN.has(soort))
}
