import { lees } from '../../doelbinding/verwerk.ts'
import { datumOf, showDatumKort } from '../../tijd.ts'
import { sectie } from '../../web/balie/sectie.ts'
import { Link, Paragraph, TextList } from '../../web/ui/index.ts'
import { kiestBlik, type Persoonskop } from '../werkreden/persoon.ts'
import { AFSPRAAK, GEDRAGGROEP, HULPGROEP } from './groepen.ts'
import { KEUZES, type Soort } from './notitie.ts'
import { afspraken, gedrag, hulp } from './queries.ts'
import { afsprakenBekijken, gedragBekijken, hulpBekijken } from './verwerkingen.ts'

type Regel = { id: string; code: string | null; toelichting?: string | null; einddatum: string }
const vanDag = ({ blik }: Persoonskop) => ({ id: blik.relatieId, dag: datumOf(blik.nu) })

function Notities({
  soort,
  regels,
  persoon,
}: {
  soort: Soort
  regels: readonly Regel[]
  persoon: Persoonskop
}) {
  const { relatieId, doel } = persoon.blik
  if (regels.length === 0) return <Paragraph>Er staat niets.</Paragraph>
  return (
    <TextList
      items={regels.map(({ id, code, toelichting, einddatum }) => (
        <>
          {KEUZES[`${soort}.${code}`]}
          {toelichting ? `: ${toelichting}` : ''}{' '}
          <Link href={`/balie/personen/${relatieId}/notities/${id}?voor=${doel}`}>
            tot {showDatumKort(einddatum)}
          </Link>
        </>
      ))}
    />
  )
}

export const afspraakSectie = sectie({
  titel: 'Afspraken',
  plaats: 'hoofd',
  groep: AFSPRAAK,
  verwerking: afsprakenBekijken,
  laad: (context, persoon) => lees(context, afspraken, kiestBlik(persoon.blik), vanDag(persoon)),
  toon: (regels, persoon) => (
    <>
      <Notities soort="afspraak" regels={regels} persoon={persoon} />
      <Paragraph>
        <Link href={`/balie/personen/${persoon.blik.relatieId}/notities/nieuw?voor=${persoon.blik.doel}`}>
          Nieuwe notitie
        </Link>
      </Paragraph>
    </>
  ),
})

export const hulpSectie = sectie({
  titel: 'Wat helpt',
  plaats: 'hoofd',
  groep: HULPGROEP,
  verwerking: hulpBekijken,
  laad: (context, persoon) => lees(context, hulp, kiestBlik(persoon.blik), vanDag(persoon)),
  toon: (regels, persoon) => <Notities soort="hulp" regels={regels} persoon={persoon} />,
})

export const gedragSectie = sectie({
  titel: 'Veilig werken',
  plaats: 'hoofd',
  groep: GEDRAGGROEP,
  verwerking: gedragBekijken,
  laad: (context, persoon) => lees(context, gedrag, kiestBlik(persoon.blik), vanDag(persoon)),
  toon: (regels, persoon) => <Notities soort="gedrag" regels={regels} persoon={persoon} />,
})
