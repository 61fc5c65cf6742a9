import { verwerking } from '../../doelbinding/verwerking.ts'
import { BERICHT_INSERT } from '../contact/bericht-insert.ts'
import { garantie } from './garantie.ts'

/**
 * One page of the list of open reports: the persons of the 25 after a place in the order. Terms: 1 statuses with commas between
 * them, 2 order (`nummer` or `afspraak`), 3 direction (1 or -1), 4 and 5 the place: begin of the appointment and number.
 * As the persons of the first 25 rows after the place are opened, those rows are also the first 25 that can be seen.
 */
const BLADZIJDE = `
  select unnest(o.relatie_id || e.betrokkenen)
  from (select v.relatie_id, v.eenheid_id
        from onderhoudsverzoek v
        left join onderhoudsorder d on d.id = v.order_id
        cross join lateral (select case ($1)[2] when 'afspraak' then coalesce(extract(epoch from d.begin), 'Infinity')
                                                else 0 end as begin) s
        where v.status = any (string_to_array(($1)[1], ',')) and v.afgehandeld_op is null
          and (($1)[3]::numeric * s.begin, ($1)[3]::numeric * v.nummer)
            > (($1)[3]::numeric * case ($1)[2] when 'afspraak' then extract(epoch from ($1)[4]::timestamptz) else 0 end,
               ($1)[3]::numeric * ($1)[5]::numeric)
        order by ($1)[3]::numeric * s.begin, ($1)[3]::numeric * v.nummer
        limit 25) o
  join eenheid e on e.id = o.eenheid_id`

export const reparatiesOverzien = verwerking({
  code: 'reparaties-overzien',
  functies: ['public.is_geheim_adres'],
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'reparaties overzien',
  waarvoor: {
    nl: 'Wij bekijken de lijst met reparaties, zodat niemand te lang wacht.',
    en: 'We look at the list of repairs, so that nobody waits too long.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:206' },
  betrokkenen: ['huurder'],
  leest: {
    onderhoudsverzoek: ['nummer', 'plaats', 'status', 'gemeld_op'],
    onderhoudsverzoek_telling: ['aantal'],
    onderhoudsorder: ['begin', 'eind'],
    eenheid: ['straat', 'huisnummer', 'toevoeging', 'postcode', 'woonplaats'],
  },
  bewaartermijn: garantie,
  rollen: ['planner'],
  kiest: { sql: BLADZIJDE, maximaal: 500 },
})

export const reparatieOpzoeken = verwerking({
  code: 'reparatie-opzoeken',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'reparatie opzoeken op nummer',
  waarvoor: {
    nl: 'Wij zoeken uw reparatie op met het nummer dat u ons geeft.',
    en: 'We look up your repair by the number that you give us.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:206' },
  betrokkenen: ['huurder'],
  leest: { onderhoudsverzoek: ['nummer'] },
  bewaartermijn: garantie,
  rollen: ['planner'],
  kiest: { sql: 'select relatie_id from onderhoudsverzoek where nummer = ($1)[1]::bigint', maximaal: 1 },
})

export const onderhoudPlannen = verwerking({
  code: 'onderhoud-plannen',
  functies: ['public.is_geheim_adres'],
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'onderhoud plannen',
  waarvoor: {
    nl: 'Wij maken met u een afspraak om iets te repareren.',
    en: 'We make an appointment with you to repair something.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:206' },
  betrokkenen: ['huurder'],
  leest: {
    relatie: ['aanschrijfnaam', 'telefoon'],
    eenheid: ['straat', 'huisnummer', 'toevoeging', 'postcode', 'woonplaats'],
    onderhoudsverzoek: [
      'nummer',
      'plaats',
      'omschrijving',
      'status',
      'gemeld_op',
      'heropend_op',
      'afgehandeld_op',
      'intrekreden',
      'vaardigheid',
      'duur_minuten',
      'spoed',
      'dagdelen',
      'versie',
    ],
    onderhoudsorder: ['status', 'begin', 'eind', 'versie'],
    foto: ['inhoud', 'voorbeeld', 'breedte', 'hoogte'],
    ketenpartner: ['naam', 'soort', 'specialisme'],
    verwerkersovereenkomst: ['geldig'],
  },
  schrijft: {
    onderhoudsorder: {
      insert: ['begin', 'eind'],
      update: ['status', 'begin', 'eind', 'vakman_id', 'versie'],
    },
    onderhoudsverzoek: { update: ['status', 'order_id', 'versie'] },
    afspraakwijziging: {
      insert: [
        'reeks',
        'rol',
        'medewerker_id',
        'op',
        'van_begin',
        'van_eind',
        'naar_begin',
        'naar_eind',
        'versie',
      ],
    },
    bericht: BERICHT_INSERT,
  },
  ontvangers: ['ketenpartner'],
  bewaartermijn: garantie,
  rollen: ['planner'],
  alsUNietGeeft: {
    nl: 'Dan kunnen wij geen afspraak met u maken.',
    en: 'Then we cannot make an appointment with you.',
  },
  kiest: {
    sql: `select unnest(o.relatie_id || e.betrokkenen) from onderhoudsverzoek o join eenheid e on e.id = o.eenheid_id
          where o.id = ($1)[1]::uuid`,
    maximaal: 20,
  },
})
