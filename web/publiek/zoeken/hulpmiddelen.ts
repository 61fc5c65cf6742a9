import type { Taal } from '../../omgeving.ts'

interface Woorden {
  titel: string
  samenvatting: string
  trefwoorden: readonly string[]
}

/** Public pages that are no article: things one can do or work out. */
export const HULPMIDDELEN: readonly ({ href: string } & Record<Taal, Woorden>)[] = [
  {
    href: '/kom-ik-in-aanmerking',
    nl: {
      titel: 'Kom ik in aanmerking?',
      samenvatting: 'Beantwoord een paar vragen en zie welke huur bij u past.',
      trefwoorden: ['test', 'inkomen', 'sociale huurwoning', 'inkomensgrens', 'passend'],
    },
    en: {
      titel: 'Can I get a social rental home?',
      samenvatting: 'Answer a few questions and see which rent suits you (in Dutch).',
      trefwoorden: ['test', 'income', 'social housing'],
    },
  },
  {
    href: '/woningwaardering',
    nl: {
      titel: 'Bereken de punten van een woning',
      samenvatting: 'Zie hoeveel punten een woning heeft en hoe hoog de huur mag zijn.',
      trefwoorden: ['punten', 'maximale huur', 'wws', 'huur te hoog', 'energielabel'],
    },
    en: {
      titel: 'Work out the points of a home',
      samenvatting: 'See how many points a home has and how high its rent may be (in Dutch).',
      trefwoorden: ['points', 'maximum rent', 'too high'],
    },
  },
  {
    href: '/zo-rekenen-wij',
    nl: {
      titel: 'Zo rekenen wij',
      samenvatting: 'De regels van de wet die wij gebruiken, met de bedragen van nu.',
      trefwoorden: ['wet', 'bedragen', 'grenzen', 'regels', 'berekening'],
    },
    en: {
      titel: 'How we calculate',
      samenvatting: 'The rules of law that we use, with the amounts of today (in Dutch).',
      trefwoorden: ['law', 'amounts', 'limits'],
    },
  },
  {
    href: '/waarvoor',
    nl: {
      titel: 'Waarvoor gebruiken wij uw gegevens?',
      samenvatting: 'Elk gebruik van uw gegevens heeft een doel. Hier staan ze allemaal.',
      trefwoorden: ['privacy', 'avg', 'gegevens', 'doel'],
    },
    en: {
      titel: 'What do we use your data for?',
      samenvatting: 'Every use of your data has a purpose. Here you find them all.',
      trefwoorden: ['privacy', 'gdpr', 'data', 'purpose'],
    },
  },
  {
    href: '/mijn/reparaties/nieuw',
    nl: {
      titel: 'Reparatie melden',
      samenvatting: 'Meld wat er kapot is en kies een tijd. U logt eerst in.',
      trefwoorden: ['kapot', 'melden', 'monteur'],
    },
    en: {
      titel: 'Report a repair',
      samenvatting: 'Report what is broken. You sign in first.',
      trefwoorden: ['broken', 'report'],
    },
  },
  {
    href: '/mijn',
    nl: {
      titel: 'Inloggen op Mijn woning',
      samenvatting: 'Bekijk uw reparaties, brieven en gegevens.',
      trefwoorden: ['inloggen', 'account', 'wachtwoord'],
    },
    en: {
      titel: 'Sign in to My home',
      samenvatting: 'See your repairs, letters and data.',
      trefwoorden: ['sign in', 'login', 'password'],
    },
  },
]
