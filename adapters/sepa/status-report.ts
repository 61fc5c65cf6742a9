/** Why a bank gives a status: an ISO code (`AM04`), or its own, with text. */
export type StatusReason = { code: string | null; proprietary: string | null; info: string[] }

export type TransactionStatus = {
  statusId: string | null
  instructionId: string | null
  endToEndId: string | null
  /** RJCT, ACCP, ACSC, PDNG …; null when the bank only gives a status to the batch or the file. */
  status: string | null
  reasons: StatusReason[]
  mandateId: string | null
  /** Cents, as the order had it; null when the bank does not repeat it. */
  amount: { cents: bigint; currency: string } | null
  collectionDate: string | null
  line: number
}

export type BatchStatus = {
  paymentInformationId: string
  status: string | null
  reasons: StatusReason[]
  transactionCount: number
  line: number
}

/** The file the report is about, and the status of that file as a whole. */
export type GroupStatus = {
  originalMessageId: string
  originalMessage: string | null
  originalCount: number | null
  originalSumCents: bigint | null
  status: string | null
  reasons: StatusReason[]
}

export type StatusReport = {
  /** Message id with version, `pain.002.001.10`. */
  message: string
  messageId: string | null
  created: string | null
  group: GroupStatus
  batches: number
  transactions: number
}

/** What a pain.002 holds, in order: per batch its transactions and then the batch, and the report at the end. */
export type StatusEvent =
  | { kind: 'transaction'; transaction: TransactionStatus }
  | { kind: 'batch'; batch: BatchStatus }
  | { kind: 'end'; report: StatusReport }
