import { readFileSync } from 'node:fs'
import { shipped } from '../../project-root.ts'
import { parse } from 'csv-parse/sync'

/** What a code of a list is worth on a date. */
export type Codestand = 'geldig' | 'vervallen' | 'nog-niet' | 'onbekend' | 'lijst-ontbreekt'

type Regel = { naam: string; begin: string | null; eind: string | null }

/** Something wrong in the published file itself. */
export type Gebrek = { lijst: string; code: string; wat: 'datum-onleesbaar' | 'dubbel'; waarde?: string }

export type Codelijsten = {
  stand: (lijst: string, code: string, peildatum: string) => Codestand
  naam: (lijst: string, code: string) => string
  gebreken: readonly Gebrek[]
}

/**
 * Reads VERA's code lists. (Soort, Code) is not a key: a code can have an ended row and its successor, or two parents. It is
 * valid when one of its rows is. A date that cannot be read bounds nothing, and is a gebrek.
 */
export function readCodelijsten(csv: string): Codelijsten {
  const rows: Record<string, string>[] = parse(csv, {
    delimiter: ';',
    columns: true,
    relax_quotes: true,
    bom: true,
  })
  const gebreken: Gebrek[] = []
  const lijsten = new Map<string, Map<string, Regel[]>>()
  for (const { Soort: lijst = '', Code: code = '', Naam: naam = '', ...rest } of rows) {
    const dateOf = (text = ''): string | null => {
      const date = readDatum(text)
      if (date === undefined) gebreken.push({ lijst, code, wat: 'datum-onleesbaar', waarde: text })
      return date ?? null
    }
    const codes = lijsten.get(lijst) ?? new Map<string, Regel[]>()
    lijsten.set(lijst, codes)
    const regels = codes.get(code) ?? []
    codes.set(code, regels)
    if (regels.length === 1) gebreken.push({ lijst, code, wat: 'dubbel' })
    regels.push({ naam, begin: dateOf(rest['Begindatum']), eind: dateOf(rest['Einddatum']) })
  }
  return {
    stand: (lijst, code, peildatum) => standOf(lijsten.get(lijst), code, peildatum),
    naam: (lijst, code) => lijsten.get(lijst)?.get(code)?.at(-1)?.naam ?? code,
    gebreken,
  }
}

function standOf(codes: Map<string, Regel[]> | undefined, code: string, op: string): Codestand {
  if (!codes) return 'lijst-ontbreekt'
  const regels = codes.get(code)
  if (!regels) return 'onbekend'
  const begun = regels.filter(({ begin }) => begin === null || begin <= op)
  if (begun.length === 0) return 'nog-niet'
  return begun.some(({ eind }) => eind === null || eind > op) ? 'geldig' : 'vervallen'
}

/** `d-m-yyyy`, with or without zeros; a year of two digits is of this century. Null when empty, undefined when unreadable. */
export function readDatum(text: string): string | null | undefined {
  if (text.trim() === '') return null
  const [, day = '', month = '', year = ''] = /^(\d{1,2})-(\d{1,2})-(\d{2}|\d{4})\.?$/.exec(text.trim()) ?? []
  const date = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return year !== '' && !Number.isNaN(Date.parse(date)) ? date : undefined
}

let read: Codelijsten | null = null
export const codelijsten = (): Codelijsten =>
  (read ??= readCodelijsten(
    readFileSync(shipped('adapters', 'vera', 'referentiedata', 'Referentiedata.csv'), 'utf8'),
  ))
