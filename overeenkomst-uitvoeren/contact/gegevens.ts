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
    op: 'geen',
  },
)
