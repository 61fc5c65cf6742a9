import { verwerking } from '../../doelbinding/verwerking.ts'
import { vanGroep } from '../werkreden/kiest.ts'
import { TAKEN } from './groep.ts'

const naDeTaak = {
  vanaf: 'taak.klaar_op',
  duur: 'P1Y',
  sinds: { nl: 'nadat de taak klaar is', en: 'after the task is done' },
  omdat: {
    nl: 'Zo lang kunnen wij nagaan of wij deden wat wij beloofden.',
    en: 'For this time we can check whether we did what we promised.',
  },
} as const
const rollen = ['klantmedewerker', 'verhuurconsulent', 'planner', 'privacyfunctionaris'] as const
/** BW 6:248: what reasonableness asks of the landlord beside the words of the agreement, such as calling back. */
const hulp = { avg: '6-1-b', wet: 'BW 6:248' } as const

/**
 * One page of tasks that run: the persons of the 25 after a place in the order. Terms: 1 whose (`mijn`, `team` or `alle`), 2 the
 * employee, 3 the team of the employee, 4 a kind or empty, 5 and 6 the place: day and id. Tasks of Privacy are Privacy's alone.
 */
const BLADZIJDE = `
  select t.relatie_id from taak t
  where t.status in ('open', 'bezig')
    and case ($1)[1] when 'mijn' then t.eigenaar_id = ($1)[2]::uuid
                     when 'team' then t.team = ($1)[3]
                     else t.team <> 'privacy' or t.team = ($1)[3] end
    and (t.team <> 'privacy' or ($1)[3] = 'privacy')
    and (($1)[4] is null or t.soort = ($1)[4])
    and (t.uiterlijk, t.id) > (($1)[5]::date, ($1)[6]::uuid)
  order by t.uiterlijk, t.id
  limit 25`

export const takenOverzien = verwerking({
  code: 'taken-overzien',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'taken overzien',
  waarvoor: {
    nl: 'Wij bekijken de lijst met taken, zodat wij doen wat wij beloven.',
    en: 'We look at the list of tasks, so that we do what we promise.',
  },
  grondslag: hulp,
  betrokkenen: ['huurder'],
  leest: {
    taak: [
      'nummer',
      'soort',
      'omschrijving',
      'team',
      'eigenaar_id',
      'uiterlijk',
      'beloofd',
      'status',
      'versie',
    ],
    taak_telling: ['team', 'eigenaar_id', 'aantal'],
    relatie: ['aanschrijfnaam'],
  },
  bewaartermijn: naDeTaak,
  rollen,
  kiest: { sql: BLADZIJDE, maximaal: 25 },
})

/** Terms: 1 the task, 2 the team of the employee: who is not of Privacy finds no task of Privacy. */
const EEN_TAAK = `select t.relatie_id from taak t
  where t.id = ($1)[1]::uuid and (t.team <> 'privacy' or ($1)[2] = 'privacy')`

export const taakUitvoeren = verwerking({
  code: 'taak-uitvoeren',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'taak uitvoeren',
  waarvoor: {
    nl: 'Wij doen wat wij voor u zouden doen, zoals u terugbellen.',
    en: 'We do what we said we would do for you, such as calling you back.',
  },
  grondslag: hulp,
  betrokkenen: ['huurder'],
  leest: {
    taak: [
      'nummer',
      'soort',
      'omschrijving',
      'zaak_soort',
      'zaak_id',
      'team',
      'eigenaar_id',
      'uiterlijk',
      'beloofd',
      'status',
      'uitkomst',
      'gemaakt_op',
      'klaar_op',
      'gewijzigd_op',
      'gewijzigd_bij',
      'versie',
    ],
    relatie: ['aanschrijfnaam'],
  },
  schrijft: {
    taak: {
      update: [
        'omschrijving',
        'team',
        'eigenaar_id',
        'uiterlijk',
        'beloofd',
        'status',
        'uitkomst',
        'klaar_op',
        'gewijzigd_op',
        'gewijzigd_bij',
        'versie',
      ],
    },
  },
  bewaartermijn: naDeTaak,
  rollen,
  kiest: { sql: EEN_TAAK, maximaal: 1 },
})

export const taakMaken = verwerking({
  code: 'taak-maken',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'taak maken',
  waarvoor: {
    nl: 'Wij schrijven op wat wij voor u gaan doen, en voor welke dag.',
    en: 'We write down what we will do for you, and before which day.',
  },
  grondslag: hulp,
  betrokkenen: ['huurder'],
  leest: {},
  schrijft: {
    taak: {
      insert: [
        'soort',
        'omschrijving',
        'zaak_soort',
        'zaak_id',
        'team',
        'eigenaar_id',
        'uiterlijk',
        'beloofd',
        'status',
        'gemaakt_op',
        'gemaakt_door',
        'gewijzigd_op',
        'gewijzigd_bij',
      ],
    },
  },
  bewaartermijn: naDeTaak,
  rollen,
})

export const takenVanPersoon = verwerking({
  code: 'taken-van-persoon',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'taken van een persoon bekijken',
  waarvoor: {
    nl: 'Wij bekijken wat wij nog voor u moeten doen.',
    en: 'We look at what we still have to do for you.',
  },
  grondslag: hulp,
  betrokkenen: ['huurder'],
  leest: { taak: ['nummer', 'soort', 'omschrijving', 'team', 'uiterlijk', 'beloofd', 'status'] },
  bewaartermijn: naDeTaak,
  rollen: ['klantmedewerker', 'verhuurconsulent', 'planner'],
  kiest: vanGroep(TAKEN),
})

export const werkTellen = verwerking({
  code: 'werk-tellen',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'werk tellen',
  waarvoor: {
    nl: 'Wij tellen hoeveel werk er ligt. Daarvoor bekijken wij niemands gegevens.',
    en: 'We count how much work there is. For that we look at nobody’s data.',
  },
  grondslag: hulp,
  betrokkenen: [],
  leest: {
    taak_telling: ['team', 'eigenaar_id', 'aantal'],
    onderhoudsverzoek_telling: ['status', 'aantal'],
    contractwijziging_telling: ['uiterlijk', 'aantal'],
    woningruil: ['status', 'afgerond_op'],
    gegevenskwaliteit_telling: ['soort', 'aantal'],
  },
  bewaartermijn: naDeTaak,
  rollen: [...rollen, 'redacteur', 'beheerder'],
})
