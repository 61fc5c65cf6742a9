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
    geboortedatum: 'geboorte',
    overleden_op: 'woonsituatie',
    versie: 'geen',
  },
)

export const relatieEerder = tabel(
  'relatie_eerder',
  { kolom: 'relatie_id' },
  {
    relatie_id: 'sleutel',
    geboortedatum: 'geboorte',
    overleden_op: 'woonsituatie',
    vastgelegd: 'sleutel',
    vervangen_door: 'geen',
  },
)

const naam = {
  relatie_id: 'sleutel',
  geldig: 'sleutel',
  voorletters: 'naam',
  tussenvoegsels: 'naam',
  achternaam: 'naam',
  aanschrijfnaam: 'naam',
  reden: 'geen',
  vastgelegd_op: 'geen',
  door: 'geen',
} as const

export const relatieNaam = tabel('relatie_naam', { kolom: 'relatie_id' }, naam)

export const relatieNaamEerder = tabel(
  'relatie_naam_eerder',
  { kolom: 'relatie_id' },
  { ...naam, vastgelegd: 'sleutel', vervangen_door: 'geen' },
)
