import { tabel } from '../../doelbinding/tabel.ts'

export const onderhoudsverzoek = tabel(
  'onderhoudsverzoek',
  { kolom: 'relatie_id' },
  {
    id: 'sleutel',
    nummer: 'geen',
    eenheid_id: 'sleutel',
    relatie_id: 'sleutel',
    plaats: 'melding',
    omschrijving: 'melding',
    status: 'melding',
    gemeld_op: 'melding',
    afgehandeld_op: 'melding',
    intrekreden: 'melding',
    order_id: 'sleutel',
    versie: 'geen',
    vaardigheid: 'melding',
    duur_minuten: 'melding',
    spoed: 'melding',
    dagdelen: 'melding',
    wachtlijst_op: 'melding',
  },
)

export const onderhoudsverzoekTelling = tabel(
  'onderhoudsverzoek_telling',
  { geen: 'alleen aantallen' },
  { status: 'geen', aantal: 'geen' },
)

export const onderhoudsorder = tabel(
  'onderhoudsorder',
  { kolom: 'relatie_id' },
  {
    id: 'sleutel',
    onderhoudsverzoek_id: 'sleutel',
    relatie_id: 'sleutel',
    eenheid_id: 'sleutel',
    ketenpartner_id: 'sleutel',
    vakman_id: 'sleutel',
    status: 'melding',
    begin: 'melding',
    eind: 'melding',
    aanvaard_op: 'melding',
    onderweg_op: 'melding',
    begonnen_op: 'melding',
    gereed_op: 'melding',
    vervolgreden: 'melding',
    plaats: 'melding',
    postcodegebied: 'adres',
    spoed: 'melding',
    werkomschrijving: 'melding',
    toegang: 'melding',
    tekst_bevindingen: 'geen',
    minuten: 'geen',
    garantie_tot: 'geen',
    versie: 'geen',
  },
)

export const foto = tabel(
  'foto',
  { kolom: 'relatie_id' },
  {
    id: 'sleutel',
    onderhoudsverzoek_id: 'sleutel',
    relatie_id: 'sleutel',
    inhoud: 'beeld',
    voorbeeld: 'beeld',
    breedte: 'beeld',
    hoogte: 'beeld',
  },
)
