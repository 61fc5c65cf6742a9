import { showDatumKort, showTijd } from '../../tijd.ts'
import { Link, Paragraph, Table } from '../../web/ui/index.ts'
import type { Doel } from '../werkreden/werkreden.ts'
import type { Regel } from './geschiedenis.ts'

const SOORTEN: Record<Regel['soort'], string> = {
  verstuurd: 'Van ons',
  ontvangen: 'Van de huurder',
  contact: 'Contact',
}

interface GeschiedenisProps {
  regels: readonly Regel[]
  relatieId: string
  doel: Doel
  bijschrift: string
  /** The heading above says it already. */
  stil?: boolean
}

/** What went to and fro, each line with what it was for. */
export function Geschiedenis({ regels, relatieId, doel, bijschrift, stil }: GeschiedenisProps) {
  if (regels.length === 0) return <Paragraph>Er is nog geen contact geweest.</Paragraph>
  return (
    <Table
      bijschrift={bijschrift}
      stil={stil ?? false}
      rijen={regels}
      sleutel={({ soort, id }) => `${soort} ${id}`}
      kolommen={[
        {
          kop: 'Wat',
          cel: ({ soort, id, wat }) =>
            soort === 'verstuurd' ? (
              <Link href={`/balie/personen/${relatieId}/berichten/${id}?voor=${doel}`}>{wat}</Link>
            ) : (
              wat
            ),
        },
        { kop: 'Wanneer', kort: true, cel: ({ op }) => `${showDatumKort(op)}, ${showTijd(op)}` },
        { kop: 'Van wie', kort: true, cel: ({ soort }) => SOORTEN[soort] },
        { kop: 'Hoe', cel: ({ hoe }) => hoe },
        { kop: 'Waarvoor', cel: ({ waarvoor }) => waarvoor },
      ]}
    />
  )
}
