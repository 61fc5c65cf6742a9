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
    heropend_op: 'melding',
    afgehandeld_op: 'melding',
    intrekreden: 'melding',
    order_id: 'sleutel',
    versie: 'geen',
    vaardigheid: 'melding',
    duur_minuten: 'melding',
    spoed: 'melding',
    dagdelen: 'melding',
    wachtlijst_op: 'melding',
    vragenboom_versie_id: 'sleutel',
    antwoorden: 'melding',
    uitkomst: 'melding',
    onderwerp: 'melding',
    defectsoort: 'melding',
    element: 'melding',
    betaler: 'melding',
    gedeeld: 'melding',
    binnenkomst: 'melding',
    huisdier: 'melding',
    gemeld_door: 'sleutel',
    garantie_op: 'sleutel',
    garantie_ketenpartner_id: 'sleutel',
    garantie_vakman_id: 'sleutel',
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
    afrekening: 'geen',
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

export const gedeeldGebrek = tabel(
  'gedeeld_gebrek',
  { geen: 'wat er kapot is in ruimten van iedereen; wie het meldde staat er niet bij' },
  { plek: 'geen', uitkomst: 'geen', aantal: 'geen', gemeld_op: 'geen' },
)

export const tevredenheid = tabel(
  'tevredenheid',
  { kolom: 'relatie_id' },
  {
    order_id: 'sleutel',
    onderhoudsverzoek_id: 'sleutel',
    relatie_id: 'sleutel',
    tevreden: 'melding',
    redenen: 'melding',
    toelichting: 'melding',
    gegeven_op: 'melding',
  },
)

export const onderhoudskosten = tabel(
  'onderhoudskosten',
  { geen: 'wat het onderhoud van een woning kostte; wie er woonde staat er niet bij' },
  {
    onderhoudsorder_id: 'sleutel',
    eenheid_id: 'sleutel',
    nummer: 'geen',
    ketenpartner_id: 'sleutel',
    afrekening: 'geen',
    geboekt_op: 'geen',
    onderwerp: 'geen',
    bedrag_cent: 'geen',
  },
)
