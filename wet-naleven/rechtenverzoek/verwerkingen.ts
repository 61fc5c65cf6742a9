import { verwerking } from '../../doelbinding/verwerking.ts'

const zolangHetLogboek = {
  vanaf: 'logboek.regel.tijd',
  duur: 'P5Y',
  omdat: {
    nl: 'Zo lang kunt u ons op een verkeerd gebruik aanspreken.',
    en: 'For this time you can hold us to account for a wrong use.',
  },
}

export const eigenGegevensInzien = verwerking({
  code: 'eigen-gegevens-inzien',
  hoofdstuk: 'wet-naleven',
  naam: 'eigen gegevens inzien',
  waarvoor: {
    nl: 'U bekijkt welke gegevens wij van u hebben.',
    en: 'You look at the data we have about you.',
  },
  grondslag: { avg: '6-1-c', wet: 'AVG 15' },
  betrokkenen: ['huurder'],
  leest: {
    relatie: ['aanschrijfnaam', 'telefoon', 'e_mail', 'voorkeurstaal'],
    eenheid: ['straat', 'huisnummer', 'toevoeging', 'postcode', 'woonplaats'],
    huurovereenkomst: ['geldig'],
    huurovereenkomst_partij: ['rol'],
    huurprijs: ['bedrag_cent'],
    huishouden_lid: ['rol'],
  },
  bewaartermijn: zolangHetLogboek,
  rollen: ['huurder'],
  kiest: {
    sql: `select ($1)[1]::uuid
          union select unnest(h.betrokkenen) from huurovereenkomst h where h.betrokkenen @> array[($1)[1]::uuid]
          union select l.relatie_id from huishouden_lid l
            join huishouden_lid z on z.huishouden_id = l.huishouden_id and z.relatie_id = ($1)[1]::uuid
            where l.geldig @> vandaag() and z.geldig @> vandaag()`,
    maximaal: 30,
  },
})

export const logboekInzien = verwerking({
  code: 'logboek-inzien',
  hoofdstuk: 'wet-naleven',
  naam: 'eigen logboek inzien',
  waarvoor: {
    nl: 'U bekijkt wie uw gegevens gebruikte, en waarvoor.',
    en: 'You look at who used your data, and for what.',
  },
  grondslag: { avg: '6-1-c', wet: 'AVG 15' },
  betrokkenen: ['huurder'],
  leest: {
    'logboek.regel': [
      'id',
      'xid',
      'soort',
      'opening',
      'versie',
      'trace_id',
      'span_id',
      'ouder_span_id',
      'pseudoniem',
      'tijd',
      'zichtbaar_vanaf',
      'afdeling',
      'rol',
      'zaak',
      'status',
    ],
    'doelbinding.verwerking_versie': ['id', 'code', 'versie', 'vingerafdruk', 'inhoud'],
    'logboek.tegel': ['niveau', 'nummer', 'hashes'],
    'logboek.zegel': ['tot_blad', 'tot_xid', 'verzegeld_op', 'checkpoint'],
    logvraag: ['regel', 'soort', 'tekst', 'gesteld_op', 'antwoord', 'beantwoord_op'],
  },
  bewaartermijn: zolangHetLogboek,
  rollen: ['huurder'],
})

export const logvraagStellen = verwerking({
  code: 'logvraag-stellen',
  hoofdstuk: 'wet-naleven',
  naam: 'vraag of bezwaar over gebruik indienen',
  waarvoor: {
    nl: 'U stelt een vraag of maakt bezwaar over het gebruik van uw gegevens.',
    en: 'You ask a question or object about the use of your data.',
  },
  grondslag: { avg: '6-1-c', wet: 'AVG 21' },
  betrokkenen: ['huurder'],
  leest: {
    'logboek.regel': ['id', 'soort', 'tijd', 'versie', 'afdeling', 'rol'],
    'doelbinding.verwerking_versie': ['id', 'inhoud'],
  },
  schrijft: { logvraag: { insert: ['regel', 'soort', 'tekst'] } },
  bewaartermijn: zolangHetLogboek,
  rollen: ['huurder'],
  alsUNietGeeft: {
    nl: 'Dan kunnen wij uw vraag niet beantwoorden.',
    en: 'Then we cannot answer your question.',
  },
})

export const logvraagBeantwoorden = verwerking({
  code: 'logvraag-beantwoorden',
  hoofdstuk: 'wet-naleven',
  naam: 'vraag of bezwaar over gebruik beantwoorden',
  waarvoor: {
    nl: 'Wij beantwoorden uw vraag of bezwaar over het gebruik van uw gegevens.',
    en: 'We answer your question or objection about the use of your data.',
  },
  grondslag: { avg: '6-1-c', wet: 'AVG 12' },
  betrokkenen: ['huurder'],
  leest: {
    relatie: ['aanschrijfnaam'],
    logvraag: ['regel', 'soort', 'tekst', 'gesteld_op', 'antwoord'],
    'logboek.regel': ['id', 'soort', 'trace_id', 'tijd', 'versie', 'afdeling', 'rol', 'zaak'],
    'doelbinding.verwerking_versie': ['id', 'inhoud'],
  },
  schrijft: { logvraag: { update: ['antwoord', 'beantwoord_op'] } },
  bewaartermijn: zolangHetLogboek,
  rollen: ['privacyfunctionaris'],
  kiest: {
    sql: `select relatie_id from logvraag where (($1)[1] is null and antwoord is null) or id = ($1)[1]::uuid
          order by gesteld_op limit 50`,
    maximaal: 50,
  },
})

export const auditInzien = verwerking({
  code: 'audit-inzien',
  hoofdstuk: 'wet-naleven',
  naam: 'gebruik door een medewerker nagaan',
  waarvoor: {
    nl: 'Wij gaan na of een medewerker gegevens gebruikte voor het werk.',
    en: 'We check whether an employee used data for the work.',
  },
  grondslag: { avg: '6-1-c', wet: 'AVG 5 lid 2' },
  betrokkenen: ['medewerker'],
  leest: { 'logboek.audit': ['id', 'trace_id', 'medewerker_id', 'tijd'], medewerker: ['naam', 'afdeling'] },
  bewaartermijn: zolangHetLogboek,
  rollen: ['privacyfunctionaris'],
  kiest: {
    sql: "select medewerker_id from logboek.audit where trace_id = decode(($1)[1], 'hex')",
    maximaal: 5,
  },
})
