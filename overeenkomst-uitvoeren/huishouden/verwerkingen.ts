import { verwerking } from '../../doelbinding/verwerking.ts'

const PERIODE = ['reden', 'vastgelegd_op', 'door'] as const

/** Terms: 1 a person, 2 somebody who is to be written, if any. Everyone who is or was in a household with that person. */
const SAMEN = `
  select l.relatie_id from huishouden_lid l where l.huishouden_id in (
    select x.huishouden_id from huishouden_lid x where x.relatie_id = ($1)[1]::uuid)
  union
  select l.relatie_id from huishouden_lid_eerder l where l.huishouden_id in (
    select x.huishouden_id from huishouden_lid x where x.relatie_id = ($1)[1]::uuid)
  union
  select ($1)[1]::uuid
  union
  select ($1)[2]::uuid where ($1)[2] is not null`

export const huishoudenBijhouden = verwerking({
  code: 'huishouden-bijhouden',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'bijhouden wie er samen wonen',
  waarvoor: {
    nl: 'Wij houden bij wie er in uw woning wonen, zodat wij weten wie er na u rechten heeft.',
    en: 'We keep a record of who lives in your home, so that we know who has rights after you.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:268' },
  betrokkenen: ['huurder'],
  leest: {
    relatie: ['aanschrijfnaam', 'geboortedatum'],
    huishouden: ['betrokkenen', 'versie'],
    huishouden_lid: ['rol', ...PERIODE],
    huishouden_lid_eerder: ['rol', ...PERIODE, 'vervangen_door'],
  },
  schrijft: {
    relatie: { insert: ['aanschrijfnaam', 'geboortedatum'] },
    huishouden: { update: ['versie'] },
    huishouden_lid: { insert: ['rol', 'reden'], update: ['rol', 'geldig', 'reden'] },
  },
  bewaartermijn: {
    vanaf: 'upper(huishouden_lid.geldig)',
    duur: 'P2Y',
    sinds: { nl: 'nadat u uit de woning bent vertrokken', en: 'after you left the home' },
    omdat: {
      nl: 'Zo lang kunnen wij nagaan wie er woonde toen het contract veranderde.',
      en: 'For this time we can check who lived there when the contract changed.',
    },
  },
  rollen: ['verhuurconsulent'],
  kiest: { sql: SAMEN, maximaal: 60 },
})
