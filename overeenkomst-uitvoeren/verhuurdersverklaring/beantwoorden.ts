import type { Context } from '../../doelbinding/context.ts'
import { lees, verwerk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { bericht, klaarzetten } from '../contact/klaarzetten.ts'
import { zaakNaam } from './inzien.ts'
import { openVerklaringen, updateAntwoorden, updateIngetrokken, verklaring } from './queries.ts'
import { nextStatus } from './verhuurdersverklaring.ts'
import { verklaringBeantwoorden } from './verwerkingen.ts'

const zetKlaar = klaarzetten(verklaringBeantwoorden)

/** At most 25 requests that wait for an answer, after a number. */
export const listOpenVerklaringen = (context: Context, na = '0') =>
  lees(context, openVerklaringen, { kiest: [na] }, { na })

export async function findVerklaring(context: Context, id: string) {
  const [row] = await lees({ ...context, zaak: zaakNaam(id) }, verklaring, { kiest: [id] }, { id })
  return row ?? null
}

export type Antwoorden = { versie: number; betaalgedrag: string; overlast: string; staat: string }
export type BeantwoordRefusal = 'bestaat-niet' | 'niet-nu' | 'gewijzigd'

/** Gives the fixed answers; the tenant looks at them first. */
export function beantwoordVerklaring(
  context: Context,
  id: string,
  antwoorden: Antwoorden,
): Promise<Outcome<null, BeantwoordRefusal>> {
  return verwerk({ ...context, zaak: zaakNaam(id) }, verklaringBeantwoorden, { kiest: [id] }, async (tx) => {
    const [row] = await tx.run(verklaring, { id })
    if (!row) return refused('bestaat-niet')
    const next = nextStatus(row.status, 'beantwoord')
    if (!next.ok) return next
    const saved = await tx.run(updateAntwoorden, { id, ...antwoorden, status: next.value })
    if (saved.length === 0) return refused('gewijzigd')
    await tx.run(
      zetKlaar,
      bericht({
        relatieId: row.relatie_id,
        sjabloon: 'verklaring-ter-inzage',
        gegevens: { nummer: row.nummer, verklaring: id },
        zaak: zaakNaam(id),
      }),
    )
    return done(null)
  })
}

/** Takes back a statement that turned out to be wrong: its code answers "ingetrokken" from now on. */
export function trekVerklaringIn(
  context: Context,
  id: string,
  versie: number,
): Promise<Outcome<null, BeantwoordRefusal>> {
  return verwerk({ ...context, zaak: zaakNaam(id) }, verklaringBeantwoorden, { kiest: [id] }, async (tx) => {
    const [row] = await tx.run(verklaring, { id })
    if (!row) return refused('bestaat-niet')
    const next = nextStatus(row.status, 'trekIn')
    if (!next.ok) return next
    const saved = await tx.run(updateIngetrokken, { id, versie, status: next.value })
    if (saved.length === 0) return refused('gewijzigd')
    await tx.run(
      zetKlaar,
      bericht({
        relatieId: row.relatie_id,
        sjabloon: 'verklaring-ingetrokken',
        gegevens: { nummer: row.nummer, verklaring: id },
        zaak: zaakNaam(id),
      }),
    )
    return done(null)
  })
}
