import { tabel, techniek } from '../../doelbinding/tabel.ts'

export const bericht = tabel(
  'bericht',
  { kolom: 'relatie_id' },
  {
    id: 'sleutel',
    relatie_id: 'sleutel',
    sjabloon: 'geen',
    doel: 'geen',
    gegevens: 'melding',
    zaak: 'geen',
    status: 'geen',
    kanaal: 'contact',
    taal: 'geen',
    onderwerp: 'melding',
    tekst: 'melding',
    reden: 'geen',
    versturen_na: 'geen',
    klaargezet_op: 'geen',
    verzonden_op: 'geen',
    gelezen_op: 'gedrag',
    naar: 'contact',
    reeks_id: 'sleutel',
  },
)

export const verzending = techniek('verzending', 'alleen nummers en tijden van wat nog verstuurd wordt', {
  bericht_id: 'sleutel',
  relatie_id: 'sleutel',
  versturen_na: 'geen',
  pogingen: 'geen',
  bezig_tot: 'geen',
})

export const contactmoment = tabel(
  'contactmoment',
  { kolom: 'relatie_id' },
  {
    id: 'sleutel',
    relatie_id: 'sleutel',
    kanaal: 'melding',
    onderwerp: 'melding',
    toelichting: 'melding',
    afloop: 'melding',
    op: 'geen',
  },
)

export const contactgegeven = tabel(
  'contactgegeven',
  { kolom: 'relatie_id' },
  {
    id: 'sleutel',
    relatie_id: 'sleutel',
    soort: 'geen',
    waarde: 'contact',
    geldig: 'geen',
    bevestigd_op: 'geen',
    bevestigd_hoe: 'geen',
  },
)

export const contactvoorkeur = tabel(
  'contactvoorkeur',
  { kolom: 'relatie_id' },
  { relatie_id: 'sleutel', kanaal: 'contact', niet_storen_tot: 'contact', versie: 'geen' },
)

export const contactwijziging = tabel(
  'contactwijziging',
  { kolom: 'relatie_id' },
  {
    id: 'sleutel',
    relatie_id: 'sleutel',
    soort: 'geen',
    waarde: 'contact',
    oude_waarde: 'contact',
    via: 'geen',
    code_hash: 'geen',
    stop_hash: 'geen',
    pogingen: 'geen',
    status: 'geen',
    aangevraagd_op: 'geen',
    verloopt_op: 'geen',
    besloten_op: 'geen',
  },
)

export const postprobleem = tabel(
  'postprobleem',
  { kolom: 'relatie_id' },
  {
    id: 'sleutel',
    relatie_id: 'sleutel',
    bericht_id: 'sleutel',
    soort: 'contact',
    sinds: 'geen',
    opgelost_op: 'geen',
  },
)

export const sjabloontekst = tabel(
  'sjabloontekst',
  { geen: 'teksten van de corporatie, over niemand' },
  {
    id: 'sleutel',
    code: 'geen',
    taal: 'geen',
    nummer: 'geen',
    onderwerp: 'geen',
    tekst: 'geen',
    opgeslagen_op: 'geen',
  },
)

export const sjabloontekstConcept = tabel(
  'sjabloontekst_concept',
  { geen: 'teksten van de corporatie, over niemand' },
  {
    code: 'sleutel',
    taal: 'sleutel',
    onderwerp: 'geen',
    tekst: 'geen',
    versie: 'geen',
    gewijzigd_op: 'geen',
  },
)

export const berichtreeks = tabel(
  'berichtreeks',
  { geen: 'welk bericht aan welke groep; wie, staat in de ontvangers' },
  {
    id: 'sleutel',
    sjabloon: 'geen',
    doel: 'geen',
    gegevens: 'geen',
    omschrijving: 'geen',
    groep: 'geen',
    complex_id: 'sleutel',
    straat: 'geen',
    woonplaats: 'geen',
    peildatum: 'geen',
    aantal: 'geen',
    uitgesloten: 'geen',
    status: 'geen',
    versturen_na: 'geen',
    lijst_op: 'geen',
    gestart_op: 'geen',
    gemaakt_op: 'geen',
    gemaakt_door: 'sleutel',
    versie: 'geen',
  },
)

export const berichtreeksOntvanger = tabel(
  'berichtreeks_ontvanger',
  { kolom: 'relatie_id' },
  { berichtreeks_id: 'sleutel', relatie_id: 'sleutel', uitkomst: 'contact' },
)

export const berichtreeksTelling = tabel(
  'berichtreeks_telling',
  { geen: 'alleen aantallen' },
  { berichtreeks_id: 'sleutel', status: 'geen', aantal: 'geen' },
)
