import { verwerking } from '../../doelbinding/verwerking.ts'
import { CONTACTGEGEVENS, HUISHOUDEN } from './groepen.ts'
import { metReden, vanGroep, vanGroepSamen } from './kiest.ts'

const zolangHetContact = {
  vanaf: 'werkreden.begonnen_op',
  duur: 'P2Y',
  sinds: { nl: 'nadat wij u hielpen', en: 'after we helped you' },
  omdat: {
    nl: 'Zo lang kunnen wij nagaan waarom een medewerker u opzocht.',
    en: 'For this time we can check why an employee looked you up.',
  },
} as const

const balie = ['klantmedewerker', 'verhuurconsulent', 'planner'] as const

const kopgegevens = {
  relatie: ['aanschrijfnaam'],
  afscherming: ['soort'],
  eenheid: ['straat', 'huisnummer', 'toevoeging', 'postcode', 'woonplaats'],
  huurovereenkomst: ['geldig'],
  huurovereenkomst_partij: ['rol'],
  werkreden: ['medewerker_id', 'zaak_id', 'soort', 'kanaal', 'onderwerp', 'begonnen_op', 'verloopt_op'],
  onthulling: ['groep', 'getoond_op', 'verloopt_op'],
} as const

/** BW 6:248: an agreement has the effects that its nature and reasonableness bring along, such as an answer to a question. */
const hulp = { avg: '6-1-b', wet: 'BW 6:248' } as const

export const persoonHelpen = verwerking({
  code: 'persoon-helpen',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'iemand helpen die contact opneemt',
  waarvoor: {
    nl: 'U neemt contact met ons op, en wij helpen u.',
    en: 'You contact us, and we help you.',
  },
  grondslag: hulp,
  betrokkenen: ['huurder'],
  leest: kopgegevens,
  bewaartermijn: zolangHetContact,
  rollen: balie,
  kiest: metReden('contact'),
})

export const persoonBijTaak = verwerking({
  code: 'persoon-bij-taak',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'iemand helpen bij een taak',
  waarvoor: {
    nl: 'Wij doen een taak die over u gaat, zoals u terugbellen.',
    en: 'We do a task that is about you, such as calling you back.',
  },
  grondslag: hulp,
  betrokkenen: ['huurder'],
  leest: kopgegevens,
  bewaartermijn: zolangHetContact,
  rollen: balie,
  kiest: metReden('taak'),
})

export const persoonBijReparatie = verwerking({
  code: 'persoon-bij-reparatie',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'iemand helpen bij een reparatie',
  waarvoor: {
    nl: 'Wij regelen een reparatie voor u.',
    en: 'We arrange a repair for you.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:206' },
  betrokkenen: ['huurder'],
  leest: kopgegevens,
  bewaartermijn: zolangHetContact,
  rollen: balie,
  kiest: metReden('reparatie'),
})

export const persoonBijContract = verwerking({
  code: 'persoon-bij-contract',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'iemand helpen bij een contractwijziging',
  waarvoor: {
    nl: 'Wij behandelen een verandering van uw huurcontract.',
    en: 'We handle a change of your rental contract.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:201' },
  betrokkenen: ['huurder'],
  leest: kopgegevens,
  bewaartermijn: zolangHetContact,
  rollen: ['verhuurconsulent'],
  kiest: metReden('contractwijziging'),
})

export const persoonBijRuil = verwerking({
  code: 'persoon-bij-ruil',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'iemand helpen bij een woningruil',
  waarvoor: {
    nl: 'Wij behandelen uw woningruil.',
    en: 'We handle your home swap.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:270' },
  betrokkenen: ['huurder'],
  leest: kopgegevens,
  bewaartermijn: zolangHetContact,
  rollen: ['verhuurconsulent'],
  kiest: metReden('woningruil'),
})

export const redenNagaan = verwerking({
  code: 'reden-nagaan',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'nagaan of een dossier extra is beschermd',
  waarvoor: {
    nl: 'Wij gaan na of uw gegevens extra beschermd zijn, voordat wij ze openen.',
    en: 'We check whether your data has extra protection, before we open it.',
  },
  grondslag: { avg: '6-1-c', wet: 'AVG 32' },
  betrokkenen: ['huurder'],
  leest: { afscherming: ['soort'] },
  bewaartermijn: zolangHetContact,
  rollen: balie,
  kiest: {
    sql: `select ($1)[2]::uuid where geldige_werkreden(($1)[1]::uuid, ($1)[2]::uuid, ($1)[4], ($1)[3]::timestamptz) is not null`,
    maximaal: 1,
  },
})

export const redenVastleggen = verwerking({
  code: 'reden-vastleggen',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'vastleggen waarom iemand wordt opgezocht',
  waarvoor: {
    nl: 'Wij schrijven op waarom wij u opzoeken, voordat wij uw gegevens zien.',
    en: 'We write down why we look you up, before we see your data.',
  },
  grondslag: { avg: '6-1-c', wet: 'AVG 5 lid 2' },
  betrokkenen: ['huurder'],
  leest: { relatie: [] },
  schrijft: {
    werkreden: {
      insert: ['medewerker_id', 'zaak_id', 'soort', 'kanaal', 'onderwerp', 'begonnen_op', 'verloopt_op'],
    },
    contactmoment: { insert: ['kanaal', 'onderwerp', 'toelichting', 'afloop', 'op'] },
  },
  bewaartermijn: zolangHetContact,
  rollen: balie,
})

/** The last five whom an employee has a reason for that still holds. Terms: 1 the employee, 2 the moment. */
const RECENT = `
  select w.relatie_id from (
    select relatie_id, max(begonnen_op) as begonnen_op, (array_agg(soort order by begonnen_op desc))[1] as soort from werkreden
    where medewerker_id = ($1)[1]::uuid and verloopt_op > ($1)[2]::timestamptz group by relatie_id) w
  where reden_geldt(($1)[1]::uuid, w.relatie_id, w.soort, ($1)[2]::timestamptz, null)
  order by w.begonnen_op desc limit 5`

export const recentBekijken = verwerking({
  code: 'recent-werk-bekijken',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'verder gaan met iemand helpen',
  waarvoor: {
    nl: 'Wij gaan verder met waar wij u net mee hielpen.',
    en: 'We go on with what we were helping you with just now.',
  },
  grondslag: hulp,
  betrokkenen: ['huurder'],
  leest: { relatie: ['aanschrijfnaam'], werkreden: ['medewerker_id', 'soort', 'begonnen_op', 'verloopt_op'] },
  bewaartermijn: zolangHetContact,
  rollen: balie,
  kiest: { sql: RECENT, maximaal: 5 },
})

export const gegevensTonen = verwerking({
  code: 'gegevens-tonen',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'verborgen gegevens tonen',
  waarvoor: {
    nl: 'Wij laten gegevens zien die eerst verborgen waren, en schrijven op waarom.',
    en: 'We show data that was hidden at first, and write down why.',
  },
  grondslag: { avg: '6-1-c', wet: 'AVG 32' },
  betrokkenen: ['huurder'],
  leest: { werkreden: ['medewerker_id', 'soort', 'verloopt_op'] },
  schrijft: {
    onthulling: { insert: ['groep', 'omdat', 'getoond_op', 'verloopt_op'] },
    // The notice to the privacyfunctionaris.
    taak: {
      insert: [
        'soort',
        'omschrijving',
        'zaak_soort',
        'zaak_id',
        'team',
        'uiterlijk',
        'gemaakt_op',
        'gemaakt_door',
        'gewijzigd_op',
        'gewijzigd_bij',
      ],
    },
  },
  bewaartermijn: zolangHetContact,
  rollen: balie,
})

export const contactgegevensBekijken = verwerking({
  code: 'contactgegevens-bekijken',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'telefoon en e-mail bekijken',
  waarvoor: {
    nl: 'Wij bekijken hoe wij u kunnen bereiken.',
    en: 'We look at how we can reach you.',
  },
  grondslag: hulp,
  betrokkenen: ['huurder'],
  leest: { relatie: ['telefoon', 'e_mail', 'voorkeurstaal'] },
  bewaartermijn: zolangHetContact,
  rollen: balie,
  kiest: vanGroep(CONTACTGEGEVENS),
})

export const huishoudenBekijken = verwerking({
  code: 'huishouden-bekijken',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'bekijken wie er samen huren',
  waarvoor: {
    nl: 'Wij bekijken met wie u samen huurt.',
    en: 'We look at who rents together with you.',
  },
  grondslag: hulp,
  betrokkenen: ['huurder'],
  leest: {
    relatie: ['aanschrijfnaam'],
    huurovereenkomst: ['geldig'],
    huurovereenkomst_partij: ['rol'],
  },
  bewaartermijn: zolangHetContact,
  rollen: balie,
  kiest: vanGroepSamen(HUISHOUDEN),
})
