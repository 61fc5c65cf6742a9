import { verwerking } from '../../doelbinding/verwerking.ts'
import { magNamens } from '../machtiging/namens.ts'
import { BERICHT_INSERT } from '../contact/bericht-insert.ts'

const garantie = {
  vanaf: 'onderhoudsverzoek.afgehandeld_op',
  duur: 'P2Y',
  sinds: { nl: 'nadat de reparatie is afgehandeld', en: 'after the repair was finished' },
  omdat: {
    nl: 'Zo lang kunnen wij nagaan of de afspraken zijn nagekomen.',
    en: 'For this time we can check whether the appointments were kept.',
  },
}

/**
 * One day of the board: the workers, who has a visit then, and the first who wait. Terms: 1 and 2 the moments between which
 * the day lies, 3 its calendar date, 4 how many who wait, 5 ketenpartner and 6 skill, empty for all. The queries of the board
 * choose the same rows in the same order.
 */
const BORD = `
  with wie as materialized (
    select v.id from vakman v
    where (v.uit_dienst_op is null or v.uit_dienst_op > ($1)[3]::date) and (($1)[5] = '' or v.ketenpartner_id = ($1)[5]::uuid)
      and (($1)[6] = '' or v.vaardigheden @> array[($1)[6]])
  )
  select id from wie
  union all
  select unnest(o.relatie_id || e.betrokkenen) from onderhoudsorder o join eenheid e on e.id = o.eenheid_id
  where o.begin >= ($1)[1]::timestamptz and o.begin < ($1)[2]::timestamptz and o.status <> 'GEA'
    and case when o.vakman_id is null then ($1)[6] = '' and (($1)[5] = '' or o.ketenpartner_id = ($1)[5]::uuid)
             else o.vakman_id in (select id from wie) end
  union all
  select unnest(w.relatie_id || e.betrokkenen)
  from (select r.relatie_id, r.eenheid_id from onderhoudsverzoek r
        where r.status = 'REG' and r.afgehandeld_op is null and (($1)[6] = '' or r.vaardigheid = ($1)[6])
        order by array_position(array['direct', '24-uur', 'gewoon'], r.spoed), r.gemeld_op, r.id limit ($1)[4]::integer) w
  join eenheid e on e.id = w.eenheid_id`

export const planbordBekijken = verwerking({
  code: 'planbord-bekijken',
  functies: ['public.geheime_adressen'],
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'planbord bekijken',
  waarvoor: {
    nl: 'Wij verdelen het werk van een dag, zodat de vakman op tijd bij u is.',
    en: 'We divide the work of a day, so that the workman is with you on time.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:206' },
  betrokkenen: ['huurder', 'medewerker', 'ketenmedewerker'],
  leest: {
    onderhoudsverzoek: [
      'nummer',
      'status',
      'vaardigheid',
      'duur_minuten',
      'spoed',
      'dagdelen',
      'wachtlijst_op',
      'gemeld_op',
      'heropend_op',
      'versie',
    ],
    onderhoudsverzoek_telling: ['aantal'],
    onderhoudsorder: ['status', 'begin', 'eind', 'onderweg_op'],
    eenheid: ['straat', 'huisnummer', 'toevoeging', 'postcode'],
    vakman: ['naam', 'vaardigheden', 'gebieden'],
    werktijd: ['begin', 'eind'],
    afwezigheid: ['dagen'],
    ketenpartner: ['naam'],
  },
  bewaartermijn: garantie,
  rollen: ['planner'],
  kiest: { sql: BORD, maximaal: 3000 },
})

/**
 * Terms: 1 reports by id, with commas between them; 2 a worker and 3 and 4 the moments of the day whose visits come along, or
 * empty; 5 workers by id, or `*` for all who can do the work of those reports; 6 what was done in one go before.
 */
const IN_TE_PLANNEN = `
  with verzoek as materialized (
    select r.id, r.vaardigheid, r.relatie_id, r.eenheid_id from onderhoudsverzoek r where r.id = any (string_to_array(($1)[1], ',')::uuid[])
  )
  select unnest(r.relatie_id || e.betrokkenen) from verzoek r join eenheid e on e.id = r.eenheid_id
  union all
  select unnest(o.relatie_id || e.betrokkenen) from onderhoudsorder o join eenheid e on e.id = o.eenheid_id
  where o.vakman_id = nullif(($1)[2], '')::uuid and o.begin >= nullif(($1)[3], '')::timestamptz and o.begin < nullif(($1)[4], '')::timestamptz
  union all
  select unnest(w.relatie_id || e.betrokkenen) from afspraakwijziging w
  join onderhoudsverzoek r on r.id = w.onderhoudsverzoek_id join eenheid e on e.id = r.eenheid_id
  where w.reeks = nullif(($1)[6], '')::uuid
  union all
  select w.van_vakman_id from afspraakwijziging w where w.reeks = nullif(($1)[6], '')::uuid
  union all
  select v.id from vakman v
  where v.id::text = any (string_to_array(($1)[5], ','))
     or ($1)[5] = '*' and v.uit_dienst_op is null and exists (select from verzoek r where v.vaardigheden @> array[r.vaardigheid])
  union all
  select nullif(($1)[2], '')::uuid`

export const afspraakInplannen = verwerking({
  code: 'afspraak-inplannen',
  functies: ['public.is_geheim_adres'],
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'afspraak inplannen of verzetten',
  waarvoor: {
    nl: 'Wij plannen uw afspraak bij een vakman, of verzetten die.',
    en: 'We plan your appointment with a workman, or move it.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:206' },
  betrokkenen: ['huurder', 'medewerker', 'ketenmedewerker'],
  leest: {
    onderhoudsverzoek: [
      'nummer',
      'status',
      'vaardigheid',
      'duur_minuten',
      'spoed',
      'dagdelen',
      'gemeld_op',
      'heropend_op',
      'afgehandeld_op',
      'intrekreden',
      'versie',
    ],
    onderhoudsorder: ['status', 'begin', 'eind', 'onderweg_op', 'versie'],
    eenheid: ['straat', 'huisnummer', 'toevoeging', 'postcode'],
    vakman: ['naam', 'uit_dienst_op'],
    afwezigheid: ['dagen'],
    ketenpartner: ['naam', 'soort'],
    verwerkersovereenkomst: ['geldig'],
    afspraakwijziging: [
      'reeks',
      'rol',
      'medewerker_id',
      'op',
      'van_begin',
      'van_eind',
      'naar_begin',
      'naar_eind',
      'versie',
      'teruggedraaid',
    ],
  },
  schrijft: {
    onderhoudsorder: {
      insert: ['begin', 'eind'],
      update: ['begin', 'eind', 'vakman_id', 'status', 'versie'],
    },
    bericht: BERICHT_INSERT,
    onderhoudsverzoek: { update: ['status', 'order_id', 'versie'] },
    afwezigheid: { insert: ['dagen'] },
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
      update: ['teruggedraaid'],
    },
  },
  ontvangers: ['ketenpartner'],
  bewaartermijn: garantie,
  rollen: ['planner'],
  kiest: { sql: IN_TE_PLANNEN, maximaal: 1000 },
})

/**
 * The tenant's own choice. Terms: 1 the tenant, 2 the report: of that tenant alone, with who lives at its address; 3 who acts for
 * the tenant with a mandate, or null.
 */
export const afspraakKiezen = verwerking({
  code: 'afspraak-kiezen',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'zelf een afspraak kiezen',
  waarvoor: {
    nl: 'U kiest zelf wanneer de vakman komt.',
    en: 'You choose yourself when the workman comes.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:206' },
  betrokkenen: ['huurder'],
  leest: {
    onderhoudsverzoek: [
      'nummer',
      'plaats',
      'status',
      'vaardigheid',
      'duur_minuten',
      'spoed',
      'dagdelen',
      'wachtlijst_op',
      'gemeld_op',
      'heropend_op',
      'afgehandeld_op',
      'intrekreden',
      'versie',
    ],
    onderhoudsorder: ['status', 'begin', 'eind', 'versie'],
    eenheid: ['postcode'],
    ketenpartner: ['naam', 'soort'],
    verwerkersovereenkomst: ['geldig'],
  },
  schrijft: {
    onderhoudsorder: {
      insert: ['begin', 'eind'],
      update: ['begin', 'eind', 'vakman_id', 'status', 'versie'],
    },
    bericht: BERICHT_INSERT,
    onderhoudsverzoek: { update: ['status', 'order_id', 'wachtlijst_op', 'versie'] },
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
  },
  ontvangers: ['ketenpartner'],
  bewaartermijn: garantie,
  rollen: ['huurder'],
  alsUNietGeeft: {
    nl: 'Dan belt de planner u voor een afspraak.',
    en: 'Then the planner calls you for an appointment.',
  },
  kiest: {
    sql: `select unnest(o.relatie_id || e.betrokkenen || array_remove(array[($1)[3]::uuid], null))
          from onderhoudsverzoek o join eenheid e on e.id = o.eenheid_id
          where o.relatie_id = ($1)[1]::uuid and o.id = ($1)[2]::uuid and ${magNamens(3)}`,
    maximaal: 21,
  },
})
