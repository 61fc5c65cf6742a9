import { verwerking } from '../../doelbinding/verwerking.ts'
import { BERICHT_INSERT } from '../contact/bericht-insert.ts'

const garantie = {
  vanaf: 'onderhoudsverzoek.afgehandeld_op',
  duur: 'P2Y',
  sinds: { nl: 'nadat de reparatie is afgehandeld', en: 'after the repair was finished' },
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
    eenheid: ['straat', 'huisnummer', 'toevoeging', 'postcode', 'woonplaats', 'betrokkenen'],
  },
  schrijft: {
    onderhoudsverzoek: { insert: ['plaats', 'omschrijving'] },
    foto: { insert: ['inhoud', 'voorbeeld', 'breedte', 'hoogte'] },
  },
  bewaartermijn: garantie,
  rollen: ['huurder'],
  alsUNietGeeft: {
    nl: 'Dan weten wij niet wat er kapot is en kunnen wij het niet maken.',
    en: 'Then we do not know what is broken and cannot repair it.',
  },
  velden: {
    'onderhoudsverzoek.plaats': {
      waarvoor: {
        nl: 'Zo weten wij welke vakman er moet komen, en waar die moet zijn.',
        en: 'This tells us which workman must come, and where in your home.',
      },
      alsUNietGeeft: {
        nl: 'Dan weten wij niet welke vakman wij moeten sturen.',
        en: 'Then we do not know which workman to send.',
      },
    },
    'onderhoudsverzoek.omschrijving': {
      waarvoor: {
        nl: 'Zo weten wij wat er kapot is, en neemt de vakman de goede spullen mee.',
        en: 'This tells us what is broken, so that the workman brings the right things.',
      },
    },
    'foto.inhoud': {
      waarvoor: {
        nl: 'Op een foto zien wij beter wat er kapot is. Waar en wanneer de foto is gemaakt, halen wij eruit.',
        en: 'A photo shows us better what is broken. We remove where and when the photo was taken.',
      },
      alsUNietGeeft: {
        nl: 'Dat mag. Wij helpen u ook zonder foto.',
        en: 'That is fine. We help you without a photo too.',
      },
    },
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
    onderhoudsverzoek: [
      'nummer',
      'plaats',
      'omschrijving',
      'status',
      'gemeld_op',
      'afgehandeld_op',
      'intrekreden',
    ],
    onderhoudsorder: ['begin', 'eind'],
    foto: ['inhoud', 'voorbeeld', 'breedte', 'hoogte'],
    ketenpartner: ['naam'],
  },
  bewaartermijn: garantie,
  rollen: ['huurder'],
})

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
      'afgehandeld_op',
      'intrekreden',
      'versie',
    ],
    onderhoudsorder: ['status', 'begin', 'eind', 'versie'],
    foto: ['inhoud', 'voorbeeld', 'breedte', 'hoogte'],
    ketenpartner: ['naam', 'specialisme'],
    verwerkersovereenkomst: ['geldig'],
  },
  schrijft: {
    onderhoudsorder: { insert: ['begin', 'eind'], update: ['status', 'begin', 'eind', 'versie'] },
    onderhoudsverzoek: { update: ['status', 'order_id', 'versie'] },
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
