import { ROLLEN, verwerking } from '../../doelbinding/verwerking.ts'

const naToegang = {
  vanaf: 'account.geblokkeerd_op',
  duur: 'P1Y',
  omdat: {
    nl: 'Zo lang kunnen wij misbruik nog onderzoeken.',
    en: 'For this time we can still look into misuse.',
  },
}

const naDienst = {
  vanaf: 'medewerker.uit_dienst_op',
  duur: 'P2Y',
  omdat: {
    nl: 'Zo lang kunnen wij nagaan wie iets deed.',
    en: 'For this time we can check who did something.',
  },
}

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
  bewaartermijn: naToegang,
  rollen: ['bezoeker'],
  alsUNietGeeft: { nl: 'Dan kunt u niet inloggen.', en: 'Then you cannot sign in.' },
  kiest: {
    sql: `select betrokkene_id from account
          where deur = ($1)[1] and (lower(inlognaam) = ($1)[2] or extern_id = nullif(($1)[3], '') or id = nullif(($1)[4], '')::uuid)`,
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
    account: ['inlognaam', 'wachtwoord'],
    passkey: ['credential_id', 'naam', 'gemaakt_op'],
    tweede_factor: ['bevestigd_op'],
  },
  schrijft: {
    account: { update: ['wachtwoord'] },
    passkey: { insert: ['credential_id', 'public_key', 'teller', 'naam'], delete: true },
    tweede_factor: {
      insert: ['geheim', 'laatste_stap', 'bevestigd_op'],
      update: ['geheim', 'laatste_stap', 'bevestigd_op'],
      delete: true,
    },
    herstelcode: { insert: ['hash'], delete: true },
  },
  bewaartermijn: naToegang,
  // Everybody, and who has an invitation or must still set up a second factor: those are not signed in yet.
  rollen: ROLLEN.filter((rol) => rol !== 'systeem' && rol !== 'koppeling'),
  alsUNietGeeft: { nl: 'Dan kunt u niet inloggen.', en: 'Then you cannot sign in.' },
})

export const medewerkersZoeken = verwerking({
  code: 'medewerkers-zoeken',
  hoofdstuk: 'risico-beperken',
  naam: 'medewerkers opzoeken',
  waarvoor: {
    nl: 'Wij zoeken op welke medewerkers waarbij mogen.',
    en: 'We look up which employees have access to what.',
  },
  grondslag: { avg: '6-1-f', wet: 'AVG 32 lid 4' },
  betrokkenen: ['medewerker', 'ketenmedewerker'],
  leest: { medewerker: ['naam', 'afdeling', 'rollen', 'uit_dienst_op'], ketenpartner: ['naam'] },
  bewaartermijn: naDienst,
  rollen: ['beheerder'],
  kiest: {
    sql: `select id from medewerker
          where uit_dienst_op is null = (($1)[2] = 'in-dienst') and strpos(lower(naam), lower(($1)[1])) > 0
          order by naam, id limit 25 offset ($1)[3]::integer`,
    maximaal: 25,
  },
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
    account: ['deur', 'inlognaam', 'extern_id'],
    tweede_factor: ['bevestigd_op'],
    passkey: [],
    ketenpartner: ['naam'],
  },
  schrijft: {
    medewerker: {
      insert: ['naam', 'afdeling', 'rollen'],
      update: ['afdeling', 'rollen', 'uit_dienst_op'],
    },
    account: {
      insert: ['deur', 'inlognaam', 'extern_id'],
      update: ['extern_id', 'geblokkeerd_op'],
    },
    tweede_factor: { delete: true },
    passkey: { delete: true },
    herstelcode: { delete: true },
  },
  bewaartermijn: naDienst,
  // `systeem` is the command that makes the first administrator.
  rollen: ['beheerder', 'systeem'],
})
