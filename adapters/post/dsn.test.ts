import { expect, test } from 'vitest'
import { readDsn } from './dsn.ts'
import { makeDsn } from './testing/dsn.ts'

const ID = '0195f000-0000-4000-8000-00000000000c'

test.each([
  ['with the whole message', makeDsn(ID)],
  ['with its headers alone', makeDsn(ID, { deel: 'text/rfc822-headers' })],
  ['with Windows line ends', makeDsn(ID).replaceAll('\n', '\r\n')],
  ['with a folded content type', makeDsn(ID).replace('; boundary', ';\n\tboundary')],
])('a bounce %s gives our number and the status', (_, bron) => {
  expect(readDsn(bron)).toEqual({ bericht: ID, code: '5.1.1' })
})

test.each([
  ['a report that it is late', makeDsn(ID, { actie: 'delayed', status: '4.4.1' })],
  ['a report that it arrived', makeDsn(ID, { actie: 'delivered', status: '2.0.0' })],
  [
    'a holiday reply',
    `From: a@b.example\nContent-Type: text/plain\nIn-Reply-To: <${ID}@c>\n\nIk ben er niet.`,
  ],
  ['a message that is not ours', makeDsn('iets-anders')],
  ['a read receipt', makeDsn(ID).replace('delivery-status;', 'disposition-notification;')],
  ['half a bounce', makeDsn(ID).slice(0, 300)],
  ['nothing', ''],
  ['a hostile boundary', makeDsn(ID).replaceAll('grens', '(.*)+$')],
  ['a long row of folds', `Content-Type: multipart/report${'\n '.repeat(140_000)}`],
])('%s is no bounce', (naam, bron) => {
  const expected = naam === 'a hostile boundary' ? { bericht: ID, code: '5.1.1' } : null
  expect(readDsn(bron)).toEqual(expected)
})
