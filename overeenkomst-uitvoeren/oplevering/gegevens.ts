import { tabel } from '../../doelbinding/tabel.ts'

export const inspectie = tabel(
  'inspectie',
  { kolommen: 'betrokkenen' },
  {
    id: 'sleutel',
    contractwijziging_id: 'sleutel',
    betrokkenen: 'sleutel',
    soort: 'woonsituatie',
    gepland_op: 'woonsituatie',
    medewerker_id: 'sleutel',
    gedaan_op: 'woonsituatie',
    versie: 'geen',
  },
)

export const inspectieBevinding = tabel(
  'inspectie_bevinding',
  { kolommen: 'betrokkenen' },
  {
    id: 'sleutel',
    inspectie_id: 'sleutel',
    betrokkenen: 'sleutel',
    ruimte: 'woonsituatie',
    staat: 'woonsituatie',
    grond: 'woonsituatie',
    kosten_cent: 'financieel',
    bezwaar: 'melding',
    bezwaar_op: 'melding',
    besluit: 'melding',
  },
)

export const eindafrekening = tabel(
  'eindafrekening',
  { kolommen: 'betrokkenen' },
  {
    contractwijziging_id: 'sleutel',
    betrokkenen: 'sleutel',
    laatste_dag: 'woonsituatie',
    waarborgsom_cent: 'financieel',
    huur_cent: 'financieel',
    achterstand_cent: 'financieel',
    betaald_cent: 'financieel',
    schade_cent: 'financieel',
    apart_cent: 'financieel',
    terug_cent: 'financieel',
    uiterlijk: 'geen',
    opgemaakt_op: 'financieel',
    pdf: 'financieel',
  },
)
