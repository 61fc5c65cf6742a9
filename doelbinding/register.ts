import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { KEYS } from '../database/keys.generated.ts'
import { isPersoonlijk, type Tabel, type Tabelnaam } from './tabel.ts'
import type { Verwerking } from './verwerking.ts'

/** Every declaration of the program: what the grants, the policies, the register and the public page are made from. */
export type Declaraties = { verwerkingen: readonly Verwerking[]; tabellen: readonly Tabel[] }

/** A change of any word of a declaration gives another fingerprint, and so a new version. */
export function fingerprint(verwerking: Verwerking): string {
  return createHash('sha256').update(canonical(verwerking)).digest('hex').slice(0, 32)
}

export const canonical = (value: unknown): string => canonicalize(value) as string

/** Columns a verwerking may read of a table, keys included. */
export function readableColumns(verwerking: Verwerking, table: Tabelnaam): string[] {
  const read = verwerking.leest[table]
  const written = verwerking.schrijft?.[table]
  if (!read && !written) return []
  return [...new Set([...keysOf(table), ...(read ?? [])])]
}

export const keysOf = (table: Tabelnaam): readonly string[] =>
  (KEYS as Record<string, readonly string[]>)[table] ?? []

/** Tables a verwerking touches. */
export function touchedTables(verwerking: Verwerking): Tabelnaam[] {
  return [
    ...new Set([...Object.keys(verwerking.leest), ...Object.keys(verwerking.schrijft ?? {})]),
  ] as Tabelnaam[]
}

/**
 * What is wrong with the declarations, each line with what to do; empty when all is well. The types catch most of it
 * earlier; this catches what types cannot see: a personal column that nobody declares, a purpose told twice.
 */
export function checkDeclaraties({ verwerkingen, tabellen }: Declaraties): string[] {
  return [
    ...doubled(verwerkingen.map(({ code }) => code)).map(
      (code) => `Verwerking ${code} staat er twee keer. Kies een andere code.`,
    ),
    ...doubled(verwerkingen.map(({ waarvoor }) => waarvoor.nl)).map(
      (text) =>
        `Het doel "${text}" staat bij twee verwerkingen. Maak er een verwerking van, of zeg het verschil.`,
    ),
    ...verwerkingen.flatMap(checkVerwerking),
    ...verwerkingen.flatMap((verwerking) => checkTables(verwerking, tabellen)),
    ...tabellen.flatMap((tabel) => checkTabel(tabel, verwerkingen)),
  ]
}

function checkVerwerking(verwerking: Verwerking): string[] {
  const { code, grondslag, bewaartermijn, waarvoor, rollen, zichtbaar } = verwerking
  const faults: [boolean, string][] = [
    [!/^[a-z]+(-[a-z]+)*$/.test(code), 'heeft een code die geen woorden met streepjes is'],
    [grondslag.wet.trim() === '', 'noemt geen wetsartikel; vul grondslag.wet in'],
    [!isDuration(bewaartermijn.duur), 'heeft een bewaartermijn die geen ISO 8601-duur is, zoals P2Y'],
    [
      waarvoor.nl.trim() === '' || waarvoor.en.trim() === '',
      'zegt niet in twee talen waarvoor; vul waarvoor.nl en waarvoor.en in',
    ],
    [rollen.length === 0, 'heeft geen rollen; niemand mag haar dan gebruiken'],
    [
      zichtbaar !== undefined && !isDuration(zichtbaar.na),
      'wordt zichtbaar na iets dat geen ISO 8601-duur is',
    ],
  ]
  return faults.filter(([wrong]) => wrong).map(([, text]) => `Verwerking ${code} ${text}.`)
}

function checkTables(verwerking: Verwerking, tabellen: readonly Tabel[]): string[] {
  return touchedTables(verwerking).flatMap((naam) => {
    const found = tabellen.find((tabel) => tabel.naam === naam)
    if (!found)
      return [
        `Verwerking ${verwerking.code} gebruikt ${naam}, maar die tabel is niet verklaard. Voeg haar toe aan gegevens.ts.`,
      ]
    if (found.techniek)
      return [
        `Verwerking ${verwerking.code} gebruikt ${naam}, een tabel van een techniek. Die leest alleen de login toegang.`,
      ]
    return []
  })
}

function checkTabel(tabel: Tabel, verwerkingen: readonly Verwerking[]): string[] {
  const personal = Object.entries(tabel.kolommen)
    .filter(([, soort]) => isPersoonlijk(soort))
    .map(([kolom]) => kolom)
  if (personal.length > 0 && 'geen' in tabel.pad) {
    return [
      `Tabel ${tabel.naam} heeft persoonsgegevens (${personal.join(', ')}) maar geen pad naar een betrokkene.`,
    ]
  }
  if ('geen' in tabel.pad && tabel.pad.geen.trim() === '')
    return [`Tabel ${tabel.naam}: zeg waarom er geen betrokkenen zijn.`]
  const declared = new Set(verwerkingen.flatMap((verwerking) => columnsOf(verwerking, tabel.naam)))
  return personal
    .filter((kolom) => !declared.has(kolom))
    .map(
      (kolom) =>
        `Kolom ${tabel.naam}.${kolom} is een persoonsgegeven in geen enkele verwerking. Verklaar het gebruik of haal de kolom weg.`,
    )
}

/** Columns a verwerking reads or writes of a table, keys left out. */
export function columnsOf(verwerking: Verwerking, table: Tabelnaam): string[] {
  const written = verwerking.schrijft?.[table]
  return [...(verwerking.leest[table] ?? []), ...(written?.insert ?? []), ...(written?.update ?? [])]
}

const isDuration = (text: string): boolean => /^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/.test(text)
const doubled = (values: string[]): string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
]
