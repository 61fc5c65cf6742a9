import { tabel } from '../../doelbinding/tabel.ts'

export const ketenpartner = tabel(
  'ketenpartner',
  { geen: 'een bedrijf, geen persoon' },
  {
    id: 'sleutel',
    naam: 'geen',
    specialisme: 'geen',
    soort: 'geen',
    uurtarief_cent: 'geen',
    meerwerk_grens_cent: 'geen',
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

export const materiaal = tabel(
  'materiaal',
  { geen: 'een lijst met prijzen' },
  { code: 'sleutel', naam: 'geen', per: 'geen', prijs_cent: 'geen', vervallen: 'geen' },
)

const REKENING = { geen: 'een rekening tussen bedrijven: alleen nummers, soorten en bedragen' }

export const factuur = tabel('factuur', REKENING, {
  id: 'sleutel',
  ketenpartner_id: 'sleutel',
  onderhoudsorder_id: 'sleutel',
  nummer: 'geen',
  bedrag_cent: 'geen',
  status: 'geen',
  reden: 'geen',
  ingediend_op: 'geen',
  beslist_op: 'geen',
  versie: 'geen',
})

export const factuurregel = tabel('factuurregel', REKENING, {
  factuur_id: 'sleutel',
  soort: 'sleutel',
  bedrag_cent: 'geen',
})
