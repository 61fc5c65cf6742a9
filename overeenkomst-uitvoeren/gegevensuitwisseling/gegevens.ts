import { techniek } from '../../doelbinding/tabel.ts'

export const veraImport = techniek('vera_import', 'alleen aantallen, codes en plaatsen in een bestand', {
  id: 'sleutel',
  bron: 'geen',
  begonnen_op: 'geen',
  klaar_op: 'geen',
  gelukt: 'geen',
  verslag: 'geen',
  stap: 'geen',
  aantal: 'geen',
  gezien_op: 'geen',
  reden: 'geen',
})

export const veraSleutel = techniek('vera_sleutel', 'alleen nummers, zo lang een run duurt', {
  vera_import_id: 'sleutel',
  lijst: 'geen',
  id: 'sleutel',
  aangeboden: 'geen',
})
