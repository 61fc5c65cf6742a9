import { randomUUID } from 'node:crypto'
import type { Context } from '../../doelbinding/context.ts'
import { lees, verwerk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { datumOf } from '../../tijd.ts'
import { type Blik, kiestBlik } from '../werkreden/persoon.ts'
import { splitKeuze } from './notitie.ts'
import { deleteNotitie, eigenNotities, insertNotitie, termijn, updateEinddatum } from './queries.ts'
import { notitieSchrijven } from './verwerkingen.ts'

export type NieuweNotitie = { wat: string; toelichting?: string | undefined; einddatum: string }

const bijOf = (context: Context): string => context.wie.afdeling ?? 'de balie'

/** Postgres 42501: the row may not be written, as nobody was opened. */
const withReason = async <T>(work: () => Promise<T>): Promise<Outcome<T, 'geen-reden'>> => {
  try {
    return done(await work())
  } catch (error) {
    if ((error as { reden?: string }).reden === 'geweigerd') return refused('geen-reden')
    throw error
  }
}

/** Writes a note for the reason for which this person was opened; without one nothing is written. */
export function schrijfNotitie(
  context: Context,
  blik: Blik,
  { wat, toelichting, einddatum }: NieuweNotitie,
): Promise<Outcome<unknown, 'geen-reden'>> {
  const { soort, code } = splitKeuze(wat)
  return withReason(() =>
    verwerk(context, notitieSchrijven, kiestBlik(blik), (tx) =>
      tx.run(insertNotitie, {
        id: randomUUID(),
        relatieId: blik.relatieId,
        afspraak: soort === 'afspraak' ? code : null,
        toelichting: soort === 'afspraak' ? (toelichting ?? null) : null,
        hulp: soort === 'hulp' ? code : null,
        gedrag: soort === 'gedrag' ? code : null,
        begin: datumOf(blik.nu),
        einddatum,
        medewerkerId: blik.medewerkerId,
        nu: blik.nu,
        bij: bijOf(context),
      }),
    ),
  )
}

export async function findTermijn(context: Context, blik: Blik, id: string) {
  const [rij] = await lees(context, termijn, kiestBlik(blik), { id, relatieId: blik.relatieId })
  return rij
}

export function verlengNotitie(
  context: Context,
  blik: Blik,
  { id, versie, einddatum }: { id: string; versie: number; einddatum: string },
): Promise<Outcome<null, 'gewijzigd'>> {
  return verwerk(context, notitieSchrijven, kiestBlik(blik), async (tx) => {
    const saved = await tx.run(updateEinddatum, { id, versie, einddatum, nu: blik.nu, bij: bijOf(context) })
    return saved.length === 1 ? done(null) : refused('gewijzigd')
  })
}

/** So long a note is a slip of the pen that its writer takes away; afterwards colleagues may have acted on it, and it ends. */
const HERSTEL_UREN = 24
const slipSince = (nu: Date): Date => new Date(nu.getTime() - HERSTEL_UREN * 3_600_000)

type Geschreven = { gemaakt_door: string; gewijzigd_op: Date }
export const isVerschrijving = (
  { gemaakt_door: wie, gewijzigd_op: op }: Geschreven,
  { medewerkerId, nu }: Blik,
): boolean => wie === medewerkerId && op > slipSince(nu)

export function verwijderNotitie(
  context: Context,
  blik: Blik,
  id: string,
): Promise<Outcome<null, 'niet-meer'>> {
  const { relatieId, medewerkerId, nu } = blik
  return verwerk(context, notitieSchrijven, kiestBlik(blik), async (tx) => {
    const gone = await tx.run(deleteNotitie, { id, relatieId, medewerkerId, sinds: slipSince(nu) })
    return gone.length === 1 ? done(null) : refused('niet-meer')
  })
}

/** What the association remembers of the tenant who asks. */
export const listEigenNotities = (context: Context, id: string, nu: Date) =>
  lees(context, eigenNotities, { betrokkenen: [id] }, { id, dag: datumOf(nu) })
