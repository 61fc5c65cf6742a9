import { tabel } from '../../doelbinding/tabel.ts'

const GEEN = 'een groep gebouwen'

export const complex = tabel(
  'complex',
  { geen: GEEN },
  {
    id: 'sleutel',
    code: 'geen',
    naam: 'geen',
    gedeelde_ruimten: 'geen',
    vastgelegd_op: 'geen',
    door: 'geen',
    versie: 'geen',
  },
)

export const complexEerder = tabel(
  'complex_eerder',
  { geen: GEEN },
  {
    complex_id: 'sleutel',
    naam: 'geen',
    gedeelde_ruimten: 'geen',
    door: 'geen',
    vastgelegd: 'sleutel',
    vervangen_door: 'geen',
  },
)
