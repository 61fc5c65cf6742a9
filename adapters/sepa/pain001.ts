import { decimalOf } from '../iso20022/amount.ts'
import type { BankProfile } from './bank-profile.ts'
import { checkBic, checkCents, checkDate, checkIban, checkId } from './identifiers.ts'
import type { OrderFormat } from './order-plan.ts'
import {
  accountXml,
  agentXml,
  batchHeadXml,
  checkMededeling,
  checkMoment,
  checkPurpose,
  checkTegenpartij,
  headerXml,
  partyXml,
  purposeXml,
  remittanceXml,
} from './order-xml.ts'
import type { BicElement, Mededeling, Tegenpartij } from './order-xml.ts'
import { toSepaName } from './sepa-text.ts'

/** One payment by us: a refund to a tenant, an invoice of a supplier. */
export type Uitbetaling = {
  /** Our IBAN from which the money goes. */
  rekening: string
  /** YYYY-MM-DD. */
  uitvoerdatum: string
  /** Instant credit transfer (SCT Inst). */
  direct: boolean
  /** EndToEndId. */
  kenmerk: string
  bedragCent: bigint
  /** The name exactly as on the account: the payee's bank compares it (Verification of Payee). */
  ontvanger: Tegenpartij
  doel?: string
  mededeling?: Mededeling
}

/** The association as payer. */
export type Betaler = { naam: string; bic?: string }

/** Orders must be sorted by this key: one batch has one account, execution date and speed. */
export const uitbetalingBatchKey = ({ rekening, uitvoerdatum, direct }: Uitbetaling): string =>
  `${rekening} ${uitvoerdatum} ${direct}`

/** The credit transfer message pain.001.001.09, or .03 for a bank that still asks for it. */
export function uitbetalingFormat(
  betaler: Betaler,
  profile: BankProfile,
  gemaaktOp: string,
): OrderFormat<Uitbetaling> {
  toSepaName(betaler.naam)
  if (betaler.bic !== undefined) checkBic(betaler.bic, 'onze rekening')
  checkMoment(gemaaktOp)
  const nieuw = profile.versie === 'nieuw'
  const bicElement: BicElement = nieuw ? 'BICFI' : 'BIC'
  // Since .09 the date is wrapped, because it may also be a date-time.
  const dateXml = (date: string): string => (nieuw ? `<Dt>${date}</Dt>` : date)
  return {
    message: nieuw ? 'pain.001.001.09' : 'pain.001.001.03',
    root: 'CstmrCdtTrfInitn',
    check: checkUitbetaling,
    kenmerk: (uitbetaling) => uitbetaling.kenmerk,
    cents: (uitbetaling) => uitbetaling.bedragCent,
    batchKey: uitbetalingBatchKey,
    header: (file) => headerXml(file, gemaaktOp, betaler.naam),
    openBatch: (first, batch) =>
      batchHeadXml(batch, 'TRF', profile.verzamelboeking) +
      `<PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl>${first.direct ? '<LclInstrm><Cd>INST</Cd></LclInstrm>' : ''}</PmtTpInf>` +
      `<ReqdExctnDt>${dateXml(first.uitvoerdatum)}</ReqdExctnDt>\n<Dbtr><Nm>${toSepaName(betaler.naam)}</Nm></Dbtr>` +
      `${accountXml('DbtrAcct', first.rekening)}${agentXml('DbtrAgt', betaler.bic, bicElement)}<ChrgBr>SLEV</ChrgBr>\n`,
    closeBatch: '</PmtInf>\n',
    transaction: (uitbetaling) => transactionXml(uitbetaling, bicElement),
  }
}

function checkUitbetaling(uitbetaling: Uitbetaling): void {
  checkIban(uitbetaling.rekening, 'onze rekening')
  checkDate(uitbetaling.uitvoerdatum, 'de uitvoerdatum')
  checkId(uitbetaling.kenmerk, 'het kenmerk')
  checkCents(uitbetaling.bedragCent)
  checkTegenpartij(uitbetaling.ontvanger)
  checkPurpose(uitbetaling.doel)
  checkMededeling(uitbetaling.mededeling)
}

function transactionXml(uitbetaling: Uitbetaling, bicElement: BicElement): string {
  const { ontvanger } = uitbetaling
  const agent = ontvanger.bic === undefined ? '' : agentXml('CdtrAgt', ontvanger.bic, bicElement)
  return (
    `<CdtTrfTxInf><PmtId><EndToEndId>${uitbetaling.kenmerk}</EndToEndId></PmtId>` +
    `<Amt><InstdAmt Ccy="EUR">${decimalOf(uitbetaling.bedragCent)}</InstdAmt></Amt>` +
    `${agent}${partyXml('Cdtr', ontvanger)}${accountXml('CdtrAcct', ontvanger.iban)}` +
    `${purposeXml(uitbetaling.doel)}${remittanceXml(uitbetaling.mededeling)}</CdtTrfTxInf>\n`
  )
}
