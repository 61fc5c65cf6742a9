import { once, veraTabel } from '../tabel.ts'

type Codelijst =
  | 'BOUWKUNDIGELEMENTDETAILSOORT'
  | 'DOELGROEP'
  | 'EENHEIDMONUMENT'
  | 'ENERGIELABEL'
  | 'ENERGIEPRESTATIESOORT'
  | 'ENERGIEPRESTATIESTATUS'
  | 'INSTALLATIESOORT'
  | 'MEETEENHEID'
  | 'PANDSOORT'
  | 'RUIMTEDETAILSOORT'
  | 'RUIMTESOORT'
  | 'WONINGWAARDERINGSTELSEL'
  | 'WONINGWAARDERINGSTELSELGROEP'

/** One code of a VERA list; `einddatum` as VERA writes it (dd-mm-yyyy) when the code has ended, `parent` a code of the list above. */
export type Code = { naam: string; einddatum: string | null; parent: string | null }

const vera = veraTabel('referentiedata', 'referentiedata.csv')
const uitbreiding = veraTabel('referentiedata', 'referentiedata_uitbreiding.csv')

/** List, then code. A code that stands twice keeps the row that has not ended. */
const lijsten = once(() => {
  const found = new Map<string, Map<string, Code>>()
  for (const row of [...vera(), ...uitbreiding()]) {
    const { Soort: soort = '', Code: code = '', Naam: naam = '' } = row
    const lijst = found.get(soort) ?? new Map<string, Code>()
    found.set(soort, lijst)
    const known = lijst.get(code)
    if (known && known.einddatum === null) continue
    lijst.set(code, {
      naam,
      einddatum: row['Einddatum'] || null,
      parent: row['Parent']?.split('.')[1] ?? null,
    })
  }
  return found
})

export const findCode = (lijst: Codelijst, code: string): Code | undefined => lijsten().get(lijst)?.get(code)

/** The Dutch name of a code of the list; the code itself when VERA does not have it. */
export const nameOfCode = (lijst: Codelijst, code: string): string => findCode(lijst, code)?.naam ?? code

export type Referentiedata = { code: string; naam: string }

export const referentie = (lijst: Codelijst, code: string): Referentiedata => ({
  code,
  naam: nameOfCode(lijst, code),
})
