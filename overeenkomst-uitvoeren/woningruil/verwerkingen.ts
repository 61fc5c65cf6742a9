import { verwerking } from '../../doelbinding/verwerking.ts'
import { BERICHT_INSERT } from '../contact/bericht-insert.ts'
import { magNamens } from '../machtiging/namens.ts'
import {
  ADRES,
  bewaren,
  BORGBEDRAGEN,
  grondslag,
  RING,
  STAP_INSERT,
  TAAK_INSERT,
  vertegenwoordigersVan,
} from './kolommen.ts'

/** Terms: 1 the tenant, 2 a date. The tenant and all persons of the contracts that the tenant has on that date. */
const EIGEN_CONTRACT = `
  select unnest(h.betrokkenen) from huurovereenkomst h
  where h.betrokkenen @> array[($1)[1]::uuid] and h.geldig @> ($1)[2]::date
  union select ($1)[1]::uuid`

export const woningruilBeginnen = verwerking({
  code: 'woningruil-beginnen',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'woningruil beginnen',
  waarvoor: {
    nl: 'U begint een woningruil en nodigt de anderen uit.',
    en: 'You begin a home swap and invite the others.',
  },
  grondslag,
  betrokkenen: ['huurder'],
  leest: {
    account: ['inlognaam', 'deur'],
    eenheid: ADRES,
    huurovereenkomst: ['geldig', 'betrokkenen'],
    woningruil: ['nummer'],
  },
  schrijft: {
    woningruil: { insert: ['status', 'aantal', 'begonnen_op', 'uiterlijk'] },
    woningruil_stap: STAP_INSERT,
    woningruil_deelname: { insert: ['plaats', 'uitgenodigd', 'betrokkenen', 'reden'] },
    woningruil_deelnemer: { insert: ['getekend_op'] },
    bericht: BERICHT_INSERT,
  },
  bewaartermijn: bewaren,
  rollen: ['huurder'],
  alsUNietGeeft: {
    nl: 'Dan kunnen wij uw ruil niet beginnen.',
    en: 'Then we cannot begin your swap.',
  },
  velden: {
    'woningruil_deelname.uitgenodigd': {
      waarvoor: {
        nl: 'Wie met deze naam inlogt, ziet uw uitnodiging. De ander ziet uw naam, en nog niets van uw woning.',
        en: 'Whoever signs in with this name sees your invitation. The other sees your name, and nothing of your home yet.',
      },
    },
    'woningruil_deelname.reden': {
      waarvoor: {
        nl: 'De wet vraagt of uw belang zwaar genoeg weegt. Alleen onze afdeling Verhuur leest dit.',
        en: 'The law asks whether your interest weighs enough. Only our department Verhuur reads this.',
      },
    },
  },
  kiest: { sql: EIGEN_CONTRACT, maximaal: 20 },
})

/** Terms: 1 the tenant, 2 a date, 3 one ring or empty. Whoever invited this person, by sign-in name, to a ring that runs. */
const UITGENODIGD = `
  select d.uitnodiger_id from woningruil_deelname d
  where d.loopt and d.woningruil_id = coalesce(($1)[3]::uuid, d.woningruil_id) and d.uitgenodigd =
    (select lower(a.inlognaam) from account a where a.betrokkene_id = ($1)[1]::uuid and a.deur = 'mijn' limit 1)`

/** Term 1: the tenant. The same for all rings, without a date. */
const EIGEN_UITNODIGING = `
  select d.uitnodiger_id from woningruil_deelname d
  where d.loopt and d.uitgenodigd =
    (select lower(a.inlognaam) from account a where a.betrokkene_id = ($1)[1]::uuid and a.deur = 'mijn' limit 1)`

export const woningruilUitnodiging = verwerking({
  code: 'woningruil-uitnodiging',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'uitnodiging voor een woningruil bekijken',
  waarvoor: {
    nl: 'U bekijkt wie u uitnodigt om van woning te ruilen.',
    en: 'You see who invites you to swap homes.',
  },
  grondslag,
  betrokkenen: ['huurder'],
  leest: {
    account: ['inlognaam', 'deur'],
    relatie: ['aanschrijfnaam'],
    eenheid: ADRES,
    huurovereenkomst: ['geldig', 'betrokkenen'],
    woningruil: RING,
    woningruil_deelname: ['plaats', 'uitgenodigd', 'loopt'],
  },
  bewaartermijn: bewaren,
  rollen: ['huurder'],
  kiest: { sql: `${EIGEN_CONTRACT} union ${UITGENODIGD}`, maximaal: 40 },
})

export const woningruilVolgen = verwerking({
  code: 'woningruil-volgen',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'woningruil volgen',
  waarvoor: {
    nl: 'U bekijkt hoe het staat met uw woningruil.',
    en: 'You look at the progress of your home swap.',
  },
  grondslag,
  betrokkenen: ['huurder'],
  leest: {
    relatie: ['aanschrijfnaam'],
    eenheid: ADRES,
    woningruil: RING,
    woningruil_stap: ['stap', 'status', 'gezet_op'],
    woningruil_deelname: [
      'plaats',
      'uitgenodigd',
      'betrokkenen',
      'reden',
      'krijgt_adres',
      'krijgt_huur_cent',
      'besluit',
      'grond',
      'inspectie_op',
      'inspectie_uitkomst',
      'gestopt_op',
      'versie',
      ...BORGBEDRAGEN,
    ],
    woningruil_deelnemer: ['getekend_op'],
    vertegenwoordiging: ['soort', 'geldig'],
  },
  bewaartermijn: bewaren,
  rollen: ['huurder'],
  // Terms: 1 the tenant, 2 one ring, or empty for the latest. Only the own household, and who signs for the tenant: the other sides
  // stay shut.
  kiest: {
    sql: `select unnest(w.betrokkenen) from (
            select d.betrokkenen from woningruil_deelname d
            where d.betrokkenen @> array[($1)[1]::uuid] and d.woningruil_id = coalesce(($1)[2]::uuid, d.woningruil_id)
              and d.uitgenodigd is null
            order by d.woningruil_id limit 50) w
          union select ($1)[1]::uuid
          union ${vertegenwoordigersVan('select ($1)[1]::uuid')}`,
    maximaal: 100,
  },
})

/**
 * Term 1: the tenant. Opens nobody for a tenant who has nothing to answer or to sign; who is represented does not sign. Whoever invited
 * this tenant is opened: the invitation is theirs until it is answered.
 */
export const woningruilOnthouden = verwerking({
  code: 'woningruil-onthouden',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'zien of een woningruil op iemand wacht',
  waarvoor: {
    nl: 'U, of wie u uitnodigde, ziet of een woningruil nog op een antwoord of handtekening wacht.',
    en: 'You, or whoever you invited, see whether a home swap still waits for an answer or a signature.',
  },
  grondslag,
  betrokkenen: ['huurder'],
  leest: {
    account: ['inlognaam', 'deur'],
    woningruil: ['nummer', 'status', 'uiterlijk'],
    woningruil_deelname: ['uitgenodigd', 'loopt'],
    woningruil_deelnemer: ['getekend_op'],
  },
  bewaartermijn: bewaren,
  rollen: ['huurder'],
  kiest: {
    sql: `select unnest(d.betrokkenen) from woningruil_deelname d join woningruil w on w.id = d.woningruil_id
          join woningruil_deelnemer n on n.deelname_id = d.id
          where n.relatie_id = ($1)[1]::uuid and n.getekend_op is null and w.status = 'tekenen'
            and not exists (${vertegenwoordigersVan('($1)[1]::uuid')})
          union select unnest(array[i.wie, ($1)[1]::uuid]) from (${EIGEN_UITNODIGING}) i (wie)`,
    maximaal: 40,
  },
})

const IN_DE_RING = `
  select unnest(d.betrokkenen) from woningruil_deelname d
  where d.woningruil_id = ($1)[3]::uuid and (
    exists (select from woningruil_deelname e where e.woningruil_id = d.woningruil_id and e.uitgenodigd is null
            and e.betrokkenen @> array[($1)[1]::uuid])
    or exists (${UITGENODIGD}))`

/**
 * Terms: 1 the tenant, 2 a date, 3 the ring, 4 who acts for the tenant, if anybody. All households of a ring in which this tenant takes part or to which this tenant was
 * invited: each is told of an answer. The columns say no more of them than that they take part.
 */
export const woningruilBeantwoorden = verwerking({
  code: 'woningruil-beantwoorden',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'antwoord geven op een woningruil',
  waarvoor: {
    nl: 'U of een ander in de ring doet mee, tekent of stopt. Wij laten het iedereen in de ring weten.',
    en: 'You or another in the ring joins, signs or stops. We tell everybody in the ring.',
  },
  grondslag,
  betrokkenen: ['huurder'],
  leest: {
    account: ['inlognaam', 'deur'],
    eenheid: ADRES,
    huurovereenkomst: ['geldig', 'betrokkenen'],
    woningruil: RING,
    woningruil_deelname: ['plaats', 'uitgenodigd', 'betrokkenen'],
    woningruil_deelnemer: ['getekend_op'],
    vertegenwoordiging: ['soort', 'geldig'],
  },
  schrijft: {
    woningruil: { update: ['status', 'uiterlijk', 'afgerond_op', 'versie'] },
    woningruil_stap: STAP_INSERT,
    woningruil_deelname: {
      update: ['uitgenodigd', 'huurovereenkomst_id', 'eenheid_id', 'betrokkenen', 'reden', 'gestopt_op'],
    },
    woningruil_deelnemer: { insert: ['getekend_op'], update: ['getekend_op', 'getekend_door'] },
    taak: TAAK_INSERT,
    bericht: BERICHT_INSERT,
  },
  bewaartermijn: bewaren,
  rollen: ['huurder'],
  alsUNietGeeft: {
    nl: 'Dan wachten wij op uw antwoord. Er verandert niets.',
    en: 'Then we wait for your answer. Nothing changes.',
  },
  kiest: {
    sql: `select k from (${EIGEN_CONTRACT} union ${IN_DE_RING} union ${vertegenwoordigersVan(IN_DE_RING)}
      union select ($1)[4]::uuid where ($1)[4] is not null) m (k) where ${magNamens(4, 'contract')}`,
    maximaal: 80,
  },
})
