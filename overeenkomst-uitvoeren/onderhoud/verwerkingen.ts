import { verwerking } from '../../doelbinding/verwerking.ts'

const garantie = {
  vanaf: 'onderhoudsverzoek.afgehandeld_op',
  duur: 'P2Y',
  omdat: {
    nl: 'Zo lang kunnen wij nagaan of de reparatie goed is gedaan.',
    en: 'For this time we can check whether the repair was done well.',
  },
}

/** Everyone who lives at the address of the tenant who signs in: the address is theirs together. */
const HUISGENOTEN = 'select unnest(e.betrokkenen) from eenheid e where e.betrokkenen @> array[($1)[1]::uuid]'

export const reparatieMelden = verwerking({
  code: 'reparatie-melden',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'reparatie melden',
  waarvoor: {
    nl: 'U meldt iets dat kapot is in uw woning.',
    en: 'You report something that is broken in your home.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:206' },
  betrokkenen: ['huurder'],
  leest: {
    eenheid: ['straat', 'huisnummer', 'toevoeging', 'postcode', 'woonplaats'],
    onderhoudsverzoek: ['nummer'],
  },
  schrijft: {
    onderhoudsverzoek: { insert: ['plaats', 'omschrijving'] },
    foto: { insert: ['inhoud', 'breedte', 'hoogte'] },
  },
  bewaartermijn: garantie,
  rollen: ['huurder'],
  alsUNietGeeft: {
    nl: 'Dan weten wij niet wat er kapot is en kunnen wij het niet maken.',
    en: 'Then we do not know what is broken and cannot repair it.',
  },
  kiest: { sql: HUISGENOTEN, maximaal: 20 },
})

export const reparatieVolgen = verwerking({
  code: 'reparatie-volgen',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'reparatie volgen',
  waarvoor: {
    nl: 'U bekijkt hoe het staat met uw reparatie.',
    en: 'You look at the progress of your repair.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:206' },
  betrokkenen: ['huurder'],
  leest: {
    onderhoudsverzoek: ['nummer', 'plaats', 'omschrijving', 'status', 'gemeld_op', 'afgehandeld_op'],
    onderhoudsorder: ['status', 'begin', 'eind', 'gereed_op'],
    foto: ['inhoud', 'breedte', 'hoogte'],
    ketenpartner: ['naam'],
  },
  bewaartermijn: garantie,
  rollen: ['huurder'],
})

export const reparatiesOverzien = verwerking({
  code: 'reparaties-overzien',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'reparaties overzien',
  waarvoor: {
    nl: 'Wij bekijken de lijst met reparaties, zodat niemand te lang wacht.',
    en: 'We look at the list of repairs, so that nobody waits too long.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:206' },
  betrokkenen: ['huurder'],
  leest: {
    onderhoudsverzoek: ['nummer', 'plaats', 'status', 'gemeld_op', 'afgehandeld_op'],
    onderhoudsorder: ['begin', 'eind', 'status'],
    eenheid: ['straat', 'huisnummer', 'toevoeging', 'postcode', 'woonplaats'],
  },
  bewaartermijn: garantie,
  rollen: ['planner'],
  kiest: {
    sql: `select unnest(o.relatie_id || e.betrokkenen)
          from (select relatie_id, eenheid_id from onderhoudsverzoek
                where status = any (string_to_array(($1)[1], ',')) and (($1)[2] is null or nummer = ($1)[2]::bigint)
                order by gemeld_op, id limit 25 offset ($1)[3]::integer) o
          join eenheid e on e.id = o.eenheid_id`,
    maximaal: 250,
  },
})

export const onderhoudPlannen = verwerking({
  code: 'onderhoud-plannen',
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
    onderhoudsverzoek: ['nummer', 'plaats', 'omschrijving', 'status', 'gemeld_op', 'versie'],
    onderhoudsorder: ['status', 'begin', 'eind'],
    foto: ['inhoud', 'breedte', 'hoogte'],
    ketenpartner: ['naam', 'specialisme'],
    verwerkersovereenkomst: ['geldig'],
  },
  schrijft: {
    onderhoudsorder: { insert: ['begin', 'eind'], update: ['begin', 'eind', 'ketenpartner_id'] },
    onderhoudsverzoek: { update: ['status', 'versie'] },
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

export const orderUitvoeren = verwerking({
  code: 'order-uitvoeren',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'reparatie uitvoeren',
  waarvoor: { nl: 'De vakman komt bij u langs en maakt het.', en: 'The workman visits you and repairs it.' },
  grondslag: { avg: '6-1-b', wet: 'BW 7:206' },
  betrokkenen: ['huurder'],
  leest: {
    relatie: ['aanschrijfnaam'],
    eenheid: ['straat', 'huisnummer', 'toevoeging', 'postcode', 'woonplaats'],
    onderhoudsverzoek: ['nummer', 'plaats', 'omschrijving'],
    onderhoudsorder: ['status', 'begin', 'eind', 'ketenpartner_id'],
  },
  schrijft: {
    onderhoudsorder: { update: ['status', 'gereed_op'] },
    onderhoudsverzoek: { update: ['status', 'afgehandeld_op'] },
  },
  ontvangers: ['ketenpartner'],
  bewaartermijn: garantie,
  rollen: ['ketenmedewerker'],
  kiest: {
    // Art. 28 AVG: without an agreement in force the choice is empty, and so is what can be seen.
    sql: `select unnest(o.relatie_id || e.betrokkenen) from onderhoudsorder o join eenheid e on e.id = o.eenheid_id
          where o.ketenpartner_id = ($1)[1]::uuid and o.status = 'VER' and (($1)[2] is null or o.id = ($1)[2]::uuid)
            and exists (select from verwerkersovereenkomst v
                        where v.ketenpartner_id = o.ketenpartner_id and v.geldig @> current_date)
          order by o.begin limit 100`,
    maximaal: 500,
  },
})
