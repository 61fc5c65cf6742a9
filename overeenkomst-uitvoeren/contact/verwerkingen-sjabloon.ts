import { verwerking } from '../../doelbinding/verwerking.ts'

/** The words of messages, about nobody: an editor sees examples and no person. */
export const sjabloonBewerken = verwerking({
  code: 'sjabloon-bewerken',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'teksten van berichten schrijven',
  waarvoor: {
    nl: 'Wij schrijven de teksten van onze berichten. Daarvoor bekijken wij niemands gegevens.',
    en: 'We write the texts of our messages. For that we look at nobody’s data.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 3:37' },
  betrokkenen: [],
  leest: {
    sjabloontekst: ['code', 'taal', 'nummer', 'onderwerp', 'tekst', 'opgeslagen_op'],
    sjabloontekst_concept: ['onderwerp', 'tekst', 'versie', 'gewijzigd_op'],
  },
  schrijft: {
    sjabloontekst: { insert: ['code', 'taal', 'nummer', 'onderwerp', 'tekst', 'opgeslagen_op'] },
    sjabloontekst_concept: {
      insert: ['onderwerp', 'tekst', 'versie', 'gewijzigd_op'],
      update: ['onderwerp', 'tekst', 'versie', 'gewijzigd_op'],
      delete: true,
    },
  },
  bewaartermijn: {
    vanaf: 'sjabloontekst.opgeslagen_op',
    duur: 'P7Y',
    sinds: { nl: 'nadat de tekst in gebruik kwam', en: 'after the text came into use' },
    omdat: {
      nl: 'Zo lang kunnen wij nagaan wat er in onze berichten stond.',
      en: 'For this time we can check what our messages said.',
    },
  },
  rollen: ['redacteur'],
})
