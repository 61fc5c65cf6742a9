import { countWerk, teamOf } from '../../overeenkomst-uitvoeren/taak/taken.ts'
import { werkTellen } from '../../overeenkomst-uitvoeren/taak/verwerkingen.ts'
import { pagina } from '../pagina.ts'
import type { Route } from '../route.ts'
import { Card, CardGrid, Layout, Paragraph, SearchForm, Section } from '../ui/index.ts'
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
    verwerkingen: [werkTellen],
  },
  menu: { tekst: 'Overzicht', volgorde: 1 },
})
  .load(async ({ context, session }) => {
    const telling = await countWerk(context, { medewerkerId: session.betrokkeneId, team: teamOf(context) })
    return werksoorten
      .filter(({ rollen }) => rollen.includes(context.wie.rol))
      .map((soort) => ({ ...soort, aantal: soort.aantal(telling) }))
  })
  .view((page) => {
    const { shell, data: werk } = page
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
  '/balie/postproblemen': 'Berichten die niet aankwamen, om te herstellen.',
  '/balie/sjablonen': 'De teksten van brieven en mails.',
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
