import { tabel } from '../../doelbinding/tabel.ts'

export const notitie = tabel(
  'notitie',
  { kolom: 'relatie_id' },
  {
    id: 'sleutel',
    relatie_id: 'sleutel',
    afspraak: 'contact',
    toelichting: 'contact',
    hulp: 'bijzonder',
    gedrag: 'gedrag',
    begin: 'geen',
    einddatum: 'geen',
    gemaakt_door: 'sleutel',
    gewijzigd_op: 'geen',
    gewijzigd_bij: 'geen',
    versie: 'geen',
  },
)
