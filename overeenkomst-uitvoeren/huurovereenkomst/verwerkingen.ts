import { verwerking } from '../../doelbinding/verwerking.ts'

const ADRES = ['straat', 'huisnummer', 'toevoeging', 'postcode', 'woonplaats'] as const
const CONTRACT = [
  'nummer',
  'geldig',
  'soort',
  'opgezegd_op',
  'waarborgsom_cent',
  'status',
  'betrokkenen',
] as const
const PERIODE = ['reden', 'vastgelegd_op', 'door'] as const

const fiscaal = {
  vanaf: 'upper(huurovereenkomst.geldig)',
  duur: 'P7Y',
  sinds: { nl: 'nadat uw huurcontract is geëindigd', en: 'after your rental contract ended' },
  omdat: {
    nl: 'Zo lang moeten wij onze administratie bewaren (artikel 52 van de Algemene wet inzake rijksbelastingen).',
    en: 'For this time we must keep our records (article 52 of the General State Taxes Act).',
  },
} as const

/** Term 1: the contract. All who are or were party to it, as we know it now or knew it before. */
const PARTIJEN = `
  select unnest(h.betrokkenen || e.betrokkenen) from huurovereenkomst h join eenheid e on e.id = h.eenheid_id
  where h.id = ($1)[1]::uuid
  union select p.relatie_id from partijperiode p where p.huurovereenkomst_id = ($1)[1]::uuid
  union select p.relatie_id from partijperiode_eerder p where p.huurovereenkomst_id = ($1)[1]::uuid
  union select unnest(p.betrokkenen) from huurprijs_eerder p where p.huurovereenkomst_id = ($1)[1]::uuid`

const lezen = {
  relatie: ['aanschrijfnaam'],
  eenheid: [...ADRES, 'nummer'],
  huurovereenkomst: [...CONTRACT, 'versie'],
  huurovereenkomst_eerder: ['geldig', 'opgezegd_op', 'waarborgsom_cent', 'vervangen_door'],
  huurovereenkomst_partij: ['rol'],
  partijperiode: ['rol', ...PERIODE],
  partijperiode_eerder: ['rol', ...PERIODE, 'vervangen_door'],
  huurprijs: ['bedrag_cent', ...PERIODE],
  huurprijs_eerder: ['bedrag_cent', ...PERIODE, 'vervangen_door'],
} as const

export const huurcontractBekijken = verwerking({
  code: 'huurcontract-bekijken',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'huurcontract bekijken',
  waarvoor: {
    nl: 'Wij bekijken uw huurcontract en uw huur, om u te helpen met een vraag daarover.',
    en: 'We look at your rental contract and your rent, to help you with a question about them.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:201' },
  betrokkenen: ['huurder'],
  leest: lezen,
  bewaartermijn: fiscaal,
  rollen: ['verhuurconsulent', 'klantmedewerker'],
  kiest: { sql: PARTIJEN, maximaal: 60 },
})

export const huurcontractBijhouden = verwerking({
  code: 'huurcontract-bijhouden',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'huurcontract en huurprijs bijhouden',
  waarvoor: {
    nl: 'Wij leggen vast wat er aan uw huurcontract of uw huur verandert, of wij herstellen een fout.',
    en: 'We record what changes in your rental contract or your rent, or we correct a mistake.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:201' },
  betrokkenen: ['huurder'],
  leest: lezen,
  schrijft: {
    huurovereenkomst: { update: ['geldig', 'opgezegd_op', 'waarborgsom_cent', 'versie'] },
    partijperiode: { insert: ['rol', 'reden'], update: ['rol', 'geldig', 'reden'], delete: true },
    huurprijs: { insert: ['bedrag_cent', 'reden'], update: ['bedrag_cent', 'geldig', 'reden'] },
  },
  bewaartermijn: fiscaal,
  rollen: ['verhuurconsulent'],
  kiest: { sql: PARTIJEN, maximaal: 60 },
})

/** The persons of the 25 contracts after a place in the order. Terms: 1 statuses with commas, 2 direction (1 or -1), 3 the number. */
const BLADZIJDE_CONTRACTEN = `
  select unnest(o.betrokkenen || e.betrokkenen) from (
    select h.betrokkenen, h.eenheid_id from huurovereenkomst h
    where h.status = any (string_to_array(($1)[1], ',')) and ($1)[2]::bigint * h.nummer > ($1)[2]::bigint * ($1)[3]::bigint
    order by ($1)[2]::bigint * h.nummer limit 25) o
  join eenheid e on e.id = o.eenheid_id`

export const huurcontractenOverzien = verwerking({
  code: 'huurcontracten-overzien',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'huurcontracten overzien',
  waarvoor: {
    nl: 'Wij bekijken de lijst met huurcontracten die beginnen of eindigen, zodat wij op tijd zijn.',
    en: 'We look at the list of rental contracts that begin or end, so that we are in time.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:201' },
  betrokkenen: ['huurder'],
  leest: {
    huurovereenkomst: ['nummer', 'geldig', 'status', 'soort'],
    eenheid: ADRES,
  },
  bewaartermijn: fiscaal,
  rollen: ['verhuurconsulent'],
  kiest: { sql: BLADZIJDE_CONTRACTEN, maximaal: 500 },
})

export const huurcontractOpzoeken = verwerking({
  code: 'huurcontract-opzoeken',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'huurcontract opzoeken op nummer',
  waarvoor: {
    nl: 'Wij zoeken uw huurcontract op met het nummer dat u ons geeft.',
    en: 'We look up your rental contract by the number that you give us.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:201' },
  betrokkenen: ['huurder'],
  leest: { huurovereenkomst: ['nummer'] },
  bewaartermijn: fiscaal,
  rollen: ['verhuurconsulent'],
  kiest: {
    sql: 'select unnest(betrokkenen) from huurovereenkomst where nummer = ($1)[1]::bigint',
    maximaal: 20,
  },
})
