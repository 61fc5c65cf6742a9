import type { Taal } from '../../web/omgeving.ts'
import { Badge, Details, Heading, Link, Paragraph, Table } from '../../web/ui/index.ts'
import { showTijd } from '../../tijd.ts'
import type { Dag, GebruikInWoorden, Regel } from './gebruik.ts'
import { TEKST } from './teksten.ts'

type Vraag = { soort: string; tekst: string; antwoord: string | null }
type Props = {
  groep: Dag['groepen'][number]
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
        bijschrift={t.keren(groep.aantal)}
        taal={taal}
        rijen={groep.regels}
        sleutel={({ id }) => id}
        kolommen={[
          { kop: t.waarvoor, cel: ({ waarvoor }) => waarvoor },
          { kop: t.hoeLaat, cel: (regel) => <HoeLaat regel={regel} taal={taal} /> },
          { kop: t.gegevens, cel: (keer) => <Gegevens keer={keer} taal={taal} /> },
          { kop: t.wet, cel: ({ wet }) => wet },
          {
            kop: t.bewijs,
            cel: ({ keren }) =>
              keren.every(({ id }) => overzicht.verzegeld.has(id)) ? (
                <Badge soort="goed">{t.verzegeld}</Badge>
              ) : (
                <Badge>{t.nogNiet}</Badge>
              ),
          },
          {
            kop: t.vraag,
            cel: ({ keren }) => <Vragen keren={keren} vragen={overzicht.vragen} taal={taal} />,
          },
        ]}
      />
    </>
  )
}

/** "3 keer: 9.00, 8.02 en 7.13 uur": each time stays there. */
function HoeLaat({ regel: { keren }, taal }: { regel: Regel; taal: Taal }) {
  const t = TEKST[taal]
  const tijden = new Intl.ListFormat(taal).format(keren.map(({ tijd }) => showTijd(tijd, taal)))
  return keren.length === 1 ? t.uur(tijden) : `${t.keren(keren.length)}: ${t.uur(tijden)}`
}

type VragenProps = {
  keren: readonly GebruikInWoorden[]
  vragen: Props['overzicht']['vragen']
  taal: Taal
}

/** One question for each time; of more times each has its own, named by its time. */
function Vragen({ keren, vragen, taal }: VragenProps) {
  const t = TEKST[taal]
  const [eerste] = keren
  if (keren.length === 1 && eerste)
    return <VraagCel id={eerste.id} vraag={vragen.get(eerste.id)} tekst={t.stel} taal={taal} />
  return (
    <Details kop={t.stel}>
      {keren.map(({ id, tijd }) => (
        <div key={id}>
          <VraagCel id={id} vraag={vragen.get(id)} tekst={t.over(showTijd(tijd, taal))} taal={taal} />
        </div>
      ))}
    </Details>
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

type VraagProps = { id: string; vraag: Vraag | undefined; tekst: string; taal: Taal }
function VraagCel({ id, vraag, tekst, taal }: VraagProps) {
  const t = TEKST[taal]
  if (!vraag) return <Link href={`/mijn/gegevensgebruik/${id}/vraag`}>{tekst}</Link>
  return (
    <Details kop={vraag.antwoord ? t.beantwoord : t.gesteld}>
      <Paragraph>{vraag.tekst}</Paragraph>
      {vraag.antwoord && <Paragraph>{`${t.antwoord}: ${vraag.antwoord}`}</Paragraph>}
    </Details>
  )
}
