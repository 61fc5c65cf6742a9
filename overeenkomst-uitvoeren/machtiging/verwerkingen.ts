import { verwerking } from '../../doelbinding/verwerking.ts'
import { BERICHT_INSERT } from '../contact/bericht-insert.ts'

const naEinde = {
  vanaf: 'machtiging.beeindigd_op',
  duur: 'P2Y',
  sinds: { nl: 'nadat de machtiging is gestopt', en: 'after the mandate has ended' },
  omdat: {
    nl: 'Zo lang kunnen wij nagaan wie iets voor u mocht doen.',
    en: 'For this time we can check who was allowed to act for you.',
  },
}

/**
 * The persons of the mandates that somebody gave or has, and those who invited this person by sign-in name. A sign-in name is
 * compared with the own one alone: nobody learns which other names exist.
 */
const EIGEN = `
  select unnest(m.betrokkenen || ($1)[1]::uuid) from machtiging m
  where m.gever_id = ($1)[1]::uuid or m.nemer_id = ($1)[1]::uuid
     or (m.nemer_id is null and m.beeindigd_op is null and m.uitgenodigd =
          (select lower(a.inlognaam) from account a where a.betrokkene_id = ($1)[1]::uuid and a.deur = 'mijn' limit 1))
  union select ($1)[1]::uuid`

export const machtigingBeheren = verwerking({
  code: 'machtiging-beheren',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'machtiging geven en stoppen',
  waarvoor: {
    nl: 'U regelt wie iets voor u mag doen, of voor wie u iets doet.',
    en: 'You arrange who may act for you, or for whom you act.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 3:60' },
  betrokkenen: ['huurder'],
  leest: {
    relatie: ['aanschrijfnaam'],
    account: ['inlognaam', 'deur'],
    machtiging: ['uitgenodigd', 'taken', 'gegeven_op', 'aanvaard_op', 'tot', 'beeindigd_op'],
  },
  schrijft: {
    machtiging: {
      insert: ['uitgenodigd', 'taken', 'gegeven_op', 'tot'],
      update: ['nemer_id', 'aanvaard_op', 'beeindigd_op'],
    },
    bericht: BERICHT_INSERT,
  },
  bewaartermijn: naEinde,
  rollen: ['huurder'],
  alsUNietGeeft: {
    nl: 'Dan kan niemand iets voor u doen in Mijn woning.',
    en: 'Then nobody can act for you in My home.',
  },
  kiest: { sql: EIGEN, maximaal: 60 },
})

/** Terms: 1 who acts, 2 the mandate. Only one in force today opens anything. */
export const machtigingGebruiken = verwerking({
  code: 'machtiging-gebruiken',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'handelen met machtiging',
  waarvoor: {
    nl: 'Iemand doet iets voor u met uw machtiging.',
    en: 'Somebody acts for you with your mandate.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 3:60' },
  betrokkenen: ['huurder'],
  leest: {
    relatie: ['aanschrijfnaam'],
    machtiging: ['taken', 'aanvaard_op', 'tot', 'beeindigd_op'],
  },
  bewaartermijn: naEinde,
  rollen: ['huurder'],
  kiest: {
    sql: `select unnest(m.betrokkenen) from machtiging m
          where m.nemer_id = ($1)[1]::uuid and m.id = ($1)[2]::uuid and m.beeindigd_op is null
            and (m.tot is null or m.tot >= (now() at time zone 'Europe/Amsterdam')::date)`,
    maximaal: 2,
  },
})
