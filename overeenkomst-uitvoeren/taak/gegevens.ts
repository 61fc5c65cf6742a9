import { tabel, techniek } from '../../doelbinding/tabel.ts'

export const taak = tabel(
  'taak',
  { kolom: 'relatie_id' },
  {
    id: 'sleutel',
    nummer: 'geen',
    relatie_id: 'sleutel',
    soort: 'melding',
    omschrijving: 'melding',
    zaak_soort: 'geen',
    zaak_id: 'sleutel',
    team: 'geen',
    eigenaar_id: 'sleutel',
    uiterlijk: 'geen',
    beloofd: 'geen',
    status: 'melding',
    uitkomst: 'melding',
    gemaakt_op: 'geen',
    gemaakt_door: 'sleutel',
    klaar_op: 'geen',
    gewijzigd_op: 'geen',
    gewijzigd_bij: 'geen',
    versie: 'geen',
  },
)

export const taakTelling = tabel(
  'taak_telling',
  { geen: 'alleen aantallen' },
  { team: 'geen', eigenaar_id: 'sleutel', aantal: 'geen' },
)

export const bewaardFilter = techniek('bewaard_filter', 'alleen het adres van een lijst', {
  id: 'sleutel',
  medewerker_id: 'sleutel',
  naam: 'geen',
  vraag: 'geen',
})
