import { verwerking } from '../../doelbinding/verwerking.ts'

/** About buildings, and nobody: homes are found and changed by the verwerkingen of the homes. */
export const complexBijhouden = verwerking({
  code: 'complex-bijhouden',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'complexen bijhouden',
  waarvoor: {
    nl: 'Wij houden bij hoe een complex heet en welke ruimten bewoners delen. Wij bekijken niemands gegevens.',
    en: 'We keep the name of a complex and the rooms that residents share. We look at nobody’s data.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:203' },
  betrokkenen: [],
  leest: {
    complex: ['code', 'naam', 'gedeelde_ruimten', 'vastgelegd_op', 'door', 'versie'],
    complex_eerder: ['naam', 'gedeelde_ruimten', 'door', 'vervangen_door'],
  },
  schrijft: { complex: { update: ['naam', 'gedeelde_ruimten', 'versie'] } },
  bewaartermijn: {
    vanaf: 'complex.vastgelegd_op',
    duur: 'P7Y',
    sinds: { nl: 'nadat het complex is veranderd', en: 'after the complex changed' },
    omdat: {
      nl: 'Zo lang kunnen wij nagaan hoe een gebouw was.',
      en: 'For this time we can check how a building was.',
    },
  },
  rollen: ['verhuurconsulent'],
})
