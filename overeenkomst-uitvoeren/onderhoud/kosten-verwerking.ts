import { verwerking } from '../../doelbinding/verwerking.ts'

export const onderhoudskostenBekijken = verwerking({
  code: 'onderhoudskosten-bekijken',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'kosten van onderhoud bekijken',
  waarvoor: {
    nl: 'Wij bekijken wat het onderhoud van uw woning kostte. Wij zien daarbij niet wie er woonde.',
    en: 'We look at what the upkeep of your home cost. We do not see who lived there.',
  },
  grondslag: { avg: '6-1-f', wet: 'AVG 6 lid 1 f' },
  betrokkenen: ['huurder'],
  leest: {
    eenheid: ['straat', 'huisnummer', 'toevoeging', 'postcode', 'woonplaats'],
    onderhoudskosten: ['nummer', 'geboekt_op', 'onderwerp', 'bedrag_cent', 'afrekening'],
    ketenpartner: ['naam'],
  },
  bewaartermijn: {
    vanaf: 'onderhoudskosten.geboekt_op',
    duur: 'P7Y',
    sinds: { nl: 'nadat de kosten zijn geboekt', en: 'after the costs were booked' },
    omdat: {
      nl: 'Zo lang moeten wij onze administratie bewaren (artikel 52 van de Algemene wet inzake rijksbelastingen).',
      en: 'For this time we must keep our records (article 52 of the General State Taxes Act).',
    },
  },
  rollen: ['verhuurconsulent', 'planner'],
  // Term 1: the home, for its address; the costs themselves are about nobody.
  kiest: {
    sql: 'select unnest(e.betrokkenen) from eenheid e where e.id = ($1)[1]::uuid',
    maximaal: 20,
  },
})
