import { createHash } from 'node:crypto'
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { XmlDocument } from 'libxml2-wasm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shipped } from '../../project-root.ts'
import { decimalOf } from '../iso20022/amount.ts'
import { schemaDeviations } from '../iso20022/schema-check.ts'
import { STANDARD_PROFILE } from './bank-profile.ts'
import type { BankProfile } from './bank-profile.ts'
import { exportOrders } from './export-orders.ts'
import type { ReleasedFile } from './export-orders.ts'
import type { Incassant, Incasso } from './incasso.ts'
import { incassoBatchKey, incassoFormat } from './pain008.ts'

const INCASSANT: Incassant = { naam: 'Woonstichting Voorbeeld', incassantId: 'NL69ZZZ123456780000' }
const GEMAAKT = '2026-11-23T12:00:00'
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waarvoor-pain008-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const incasso = (changes: Partial<Incasso> = {}): Incasso => ({
  rekening: 'NL91ABNA0417164300',
  incassodatum: '2026-12-01',
  schema: 'CORE',
  volgorde: 'RCUR',
  kenmerk: 'HUUR-2026-12-0001',
  bedragCent: 51_440n,
  machtiging: { kenmerk: 'M-0001', getekendOp: '2020-05-01' },
  betaler: { naam: 'B. Voorbeeld', iban: 'NL44RABO0123456789' },
  doel: 'RENT',
  mededeling: { tekst: 'Huur december 2026' },
  ...changes,
})

let runs = 0

type Wishes = { profile?: Partial<BankProfile>; maximum?: number; page?: number }

async function write(
  orders: Incasso[],
  { profile, maximum = 1000, page = 2 }: Wishes = {},
): Promise<ReleasedFile[]> {
  runs += 1
  const wanted = { ...STANDARD_PROFILE, ...profile }
  const pages = Array.from({ length: Math.ceil(orders.length / page) }, (_, index) =>
    orders.slice(index * page, (index + 1) * page),
  )
  return exportOrders(incassoFormat(INCASSANT, wanted, GEMAAKT), {
    run: { runId: `T${runs}`, maximumPerBestand: maximum },
    source: () => pages,
    folder: join(folder, `run-${runs}`),
  })
}

async function xmlOf(orders: Incasso[], wishes: Wishes = {}): Promise<string> {
  const [file] = await write(orders, wishes)
  return readFile(file?.path ?? '', 'utf8')
}

test('a run of two batches is written to the letter', async () => {
  runs = 0
  const written = await xmlOf([
    incasso({ mededeling: { betalingskenmerk: '5000056789012345' }, volgorde: 'FRST' }),
    incasso({
      kenmerk: 'HUUR-2026-12-0002',
      betaler: { naam: 'Zoë Çelik & Ömer', iban: 'NL20INGB0001234567', bic: 'INGBNL2A' },
    }),
    incasso({ kenmerk: 'HUUR-2026-12-0003', schema: 'B2B', bedragCent: 1n }),
  ])
  expect(written).toBe(
    await readFile(shipped('adapters', 'sepa', 'examples', 'pain.008.001.08-two-batches.xml'), 'utf8'),
  )
})

test('both versions of the message are valid for their schema', async () => {
  for (const versie of ['nieuw', 'oud'] as const) {
    const written = await xmlOf(
      [incasso({ betaler: { naam: 'B', iban: 'NL20INGB0001234567', bic: 'INGBNL2A' } })],
      { profile: { versie } },
    )
    const message = versie === 'nieuw' ? 'pain.008.001.08' : 'pain.008.001.02'
    expect(written).toContain(`tech:xsd:${message}"`)
    expect(written).toContain(versie === 'nieuw' ? '<BICFI>INGBNL2A</BICFI>' : '<BIC>INGBNL2A</BIC>')
    expect(schemaDeviations(Buffer.from(written), message)).toEqual([])
  }
})

test('the sequence type and the change of bank follow the profile of the bank', async () => {
  const moved = incasso({
    machtiging: { kenmerk: 'M-1', getekendOp: '2020-05-01', wijziging: { vorigIban: 'NL20INGB0001234567' } },
  })
  const now = await xmlOf([moved])
  expect(now).toContain('<SeqTp>RCUR</SeqTp>')
  expect(now).toContain(
    '<AmdmntInd>true</AmdmntInd><AmdmntInfDtls><OrgnlDbtrAcct><Id><Othr><Id>SMNDA</Id></Othr></Id></OrgnlDbtrAcct>',
  )
  const before = await xmlOf([moved], { profile: { overstap: 'bank' } })
  expect(before).toContain('<SeqTp>FRST</SeqTp>')
  expect(before).toContain(
    '<OrgnlDbtrAgt><FinInstnId><Othr><Id>SMNDA</Id></Othr></FinInstnId></OrgnlDbtrAgt>',
  )
  expect(await xmlOf([incasso({ volgorde: 'FRST' })], { profile: { eersteIncasso: 'FRST' } })).toContain(
    '<SeqTp>FRST</SeqTp>',
  )
})

test('a new account at the same bank names the former account', async () => {
  const wijziging = { vorigIban: 'NL39RABO0300065264' }
  const written = await xmlOf([
    incasso({ machtiging: { kenmerk: 'M-1', getekendOp: '2020-05-01', wijziging } }),
  ])
  expect(written).toContain('<OrgnlDbtrAcct><Id><IBAN>NL39RABO0300065264</IBAN></Id></OrgnlDbtrAcct>')
})

test('a mandate taken over after a merger names its former reference and creditor, in the order of the schema', async () => {
  const vorigeIncassant = { incassantId: 'NL69ZZZ123456780000', naam: 'Stichting Vroeger' }
  const wijziging = { vorigKenmerk: 'OUD-1', vorigeIncassant }
  const written = await xmlOf([
    incasso({ machtiging: { kenmerk: 'M-1', getekendOp: '2020-05-01', wijziging } }),
  ])
  expect(written).toContain(
    '<AmdmntInfDtls><OrgnlMndtId>OUD-1</OrgnlMndtId><OrgnlCdtrSchmeId><Nm>Stichting Vroeger</Nm><Id>',
  )
})

test('an address is written outside the EEA only, structured and never as a line', async () => {
  const adres = { straat: 'High Street', huisnummer: '1', postcode: 'AB1 2CD', plaats: 'London', land: 'GB' }
  const abroad = await xmlOf([incasso({ betaler: { naam: 'B', iban: 'GB29NWBK60161331926819', adres } })])
  expect(abroad).toContain(
    '<PstlAdr><StrtNm>High Street</StrtNm><BldgNb>1</BldgNb><PstCd>AB1 2CD</PstCd><TwnNm>London</TwnNm><Ctry>GB</Ctry></PstlAdr>',
  )
  expect(abroad).not.toContain('AdrLine')
  expect(await xmlOf([incasso({ betaler: { naam: 'B', iban: 'NL44RABO0123456789', adres } })])).not.toContain(
    'PstlAdr',
  )
})

test('a run is split at the maximum, and every level counts its own', async () => {
  const orders = Array.from({ length: 7 }, (_, index) =>
    incasso({ kenmerk: `E-${index}`, bedragCent: BigInt(index + 1) }),
  )
  const files = await write(orders, { maximum: 3 })
  expect(files.map(({ count, cents }) => [count, cents])).toEqual([
    [3, 6n],
    [3, 15n],
    [1, 7n],
  ])
  for (const file of files) {
    const content = await readFile(file.path)
    expect(createHash('sha256').update(content).digest('hex')).toBe(file.sha256)
    expect(content.length).toBe(file.bytes)
  }
})

const GOOD_IBANS = ['NL44RABO0123456789', 'NL20INGB0001234567', 'DE89370400440532013000', 'BE68539007547034']

const anyIncasso = fc
  .record({
    cents: fc.bigInt({ min: 1n, max: 99_999_999_999n }),
    naam: fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 90 })
      .map((name) => `x${name.replaceAll(/\p{Cc}/gu, '')}`),
    tekst: fc
      .string({ unit: 'grapheme', maxLength: 20 })
      .map((text) => `Huur ${text.replaceAll(/\p{Cc}/gu, '')}`),
    iban: fc.constantFrom(...GOOD_IBANS),
    schema: fc.constantFrom('CORE' as const, 'B2B' as const),
    volgorde: fc.constantFrom('FRST' as const, 'RCUR' as const, 'FNAL' as const, 'OOFF' as const),
    incassodatum: fc.constantFrom('2026-12-01', '2027-01-04'),
  })
  .map(({ cents, naam, tekst, iban, ...rest }) =>
    incasso({ ...rest, bedragCent: cents, betaler: { naam, iban }, mededeling: { tekst } }),
  )

test('whatever is written reads back in another parser with the same count and cents, and is valid', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyIncasso, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 5 }),
      async (some, maximum) => {
        const orders = some
          .map((order, index) => ({ ...order, kenmerk: `E-${index}` }))
          .toSorted((a, b) =>
            incassoBatchKey(a, STANDARD_PROFILE) < incassoBatchKey(b, STANDARD_PROFILE) ? -1 : 1,
          )
        let [count, cents] = [0, 0n]
        for (const file of await write(orders, { maximum })) {
          const document = XmlDocument.fromBuffer(await readFile(file.path))
          const texts = (path: string): string[] =>
            document
              .find(path, { p: 'urn:iso:std:iso:20022:tech:xsd:pain.008.001.08' })
              .map((node) => node.content)
          const amounts = texts('//p:InstdAmt').map((amount) => BigInt(amount.replace('.', '')))
          const sum = amounts.reduce((total, amount) => total + amount, 0n)
          expect(texts('//p:GrpHdr/p:NbOfTxs')).toEqual([String(amounts.length)])
          expect(texts('//p:GrpHdr/p:CtrlSum')).toEqual([decimalOf(sum)])
          count += amounts.length
          cents += sum
          document.dispose()
        }
        expect(count).toBe(orders.length)
        expect(cents).toBe(orders.reduce((total, order) => total + order.bedragCent, 0n))
      },
    ),
    { numRuns: 60 },
  )
})

const refused = (what: string, changes: Partial<Incasso>, expected: RegExp) => ({ what, changes, expected })

test.each([
  refused('an amount of nought', { bedragCent: 0n }, /het bedrag moet minstens 0.01/),
  refused('an amount of a milliard', { bedragCent: 100_000_000_000n }, /hoogstens 999999999.99/),
  refused(
    'an IBAN with a wrong check',
    { betaler: { naam: 'B', iban: 'NL45RABO0123456789' } },
    /het IBAN van de tegenpartij klopt niet/,
  ),
  refused('an IBAN with spaces', { betaler: { naam: 'B', iban: 'NL44 RABO 0123 4567 89' } }, /IBAN/),
  refused('a wrong BIC', { betaler: { naam: 'B', iban: 'NL44RABO0123456789', bic: 'RABO' } }, /de BIC/),
  refused('a reference with two slashes', { kenmerk: 'A//B' }, /geen \/\/ hebben/),
  refused('a reference that begins with a slash', { kenmerk: '/A' }, /niet met \/ beginnen/),
  refused('a reference of 36 characters', { kenmerk: 'A'.repeat(36) }, /1 tot 35 tekens/),
  refused('a reference with XML in it', { kenmerk: '<A>' }, /alleen A-Z/),
  refused('a date that does not exist', { incassodatum: '2026-02-30' }, /incassodatum moet een datum zijn/),
  refused(
    'a mandate signed after the collection',
    { machtiging: { kenmerk: 'M', getekendOp: '2027-01-01' } },
    /getekend na/,
  ),
  refused(
    'a name of emoji alone',
    { betaler: { naam: '🏠🏠', iban: 'NL44RABO0123456789' } },
    /geen letter of cijfer/,
  ),
  refused(
    'a control character in a name',
    { betaler: { naam: 'B\u0007', iban: 'NL44RABO0123456789' } },
    /stuurteken/,
  ),
  refused(
    'a remittance of 141 characters',
    { mededeling: { tekst: 'x'.repeat(141) } },
    /niet langer dan 140/,
  ),
  refused(
    'a betalingskenmerk with a wrong check',
    { mededeling: { betalingskenmerk: '1234567812345678' } },
    /betalingskenmerk klopt niet/,
  ),
  refused(
    'an account outside the EEA without address',
    { betaler: { naam: 'B', iban: 'GB29NWBK60161331926819' } },
    /plaats en land verplicht/,
  ),
  refused(
    'an account outside the EEA with an empty town',
    { betaler: { naam: 'B', iban: 'GB29NWBK60161331926819', adres: { plaats: ' ', land: 'GB' } } },
    /plaats en land/,
  ),
  refused(
    'an account outside SEPA',
    { betaler: { naam: 'B', iban: 'BR1500000000000010932840814P2' } },
    /buiten SEPA/,
  ),
  refused(
    'an amendment without a change',
    { machtiging: { kenmerk: 'M', getekendOp: '2020-01-01', wijziging: {} } },
    /zegt niet wat er is veranderd/,
  ),
])('$what is refused and nothing is written', async ({ changes, expected }) => {
  const orders = [incasso({ kenmerk: 'E-0' }), incasso(changes)]
  await expect(write(orders)).rejects.toThrow(expected)
  await expect(write(orders)).rejects.toThrow(/^Opdracht 2 \(kenmerk "/)
  await expect(readdir(join(folder, `run-${runs}`))).rejects.toThrow('ENOENT')
})

test('a reference that comes twice in a run is refused, in whatever file it would come', async () => {
  const orders = Array.from({ length: 5 }, (_, index) => incasso({ kenmerk: `E-${index % 4}` }))
  await expect(write(orders, { maximum: 2 })).rejects.toThrow(
    /^Opdracht 5 \(kenmerk "E-0"\): dit kenmerk komt al eerder voor/,
  )
})

test('orders that are not sorted by batch, an empty run and a wrong creditor are refused', async () => {
  const [one, two] = [incasso({ kenmerk: 'A' }), incasso({ kenmerk: 'B', schema: 'B2B' })]
  await expect(write([one, two, incasso({ kenmerk: 'C' })])).rejects.toThrow(/niet per batch gesorteerd/)
  await expect(write([])).rejects.toThrow(/geen opdrachten/)
  expect(() =>
    incassoFormat({ ...INCASSANT, incassantId: 'NL70ZZZ123456780000' }, STANDARD_PROFILE, GEMAAKT),
  ).toThrow(/incassant-ID klopt niet/)
})

test('orders that change between counting and writing leave no file behind', async () => {
  const target = join(folder, 'changing')
  let asked = 0
  const source = (): Incasso[][] => {
    asked += 1
    return [[incasso({ bedragCent: BigInt(asked) })]]
  }
  const format = incassoFormat(INCASSANT, STANDARD_PROFILE, GEMAAKT)
  await expect(
    exportOrders(format, { run: { runId: 'C', maximumPerBestand: 9 }, source, folder: target }),
  ).rejects.toThrow(/changed/)
  expect(await readdir(target)).toEqual([])
})

test('the number of a run that was already written is refused and its file stays as it was', async () => {
  const again = {
    run: { runId: 'EENMAAL', maximumPerBestand: 9 },
    source: () => [[incasso()]],
    folder: join(folder, 'again'),
  }
  const format = incassoFormat(INCASSANT, STANDARD_PROFILE, GEMAAKT)
  const [first] = await exportOrders(format, again)
  await expect(exportOrders(format, again)).rejects.toThrow(/bestaat al/)
  expect(await readdir(again.folder)).toEqual([first?.name])
})
