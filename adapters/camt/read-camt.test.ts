import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shipped } from '../../project-root.ts'
import { UnusableFile } from '../iso20022/unusable-file.ts'
import { readCamtFile } from './read-camt-file.ts'
import { readCamt } from './read-camt.ts'
import type { CamtEvent } from './statement.ts'
import { counterpartyOf } from './transaction.ts'

const example = (name: string): string => shipped('adapters', 'camt', 'examples', name)
const OLD = example('camt.053.001.02-batch-and-return.xml')
const NEW = example('camt.053.001.08-two-statements.xml')
const RETURNS = example('camt.054.001.08-returns.xml')

async function events(bytes: Uint8Array, pieceLength = bytes.length): Promise<CamtEvent[]> {
  const pieces: Uint8Array[] = []
  for (let begin = 0; begin < bytes.length; begin += pieceLength)
    pieces.push(bytes.subarray(begin, begin + pieceLength))
  const found: CamtEvent[] = []
  for await (const event of readCamt(pieces)) found.push(event)
  return found
}

const text = (xml: string): Uint8Array => new TextEncoder().encode(xml)

test('a statement of 001.02 gives its batch, its return and its payment, and balances', async () => {
  const [found, ...others] = await readCamtFile(OLD, true)
  expect(others).toEqual([])
  expect(found?.statement).toMatchObject({
    message: 'camt.053.001.02',
    account: 'NL91ABNA0417164300',
    currency: 'EUR',
  })
  expect(found?.totals).toMatchObject({
    entries: 3,
    creditCents: 206_280n,
    debitCents: 51_440n,
    openingCents: 100_000n,
    closingCents: 254_840n,
    balanced: true,
    warnings: [],
  })
  const [batch, returned, payment] = found?.lines ?? []
  expect(batch?.entry.batches).toEqual([
    { messageId: null, paymentInformationId: 'RUN-2026-11-1-1', count: 3, total: null },
  ])
  expect(batch?.transactions).toEqual([])
  expect(returned?.entry).toMatchObject({
    reversal: true,
    indicator: 'DBIT',
    bankCode: { iso: 'PMNT/IDDT/UPDD' },
  })
  expect(returned?.transactions[0]).toMatchObject({
    endToEndId: 'HUUR-2026-10-0042',
    mandateId: 'M-0042',
    amount: { cents: 51_440n, currency: 'EUR' },
    returned: { code: 'MD06', proprietary: null, info: ['Terugboeking op verzoek'] },
  })
  expect(payment?.entry).toMatchObject({
    amount: { cents: 51_960n },
    bookingDate: '2026-11-02',
    reversal: false,
  })
  expect(payment?.transactions[0]).toMatchObject({
    debtor: { name: 'C. & D. Voorbeeld', account: 'NL20INGB0001234567' },
    creditorReferences: [{ value: '5000056789012345', type: 'SCOR', issuer: 'CUR' }],
  })
})

test('in a returned collection the tenant is the counterparty, although the money went out', async () => {
  const [found] = await readCamtFile(OLD, true)
  const transaction = found?.lines[1]?.transactions[0]
  if (transaction === undefined) throw new Error('the return is missing')
  expect(counterpartyOf(transaction, 'NL91ABNA0417164300', false).name).toBe('B. Voorbeeld')
})

test('a file of 001.08 with a prefix gives both its statements, each in its own currency', async () => {
  const found = await readCamtFile(NEW, true)
  expect(
    found.map(({ statement, totals }) => [statement.account, statement.currency, totals.balanced]),
  ).toEqual([
    ['NL91ABNA0417164300', 'EUR', true],
    ['SPAAR-77', 'USD', true],
  ])
  expect(found[0]?.totals).toMatchObject({
    entries: 2,
    bookedEntries: 1,
    creditCents: 3001n,
    openingCents: -1000n,
  })
  expect(found[0]?.lines[0]?.transactions.map((transaction) => transaction.amount?.cents)).toEqual([
    1000n,
    2001n,
  ])
  expect(found.flatMap(({ totals }) => totals.warnings)).toEqual([])
})

test('a notification has returns and no balances', async () => {
  const [found] = await readCamtFile(RETURNS, true)
  expect(found?.totals).toMatchObject({
    balanced: null,
    openingCents: null,
    debitCents: 110_050n,
    warnings: [],
  })
  expect(found?.lines[0]?.transactions.map((transaction) => transaction.returned)).toEqual([
    { code: 'AM04', proprietary: null, info: [] },
    { code: null, proprietary: 'EIGEN', info: [] },
  ])
})

test.each(['03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13'])(
  'a statement of version 001.%s is read like its neighbours',
  async (version) => {
    const xml = readFileSync(NEW, 'utf8').replace('camt.053.001.08', `camt.053.001.${version}`)
    const ends = (await events(text(xml))).filter((event) => event.kind === 'end')
    expect(ends.map((event) => event.totals.balanced)).toEqual([true, true])
  },
)

test.each(['02', '04', '06', '08', '10', '13'])(
  'a notification of version 001.%s is read like its neighbours',
  async (version) => {
    const xml = readFileSync(RETURNS, 'utf8').replace('camt.054.001.08', `camt.054.001.${version}`)
    const end = (await events(text(xml))).find((event) => event.kind === 'end')
    expect(end).toMatchObject({
      statement: { message: `camt.054.001.${version}` },
      totals: { debitCents: 110_050n, balanced: null },
    })
  },
)

test('a file cut into pieces of any length gives the same events', async () => {
  const bytes = readFileSync(NEW)
  const whole = await events(bytes)
  for (const pieceLength of [1, 2, 3, 7, 64]) expect(await events(bytes, pieceLength)).toEqual(whole)
})

test('a name is read right when a piece ends inside one of its characters', async () => {
  const xml = readFileSync(OLD, 'utf8').replace('B. Voorbeeld', 'Çelik 🏠 Ömer')
  for (const pieceLength of [1, 5, 4096]) {
    const found = (await events(text(xml), pieceLength)).find((event) => event.kind === 'transaction')
    expect(found?.transaction.debtor.name).toBe('Çelik 🏠 Ömer')
  }
})

test('a byte-order mark before UTF-8 is no part of the message', async () => {
  expect(await events(text(`\uFEFF${readFileSync(OLD, 'utf8')}`))).toEqual(await events(readFileSync(OLD)))
})

test('a wrong closing balance is told and does not stop the reading', async () => {
  const xml = readFileSync(OLD, 'utf8').replace('2548.40', '2548.41')
  const end = (await events(text(xml))).find((event) => event.kind === 'end')
  expect(end?.totals.balanced).toBe(false)
  expect(end?.totals.warnings).toEqual([
    'Regel 5: het eindsaldo klopt niet met beginsaldo en boekingen: 2548.40 berekend, 2548.41 opgegeven.',
  ])
})

test('details that do not add up to their entry are told', async () => {
  const xml = readFileSync(NEW, 'utf8').replace(
    '>20.01</doc:Amt><doc:CdtDbtInd>CRDT</doc:CdtDbtInd>\n          </doc',
    '>20.02</doc:Amt></doc',
  )
  const end = (await events(text(xml))).find((event) => event.kind === 'end')
  expect(end?.totals.warnings).toEqual([
    'Regel 16: de transacties van boeking 1 tellen niet op tot het bedrag: 30.02 tegen 30.01.',
  ])
})

test('what was ordered in another currency keeps its own decimals and is not added', async () => {
  const foreign =
    '<AmtDtls><InstdAmt><Amt Ccy="KWD">1.2345</Amt></InstdAmt><TxAmt><Amt Ccy="USD">3.999</Amt></TxAmt></AmtDtls>'
  const xml = readFileSync(OLD, 'utf8').replace(
    '<AmtDtls><TxAmt><Amt Ccy="EUR">514.40</Amt></TxAmt></AmtDtls>',
    foreign,
  )
  const found = (await events(text(xml))).find((event) => event.kind === 'transaction')
  expect(found?.transaction).toMatchObject({
    amount: null,
    instructedAmount: { decimal: '1.2345', currency: 'KWD' },
  })
})

test('a file cut off at any byte is refused, never half accepted', async () => {
  const bytes = readFileSync(RETURNS)
  const end = bytes.lastIndexOf('>') + 1
  for (let length = 0; length < end; length += 1)
    await expect(events(bytes.subarray(0, length)), `cut at ${length}`).rejects.toBeInstanceOf(UnusableFile)
  expect(await events(bytes.subarray(0, end))).not.toEqual([])
})

test('whatever byte is changed, the file is read or refused with a place, and a read file still adds up', async () => {
  const bytes = readFileSync(OLD)
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 }), async (place, byte) => {
      const changed = Uint8Array.from(bytes)
      changed[place] = byte
      const outcome = await events(changed, 512).catch((error: unknown) => error)
      if (outcome instanceof UnusableFile) expect(outcome.message).not.toContain('\n')
      else expect(outcome).toBeInstanceOf(Array)
    }),
    { numRuns: 2000 },
  )
})
