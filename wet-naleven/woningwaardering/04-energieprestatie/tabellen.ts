import { Getal } from '../decimaal.ts'
import { nameOfCode } from '../referentiedata/codes.ts'
import { once, tabel } from '../tabel.ts'
import type { Rij } from '../tabel.ts'

export type Woningtype = 'Eengezinswoning' | 'Meergezinswoning'
/** Column of a table: the kind of building, or points per m² for rooms. */
export type Kolom = Woningtype | 'PuntenPerM2'

const FOLDER = '04-energieprestatie'
const file = (name: string) => tabel(FOLDER, name)

const labels = {
  ZEL: file('zelfstandig-energieprestatie-label-en-energie-index.csv'),
  ONZ: file('onzelfstandig-energieprestatie-label-en-energie-index.csv'),
}
const bouwjaren = {
  ZEL: file('zelfstandig-energieprestatie-bouwjaar.csv'),
  ONZ: file('onzelfstandig-energieprestatie-bouwjaar.csv'),
}
const vergoeding = file('zelfstandig-energieprestatie-energieprestatievergoeding.csv')
const overgangsrecht = {
  '0-25m2': file('zelfstandig-energieprestatie-overgangsrecht-0-25m2.csv'),
  '25-40m2': file('zelfstandig-energieprestatie-overgangsrecht-25-40m2.csv'),
}

/** Beleidsboek onzelfstandige woonruimte 2.4.6.3. */
const VERGOEDING_PER_M2 = new Getal('0.50')

const stelselOf = (kolom: Kolom) => (kolom === 'PuntenPerM2' ? 'ONZ' : 'ZEL')
const cell = (rij: Rij | undefined, kolom: string): Getal => {
  const value = rij?.[kolom]
  if (value === undefined) throw new Error(`De tabel heeft geen cel ${kolom}.`)
  return new Getal(value)
}

/** Letter of a VERA label code: AP4 is A++++. */
const letterOf = (label: string): string => nameOfCode('ENERGIELABEL', label)

const rowOfLabel = (rijen: readonly Rij[], letter: string): Rij | undefined =>
  rijen.find((rij) => rij['Label'] === letter)

/** Points of a label class; `kolom` decides whether they are for the dwelling or per m². */
export const pointsOfLabel = (letter: string, kolom: Kolom): Getal =>
  cell(rowOfLabel(labels[stelselOf(kolom)](), letter), kolom)

const indexRows = once(() => labels.ZEL().filter((rij) => rij['Ondergrens (exclusief)'] !== 'None'))

/** Label class of an energie-index: lower bound exclusive, upper bound inclusive. */
export function letterOfIndex(index: Getal): string {
  const rij = indexRows().find((row) => {
    const bound = row['Bovengrens (inclusief)'] ?? ''
    return bound === 'inf' || index.lte(bound)
  })
  return rij?.['Label'] ?? 'G'
}

/** Label class of a certificate: its number when it is an index of 2015-2020, otherwise its letter. */
export const letterOfEnergieprestatie = ({ label, index }: { label: string; index: Getal | null }): string =>
  index ? letterOfIndex(index) : letterOf(label)

/** Points by year of building, for a dwelling without a valid label. */
export function pointsOfBouwjaar(bouwjaar: number, kolom: Kolom): Getal {
  const rij = bouwjaren[stelselOf(kolom)]().find(
    ({ BouwjaarMin: from = '', BouwjaarMax: to = '' }) =>
      (from === '-inf' || bouwjaar >= Number(from)) && (to === 'inf' || bouwjaar <= Number(to)),
  )
  return cell(rij, kolom)
}

/** Points when an energieprestatievergoeding was agreed (BW 7:237(4)). */
export const pointsOfVergoeding = (kolom: Kolom): Getal =>
  kolom === 'PuntenPerM2' ? VERGOEDING_PER_M2 : cell(vergoeding()[0], kolom)

const KLEINE_WONING_M2 = 25
const OVERGANGSRECHT_TOT_M2 = 40

/** Points under the transition of the second half of 2024 (Bhw 12b), or null from 40 m² on. */
export function pointsOfOvergangsrecht(letter: string, woningtype: Woningtype, m2: number): Getal | null {
  if (m2 >= OVERGANGSRECHT_TOT_M2) return null
  const table = m2 < KLEINE_WONING_M2 ? overgangsrecht['0-25m2'] : overgangsrecht['25-40m2']
  return cell(rowOfLabel(table(), letter), woningtype)
}

/** Whether this cell of the transition table is one that `correcties.csv` replaces. */
export const isCorrectedOvergangsrecht = (letter: string, woningtype: Woningtype, m2: number): boolean =>
  m2 >= KLEINE_WONING_M2 && woningtype === 'Meergezinswoning' && (letter === 'A' || letter === 'B')
