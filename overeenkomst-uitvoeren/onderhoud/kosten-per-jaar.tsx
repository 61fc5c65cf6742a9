import { showBedrag } from '../../geld.ts'
import { Link, Paragraph, Section, Table } from '../../web/ui/index.ts'
import type { listKostenPerJaar } from './kosten.ts'

export type Jaar = Awaited<ReturnType<typeof listKostenPerJaar>>[number]

export const GEEN_KOSTEN = 'Er is nog geen onderhoud betaald voor deze woning.'

/** The total of each year. */
export const JarenTabel = ({ jaren }: { jaren: readonly Jaar[] }) => (
  <Table
    bijschrift="Kosten per jaar"
    stil
    rijen={jaren}
    sleutel={({ jaar }) => jaar}
    kolommen={[
      { kop: 'Jaar', cel: ({ jaar }) => jaar },
      { kop: 'Opdrachten', getal: true, cel: ({ aantal }) => aantal },
      { kop: 'Kosten', getal: true, cel: ({ bedrag_cent: cent }) => showBedrag(cent) },
    ]}
  />
)

/** On the page of a home: the years, and the way to the orders behind them. */
export const KostenVanWoning = ({ id, jaren }: { id: string; jaren: readonly Jaar[] }) => (
  <Section kop="Kosten van onderhoud">
    {jaren.length === 0 ? (
      <Paragraph>{GEEN_KOSTEN}</Paragraph>
    ) : (
      <>
        <JarenTabel jaren={jaren} />
        <Paragraph>
          <Link href={`/balie/woningen/${id}/kosten`}>Alle opdrachten met bedragen</Link>
        </Paragraph>
      </>
    )}
  </Section>
)
