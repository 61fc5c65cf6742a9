import { tabel } from '../../doelbinding/tabel.ts'

export const vakman = tabel(
  'vakman',
  { kolom: 'id' },
  {
    id: 'sleutel',
    ketenpartner_id: 'sleutel',
    naam: 'naam',
    vaardigheden: 'werk',
    gebieden: 'werk',
    uit_dienst_op: 'werk',
    versie: 'geen',
  },
)

export const werktijd = tabel(
  'werktijd',
  { kolom: 'vakman_id' },
  { vakman_id: 'sleutel', weekdag: 'sleutel', geldig: 'sleutel', begin: 'werk', eind: 'werk' },
)

export const afwezigheid = tabel(
  'afwezigheid',
  { kolom: 'vakman_id' },
  { vakman_id: 'sleutel', dagen: 'werk' },
)

export const bezetting = tabel(
  'bezetting',
  { kolom: 'vakman_id' },
  { onderhoudsorder_id: 'sleutel', vakman_id: 'sleutel', begin: 'werk', eind: 'werk', gebied: 'werk' },
)

export const afspraakwijziging = tabel(
  'afspraakwijziging',
  { kolom: 'relatie_id' },
  {
    id: 'sleutel',
    reeks: 'sleutel',
    onderhoudsverzoek_id: 'sleutel',
    relatie_id: 'sleutel',
    rol: 'geen',
    medewerker_id: 'sleutel',
    op: 'melding',
    van_vakman_id: 'sleutel',
    van_begin: 'melding',
    van_eind: 'melding',
    naar_vakman_id: 'sleutel',
    naar_begin: 'melding',
    naar_eind: 'melding',
    versie: 'geen',
    teruggedraaid: 'geen',
  },
)
