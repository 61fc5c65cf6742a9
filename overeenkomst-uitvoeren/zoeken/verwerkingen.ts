import { verwerking } from '../../doelbinding/verwerking.ts'

export const persoonZoeken = verwerking({
  code: 'persoon-zoeken',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'iemand zoeken',
  waarvoor: {
    nl: 'Een medewerker zocht iemand, en uw naam of adres kwam in de lijst.',
    en: 'An employee searched for somebody, and your name or address was in the list.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 6:248' },
  betrokkenen: ['huurder'],
  leest: {
    relatie: ['aanschrijfnaam'],
    eenheid: ['straat', 'huisnummer', 'toevoeging', 'postcode', 'woonplaats'],
    huurovereenkomst: ['geldig'],
    huurovereenkomst_partij: ['rol'],
    onderhoudsverzoek: ['afgehandeld_op', 'status'],
    afscherming: ['soort'],
  },
  bewaartermijn: {
    vanaf: 'logboek.regel.tijd',
    duur: 'P5Y',
    omdat: {
      nl: 'Wij bewaren niet wat er is gezocht. Dat uw naam in de lijst stond, blijft zo lang in uw logboek.',
      en: 'We do not keep what was searched. That your name was in the list stays in your log for this time.',
    },
  },
  rollen: ['klantmedewerker', 'verhuurconsulent', 'planner'],
  kiest: {
    sql: 'select zoek_personen(($1)[1], ($1)[2], ($1)[3], ($1)[4])',
    maximaal: 40,
  },
})
