import { huursegmentOf } from './maximale-huur/maximale-huur.ts'
import { yearOf } from './datum.ts'
import type { Resultaat, Woningwaardering, WoningwaarderingGroep } from './resultaat.ts'
import { inLawOrder, RUBRIEKEN } from './rubrieken.ts'
import type { GroepCode, Stelsel } from './stelselgroep.ts'
import { VERSCHILLEN } from './verschillen.ts'

const WIDTH = 72
const POINTS_WIDTH = 10

/** The calculation as text that a tenant can read and add up: each line with its quantity and points. */
export function explainResultaat(resultaat: Resultaat, peildatum: string): string {
  return [
    ...explainHead(resultaat, peildatum),
    ...inLawOrder(resultaat.groepen).flatMap((groep) => ['', ...explainGroep(groep)]),
    ...explainTotaal(resultaat, peildatum),
    ...explainList('Let op', resultaat.waarschuwingen),
    ...explainList(
      'Hier rekent dit programma anders dan veel andere programma’s',
      resultaat.afwijkingen.map((nummer) => `Verschil ${nummer}. ${VERSCHILLEN[nummer]}`),
    ),
    ...explainList('Dit is niet meegerekend. Een medewerker kijkt hiernaar', resultaat.nietGemodelleerd),
    '',
  ].join('\n')
}

const stelselOf = (resultaat: Resultaat): Stelsel => (resultaat.stelsel.code === 'ONZ' ? 'ONZ' : 'ZEL')

/** What the rent segment means for who rents. */
export const SEGMENT_UITLEG = {
  laag: 'Dit is een sociale huurwoning. De verhuurder mag niet meer vragen dan de maximale huur.',
  midden: 'Dit is een woning met middenhuur. De verhuurder mag niet meer vragen dan de maximale huur.',
  vrij: 'Dit is een woning in de vrije sector. De huurprijs is een afspraak tussen huurder en verhuurder.',
} as const

/** The sentence about the segment of a whole valuation; a room is always in the low segment. */
export function segmentUitleg(resultaat: Resultaat): string {
  const stelsel = stelselOf(resultaat)
  if (stelsel === 'ONZ') return 'Dit is een kamer. De verhuurder mag niet meer vragen dan de maximale huur.'
  return SEGMENT_UITLEG[huursegmentOf(stelsel, resultaat.punten ?? 0)]
}

function explainHead(resultaat: Resultaat, peildatum: string): string[] {
  const soort = stelselOf(resultaat) === 'ZEL' ? 'zelfstandige woning' : 'kamer (onzelfstandige woonruimte)'
  const head = [
    'PUNTEN VAN UW WOONRUIMTE',
    '',
    `Soort: ${soort}. De regels en bedragen van ${formatDatum(peildatum)}.`,
  ]
  if (resultaat.punten === undefined || resultaat.maximaleHuurInclusiefOpslag === undefined) return head
  return [
    ...head,
    `Uw woonruimte heeft ${resultaat.punten} punten.`,
    `De maximale kale huur is ${formatEuro(resultaat.maximaleHuurInclusiefOpslag)} per maand.`,
    ...wrap(segmentUitleg(resultaat), ''),
  ]
}

/** Name, rule and lines of one stelselgroep. */
function explainGroep({ criteriumGroep, punten, woningwaarderingen }: WoningwaarderingGroep): string[] {
  const { code, naam } = criteriumGroep.stelselgroep
  const { rubriek, uitleg } = RUBRIEKEN[code as GroepCode]
  return [
    ruled(`${rubriek} ${naam}`, `${formatPunten(punten)} punten`),
    ...wrap(uitleg, '   '),
    ...woningwaarderingen.map(explainRegel),
    ...explainSamen(woningwaarderingen),
  ]
}

/** Where the lines carry only m², their sum is what is rounded. */
function explainSamen(regels: readonly Woningwaardering[]): string[] {
  const top = regels.filter(({ criterium }) => !criterium.bovenliggendeCriterium)
  if (
    top.length < 2 ||
    top.some(
      ({ aantal, criterium, punten }) =>
        punten !== undefined || criterium.meeteenheid?.code !== 'M2' || aantal === undefined,
    )
  )
    return []
  return [`    Samen: ${formatGetal(top.reduce((total, { aantal }) => total + (aantal ?? 0), 0))} m²`]
}

/** How deep a line stands: its parents are the lines that its id starts with. */
export function depthOf(regel: Woningwaardering, regels: readonly Woningwaardering[]): number {
  const boven = regel.criterium.bovenliggendeCriterium?.id
  const parent = boven ? regels.find(({ criterium }) => criterium.id === boven) : undefined
  return parent ? depthOf(parent, regels) + 1 : 0
}

function explainRegel(regel: Woningwaardering, _index: number, regels: readonly Woningwaardering[]): string {
  const indent = '  '.repeat(depthOf(regel, regels) + 2)
  const hoeveel = formatAantal(regel)
  return ruled(`${indent}${nameOf(regel)}${hoeveel ? `: ${hoeveel}` : ''}`, formatWaarde(regel))
}

/** Name of a line for a reader; that of an energielabel is only its letter. */
export const nameOf = ({ criterium }: Woningwaardering): string =>
  criterium.id === 'energieprestatie__label' ? `Energielabel ${criterium.naam}` : criterium.naam

/** Quantity with its unit, as in "22,96 m²"; empty when the line has none. */
export function formatAantal({ aantal, criterium }: Woningwaardering): string {
  if (aantal === undefined) return ''
  const code = criterium.meeteenheid?.code
  if (code === 'EUR') return formatEuro(aantal).replace(',00', '')
  const eenheid = { M2: 'm²', MIL: 'mm', STU: aantal === 1 ? 'stuk' : 'stuks' }[code ?? ''] ?? ''
  return `${formatGetal(aantal)} ${eenheid}`.trim()
}

/** Points or surcharge of a line; empty when it has neither. */
export function formatWaarde({ punten, opslagpercentage }: Woningwaardering): string {
  if (punten !== undefined) return formatPunten(punten)
  return opslagpercentage === undefined ? '' : `+${formatProcent(opslagpercentage)}`
}

function explainTotaal(resultaat: Resultaat, peildatum: string): string[] {
  const { punten, maximaleHuur, opslagpercentage, huurprijsopslag, maximaleHuurInclusiefOpslag } = resultaat
  if (punten === undefined || maximaleHuur === undefined) return []
  const som = resultaat.groepen.reduce((total, groep) => total + groep.punten, 0)
  return [
    '',
    ruled('Alle punten samen', `${formatPunten(som)} punten`),
    ruled('Afgerond op hele punten', `${punten} punten`),
    ruled(`Maximale huur in de tabel van ${yearOf(peildatum)}`, formatEuro(maximaleHuur)),
    ...(opslagpercentage === undefined
      ? []
      : [ruled(`Opslag ${formatProcent(opslagpercentage)}`, formatEuro(huurprijsopslag ?? 0))]),
    ruled('Maximale kale huur per maand', formatEuro(maximaleHuurInclusiefOpslag ?? maximaleHuur)),
  ]
}

const explainList = (title: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : ['', `${title}:`, ...items.flatMap((item) => wrap(`- ${item}`, '  ', ''))]

const LEAST_DOTS = 2

/** A text, dots, and a figure at the right; a long text goes on under itself. */
function ruled(left: string, right: string): string {
  if (right === '') return left
  const figure = right.padStart(POINTS_WIDTH)
  const room = WIDTH - figure.length - 2
  if (left.length > room - LEAST_DOTS) return breakLong(left, right, room - LEAST_DOTS)
  return `${left} ${'.'.repeat(room - left.length)} ${figure}`
}

function breakLong(left: string, right: string, room: number): string {
  const at = left.lastIndexOf(' ', room)
  const indent = ' '.repeat(left.length - left.trimStart().length)
  if (at <= indent.length) return `${left} ${right}`
  return `${left.slice(0, at)}\n${ruled(`${indent}  ${left.slice(at + 1)}`, right)}`
}

function wrap(tekst: string, indent: string, first: string = indent): string[] {
  const lines: string[] = []
  let line = first
  for (const word of tekst.split(' ')) {
    const isStart = line === first || line === indent
    if (!isStart && line.length + word.length + 1 > WIDTH) {
      lines.push(line)
      line = indent + word
    } else line = isStart ? line + word : `${line} ${word}`
  }
  return [...lines, line]
}

const getal = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 })
const puntenFormat = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const euroFormat = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' })
const procent = new Intl.NumberFormat('nl-NL', { style: 'percent', maximumFractionDigits: 1 })

const datumFormat = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' })

/** "1 juli 2026" for 2026-07-01. */
export const formatDatum = (datum: string): string => datumFormat.format(new Date(`${datum}T00:00:00Z`))
const formatGetal = (value: number): string => getal.format(value)
export const formatProcent = (value: number): string => procent.format(value)
export const formatPunten = (value: number): string => puntenFormat.format(value)
/** Dutch euros with an ordinary space, so that the text can be searched. */
export const formatEuro = (value: number): string => euroFormat.format(value).replaceAll(/\s/g, ' ')
