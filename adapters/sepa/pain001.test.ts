import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { STANDARD_PROFILE } from './bank-profile.ts'
import { exportOrders } from './export-orders.ts'
import { uitbetalingFormat } from './pain001.ts'
import type { Uitbetaling } from './pain001.ts'

const uitbetaling = (changes: Partial<Uitbetaling> = {}): Uitbetaling => ({
  rekening: 'NL91ABNA0417164300',
  uitvoerdatum: '2026-12-01',
  direct: false,
  kenmerk: 'TERUG-1',
  bedragCent: 12_345n,
  ontvanger: { naam: 'B. Voorbeeld', iban: 'NL44RABO0123456789' },
  mededeling: { tekst: 'Te veel betaalde huur' },
  ...changes,
})

async function written(orders: Uitbetaling[], versie: 'nieuw' | 'oud'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'waarvoor-pain001-'))
  try {
    const format = uitbetalingFormat(
      { naam: 'Woonstichting Voorbeeld' },
      { ...STANDARD_PROFILE, versie },
      '2026-11-23T12:00:00',
    )
    const [file] = await exportOrders(format, {
      run: { runId: 'U1', maximumPerBestand: 9 },
      source: () => [orders],
      folder,
    })
    return await readFile(file?.path ?? '', 'utf8')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

test('a refund is written in both versions, which differ in the wrapped date', async () => {
  const nieuw = await written([uitbetaling(), uitbetaling({ kenmerk: 'TERUG-2', direct: true })], 'nieuw')
  expect(nieuw).toContain('tech:xsd:pain.001.001.09"')
  expect(nieuw).toContain('<ReqdExctnDt><Dt>2026-12-01</Dt></ReqdExctnDt>')
  expect(nieuw).toContain('<LclInstrm><Cd>INST</Cd></LclInstrm>')
  expect(nieuw).toContain(
    '<Amt><InstdAmt Ccy="EUR">123.45</InstdAmt></Amt><Cdtr><Nm>B. Voorbeeld</Nm></Cdtr>',
  )
  expect(nieuw.match(/<PmtInf>/g)).toHaveLength(2)
  const oud = await written([uitbetaling()], 'oud')
  expect(oud).toContain('tech:xsd:pain.001.001.03"')
  expect(oud).toContain('<ReqdExctnDt>2026-12-01</ReqdExctnDt>')
})

test('a payment to a wrong account is refused', async () => {
  const wrong = uitbetaling({ ontvanger: { naam: 'B', iban: 'NL45RABO0123456789' } })
  await expect(written([wrong], 'nieuw')).rejects.toThrow(
    /^Opdracht 1 \(kenmerk "TERUG-1"\): het IBAN van de tegenpartij/,
  )
})
