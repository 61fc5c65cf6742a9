import { pagina } from '../pagina.ts'
import type { Route } from '../route.ts'
import { Card, CardGrid, Layout, Paragraph } from '../ui/index.ts'

const home = pagina('/', { deur: 'publiek', toegang: 'publiek', talen: ['nl', 'en'] }).view((page) => {
  const t = TEKST[page.shell.taal]
  return (
    <Layout page={page} titel={t.titel} breedte="breed">
      <Paragraph soort="lead">{t.inleiding}</Paragraph>
      <CardGrid>
        {t.deuren.map(({ kop, href, uitleg }) => (
          <Card key={href} kop={kop} href={href}>
            {uitleg}
          </Card>
        ))}
      </CardGrid>
    </Layout>
  )
})

const TEKST = {
  nl: {
    titel: 'Goed en betaalbaar wonen',
    inleiding: 'Wij verhuren woningen. Hier regelt u wat met uw woning te maken heeft.',
    deuren: [
      {
        kop: 'Mijn woning',
        href: '/mijn',
        uitleg:
          'Voor huurders en woningzoekenden. Meld een reparatie, bekijk uw zaken en zie wie uw gegevens gebruikte.',
      },
      { kop: 'Voor aannemers', href: '/keten', uitleg: 'Bekijk het werk dat wij u gaven en meld het klaar.' },
      { kop: 'Voor medewerkers', href: '/balie', uitleg: 'Log in om aan het werk te gaan.' },
    ],
  },
  en: {
    titel: 'A good home you can afford',
    inleiding: 'We let homes. Here you arrange what has to do with your home.',
    deuren: [
      {
        kop: 'My home',
        href: '/mijn',
        uitleg:
          'For tenants and home-seekers. Report a repair, follow your cases and see who used your data.',
      },
      { kop: 'For contractors', href: '/keten', uitleg: 'See the work we gave you and report it done.' },
      { kop: 'For staff', href: '/balie', uitleg: 'Sign in to start working.' },
    ],
  },
}

export const publiekRoutes: readonly Route[] = [home]
