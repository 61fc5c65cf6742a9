import { randomUUID } from 'node:crypto'
import type { Context } from '../../doelbinding/context.ts'
import { lees, verwerk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import type { Adres } from './adres.ts'
import type { Foto } from './foto.ts'
import { insertFoto, insertVerzoek, ownHomes } from './queries.ts'
import { reparatieMelden } from './verwerkingen.ts'

/** The homes that a tenant has a contract for now. */
export const listHomes = (context: Context, huurderId: string): Promise<(Adres & { id: string })[]> =>
  lees(context, ownHomes, { kiest: [huurderId] }, { huurders: [huurderId] })

export type Melding = {
  /** Needed when the tenant has more than one home. */
  eenheidId?: string | undefined
  plaats: string
  omschrijving: string
  fotos: readonly Foto[]
}

/** Records a report of something broken in a home of the tenant, with its photos. Answers its id. */
export function meldReparatie(
  context: Context,
  huurderId: string,
  melding: Melding,
): Promise<Outcome<string, 'geen-woning' | 'kies-woning'>> {
  const { eenheidId, plaats, omschrijving, fotos } = melding
  return verwerk(context, reparatieMelden, { kiest: [huurderId] }, async (tx) => {
    const homes = await tx.run(ownHomes, { huurders: [huurderId] })
    if (homes.length === 0) return refused('geen-woning')
    const home = homes.length === 1 ? homes[0] : homes.find(({ id }) => id === eenheidId)
    if (!home) return refused('kies-woning')
    const id = randomUUID()
    await tx.run(insertVerzoek, { id, eenheidId: home.id, huurderId, plaats, omschrijving })
    for (const foto of fotos)
      await tx.run(insertFoto, { ...foto, id: randomUUID(), verzoekId: id, huurderId })
    return done(id)
  })
}
