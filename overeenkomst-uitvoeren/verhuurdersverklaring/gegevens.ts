import { tabel } from '../../doelbinding/tabel.ts'

export const verhuurdersverklaring = tabel(
  'verhuurdersverklaring',
  { kolom: 'relatie_id' },
  {
    id: 'sleutel',
    nummer: 'geen',
    relatie_id: 'sleutel',
    huurovereenkomst_id: 'sleutel',
    status: 'melding',
    adres: 'adres',
    huur_vanaf: 'woonsituatie',
    huur_tot: 'woonsituatie',
    huur_cent: 'financieel',
    betaalgedrag: 'financieel',
    overlast: 'gedrag',
    staat: 'woonsituatie',
    bezwaar: 'melding',
    aangevraagd_op: 'melding',
    afgegeven_op: 'melding',
    geldig_tot: 'melding',
    code_hash: 'geen',
    pdf: 'woonsituatie',
    versie: 'geen',
  },
)
