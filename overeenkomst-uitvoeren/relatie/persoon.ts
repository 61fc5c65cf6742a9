import type { Context } from '../../doelbinding/context.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import {
  geboorteEerder,
  herstelGeboorte as updateGeboorte,
  herstelNaam as updateNaam,
  namen,
  persoon,
  raiseVersie,
} from './queries.ts'
import { persoonsgegevensBijhouden } from './verwerkingen.ts'

const zaak = (context: Context, id: string): Context => ({ ...context, zaak: `relatie ${id}` })

/** One person with all names, now and as we knew them before; undefined when there is nobody. */
export function findPersoon(context: Context, id: string) {
  return verwerk(zaak(context, id), persoonsgegevensBijhouden, { betrokkenen: [id] }, async (tx) => {
    const [rij] = await tx.run(persoon, { id })
    if (!rij) return undefined
    return { persoon: rij, namen: await tx.run(namen, { id }), eerder: await tx.run(geboorteEerder, { id }) }
  })
}
export type Persoonbeeld = NonNullable<Awaited<ReturnType<typeof findPersoon>>>

export type Gezien = { id: string; versie: number }
export type Refusal = 'gewijzigd' | 'bestaat-niet'
export type Naamdelen = {
  geldig: string
  voorletters?: string | undefined
  tussenvoegsels?: string | undefined
  achternaam: string
}

class Afgebroken extends Error {}

/** A name was written down wrongly: the period stays, what we believed before is kept. */
export function herstelNaam(
  context: Context,
  { id, versie }: Gezien,
  { geldig, voorletters, tussenvoegsels, achternaam }: Naamdelen,
): Promise<Outcome<null, Refusal>> {
  return verwerk(zaak(context, id), persoonsgegevensBijhouden, { betrokkenen: [id] }, async (tx) => {
    const raised = await tx.run(raiseVersie, { id, versie })
    if (raised.length === 0) return refused('gewijzigd')
    const updated = await tx.run(updateNaam, {
      id,
      geldig,
      voorletters: voorletters ?? null,
      tussenvoegsels: tussenvoegsels ?? null,
      achternaam,
      aanschrijfnaam: [voorletters, tussenvoegsels, achternaam]
        .filter((part) => part !== undefined)
        .join(' '),
    })
    // The period is no longer there: an error, so that the raised version is not kept either.
    if (updated.length === 0) throw new Afgebroken()
    return done(null)
  }).catch((error: unknown): Outcome<null, Refusal> => {
    if (error instanceof Afgebroken) return refused('gewijzigd')
    throw error
  })
}

export function herstelGeboorte(
  context: Context,
  { id, versie }: Gezien,
  geboren: string,
): Promise<Outcome<null, Refusal>> {
  return verwerk(zaak(context, id), persoonsgegevensBijhouden, { betrokkenen: [id] }, async (tx) => {
    const raised = await tx.run(raiseVersie, { id, versie })
    if (raised.length === 0) return refused('gewijzigd')
    await tx.run(updateGeboorte, { id, geboren })
    return done(null)
  })
}
