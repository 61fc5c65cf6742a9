import type { Kolom } from '../../../web/ui/index.ts'
import { Alert, DataList, Details, Paragraph, Section, Table, TextList } from '../../../web/ui/index.ts'
import type { Resultaat, Woningwaardering, WoningwaarderingGroep } from '../resultaat.ts'
import { inLawOrder, RUBRIEKEN } from '../rubrieken.ts'
import type { GroepCode } from '../stelselgroep.ts'
import {
  depthOf,
  formatAantal,
  formatDatum,
  formatEuro,
  formatProcent,
  formatPunten,
  formatWaarde,
  nameOf,
  segmentUitleg,
} from '../uitleg.ts'
import { VERSCHILLEN } from '../verschillen.ts'

/** A whole valuation as a page: the answer, each stelselgroep as a table, what to mind. */
export const Uitkomst = ({ resultaat, peildatum }: { resultaat: Resultaat; peildatum: string }) => (
  <>
    <Alert kop={`${resultaat.punten ?? 0} punten`}>
      <Paragraph soort="lead">
        De maximale kale huur is {formatEuro(resultaat.maximaleHuurInclusiefOpslag ?? 0)} per maand.
      </Paragraph>
      <Paragraph>{segmentUitleg(resultaat)}</Paragraph>
    </Alert>
    <Section kop="Hoe komt u aan dit bedrag?">
      <DataList gegevens={listTotalen(resultaat, peildatum)} />
    </Section>
    <Waarschuwingen teksten={resultaat.waarschuwingen} />
    {inLawOrder(resultaat.groepen).map((groep) => (
      <Groep key={groep.criteriumGroep.stelselgroep.code} groep={groep} />
    ))}
    <Verantwoording resultaat={resultaat} />
  </>
)

function listTotalen(resultaat: Resultaat, peildatum: string) {
  const som = resultaat.groepen.reduce((total, { punten }) => total + punten, 0)
  const { punten = 0, maximaleHuur = 0, opslagpercentage, huurprijsopslag = 0 } = resultaat
  const opslag =
    opslagpercentage === undefined
      ? []
      : [{ naam: `Opslag van ${formatProcent(opslagpercentage)}`, waarde: formatEuro(huurprijsopslag) }]
  return [
    { naam: 'Peildatum', waarde: formatDatum(peildatum) },
    { naam: 'Alle punten samen', waarde: formatPunten(som) },
    { naam: 'Afgerond op hele punten', waarde: String(punten) },
    { naam: `Huur bij ${punten} punten in de tabel`, waarde: formatEuro(maximaleHuur) },
    ...opslag,
    {
      naam: 'Maximale kale huur per maand',
      waarde: formatEuro(resultaat.maximaleHuurInclusiefOpslag ?? maximaleHuur),
    },
  ]
}

const Waarschuwingen = ({ teksten }: { teksten: readonly string[] }) =>
  teksten.length === 0 ? null : (
    <Alert soort="waarschuwing" kop="Let op">
      <TextList items={teksten} />
    </Alert>
  )

/** One row of a table: the line with how deep it stands. */
type Rij = { regel: Woningwaardering; diepte: number }

const KOLOMMEN: readonly Kolom<Rij>[] = [
  { kop: 'Onderdeel', cel: ({ regel, diepte }) => `${'– '.repeat(diepte)}${nameOf(regel)}` },
  { kop: 'Hoeveel', cel: ({ regel }) => formatAantal(regel), getal: true },
  { kop: 'Punten', cel: ({ regel }) => formatWaarde(regel), getal: true },
]

const Groep = ({ groep }: { groep: WoningwaarderingGroep }) => {
  const { code, naam } = groep.criteriumGroep.stelselgroep
  const { rubriek, uitleg } = RUBRIEKEN[code as GroepCode]
  const rijen = groep.woningwaarderingen.map((regel) => ({
    regel,
    diepte: depthOf(regel, groep.woningwaarderingen),
  }))
  return (
    <Section kop={`${rubriek} ${naam}: ${formatPunten(groep.punten)} punten`}>
      <Paragraph>{uitleg}</Paragraph>
      {rijen.length > 0 && (
        <Table
          bijschrift={`Berekening van ${naam.toLowerCase()}`}
          kolommen={KOLOMMEN}
          rijen={rijen}
          sleutel={({ regel }) => regel.criterium.id}
        />
      )}
    </Section>
  )
}

const Verantwoording = ({ resultaat }: { resultaat: Resultaat }) => (
  <>
    {resultaat.afwijkingen.length > 0 && (
      <Details kop="Hier rekenen wij anders dan veel andere programma’s">
        <TextList
          items={resultaat.afwijkingen.map((nummer) => `Verschil ${nummer}. ${VERSCHILLEN[nummer]}`)}
        />
      </Details>
    )}
    <Details kop="Dit is niet meegerekend">
      <TextList items={resultaat.nietGemodelleerd} />
    </Details>
  </>
)
