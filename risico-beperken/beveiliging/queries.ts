import { statement } from '../../doelbinding/statement.ts'
import type { Inlogdeur } from './deuren.ts'
import { inloggen, medewerkersBeheren, medewerkersZoeken, toegangBeheren } from './verwerkingen.ts'

/** The account that was chosen by the opening (by name, number or the number at an identity provider), at its door. */
export const inlogaccount = statement(inloggen, (db, p: { deur: Inlogdeur }) =>
  db
    .selectFrom('account')
    .leftJoin('medewerker', 'medewerker.id', 'account.betrokkene_id')
    .leftJoin('tweede_factor', 'tweede_factor.account_id', 'account.id')
    .where('account.deur', '=', p.deur)
    .select((eb) => [
      'account.id as accountId',
      'account.betrokkene_id as betrokkeneId',
      'account.inlognaam',
      'account.wachtwoord',
      'account.geblokkeerd_op as geblokkeerdOp',
      'medewerker.id as medewerkerId',
      'medewerker.afdeling',
      'medewerker.rollen',
      'medewerker.ketenpartner_id as ketenpartnerId',
      'medewerker.uit_dienst_op as uitDienstOp',
      'tweede_factor.bevestigd_op as totpOp',
      eb
        .exists(
          eb.selectFrom('passkey').whereRef('passkey.account_id', '=', 'account.id').select('passkey.id'),
        )
        .as('passkey'),
    ]),
)

/** The public key of one passkey, with its counter. */
export const passkeySleutel = statement(inloggen, (db, p: { credentialId: string }) =>
  db
    .selectFrom('passkey')
    .where('credential_id', '=', p.credentialId)
    .select(['id', 'account_id as accountId', 'public_key as publicKey', 'teller']),
)

/** How a person signs in: what the page "Mijn inloggen" shows. */
export const eigenToegang = statement(toegangBeheren, (db, p: { accountId: string }) =>
  db
    .selectFrom('account')
    .leftJoin('tweede_factor', 'tweede_factor.account_id', 'account.id')
    .where('account.id', '=', p.accountId)
    .select((eb) => [
      'account.inlognaam',
      'account.wachtwoord',
      'tweede_factor.bevestigd_op as totpOp',
      eb
        .selectFrom('herstelcode')
        .where('herstelcode.account_id', '=', p.accountId)
        .select((count) => count.fn.countAll<string>().as('aantal'))
        .as('herstelcodes'),
    ]),
)

export const eigenPasskeys = statement(toegangBeheren, (db, p: { accountId: string }) =>
  db
    .selectFrom('passkey')
    .where('account_id', '=', p.accountId)
    .select(['id', 'credential_id as credentialId', 'naam', 'gemaakt_op as gemaaktOp'])
    .orderBy('gemaakt_op')
    .orderBy('id'),
)

/** The page of a search, in the order of the choice that the declaration makes. */
export const gevondenMedewerkers = statement(medewerkersZoeken, (db) =>
  db
    .selectFrom('medewerker')
    .leftJoin('ketenpartner', 'ketenpartner.id', 'medewerker.ketenpartner_id')
    .select([
      'medewerker.id',
      'medewerker.naam',
      'medewerker.afdeling',
      'medewerker.rollen',
      'medewerker.uit_dienst_op as uitDienstOp',
      'ketenpartner.naam as ketenpartner',
    ])
    .orderBy('medewerker.naam')
    .orderBy('medewerker.id'),
)

export const eenMedewerker = statement(medewerkersBeheren, (db, p: { id: string }) =>
  db
    .selectFrom('medewerker')
    .innerJoin('account', 'account.betrokkene_id', 'medewerker.id')
    .leftJoin('ketenpartner', 'ketenpartner.id', 'medewerker.ketenpartner_id')
    .leftJoin('tweede_factor', 'tweede_factor.account_id', 'account.id')
    .where('medewerker.id', '=', p.id)
    .select((eb) => [
      'medewerker.id',
      'medewerker.naam',
      'medewerker.afdeling',
      'medewerker.rollen',
      'medewerker.uit_dienst_op as uitDienstOp',
      'ketenpartner.naam as ketenpartner',
      'account.id as accountId',
      'account.deur',
      'account.inlognaam',
      'account.extern_id as externId',
      'tweede_factor.bevestigd_op as totpOp',
      eb
        .selectFrom('passkey')
        .whereRef('passkey.account_id', '=', 'account.id')
        .select((count) => count.fn.countAll<string>().as('aantal'))
        .as('passkeys'),
    ])
    .orderBy('account.id'),
)

export const alleKetenpartners = statement(medewerkersBeheren, (db) =>
  db.selectFrom('ketenpartner').select(['id', 'naam']).orderBy('naam'),
)
