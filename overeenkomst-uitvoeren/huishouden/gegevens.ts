import { tabel } from '../../doelbinding/tabel.ts'

export const huishouden = tabel(
  'huishouden',
  { kolommen: 'betrokkenen' },
  { id: 'sleutel', eenheid_id: 'sleutel', betrokkenen: 'sleutel', versie: 'geen' },
)

const lid = {
  huishouden_id: 'sleutel',
  relatie_id: 'sleutel',
  geldig: 'sleutel',
  rol: 'huishouden',
  reden: 'geen',
  vastgelegd_op: 'geen',
  door: 'geen',
} as const

export const huishoudenLid = tabel('huishouden_lid', { kolom: 'relatie_id' }, lid)

export const huishoudenLidEerder = tabel(
  'huishouden_lid_eerder',
  { kolom: 'relatie_id' },
  { ...lid, vastgelegd: 'sleutel', vervangen_door: 'geen' },
)
