import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { shipped } from '../../project-root.ts'
import { UnusableFile } from '../iso20022/unusable-file.ts'
import { readCamt } from './read-camt.ts'

const RETURNS = readFileSync(shipped('adapters', 'camt', 'examples', 'camt.054.001.08-returns.xml'), 'utf8')
const OLD = readFileSync(
  shipped('adapters', 'camt', 'examples', 'camt.053.001.02-batch-and-return.xml'),
  'utf8',
)
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:camt.053.001.02'

async function refusal(source: Iterable<Uint8Array>): Promise<UnusableFile> {
  try {
    for await (const event of readCamt(source)) expect(event).toBeDefined()
  } catch (error) {
    if (error instanceof UnusableFile) return error
    throw error
  }
  throw new Error('the file was accepted')
}

const bytes = (xml: string): Uint8Array[] => [new TextEncoder().encode(xml)]

const doctype = (declarations: string, text: string): string =>
  OLD.replace(HEAD, `${HEAD}<!DOCTYPE Document [${declarations}]>\n`).replace('2026-305', text)

const LAUGHS = Array.from(
  { length: 9 },
  (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
).join('')

const CASES: readonly (readonly [what: string, xml: string, expected: RegExp])[] = [
  [
    'an external entity',
    doctype('<!ENTITY x SYSTEM "file:///etc/passwd">', '&x;'),
    /^Regel 2, teken \d+: een DOCTYPE/,
  ],
  ['entity expansion', doctype('<!ENTITY x "xxxx">', '&x;'), /een DOCTYPE mag niet/],
  ['a billion laughs', doctype(`<!ENTITY l0 "ha">${LAUGHS}`, '&l9;'), /een DOCTYPE mag niet/],
  [
    'an entity that is declared nowhere',
    OLD.replace('2026-305', '&onbekend;'),
    /^Regel 6, teken \d+: er staat een entiteit/,
  ],
  ['nesting of ten thousand', OLD.replace('<Stmt>', '<Stmt>'.repeat(10_000)), /te diep genest/],
  [
    'no namespace',
    OLD.replace(` xmlns="${NAMESPACE}"`, ''),
    /^Regel 2, teken \d+: dit is geen bericht van ISO 20022/,
  ],
  [
    'a namespace of someone else',
    OLD.replace(NAMESPACE, 'urn:example'),
    /namespace "urn:example" is geen bericht/,
  ],
  [
    'a version that was never in use',
    OLD.replace('camt.053.001.02', 'camt.053.001.01'),
    /dit is camt\.053\.001\.01, geen/,
  ],
  [
    'camt.052',
    OLD.replace('camt.053.001.02', 'camt.052.001.08'),
    /camt\.052\.001\.08 \(een tussentijds overzicht/,
  ],
  [
    'pain.001',
    OLD.replace('camt.053.001.02', 'pain.001.001.09'),
    /pain\.001\.001\.09 \(een betaalopdracht\)/,
  ],
  [
    'a message of another kind in the namespace',
    OLD.replaceAll('BkToCstmrStmt', 'BkToCstmrAcctRpt'),
    /geen afschrift/,
  ],
  ['another root', OLD.replaceAll('Document', 'Dokument'), /hoofdelement is niet Document/],
  ['two root elements', OLD + OLD.slice(HEAD.length), /meer dan een hoofdelement/],
  ['text behind the root', `${OLD}nog iets`, /tekst buiten het hoofdelement/],
  ['no statement', `${HEAD}<Document xmlns="${NAMESPACE}"><BkToCstmrStmt/></Document>`, /geen afschrift/],
  ['an empty file', '', /^het bestand is leeg/],
  ['plain text', 'rekening;bedrag\nNL91;12', /^Regel 2, teken 7: er staat tekst buiten/],
  ['no amount', OLD.replace('<Amt Ccy="EUR">1543.20</Amt>', ''), /^Regel 18: boeking 1 heeft geen bedrag/],
  [
    'two amounts',
    OLD.replace('<NtryRef>1<', '<Amt Ccy="EUR">1.00</Amt><NtryRef>1<'),
    /^Regel 20, teken \d+: Amt@Ccy staat er meer dan een keer/,
  ],
  [
    'an amount without currency',
    OLD.replace('<Amt Ccy="EUR">1543', '<Amt>1543'),
    /boeking 1 heeft een bedrag zonder munt/,
  ],
  [
    'a comma in an amount',
    OLD.replace('1543.20', '1543,20'),
    /boeking 1 is onbruikbaar: het bedrag "1543,20" heeft een komma/,
  ],
  ['an exponent', OLD.replace('1543.20', '1.5432E3'), /met een exponent geschreven/],
  ['a negative amount', OLD.replace('1543.20', '-1543.20'), /is negatief/],
  ['a third decimal', OLD.replace('1543.20', '1543.201'), /meer dan twee decimalen/],
  ['nineteen digits', OLD.replace('1543.20', '12345678901234567.89'), /meer dan 18 cijfers/],
  ['an element inside an amount', OLD.replace('1543.20', '15<b/>43.20'), /binnen Amt hoort alleen tekst/],
  [
    'another currency than the account',
    OLD.replace('"EUR">1543', '"USD">1543'),
    /boeking 1 is in USD, maar het afschrift is in EUR/,
  ],
  [
    'no direction',
    OLD.replace('<CdtDbtInd>CRDT</CdtDbtInd>\n        <Sts>', '<Sts>'),
    /boeking 1 zegt niet of geld erbij komt/,
  ],
  [
    'an unknown direction',
    OLD.replace('<CdtDbtInd>CRDT</CdtDbtInd>\n        <Sts>', '<CdtDbtInd>C</CdtDbtInd><Sts>'),
    /onbekende richting/,
  ],
  ['no status', OLD.replace('<Sts>BOOK</Sts>', ''), /boeking 1 heeft geen status/],
  [
    'no booking date',
    OLD.replace('<BookgDt><Dt>2026-11-02</Dt></BookgDt>', ''),
    /boeking 1 heeft geen boekdatum/,
  ],
  [
    'a day that does not exist',
    OLD.replace('<BookgDt><Dt>2026-11-02', '<BookgDt><Dt>2026-02-30'),
    /datum die niet bestaat/,
  ],
  [
    'a reversal that is neither yes nor no',
    OLD.replace('<RvslInd>true', '<RvslInd>ja'),
    /boeking 2 heeft bij RvslInd geen ja of nee/,
  ],
  [
    'an account in no known currency',
    OLD.replace('<Ccy>EUR', `<Ccy>${'E'.repeat(2000)}`),
    /de rekening heeft een onbekende munt/,
  ],
  ['no account', OLD.replace(/<Acct>.*<\/Acct>/, ''), /^Regel 5: het afschrift noemt geen rekening/],
  [
    'a balance without amount',
    OLD.replace('<Amt Ccy="EUR">1000.00</Amt>', ''),
    /^Regel 10: saldo PRCD 1 heeft geen bedrag/,
  ],
  [
    'a batch count that is no number',
    RETURNS.replace('<NbOfTxs>2', '<NbOfTxs>twee'),
    /de batch van boeking 1 heeft een aantal/,
  ],
  ['a control character', OLD.replace('2026-305', '2026\u0001305'), /een teken dat in XML niet mag/],
  [
    'another encoding declared',
    OLD.replace('"UTF-8"', '"ISO-8859-1"'),
    /de tekencodering "ISO-8859-1" wordt niet gelezen/,
  ],
]

test.each(CASES)('%s is refused with a place and a cause in one line', async (_what, xml, expected) => {
  const { message } = await refusal(bytes(xml))
  expect(message).toMatch(expected)
  expect(message).not.toContain('\n')
})

test('a byte-order mark inside an element name is refused, also where a piece begins with it', async () => {
  const place = OLD.indexOf('</AddtlInf>') + 2
  const pieces = [OLD.slice(0, place), `\uFEFF${OLD.slice(place)}`].flatMap(bytes)
  expect((await refusal(pieces)).message).toMatch(/een element wordt gesloten dat niet open is/)
})

test('UTF-16 is refused, with and without its mark', async () => {
  const utf16 = Buffer.from(OLD, 'utf16le')
  expect((await refusal([utf16])).message).toMatch(/UTF-16/)
  expect((await refusal([Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])])).message).toMatch(/UTF-16/)
  expect((await refusal([Buffer.from(utf16).swap16()])).message).toMatch(/UTF-16/)
})

test('Windows-1252 that says it is UTF-8 is refused at its line', async () => {
  const xml = Buffer.from(OLD.replace('B. Voorbeeld', 'B. Vöörbeeld'), 'latin1')
  const line = OLD.slice(0, OLD.indexOf('B. Voorbeeld')).split('\n').length
  expect((await refusal([xml])).message).toMatch(
    new RegExp(`^Regel ${line}: er staan bytes die geen UTF-8 zijn`),
  )
  const pieces = Array.from({ length: Math.ceil(xml.length / 100) }, (_, index) =>
    xml.subarray(index * 100, (index + 1) * 100),
  )
  expect((await refusal(pieces)).message).toMatch(new RegExp(`^Regel ${line}: `))
})

function* endlessText(begin: string, megabytes: number): Generator<Uint8Array> {
  yield new TextEncoder().encode(begin)
  const piece = new TextEncoder().encode('x'.repeat(1_000_000))
  for (let count = 0; count < megabytes; count += 1) yield piece
}

test.each([
  ['text', OLD.slice(0, OLD.indexOf('2026-305'))],
  ['CDATA', `${OLD.slice(0, OLD.indexOf('2026-305'))}<![CDATA[`],
  ['comment', `${OLD.slice(0, OLD.indexOf('2026-305'))}<!--`],
  ['attribute', `${OLD.slice(0, OLD.indexOf('<Amt'))}<Amt Ccy="`],
  ['element name', `${OLD.slice(0, OLD.indexOf('<Amt'))}<`],
  ['DOCTYPE', `${HEAD}<!DOCTYPE `],
])('a %s of 200 MB is refused before it is in memory', async (_what, begin) => {
  const source = endlessText(begin, 200)
  expect((await refusal(source)).message).toMatch(/langer dan een miljoen tekens/)
})

function* endlessRepeats(begin: string, repeated: string): Generator<Uint8Array> {
  yield new TextEncoder().encode(begin)
  const piece = new TextEncoder().encode(repeated.repeat(1000))
  for (let count = 0; count < 2000; count += 1) yield piece
}

test.each([
  ['remittances', OLD.slice(0, OLD.indexOf('<Ustrd>')), '<Ustrd>x</Ustrd>'],
  ['references', OLD.slice(0, OLD.indexOf('<Strd>')), '<Strd><CdtrRefInf><Ref>1</Ref></CdtrRefInf></Strd>'],
  [
    'batches',
    OLD.slice(0, OLD.indexOf('<NtryDtls>')),
    '<NtryDtls><Btch><NbOfTxs>1</NbOfTxs></Btch></NtryDtls>',
  ],
  [
    'balances',
    OLD.slice(0, OLD.indexOf('<Bal>')),
    OLD.slice(OLD.indexOf('<Bal>'), OLD.indexOf('</Bal>') + 6),
  ],
])('millions of %s in one place are refused before they fill the memory', async (_what, begin, repeated) => {
  expect((await refusal(endlessRepeats(begin, repeated))).message).toMatch(/staat er meer dan 1000?0 keer/)
})

test('twenty thousand transactions in one entry are each given', async () => {
  const place = OLD.indexOf('<TxDtls>')
  const transaction = OLD.slice(place, OLD.indexOf('</TxDtls>') + 9)
  function* source(): Generator<Uint8Array> {
    yield new TextEncoder().encode(OLD.slice(0, place))
    const piece = new TextEncoder().encode(transaction.repeat(50))
    for (let count = 0; count < 400; count += 1) yield piece
    yield new TextEncoder().encode(OLD.slice(place + transaction.length))
  }
  let counted = 0
  for await (const event of readCamt(source()))
    if (event.kind === 'entry') counted += event.entry.transactionCount
  expect(counted).toBe(20_001)
})

test('a name of 200 characters is kept whole: it is the bank that wrote it', async () => {
  const xml = OLD.replace('B. Voorbeeld', 'B'.repeat(200))
  const names: (string | null)[] = []
  for await (const event of readCamt(bytes(xml)))
    if (event.kind === 'transaction') names.push(event.transaction.debtor.name)
  expect(names[0]).toHaveLength(200)
})
