import { pagina } from '../pagina.ts'
import type { Route } from '../route.ts'
import { ButtonLink, Card, CardGrid, Layout, Welcome } from '../ui/index.ts'

const TEKST = {
  nl: {
    titel: 'Welkom',
    kop: 'Goed en betaalbaar wonen',
    inleiding:
      'Een reparatie melden, uw huur bekijken of zien waarvoor wij uw gegevens gebruiken? U regelt het hier.',
    inloggen: 'Inloggen op Mijn woning',
    deuren: [
      {
        kop: 'Waarvoor gebruiken wij uw gegevens?',
        href: '/waarvoor',
        uitleg: 'Elk gebruik heeft een doel. Hier staan ze allemaal.',
      },
      { kop: 'Voor aannemers', href: '/keten', uitleg: 'Bekijk het werk dat wij u gaven en meld het klaar.' },
      { kop: 'Voor medewerkers', href: '/balie', uitleg: 'Log in om aan het werk te gaan.' },
    ],
  },
  en: {
    titel: 'Welcome',
    kop: 'A good home you can afford',
    inleiding: 'Report a repair, look at your rent or see what we use your data for? You can do it here.',
    inloggen: 'Sign in to My home',
    deuren: [
      {
        kop: 'What do we use your data for?',
        href: '/waarvoor',
        uitleg: 'Every use has a purpose. Here you find them all.',
      },
      { kop: 'For contractors', href: '/keten', uitleg: 'See the work we gave you and report it done.' },
      { kop: 'For staff', href: '/balie', uitleg: 'Sign in to start working.' },
    ],
  },
}

const home = pagina('/', { deur: 'publiek', toegang: 'publiek', talen: ['nl', 'en'] }).view((page) => {
  const t = TEKST[page.shell.taal]
  return (
    <Layout page={page} titel={t.titel} kop={false} breedte="breed">
      <Welcome titel={t.kop} tekst={t.inleiding}>
        <ButtonLink href="/mijn">{t.inloggen}</ButtonLink>
      </Welcome>
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

/** The pages that are open to everybody and belong to no subject. */
export const publiekRoutes: readonly Route[] = [home]
