import { tabel } from '../../doelbinding/tabel.ts'

export const huurovereenkomst = tabel(
  'huurovereenkomst',
  { kolommen: 'betrokkenen' },
  {
    id: 'sleutel',
    eenheid_id: 'sleutel',
    geldig: 'woonsituatie',
    betrokkenen: 'sleutel',
    nummer: 'geen',
    soort: 'woonsituatie',
    opgezegd_op: 'woonsituatie',
    waarborgsom_cent: 'financieel',
    status: 'woonsituatie',
    versie: 'geen',
  },
)

export const huurovereenkomstEerder = tabel(
  'huurovereenkomst_eerder',
  { kolommen: 'betrokkenen' },
  {
    huurovereenkomst_id: 'sleutel',
    geldig: 'woonsituatie',
    opgezegd_op: 'woonsituatie',
    waarborgsom_cent: 'financieel',
    betrokkenen: 'sleutel',
    vastgelegd: 'sleutel',
    vervangen_door: 'geen',
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

const periode = { reden: 'geen', vastgelegd_op: 'geen', door: 'geen' } as const
const eerder = { ...periode, vastgelegd: 'sleutel', vervangen_door: 'geen' } as const
const partij = {
  huurovereenkomst_id: 'sleutel',
  relatie_id: 'sleutel',
  geldig: 'sleutel',
  rol: 'woonsituatie',
} as const
const prijs = {
  huurovereenkomst_id: 'sleutel',
  soort: 'sleutel',
  geldig: 'sleutel',
  bedrag_cent: 'financieel',
  betrokkenen: 'sleutel',
} as const

export const partijperiode = tabel('partijperiode', { kolom: 'relatie_id' }, { ...partij, ...periode })

export const partijperiodeEerder = tabel(
  'partijperiode_eerder',
  { kolom: 'relatie_id' },
  { ...partij, ...eerder },
)

export const huurprijs = tabel('huurprijs', { kolommen: 'betrokkenen' }, { ...prijs, ...periode })

export const huurprijsEerder = tabel('huurprijs_eerder', { kolommen: 'betrokkenen' }, { ...prijs, ...eerder })
