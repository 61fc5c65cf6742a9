import { verwerking } from '../../doelbinding/verwerking.ts'
import { BERICHT_INSERT } from '../contact/bericht-insert.ts'

/** Terms: 1 the home, 2 and 3 the tenants, new or known. Whoever has or had a contract on the home, so that an overlap is seen. */
const VAN_DE_WONING = `
  select unnest(e.betrokkenen) from eenheid e where e.id = ($1)[1]::uuid
  union
  select unnest(h.betrokkenen) from huurovereenkomst h
  where h.eenheid_id = ($1)[1]::uuid and coalesce(upper(h.geldig), 'infinity') > now()::date
  union
  select k from (select ($1)[2]::uuid union all select ($1)[3]::uuid) m (k) where k is not null`

export const huurcontractBeginnen = verwerking({
  code: 'huurcontract-beginnen',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'nieuw huurcontract vastleggen',
  waarvoor: {
    nl: 'Wij leggen vast dat u een woning van ons gaat huren, vanaf welke dag en voor welke huur.',
    en: 'We record that you are going to rent a home from us, from which day and for which rent.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:201' },
  betrokkenen: ['huurder'],
  leest: {
    relatie: ['aanschrijfnaam', 'geboortedatum', 'overleden_op'],
    eenheid_waardering: ['vanaf', 'punten', 'bron', 'vastgelegd_op'],
    eenheid: ['straat', 'huisnummer', 'toevoeging', 'postcode', 'woonplaats', 'soort', 'in_exploitatie'],
    huurovereenkomst: ['geldig', 'nummer'],
    huishouden_lid: ['geldig'],
  },
  schrijft: {
    relatie: { insert: ['aanschrijfnaam'] },
    huurovereenkomst: { insert: ['geldig', 'soort', 'waarborgsom_cent'] },
    huurovereenkomst_partij: { insert: ['rol'] },
    huurprijs: { insert: ['bedrag_cent', 'reden'] },
    eenheid_waardering: { insert: ['vanaf', 'punten', 'bron'] },
    huishouden: { insert: ['betrokkenen'] },
    huishouden_lid: { insert: ['rol', 'reden'], update: ['geldig', 'reden'] },
    bericht: BERICHT_INSERT,
  },
  bewaartermijn: {
    vanaf: 'upper(huurovereenkomst.geldig)',
    duur: 'P7Y',
    sinds: { nl: 'nadat uw huurcontract is geëindigd', en: 'after your rental contract ended' },
    omdat: {
      nl: 'Zo lang moeten wij onze administratie bewaren (artikel 52 van de Algemene wet inzake rijksbelastingen).',
      en: 'For this time we must keep our records (article 52 of the General State Taxes Act).',
    },
  },
  rollen: ['verhuurconsulent'],
  kiest: { sql: VAN_DE_WONING, maximaal: 60 },
})

/** Terms: those of `zoek_personen`. */
export const huurderZoeken = verwerking({
  code: 'huurder-zoeken',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'een huurder zoeken voor een nieuw huurcontract',
  waarvoor: {
    nl: 'Wij zochten de huurder van een nieuw huurcontract, en uw naam kwam in de lijst.',
    en: 'We searched for the tenant of a new rental contract, and your name was in the list.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:201' },
  betrokkenen: ['huurder'],
  leest: { relatie: ['aanschrijfnaam', 'geboortedatum', 'overleden_op'] },
  bewaartermijn: {
    vanaf: 'logboek.regel.tijd',
    duur: 'P5Y',
    omdat: {
      nl: 'Wij bewaren niet wat er is gezocht. Dat uw naam in de lijst stond, blijft zo lang in uw logboek.',
      en: 'We do not keep what was searched. That your name was in the list stays in your log for this time.',
    },
  },
  rollen: ['verhuurconsulent'],
  kiest: { sql: 'select zoek_personen(($1)[1], ($1)[2], ($1)[3], ($1)[4])', maximaal: 40 },
})
