import { techniek } from '../../doelbinding/tabel.ts'

export const webhook = techniek('webhook', 'het adres van een systeem van een bedrijf', {
  id: 'sleutel',
  ketenpartner_id: 'sleutel',
  url: 'geen',
  versie: 'geen',
  uit_op: 'geen',
})

export const webhookbezorging = techniek(
  'webhookbezorging',
  'alleen nummers, tijden en wat een systeem antwoordde',
  {
    id: 'sleutel',
    webhook_id: 'sleutel',
    soort: 'geen',
    onderhoudsorder_id: 'sleutel',
    gemaakt_op: 'geen',
    pogingen: 'geen',
    volgende_op: 'geen',
    bezorgd_op: 'geen',
    laatste_antwoord: 'geen',
  },
)
