import type { Taal } from '../omgeving.ts'
import { antwoord, pagina } from '../pagina.ts'
import type { Route } from '../route.ts'
import {
  type Beeldnaam,
  Card,
  CardGrid,
  Layout,
  Link,
  Paragraph,
  QuickLinks,
  SearchForm,
  Section,
  UrgentLine,
  Welcome,
} from '../ui/index.ts'
import { getBibliotheek } from './artikel/opslag.ts'
import { artikelRoutes, Themas } from './artikel/pages.tsx'
import { zoekRoutes } from './zoeken/pages.tsx'

interface Woorden {
  titel: string
  kop: string
  inleiding: string
  zoek: string
  snelKop: string
  snel: readonly { tekst: string; href: string; beeld: Beeldnaam }[]
  spoed: string
  spoedLink: string
  onderwerpen: string
  ookKop: string
  kaarten: readonly { kop: string; href: string; uitleg: string }[]
}

const TEKST: Record<Taal, Woorden> = {
  nl: {
    titel: 'Welkom',
    kop: 'Goed en betaalbaar wonen',
    inleiding: 'Zoek uitleg over huren, reparaties en betalen. Of regel het meteen zelf.',
    zoek: 'Waar kunnen wij u mee helpen?',
    snelKop: 'Snel regelen',
    snel: [
      { tekst: 'Reparatie melden', href: '/mijn/reparaties/nieuw', beeld: 'hamer' },
      { tekst: 'Inloggen op Mijn woning', href: '/mijn', beeld: 'huis' },
      { tekst: 'Kom ik in aanmerking?', href: '/kom-ik-in-aanmerking', beeld: 'sleutel' },
      { tekst: 'Ik kan de huur niet betalen', href: '/hulp/huur-te-laat', beeld: 'euro' },
    ],
    spoed: 'Gas, brand of veel water in huis?',
    spoedLink: 'Lees wat u bij spoed doet',
    onderwerpen: 'Alle onderwerpen',
    ookKop: 'Goed om te weten',
    kaarten: [
      {
        kop: 'Waarvoor gebruiken wij uw gegevens?',
        href: '/waarvoor',
        uitleg: 'Elk gebruik heeft een doel. Hier staan ze allemaal. En u ziet zelf wie uw gegevens bekeek.',
      },
      {
        kop: 'Klopt mijn huur?',
        href: '/woningwaardering',
        uitleg: 'Bereken de punten van een woning en de hoogste huur die daarbij hoort.',
      },
      {
        kop: 'Zo rekenen wij',
        href: '/zo-rekenen-wij',
        uitleg: 'Alle regels en bedragen uit de wet, met uitleg.',
      },
    ],
  },
  en: {
    titel: 'Welcome',
    kop: 'A good home you can afford',
    inleiding: 'Find help about renting, repairs and paying. Or arrange it yourself at once.',
    zoek: 'How can we help you?',
    snelKop: 'Quick links',
    snel: [
      { tekst: 'Report a repair', href: '/mijn/reparaties/nieuw', beeld: 'hamer' },
      { tekst: 'Sign in to My home', href: '/mijn', beeld: 'huis' },
      { tekst: 'I cannot pay the rent', href: '/hulp/huur-te-laat', beeld: 'euro' },
      { tekst: 'Emergency', href: '/hulp/spoed', beeld: 'schild' },
    ],
    spoed: 'Gas, fire or a lot of water?',
    spoedLink: 'Read what to do in an emergency',
    onderwerpen: 'All subjects',
    ookKop: 'Good to know',
    kaarten: [
      {
        kop: 'What do we use your data for?',
        href: '/waarvoor',
        uitleg: 'Every use has a purpose. Here you find them all. And you see who looked at your data.',
      },
    ],
  },
}

const home = pagina('/', { deur: 'publiek', toegang: 'publiek', talen: ['nl', 'en'] })
  .load(({ context }) => getBibliotheek(context.doelbinding.toegang))
  .view((page) => {
    const { taal } = page.shell
    const t = TEKST[taal]
    return (
      <Layout page={page} titel={t.titel} kop={false} breedte="breed">
        <Welcome titel={t.kop} tekst={t.inleiding}>
          <SearchForm actie="/zoeken" label={t.zoek} taal={taal} />
        </Welcome>
        <QuickLinks label={t.snelKop} items={t.snel} />
        <UrgentLine>
          <Paragraph>
            <strong>{t.spoed}</strong> <Link href="/hulp/spoed">{t.spoedLink}</Link>
          </Paragraph>
        </UrgentLine>
        <Section kop={t.onderwerpen}>
          <Themas bibliotheek={page.data} taal={taal} meeste={4} niveau={3} />
        </Section>
        <Section kop={t.ookKop}>
          <CardGrid>
            {t.kaarten.map(({ kop, href, uitleg }) => (
              <Card key={href} kop={kop} href={href} niveau={3}>
                {uitleg}
              </Card>
            ))}
          </CardGrid>
        </Section>
      </Layout>
    )
  })

/** Search engines may read the public site; what lies behind a door is nobody's to list. */
const robots = antwoord('/robots.txt', { deur: 'publiek', toegang: 'publiek' }, () => {
  const text = 'User-agent: *\nDisallow: /mijn\nDisallow: /balie\nDisallow: /keten\nDisallow: /zoeken\n'
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
})

/** The pages that are open to everybody and belong to no subject. */
export const publiekRoutes: readonly Route[] = [home, robots, ...artikelRoutes, ...zoekRoutes]
