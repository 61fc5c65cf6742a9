import { verwerking } from '../../doelbinding/verwerking.ts'
import { BERICHT_INSERT } from '../contact/bericht-insert.ts'
import { magNamens } from '../machtiging/namens.ts'
import { garantie } from './garantie.ts'

/** Terms: 1 the tenant, 2 who acts for the tenant with a mandate, or null. */
const HUURDER = `select unnest(array_remove(array[($1)[1]::uuid, ($1)[2]::uuid], null)) where ${magNamens(2)}`

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
    relatie: ['telefoon'],
    eenheid: ['straat', 'huisnummer', 'toevoeging', 'postcode', 'woonplaats', 'betrokkenen'],
    onderhoudsverzoek: ['nummer', 'uitkomst', 'onderwerp', 'status', 'gemeld_op', 'afgehandeld_op'],
    gedeeld_gebrek: ['aantal', 'gemeld_op'],
  },
  schrijft: {
    relatie: { update: ['telefoon'] },
    onderhoudsverzoek: {
      insert: [
        'plaats',
        'omschrijving',
        'antwoorden',
        'uitkomst',
        'onderwerp',
        'defectsoort',
        'element',
        'betaler',
        'gedeeld',
        'vaardigheid',
        'duur_minuten',
        'spoed',
        'dagdelen',
        'binnenkomst',
        'huisdier',
      ],
    },
    foto: { insert: ['inhoud', 'voorbeeld', 'breedte', 'hoogte'] },
    bericht: BERICHT_INSERT,
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
    'onderhoudsverzoek.binnenkomst': {
      waarvoor: {
        nl: 'Zo weet de vakman hoe die binnenkomt.',
        en: 'This tells the workman how to get in.',
      },
      alsUNietGeeft: {
        nl: 'Dan komen wij alleen als u thuis bent.',
        en: 'Then we only come when you are at home.',
      },
    },
    'onderhoudsverzoek.huisdier': {
      waarvoor: {
        nl: 'Zo schrikken uw dier en de vakman niet van elkaar.',
        en: 'This way your pet and the workman do not startle each other.',
      },
      alsUNietGeeft: {
        nl: 'Dan weet de vakman niet dat er een dier is.',
        en: 'Then the workman does not know that there is an animal.',
      },
    },
    'onderhoudsverzoek.dagdelen': {
      waarvoor: {
        nl: 'Zo kiezen wij een tijd waarop u thuis bent.',
        en: 'This way we choose a time when you are at home.',
      },
      alsUNietGeeft: {
        nl: 'Dat mag. U kiest dan later zelf een tijd.',
        en: 'That is fine. You choose a time yourself later.',
      },
    },
    'relatie.telefoon': {
      waarvoor: {
        nl: 'Zo kunnen wij u bellen als er iets verandert.',
        en: 'This way we can call you if something changes.',
      },
      alsUNietGeeft: {
        nl: 'Dan kunnen wij u niet bellen en sturen wij een bericht.',
        en: 'Then we cannot call you and will send a message.',
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
      'heropend_op',
      'afgehandeld_op',
      'intrekreden',
      'versie',
      'onderwerp',
      'uitkomst',
      'spoed',
      'betaler',
      'binnenkomst',
      'huisdier',
    ],
    onderhoudsorder: ['begin', 'eind'],
    tevredenheid: ['tevreden'],
    foto: ['inhoud', 'voorbeeld', 'breedte', 'hoogte'],
    ketenpartner: ['naam'],
  },
  bewaartermijn: garantie,
  rollen: ['huurder'],
})

export const reparatieIntrekken = verwerking({
  code: 'reparatie-intrekken',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'melding intrekken',
  waarvoor: {
    nl: 'U trekt een melding in die niet meer nodig is.',
    en: 'You withdraw a report that is no longer needed.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:206' },
  betrokkenen: ['huurder'],
  leest: {
    onderhoudsverzoek: ['nummer', 'plaats', 'status', 'gemeld_op', 'afgehandeld_op', 'intrekreden', 'versie'],
    onderhoudsorder: ['status', 'begin', 'eind', 'versie'],
  },
  schrijft: {
    onderhoudsverzoek: { update: ['status', 'intrekreden', 'afgehandeld_op', 'order_id', 'versie'] },
    onderhoudsorder: { update: ['status', 'versie'] },
    bericht: BERICHT_INSERT,
  },
  bewaartermijn: garantie,
  rollen: ['huurder'],
  alsUNietGeeft: {
    nl: 'Dan weten wij niet waarom de melding niet meer nodig is.',
    en: 'Then we do not know why the report is no longer needed.',
  },
  kiest: { sql: HUURDER, maximaal: 2 },
})

export const reparatieBeoordelen = verwerking({
  code: 'reparatie-beoordelen',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'reparatie beoordelen',
  waarvoor: {
    nl: 'U zegt of het goed is gemaakt. Is het niet goed, dan gaan wij verder.',
    en: 'You say whether it was repaired well. If it was not, we continue.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:206' },
  betrokkenen: ['huurder'],
  leest: {
    onderhoudsverzoek: ['nummer', 'plaats', 'status', 'gemeld_op', 'afgehandeld_op', 'intrekreden', 'versie'],
    onderhoudsorder: ['begin', 'eind'],
    tevredenheid: ['tevreden'],
  },
  schrijft: {
    tevredenheid: { insert: ['tevreden', 'redenen', 'toelichting', 'gegeven_op'] },
    onderhoudsverzoek: { update: ['status', 'afgehandeld_op', 'heropend_op', 'order_id', 'versie'] },
    bericht: BERICHT_INSERT,
  },
  bewaartermijn: garantie,
  rollen: ['huurder'],
  alsUNietGeeft: {
    nl: 'Dat mag. Dan blijft de reparatie afgehandeld.',
    en: 'That is fine. The repair then stays finished.',
  },
  kiest: { sql: HUURDER, maximaal: 2 },
})
