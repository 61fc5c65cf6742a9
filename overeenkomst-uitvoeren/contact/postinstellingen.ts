import { accessSync, constants } from 'node:fs'
import { resolve } from 'node:path'
import { type Afzender, isMailadres } from '../../adapters/post/smtp.ts'
import { OperationError } from '../../failures.ts'

/** Where messages leave, as the environment says it. */
export type Postinstellingen = {
  mail: { url: string; afzender: Afzender } | null
  /** Folder in which each letter is put as a PDF, for who prints and posts them. */
  brievenmap: string | null
  /** Folder into which the mailbox of the sender is delivered, one mail a file: what comes back. */
  terugmap: string | null
}
export const GEEN_POST: Postinstellingen = { mail: null, brievenmap: null, terugmap: null }

/** Reads WAARVOOR_SMTP, WAARVOOR_AFZENDER, WAARVOOR_BRIEVEN and WAARVOOR_TERUGPOST. The OperationError never repeats the value: it holds a password. */
export function readPostinstellingen(env: NodeJS.ProcessEnv, corporatie: string): Postinstellingen {
  const url = env['WAARVOOR_SMTP']?.trim()
  const adres = env['WAARVOOR_AFZENDER']?.trim()
  return {
    mail: url || adres ? { url: readUrl(url), afzender: readAfzender(adres, corporatie) } : null,
    brievenmap: readMap('WAARVOOR_BRIEVEN', env),
    terugmap: readMap('WAARVOOR_TERUGPOST', env),
  }
}

function readUrl(value: string | undefined): string {
  const parsed = value && URL.canParse(value) ? new URL(value) : null
  if (parsed && /^smtps?:$/.test(parsed.protocol) && parsed.hostname !== '') return parsed.href
  throw new OperationError(
    'WAARVOOR_SMTP is geen adres van een mailserver. Geef het als smtps://naam:wachtwoord@mail.uw-domein.nl:465, naast WAARVOOR_AFZENDER.',
  )
}

/** `post@domein.nl`, or `Naam <post@domein.nl>`. */
function readAfzender(value: string | undefined, corporatie: string): Afzender {
  const [, naam = '', tussen = ''] = /^(.*?)\s*<([^<>]+)>$/.exec(value ?? '') ?? []
  const adres = tussen || (value ?? '')
  if (isMailadres(adres)) return { naam: naam.replaceAll('"', '') || corporatie, adres }
  throw new OperationError(
    'WAARVOOR_AFZENDER is geen e-mailadres. Geef het adres waarvan uw berichten komen, zoals post@uw-domein.nl, naast WAARVOOR_SMTP.',
  )
}

function readMap(naam: string, env: NodeJS.ProcessEnv): string | null {
  const value = env[naam]?.trim()
  if (!value) return null
  const map = resolve(value)
  try {
    accessSync(map, constants.W_OK)
    return map
  } catch {
    throw new OperationError(`${naam} is geen map waarin het programma mag schrijven.`)
  }
}
