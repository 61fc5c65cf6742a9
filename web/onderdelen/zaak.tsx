import { pagina } from '../pagina.ts'
import {
  Alert,
  Badge,
  Columns,
  DataList,
  EmptyState,
  Layout,
  Link,
  Paragraph,
  Photo,
  PhotoGrid,
  Section,
  StatusLine,
  Tasks,
  Telefoon,
  Timeline,
} from '../ui/index.ts'
import { kader, kruimels } from './kader.ts'
import { LANG, stappen, taken } from './voorbeelden.ts'

/** One case: what happens now, what one must do, what is known. */
export const zaak = pagina('/onderdelen/zaak', { deur: 'publiek', toegang: 'publiek', demo: true }).view(
  (page) => (
    <Layout page={kader(page)} titel="Kraan in de keuken lekt" kruimels={kruimels} breedte="breed">
      <StatusLine>
        <Badge soort="let-op">Afspraak gemaakt</Badge> Reparatie 2026-0412
      </StatusLine>
      <Columns
        opzij={
          <>
            <Alert kop="Vragen over deze reparatie?">
              Bel <Telefoon nummer={page.shell.corporatie.telefoon} /> en noem 2026-0412.
            </Alert>
            <DataList
              gegevens={[
                { naam: 'Adres', waarde: 'Voorbeeldstraat 12, 1234 AB Voorbeeldstad' },
                { naam: 'Telefoon', waarde: '06 12345678', wijzig: '/onderdelen/formulier' },
                {
                  naam: 'E-mail',
                  waarde: <Link href="mailto:m.devries@voorbeeld.example">m.devries@voorbeeld.example</Link>,
                },
              ]}
            />
          </>
        }
      >
        <Section kop="Wat gebeurt er nu?">
          <Timeline stappen={stappen} />
        </Section>
        <Section kop="U moet nog iets doen">
          <Tasks taken={taken} />
        </Section>
        <Section kop="Wat u ons vertelde">
          <Paragraph>De kraan drupt de hele dag. {LANG}</Paragraph>
          <PhotoGrid>
            <Photo
              src={page.shell.icoon}
              alt="Het beeldmerk: een huis met een deur"
              bijschrift="Foto van 20 november"
              breedte={240}
              hoogte={240}
            />
          </PhotoGrid>
        </Section>
        <Section kop="Berichten">
          <EmptyState kop="Er zijn nog geen berichten">
            <Paragraph>Als wij u iets sturen, staat het hier.</Paragraph>
          </EmptyState>
        </Section>
      </Columns>
    </Layout>
  ),
)
