import { decimalOf } from '../iso20022/amount.ts'
import { isBetalingskenmerk, isRfReference } from './betalingskenmerk.ts'
import { checkBic, checkIban, isInEea } from './identifiers.ts'
import type { PlannedBatch, PlannedFile } from './order-plan.ts'
import { toSepaName, toSepaRemittance, toSepaText } from './sepa-text.ts'
import { UnusableOrder } from './unusable-order.ts'

/** Only for an account outside the European Economic Area; always structured (EPC153-22: no free address lines). */
export type Adres = { straat?: string; huisnummer?: string; postcode?: string; plaats: string; land: string }

/** The other side of a payment: the tenant who is collected from, or who is paid. */
export type Tegenpartij = { naam: string; iban: string; bic?: string; adres?: Adres }

/** Text, or a payment reference; never both (EPC: unstructured or structured). */
export type Mededeling = { tekst: string } | { betalingskenmerk: string }

/** Checks name, account, BIC, address and remittance; throws UnusableOrder. */
export function checkTegenpartij(partij: Tegenpartij): void {
  toSepaName(partij.naam)
  checkIban(partij.iban, 'de tegenpartij')
  if (partij.bic !== undefined) checkBic(partij.bic, 'de tegenpartij')
  if (isInEea(partij.iban)) return
  const { adres } = partij
  if (adres === undefined || toSepaText(adres.plaats).trim() === '' || !/^[A-Z]{2}$/.test(adres.land))
    throw new UnusableOrder(
      'bij een rekening buiten de EER zijn plaats en land verplicht; vul het adres aan.',
    )
}

export function checkMededeling(mededeling: Mededeling | undefined): void {
  if (mededeling === undefined) return
  if ('tekst' in mededeling) toSepaRemittance(mededeling.tekst)
  else if (!isBetalingskenmerk(mededeling.betalingskenmerk) && !isRfReference(mededeling.betalingskenmerk))
    throw new UnusableOrder(
      'het betalingskenmerk klopt niet; controleer het nummer of gebruik een gewone mededeling.',
    )
}

/** ISO external purpose code, such as RENT. */
export function checkPurpose(code: string | undefined): void {
  if (code !== undefined && !/^[A-Z]{4}$/.test(code))
    throw new UnusableOrder('de code voor het doel moet vier hoofdletters zijn, zoals RENT.')
}

/** Where versions differ: the element of a BIC. */
export type BicElement = 'BIC' | 'BICFI'

export const agentXml = (element: string, bic: string | undefined, bicElement: BicElement): string =>
  bic === undefined
    ? `<${element}><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></${element}>`
    : `<${element}><FinInstnId><${bicElement}>${bic}</${bicElement}></FinInstnId></${element}>`

export const accountXml = (element: string, iban: string): string =>
  `<${element}><Id><IBAN>${iban}</IBAN></Id></${element}>`

/** A party with its name; an address only outside the EEA, where a bank needs one. */
export function partyXml(element: string, partij: Tegenpartij): string {
  const { adres } = partij
  const address = adres === undefined || isInEea(partij.iban) ? '' : addressXml(adres)
  return `<${element}><Nm>${toSepaName(partij.naam)}</Nm>${address}</${element}>`
}

function addressXml({ straat, huisnummer, postcode, plaats, land }: Adres): string {
  const street = addressPart('StrtNm', straat, 70) + addressPart('BldgNb', huisnummer, 16)
  const town = addressPart('PstCd', postcode, 16) + addressPart('TwnNm', plaats, 35)
  return `<PstlAdr>${street}${town}<Ctry>${land}</Ctry></PstlAdr>`
}

function addressPart(name: string, value: string | undefined, length: number): string {
  const text = toSepaText(value ?? '')
    .trim()
    .slice(0, length)
  return text === '' ? '' : `<${name}>${text}</${name}>`
}

export const purposeXml = (code: string | undefined): string =>
  code === undefined ? '' : `<Purp><Cd>${code}</Cd></Purp>`

/** A betalingskenmerk has issuer CUR, an ISO 11649 reference ISO (Betaalvereniging). */
export function remittanceXml(mededeling: Mededeling | undefined): string {
  if (mededeling === undefined) return ''
  if ('tekst' in mededeling) return `<RmtInf><Ustrd>${toSepaRemittance(mededeling.tekst)}</Ustrd></RmtInf>`
  const reference = mededeling.betalingskenmerk.replaceAll(/[ .]/g, '')
  const issuer = reference.startsWith('RF') ? 'ISO' : 'CUR'
  const type = `<Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry><Issr>${issuer}</Issr></Tp>`
  return `<RmtInf><Strd><CdtrRefInf>${type}<Ref>${reference}</Ref></CdtrRefInf></Strd></RmtInf>`
}

/** The group header, the same in both kinds of order. `gemaaktOp` is an ISO date-time without zone. */
export const headerXml = (file: PlannedFile, gemaaktOp: string, naam: string): string =>
  `<GrpHdr><MsgId>${file.messageId}</MsgId><CreDtTm>${gemaaktOp}</CreDtTm><NbOfTxs>${file.count}</NbOfTxs>` +
  `<CtrlSum>${decimalOf(file.cents)}</CtrlSum><InitgPty><Nm>${toSepaName(naam)}</Nm></InitgPty></GrpHdr>\n`

/** How every batch begins. */
export const batchHeadXml = (batch: PlannedBatch, method: 'DD' | 'TRF', verzamelboeking: boolean): string =>
  `<PmtInf>\n<PmtInfId>${batch.id}</PmtInfId><PmtMtd>${method}</PmtMtd><BtchBookg>${verzamelboeking}</BtchBookg>` +
  `<NbOfTxs>${batch.count}</NbOfTxs><CtrlSum>${decimalOf(batch.cents)}</CtrlSum>`

/** An ISO date-time without fraction or zone, as in CreDtTm. */
export function checkMoment(moment: string): void {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/.test(moment) || Number.isNaN(Date.parse(moment)))
    throw new UnusableOrder('Het moment van aanmaken moet de vorm 2026-11-23T12:00:00 hebben.')
}
