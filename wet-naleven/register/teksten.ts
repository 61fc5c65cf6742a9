/** Words around the register on the public page; what is in the register tells itself. */
export const TEKST = {
  nl: {
    titel: 'Waarvoor gebruiken wij uw gegevens?',
    inleiding:
      'Wij gebruiken uw gegevens alleen voor een doel dat hieronder staat. Ons systeem laat niets anders toe. Bent u huurder? Dan ziet u in Mijn woning elk gebruik van uw gegevens.',
    hoofdstukken: {
      'overeenkomst-uitvoeren': 'Afspraken met u uitvoeren',
      'risico-beperken': 'Risico’s verkleinen',
      'wet-naleven': 'Ons houden aan de wet',
      verbeteren: 'Verbeteren',
    },
    geen: 'Hiervoor gebruiken wij nu geen persoonsgegevens.',
    gegevens: 'Welke gegevens',
    geenGegevens: 'geen persoonsgegevens',
    waarom: 'Waarom dit mag',
    bewaren: 'Hoe lang wij het bewaren',
    ontvangers: 'Wie het ook krijgt',
    niemand: 'niemand anders',
    nietGeven: 'Als u het niet geeft',
    later: 'Dit ziet u pas later',
    bewijsKop: 'Controleren dat het klopt',
    bewijs:
      'Elk gebruik staat in een verzegeld logboek. Met onze openbare sleutel kan iedereen een gedownload bewijs controleren.',
    sleutel: 'De openbare sleutel van ons logboek',
  },
  en: {
    titel: 'What do we use your data for?',
    inleiding:
      'We use your data only for a purpose that is listed below. Our system allows nothing else. Are you a tenant? In My home you see each use of your data.',
    hoofdstukken: {
      'overeenkomst-uitvoeren': 'Doing what we agreed with you',
      'risico-beperken': 'Reducing risks',
      'wet-naleven': 'Obeying the law',
      verbeteren: 'Improving',
    },
    geen: 'We do not use personal data for this now.',
    gegevens: 'Which data',
    geenGegevens: 'no personal data',
    waarom: 'Why we may',
    bewaren: 'How long we keep it',
    ontvangers: 'Who also gets it',
    niemand: 'nobody else',
    nietGeven: 'If you do not give it',
    later: 'You see this only later',
    bewijsKop: 'Checking that it is right',
    bewijs: 'Each use is in a sealed log. With our public key anyone can check a downloaded proof.',
    sleutel: 'The public key of our log',
  },
} as const
