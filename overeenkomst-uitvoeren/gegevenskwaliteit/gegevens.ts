import { tabel, techniek } from '../../doelbinding/tabel.ts'

export const dubbelpaar = tabel(
  'dubbelpaar',
  { kolommen: 'betrokkenen' },
  {
    id: 'sleutel',
    een_id: 'sleutel',
    ander_id: 'sleutel',
    betrokkenen: 'sleutel',
    score: 'geen',
    delen: 'geen',
    gevonden_op: 'geen',
    status: 'geen',
    besloten_op: 'geen',
    versie: 'geen',
  },
)

export const gegevenskwaliteitTelling = tabel(
  'gegevenskwaliteit_telling',
  { geen: 'alleen aantallen' },
  { soort: 'geen', aantal: 'geen' },
)

export const gegevenskwaliteitRonde = techniek('gegevenskwaliteit_ronde', 'alleen dat een ronde begon', {
  soort: 'geen',
  sinds: 'geen',
})
