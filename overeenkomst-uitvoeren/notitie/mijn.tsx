import { showDatum } from '../../tijd.ts'
import type { Taal } from '../../web/omgeving.ts'
import { Paragraph, Section, TextList } from '../../web/ui/index.ts'
import { KEUZES } from './notitie.ts'
import type { listEigenNotities } from './notities.ts'

const TEKST = {
  nl: {
    kop: 'Wat wij over u onthouden',
    geen: 'Er zijn geen notities over u.',
    tot: (dag: string) => `geldt tot en met ${dag}`,
    uitleg: 'Klopt er iets niet, of wilt u dat het weg gaat? Bel ons.',
  },
  en: {
    kop: 'What we remember about you',
    geen: 'There are no notes about you.',
    tot: (dag: string) => `valid until ${dag}`,
    uitleg: 'Is something wrong, or do you want it removed? Call us.',
  },
}
/** The codes in English; the Dutch words stand in `notitie.ts`. */
const ENGELS: Readonly<Record<string, string>> = {
  'afspraak.tijd': 'When you can be reached',
  'afspraak.kanaal': 'How you can be reached',
  'afspraak.contactpersoon': 'Somebody else speaks for you',
  'afspraak.sleutel': 'Key or entrance',
  'afspraak.anders': 'Something else we agreed',
  'hulp.slechthorend': 'You hear badly: we speak slowly',
  'hulp.slechtziend': 'You see badly: we send large print',
  'hulp.loopt-moeilijk': 'Walking is hard for you: we wait longer at the door',
  'hulp.rolstoel': 'You use a wheelchair',
  'hulp.voorlezen': 'Reading is hard for you: we call and do not write',
  'hulp.tolk': 'You need an interpreter',
  'hulp.rust': 'You need rest: we arrange everything beforehand',
  'gedrag.met-twee': 'We visit you with two people',
  'gedrag.alleen-kantoor': 'We meet you at our office only',
  'gedrag.alleen-schriftelijk': 'We write to you only',
}

type Regel = Awaited<ReturnType<typeof listEigenNotities>>[number]

function wordsOf({ afspraak, hulp, gedrag, toelichting, einddatum }: Regel, taal: Taal): string {
  const key =
    Object.entries({ afspraak, hulp, gedrag })
      .find(([, code]) => code !== null)
      ?.join('.') ?? ''
  const words = (taal === 'nl' ? KEUZES : ENGELS)[key] ?? ''
  return `${words}${toelichting ? `: ${toelichting}` : ''} (${TEKST[taal].tot(showDatum(einddatum, taal))})`
}

/** All notes about the tenant, in the tenant's own data. */
export function MijnNotities({ regels, taal }: { regels: readonly Regel[]; taal: Taal }) {
  const t = TEKST[taal]
  return (
    <Section kop={t.kop}>
      {regels.length === 0 ? (
        <Paragraph>{t.geen}</Paragraph>
      ) : (
        <>
          <TextList items={regels.map((regel) => wordsOf(regel, taal))} />
          <Paragraph>{t.uitleg}</Paragraph>
        </>
      )}
    </Section>
  )
}
