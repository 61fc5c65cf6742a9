import { verwerking } from '../../doelbinding/verwerking.ts'

const ADRES = ['straat', 'huisnummer', 'toevoeging', 'postcode', 'woonplaats'] as const
const KENMERK = ['soort', 'bouwjaar', 'oppervlakte', 'in_exploitatie'] as const
const PERIODE = ['reden', 'vastgelegd_op', 'door'] as const

const zolangBewoond = {
  vanaf: 'upper(huurovereenkomst.geldig)',
  duur: 'P7Y',
  sinds: { nl: 'nadat uw huurcontract is geëindigd', en: 'after your rental contract ended' },
  omdat: {
    nl: 'Zo lang moeten wij onze administratie bewaren (artikel 52 van de Algemene wet inzake rijksbelastingen).',
    en: 'For this time we must keep our records (article 52 of the General State Taxes Act).',
  },
} as const

const ORDE = `e.straat, e.huisnummer, coalesce(e.toevoeging, ''), e.id`
const NA = `($1)[5], ($1)[6]::integer, ($1)[7], ($1)[8]::uuid`
const FILTER = `
  (($1)[1] is null or e.complex_id = ($1)[1]::uuid)
  and (($1)[2] is null or zoeknaam(e.straat) like ($1)[2] || '%')
  and (($1)[3] is null or replace(e.postcode, ' ', '') = ($1)[3])
  and (($1)[4] is null or e.huisnummer = ($1)[4]::integer)
  and (($1)[10] is null or e.betrokkenen = '{}')`

/**
 * One page of the list of homes: the persons of the 25 after a place in the order. Terms: 1 complex, 2 beginning of the street, 3
 * postcode, 4 number, each or none; 5 to 8 the place (street, number, addition, id; an empty street is the start), 9 op or af, 10
 * ja for empty homes only.
 */
const BLADZIJDE = `
  select unnest(o.betrokkenen) from (
    (select e.betrokkenen from eenheid e where ($1)[9] = 'op' and ${FILTER} and (($1)[5] = '' or (${ORDE}) > (${NA}))
     order by ${ORDE} limit 25)
    union all
    (select e.betrokkenen from eenheid e where ($1)[9] = 'af' and ${FILTER} and (($1)[5] = '' or (${ORDE}) < (${NA}))
     order by e.straat desc, e.huisnummer desc, coalesce(e.toevoeging, '') desc, e.id desc limit 25)) o`

export const woningenOverzien = verwerking({
  code: 'woningen-overzien',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'woningen overzien',
  waarvoor: {
    nl: 'Wij zoeken een woning op in de lijst van onze woningen. Wij zien dan niet wie er woont.',
    en: 'We look up a home in the list of our homes. We do not see who lives there then.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:203' },
  betrokkenen: ['huurder'],
  leest: {
    eenheid: [...ADRES, ...KENMERK, 'nummer', 'betrokkenen'],
    complex: ['code', 'naam'],
  },
  bewaartermijn: zolangBewoond,
  rollen: ['verhuurconsulent', 'klantmedewerker'],
  kiest: { sql: BLADZIJDE, maximaal: 500 },
})

export const woningBijhouden = verwerking({
  code: 'woning-bijhouden',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'kenmerken van een woning bijhouden',
  waarvoor: {
    nl: 'Wij houden bij hoe oud en hoe groot uw woning is, en of zij te huur is.',
    en: 'We keep the age and size of your home correct, and whether it is for rent.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:203' },
  betrokkenen: ['huurder'],
  leest: {
    eenheid: [...ADRES, ...KENMERK, 'nummer', 'versie', 'betrokkenen'],
    eenheid_kenmerk: [...KENMERK, ...PERIODE],
    eenheid_kenmerk_eerder: [...KENMERK, ...PERIODE, 'vervangen_door'],
    complex: ['code', 'naam', 'versie'],
    huurovereenkomst: ['nummer', 'geldig', 'status'],
  },
  schrijft: {
    eenheid: { update: ['versie', 'straat', 'huisnummer', 'toevoeging', 'postcode', 'woonplaats'] },
    eenheid_kenmerk: {
      insert: [...KENMERK, 'reden'],
      update: [...KENMERK, 'complex_id', 'geldig', 'reden'],
    },
  },
  bewaartermijn: zolangBewoond,
  rollen: ['verhuurconsulent'],
  // Term 1: the home. All who have or had a contract there.
  kiest: {
    sql: `select unnest(h.betrokkenen) from huurovereenkomst h where h.eenheid_id = ($1)[1]::uuid
          union select unnest(e.betrokkenen) from eenheid e where e.id = ($1)[1]::uuid`,
    maximaal: 200,
  },
})
