import { isIPv6 } from 'node:net'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Doelbinding } from '../../doelbinding/kern.ts'
import { keyedHash } from './geheim.ts'

type Kern = Pick<Doelbinding, 'toegang' | 'deriveKey'>

const WINDOW_SECONDS = 15 * 60

type Grens = { account: number; netwerk: number; seconden?: number }
/** Tries in 15 minutes, or in so many seconds, for one account and for all of one network. */
const GRENZEN = {
  inloggen: { account: 10, netwerk: 100 },
  'tweede-factor': { account: 5, netwerk: 50 },
  wachtwoord: { account: 5, netwerk: 50 },
  // Here the account is the article.
  oordeel: { account: 300, netwerk: 20 },
  systeem: { account: 20, netwerk: 100 },
  systeemvraag: { account: 3000, netwerk: 3000 },
  // Here the account is the code that is checked.
  verklaring: { account: 50, netwerk: 20 },
  // Here the account is the employee, and only that counts.
  zoeken: { account: 200, netwerk: 10_000, seconden: 60 * 60 },
  // By account alone: after a storm a whole block reports from one network.
  melding: { account: 10, netwerk: 10_000, seconden: 60 * 60 },
} as const satisfies Record<string, Grens>

export type Begrensd = keyof typeof GRENZEN
const grensOf = (wat: Begrensd): Grens => GRENZEN[wat]
type Over = 'account' | 'netwerk'

/** What is tried, for which account (its name at its door, or its number) and from which address. */
export interface Poging {
  wat: Begrensd
  account: string
  ipAdres: string | null
}

/**
 * Counts a try before it is made. Answers null, or the minutes to wait when there were too many; then the try may not be
 * made. When the count cannot be kept this throws, and nothing is tried.
 */
export async function countPoging(kern: Kern, poging: Poging): Promise<number | null> {
  const waits: number[] = []
  for (const [over, key] of keysOf(kern, poging)) {
    try {
      await limiterOf(kern, poging.wat, over).consume(key)
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused
      waits.push(Math.max(1, Math.ceil(refused.msBeforeNext / 60_000)))
    }
  }
  return waits.length > 0 ? Math.max(...waits) : null
}

/** The try was right: the account starts afresh, and the network is not charged for it. */
export async function forgivePoging(kern: Kern, poging: Poging): Promise<void> {
  for (const [over, key] of keysOf(kern, poging)) {
    const limiter = limiterOf(kern, poging.wat, over)
    await (over === 'account' ? limiter.delete(key) : limiter.reward(key))
  }
}

function keysOf(kern: Kern, { wat, account, ipAdres }: Poging): [Over, string][] {
  const hash = (value: string) => keyedHash(kern, 'poging', value).toString('base64url')
  return [
    ['account', hash(`${wat} account ${account}`)],
    ...(ipAdres ? ([['netwerk', hash(`${wat} netwerk ${netwerkOf(ipAdres)}`)]] as [Over, string][]) : []),
  ]
}

const limiters = new WeakMap<object, Map<string, RateLimiterPostgres>>()

function limiterOf({ toegang }: Kern, wat: Begrensd, over: Over): RateLimiterPostgres {
  const made = limiters.get(toegang) ?? new Map<string, RateLimiterPostgres>()
  limiters.set(toegang, made)
  const name = `${wat} ${over}`
  const found = made.get(name)
  if (found) return found
  const limiter = new RateLimiterPostgres({
    storeClient: toegang,
    storeType: 'pool',
    tableName: 'poging',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: '',
    points: grensOf(wat)[over],
    duration: grensOf(wat).seconden ?? WINDOW_SECONDS,
  })
  made.set(name, limiter)
  return limiter
}

/** The /24 of an IPv4 address, the /64 of an IPv6 one: what one household or one attacker has at hand. */
export function netwerkOf(ipAdres: string): string {
  const plain = ipAdres.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (!isIPv6(plain)) return plain.split('.').slice(0, 3).join('.')
  const [head = '', tail] = plain.split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail ? tail.split(':') : []
  const gap = tail === undefined ? [] : Array.from({ length: 8 - front.length - back.length }, () => '0')
  return [...front, ...gap, ...back]
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':')
}

/** "Wacht 12 minuten": for the message of whatever was refused. */
export const wachtTekst = (minuten: number, taal: 'nl' | 'en' = 'nl'): string =>
  taal === 'en'
    ? `You have tried too often. Wait ${minuten === 1 ? '1 minute' : `${minuten} minutes`} and then try again.`
    : `U hebt het te vaak geprobeerd. Wacht ${minuten === 1 ? '1 minuut' : `${minuten} minuten`} en probeer het dan opnieuw.`
