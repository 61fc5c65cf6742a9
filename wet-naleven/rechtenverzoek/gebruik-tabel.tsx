import type { Taal } from '../../web/omgeving.ts'
import { Badge, Details, Heading, Link, Paragraph, Table } from '../../web/ui/index.ts'
import { type GebruikInWoorden, timeOfDay } from './gebruik.ts'
import { TEKST } from './teksten.ts'

type Vraag = { soort: string; tekst: string; antwoord: string | null }
type Props = {
  groep: { wie: string; keren: GebruikInWoorden[] }
  overzicht: { verzegeld: ReadonlySet<string>; vragen: ReadonlyMap<string, Vraag> }
  taal: Taal
}

/** The uses of one day by one department: when, what for, by which law, which data, and what one can say about it. */
export function GebruikTabel({ groep, overzicht, taal }: Props) {
  const t = TEKST[taal]
  return (
    <>
      <Heading niveau={3}>{groep.wie}</Heading>
      <Table
        bijschrift={t.keren(groep.keren.length)}
        taal={taal}
        rijen={groep.keren}
        sleutel={({ id }) => id}
        kolommen={[
          { kop: t.waarvoor, cel: ({ waarvoor }) => waarvoor },
          { kop: t.hoeLaat, cel: ({ tijd }) => timeOfDay(tijd) },
          { kop: t.gegevens, cel: (keer) => <Gegevens keer={keer} taal={taal} /> },
          { kop: t.wet, cel: ({ wet }) => wet },
          {
            kop: t.bewijs,
            cel: ({ id }) =>
              overzicht.verzegeld.has(id) ? (
                <Badge soort="goed">{t.verzegeld}</Badge>
              ) : (
                <Badge>{t.nogNiet}</Badge>
              ),
          },
          {
            kop: t.vraag,
            cel: ({ id }) => <VraagCel id={id} vraag={overzicht.vragen.get(id)} taal={taal} />,
          },
        ]}
      />
    </>
  )
}

function Gegevens({ keer, taal }: { keer: GebruikInWoorden; taal: Taal }) {
  return (
    <>
      {keer.gegevens.join(', ')}
      {keer.ontvangers.length > 0 && ` (${TEKST[taal].ookNaar} ${keer.ontvangers.join(', ')})`}
    </>
  )
}

function VraagCel({ id, vraag, taal }: { id: string; vraag: Vraag | undefined; taal: Taal }) {
  const t = TEKST[taal]
  if (!vraag) return <Link href={`/mijn/gegevensgebruik/${id}/vraag`}>{t.stel}</Link>
  return (
    <Details kop={vraag.antwoord ? t.beantwoord : t.gesteld}>
      <Paragraph>{vraag.tekst}</Paragraph>
      {vraag.antwoord && <Paragraph>{`${t.antwoord}: ${vraag.antwoord}`}</Paragraph>}
    </Details>
  )
}
