import { tabel } from '../../doelbinding/tabel.ts'

export const ketenpartner = tabel(
  'ketenpartner',
  { geen: 'een bedrijf, geen persoon' },
  {
    id: 'sleutel',
    naam: 'geen',
    specialisme: 'geen',
    soort: 'geen',
  },
)

export const verwerkersovereenkomst = tabel(
  'verwerkersovereenkomst',
  { geen: 'een afspraak tussen bedrijven' },
  {
    ketenpartner_id: 'sleutel',
    geldig: 'geen',
  },
)
