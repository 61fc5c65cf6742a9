import { tabel, techniek } from '../../doelbinding/tabel.ts'

export const medewerker = tabel(
  'medewerker',
  { kolom: 'id' },
  {
    id: 'sleutel',
    naam: 'naam',
    afdeling: 'werk',
    rollen: 'werk',
    ketenpartner_id: 'sleutel',
    uit_dienst_op: 'werk',
  },
)

export const account = tabel(
  'account',
  { kolom: 'betrokkene_id' },
  {
    id: 'sleutel',
    betrokkene_id: 'sleutel',
    deur: 'toegang',
    inlognaam: 'toegang',
    wachtwoord: 'toegang',
    extern_id: 'toegang',
    geblokkeerd_op: 'toegang',
  },
)

export const passkey = tabel(
  'passkey',
  { kolom: 'betrokkene_id' },
  {
    id: 'sleutel',
    account_id: 'sleutel',
    betrokkene_id: 'sleutel',
    credential_id: 'toegang',
    public_key: 'toegang',
    teller: 'toegang',
    naam: 'toegang',
    gemaakt_op: 'toegang',
  },
)

export const tweedeFactor = tabel(
  'tweede_factor',
  { kolom: 'betrokkene_id' },
  {
    account_id: 'sleutel',
    betrokkene_id: 'sleutel',
    geheim: 'toegang',
    laatste_stap: 'toegang',
    bevestigd_op: 'toegang',
  },
)

export const herstelcode = tabel(
  'herstelcode',
  { kolom: 'betrokkene_id' },
  {
    id: 'sleutel',
    account_id: 'sleutel',
    betrokkene_id: 'sleutel',
    hash: 'toegang',
  },
)

export const sessie = techniek('sessie', 'alleen nummers, hashes en tijden van een sessie', {
  hash: 'sleutel',
  id: 'sleutel',
  account_id: 'sleutel',
  betrokkene_id: 'sleutel',
  deur: 'geen',
  afdeling: 'geen',
  rollen: 'geen',
  ketenpartner_id: 'sleutel',
  begonnen_op: 'geen',
  bevestigd_op: 'geen',
  gezien_op: 'geen',
  verloopt_op: 'geen',
})

export const uitgifte = techniek('uitgifte', 'alleen hashes en kortlevende getallen van een uitgifte', {
  hash: 'sleutel',
  soort: 'geen',
  account_id: 'sleutel',
  gegevens: 'geen',
  verloopt_op: 'geen',
})

export const eenmalig = techniek('eenmalig', 'alleen het nummer van een verstuurd formulier', {
  sleutel: 'sleutel',
  invoer: 'geen',
  antwoord: 'geen',
  begonnen_op: 'geen',
})

export const poging = techniek('poging', 'alleen hashes en aantallen', {
  key: 'sleutel',
  points: 'geen',
  expire: 'geen',
})
