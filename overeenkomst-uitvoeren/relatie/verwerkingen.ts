import { verwerking } from '../../doelbinding/verwerking.ts'

const zolangHetContract = {
  vanaf: 'upper(huurovereenkomst.geldig)',
  duur: 'P7Y',
  sinds: { nl: 'nadat uw laatste huurcontract is geëindigd', en: 'after your last rental contract ended' },
  omdat: {
    nl: 'Zo lang moeten wij onze administratie bewaren (artikel 52 van de Algemene wet inzake rijksbelastingen).',
    en: 'For this time we must keep our records (article 52 of the General State Taxes Act).',
  },
} as const

const NAAM = ['voorletters', 'tussenvoegsels', 'achternaam', 'aanschrijfnaam'] as const
const PERIODE = ['reden', 'vastgelegd_op', 'door'] as const

/** Term 1: the person. Who lives together now or did, for the household; a person without one stands alone. */
export const persoonsgegevensBijhouden = verwerking({
  code: 'persoonsgegevens-bijhouden',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'naam en geboortedatum bijhouden',
  waarvoor: {
    nl: 'Wij houden bij hoe u heet en wanneer u bent geboren, zodat wij weten met wie wij een contract hebben.',
    en: 'We keep your name and date of birth correct, so that we know with whom we have a contract.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:201' },
  betrokkenen: ['huurder'],
  leest: {
    relatie: ['aanschrijfnaam', 'geboortedatum', 'overleden_op', 'versie'],
    relatie_eerder: ['geboortedatum', 'overleden_op', 'vervangen_door'],
    relatie_naam: [...NAAM, ...PERIODE],
    relatie_naam_eerder: [...NAAM, ...PERIODE, 'vervangen_door'],
  },
  schrijft: {
    relatie: { update: ['geboortedatum', 'overleden_op', 'versie'] },
    relatie_naam: {
      insert: [...NAAM, 'reden'],
      update: [...NAAM, 'geldig', 'reden'],
    },
  },
  bewaartermijn: zolangHetContract,
  rollen: ['verhuurconsulent'],
})
