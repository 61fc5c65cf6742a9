import { tabel } from '../../doelbinding/tabel.ts'

export const eenheid = tabel(
  'eenheid',
  { kolommen: 'betrokkenen' },
  {
    id: 'sleutel',
    straat: 'adres',
    huisnummer: 'adres',
    toevoeging: 'adres',
    postcode: 'adres',
    woonplaats: 'adres',
    betrokkenen: 'sleutel',
  },
)
