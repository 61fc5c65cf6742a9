/** What a mail server said later of a message of ours: it will never arrive. `code` is its enhanced status, such as 5.1.1. */
export type Terugmelding = { bericht: string; code: string }

/** A bounce quotes our message at most in part; more of it is of no use. */
const MOST_CHARACTERS = 300_000

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'

/**
 * Reads a delivery status notification (RFC 3464). Null for all else: mail of people, holiday replies, reports that a message is
 * late or that it arrived, and reports about messages without a number of ours.
 */
export function readDsn(bron: string): Terugmelding | null {
  const text = bron.slice(0, MOST_CHARACTERS).replaceAll('\r\n', '\n')
  const [kop, romp] = splitKop(text)
  const soort = header(kop, 'content-type')
  if (!/^multipart\/report\b/i.test(soort) || !/report-type="?delivery-status"?/i.test(soort)) return null
  const grens = /boundary=(?:"([^"\n]{1,200})"|([^\s;"]{1,200}))/i.exec(soort)
  const delen = romp.split(`\n--${grens?.[1] ?? grens?.[2]}`).map((deel) => splitKop(deel.replace(/^\n/, '')))
  const stand = delen.find(([deelkop]) => /^message\/delivery-status/i.test(header(deelkop, 'content-type')))
  const ons = delen.find(([deelkop]) =>
    /^(message\/(rfc822|global)|text\/rfc822-headers)/i.test(header(deelkop, 'content-type')),
  )
  if (!stand || !ons) return null
  // One group of lines about the server, then one for each receiver; ours always have one.
  const ontvanger = stand[1].split(/\n\s*\n/).find((groep) => header(groep, 'action') !== '') ?? ''
  const code = /^5\.\d{1,3}\.\d{1,3}/.exec(header(ontvanger, 'status'))?.[0]
  const bericht = new RegExp(`^<(${UUID})@`, 'i').exec(header(ons[1], 'message-id'))?.[1]
  const failed = header(ontvanger, 'action').toLowerCase() === 'failed'
  return failed && code && bericht ? { bericht: bericht.toLowerCase(), code } : null
}

function splitKop(text: string): [kop: string, romp: string] {
  const end = text.indexOf('\n\n')
  return end === -1 ? [text, ''] : [text.slice(0, end), text.slice(end + 1)]
}

/** The value of the first header of this name, with folded lines joined; empty when there is none. */
function header(kop: string, naam: string): string {
  const lines = kop.replaceAll(/\n[ \t]+/g, ' ').split('\n')
  const found = lines.find((line) => line.toLowerCase().startsWith(`${naam}:`))
  return found?.slice(naam.length + 1).trim() ?? ''
}
