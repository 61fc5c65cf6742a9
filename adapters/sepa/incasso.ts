import { checkBic, checkCents, checkDate, checkIban, checkId, isCreditorId } from './identifiers.ts'
import { checkMededeling, checkPurpose, checkTegenpartij } from './order-xml.ts'
import type { Mededeling, Tegenpartij } from './order-xml.ts'
import { toSepaName } from './sepa-text.ts'
import { UnusableOrder } from './unusable-order.ts'

/** First, following, last or only collection under a mandate. */
export type Volgorde = 'FRST' | 'RCUR' | 'FNAL' | 'OOFF'

/**
 * What has changed since the mandate was last used (pain.008 AmdmntInfDtls); sent with the first collection after the
 * change only. Our own account number is no such change.
 */
export type Machtigingwijziging = {
  /** The tenant's former IBAN. */
  vorigIban?: string
  /** The mandate had another reference, as after a change of system. */
  vorigKenmerk?: string
  /** Another creditor held the mandate, as after a merger. */
  vorigeIncassant?: { incassantId?: string; naam?: string }
}

export type Machtiging = { kenmerk: string; getekendOp: string; wijziging?: Machtigingwijziging }

/** One direct debit. Orders with the same account, date, scheme and sequence type make one batch. */
export type Incasso = {
  /** Our IBAN on which the money comes in. */
  rekening: string
  /** YYYY-MM-DD, a day on which TARGET is open. */
  incassodatum: string
  schema: 'CORE' | 'B2B'
  volgorde: Volgorde
  /** EndToEndId: comes back in statements and status reports. */
  kenmerk: string
  bedragCent: bigint
  machtiging: Machtiging
  betaler: Tegenpartij
  /** ISO purpose code, such as RENT. */
  doel?: string
  mededeling?: Mededeling
}

/** The association as creditor. */
export type Incassant = { naam: string; incassantId: string; bic?: string }

export function checkIncassant(incassant: Incassant): void {
  toSepaName(incassant.naam)
  if (!isCreditorId(incassant.incassantId))
    throw new UnusableOrder(
      'Het incassant-ID klopt niet; een Nederlands ID heeft 19 tekens, zoals NL00ZZZ123456780000.',
    )
  if (incassant.bic !== undefined) checkBic(incassant.bic, 'onze rekening')
}

/** Checks one direct debit against the EPC rules; throws UnusableOrder. */
export function checkIncasso(incasso: Incasso): void {
  checkIban(incasso.rekening, 'onze rekening')
  checkDate(incasso.incassodatum, 'de incassodatum')
  checkId(incasso.kenmerk, 'het kenmerk')
  checkCents(incasso.bedragCent)
  checkId(incasso.machtiging.kenmerk, 'het kenmerk van de machtiging')
  checkDate(incasso.machtiging.getekendOp, 'de datum waarop de machtiging is getekend')
  if (incasso.machtiging.getekendOp > incasso.incassodatum)
    throw new UnusableOrder('de machtiging is getekend na de incassodatum.')
  checkTegenpartij(incasso.betaler)
  checkPurpose(incasso.doel)
  checkMededeling(incasso.mededeling)
  if (incasso.machtiging.wijziging !== undefined) checkWijziging(incasso.machtiging.wijziging)
}

function checkWijziging({ vorigIban, vorigKenmerk, vorigeIncassant }: Machtigingwijziging): void {
  if (vorigIban !== undefined) checkIban(vorigIban, 'de vorige rekening')
  if (vorigKenmerk !== undefined) checkId(vorigKenmerk, 'het vorige kenmerk van de machtiging')
  if (vorigeIncassant?.incassantId !== undefined && !isCreditorId(vorigeIncassant.incassantId))
    throw new UnusableOrder('het vorige incassant-ID klopt niet.')
  if (vorigeIncassant?.naam !== undefined) toSepaName(vorigeIncassant.naam)
  if ((vorigIban ?? vorigKenmerk ?? vorigeIncassant?.incassantId ?? vorigeIncassant?.naam) === undefined)
    throw new UnusableOrder('de wijziging van de machtiging zegt niet wat er is veranderd.')
}
