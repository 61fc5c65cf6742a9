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
    nummer: 'geen',
    complex_id: 'sleutel',
    soort: 'geen',
    bouwjaar: 'geen',
    oppervlakte: 'geen',
    in_exploitatie: 'geen',
    versie: 'geen',
  },
)

const kenmerk = {
  eenheid_id: 'sleutel',
  geldig: 'sleutel',
  complex_id: 'sleutel',
  soort: 'geen',
  bouwjaar: 'geen',
  oppervlakte: 'geen',
  in_exploitatie: 'geen',
  reden: 'geen',
  vastgelegd_op: 'geen',
  door: 'geen',
} as const
const OMDAT = 'het gebouw, los van wie er woont: zonder adres en zonder huur'

export const eenheidKenmerk = tabel('eenheid_kenmerk', { geen: OMDAT }, kenmerk)

export const eenheidKenmerkEerder = tabel(
  'eenheid_kenmerk_eerder',
  { geen: OMDAT },
  { ...kenmerk, vastgelegd: 'sleutel', vervangen_door: 'geen' },
)

export const eenheidWaardering = tabel(
  'eenheid_waardering',
  { geen: OMDAT },
  {
    id: 'sleutel',
    eenheid_id: 'sleutel',
    vanaf: 'geen',
    punten: 'geen',
    bron: 'geen',
    vastgelegd_op: 'geen',
  },
)
