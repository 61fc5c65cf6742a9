import { tabel } from '../../doelbinding/tabel.ts'

export const logvraag = tabel(
  'logvraag',
  { kolom: 'relatie_id' },
  {
    id: 'sleutel',
    relatie_id: 'sleutel',
    regel: 'sleutel',
    soort: 'gedrag',
    tekst: 'gedrag',
    gesteld_op: 'gedrag',
    antwoord: 'gedrag',
    beantwoord_op: 'gedrag',
  },
)
