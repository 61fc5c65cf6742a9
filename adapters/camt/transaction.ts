import type { RawRecord } from '../iso20022/record-parser.ts'
import { bankCodeOf, optionalAmountAt, optionalIndicatorAt } from './read-values.ts'
import type { Spot } from './read-values.ts'
import type { CamtTransaction, CreditorReference, Party, ReturnInfo } from './statement.ts'

/** Which transaction of which entry a record is; both from 1. */
export type TransactionPlace = { entryNumber: number; number: number }

/** Reads one `TxDtls`. `references` are the structured remittances that were read inside it. */
export function readTransaction(
  record: RawRecord,
  place: TransactionPlace,
  references: CreditorReference[],
): CamtTransaction {
  const spot: Spot = { record, what: 'transactie', ...place }
  const { values, lists } = record
  return {
    ...place,
    line: record.line,
    amount: optionalAmountAt(spot, 'Amt') ?? optionalAmountAt(spot, 'AmtDtls/TxAmt/Amt'),
    instructedAmount: optionalAmountAt(spot, 'AmtDtls/InstdAmt/Amt'),
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
    debtor: partyOf(values, DEBTOR),
    creditor: partyOf(values, CREDITOR),
    ultimateDebtor: values['RltdPties/UltmtDbtr/Nm'] ?? values['RltdPties/UltmtDbtr/Pty/Nm'] ?? null,
    purpose: values['Purp/Cd'] ?? null,
    remittance: lists['RmtInf/Ustrd'] ?? [],
    creditorReferences: references,
    returned: returnOf(record),
    additionalInfo: values['AddtlTxInf'] ?? null,
  }
}

/** The paths of a party's facts, per role; name and BIC have moved between versions. */
const partyPaths = (role: string) => ({
  names: [`RltdPties/${role}/Pty/Nm`, `RltdPties/${role}/Nm`, `RltdPties/${role}/Agt/FinInstnId/Nm`],
  accounts: [`RltdPties/${role}Acct/Id/IBAN`, `RltdPties/${role}Acct/Id/Othr/Id`],
  bics: [`RltdAgts/${role}Agt/FinInstnId/BICFI`, `RltdAgts/${role}Agt/FinInstnId/BIC`],
})

const DEBTOR = partyPaths('Dbtr')
const CREDITOR = partyPaths('Cdtr')

function partyOf(values: Record<string, string>, paths: typeof DEBTOR): Party {
  return {
    name: firstOf(values, paths.names),
    account: firstOf(values, paths.accounts),
    bic: firstOf(values, paths.bics),
  }
}

function firstOf(values: Record<string, string>, paths: readonly string[]): string | null {
  for (const path of paths) {
    const value = values[path]
    if (value !== undefined) return value
  }
  return null
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
