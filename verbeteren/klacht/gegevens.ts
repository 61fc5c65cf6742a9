import { tabel } from '../../doelbinding/tabel.ts'

export const klacht = tabel(
  'klacht',
  { kolom: 'relatie_id' },
  {
    id: 'sleutel',
    nummer: 'geen',
    relatie_id: 'sleutel',
    onderhoudsverzoek_id: 'sleutel',
    tekst: 'melding',
    status: 'melding',
    gemeld_op: 'melding',
    antwoord: 'melding',
    afgehandeld_op: 'melding',
    versie: 'geen',
  },
)
