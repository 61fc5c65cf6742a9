import { techniek } from '../../doelbinding/tabel.ts'

export const systeemclient = techniek('systeemclient', 'organisaties met een systeem, geen mensen', {
  id: 'sleutel',
  naam: 'geen',
  url: 'geen',
  ketenpartner_id: 'sleutel',
  scopes: 'geen',
  geheim: 'sleutel',
  gemaakt_op: 'geen',
  vernieuwd_op: 'geen',
  gebruikt_op: 'geen',
  ingetrokken_op: 'geen',
})

export const systeemtoken = techniek('systeemtoken', 'alleen hashes en tijden', {
  hash: 'sleutel',
  systeemclient_id: 'sleutel',
  scopes: 'geen',
  verloopt_op: 'geen',
})
