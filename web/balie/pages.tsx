import { pagina } from '../pagina.ts'
import type { Route } from '../route.ts'
import { Card, CardGrid, Layout, Paragraph, SearchForm } from '../ui/index.ts'
import { persoonPagina } from './persoon-pages.tsx'
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
    verwerkingen: 'geen',
    omdat: 'de pagina heeft alleen links naar het werk',
  },
  menu: { tekst: 'Overzicht', volgorde: 1 },
}).view((page) => {
  const werk = page.shell.menu.filter(({ href }) => href !== '/balie')
  const plant = werk.some(({ href }) => href === '/balie/reparaties')
  return (
    <Layout page={page} titel="Waar gaat u aan werken?" breedte="breed">
      {plant && (
        <SearchForm actie="/balie/reparaties" name="nummer" label="Zoek op nummer van de reparatie" />
      )}
      <CardGrid>
        {werk.map(({ href, tekst }) => (
          <Card key={href} kop={tekst} href={href}>
            {UITLEG[href] ?? ''}
          </Card>
        ))}
      </CardGrid>
      {werk.length === 0 && (
        <Paragraph>Er is nog geen werk voor uw rol. Vraag de beheerder om hulp.</Paragraph>
      )}
    </Layout>
  )
})

/** A page of the menu without a line here is shown with its name alone. */
const UITLEG: Partial<Record<string, string>> = {
  '/balie/zoeken': 'Zoek op naam, adres, telefoon of nummer.',
  '/balie/reparaties': 'Maak afspraken met huurders en bedrijven.',
  '/balie/artikelen': 'Schrijf en verbeter de uitleg op de site.',
}

export const balieRoutes: readonly Route[] = [home, zoekenPagina, persoonPagina]
