import { NUL, roundTotaal, sum } from './decimaal.ts'
import { maximaleHuurOf, opslagCent } from './maximale-huur/maximale-huur.ts'
import type { Afwijking } from './meldingen.ts'
import { nietGemodelleerd } from './niet-gemodelleerd.ts'
import type { Referentiedata } from './referentiedata/codes.ts'
import { referentie } from './referentiedata/codes.ts'
import type { Meeteenheid, Regel } from './regel.ts'
import type { GroepCode, Groepwaardering, Stelsel } from './stelselgroep.ts'
import { SEGMENT } from './stelselgroep.ts'
import { once } from './tabel.ts'
import type { Waardering } from './waardering.ts'

export type Woningwaardering = {
  criterium: {
    id: string
    naam: string
    meeteenheid?: Referentiedata
    bovenliggendeCriterium?: { id: string }
  }
  aantal?: number
  punten?: number
  opslagpercentage?: number
}

export type WoningwaarderingGroep = {
  criteriumGroep: { stelsel: Referentiedata; stelselgroep: Referentiedata }
  punten: number
  opslagpercentage?: number
  woningwaarderingen: Woningwaardering[]
}

/**
 * VERA 4.3 woningwaarderingResultaat with three lists of our own. Amounts are euros and surcharges fractions, as VERA
 * writes them. Of one stelselgroep alone there is no total and no rent.
 */
export type Resultaat = {
  stelsel: Referentiedata
  punten?: number
  maximaleHuur?: number
  opslagpercentage?: number
  huurprijsopslag?: number
  maximaleHuurInclusiefOpslag?: number
  groepen: WoningwaarderingGroep[]
  waarschuwingen: string[]
  nietGemodelleerd: readonly string[]
  afwijkingen: Afwijking[]
}

export type Waarderingen = readonly { code: GroepCode; groep: Groepwaardering }[]

/** Writes a whole valuation: total, rent from the table, surcharges, groups with their lines. */
export function writeResultaat(waardering: Waardering, waarderingen: Waarderingen): Resultaat {
  const { stelsel, peildatum, meldingen } = waardering
  const punten = roundTotaal(sum(waarderingen.map(({ groep }) => groep.punten))).toNumber()
  const huur = maximaleHuurOf({ stelsel, punten, peildatum })
  if (huur.corrected) meldingen.afwijkingen.add(36)
  const opslag = sum(waarderingen.map(({ groep }) => groep.opslag ?? NUL))
  const opslagInCent = opslagCent(huur.cent, opslag)
  return {
    stelsel: referentie('WONINGWAARDERINGSTELSEL', stelsel),
    punten,
    maximaleHuur: euros(huur.cent),
    ...(opslag.isZero() ? {} : { opslagpercentage: opslag.toNumber() }),
    huurprijsopslag: euros(opslagInCent),
    maximaleHuurInclusiefOpslag: euros(huur.cent + opslagInCent),
    ...writeGroepen(waardering, waarderingen),
  }
}

/** Writes one stelselgroep alone. */
export const writeGroep = (waardering: Waardering, waarderingen: Waarderingen): Resultaat => ({
  stelsel: referentie('WONINGWAARDERINGSTELSEL', waardering.stelsel),
  ...writeGroepen(waardering, waarderingen),
})

const euros = (cent: bigint): number => Number(cent) / 100

const writeGroepen = (
  { stelsel, meldingen }: Waardering,
  waarderingen: Waarderingen,
): Pick<Resultaat, 'groepen' | 'waarschuwingen' | 'nietGemodelleerd' | 'afwijkingen'> => ({
  groepen: waarderingen.map(({ code, groep }) => ({
    criteriumGroep: criteriumGroep(stelsel, code),
    punten: groep.punten.toNumber(),
    ...(groep.opslag ? { opslagpercentage: groep.opslag.toNumber() } : {}),
    woningwaarderingen: writeRegels(groep.regels, { id: SEGMENT[code], top: true }),
  })),
  waarschuwingen: [...meldingen.waarschuwingen],
  nietGemodelleerd: nietGemodelleerd(stelsel),
  afwijkingen: [...meldingen.afwijkingen].toSorted(byNumber),
})

const criteriumGroep = (stelsel: Stelsel, code: GroepCode) => ({
  stelsel: referentie('WONINGWAARDERINGSTELSEL', stelsel),
  stelselgroep: referentie('WONINGWAARDERINGSTELSELGROEP', code),
})

const byNumber = (left: Afwijking, right: Afwijking): number =>
  Number.parseInt(String(left), 10) - Number.parseInt(String(right), 10) ||
  String(left).localeCompare(String(right))

const isEmpty = ({ punten, aantal, opslag, regels }: Regel): boolean =>
  !punten && !aantal && !opslag && (regels === undefined || regels.every(isEmpty))

type Boven = { id: string; top: boolean }

/** Flat list in reading order, each line after the line above it; lines that hold nothing are left out. */
function writeRegels(
  regels: readonly Regel[],
  boven: Boven,
  into: Woningwaardering[] = [],
): Woningwaardering[] {
  for (const regel of regels) {
    if (isEmpty(regel)) continue
    const id = `${boven.id}__${regel.segment}`
    into.push(writeRegel(regel, id, boven))
    if (regel.regels) writeRegels(regel.regels, { id, top: false }, into)
  }
  return into
}

function writeRegel(regel: Regel, id: string, boven: Boven): Woningwaardering {
  const criterium: Woningwaardering['criterium'] = { id, naam: regel.naam }
  if (regel.meeteenheid) criterium.meeteenheid = meeteenheden()[regel.meeteenheid]
  if (!boven.top) criterium.bovenliggendeCriterium = { id: boven.id }
  const line: Woningwaardering = { criterium }
  if (regel.aantal) line.aantal = regel.aantal.toNumber()
  if (regel.punten) line.punten = regel.punten.toNumber()
  if (regel.opslag) line.opslagpercentage = regel.opslag.toNumber()
  return line
}

const meeteenheden = once((): Record<Meeteenheid, Referentiedata> => ({
  M2: referentie('MEETEENHEID', 'M2'),
  MIL: referentie('MEETEENHEID', 'MIL'),
  STU: referentie('MEETEENHEID', 'STU'),
  EUR: referentie('MEETEENHEID', 'EUR'),
}))
