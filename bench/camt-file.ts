import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:camt.053.001.08'
const ACCOUNT = 'NL91ABNA0417164300'

export type WrittenStatement = { bytes: number; entries: number; creditCents: bigint }

const euros = (cents: number): string => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`

function entry(number: number, cents: number): string {
  const contract = String(number).padStart(8, '0')
  return `      <Ntry>
        <NtryRef>${contract}</NtryRef>
        <Amt Ccy="EUR">${euros(cents)}</Amt>
        <CdtDbtInd>CRDT</CdtDbtInd>
        <Sts><Cd>BOOK</Cd></Sts>
        <BookgDt><Dt>2026-11-02</Dt></BookgDt>
        <ValDt><Dt>2026-11-02</Dt></ValDt>
        <AcctSvcrRef>BANKREF${contract}</AcctSvcrRef>
        <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>
        <NtryDtls>
          <TxDtls>
            <Refs><EndToEndId>HUUR-2026-11-${contract}</EndToEndId></Refs>
            <Amt Ccy="EUR">${euros(cents)}</Amt>
            <RltdPties>
              <Dbtr><Pty><Nm>Huurder ${contract}</Nm></Pty></Dbtr>
              <DbtrAcct><Id><IBAN>NL44RABO0123456789</IBAN></Id></DbtrAcct>
            </RltdPties>
            <RmtInf><Ustrd>Huur november 2026 contract ${contract}</Ustrd></RmtInf>
          </TxDtls>
        </NtryDtls>
      </Ntry>
`
}

const balance = (type: string, cents: bigint): string => `      <Bal>
        <Tp><CdOrPrtry><Cd>${type}</Cd></CdOrPrtry></Tp>
        <Amt Ccy="EUR">${cents / 100n}.${String(cents % 100n).padStart(2, '0')}</Amt>
        <CdtDbtInd>CRDT</CdtDbtInd>
        <Dt><Dt>2026-11-02</Dt></Dt>
      </Bal>
`

const head = (creditCents: bigint): string => `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="${NAMESPACE}">
  <BkToCstmrStmt>
    <GrpHdr><MsgId>BENCH-1</MsgId><CreDtTm>2026-11-03T04:00:00</CreDtTm></GrpHdr>
    <Stmt>
      <Id>BENCH-1</Id>
      <ElctrncSeqNb>1</ElctrncSeqNb>
      <CreDtTm>2026-11-03T04:00:00</CreDtTm>
      <Acct><Id><IBAN>${ACCOUNT}</IBAN></Id><Ccy>EUR</Ccy></Acct>
${balance('OPBD', 0n)}${balance('CLBD', creditCents)}`

const TAIL = `    </Stmt>
  </BkToCstmrStmt>
</Document>
`

/** Rents from 400.00 to 1,199.99, the same on every run. */
const centsOf = (number: number): number => 40_000 + ((number * 7919) % 80_000)

/** Writes a camt.053.001.08 statement of about `targetBytes`, piece by piece, and says what stands in it. */
export async function writeStatement(file: string, targetBytes: number): Promise<WrittenStatement> {
  const entries = Math.max(1, Math.round(targetBytes / entry(1, centsOf(1)).length))
  let creditCents = 0n
  for (let number = 1; number <= entries; number += 1) creditCents += BigInt(centsOf(number))
  const stream = createWriteStream(file, { highWaterMark: 1 << 20 })
  stream.write(head(creditCents))
  let piece = ''
  for (let number = 1; number <= entries; number += 1) {
    piece += entry(number, centsOf(number))
    if (piece.length < 1 << 19) continue
    if (!stream.write(piece)) await once(stream, 'drain')
    piece = ''
  }
  stream.end(piece + TAIL)
  await finished(stream)
  return { bytes: stream.bytesWritten, entries, creditCents }
}
