import type { Context } from '../../doelbinding/context.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import {
  contractenVanPaar,
  mensenVanPaar,
  openParen,
  paarById,
  paren,
  type Plek,
  updateGeen,
} from './queries-dubbelen.ts'
import { dubbeleBeoordelen, dubbelenOverzien } from './verwerkingen-dubbelen.ts'

export const DUBBELEN = '/balie/dubbelen'
export const PER_BLADZIJDE = 25
const VOORAAN: Plek = { score: 1_000_000, id: '00000000-0000-0000-0000-000000000000' }

/** At most 25 pairs after a place in the list or before one, and how many there are. */
export function listDubbelen(
  context: Context,
  { na, voor }: { na?: Plek | undefined; voor?: Plek | undefined },
) {
  const richting = voor === undefined ? 'op' : 'af'
  const plek = voor ?? na ?? VOORAAN
  const kiest = [String(plek.score), plek.id, richting]
  return verwerk(context, dubbelenOverzien, { kiest }, async (tx) => {
    const rijen = await tx.run(paren[richting], plek)
    const [telling] = await tx.run(openParen, {})
    return { rijen: voor === undefined ? rijen : rijen.toReversed(), aantal: Number(telling?.aantal ?? 0) }
  })
}
export type Dubbelrij = Awaited<ReturnType<typeof listDubbelen>>['rijen'][number]

const zaak = (context: Context, id: string): Context => ({ ...context, zaak: `dubbelpaar ${id}` })

/** Both sides of a pair with their contracts; undefined when there is no such pair (any more). */
export function findPaar(context: Context, id: string) {
  return verwerk(zaak(context, id), dubbeleBeoordelen, { kiest: [id] }, async (tx) => {
    const [paar] = await tx.run(paarById, { id })
    const [een, ander] = await tx.run(mensenVanPaar, { id })
    if (!paar || !een || !ander) return undefined
    const contracten = await tx.run(contractenVanPaar, { een: een.id, ander: ander.id })
    const kant = (mens: typeof een) => ({
      ...mens,
      contracten: contracten.filter(({ betrokkenen }) => betrokkenen.includes(mens.id)),
    })
    return { paar, een: kant(een), ander: kant(ander) }
  })
}
export type Paarbeeld = NonNullable<Awaited<ReturnType<typeof findPaar>>>
export type Kant = Paarbeeld['een']

/** Two people after all; remembered, so that the pair does not come back. */
export function keurAf(
  context: Context,
  { id, versie, nu }: { id: string; versie: number; nu: Date },
): Promise<Outcome<null, 'gewijzigd'>> {
  return verwerk(zaak(context, id), dubbeleBeoordelen, { kiest: [id] }, async (tx) => {
    const updated = await tx.run(updateGeen, { id, versie, op: nu })
    return updated.length > 0 ? done(null) : refused('gewijzigd')
  })
}
