import { techniek } from '../../doelbinding/tabel.ts'

export const vragenboomVersie = techniek(
  'vragenboom_versie',
  'vragen, antwoorden en uitkomsten; wie meldde en wie schreef staat er niet bij',
  {
    id: 'sleutel',
    nummer: 'geen',
    status: 'geen',
    inhoud: 'geen',
    gemaakt_op: 'geen',
    in_gebruik_op: 'geen',
    afgelost_op: 'geen',
    versie: 'geen',
  },
)
