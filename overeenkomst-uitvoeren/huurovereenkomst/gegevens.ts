import { tabel } from '../../doelbinding/tabel.ts'

export const huurovereenkomst = tabel(
  'huurovereenkomst',
  { kolommen: 'betrokkenen' },
  {
    id: 'sleutel',
    eenheid_id: 'sleutel',
    geldig: 'woonsituatie',
    betrokkenen: 'sleutel',
  },
)

export const huurovereenkomstPartij = tabel(
  'huurovereenkomst_partij',
  { kolom: 'relatie_id' },
  {
    huurovereenkomst_id: 'sleutel',
    relatie_id: 'sleutel',
    rol: 'woonsituatie',
  },
)
