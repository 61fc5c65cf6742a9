import type { RawRecord } from '../iso20022/record-parser.ts'
import { bankCodeOf, optionalAmountAt, optionalIndicatorAt } from './read-values.ts'
import type { Spot } from './read-values.ts'
import type {
  Amount,
  CamtTransaction,
  CreditorReference,
  ForeignAmount,
  Party,
  ReturnInfo,
} from './statement.ts'

/** Which transaction of which entry a record is, both from 1, and in what currency the statement counts. */
export type TransactionPlace = { entryNumber: number; number: number; currency: string | null }

/** Reads one `TxDtls`. `references` are the structured remittances that were read inside it. */
export function readTransaction(
  record: RawRecord,
  place: TransactionPlace,
  references: CreditorReference[],
): CamtTransaction {
  const spot: Spot = { record, what: 'transactie', ...place }
  const { values, lists } = record
  const amount = ownAmount(spot, 'Amt', place) ?? ownAmount(spot, 'AmtDtls/TxAmt/Amt', place)
  return {
    entryNumber: place.entryNumber,
    number: place.number,
    line: record.line,
    amount,
    instructedAmount: instructedAmountOf(values) ?? (amount === null ? foreignAmountOf(values) : null),
    indicator: optionalIndicatorAt(spot),
    messageId: values['Refs/MsgId'] ?? null,
    bankReference: values['Refs/AcctSvcrRef'] ?? null,
    paymentInformationId: values['Refs/PmtInfId'] ?? null,
    instructionId: values['Refs/InstrId'] ?? null,
    endToEndId: values['Refs/EndToEndId'] ?? null,
    transactionId: values['Refs/TxId'] ?? null,
    uetr: values['Refs/UETR'] ?? null,
    mandateId: values['Refs/MndtId'] ?? null,
    bankCode: bankCodeOf(values),
    debtor: debtorOf(values),
    creditor: creditorOf(values),
    ultimateDebtor: values['RltdPties/UltmtDbtr/Nm'] ?? values['RltdPties/UltmtDbtr/Pty/Nm'] ?? null,
    purpose: values['Purp/Cd'] ?? null,
    remittance: lists['RmtInf/Ustrd'] ?? [],
    creditorReferences: references,
    returned: returnOf(record),
    additionalInfo: values['AddtlTxInf'] ?? null,
  }
}

/** The amount at `path` when it is in the statement's currency; only then can it be compared and must it be exact. */
function ownAmount(
  spot: Spot,
  path: 'Amt' | 'AmtDtls/TxAmt/Amt',
  { currency }: TransactionPlace,
): Amount | null {
  const { values } = spot.record
  const given = path === 'Amt' ? values['Amt@Ccy'] : values['AmtDtls/TxAmt/Amt@Ccy']
  if (given !== undefined && currency !== null && given !== currency) return null
  return optionalAmountAt(spot, path)
}

const instructedAmountOf = (values: Record<string, string>): ForeignAmount | null =>
  written(values['AmtDtls/InstdAmt/Amt'], values['AmtDtls/InstdAmt/Amt@Ccy'])

const foreignAmountOf = (values: Record<string, string>): ForeignAmount | null =>
  written(values['AmtDtls/TxAmt/Amt'], values['AmtDtls/TxAmt/Amt@Ccy'])

const written = (decimal: string | undefined, currency: string | undefined): ForeignAmount | null =>
  decimal === undefined || currency === undefined ? null : { decimal, currency }

// Written out twice: names that are made up for each of a million transactions take a tenth of the reading time.
function debtorOf(values: Record<string, string>): Party {
  return {
    name:
      values['RltdPties/Dbtr/Pty/Nm'] ??
      values['RltdPties/Dbtr/Nm'] ??
      values['RltdPties/Dbtr/Agt/FinInstnId/Nm'] ??
      null,
    account: values['RltdPties/DbtrAcct/Id/IBAN'] ?? values['RltdPties/DbtrAcct/Id/Othr/Id'] ?? null,
    bic: values['RltdAgts/DbtrAgt/FinInstnId/BICFI'] ?? values['RltdAgts/DbtrAgt/FinInstnId/BIC'] ?? null,
  }
}

function creditorOf(values: Record<string, string>): Party {
  return {
    name:
      values['RltdPties/Cdtr/Pty/Nm'] ??
      values['RltdPties/Cdtr/Nm'] ??
      values['RltdPties/Cdtr/Agt/FinInstnId/Nm'] ??
      null,
    account: values['RltdPties/CdtrAcct/Id/IBAN'] ?? values['RltdPties/CdtrAcct/Id/Othr/Id'] ?? null,
    bic: values['RltdAgts/CdtrAgt/FinInstnId/BICFI'] ?? values['RltdAgts/CdtrAgt/FinInstnId/BIC'] ?? null,
  }
}

function returnOf({ values, lists }: RawRecord): ReturnInfo | null {
  const code = values['RtrInf/Rsn/Cd'] ?? null
  const proprietary = values['RtrInf/Rsn/Prtry'] ?? null
  const info = lists['RtrInf/AddtlInf'] ?? []
  return code === null && proprietary === null && info.length === 0 ? null : { code, proprietary, info }
}

/** Reads one structured remittance (`Strd`): a betalingskenmerk has issuer CUR, an RF reference of ISO 11649 ISO. */
export function readCreditorReference({ values }: RawRecord): CreditorReference | null {
  const value = values['CdtrRefInf/Ref']
  if (value === undefined) return null
  return {
    value,
    type: values['CdtrRefInf/Tp/CdOrPrtry/Cd'] ?? null,
    issuer: values['CdtrRefInf/Tp/Issr'] ?? null,
  }
}

/**
 * The other side of a transaction on `account`. In a returned collection the parties keep the roles of the original,
 * so the account decides first, and only then the direction.
 */
export function counterpartyOf(transaction: CamtTransaction, account: string, incoming: boolean): Party {
  if (transaction.debtor.account === account) return transaction.creditor
  if (transaction.creditor.account === account) return transaction.debtor
  return incoming ? transaction.debtor : transaction.creditor
}
