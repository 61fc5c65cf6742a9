import { yearOf } from '../datum.ts'
import type { Getal } from '../decimaal.ts'
import type { Stelsel } from '../stelselgroep.ts'
import { correctedCells, once, tabel } from '../tabel.ts'

const NAAM = { ZEL: 'zelfstandig', ONZ: 'onzelfstandig' } as const
const JAREN = [2024, 2025, 2026] as const
const HOOGSTE_RIJ = 250
/** The published table starts here; the law knows no lower rent. */
const LAAGSTE_RIJ = { ZEL: 40, ONZ: 0 } as const

const fileOf = (stelsel: Stelsel, jaar: number): string => `${NAAM[stelsel]}-maximale-huurprijzen-${jaar}.csv`

/** Cents by points. */
type Huurtabel = { cent: ReadonlyMap<number, bigint>; corrected: ReadonlySet<number> }

const loadTabel = (stelsel: Stelsel, jaar: number) =>
  once((): Huurtabel => {
    const file = fileOf(stelsel, jaar)
    const rijen = tabel('maximale-huur', file)()
    return {
      cent: new Map(rijen.map((rij) => [Number(rij['Punten']), centOf(rij['Bedrag'] ?? '')])),
      corrected: new Set(correctedCells(file).map((rij) => Number(rij['Sleutel']))),
    }
  })

const centOf = (bedrag: string): bigint => BigInt(bedrag.replace('.', ''))

const tabellen = new Map(
  JAREN.flatMap((jaar) =>
    (['ZEL', 'ONZ'] as const).map((stelsel) => [fileOf(stelsel, jaar), loadTabel(stelsel, jaar)]),
  ),
)

/** First peildatum of the Wet betaalbare huur: before it another system applied. */
export const EERSTE_PEILDATUM = '2024-07-01'
export const LAATSTE_JAAR = JAREN.at(-1)

/** Whether there is a rent table for this peildatum. */
export const hasHuurtabel = (peildatum: string): boolean =>
  peildatum >= EERSTE_PEILDATUM && JAREN.some((jaar) => jaar === yearOf(peildatum))

export type MaximaleHuur = { cent: bigint; corrected: boolean }

type Vraag = { stelsel: Stelsel; punten: number; peildatum: string }

/**
 * Maximum bare rent a month in cents for whole points. Bhw 12; beleidsboek zelfstandig 2.1.6: above 250 points each point
 * adds the last step of the table. `corrected` marks a row that differs from the file the sector uses.
 */
export function maximaleHuurOf({ stelsel, punten, peildatum }: Vraag): MaximaleHuur {
  const huurtabel = tabellen.get(fileOf(stelsel, yearOf(peildatum)))?.()
  if (!huurtabel) throw new Error(`Er is geen huurprijstabel voor ${peildatum}.`)
  const rij = Math.min(HOOGSTE_RIJ, Math.max(LAAGSTE_RIJ[stelsel], punten))
  const cent = huurtabel.cent.get(rij)
  const last = huurtabel.cent.get(HOOGSTE_RIJ)
  const beforeLast = huurtabel.cent.get(HOOGSTE_RIJ - 1)
  if (cent === undefined || last === undefined || beforeLast === undefined)
    throw new Error(`De huurprijstabel heeft geen rij ${rij}.`)
  const above = BigInt(Math.max(0, punten - HOOGSTE_RIJ))
  return { cent: cent + above * (last - beforeLast), corrected: huurtabel.corrected.has(rij) }
}

/** Surcharge in cents, half a cent up. */
export const opslagCent = (cent: bigint, opslag: Getal): bigint =>
  BigInt(opslag.times(cent.toString()).plus(0.5).floor().toFixed(0))

export type Huursegment = 'laag' | 'midden' | 'vrij'

/** Uhw 1 and Bhw 8a lid 6: decided by the points, before any surcharge; a room is always in the low segment. */
export function huursegmentOf(stelsel: Stelsel, punten: number): Huursegment {
  if (stelsel === 'ONZ' || punten <= 143) return 'laag'
  return punten <= 186 ? 'midden' : 'vrij'
}
