export type Status = 'klaargezet' | 'verzonden' | 'mislukt' | 'teruggekomen' | 'ingetrokken'

/** Every transition there is. The diagram in docs/toestanden is held against this. */
export const OVERGANGEN = [
  { van: null, naar: 'klaargezet', door: 'klaarzetten' },
  { van: 'klaargezet', naar: 'verzonden', door: 'sendBericht' },
  { van: 'klaargezet', naar: 'mislukt', door: 'sendBericht' },
  { van: 'klaargezet', naar: 'ingetrokken', door: 'sendBericht' },
  { van: 'klaargezet', naar: 'ingetrokken', door: 'trekIn' },
  { van: 'verzonden', naar: 'klaargezet', door: 'meldMailTerug' },
  { van: 'verzonden', naar: 'teruggekomen', door: 'meldMailTerug' },
  { van: 'verzonden', naar: 'teruggekomen', door: 'meldBriefTerug' },
] as const satisfies readonly { van: Status | null; naar: Status; door: string }[]

type Verzonden = { status: string; kanaal: string | null; reden: string | null; gelezen_op: Date | null }

/** Why a message went nowhere, as far as the desk can do something with it. */
const REDENEN: Readonly<Record<string, string>> = {
  'geen-kanaal': 'er is geen adres bekend',
  'geen-sms': 'sms is niet aangesloten',
  smtp: 'de mailserver antwoordt niet',
  overleden: 'de huurder is overleden',
  reeks: 'wij namen het bericht terug',
}

/**
 * How far a message came, and no further than we know: a mail server that took a message says nothing of its delivery, and who
 * posts a letter hears of it only when it comes back. Reading in the portal is the one thing we see ourselves.
 */
export function showStand({ status, kanaal, reden, gelezen_op: gelezen }: Verzonden): string {
  const way =
    sentBy(kanaal) + (kanaal === 'brief' && reden?.startsWith('dsn-') ? '. De e-mail kwam terug' : '')
  if (gelezen !== null) return `${way}. Gelezen in Mijn woning`
  if (status === 'klaargezet') return 'Wordt nog verstuurd'
  if (status === 'teruggekomen') return `${way}. Niet aangekomen`
  if (status === 'ingetrokken') return `Niet verstuurd${reason(reden)}`
  if (status === 'mislukt') return `Niet verstuurd${reason(reden)}. Staat in Mijn woning`
  return way
}

const reason = (reden: string | null): string => {
  if (reden === null) return ''
  return `: ${REDENEN[reden] ?? 'het adres weigert de mail'}`
}

function sentBy(kanaal: string | null): string {
  if (kanaal === 'e-mail') return 'E-mail: de mailserver nam hem aan'
  if (kanaal === 'brief') return 'Brief: op de post'
  return kanaal === 'sms' ? 'Sms verstuurd' : 'Staat in Mijn woning'
}
