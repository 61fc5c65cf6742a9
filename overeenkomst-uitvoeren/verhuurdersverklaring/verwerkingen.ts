import { verwerking } from '../../doelbinding/verwerking.ts'
import { BERICHT_INSERT } from '../contact/bericht-insert.ts'

const bewaren = {
  vanaf: 'verhuurdersverklaring.geldig_tot',
  duur: 'P6M',
  sinds: { nl: 'nadat de verklaring is verlopen', en: 'after the statement has run out' },
  omdat: {
    nl: 'Zo lang kan iemand nog vragen of de verklaring echt was.',
    en: 'For this time somebody may still ask whether the statement was real.',
  },
}
const INHOUD = [
  'nummer',
  'status',
  'adres',
  'huur_vanaf',
  'huur_tot',
  'huur_cent',
  'betaalgedrag',
  'overlast',
  'staat',
  'bezwaar',
  'aangevraagd_op',
  'afgegeven_op',
  'geldig_tot',
  'versie',
] as const

export const verklaringAanvragen = verwerking({
  code: 'verklaring-aanvragen',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'verhuurdersverklaring aanvragen',
  waarvoor: {
    nl: 'U vraagt ons om een verklaring voor uw nieuwe verhuurder.',
    en: 'You ask us for a statement for your new landlord.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 6:248' },
  betrokkenen: ['huurder'],
  leest: {
    eenheid: ['straat', 'huisnummer', 'toevoeging', 'postcode', 'woonplaats'],
    huurovereenkomst: ['geldig', 'betrokkenen'],
    huurprijs: ['soort', 'geldig', 'bedrag_cent'],
    verhuurdersverklaring: ['nummer'],
  },
  schrijft: {
    verhuurdersverklaring: {
      insert: ['status', 'adres', 'huur_vanaf', 'huur_tot', 'huur_cent', 'aangevraagd_op'],
    },
  },
  bewaartermijn: bewaren,
  rollen: ['huurder'],
  alsUNietGeeft: {
    nl: 'Dan kunnen wij geen verklaring maken.',
    en: 'Then we cannot make a statement.',
  },
  // The rent and the home belong to all tenants of the contract together.
  kiest: {
    sql: `select unnest(h.betrokkenen || e.betrokkenen) from huurovereenkomst h join eenheid e on e.id = h.eenheid_id
          where h.betrokkenen @> array[($1)[1]::uuid]`,
    maximaal: 60,
  },
})

export const verklaringInzien = verwerking({
  code: 'verklaring-inzien',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'verhuurdersverklaring bekijken en goedkeuren',
  waarvoor: {
    nl: 'U bekijkt de verklaring voor uw nieuwe verhuurder, en u beslist of wij die afgeven.',
    en: 'You look at the statement for your new landlord, and you decide whether we give it out.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 6:248' },
  betrokkenen: ['huurder'],
  leest: { verhuurdersverklaring: [...INHOUD, 'pdf'], relatie: ['aanschrijfnaam'] },
  schrijft: {
    verhuurdersverklaring: {
      update: ['status', 'bezwaar', 'afgegeven_op', 'geldig_tot', 'code_hash', 'pdf', 'versie'],
    },
  },
  bewaartermijn: bewaren,
  rollen: ['huurder'],
})

export const verklaringenOverzien = verwerking({
  code: 'verklaringen-overzien',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'aangevraagde verhuurdersverklaringen overzien',
  waarvoor: {
    nl: 'Wij bekijken wie op een verklaring wacht, zodat u die op tijd hebt.',
    en: 'We look at who waits for a statement, so that you have it in time.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 6:248' },
  betrokkenen: ['huurder'],
  leest: { verhuurdersverklaring: ['nummer', 'status', 'adres', 'aangevraagd_op', 'bezwaar'] },
  bewaartermijn: bewaren,
  rollen: ['verhuurconsulent'],
  // Term: the number after which the list goes on.
  kiest: {
    sql: `select relatie_id from verhuurdersverklaring where status = 'aangevraagd' and nummer > ($1)[1]::bigint
          order by nummer limit 25`,
    maximaal: 25,
  },
})

export const verklaringBeantwoorden = verwerking({
  code: 'verklaring-beantwoorden',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'verhuurdersverklaring invullen',
  waarvoor: {
    nl: 'Wij vullen de vaste antwoorden in van de verklaring die u vroeg.',
    en: 'We fill in the fixed answers of the statement that you asked for.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 6:248' },
  betrokkenen: ['huurder'],
  leest: { verhuurdersverklaring: INHOUD, relatie: ['aanschrijfnaam'] },
  schrijft: {
    verhuurdersverklaring: { update: ['status', 'betaalgedrag', 'overlast', 'staat', 'bezwaar', 'versie'] },
    bericht: BERICHT_INSERT,
  },
  bewaartermijn: bewaren,
  rollen: ['verhuurconsulent'],
  velden: {
    'verhuurdersverklaring.overlast': {
      waarvoor: {
        nl: 'Alleen overlast die wij in de laatste twee jaar hebben vastgesteld, telt.',
        en: 'Only nuisance that we established in the last two years counts.',
      },
    },
  },
  kiest: { sql: 'select relatie_id from verhuurdersverklaring where id = ($1)[1]::uuid', maximaal: 1 },
})

export const verklaringControleren = verwerking({
  code: 'verklaring-controleren',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'code van een verhuurdersverklaring controleren',
  waarvoor: {
    nl: 'Wij zeggen tegen wie uw code heeft, of de verklaring geldig is. Meer niet.',
    en: 'We tell whoever has your code whether the statement is valid. Nothing more.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 6:248' },
  betrokkenen: ['huurder'],
  leest: { verhuurdersverklaring: ['status', 'geldig_tot', 'code_hash'] },
  bewaartermijn: bewaren,
  rollen: ['bezoeker'],
  kiest: {
    sql: "select relatie_id from verhuurdersverklaring where code_hash = decode(($1)[1], 'hex')",
    maximaal: 1,
  },
})
