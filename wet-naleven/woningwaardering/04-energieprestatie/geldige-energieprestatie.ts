import { Getal } from '../decimaal.ts'
import { addYears, readDatum } from '../datum.ts'
import type { VeraEenheid } from '../eenheid-schema.ts'
import { findCode } from '../referentiedata/codes.ts'

type VeraEnergieprestatie = NonNullable<VeraEenheid['energieprestaties']>[number]

/** A label that may be used on the peildatum; `index` is the energie-index of 2015-2020 when it decides the class. */
export type Energieprestatie = { label: string; index: Getal | null; begindatum: string; soort: string }

/** Why a registered energieprestatie is not used; `plainLabel` is a label of 2015-2020 other than an index. */
type Afgekeurd = { reden: string; plainLabel: boolean }

export type Beoordeling = { geldig: Energieprestatie[]; afgekeurd: Afgekeurd[]; onbekendeCodes: string[] }

const EERSTE_DAG_ENERGIE_INDEX = '2015-01-01'
const EERSTE_DAG_NTA_8800 = '2021-01-01'
const GELDIGHEID_OUD_LABEL_JAREN = 10
const NTA_8800 = new Set(['NTA', 'EP2'])

/** Sorts the registered energieprestaties into valid and not. Beleidsboek zelfstandig 2.4.2 and 2.4.3. */
export function judgeEnergieprestaties(eenheid: VeraEenheid, peildatum: string): Beoordeling {
  const beoordeling: Beoordeling = { geldig: [], afgekeurd: [], onbekendeCodes: [] }
  for (const vera of eenheid.energieprestaties ?? []) judge(vera, peildatum, beoordeling)
  return beoordeling
}

/** Of several valid ones the newest opname decides; of the same day, the first in the list. */
export const newestOf = (geldig: readonly Energieprestatie[]): Energieprestatie | undefined =>
  geldig.reduce<Energieprestatie | undefined>(
    (newest, prestatie) => (newest && newest.begindatum >= prestatie.begindatum ? newest : prestatie),
    undefined,
  )

function judge(vera: VeraEnergieprestatie, peildatum: string, beoordeling: Beoordeling): void {
  const reject = (reden: string, plainLabel = false) => beoordeling.afgekeurd.push({ reden, plainLabel })
  const soort = vera.soort?.code
  const label = vera.label?.code
  const begindatum = readDatum(vera.begindatum)
  const einddatum = readDatum(vera.einddatum)
  if (!soort) return void reject('de soort ontbreekt')
  if (!findCode('ENERGIEPRESTATIESOORT', soort)) return void beoordeling.onbekendeCodes.push(`soort ${soort}`)
  if (vera.status?.code !== 'DEF') return void reject('de status is niet definitief (DEF)')
  if (!begindatum) return void reject('de begindatum (opnamedatum) ontbreekt')
  if (!einddatum) return void reject('de einddatum (geldig tot) ontbreekt')
  if (!label) return void reject('het label ontbreekt')
  if (peildatum < begindatum) return void reject(`het geldt pas vanaf ${begindatum}`)
  if (peildatum >= einddatum) return void reject(`het is verlopen op ${einddatum}`)
  if (!findCode('ENERGIELABEL', label)) return void beoordeling.onbekendeCodes.push(`label ${label}`)
  const bezwaar = objectionTo(soort, begindatum, peildatum)
  if (bezwaar) return void reject(bezwaar.reden, bezwaar.plainLabel)
  beoordeling.geldig.push({ soort, label, begindatum, index: readIndex(vera, soort, begindatum) })
}

/** Which kind of certificate counts depends on the day it was recorded. */
function objectionTo(soort: string, begindatum: string, peildatum: string): Afgekeurd | null {
  if (begindatum < EERSTE_DAG_ENERGIE_INDEX) {
    const verlopen = peildatum >= addYears(begindatum, GELDIGHEID_OUD_LABEL_JAREN)
    return verlopen ? { reden: 'het is ouder dan tien jaar', plainLabel: false } : null
  }
  if (begindatum < EERSTE_DAG_NTA_8800) {
    const reden = 'een label van 2015 tot en met 2020 telt alleen als het een energie-index (EI) is'
    return soort === 'EI' ? null : { reden, plainLabel: true }
  }
  const reden = 'vanaf 2021 telt alleen een label volgens NTA 8800 (soort NTA of EP2)'
  return NTA_8800.has(soort) ? null : { reden, plainLabel: false }
}

const INDEX_FORM = /^\d+([.,]\d+)?$/

/** The energie-index of a certificate of 2015-2020; null when `waarde` holds no number. */
function readIndex(vera: VeraEnergieprestatie, soort: string, begindatum: string): Getal | null {
  const ofIndexYears = begindatum >= EERSTE_DAG_ENERGIE_INDEX && begindatum < EERSTE_DAG_NTA_8800
  const waarde = String(vera.waarde ?? '').trim()
  if (!ofIndexYears || soort !== 'EI' || !INDEX_FORM.test(waarde)) return null
  return new Getal(waarde.replace(',', '.'))
}

/** True for an index of 2015-2020 whose number is missing, so that its letter decides. */
export const lacksIndex = ({ soort, begindatum, index }: Energieprestatie): boolean =>
  soort === 'EI' &&
  begindatum >= EERSTE_DAG_ENERGIE_INDEX &&
  begindatum < EERSTE_DAG_NTA_8800 &&
  index === null

/** Recorded under NTA 8800 before the Wet betaalbare huur: the transition of 2024 holds for these. */
export const isOfOvergangsrecht = ({ begindatum }: Energieprestatie): boolean =>
  begindatum >= EERSTE_DAG_NTA_8800 && begindatum < '2024-07-01'
