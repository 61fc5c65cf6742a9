import { compileLayout } from '../iso20022/layout.ts'
import type { Layout, LayoutNode } from '../iso20022/layout.ts'

const BANK_CODE = [
  'BkTxCd/Domn/Cd',
  'BkTxCd/Domn/Fmly/Cd',
  'BkTxCd/Domn/Fmly/SubFmlyCd',
  'BkTxCd/Prtry/Cd',
  'BkTxCd/Prtry/Issr',
]

/** Name and account of a party: `Nm` stands in the party itself up to 001.03, in `Pty` or `Agt` later. */
const party = (role: string): string[] => [
  `RltdPties/${role}/Nm`,
  `RltdPties/${role}/Pty/Nm`,
  `RltdPties/${role}/Agt/FinInstnId/Nm`,
  `RltdPties/${role}Acct/Id/IBAN`,
  `RltdPties/${role}Acct/Id/Othr/Id`,
]

const TRANSACTION: Layout = {
  texts: [
    'Refs/MsgId',
    'Refs/AcctSvcrRef',
    'Refs/PmtInfId',
    'Refs/InstrId',
    'Refs/EndToEndId',
    'Refs/UETR',
    'Refs/TxId',
    'Refs/MndtId',
    'Amt',
    'Amt@Ccy',
    'CdtDbtInd',
    'AmtDtls/InstdAmt/Amt',
    'AmtDtls/InstdAmt/Amt@Ccy',
    'AmtDtls/TxAmt/Amt',
    'AmtDtls/TxAmt/Amt@Ccy',
    ...BANK_CODE,
    ...party('Dbtr'),
    ...party('Cdtr'),
    'RltdPties/UltmtDbtr/Nm',
    'RltdPties/UltmtDbtr/Pty/Nm',
    'RltdAgts/DbtrAgt/FinInstnId/BIC',
    'RltdAgts/DbtrAgt/FinInstnId/BICFI',
    'RltdAgts/CdtrAgt/FinInstnId/BIC',
    'RltdAgts/CdtrAgt/FinInstnId/BICFI',
    'Purp/Cd',
    'RmtInf/Ustrd*',
    'RtrInf/Rsn/Cd',
    'RtrInf/Rsn/Prtry',
    'RtrInf/AddtlInf*',
    'AddtlTxInf',
  ],
  records: {
    'RmtInf/Strd': {
      texts: ['CdtrRefInf/Ref', 'CdtrRefInf/Tp/CdOrPrtry/Cd', 'CdtrRefInf/Tp/Issr', 'AddtlRmtInf*'],
    },
  },
}

const ENTRY: Layout = {
  texts: [
    'NtryRef',
    'Amt',
    'Amt@Ccy',
    'CdtDbtInd',
    'RvslInd',
    'Sts',
    'Sts/Cd',
    'Sts/Prtry',
    'BookgDt/Dt',
    'BookgDt/DtTm',
    'ValDt/Dt',
    'ValDt/DtTm',
    'AcctSvcrRef',
    ...BANK_CODE,
    'AddtlNtryInf',
  ],
  records: {
    NtryDtls: {
      texts: ['Btch/MsgId', 'Btch/PmtInfId', 'Btch/NbOfTxs', 'Btch/TtlAmt', 'Btch/TtlAmt@Ccy'],
      records: { TxDtls: TRANSACTION },
    },
  },
}

const BALANCE: Layout = {
  texts: ['Tp/CdOrPrtry/Cd', 'Tp/CdOrPrtry/Prtry', 'Amt', 'Amt@Ccy', 'CdtDbtInd', 'Dt/Dt', 'Dt/DtTm'],
}

const STATEMENT: Layout = {
  texts: [
    'Id',
    'ElctrncSeqNb',
    'LglSeqNb',
    'CreDtTm',
    'FrToDt/FrDtTm',
    'FrToDt/ToDtTm',
    'StmtPgntn/PgNb',
    'StmtPgntn/LastPgInd',
    'NtfctnPgntn/PgNb',
    'NtfctnPgntn/LastPgInd',
    'CpyDplctInd',
    'Acct/Id/IBAN',
    'Acct/Id/Othr/Id',
    'Acct/Ccy',
    'TxsSummry/TtlNtries/NbOfNtries',
    'TxsSummry/TtlCdtNtries/NbOfNtries',
    'TxsSummry/TtlDbtNtries/NbOfNtries',
  ],
  records: { Bal: BALANCE, Ntry: ENTRY },
}

const HEADER = ['GrpHdr/MsgId', 'GrpHdr/CreDtTm', 'GrpHdr/MsgPgntn/PgNb', 'GrpHdr/MsgPgntn/LastPgInd']

const messageLayout = (root: string, statement: string): LayoutNode =>
  compileLayout({ texts: [], records: { [root]: { texts: HEADER, records: { [statement]: STATEMENT } } } })

/** camt.053: end-of-day statement with balances. */
export const STATEMENT_MESSAGE = messageLayout('BkToCstmrStmt', 'Stmt')
/** camt.054: notification of credits and debits, without balances. */
export const NOTIFICATION_MESSAGE = messageLayout('BkToCstmrDbtCdtNtfctn', 'Ntfctn')
