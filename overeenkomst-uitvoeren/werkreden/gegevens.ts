import { tabel } from '../../doelbinding/tabel.ts'

export const werkreden = tabel(
  'werkreden',
  { kolom: 'relatie_id' },
  {
    id: 'sleutel',
    medewerker_id: 'sleutel',
    relatie_id: 'sleutel',
    soort: 'geen',
    zaak_id: 'sleutel',
    kanaal: 'melding',
    onderwerp: 'melding',
    begonnen_op: 'geen',
    verloopt_op: 'geen',
  },
)

export const onthulling = tabel(
  'onthulling',
  { kolom: 'relatie_id' },
  {
    id: 'sleutel',
    werkreden_id: 'sleutel',
    relatie_id: 'sleutel',
    groep: 'geen',
    omdat: 'melding',
    getoond_op: 'geen',
    verloopt_op: 'geen',
  },
)

export const afscherming = tabel(
  'afscherming',
  { kolom: 'relatie_id' },
  { relatie_id: 'sleutel', soort: 'woonsituatie' },
)
