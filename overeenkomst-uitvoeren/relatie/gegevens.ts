import { tabel } from '../../doelbinding/tabel.ts'

export const relatie = tabel(
  'relatie',
  { kolom: 'id' },
  {
    id: 'sleutel',
    aanschrijfnaam: 'naam',
    telefoon: 'contact',
    e_mail: 'contact',
    voorkeurstaal: 'contact',
  },
)
