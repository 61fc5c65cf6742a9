import { centenOf } from '../../adapters/vera/geld.ts'
import { datumOf } from '../../tijd.ts'
import {
  type Bericht,
  codeOf,
  type Gelezen,
  type Leesomgeving,
  objectsOf,
  periodOf,
  textOf,
  weiger,
} from './bericht.ts'
import { type Component, mergePrijzen } from './huurprijs.ts'
import { sleutelOf } from './sleutel.ts'

export type PartijRij = { relatie_id: string; rol: string; geldig: string }
export type OvereenkomstRij = {
  id: string
  eenheid_id: string
  geldig: string
  /** The day on which the contract is compared: today, or its first or last day. */
  peildag: string
  soort: string
  opgezegd_op: string | null
  waarborgsom_cent: number | null
  partijen: PartijRij[]
  /** Whether the message tells of prices at all. */
  prijzen: boolean
  huurprijzen: Component[]
}

/** Contracts that were made, run or have ended; one that is still being made is none yet. */
const GESLOTEN = new Set(['LOP', 'VOP', 'OPG', 'BEE', 'ONT'])
const ROLLEN: Readonly<Record<string, string>> = { HUU: 'huurder', MDH: 'medehuurder' }
/** Parts of the monthly rent; a single payment (EEN), a sale (KOO) and a loan (STA) are none. */
const PRIJSSOORTEN: Readonly<Record<string, string>> = {
  NET: 'kale-huur',
  HUA: 'kale-huur',
  SER: 'servicekosten',
  DIE: 'overig',
  PAR: 'overig',
  VER: 'overig',
}
const MEESTE_CENTEN = 100_000_000

/** Amounts of a message, told to the reconciliation whether the message is taken over or not. */
export type Bedragen = { gelezen: number; weggelaten: number; onleesbaar: number }

export function readOvereenkomst(
  bericht: Bericht,
  omgeving: Leesomgeving,
  bedragen: Bedragen,
): Gelezen<OvereenkomstRij> {
  const prijzen = readPrijzen(bericht, omgeving, bedragen)
  if (codeOf(bericht['soort'], 'OVEREENKOMSTSOORT', omgeving) !== 'HUU') return weiger('soort', '/soort')
  const status = codeOf(bericht['status'], 'OVEREENKOMSTSTATUS', omgeving)
  if (!GESLOTEN.has(status ?? '')) return weiger('code', '/status')
  const [begin, eind] = [textOf(bericht['begindatum']), textOf(bericht['einddatum'])]
  const geldig = begin === null ? null : periodOf(begin, eind)
  if (begin === null || geldig === null) return weiger('datum', '/begindatum')
  const eenheden = objectsOf(bericht['eenheden']).map(({ id }) => textOf(id))
  const [eenheid] = eenheden
  if (!eenheid || eenheden.length !== 1) return weiger('woning', '/eenheden')
  const partijen = readPartijen(bericht, omgeving, { begin, eind })
  if (!partijen) return weiger('datum', '/relaties')
  if (!partijen.some(({ rol }) => rol === 'huurder')) return weiger('relatie', '/relaties')
  const waarborgsom = bericht['waarborgsom']
  const waarborgsomCent = typeof waarborgsom === 'number' ? centenOf(waarborgsom) : null
  if (waarborgsom !== undefined && (waarborgsomCent === null || !isBedrag(waarborgsomCent)))
    return weiger('bedrag', '/waarborgsom')
  if (!prijzen.ok) return prijzen
  return {
    ok: true,
    waarde: {
      id: sleutelOf(omgeving.bron, 'overeenkomsten', String(bericht['id'])),
      eenheid_id: sleutelOf(omgeving.bron, 'eenheden', eenheid),
      geldig,
      peildag:
        [begin, [omgeving.peildatum, eind ?? omgeving.peildatum].toSorted()[0] ?? begin].toSorted()[1] ??
        begin,
      soort: bericht['bepaaldeTijd'] === true ? 'bepaald' : 'onbepaald',
      opgezegd_op: textOf(bericht['opzegdatum']),
      waarborgsom_cent: waarborgsomCent,
      partijen,
      prijzen: Array.isArray(bericht['prijscomponenten']),
      huurprijzen: prijzen.waarde,
    },
  }
}

const isBedrag = (centen: number): boolean => centen >= 0 && centen <= MEESTE_CENTEN

/** Tenants and co-tenants with their time; other roles (payer, administrator) are no parties. Null when a time cannot be. */
function readPartijen(
  bericht: Bericht,
  omgeving: Leesomgeving,
  contract: { begin: string; eind: string | null },
): PartijRij[] | null {
  const rijen: PartijRij[] = []
  for (const relatie of objectsOf(bericht['relaties'])) {
    const id = textOf(relatie['id'])
    for (const { soort, begindatum, einddatum } of objectsOf(relatie['rollen'])) {
      const rol = ROLLEN[codeOf(soort, 'RELATIEROLSOORT', omgeving) ?? '']
      if (!rol || id === null) continue
      const geldig = periodOf(textOf(begindatum) ?? contract.begin, textOf(einddatum))
      if (geldig === null) return null
      rijen.push({ relatie_id: sleutelOf(omgeving.bron, 'relaties', id), rol, geldig })
    }
  }
  const twice = new Set(rijen.map(({ relatie_id }) => relatie_id)).size < rijen.length
  return twice ? disjoint(rijen) : rijen
}

/** Somebody with two roles at once: the first stands, as the time of a person in a contract may not overlap. */
function disjoint(rijen: readonly PartijRij[]): PartijRij[] | null {
  const kept: PartijRij[] = []
  for (const rij of rijen) {
    if (kept.some((other) => other.relatie_id === rij.relatie_id && overlaps(other.geldig, rij.geldig)))
      return null
    kept.push(rij)
  }
  return kept
}

function overlaps(one: string, other: string): boolean {
  const [a = '', b = ''] = one.slice(1, -1).split(',')
  const [c = '', d = ''] = other.slice(1, -1).split(',')
  return (d === '' || a <= d) && (b === '' || c <= b)
}

/** VERA's begin and end of a price are moments; the end is the first that it holds no more. */
function dayOf(value: unknown): string | null {
  const text = textOf(value)
  return text === null || Number.isNaN(Date.parse(text)) ? null : datumOf(new Date(text))
}

function readPrijzen(bericht: Bericht, omgeving: Leesomgeving, bedragen: Bedragen): Gelezen<Component[]> {
  const begin = textOf(bericht['begindatum']) ?? '1900-01-01'
  let fault: ReturnType<typeof weiger> | null = null
  const parts: Component[] = []
  for (const [index, component] of objectsOf(bericht['prijscomponenten']).entries()) {
    const pad = `/prijscomponenten/${index}`
    const centen = typeof component['bedrag'] === 'number' ? centenOf(component['bedrag']) : null
    if (centen === null) {
      bedragen.onleesbaar += 1
      fault ??= weiger('bedrag', `${pad}/bedrag`)
      continue
    }
    bedragen.gelezen += centen
    codeOf(component['detailSoort'], 'PRIJSCOMPONENTDETAILSOORT', omgeving)
    const soort = PRIJSSOORTEN[codeOf(component['soort'], 'PRIJSCOMPONENTSOORT', omgeving) ?? '']
    if (!soort) bedragen.weggelaten += centen
    else {
      const part = {
        soort,
        centen,
        begin: dayOf(component['begindatum']) ?? begin,
        eind: dayOf(component['einddatum']),
      }
      if (part.eind !== null && part.eind <= part.begin) fault ??= weiger('datum', `${pad}/einddatum`)
      else parts.push(part)
    }
  }
  if (fault) return fault
  const merged = mergePrijzen(parts)
  return merged.every(({ centen }) => isBedrag(centen))
    ? { ok: true, waarde: merged }
    : weiger('bedrag', '/prijscomponenten')
}
