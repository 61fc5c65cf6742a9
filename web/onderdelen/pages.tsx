import { z } from 'zod'
import { pagina, seeOther } from '../pagina.ts'
import type { Route } from '../route.ts'
import {
  Alert,
  Badge,
  ButtonGroup,
  ButtonLink,
  Card,
  CardGrid,
  ConfirmPage,
  Details,
  Heading,
  Layout,
  Link,
  Paragraph,
  PostButton,
  PrintButton,
  Section,
  TextList,
} from '../ui/index.ts'
import { formulier } from './formulier.tsx'
import { kader, kruimels } from './kader.ts'
import { lijsten } from './lijsten.tsx'
import { LANG } from './voorbeelden.ts'
import { zaak } from './zaak.tsx'

const openbaar = { deur: 'publiek', toegang: 'publiek', demo: true } as const

const overzicht = pagina('/onderdelen', { ...openbaar, talen: ['nl', 'en'] })
  .action('doe', { schema: z.object({ id: z.string() }), run: async () => seeOther('/onderdelen') })
  .view((page) => (
    <Layout page={kader(page)} titel="Onderdelen">
      <Paragraph soort="lead">Alle onderdelen van de pagina’s, in elke stand.</Paragraph>
      <CardGrid>
        <Card kop="Formulier" href="/onderdelen/formulier">
          Alle soorten velden, met fouten.
        </Card>
        <Card kop="Lijsten" href="/onderdelen/lijsten">
          Tabel, zoeken, bladeren.
        </Card>
        <Card kop="Zaak" href="/onderdelen/zaak">
          Tijdlijn, taken, gegevens.
        </Card>
        <Card kop="Zonder link">Een blok met {LANG}</Card>
      </CardGrid>
      <Section kop="Tekst">
        <Paragraph>
          Gewone tekst met <Link href="/onderdelen/zaak">een link naar een zaak</Link>. {LANG}
        </Paragraph>
        <Paragraph soort="klein">Kleine tekst.</Paragraph>
        <TextList items={['Eerste punt', 'Tweede punt', LANG]} />
        <TextList items={['Eerst dit', 'Dan dat']} genummerd />
        <Heading niveau={3}>Kop van niveau 3</Heading>
        <Heading niveau={4}>Kop van niveau 4</Heading>
        <Details kop="Wat als ik niet thuis ben?">
          <Paragraph>Dan maken wij een nieuwe afspraak.</Paragraph>
        </Details>
      </Section>
      <Section kop="Knoppen">
        <ButtonGroup>
          <ButtonLink href="/onderdelen/formulier">Reparatie melden</ButtonLink>
          <ButtonLink href="/onderdelen/afzeggen" soort="secundair">
            Afspraak afzeggen
          </ButtonLink>
          <PostButton form={page.form('doe')} waarden={{ id: '1' }} soort="subtiel" bij="melding 2026-0412">
            Nog een keer sturen
          </PostButton>
          <PrintButton>Printen</PrintButton>
        </ButtonGroup>
      </Section>
      <Section kop="Meldingen">
        <Alert kop="Ter informatie">Het kantoor is dicht op 25 december.</Alert>
        <Alert soort="ok">Uw afspraak staat vast.</Alert>
        <Alert soort="waarschuwing">Uw huur van november is nog niet betaald.</Alert>
        <Alert soort="fout">De foto is te groot. {LANG}</Alert>
        <ButtonGroup>
          <Badge>Gemeld</Badge>
          <Badge soort="goed">Klaar</Badge>
          <Badge soort="let-op">Nog doen</Badge>
          <Badge soort="fout">Te laat</Badge>
          <Badge soort="stil">Gesloten</Badge>
        </ButtonGroup>
      </Section>
    </Layout>
  ))

const afzeggen = pagina('/onderdelen/afzeggen', openbaar)
  .action('afzeggen', { schema: z.object({}), run: async () => seeOther('/onderdelen') })
  .view((page) => (
    <ConfirmPage
      page={kader(page)}
      form={page.form('afzeggen')}
      titel="Wilt u de afspraak afzeggen?"
      ja="Ja, afspraak afzeggen"
      nee={{ tekst: 'Nee, afspraak houden', href: '/onderdelen' }}
      kruimels={kruimels}
    >
      <Paragraph>Het gaat om donderdag 26 november 2026, tussen 9.00 en 11.00 uur.</Paragraph>
    </ConfirmPage>
  ))

/** Nothing but the frame: what other pages cost is measured against it. */
const leeg = pagina('/onderdelen/leeg', openbaar).view((page) => (
  <Layout page={kader(page)} titel="Leeg">
    {null}
  </Layout>
))

/** Every component in every state, to look at and to test. */
export const onderdelenRoutes: readonly Route[] = [overzicht, formulier, lijsten, zaak, afzeggen, leeg]
