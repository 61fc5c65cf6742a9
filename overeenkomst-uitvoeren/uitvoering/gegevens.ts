import { tabel } from '../../doelbinding/tabel.ts'

export const orderfoto = tabel(
  'orderfoto',
  { kolom: 'relatie_id' },
  {
    id: 'sleutel',
    onderhoudsorder_id: 'sleutel',
    relatie_id: 'sleutel',
    moment: 'beeld',
    inhoud: 'beeld',
    voorbeeld: 'beeld',
    breedte: 'beeld',
    hoogte: 'beeld',
    gemaakt_op: 'beeld',
  },
)

export const ordermateriaal = tabel(
  'ordermateriaal',
  { kolom: 'relatie_id' },
  {
    onderhoudsorder_id: 'sleutel',
    materiaal_code: 'sleutel',
    relatie_id: 'sleutel',
    aantal: 'geen',
    prijs_cent: 'geen',
  },
)

export const handtekening = tabel(
  'handtekening',
  { kolom: 'relatie_id' },
  {
    onderhoudsorder_id: 'sleutel',
    relatie_id: 'sleutel',
    naam: 'naam',
    beeld: 'beeld',
    getekend_op: 'melding',
  },
)

export const meerwerk = tabel(
  'meerwerk',
  { kolom: 'relatie_id' },
  {
    id: 'sleutel',
    onderhoudsorder_id: 'sleutel',
    relatie_id: 'sleutel',
    omschrijving: 'melding',
    bedrag_cent: 'geen',
    status: 'geen',
    reden: 'melding',
    gevraagd_op: 'geen',
    beslist_op: 'geen',
  },
)

export const veiligheidsafspraak = tabel(
  'veiligheidsafspraak',
  { kolom: 'relatie_id' },
  {
    id: 'sleutel',
    eenheid_id: 'sleutel',
    relatie_id: 'sleutel',
    code: 'woonsituatie',
    vastgelegd_op: 'geen',
    geldig_tot: 'woonsituatie',
  },
)
