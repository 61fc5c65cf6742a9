import { verwerking } from '../../doelbinding/verwerking.ts'

const naVertrek = {
  vanaf: 'vakman.uit_dienst_op',
  duur: 'P2Y',
  sinds: { nl: 'nadat de vakman is vertrokken', en: 'after the workman has left' },
  omdat: {
    nl: 'Zo lang kunnen wij nagaan wie een reparatie deed.',
    en: 'For this time we can check who did a repair.',
  },
}

/** Who works here on this date; terms of their own decide which of them. */
const IN_DIENST = `select v.id from vakman v where (v.uit_dienst_op is null or v.uit_dienst_op > ($1)[1]::date)`

export const vakmannenOverzien = verwerking({
  code: 'vakmannen-overzien',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'vakmannen overzien',
  waarvoor: {
    nl: 'Wij bekijken welke vakmannen er zijn en wat zij kunnen.',
    en: 'We look at which workmen there are and what they can do.',
  },
  grondslag: { avg: '6-1-f', wet: 'AVG 6 lid 1 f' },
  betrokkenen: ['medewerker', 'ketenmedewerker'],
  leest: {
    vakman: ['naam', 'vaardigheden', 'gebieden', 'uit_dienst_op'],
    afwezigheid: ['dagen'],
    ketenpartner: ['naam'],
  },
  bewaartermijn: naVertrek,
  rollen: ['planner'],
  kiest: { sql: `${IN_DIENST} order by v.naam, v.id`, maximaal: 200 },
})

export const vakmanBeheren = verwerking({
  code: 'vakman-beheren',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'vakman beheren',
  waarvoor: {
    nl: 'Wij leggen vast wat een vakman kan, waar en op welke uren.',
    en: 'We record what a workman can do, where and at which hours.',
  },
  grondslag: { avg: '6-1-f', wet: 'AVG 6 lid 1 f' },
  betrokkenen: ['medewerker', 'ketenmedewerker'],
  leest: {
    vakman: ['naam', 'vaardigheden', 'gebieden', 'uit_dienst_op', 'versie'],
    werktijd: ['begin', 'eind'],
    afwezigheid: ['dagen'],
    bezetting: ['begin', 'eind'],
    ketenpartner: ['naam'],
  },
  schrijft: {
    vakman: {
      insert: ['naam', 'vaardigheden', 'gebieden'],
      update: ['naam', 'vaardigheden', 'gebieden', 'uit_dienst_op', 'versie'],
    },
    werktijd: { insert: ['begin', 'eind'], update: ['geldig'], delete: true },
    afwezigheid: { insert: ['dagen'], delete: true },
  },
  bewaartermijn: naVertrek,
  rollen: ['planner'],
})

/** Who of a ketenpartner signs in already, so that a new vakman is the same person as that medewerker. */
export const vakmanAanmelden = verwerking({
  code: 'vakman-aanmelden',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'vakman koppelen aan inlog',
  waarvoor: {
    nl: 'Wij kijken welke vakman al zelf inlogt.',
    en: 'We look at which workman already signs in.',
  },
  grondslag: { avg: '6-1-f', wet: 'AVG 6 lid 1 f' },
  betrokkenen: ['medewerker', 'ketenmedewerker'],
  leest: { medewerker: ['naam'], ketenpartner: ['naam'] },
  bewaartermijn: naVertrek,
  rollen: ['planner'],
  kiest: {
    sql: `select m.id from medewerker m left join vakman v on v.id = m.id
          where m.ketenpartner_id is not null and m.uit_dienst_op is null and v.id is null order by m.naam, m.id`,
    maximaal: 100,
  },
})

/**
 * When workers have time, without for whom they are taken. Terms: 1 the first calendar date, 2 skill, 3 postcode, 4 one
 * worker; each empty for all.
 */
export const capaciteitBekijken = verwerking({
  code: 'capaciteit-bekijken',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'vrije tijd van vakmannen zoeken',
  waarvoor: {
    nl: 'Wij zoeken een vakman die tijd heeft voor een reparatie.',
    en: 'We look for a workman who has time for a repair.',
  },
  grondslag: { avg: '6-1-f', wet: 'AVG 6 lid 1 f' },
  betrokkenen: ['medewerker', 'ketenmedewerker'],
  leest: {
    vakman: ['vaardigheden', 'gebieden', 'uit_dienst_op'],
    werktijd: ['begin', 'eind'],
    afwezigheid: ['dagen'],
    bezetting: ['begin', 'eind', 'gebied'],
    ketenpartner: ['soort'],
    verwerkersovereenkomst: ['geldig'],
  },
  bewaartermijn: naVertrek,
  rollen: ['planner', 'huurder'],
  kiest: {
    sql: `${IN_DIENST} and (($1)[2] = '' or v.vaardigheden @> array[($1)[2]])
            and (($1)[3] = '' or cardinality(v.gebieden) = 0 or exists (select from unnest(v.gebieden) g where starts_with(($1)[3], g)))
            and (($1)[4] = '' or v.id = ($1)[4]::uuid)
          order by v.id`,
    maximaal: 200,
  },
})

/** The load of a week: workers alone, nobody who is visited. Terms: 1 the calendar date on which it begins, 2 ketenpartner. */
export const weekBekijken = verwerking({
  code: 'planning-week-bekijken',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'drukte van een week bekijken',
  waarvoor: {
    nl: 'Wij bekijken hoe druk elke vakman het heeft.',
    en: 'We look at how busy each workman is.',
  },
  grondslag: { avg: '6-1-f', wet: 'AVG 6 lid 1 f' },
  betrokkenen: ['medewerker', 'ketenmedewerker'],
  leest: {
    vakman: ['naam', 'vaardigheden', 'uit_dienst_op'],
    werktijd: ['begin', 'eind'],
    afwezigheid: ['dagen'],
    bezetting: ['begin', 'eind'],
    ketenpartner: ['naam'],
  },
  bewaartermijn: naVertrek,
  rollen: ['planner'],
  kiest: {
    sql: `${IN_DIENST} and (($1)[2] = '' or v.ketenpartner_id = ($1)[2]::uuid) order by v.naam, v.id`,
    maximaal: 200,
  },
})
