import { tabel } from '../../doelbinding/tabel.ts'

export const machtiging = tabel(
  'machtiging',
  { kolommen: 'betrokkenen' },
  {
    id: 'sleutel',
    gever_id: 'sleutel',
    nemer_id: 'sleutel',
    vertegenwoordiging_id: 'sleutel',
    betrokkenen: 'sleutel',
    uitgenodigd: 'contact',
    taken: 'melding',
    gegeven_op: 'melding',
    aanvaard_op: 'melding',
    tot: 'melding',
    beeindigd_op: 'melding',
  },
)
