import { tabel } from '../../doelbinding/tabel.ts'

export const contractwijziging = tabel(
  'contractwijziging',
  { kolommen: 'betrokkenen' },
  {
    id: 'sleutel',
    nummer: 'geen',
    soort: 'woonsituatie',
    status: 'woonsituatie',
    huurovereenkomst_id: 'sleutel',
    eenheid_id: 'sleutel',
    aanvrager_id: 'sleutel',
    over_id: 'sleutel',
    andere_id: 'sleutel',
    betrokkenen: 'sleutel',
    ingediend_op: 'melding',
    datum: 'woonsituatie',
    uiterlijk: 'geen',
    nieuwe_naam: 'naam',
    huishouden_soort: 'huishouden',
    huishouden_rol: 'huishouden',
    huisgenoot: 'huishouden',
    wezen: 'huishouden',
    afgerond_op: 'melding',
    versie: 'geen',
  },
)

export const contractwijzigingStap = tabel(
  'contractwijziging_stap',
  { kolommen: 'betrokkenen' },
  {
    id: 'sleutel',
    contractwijziging_id: 'sleutel',
    betrokkenen: 'sleutel',
    stap: 'woonsituatie',
    status: 'woonsituatie',
    grond: 'woonsituatie',
    door: 'geen',
    datum: 'woonsituatie',
    gezet_op: 'melding',
  },
)

export const contractwijzigingVerklaring = tabel(
  'contractwijziging_verklaring',
  { kolom: 'relatie_id' },
  {
    contractwijziging_id: 'sleutel',
    relatie_id: 'sleutel',
    tekst: 'melding',
    afgelegd_op: 'melding',
  },
)

export const vertegenwoordiging = tabel(
  'vertegenwoordiging',
  { kolommen: 'betrokkenen' },
  {
    id: 'sleutel',
    contractwijziging_id: 'sleutel',
    relatie_id: 'sleutel',
    vertegenwoordiger_id: 'sleutel',
    betrokkenen: 'sleutel',
    soort: 'bijzonder',
    geldig: 'bijzonder',
  },
)

export const contractwijzigingTelling = tabel(
  'contractwijziging_telling',
  { geen: 'alleen aantallen' },
  { uiterlijk: 'geen', aantal: 'geen' },
)
