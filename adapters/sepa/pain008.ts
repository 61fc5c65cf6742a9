import { decimalOf } from '../iso20022/amount.ts'
import type { BankProfile } from './bank-profile.ts'
import { checkIncassant, checkIncasso } from './incasso.ts'
import type { Incassant, Incasso, Machtiging, Machtigingwijziging, Volgorde } from './incasso.ts'
import type { OrderFormat } from './order-plan.ts'
import {
  accountXml,
  agentXml,
  batchHeadXml,
  checkMoment,
  headerXml,
  partyXml,
  purposeXml,
  remittanceXml,
} from './order-xml.ts'
import type { BicElement } from './order-xml.ts'
import { toSepaName } from './sepa-text.ts'

/** The direct debit message pain.008.001.08, or .02 for a bank that still asks for it. */
export function incassoFormat(
  incassant: Incassant,
  profile: BankProfile,
  gemaaktOp: string,
): OrderFormat<Incasso> {
  checkIncassant(incassant)
  checkMoment(gemaaktOp)
  const bicElement: BicElement = profile.versie === 'nieuw' ? 'BICFI' : 'BIC'
  return {
    message: profile.versie === 'nieuw' ? 'pain.008.001.08' : 'pain.008.001.02',
    root: 'CstmrDrctDbtInitn',
    check: checkIncasso,
    kenmerk: (incasso) => incasso.kenmerk,
    cents: (incasso) => incasso.bedragCent,
    batchKey: (incasso) => incassoBatchKey(incasso, profile),
    header: (file) => headerXml(file, gemaaktOp, incassant.naam),
    openBatch: (first, batch) =>
      batchHeadXml(batch, 'DD', profile.verzamelboeking) +
      `<PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl><LclInstrm><Cd>${first.schema}</Cd></LclInstrm>` +
      `<SeqTp>${sentVolgorde(first, profile)}</SeqTp></PmtTpInf><ReqdColltnDt>${first.incassodatum}</ReqdColltnDt>\n` +
      `<Cdtr><Nm>${toSepaName(incassant.naam)}</Nm></Cdtr>${accountXml('CdtrAcct', first.rekening)}` +
      `${agentXml('CdtrAgt', incassant.bic, bicElement)}<ChrgBr>SLEV</ChrgBr>` +
      `${schemeXml('CdtrSchmeId', { incassantId: incassant.incassantId })}\n`,
    closeBatch: '</PmtInf>\n',
    transaction: (incasso) => transactionXml(incasso, profile, bicElement),
  }
}

/** Orders must be sorted by this key: one batch has one account, collection date, scheme and sequence type. */
export const incassoBatchKey = (incasso: Incasso, profile: BankProfile): string =>
  `${incasso.rekening} ${incasso.incassodatum} ${incasso.schema} ${sentVolgorde(incasso, profile)}`

/** The sequence type as the bank wants it; in the old way of telling a change of bank the collection counts as a first. */
function sentVolgorde(incasso: Incasso, profile: BankProfile): Volgorde {
  const { volgorde, machtiging } = incasso
  if (
    profile.overstap === 'bank' &&
    volgorde === 'RCUR' &&
    isOtherBank(machtiging.wijziging, incasso.betaler.iban)
  )
    return 'FRST'
  return volgorde === 'FRST' && profile.eersteIncasso === 'RCUR' ? 'RCUR' : volgorde
}

function transactionXml(incasso: Incasso, profile: BankProfile, bicElement: BicElement): string {
  const { betaler } = incasso
  return (
    `<DrctDbtTxInf><PmtId><EndToEndId>${incasso.kenmerk}</EndToEndId></PmtId>` +
    `<InstdAmt Ccy="EUR">${decimalOf(incasso.bedragCent)}</InstdAmt>` +
    `<DrctDbtTx>${mandateXml(incasso.machtiging, betaler.iban, profile)}</DrctDbtTx>` +
    `${agentXml('DbtrAgt', betaler.bic, bicElement)}${partyXml('Dbtr', betaler)}` +
    `${accountXml('DbtrAcct', betaler.iban)}${purposeXml(incasso.doel)}${remittanceXml(incasso.mededeling)}</DrctDbtTxInf>\n`
  )
}

function mandateXml(
  { kenmerk, getekendOp, wijziging }: Machtiging,
  iban: string,
  profile: BankProfile,
): string {
  const amendment =
    wijziging === undefined ? '<AmdmntInd>false</AmdmntInd>' : amendmentXml(wijziging, iban, profile)
  return `<MndtRltdInf><MndtId>${kenmerk}</MndtId><DtOfSgntr>${getekendOp}</DtOfSgntr>${amendment}</MndtRltdInf>`
}

function amendmentXml(wijziging: Machtigingwijziging, iban: string, profile: BankProfile): string {
  const { vorigIban, vorigKenmerk, vorigeIncassant } = wijziging
  const mandate = vorigKenmerk === undefined ? '' : `<OrgnlMndtId>${vorigKenmerk}</OrgnlMndtId>`
  const creditor = vorigeIncassant === undefined ? '' : schemeXml('OrgnlCdtrSchmeId', vorigeIncassant)
  const account = vorigIban === undefined ? '' : formerAccountXml(vorigIban, iban, profile)
  return `<AmdmntInd>true</AmdmntInd><AmdmntInfDtls>${mandate}${creditor}${account}</AmdmntInfDtls>`
}

/** At the same bank the former IBAN itself; at another SMNDA, "same mandate, new debtor account". */
function formerAccountXml(vorigIban: string, iban: string, profile: BankProfile): string {
  const other = isOtherBank({ vorigIban }, iban)
  if (!other) return accountXml('OrgnlDbtrAcct', vorigIban)
  return profile.overstap === 'rekening'
    ? '<OrgnlDbtrAcct><Id><Othr><Id>SMNDA</Id></Othr></Id></OrgnlDbtrAcct>'
    : '<OrgnlDbtrAgt><FinInstnId><Othr><Id>SMNDA</Id></Othr></FinInstnId></OrgnlDbtrAgt>'
}

/** In a Dutch IBAN the bank stands in the four letters after the check digits; abroad it is not known, so another. */
function isOtherBank(wijziging: Pick<Machtigingwijziging, 'vorigIban'> | undefined, iban: string): boolean {
  const vorigIban = wijziging?.vorigIban
  if (vorigIban === undefined) return false
  const dutch = vorigIban.startsWith('NL') && iban.startsWith('NL')
  return !dutch || vorigIban.slice(4, 8) !== iban.slice(4, 8)
}

function schemeXml(element: string, { incassantId, naam }: { incassantId?: string; naam?: string }): string {
  const name = naam === undefined ? '' : `<Nm>${toSepaName(naam)}</Nm>`
  const id =
    incassantId === undefined
      ? ''
      : `<Id><PrvtId><Othr><Id>${incassantId}</Id><SchmeNm><Prtry>SEPA</Prtry></SchmeNm></Othr></PrvtId></Id>`
  return `<${element}>${name}${id}</${element}>`
}
