import { tabel } from '../../doelbinding/tabel.ts'

export const complex = tabel(
  'complex',
  { geen: 'een groep gebouwen' },
  { id: 'sleutel', code: 'geen', naam: 'geen', versie: 'geen' },
)
