import type { Doelbinding } from '../../doelbinding/kern.ts'
import { openSecret, sealSecret, secretKeyOf } from './geheim.ts'
import { findUitgifte, issue, takeUitgifte } from './uitgifte.ts'

/** A place of one session that shows a secret: what, and for which account. */
export interface Toonplek {
  sessieId: string
  accountId: string
  wat: 'herstelcodes' | 'uitnodiging' | 'systeemgeheim'
}

const tokenOf = ({ sessieId, accountId, wat }: Toonplek): string => `${wat} ${sessieId} ${accountId}`

/** Keeps a secret for the page that shows it after a form was sent: sealed, for ten minutes, for this session alone. */
export async function keepToShow(kern: Doelbinding, plek: Toonplek, geheim: string): Promise<void> {
  const verzegeld = sealSecret(secretKeyOf(kern), plek.accountId, geheim).toString('base64')
  await issue(kern, 'tonen', { accountId: plek.accountId, token: tokenOf(plek), gegevens: { verzegeld } })
}

export async function findToShow(kern: Doelbinding, plek: Toonplek): Promise<string | null> {
  const found = await findUitgifte(kern, 'tonen', tokenOf(plek))
  return (
    found && openSecret(secretKeyOf(kern), plek.accountId, Buffer.from(found.gegevens.verzegeld, 'base64'))
  )
}

/** The person has seen it: from now on nobody can. */
export const hideShown = (kern: Doelbinding, plek: Toonplek) => takeUitgifte(kern, 'tonen', tokenOf(plek))
