import { isPlaats } from '../onderhoud/plaats.ts'
import { vaardigheden } from '../planning/vaardigheid.ts'
import { DEFECTSOORTEN, ELEMENTEN } from './vera.ts'
import { knoopOf, listPaden, type Uitkomst, type Vraag, type Vragenboom } from './vragenboom.ts'

/** What is wrong with a tree, and at which node. */
export type Gebrek = { readonly naam: string; readonly wat: Gebrekcode }
export type Gebrekcode =
  | 'begin-ontbreekt'
  | 'geen-antwoorden'
  | 'antwoord-dubbel'
  | 'naar-onbekend'
  | 'kring'
  | 'wees'
  | 'tekst-leeg'
  | 'geen-vera'
  | 'vaardigheid-onbekend'
  | 'plaats-onbekend'
  | 'duur-onjuist'
  | 'geen-wet'
  | 'wet-zonder-huurder'
  | 'nood-zonder-spoed'

type Tekst = { nl: string; en: string }
const leeg = (tekst: Tekst | undefined): boolean =>
  tekst !== undefined && (tekst.nl.trim() === '' || tekst.en.trim() === '')

/** All that keeps a tree from being used; empty when every way ends in an outcome that says everything in both languages. */
export function findGebreken(boom: Vragenboom): Gebrek[] {
  if (!knoopOf(boom, boom.begin)) return [{ naam: boom.begin, wat: 'begin-ontbreekt' }]
  const bereikt = reach(boom)
  return Object.entries(boom.knopen).flatMap(([naam, knoop]) => {
    const wat = knoop.soort === 'vraag' ? ofVraag(boom, naam, knoop) : ofUitkomst(knoop)
    if (!bereikt.has(naam)) wat.push('wees')
    return wat.map((each) => ({ naam, wat: each }))
  })
}

function ofVraag(boom: Vragenboom, naam: string, { tekst, uitleg, antwoorden }: Vraag): Gebrekcode[] {
  const codes = antwoorden.map(({ code }) => code)
  const faults: [boolean, Gebrekcode][] = [
    [antwoorden.length === 0, 'geen-antwoorden'],
    [new Set(codes).size < codes.length, 'antwoord-dubbel'],
    [antwoorden.some(({ naar }) => !knoopOf(boom, naar)), 'naar-onbekend'],
    [reach(boom, naam).has(naam), 'kring'],
    [leeg(tekst) || leeg(uitleg) || antwoorden.some((each) => leeg(each.tekst)), 'tekst-leeg'],
  ]
  return faults.filter(([wrong]) => wrong).map(([, wat]) => wat)
}

function ofUitkomst(uitkomst: Uitkomst): Gebrekcode[] {
  const { titel, advies, plaats, defectsoort, element, vaardigheid, duurMinuten, betaalt, wet } = uitkomst
  const faults: [boolean, Gebrekcode][] = [
    [leeg(titel) || leeg(advies), 'tekst-leeg'],
    [!DEFECTSOORTEN.has(defectsoort) || !ELEMENTEN.has(element), 'geen-vera'],
    [!(vaardigheden as string[]).includes(vaardigheid), 'vaardigheid-onbekend'],
    [plaats !== undefined && !isPlaats(plaats), 'plaats-onbekend'],
    [duurMinuten < 15 || duurMinuten > 480, 'duur-onjuist'],
    // BW 7:240: what counts as a small repair is written in the Besluit; nothing else is the tenant's.
    [betaalt === 'huurder' && !wet?.trim(), 'geen-wet'],
    [betaalt === 'corporatie' && wet !== undefined, 'wet-zonder-huurder'],
    [uitkomst.nood === true && uitkomst.spoed !== 'direct', 'nood-zonder-spoed'],
  ]
  return faults.filter(([wrong]) => wrong).map(([, wat]) => wat)
}

/** Nodes that can be reached from the beginning, or by one step or more from a node. */
function reach(boom: Vragenboom, from?: string): Set<string> {
  const found = new Set<string>(from === undefined ? [boom.begin] : [])
  const todo = [from ?? boom.begin]
  for (let naam = todo.pop(); naam !== undefined; naam = todo.pop()) {
    const knoop = knoopOf(boom, naam)
    for (const { naar } of knoop?.soort === 'vraag' ? knoop.antwoorden : []) {
      if (found.has(naar)) continue
      found.add(naar)
      todo.push(naar)
    }
  }
  return found
}

/** One way through the tree that leads elsewhere, or to an outcome that says something else. Null: there is no such way. */
export type Verschil = {
  readonly antwoorden: readonly string[]
  readonly was: string | null
  readonly wordt: string | null
  readonly velden: readonly string[]
}

/** Which answers get another outcome when `nieuw` takes the place of `oud`. */
export function compareBomen(oud: Vragenboom, nieuw: Vragenboom): Verschil[] {
  const [was, wordt] = [endsOf(oud), endsOf(nieuw)]
  return [...new Set([...was.keys(), ...wordt.keys()])].flatMap((pad) => {
    const [a, b] = [was.get(pad) ?? null, wordt.get(pad) ?? null]
    const velden = a !== null && b !== null ? changedFields(oud, nieuw, [a, b]) : []
    if (a === b && velden.length === 0) return []
    return [{ antwoorden: pad.split('.'), was: a, wordt: b, velden }]
  })
}

const endsOf = (boom: Vragenboom): Map<string, string> =>
  new Map(listPaden(boom).map(({ antwoorden, uitkomst }) => [antwoorden.join('.'), uitkomst]))

function changedFields(oud: Vragenboom, nieuw: Vragenboom, [a, b]: [string, string]): string[] {
  const [was, wordt] = [knoopOf(oud, a), knoopOf(nieuw, b)]
  if (was?.soort !== 'uitkomst' || wordt?.soort !== 'uitkomst') return []
  const velden = [...new Set([...Object.keys(was), ...Object.keys(wordt)])] as (keyof Uitkomst)[]
  return velden.filter((veld) => JSON.stringify(was[veld]) !== JSON.stringify(wordt[veld]))
}
