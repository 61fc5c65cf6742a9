import { createTransport } from 'nodemailer'
import { domainToASCII } from 'node:url'

export type Mail = {
  /** The same for the same message, however often it is sent. */
  id: string
  aan: string
  onderwerp: string
  tekst: string
  html: string
  taal: string
}
export type Afzender = { naam: string; adres: string }

/** What a mail server said: it has taken it, it never will (5xx, with its code), or not now. */
export type Mailuitslag =
  | { soort: 'aangenomen' }
  | { soort: 'geweigerd'; code: number }
  | { soort: 'later'; code: number | null }

export type Mailserver = { stuur: (mail: Mail) => Promise<Mailuitslag>; stop: () => void }

const TIMEOUT_MS = 20_000
/** Such an address is refused before anything is sent: a line end or a comma would make it two. */
const ADRES = /^[^\s@<>(),;:"\\[\]]{1,64}@[^\s@<>(),;:"\\[\]]{1,190}\.[^\s@<>(),;:"\\[\].]{2,63}$/

export const isMailadres = (adres: string): boolean =>
  ADRES.test(adres) && domainToASCII(domainOf(adres)) !== ''
const domainOf = (adres: string): string => adres.slice(adres.indexOf('@') + 1)

/** A mail server by its address, such as `smtps://naam:wachtwoord@mail.example:465`. Connections are kept and shared. */
export function openMailserver(url: string, afzender: Afzender): Mailserver {
  const { protocol, hostname, port, username, password, searchParams } = new URL(url)
  const secure = protocol === 'smtps:'
  const transport = createTransport({
    pool: true,
    maxConnections: 4,
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    // Without this a server in between could take the promise of TLS away, and read along.
    requireTLS: !secure && searchParams.get('tls') !== 'nee',
    ignoreTLS: !secure && searchParams.get('tls') === 'nee',
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    stop: () => transport.close(),
    stuur: async ({ id, aan, onderwerp, tekst, html, taal }) => {
      if (!isMailadres(aan)) return { soort: 'geweigerd', code: 553 }
      try {
        await transport.sendMail({
          from: { name: afzender.naam, address: afzender.adres },
          to: { name: '', address: aan },
          subject: oneLine(onderwerp),
          text: tekst,
          html,
          messageId: `<${id}@${domainOf(afzender.adres)}>`,
          // Holiday replies stay away, and it is no list.
          headers: {
            'Auto-Submitted': 'auto-generated',
            'X-Auto-Response-Suppress': 'All',
            'Content-Language': taal,
          },
        })
        return { soort: 'aangenomen' }
      } catch (error) {
        return readRefusal(error)
      }
    },
  }
}

/** A line end in a subject would begin a header of its own. */
export const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()

/**
 * 5xx about the person or the message is for good. A 5xx about us (sign-in, TLS, relay: 530, 534, 535, 538, 550 5.7.x) is a setting
 * that is wrong: tried again, so that no message is lost by it.
 */
function readRefusal(error: unknown): Mailuitslag {
  const {
    responseCode,
    response = '',
    command = '',
  } = error as {
    responseCode?: number
    response?: string
    command?: string
  }
  const forGood = responseCode !== undefined && responseCode >= 500 && responseCode < 600
  const aboutUs = /AUTH|EHLO|HELO|STARTTLS|MAIL FROM|CONN/.test(command) || /^5\d\d 5\.7\./.test(response)
  if (forGood && !aboutUs) return { soort: 'geweigerd', code: responseCode }
  return { soort: 'later', code: responseCode ?? null }
}
