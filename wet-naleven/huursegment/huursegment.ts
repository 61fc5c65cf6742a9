import { type Huurprijstabel, tableRow } from '../parameters/huurprijstabel.ts'
import { centsOf, numberOf, type Parameter } from '../parameters/parameter.ts'
import type { LawAt } from '../parameters/peildatum.ts'
import { type Cent, euro, toDecimal } from '../regel/bedrag.ts'
import { cite } from '../regel/citaat.ts'
import { getal, keuze } from '../regel/feiten.ts'
import { defineRegel } from '../regel/regel.ts'
import { conclude, leaveToPerson, type Outcome, type Step } from '../regel/stap.ts'

export type Segment = 'laag' | 'midden' | 'vrij'

/** Money as decimal strings a month; `maximaleHuur` is null in the free segment, `tabelbedrag` beyond the table. */
export type Huursegment = {
  readonly segment: Segment
  readonly maximaleHuur: string | null
  readonly tabelbedrag: string | null
}

const valuation = cite('Besluit huurprijzen woonruimte', '5')
const tableArticle = cite('Besluit huurprijzen woonruimte', '12', '2')
const segments = cite('Uitvoeringswet huurprijzen woonruimte', '3', '2')
const prohibition = cite('Wet goed verhuurderschap', '2a')
// Before the prohibition the Huurcommissie tested the first rent against the table.
const tested = cite('Uitvoeringswet huurprijzen woonruimte', '11', '2')
const liberalisation = cite('Burgerlijk Wetboek Boek 7', '247')

const notModelled = [
  'Opslagen voor een monument, een beschermd gezicht of nieuwbouw in de middenhuur (Besluit huurprijzen woonruimte, artikel 8a).',
  'De punten zelf: die staan in de woningwaardering.',
]

type Judged = { readonly soort: 'zelfstandig' | 'onzelfstandig'; readonly punten: number }

/** The segment and the maximum rent by points (UHW 3 and 10, BHW 2 and 12, Wgv 2a). */
export const huursegment = defineRegel({
  code: 'huursegment',
  onderwerp: 'wet-naleven/huursegment',
  vraag: 'In welk segment valt deze woning door haar punten, en wat is de hoogste huur?',
  facts: { soort: keuze('zelfstandig', 'onzelfstandig'), punten: getal(0, 1000) },
  versions: [
    {
      from: '2023-07-01',
      to: '2024-06-30',
      parameters: ['rent.max_huurgrens'],
      tables: ['zelfstandig'],
      judge: (facts, law) => judgeBefore2024(facts, law),
    },
    {
      from: '2024-07-01',
      to: null,
      parameters: ['segment.low.max_points', 'segment.middle.max_points', 'rent.max_huurgrens'],
      tables: ['zelfstandig', 'onzelfstandig'],
      judge: (facts, law) => (facts.soort === 'zelfstandig' ? judgeHome(facts, law) : judgeRoom(facts, law)),
    },
  ],
})

function judgeHome({ soort, punten }: Judged, law: LawAt): Outcome<Huursegment> {
  const low = law.get('segment.low.max_points')
  const middle = law.get('segment.middle.max_points')
  const whole = roundPunten(punten)
  const segment = segmentOf(whole, numberOf(low), numberOf(middle))
  const looked = lookUp(law.table(soort), whole)
  const steps = [
    sayPunten(punten, whole),
    ...looked.steps,
    saySegment(segment, whole, [low, middle]),
  ] as const
  if (segment === 'vrij') return conclude('bedrag', [...steps, freeRent(looked.cents)], notModelled)
  // Provision of segment.low.max_points: the amount at the upper edge of the low segment is that of Wht 13(1)(a). In the
  // second half of 2024 the table is 8 cents below it.
  const edge = whole === numberOf(low) ? law.get('rent.max_huurgrens') : undefined
  return conclude('bedrag', [...steps, maximumRent(segment, looked, edge)], notModelled)
}

function judgeRoom({ soort, punten }: Judged, law: LawAt): Outcome<Huursegment> {
  const table = law.table(soort)
  const whole = roundPunten(punten)
  if (whole > table.maxPunten) {
    const step: Step<null> = {
      citation: tableArticle,
      says: () =>
        `De tabel voor kamers stopt bij ${table.maxPunten} punten. Een medewerker bekijkt de hoogste huur.`,
      parameters: [tableRow(table, table.maxPunten)],
      value: null,
    }
    return leaveToPerson(
      [sayPunten(punten, whole), step],
      [`De tabel geeft geen bedrag boven ${table.maxPunten} punten.`],
    )
  }
  const looked = lookUp(table, whole)
  return conclude(
    'bedrag',
    [sayPunten(punten, whole), ...looked.steps, maximumRent('laag', looked, undefined)],
    notModelled,
  )
}

/** Until 1-7-2024 there was no middle segment, and the first rent decided whether a contract was free (BW 7:247). */
function judgeBefore2024({ soort, punten }: Judged, law: LawAt): Outcome<Huursegment> {
  const grens = law.get('rent.max_huurgrens')
  const whole = roundPunten(punten)
  const looked = lookUp(law.table(soort), whole)
  const steps = [sayPunten(punten, whole), ...looked.steps] as const
  const free = looked.cents === null || looked.cents > centsOf(grens)
  if (!free)
    return conclude(
      'bedrag',
      [...steps, { ...maximumRent('laag', looked, undefined), citation: tested }],
      notModelled,
    )
  const last: Step<Huursegment> = {
    citation: liberalisation,
    says: () =>
      `De hoogste huur bij deze punten ligt boven de grens van ${euro(centsOf(grens))}. De woning mocht voor een vrije huur worden verhuurd.`,
    parameters: [grens],
    value: { segment: 'vrij', maximaleHuur: null, tabelbedrag: decimalOrNull(looked.cents) },
  }
  return conclude(
    'bedrag',
    [...steps, last],
    [
      'Of de huur bij de start van het contract boven de grens lag: alleen dan was het contract vrij.',
      ...notModelled,
    ],
  )
}

type LookedUp = {
  readonly cents: Cent | null
  readonly row: Parameter | null
  readonly steps: readonly Step[]
}

/** Self-contained homes below the table get its first row; above it there is no published amount. */
function lookUp(table: Huurprijstabel, whole: number): LookedUp {
  const at = Math.max(whole, table.minPunten)
  if (at > table.maxPunten) return { cents: null, row: null, steps: [] }
  const row = tableRow(table, at)
  const cents = centsOf(row)
  const step: Step = {
    citation: tableArticle,
    says: () =>
      at === whole
        ? `In de tabel hoort bij ${at} punten een hoogste huur van ${euro(cents)} per maand.`
        : `De tabel begint bij ${at} punten. Daarbij hoort een hoogste huur van ${euro(cents)} per maand.`,
    parameters: [row],
    value: toDecimal(cents),
  }
  return { cents, row, steps: [step] }
}

/** The total is rounded to whole points, a half upwards (BHW annex I, closing remark). */
const roundPunten = (punten: number): number => Math.floor(punten + 0.5)

const sayPunten = (punten: number, whole: number): Step => ({
  citation: valuation,
  says: () =>
    punten === whole
      ? `De woning heeft ${whole} punten.`
      : `De woning heeft ${String(punten).replace('.', ',')} punten. Afgerond zijn dat ${whole} punten.`,
  parameters: [],
  value: whole,
})

function segmentOf(whole: number, low: number, middle: number): Segment {
  if (whole <= low) return 'laag'
  return whole <= middle ? 'midden' : 'vrij'
}

const segmentNames = { laag: 'lage segment', midden: 'middensegment', vrij: 'vrije segment' } as const

const saySegment = (segment: Segment, whole: number, parameters: readonly [Parameter, Parameter]): Step => ({
  citation: segments,
  says: () =>
    `Tot en met ${numberOf(parameters[0])} punten is het lage segment, tot en met ${numberOf(parameters[1])} punten het midden. Met ${whole} punten valt de woning in het ${segmentNames[segment]}.`,
  parameters,
  value: segment,
})

function maximumRent(
  segment: 'laag' | 'midden',
  looked: LookedUp,
  edge: Parameter | undefined,
): Step<Huursegment> {
  const tabelbedrag = looked.cents ?? 0
  const cents = edge ? centsOf(edge) : tabelbedrag
  return {
    citation: prohibition,
    says: () =>
      cents === tabelbedrag
        ? `De huur mag niet hoger zijn dan ${euro(cents)} per maand.`
        : `Dit is de bovenkant van het lage segment. Daar geldt de grens van ${euro(cents)} per maand. Hoger mag de huur niet zijn.`,
    parameters: [...(looked.row ? [looked.row] : []), ...(edge ? [edge] : [])],
    value: { segment, maximaleHuur: toDecimal(cents), tabelbedrag: toDecimal(tabelbedrag) },
  }
}

const freeRent = (cents: Cent | null): Step<Huursegment> => ({
  citation: prohibition,
  says: () =>
    'In het vrije segment geeft de wet geen hoogste huur. De verhuurder en de huurder spreken de huur af.',
  parameters: [],
  value: { segment: 'vrij', maximaleHuur: null, tabelbedrag: decimalOrNull(cents) },
})

const decimalOrNull = (cents: Cent | null): string | null => (cents === null ? null : toDecimal(cents))
