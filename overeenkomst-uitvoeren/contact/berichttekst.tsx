import { Paragraph, TextList } from '../../web/ui/index.ts'
import { readDelen } from './opmaak.ts'

/** The text of a message on a page: paragraphs and lists, never markup. */
export function Berichttekst({ tekst }: { tekst: string }) {
  return readDelen(tekst).map((deel, nr) =>
    deel.soort === 'lijst' ? (
      <TextList key={nr} items={deel.punten} />
    ) : (
      <Paragraph key={nr}>
        {deel.regels.map((regel, plek) => (
          <span key={plek}>
            {plek > 0 && <br />}
            {regel}
          </span>
        ))}
      </Paragraph>
    ),
  )
}
