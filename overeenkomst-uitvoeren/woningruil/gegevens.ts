import { tabel } from '../../doelbinding/tabel.ts'

export const woningruil = tabel(
  'woningruil',
  { geen: 'stappen en dagen van een ring; wie meedoet met welke woning staat in woningruil_deelname' },
  {
    id: 'sleutel',
    nummer: 'geen',
    status: 'geen',
    aantal: 'geen',
    begonnen_op: 'geen',
    uiterlijk: 'geen',
    datum: 'geen',
    afgerond_op: 'geen',
    versie: 'geen',
  },
)

export const woningruilStap = tabel(
  'woningruil_stap',
  { geen: 'stappen van een ring, zonder wie van de deelnemers ze zette' },
  {
    id: 'sleutel',
    woningruil_id: 'sleutel',
    stap: 'geen',
    status: 'geen',
    door: 'geen',
    gezet_op: 'geen',
  },
)

export const woningruilDeelname = tabel(
  'woningruil_deelname',
  { kolommen: 'betrokkenen' },
  {
    id: 'sleutel',
    woningruil_id: 'sleutel',
    plaats: 'geen',
    uitnodiger_id: 'sleutel',
    uitgenodigd: 'contact',
    huurovereenkomst_id: 'sleutel',
    eenheid_id: 'sleutel',
    betrokkenen: 'sleutel',
    reden: 'melding',
    krijgt_eenheid_id: 'sleutel',
    krijgt_adres: 'adres',
    krijgt_huur_cent: 'financieel',
    krijgt_oppervlakte: 'geen',
    borg_oud_cent: 'financieel',
    borg_open_cent: 'financieel',
    borg_terug_cent: 'financieel',
    borg_terug_voor: 'financieel',
    borg_nieuw_cent: 'financieel',
    past_huishouden: 'huishouden',
    past_inkomen: 'inkomen',
    betaalgedrag: 'financieel',
    waarborg: 'financieel',
    vergunning: 'woonsituatie',
    belang: 'melding',
    besluit: 'woonsituatie',
    grond: 'woonsituatie',
    inspectie_op: 'woonsituatie',
    inspectie_gedaan_op: 'woonsituatie',
    inspectie_uitkomst: 'woonsituatie',
    nieuwe_huurovereenkomst_id: 'sleutel',
    gestopt_op: 'melding',
    loopt: 'geen',
    versie: 'geen',
  },
)

export const woningruilDeelnemer = tabel(
  'woningruil_deelnemer',
  { kolom: 'relatie_id' },
  {
    deelname_id: 'sleutel',
    relatie_id: 'sleutel',
    getekend_op: 'melding',
    getekend_door: 'sleutel',
    loopt: 'geen',
  },
)
