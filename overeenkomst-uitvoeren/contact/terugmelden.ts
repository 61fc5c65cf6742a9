import { randomUUID } from 'node:crypto'
import type { Terugmelding } from '../../adapters/post/dsn.ts'
import type { Context } from '../../doelbinding/context.ts'
import { verwerk, type Werk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { sjablonen } from '../../sjablonen.ts'
import type { Sjabloon } from './sjabloon.ts'
import { insertTerugprobleem, noteTerug, terug } from './terugmelden-queries.ts'
import { berichtTerugmelden } from './verwerkingen-balie.ts'

type Weigering = 'onbekend' | 'al-gemeld'
type Rij = NonNullable<(typeof terug)['row']>

/** Why a letter comes back, as the postman writes it on the envelope. */
export const BRIEFREDENEN = {
  onbekend: 'Woont hier niet of is onbekend',
  verhuisd: 'Verhuisd',
  geweigerd: 'Geweigerd of niet afgehaald',
} as const
export type Briefreden = keyof typeof BRIEFREDENEN

/** The mailbox does not exist or is closed (RFC 3463: 5.1.x, 5.2.1); anything else may be over tomorrow. */
const isAdres = (code: string): boolean => /^5\.(1\.\d+|2\.1)$/.test(code)

/**
 * A mail server said afterwards that a mail did not arrive. It goes by letter then, unless the person has read it in the portal or it
 * held a code, which is of no use any more. Doing it twice changes nothing.
 */
export function meldMailTerug(
  context: Context,
  { bericht, code }: Terugmelding,
  nu: Date,
): Promise<Outcome<'brief' | 'blijft', Weigering>> {
  return meldTerug(context, { van: bericht, tot: bericht, kanaal: 'e-mail' }, async (tx, rij) => {
    const { geheim }: Pick<Sjabloon, 'geheim'> = sjablonen.find((each) => each.code === rij.sjabloon) ?? {}
    const again = rij.gelezen_op === null && !geheim && rij.naar === null
    const set = again
      ? ({ status: 'klaargezet', kanaal: 'brief' } as const)
      : ({ status: 'teruggekomen' } as const)
    await tx.run(noteTerug, { id: rij.id, kanaal: rij.kanaal, reden: `dsn-${code}`, ...set })
    // A code to a new address that does not work is the business of who typed it.
    if (rij.naar === null)
      await noteProbleem(tx, rij, { soort: isAdres(code) ? 'adres-weigert' : 'niet-gelukt', sinds: nu })
    return again ? 'brief' : 'blijft'
  })
}

const KENMERK = /^\s*(?:B-?)?([0-9a-f]{8})\s*$/i

/** A letter came back: who opens the post finds its message by the reference on it. */
export async function meldBriefTerug(
  context: Context,
  { kenmerk, reden }: { kenmerk: string; reden: Briefreden },
  nu: Date,
): Promise<Outcome<'blijft', Weigering | 'geen-kenmerk'>> {
  const begin = KENMERK.exec(kenmerk)?.[1]?.toLowerCase()
  if (!begin) return refused('geen-kenmerk')
  const [van, tot] = ['0', 'f'].map((cijfer) =>
    `${begin}-0000-0000-0000-000000000000`.replaceAll(/(?<=-.*)0/g, cijfer),
  )
  return meldTerug(context, { van: van ?? begin, tot: tot ?? begin, kanaal: 'brief' }, async (tx, rij) => {
    await tx.run(noteTerug, { id: rij.id, kanaal: 'brief', status: 'teruggekomen', reden: `brief-${reden}` })
    await noteProbleem(tx, rij, { soort: 'teruggekomen', sinds: nu })
    return 'blijft' as const
  })
}

type Welke = { van: string; tot: string; kanaal: string }

function meldTerug<R>(
  context: Context,
  { van, tot, kanaal }: Welke,
  work: (tx: Werk<typeof berichtTerugmelden>, rij: Rij) => Promise<R>,
): Promise<Outcome<R, Weigering>> {
  return verwerk(context, berichtTerugmelden, { kiest: [van, tot] }, async (tx) => {
    const [rij] = await tx.run(terug, { van, tot })
    if (!rij) return refused('onbekend')
    if (rij.status === 'teruggekomen' || rij.status === 'klaargezet') return refused('al-gemeld')
    if (rij.status !== 'verzonden' || rij.kanaal !== kanaal) return refused('onbekend')
    return done(await work(tx, rij))
  })
}

const noteProbleem = (
  tx: Werk<typeof berichtTerugmelden>,
  { id, relatie_id: relatieId }: Rij,
  { soort, sinds }: { soort: string; sinds: Date },
) => tx.run(insertTerugprobleem, { id: randomUUID(), relatieId, berichtId: id, soort, sinds })
