import type { Opdracht } from './coderen.ts'
import type { Eisen } from './eisen.ts'
import { createEisen } from './eisen.ts'
import type { Klassen, Verdeling } from './klassen.ts'
import { mergeVerdeling } from './klassen.ts'
import type { Probleem } from './probleem.ts'
import { meetsAll } from './toetsing.ts'
import type { Uitkomst, VrijKolom } from './uitkomst.ts'
import type { Verlies } from './verlies.ts'
import { aggregate, lossOfAttribuut } from './verlies.ts'

/** Cells that are released alike, with the level of each attribute in this part of the table only. */
type Deel = { readonly cellen: Int32Array; readonly omvang: number; readonly levels: Int32Array }

/** The table, and its loss by the definition of `loss`, class by class; undefined for other measures. */
export type Lokaal = { readonly uitkomst: Uitkomst; readonly verlies: Verlies | undefined }

type Snede = { readonly delen: Deel[]; readonly weg: Deel[] }

/**
 * Local recoding in the manner of Mondrian (LeFevre et al. 2006) over hierarchies: starts with everyone in one class and
 * splits, attribute by attribute, as long as each part meets all demands. Parts end at different levels, which keeps
 * more detail than one level for the whole column; but counts per value are then harder to compare. Not optimal.
 * Undefined when even the coarsest table does not meet the demands.
 */
export function recodeLocal(opdracht: Opdracht): Lokaal | undefined {
  const { probleem } = opdracht
  const eisen = createEisen(probleem)
  const everything: Deel = {
    cellen: Int32Array.from({ length: probleem.cellen.klassen.aantal }, (_, i) => i),
    omvang: probleem.rijen,
    levels: Int32Array.from(probleem.attributen, ({ codes }) => codes.length - 1),
  }
  const start = splitAtTop(probleem, everything, eisen)
  if (!start) return undefined
  const finished: Deel[] = []
  const suppressed = [...start.weg]
  let room = probleem.maxOnderdrukt - rowsOf(start.weg)
  const todo = [...start.delen]
  for (let deel = todo.pop(); deel; deel = todo.pop()) {
    const share = Math.floor((probleem.maxOnderdrukt * deel.omvang) / probleem.rijen)
    const cut = chooseCut(probleem, deel, { eisen, room: Math.min(room, share) })
    if (!cut) {
      finished.push(deel)
      continue
    }
    room -= rowsOf(cut.weg)
    suppressed.push(...cut.weg)
    todo.push(...cut.delen)
  }
  return {
    uitkomst: toUitkomst(opdracht, finished, suppressed),
    verlies: probleem.maat.soort === 'loss' ? lossOf(probleem, finished, suppressed) : undefined,
  }
}

const rowsOf = (delen: readonly Deel[]): number => delen.reduce((sum, { omvang }) => sum + omvang, 0)

/** Hierarchies need not end in one value, so the coarsest table may have several classes. */
function splitAtTop(probleem: Probleem, deel: Deel, eisen: Eisen): Snede | undefined {
  let delen = [deel]
  for (let a = 0; a < deel.levels.length; a++)
    delen = delen.flatMap((part) => partsOf(probleem, part, { a, level: part.levels[a]! }))
  const cut = sift(probleem, delen, eisen)
  return rowsOf(cut.weg) <= probleem.maxOnderdrukt ? cut : undefined
}

type Ruimte = { eisen: Eisen; room: number }

/** Tries the attributes from the one that is coarsest here; takes the first that can be made finer. */
function chooseCut(probleem: Probleem, deel: Deel, { eisen, room }: Ruimte): Snede | undefined {
  const widths = probleem.attributen.map((_, a) => widthOf(probleem, deel, a))
  const order = widths.map((_, a) => a).toSorted((a, b) => widths[b]! - widths[a]!)
  for (const a of order) {
    if (deel.levels[a] === 0) continue
    const cut = sift(probleem, partsOf(probleem, deel, { a, level: deel.levels[a]! - 1 }), eisen)
    if (cut.delen.length > 0 && rowsOf(cut.weg) <= room) return cut
  }
  return undefined
}

/** Share of the hierarchy that the part's value stands for: 1 for a star over everything. */
function widthOf(probleem: Probleem, deel: Deel, a: number): number {
  return coveredBy(probleem, deel, a) / probleem.attributen[a]!.hierarchieRijen
}

/** Rows of the hierarchy that the part's value stands for. */
function coveredBy({ attributen, cellen }: Probleem, deel: Deel, a: number): number {
  const { codes, gewichten } = attributen[a]!
  const level = deel.levels[a]!
  return gewichten[level]![codes[level]![cellen.codes[a]![deel.cellen[0]!]!]!]!
}

function partsOf(probleem: Probleem, deel: Deel, { a, level }: { a: number; level: number }): Deel[] {
  const map = probleem.attributen[a]!.codes[level]!
  const column = probleem.cellen.codes[a]!
  const byValue = Map.groupBy(deel.cellen, (cel) => map[column[cel]!]!)
  const levels = deel.levels.with(a, level)
  return [...byValue.values()].map((list) => {
    const cellen = Int32Array.from(list)
    const omvang = cellen.reduce((sum, cel) => sum + probleem.cellen.klassen.omvang[cel]!, 0)
    return { cellen, omvang, levels }
  })
}

/** Puts aside the parts that do not meet the demands. */
function sift(probleem: Probleem, delen: Deel[], eisen: Eisen): Snede {
  const [good, bad]: [Deel[], Deel[]] = [[], []]
  for (const deel of delen) (meetsAll(asKlassen(probleem, deel), 0, eisen) ? good : bad).push(deel)
  return { delen: good, weg: bad }
}

/** The part as a table of one class. */
function asKlassen({ cellen }: Probleem, deel: Deel): Klassen {
  const nummer = new Int32Array(deel.cellen.length)
  const merge = { nummer, from: nummer.length, to: 1 }
  const verdelingen = cellen.klassen.verdelingen.map((all) => mergeVerdeling(pick(all, deel.cellen), merge))
  return { aantal: 1, cel: deel.cellen, omvang: Int32Array.of(deel.omvang), verdelingen }
}

function pick({ start, waarde, aantal }: Verdeling, cellen: Int32Array): Verdeling {
  const picked: Verdeling = {
    start: new Int32Array(cellen.length + 1),
    waarde: new Int32Array(cellen.reduce((sum, cel) => sum + start[cel + 1]! - start[cel]!, 0)),
    aantal: new Int32Array(cellen.reduce((sum, cel) => sum + start[cel + 1]! - start[cel]!, 0)),
  }
  let end = 0
  cellen.forEach((cel, i) => {
    picked.waarde.set(waarde.subarray(start[cel], start[cel + 1]), end)
    picked.aantal.set(aantal.subarray(start[cel], start[cel + 1]), end)
    end += start[cel + 1]! - start[cel]!
    picked.start[i + 1] = end
  })
  return picked
}

function lossOf(probleem: Probleem, finished: readonly Deel[], suppressed: readonly Deel[]): Verlies {
  const losses = probleem.attributen.map((_, a) => {
    const covered = (delen: readonly Deel[]): number =>
      delen.reduce((sum, deel) => sum + deel.omvang * coveredBy(probleem, deel, a), 0)
    return lossOfAttribuut(probleem, a, {
      behouden: covered(finished),
      weggelaten: covered(suppressed),
      weggelatenRijen: rowsOf(suppressed),
    })
  })
  return aggregate(probleem.maat, losses)
}

function toUitkomst(opdracht: Opdracht, finished: readonly Deel[], suppressed: readonly Deel[]): Uitkomst {
  const { probleem, quasi, celVanRij } = opdracht
  const delen = [...finished, ...suppressed]
  const classOfCell = new Int32Array(probleem.cellen.klassen.aantal)
  delen.forEach(({ cellen }, c) => cellen.forEach((cel) => (classOfCell[cel] = c)))
  const klasse = celVanRij.map((cel) => classOfCell[cel]!)
  const kolommen = quasi.map(({ kolom, hierarchie, eersteNiveau, codes }, a): VrijKolom => {
    const texts = new Map<string, number>()
    const coded = codes.map((position, row) => {
      const level = eersteNiveau + delen[klasse[row]!]!.levels[a]!
      const text = hierarchie.teksten[level]![hierarchie.codes[level]![position]!]!
      const code = texts.get(text) ?? texts.size
      texts.set(text, code)
      return code
    })
    return { naam: kolom.naam, teksten: [...texts.keys()], codes: coded, niveau: 'lokaal' }
  })
  return {
    kolommen,
    klasse,
    omvang: Int32Array.from(delen, ({ omvang }) => omvang),
    behouden: Uint8Array.from(delen, (_, c) => (c < finished.length ? 1 : 0)),
  }
}
