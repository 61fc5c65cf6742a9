import { randomUUID } from 'node:crypto'
import type { Context } from '../../doelbinding/context.ts'
import { verwerk, type Werk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { bekendOp } from '../tijdlijn/geloof.ts'
import { omvat, rangeOf, readPeriode } from '../tijdlijn/periode.ts'
import {
  herstelLid as updateRol,
  huishoudenVan,
  insertLid,
  insertMens,
  leden,
  raiseVersie,
  verkortLid,
} from './queries.ts'
import { huishoudenBijhouden } from './verwerkingen.ts'

export const ROLLEN = ['huurder', 'partner', 'kind', 'inwonend'] as const
export type Rol = (typeof ROLLEN)[number]
export type Refusal = 'bestaat-niet' | 'gewijzigd' | 'woont-er-niet'

const zaak = (context: Context, relatieId: string): Context => ({ ...context, zaak: `relatie ${relatieId}` })

/** The household of a person with all who live or lived there; undefined without one. */
export function findHuishouden(context: Context, relatieId: string) {
  return verwerk(zaak(context, relatieId), huishoudenBijhouden, { kiest: [relatieId] }, async (tx) => {
    const [huishouden] = await tx.run(huishoudenVan, { relatieId })
    if (!huishouden) return undefined
    return { huishouden, leden: await tx.run(leden, { id: huishouden.id }) }
  })
}
export type Huishoudenbeeld = NonNullable<Awaited<ReturnType<typeof findHuishouden>>>

export type Gezien = { relatieId: string; versie: number }
type Tx = Werk<typeof huishoudenBijhouden>

class Afgebroken extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal)
    this.refusal = refusal
  }
}

/** One change of the household of a person, for who saw it as it is. `nieuw`: the id of somebody who is still to be written. */
function bijHuishouden(
  context: Context,
  { relatieId, versie, nieuw }: Gezien & { nieuw?: string },
  work: (tx: Tx, id: string) => Promise<void>,
): Promise<Outcome<null, Refusal>> {
  const kiest = nieuw === undefined ? [relatieId] : [relatieId, nieuw]
  return verwerk(
    zaak(context, relatieId),
    huishoudenBijhouden,
    { kiest },
    async (tx): Promise<Outcome<null, Refusal>> => {
      const [huishouden] = await tx.run(huishoudenVan, { relatieId })
      if (!huishouden) return refused('bestaat-niet')
      const raised = await tx.run(raiseVersie, { id: huishouden.id, versie })
      if (raised.length === 0) return refused('gewijzigd')
      await work(tx, huishouden.id)
      return done(null)
    },
  ).catch((error: unknown): Outcome<null, Refusal> => {
    if (error instanceof Afgebroken) return refused(error.refusal)
    throw error
  })
}

/** Somebody comes to live there, from a day. */
export function komErbij(
  context: Context,
  gezien: Gezien,
  nieuw: { naam: string; geboren: string | undefined; rol: Rol; vanaf: string },
): Promise<Outcome<null, Refusal>> {
  const relatieId = randomUUID()
  return bijHuishouden(context, { ...gezien, nieuw: relatieId }, async (tx, id) => {
    await tx.run(insertMens, { relatieId, naam: nieuw.naam, geboren: nieuw.geboren ?? null })
    await tx.run(insertLid, {
      id,
      relatieId,
      rol: nieuw.rol,
      geldig: rangeOf({ van: nieuw.vanaf, tot: null }),
    })
  })
}

/** Somebody leaves; `laatste` is the last day that this person lives there. */
export function vertrek(
  context: Context,
  gezien: Gezien,
  { lid, laatste, tot }: { lid: string; laatste: string; tot: string },
): Promise<Outcome<null, Refusal>> {
  return bijHuishouden(context, gezien, async (tx, id) => {
    const nu = bekendOp(await tx.run(leden, { id }), undefined).find(
      ({ relatie_id: wie, geldig }) => wie === lid && omvat(readPeriode(geldig), laatste),
    )
    if (!nu) throw new Afgebroken('woont-er-niet')
    const wordt = rangeOf({ van: readPeriode(nu.geldig).van, tot })
    await tx.run(verkortLid, { id, relatieId: lid, geldig: nu.geldig, wordt })
  })
}

/** It was written down wrongly who somebody is in the household. */
export function herstelRol(
  context: Context,
  gezien: Gezien,
  { lid, geldig, rol }: { lid: string; geldig: string; rol: Rol },
): Promise<Outcome<null, Refusal>> {
  return bijHuishouden(context, gezien, async (tx, id) => {
    const updated = await tx.run(updateRol, { id, relatieId: lid, geldig, rol })
    if (updated.length === 0) throw new Afgebroken('gewijzigd')
  })
}
