import { verwerking } from '../../doelbinding/verwerking.ts'

export const inloggen = verwerking({
  code: 'inloggen',
  hoofdstuk: 'risico-beperken',
  naam: 'inloggen controleren',
  waarvoor: {
    nl: 'Wij controleren dat u het bent, als u inlogt.',
    en: 'We check that it is you when you sign in.',
  },
  grondslag: { avg: '6-1-c', wet: 'AVG 32' },
  betrokkenen: ['huurder', 'medewerker', 'ketenmedewerker'],
  leest: {
    account: ['deur', 'inlognaam', 'wachtwoord', 'extern_id', 'geblokkeerd_op'],
    medewerker: ['afdeling', 'rollen', 'uit_dienst_op'],
    passkey: ['credential_id', 'public_key', 'teller'],
    tweede_factor: ['geheim', 'laatste_stap', 'bevestigd_op'],
    herstelcode: ['hash'],
  },
  schrijft: {
    passkey: { update: ['teller'] },
    tweede_factor: { update: ['laatste_stap'] },
    herstelcode: { delete: true },
  },
  bewaartermijn: {
    vanaf: 'account.geblokkeerd_op',
    duur: 'P1Y',
    omdat: {
      nl: 'Zo lang kunnen wij misbruik nog onderzoeken.',
      en: 'For this time we can still look into misuse.',
    },
  },
  rollen: ['bezoeker'],
  alsUNietGeeft: { nl: 'Dan kunt u niet inloggen.', en: 'Then you cannot sign in.' },
  kiest: {
    sql: `select betrokkene_id from account
          where deur = ($1)[1] and (inlognaam = ($1)[2] or extern_id = ($1)[3] or id = ($1)[4]::uuid)`,
    maximaal: 1,
  },
})

export const toegangBeheren = verwerking({
  code: 'toegang-beheren',
  hoofdstuk: 'risico-beperken',
  naam: 'eigen toegang beheren',
  waarvoor: { nl: 'U kiest zelf hoe u inlogt.', en: 'You choose yourself how you sign in.' },
  grondslag: { avg: '6-1-c', wet: 'AVG 32' },
  betrokkenen: ['huurder', 'medewerker', 'ketenmedewerker'],
  leest: {
    account: ['deur', 'inlognaam', 'wachtwoord'],
    passkey: ['credential_id', 'naam', 'gemaakt_op'],
    tweede_factor: ['geheim', 'laatste_stap', 'bevestigd_op'],
  },
  schrijft: {
    account: { update: ['wachtwoord'] },
    passkey: { insert: ['credential_id', 'public_key', 'teller', 'naam'], delete: true },
    tweede_factor: { insert: ['geheim'], update: ['geheim', 'laatste_stap', 'bevestigd_op'], delete: true },
    herstelcode: { insert: ['hash'], delete: true },
  },
  bewaartermijn: {
    vanaf: 'account.geblokkeerd_op',
    duur: 'P1Y',
    omdat: {
      nl: 'Zo lang kunnen wij misbruik nog onderzoeken.',
      en: 'For this time we can still look into misuse.',
    },
  },
  rollen: ['huurder', 'planner', 'privacyfunctionaris', 'beheerder', 'ketenmedewerker'],
  alsUNietGeeft: { nl: 'Dan kunt u niet inloggen.', en: 'Then you cannot sign in.' },
})

export const medewerkersBeheren = verwerking({
  code: 'medewerkers-beheren',
  hoofdstuk: 'risico-beperken',
  naam: 'medewerkers beheren',
  waarvoor: {
    nl: 'Wij regelen welke medewerker waarbij mag.',
    en: 'We arrange what each employee has access to.',
  },
  grondslag: { avg: '6-1-f', wet: 'AVG 32 lid 4' },
  betrokkenen: ['medewerker', 'ketenmedewerker'],
  leest: {
    medewerker: ['naam', 'afdeling', 'rollen', 'uit_dienst_op'],
    account: ['deur', 'inlognaam', 'extern_id', 'geblokkeerd_op'],
    ketenpartner: ['naam'],
  },
  schrijft: {
    medewerker: {
      insert: ['naam', 'afdeling', 'rollen'],
      update: ['naam', 'afdeling', 'rollen', 'uit_dienst_op'],
    },
    account: {
      insert: ['deur', 'inlognaam', 'extern_id'],
      update: ['inlognaam', 'extern_id', 'geblokkeerd_op', 'wachtwoord'],
    },
    tweede_factor: { delete: true },
    passkey: { delete: true },
    herstelcode: { delete: true },
  },
  bewaartermijn: {
    vanaf: 'medewerker.uit_dienst_op',
    duur: 'P2Y',
    omdat: {
      nl: 'Zo lang kunnen wij nagaan wie iets deed.',
      en: 'For this time we can check who did something.',
    },
  },
  rollen: ['beheerder'],
  kiest: {
    sql: `select id from medewerker
          where (($1)[1] is null or id = ($1)[1]::uuid) and (($1)[2] is null or naam ilike '%' || ($1)[2] || '%')
          order by naam, id limit 50 offset coalesce(($1)[3]::integer, 0)`,
    maximaal: 50,
  },
})
