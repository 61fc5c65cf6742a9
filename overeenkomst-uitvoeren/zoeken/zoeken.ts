import type { Context } from '../../doelbinding/context.ts'
import { lees } from '../../doelbinding/verwerk.ts'
import { countPoging } from '../../risico-beperken/beveiliging/limiet.ts'
import { datumOf } from '../../tijd.ts'
import { type Adres, adresRegel } from '../onderhoud/adres.ts'
import { gevonden } from './queries.ts'
import { kiestOf, parseZoekterm, type Zoekterm } from './zoekterm.ts'

export type Gevonden = {
  id: string
  aanschrijfnaam: string
  /** Absent when there is no home now, or when it must not be found. */
  adres?: string
  afgeschermd: boolean
  open: number
}

export type Uitkomst =
  | { soort: 'gevonden'; term: Zoekterm; personen: Gevonden[]; vol: boolean }
  | { soort: 'onleesbaar' }
  | { soort: 'te-vaak'; minuten: number }

/** A search shows ten persons at most, and those who live with them. */
export const HOOGSTENS = 10

/** Searches once for one employee, who is counted first: past the limit of an hour nothing is searched. */
export async function zoekPersonen(
  context: Context,
  { tekst, medewerkerId, nu }: { tekst: string; medewerkerId: string; nu: Date },
): Promise<Uitkomst> {
  const term = parseZoekterm(tekst)
  if (term.soort === 'onleesbaar') return { soort: 'onleesbaar' }
  const minuten = await countPoging(context.doelbinding, {
    wat: 'zoeken',
    account: medewerkerId,
    ipAdres: null,
  })
  if (minuten !== null) return { soort: 'te-vaak', minuten }
  const dag = datumOf(nu)
  const rijen = await lees(context, gevonden, { kiest: kiestOf(term) }, { dag: `[${dag},${dag}]` })
  const personen = inOrder(term, onePerPerson(rijen))
  return { soort: 'gevonden', term, personen, vol: personen.length >= HOOGSTENS }
}

type Rij = Awaited<ReturnType<typeof lees<typeof gevonden.verwerking, { dag: string }, RijOf>>>[number]
type RijOf = NonNullable<typeof gevonden.row>

/** A person who left a home has a row without an address beside the one with the address. */
function onePerPerson(rijen: readonly Rij[]): Gevonden[] {
  const found = new Map<string, Gevonden>()
  for (const rij of rijen) {
    const adres = addressOf(rij)
    if (found.has(rij.id) && adres === undefined) continue
    found.set(rij.id, {
      id: rij.id,
      aanschrijfnaam: rij.aanschrijfnaam,
      afgeschermd: Boolean(rij.geheim),
      open: Number(rij.open),
      ...(adres !== undefined && !rij.geheim && { adres }),
    })
  }
  return [...found.values()]
}

function addressOf({ straat, huisnummer, toevoeging, postcode, woonplaats }: Rij): string | undefined {
  if (straat === null || huisnummer === null || postcode === null || woonplaats === null) return undefined
  return adresRegel({ straat, huisnummer, toevoeging, postcode, woonplaats } satisfies Adres)
}

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** By home; a search by name puts the names that hold every word first. */
function inOrder(term: Zoekterm, personen: Gevonden[]): Gevonden[] {
  const words = term.soort === 'naam' ? plain(term.naam).split(' ') : []
  const misses = ({ aanschrijfnaam }: Gevonden): number =>
    words.filter((word) => !plain(aanschrijfnaam).includes(word)).length
  return personen.toSorted(
    (a, b) =>
      misses(a) - misses(b) ||
      (a.adres ?? '').localeCompare(b.adres ?? '', 'nl', { numeric: true }) ||
      a.aanschrijfnaam.localeCompare(b.aanschrijfnaam, 'nl'),
  )
}

const huis = (huisnummer: string, toevoeging: string | null): string =>
  toevoeging === null ? huisnummer : `${huisnummer}-${toevoeging}`

/** How a term was read, for the words above the result. */
export function showTerm(term: Zoekterm): string {
  if (term.soort === 'naam') return `naam “${term.naam}”`
  if (term.soort === 'postcode') return `adres ${term.postcode} ${huis(term.huisnummer, term.toevoeging)}`
  if (term.soort === 'straat') return `adres ${term.straat} ${huis(term.huisnummer, term.toevoeging)}`
  if (term.soort === 'telefoon') return `telefoonnummer ${term.cijfers}`
  return term.soort === 'nummer' ? `nummer ${term.nummer}` : ''
}
