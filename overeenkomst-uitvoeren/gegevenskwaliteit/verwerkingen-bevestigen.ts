import { verwerking } from '../../doelbinding/verwerking.ts'
import { BERICHT_INSERT } from '../contact/bericht-insert.ts'
import { juist } from './grondslag.ts'

const tweeJaar = {
  vanaf: 'gegevensvraag.gesteld_op',
  duur: 'P2Y',
  sinds: { nl: 'nadat wij het vroegen', en: 'after we asked' },
  omdat: {
    nl: 'Zo weten wij wanneer u voor het laatst zei dat het klopt.',
    en: 'So we know when you last said that it is right.',
  },
} as const

/** Who does not want to hear from us now, or has died, is left in peace. */
const AANSPREEKBAAR = `r.overleden_op is null and not exists (
  select from contactvoorkeur v where v.relatie_id = r.id and v.niet_storen_tot > ($1)[1]::date)`

/**
 * Term 1: the business date. Tenants whose contract began on about this day of an earlier year (a fortnight, for days on which
 * nothing ran) and who were not asked for ten months; and who was asked three weeks ago, did not answer and was not reminded.
 */
const WIE = `
  select r.id from relatie r join partijperiode p on p.relatie_id = r.id and p.geldig @> ($1)[1]::date
  join huurovereenkomst h on h.id = p.huurovereenkomst_id and h.geldig @> ($1)[1]::date
  where ${AANSPREEKBAAR} and age(($1)[1]::date, lower(h.geldig)) >= interval '1 year'
    and lower(h.geldig) + make_interval(years => extract(year from age(($1)[1]::date, lower(h.geldig)))::integer) > ($1)[1]::date - 14
    and not exists (select from gegevensvraag g where g.relatie_id = r.id and g.gesteld_op > ($1)[1]::date - 300)
  union
  select g.relatie_id from gegevensvraag g join relatie r on r.id = g.relatie_id
  where g.beantwoord_op is null and g.herinnerd_op is null and g.gesteld_op < ($1)[1]::date - 21 and g.gesteld_op > ($1)[1]::date - 90
    and ${AANSPREEKBAAR}`

export const gegevensLatenNakijken = verwerking({
  code: 'gegevens-laten-nakijken',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'vragen of gegevens nog kloppen',
  waarvoor: {
    nl: 'Eens per jaar vragen wij u of uw gegevens nog kloppen.',
    en: 'Once a year we ask you whether your data are still right.',
  },
  grondslag: juist,
  betrokkenen: ['huurder'],
  leest: { relatie: [], gegevensvraag: ['gesteld_op', 'herinnerd_op', 'beantwoord_op'] },
  schrijft: {
    gegevensvraag: { insert: ['gesteld_op'], update: ['herinnerd_op'] },
    bericht: BERICHT_INSERT,
  },
  bewaartermijn: tweeJaar,
  rollen: ['systeem'],
  kiest: { sql: WIE, maximaal: 'reeks' },
})

export const gegevensBevestigen = verwerking({
  code: 'gegevens-bevestigen',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'eigen gegevens nakijken en bevestigen',
  waarvoor: {
    nl: 'U zegt of uw gegevens nog kloppen. Wij onthouden wanneer u dat zei.',
    en: 'You say whether your data are still right. We remember when you said so.',
  },
  grondslag: juist,
  betrokkenen: ['huurder'],
  leest: {
    relatie: ['aanschrijfnaam', 'telefoon', 'e_mail'],
    huishouden_lid: ['rol'],
    gegevensvraag: ['gesteld_op', 'beantwoord_op'],
    gegevensbevestiging: ['bevestigd_op', 'groep'],
  },
  schrijft: {
    gegevensbevestiging: { insert: ['groep', 'bevestigd_op'] },
    gegevensvraag: { update: ['beantwoord_op'] },
  },
  bewaartermijn: tweeJaar,
  rollen: ['huurder'],
  // Term 1: the tenant. With those of the same household: their rows say how many there are.
  kiest: {
    sql: `select ($1)[1]::uuid union select l.relatie_id from huishouden_lid l
          join huishouden_lid z on z.huishouden_id = l.huishouden_id and z.relatie_id = ($1)[1]::uuid
          where l.geldig @> ($1)[2]::date and z.geldig @> ($1)[2]::date`,
    maximaal: 20,
  },
})

/** The 25 after a place who were reminded and did not answer. Terms: 1 the moment of the reminder and 2 the id before. */
const STIL = `
  select o.relatie_id from (
    select g.relatie_id from gegevensvraag g where g.beantwoord_op is null and g.herinnerd_op is not null
      and (g.herinnerd_op, g.id) > (($1)[1]::timestamptz, ($1)[2]::uuid) order by g.herinnerd_op, g.id limit 25) o`

export const gegevensvragenOverzien = verwerking({
  code: 'gegevensvragen-overzien',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'overzien wie niet antwoordde op de jaarlijkse vraag',
  waarvoor: {
    nl: 'Wij bekijken wie niet antwoordde op de vraag of gegevens nog kloppen. Wij vragen het u als wij u spreken.',
    en: 'We look at who did not answer whether their data are right. We ask you when we speak to you.',
  },
  grondslag: juist,
  betrokkenen: ['huurder'],
  leest: {
    relatie: ['aanschrijfnaam'],
    gegevensvraag: ['gesteld_op', 'herinnerd_op', 'beantwoord_op'],
    gegevenskwaliteit_telling: ['aantal'],
  },
  bewaartermijn: tweeJaar,
  rollen: ['verhuurconsulent'],
  kiest: { sql: STIL, maximaal: 25 },
})
