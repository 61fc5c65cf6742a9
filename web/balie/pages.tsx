import { countWerk, teamOf } from '../../overeenkomst-uitvoeren/taak/taken.ts'
import { listRecent, type Recent } from '../../overeenkomst-uitvoeren/werkreden/recent.ts'
import { DOELVERWERKING } from '../../overeenkomst-uitvoeren/werkreden/persoon.ts'
import { recentBekijken } from '../../overeenkomst-uitvoeren/werkreden/verwerkingen.ts'
import { showTijd } from '../../tijd.ts'
import { werkTellen } from '../../overeenkomst-uitvoeren/taak/verwerkingen.ts'
import { pagina } from '../pagina.ts'
import type { Route } from '../route.ts'
import { Card, CardGrid, Layout, Link, Paragraph, SearchForm, Section, TextList } from '../ui/index.ts'
import { doePagina } from './doe-pages.tsx'
import { persoonPagina } from './persoon-pages.tsx'
import { werksoorten } from './werksoort.ts'
import { zoekenPagina } from './zoeken-pages.tsx'

const home = pagina('/balie', {
  deur: 'balie',
  toegang: {
    rollen: [
      'klantmedewerker',
      'verhuurconsulent',
      'planner',
      'redacteur',
      'privacyfunctionaris',
      'beheerder',
    ],
    verwerkingen: [werkTellen, recentBekijken],
  },
  menu: { tekst: 'Overzicht', volgorde: 1 },
})
  .load(async ({ context, session, nu }) => {
    const werker = { medewerkerId: session.betrokkeneId, team: teamOf(context), nu }
    const telling = await countWerk(context, werker)
    const recent = recentBekijken.rollen.some((rol) => rol === context.wie.rol)
      ? await listRecent(context, { medewerkerId: session.betrokkeneId, nu })
      : []
    const werk = werksoorten
      .filter(({ rollen }) => rollen.includes(context.wie.rol))
      .map((soort) => ({ ...soort, aantal: soort.aantal(telling) }))
    return { werk, recent }
  })
  .view((page) => {
    const { shell } = page
    const { werk, recent } = page.data
    const elders = shell.menu.filter(({ href }) => !['/balie', '/balie/werk'].includes(href))
    const zoekt = elders.some(({ href }) => href === '/balie/zoeken')
    return (
      <Layout page={page} titel="Waar gaat u aan werken?" breedte="breed">
        {zoekt && (
          <SearchForm
            actie="/balie/zoeken"
            label="Zoek iemand op naam, postcode en huisnummer, telefoon of nummer van een reparatie of contract"
          />
        )}
        <Recent recent={recent} />
        {werk.length > 0 && (
          <Section kop="Wat er ligt">
            <CardGrid>
              {werk.map(({ href, tekst, uitleg, aantal }) => (
                <Card key={href} kop={`${tekst} (${aantal})`} href={href} niveau={3}>
                  {uitleg}
                </Card>
              ))}
            </CardGrid>
          </Section>
        )}
        {elders.length > 0 && (
          <Section kop="Alle onderdelen">
            <CardGrid>
              {elders.map(({ href, tekst }) => (
                <Card key={href} kop={tekst} href={href} niveau={3}>
                  {UITLEG[href] ?? ''}
                </Card>
              ))}
            </CardGrid>
          </Section>
        )}
        {werk.length === 0 && elders.length === 0 && (
          <Paragraph>Er is nog geen werk voor uw rol. Vraag de beheerder om hulp.</Paragraph>
        )}
      </Layout>
    )
  })

function Recent({ recent }: { recent: readonly Recent[] }) {
  if (recent.length === 0) return null
  return (
    <Section kop="Waar u mee bezig was">
      <TextList
        items={recent.map(({ relatieId, doel, naam, tot }) => (
          <>
            <Link href={`/balie/personen/${relatieId}?voor=${doel}`}>{naam}</Link>:{' '}
            {DOELVERWERKING[doel].naam}, tot {showTijd(tot)} uur
          </>
        ))}
      />
    </Section>
  )
}

/** A page of the menu without a line here is shown with its name alone. */
export const UITLEG: Partial<Record<string, string>> = {
  '/balie/zoeken': 'Zoek op naam, adres, telefoon of nummer.',
  '/balie/werk': 'Alle taken, en wie wat doet.',
  '/balie/reparaties': 'Maak afspraken met huurders en bedrijven.',
  '/balie/planning': 'Verdeel het werk van een dag over de vakmannen.',
  '/balie/vakmannen': 'Wie wat kan, waar, en op welke uren.',
  '/balie/opdrachten': 'Opdrachten die op u wachten: tekst, meerwerk of overeenkomst.',
  '/balie/huurcontracten': 'Zoek een contract op, ook zoals het eerder was.',
  '/balie/woningen': 'Zoek een woning op, met kenmerken en kosten.',
  '/balie/contractwijzigingen': 'Opzeggingen en andere wijzigingen die lopen.',
  '/balie/verhuurdersverklaringen': 'Verklaringen die huurders vroegen.',
  '/balie/woningruilen': 'Huurders die van woning willen ruilen.',
  '/balie/gegevenskwaliteit': 'Fouten in de administratie, om te herstellen.',
  '/balie/bedrijven': 'Hoe snel en goed bedrijven werken.',
  '/balie/postproblemen': 'Berichten die niet aankwamen, om te herstellen.',
  '/balie/sjablonen': 'De teksten van brieven en mails.',
  '/balie/reeksen': 'Vertel een complex of straat iets, in een keer.',
  '/balie/klachten': 'Beantwoord klachten van huurders.',
  '/balie/logvragen': 'Beantwoord vragen over het gebruik van gegevens.',
  '/balie/logboek': 'Kijk na of het logboek klopt en is verzegeld.',
  '/balie/vragenboom': 'Wijzig de vragen waarmee huurders een reparatie melden.',
  '/balie/artikelen': 'Schrijf en wijzig de hulp op onze site.',
  '/balie/medewerkers': 'Wie hier inlogt, en wat die mag.',
  '/balie/koppelingen': 'Systemen van anderen die gegevens ophalen.',
  '/balie/webhooks': 'Seintjes aan systemen van bedrijven.',
  '/balie/dubbelen': 'Personen die dubbel in de administratie staan.',
  '/balie/toegang': 'Uw wachtwoord, passkey of tweede stap.',
  '/balie/overnames': 'Overgenomen gegevens, en of alles klopt.',
}

export const balieRoutes: readonly Route[] = [home, doePagina, zoekenPagina, persoonPagina]
