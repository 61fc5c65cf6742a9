import type { Command } from 'commander'
import type { CamtLine, ReadStatement } from '../adapters/camt/read-camt-file.ts'
import { counterpartyOf } from '../adapters/camt/transaction.ts'
import { decimalOf } from '../adapters/iso20022/amount.ts'
import type { Amount, CamtTransaction } from '../adapters/camt/statement.ts'
import { answerFiles } from './file-answers.ts'
import { keepMemoryLean } from './lean-memory.ts'

type Options = { json?: boolean; entries?: boolean }

/** `waarvoor camt parse`: bank statements as the program understands them; nothing is stored. */
export function addCamtCommands(program: Command): void {
  const camt = program
    .command('camt')
    .helpCommand(false)
    .description('bankafschriften (camt.053) en notificaties (camt.054)')
  camt
    .command('parse')
    .description('lees afschriften en laat zien wat erin staat, zonder iets te boeken')
    .argument('<bestand...>', 'camt-bestanden')
    .option('--json', 'antwoord als JSON')
    .option('--entries', 'geef ook elke boeking (lines)')
    .action(async (files: string[], options: Options) => {
      const { readCamtFile } = await import('../adapters/camt/read-camt-file.ts')
      keepMemoryLean(32)
      const withLines = options.entries === true
      await answerFiles(files, {
        read: async (file) => {
          const statements = await readCamtFile(file, withLines)
          return statements.map((found) => answerOf(file, found, withLines))
        },
        row: options.json === true ? null : rowOf,
      })
    })
}

const decimalOrNull = (cents: bigint | null): string | null => (cents === null ? null : decimalOf(cents))

const amountOrNull = (amount: Amount | null): string | null =>
  decimalOrNull(amount === null ? null : amount.cents)

function answerOf(file: string, found: ReadStatement, withLines: boolean) {
  const { statement, totals } = found
  return {
    file,
    message: statement.message,
    id: statement.id,
    sequenceNumber: statement.sequenceNumber,
    page: statement.page,
    copy: statement.copy,
    account: statement.account,
    currency: statement.currency,
    entries: totals.entries,
    bookedEntries: totals.bookedEntries,
    creditSum: decimalOf(totals.creditCents),
    debitSum: decimalOf(totals.debitCents),
    opening: decimalOrNull(totals.openingCents),
    closing: decimalOrNull(totals.closingCents),
    balanced: totals.balanced,
    warnings: totals.warnings,
    ...(withLines ? { lines: found.lines.map((line) => lineOf(line, statement.account)) } : {}),
  }
}

function lineOf({ entry, transactions }: CamtLine, account: string): object {
  return {
    ...entry,
    amount: decimalOf(entry.amount.cents),
    currency: entry.amount.currency,
    batches: entry.batches.map((batch) => ({ ...batch, total: amountOrNull(batch.total) })),
    transactions: transactions.map((transaction: CamtTransaction) => ({
      ...transaction,
      amount: amountOrNull(transaction.amount),
      currency: transaction.amount?.currency ?? null,
      instructedAmount: transaction.instructedAmount?.decimal ?? null,
      instructedCurrency: transaction.instructedAmount?.currency ?? null,
      counterparty: counterpartyOf(transaction, account, entry.indicator === 'CRDT'),
    })),
  }
}

function rowOf(answer: ReturnType<typeof answerOf>): string {
  const balance = answer.balanced === null ? 'geen saldo' : answer.balanced ? 'sluit' : 'SLUIT NIET'
  const sums = `bij ${answer.creditSum}, af ${answer.debitSum} ${answer.currency ?? ''}`
  const balances = `begin ${answer.opening ?? '-'}, eind ${answer.closing ?? '-'}, ${balance}`
  const warnings = answer.warnings.map((warning) => `  let op: ${warning}\n`).join('')
  const about = `${answer.message}, rekening ${answer.account}, ${answer.entries} boekingen`
  return `${answer.file}: ${about}, ${sums}, ${balances}\n${warnings}`
}
