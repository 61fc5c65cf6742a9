import type { Command } from 'commander'
import { decimalOf } from '../adapters/iso20022/amount.ts'
import type {
  BatchStatus,
  StatusReason,
  StatusReport,
  TransactionStatus,
} from '../adapters/sepa/status-report.ts'
import { answerFiles } from './file-answers.ts'

/** `waarvoor pain002 parse`: what the bank says of an order file; nothing is stored. */
export function addPain002Commands(program: Command): void {
  const pain002 = program
    .command('pain002')
    .helpCommand(false)
    .description('statusberichten van de bank (pain.002)')
  pain002
    .command('parse')
    .description('lees statusberichten en laat zien wat de bank heeft geweigerd of aangenomen')
    .argument('<bestand...>', 'pain.002-bestanden')
    .option('--json', 'antwoord als JSON')
    .action(async (files: string[], options: { json?: boolean }) => {
      await answerFiles(files, { read: readReport, row: options.json === true ? null : rowOf })
    })
}

type TransactionAnswer = ReturnType<typeof transactionAnswer>
type ReportAnswer = ReturnType<typeof reportAnswer>

async function readReport(file: string): Promise<ReportAnswer[]> {
  const { createReadStream } = await import('node:fs')
  const { readPain002 } = await import('../adapters/sepa/read-pain002.ts')
  const batches: BatchAnswer[] = []
  const answers: ReportAnswer[] = []
  let transactions: TransactionAnswer[] = []
  for await (const event of readPain002(createReadStream(file))) {
    if (event.kind === 'transaction') transactions.push(transactionAnswer(event.transaction))
    else if (event.kind === 'batch') {
      batches.push({ ...event.batch, transactions })
      transactions = []
    } else answers.push(reportAnswer(file, event.report, batches))
  }
  return answers
}

type BatchAnswer = BatchStatus & { transactions: TransactionAnswer[] }

function reportAnswer(
  file: string,
  { group, message, messageId, created }: StatusReport,
  batches: BatchAnswer[],
) {
  const { originalSumCents, ...rest } = group
  const originalSum = originalSumCents === null ? null : decimalOf(originalSumCents)
  return { file, message, messageId, created, group: { ...rest, originalSum }, batches }
}

const transactionAnswer = (transaction: TransactionStatus) => ({
  ...transaction,
  amount: transaction.amount === null ? null : decimalOf(transaction.amount.cents),
  currency: transaction.amount?.currency ?? null,
})

type Level = { status: string | null; reasons: StatusReason[] }

function rowOf({ file, group, batches }: ReportAnswer): string {
  const lines = [`${file}: over ${group.originalMessageId}, ${levelText(group)}`]
  for (const batch of batches) {
    lines.push(`  batch ${batch.paymentInformationId}: ${levelText(batch)}`)
    for (const transaction of batch.transactions)
      lines.push(
        `    ${transaction.endToEndId ?? transaction.instructionId ?? ''}: ${levelText(transaction)}`,
      )
  }
  return `${lines.join('\n')}\n`
}

function levelText({ status, reasons }: Level): string {
  const codes = reasons.map((reason) => reason.code ?? reason.proprietary ?? '?').join(', ')
  return `${status ?? 'geen status'}${codes === '' ? '' : ` (${codes})`}`
}
