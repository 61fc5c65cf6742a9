import { pagina } from '../../pagina.ts'
import { Berichttekst } from '../../../overeenkomst-uitvoeren/contact/berichttekst.tsx'
import { InLanguage, Layout, Link, Paragraph, Table, TextList, VoorleesKnop } from '../../ui/index.ts'

/** A page with all that reading aloud must get right: amounts, bold words and links within a sentence, English, a table. */
export const leestekst = pagina('/tekst', {
  deur: 'publiek',
  toegang: 'publiek',
  talen: ['nl', 'en'],
}).view((page) => (
  <Layout page={page} titel="Uw huur in 2026" voorlezen>
    <Paragraph>
      Uw huur is € 652,18. U <b>betaalt</b> voor <Link href="/mijn">de eerste dag</Link> van de maand. Vragen?
    </Paragraph>
    <TextList
      items={[
        'De heer A. Bakker, art. 7:206 BW',
        <span key="en" lang="en">
          Call us today.
        </span>,
      ]}
    />
    <Table
      bijschrift="Huur per maand"
      kolommen={[
        { kop: 'Maand', cel: ({ maand }) => maand },
        { kop: 'Huur', cel: ({ huur }) => huur },
      ]}
      rijen={[{ maand: 'januari', huur: '€ 25' }]}
      sleutel={({ maand }) => maand}
    />
  </Layout>
))

/** A letter in Dutch on the page of who chose English, as messages are shown. */
export const leesbericht = pagina('/bericht', {
  deur: 'publiek',
  toegang: 'publiek',
  talen: ['nl', 'en'],
}).view((page) => (
  <Layout page={page} titel="Your message">
    <Paragraph>Sent on 28 November.</Paragraph>
    <InLanguage taal="nl">
      <VoorleesKnop taal="nl" />
      <Berichttekst tekst={'Geachte mevrouw De Wit,\n\nDe vakman komt op 1 december. Uw huur is € 652,18.'} />
    </InLanguage>
  </Layout>
))
