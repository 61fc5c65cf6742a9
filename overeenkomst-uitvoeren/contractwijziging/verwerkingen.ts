import { verwerking } from '../../doelbinding/verwerking.ts'
import { BERICHT_INSERT } from '../contact/bericht-insert.ts'
import { magNamens } from '../machtiging/namens.ts'
import { bewaren } from './bewaren.ts'
import { STAP_INSERT, WIJZIGING_INSERT } from './rij.ts'

const ADRES = ['straat', 'huisnummer', 'toevoeging', 'postcode', 'woonplaats'] as const
const ZAAK = [
  'nummer',
  'soort',
  'status',
  'ingediend_op',
  'datum',
  'uiterlijk',
  'nieuwe_naam',
  'huishouden_soort',
  'huishouden_rol',
  'afgerond_op',
  'versie',
] as const

/** Who is in the household of a home on a day, or comes to it later. */
const huisgenotenVan = (eenheid: string, dag: string): string => `
  select l.relatie_id from huishouden_lid l join huishouden s on s.id = l.huishouden_id
  where s.eenheid_id = ${eenheid} and coalesce(upper(l.geldig), 'infinity') > ${dag}`

/** Terms: 1 the tenant, 2 a date. All persons of the contracts that the tenant has on that date, and who lives with them. */
const EIGEN_CONTRACT = `
  select unnest(h.betrokkenen) from huurovereenkomst h
  where h.betrokkenen @> array[($1)[1]::uuid] and h.geldig @> ($1)[2]::date
  union
  select g.relatie_id from huurovereenkomst h, lateral (${huisgenotenVan('h.eenheid_id', '($1)[2]::date')}) g
  where h.betrokkenen @> array[($1)[1]::uuid] and h.geldig @> ($1)[2]::date`

export const contractwijzigingAanvragen = verwerking({
  code: 'contractwijziging-aanvragen',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'verandering van het huurcontract aanvragen',
  waarvoor: {
    nl: 'U vraagt ons om uw huurcontract te veranderen, of u zegt de huur op.',
    en: 'You ask us to change your rental contract, or you give notice.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:201' },
  betrokkenen: ['huurder'],
  leest: {
    relatie: ['aanschrijfnaam'],
    eenheid: ADRES,
    huurovereenkomst: ['geldig', 'betrokkenen'],
    huurovereenkomst_partij: ['rol'],
    huishouden: ['betrokkenen'],
    huishouden_lid: ['rol'],
    contractwijziging: ['nummer', 'soort', 'status', 'afgerond_op'],
  },
  schrijft: {
    relatie: { insert: ['aanschrijfnaam', 'geboortedatum'] },
    contractwijziging: {
      insert: WIJZIGING_INSERT,
    },
    contractwijziging_stap: { insert: STAP_INSERT },
    contractwijziging_verklaring: { insert: ['tekst', 'afgelegd_op'] },
    bericht: BERICHT_INSERT,
  },
  bewaartermijn: bewaren,
  rollen: ['huurder'],
  alsUNietGeeft: {
    nl: 'Dan kunnen wij uw huurcontract niet veranderen.',
    en: 'Then we cannot change your rental contract.',
  },
  velden: {
    'contractwijziging.nieuwe_naam': {
      waarvoor: { nl: 'Deze naam komt op uw huurcontract.', en: 'This name comes on your contract.' },
    },
    'relatie.aanschrijfnaam': {
      waarvoor: {
        nl: 'Zo weten wij over wie het gaat. Wij laten die persoon weten dat u dit hebt gevraagd.',
        en: 'This tells us whom it is about. We tell that person that you asked for this.',
      },
    },
    'contractwijziging_verklaring.tekst': {
      waarvoor: {
        nl: 'U mag uitleggen waarom. Alleen onze afdeling Verhuur leest dit.',
        en: 'You may explain why. Only our department Verhuur reads this.',
      },
      alsUNietGeeft: { nl: 'Dat mag. Het is niet nodig.', en: 'That is fine. It is not needed.' },
    },
  },
  // Term 3: the new person whom the change is about, if there is one.
  kiest: { sql: `${EIGEN_CONTRACT} union all select ($1)[3]::uuid`, maximaal: 20 },
})

export const contractwijzigingVolgen = verwerking({
  code: 'contractwijziging-volgen',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'verandering van het huurcontract volgen',
  waarvoor: {
    nl: 'U bekijkt hoe het staat met de verandering van uw huurcontract.',
    en: 'You look at the progress of the change of your rental contract.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:201' },
  betrokkenen: ['huurder'],
  leest: {
    contractwijziging: [...ZAAK, 'betrokkenen'],
    contractwijziging_stap: ['stap', 'status', 'grond', 'datum', 'gezet_op'],
    contractwijziging_verklaring: ['tekst', 'afgelegd_op'],
  },
  bewaartermijn: bewaren,
  rollen: ['huurder'],
  // Terms: 1 the tenant, 2 one change, or empty for the latest.
  kiest: {
    sql: `select unnest(w.betrokkenen) from (
            select betrokkenen from contractwijziging
            where betrokkenen @> array[($1)[1]::uuid] and id = coalesce(($1)[2]::uuid, id)
            order by nummer desc limit 50) w`,
    maximaal: 100,
  },
})

export const contractwijzigingBeantwoorden = verwerking({
  code: 'contractwijziging-beantwoorden',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'antwoord geven op een verandering van het huurcontract',
  waarvoor: {
    nl: 'U laat weten of u het eens bent met een verandering van uw huurcontract.',
    en: 'You tell us whether you agree with a change of your rental contract.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:267' },
  betrokkenen: ['huurder'],
  leest: { contractwijziging: [...ZAAK, 'betrokkenen'], huurovereenkomst: ['geldig', 'betrokkenen'] },
  schrijft: {
    contractwijziging: { update: ['status', 'uiterlijk', 'afgerond_op', 'versie'] },
    contractwijziging_stap: { insert: STAP_INSERT },
    contractwijziging_verklaring: { insert: ['tekst', 'afgelegd_op'], update: ['tekst', 'afgelegd_op'] },
    bericht: BERICHT_INSERT,
  },
  bewaartermijn: bewaren,
  rollen: ['huurder'],
  alsUNietGeeft: {
    nl: 'Dan wachten wij op uw antwoord. Er verandert niets.',
    en: 'Then we wait for your answer. Nothing changes.',
  },
  velden: {
    'contractwijziging_verklaring.tekst': {
      waarvoor: {
        nl: 'U mag uitleggen waarom. Alleen onze afdeling Verhuur leest dit.',
        en: 'You may explain why. Only our department Verhuur reads this.',
      },
      alsUNietGeeft: { nl: 'Dat mag. Het is niet nodig.', en: 'That is fine. It is not needed.' },
    },
  },
  kiest: {
    sql: `select unnest(w.betrokkenen || h.betrokkenen) from contractwijziging w
          join huurovereenkomst h on h.id = w.huurovereenkomst_id
          where w.id = ($1)[2]::uuid and w.betrokkenen @> array[($1)[1]::uuid] and ${magNamens(3, 'contract')}
          union select ($1)[3]::uuid where ($1)[3] is not null and ${magNamens(3, 'contract')}`,
    maximaal: 40,
  },
})

/** The persons of the 25 open changes after a place in the order. Terms: 1 kind or empty, 2 and 3 the place: deadline and number. */
const BLADZIJDE = `
  select unnest(w.betrokkenen || e.betrokkenen)
  from (select v.betrokkenen, v.eenheid_id from contractwijziging v
        where v.afgerond_op is null and v.soort = coalesce(($1)[1], v.soort)
          and (coalesce(v.uiterlijk, 'infinity'), v.nummer) > (($1)[2]::date, ($1)[3]::bigint)
        order by coalesce(v.uiterlijk, 'infinity'), v.nummer limit 25) w
  join eenheid e on e.id = w.eenheid_id`

export const contractwijzigingenOverzien = verwerking({
  code: 'contractwijzigingen-overzien',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'veranderingen van huurcontracten overzien',
  waarvoor: {
    nl: 'Wij bekijken welke veranderingen van huurcontracten op ons wachten, zodat u op tijd antwoord krijgt.',
    en: 'We look at which changes of contracts wait for us, so that you get an answer in time.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:201' },
  betrokkenen: ['huurder'],
  leest: {
    contractwijziging: ['nummer', 'soort', 'status', 'ingediend_op', 'uiterlijk', 'afgerond_op'],
    eenheid: ADRES,
  },
  bewaartermijn: bewaren,
  rollen: ['verhuurconsulent'],
  kiest: { sql: BLADZIJDE, maximaal: 500 },
})

export const contractwijzigingBehandelen = verwerking({
  code: 'contractwijziging-behandelen',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'verandering van een huurcontract behandelen',
  waarvoor: {
    nl: 'Wij beoordelen een verandering van uw huurcontract, en voeren die uit.',
    en: 'We decide on a change of your rental contract, and carry it out.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:201' },
  betrokkenen: ['huurder'],
  leest: {
    relatie: ['aanschrijfnaam'],
    eenheid: ADRES,
    huurovereenkomst: ['geldig', 'betrokkenen', 'versie', 'waarborgsom_cent'],
    huurovereenkomst_partij: ['rol'],
    partijperiode: ['rol', 'geldig'],
    relatie_naam: ['geldig'],
    huishouden: ['betrokkenen'],
    huishouden_lid: ['rol', 'geldig'],
    vertegenwoordiging: ['soort', 'geldig', 'betrokkenen'],
    machtiging: ['tot'],
    contractwijziging: [...ZAAK, 'betrokkenen', 'huisgenoot', 'wezen'],
    contractwijziging_stap: ['stap', 'status', 'grond', 'door', 'datum', 'gezet_op'],
    contractwijziging_verklaring: ['tekst', 'afgelegd_op'],
    inspectie: ['soort', 'gepland_op'],
    inspectie_bevinding: ['grond'],
    eindafrekening: ['uiterlijk'],
  },
  schrijft: {
    relatie: { insert: ['aanschrijfnaam', 'geboortedatum'], update: ['overleden_op'] },
    huishouden: { insert: ['betrokkenen'] },
    huishouden_lid: { insert: ['rol', 'geldig', 'reden'], update: ['geldig', 'reden'] },
    inspectie: { update: ['gedaan_op'] },
    relatie_naam: { insert: ['aanschrijfnaam', 'geldig', 'reden'], update: ['geldig'] },
    bericht: BERICHT_INSERT,
    contractwijziging: {
      insert: WIJZIGING_INSERT,
      update: [
        'status',
        'datum',
        'uiterlijk',
        'huisgenoot',
        'wezen',
        'andere_id',
        'betrokkenen',
        'afgerond_op',
        'versie',
      ],
    },
    contractwijziging_stap: { insert: STAP_INSERT },
    huurovereenkomst: { update: ['geldig', 'opgezegd_op', 'versie'] },
    partijperiode: { insert: ['rol', 'geldig', 'reden'], update: ['geldig', 'reden'] },
    vertegenwoordiging: { insert: ['soort', 'geldig'], update: ['geldig'] },
    machtiging: { insert: ['uitgenodigd', 'taken', 'gegeven_op'], update: ['tot'] },
  },
  bewaartermijn: bewaren,
  rollen: ['verhuurconsulent'],
  // Terms: 1 one change, 2 or a contract on which a change begins, 3 a new person.
  kiest: {
    sql: `select unnest(coalesce(w.betrokkenen, '{}') || h.betrokkenen || e.betrokkenen || ($1)[3]::uuid)
          from huurovereenkomst h join eenheid e on e.id = h.eenheid_id
          left join contractwijziging w on w.id = ($1)[1]::uuid
          where h.id = coalesce(w.huurovereenkomst_id, ($1)[2]::uuid)
          union
          select g.relatie_id from huurovereenkomst h left join contractwijziging w on w.id = ($1)[1]::uuid,
            lateral (${huisgenotenVan('h.eenheid_id', 'coalesce(w.datum, now()::date)')}) g
          where h.id = coalesce(w.huurovereenkomst_id, ($1)[2]::uuid)
          union
          select m.nemer_id from machtiging m join vertegenwoordiging v on v.id = m.vertegenwoordiging_id
          where v.contractwijziging_id = ($1)[1]::uuid and m.nemer_id is not null`,
    maximaal: 80,
  },
})
