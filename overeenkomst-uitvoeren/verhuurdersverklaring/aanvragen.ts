import { randomUUID } from 'node:crypto'
import type { Context } from '../../doelbinding/context.ts'
import { lees, verwerk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { addDays, datumOf } from '../../tijd.ts'
import { adresRegel } from '../onderhoud/adres.ts'
import { huurOn, insertVerklaring, ownContracten } from './queries.ts'
import { verklaringAanvragen } from './verwerkingen.ts'

export const listContracten = (context: Context, huurderId: string) =>
  lees(context, ownContracten, { kiest: [huurderId] }, { huurders: [huurderId] })

export type AanvraagRefusal = 'geen-contract' | 'kies-contract' | 'loopt-al'

/** First and last day of a daterange as the database writes it. */
function daysOf(geldig: string): { vanaf: string; tot: string | null } {
  const [, vanaf = '', tot = ''] = /^\[([\d-]+),([\d-]*)\)$/.exec(geldig) ?? []
  return { vanaf, tot: tot === '' ? null : addDays(tot, -1) }
}

/** Asks for a statement; what the records say of the contract goes into it at once. Answers its id. */
export function vraagVerklaringAan(
  context: Context,
  huurderId: string,
  { huurovereenkomstId, nu }: { huurovereenkomstId: string | undefined; nu: Date },
): Promise<Outcome<string, AanvraagRefusal>> {
  return verwerk(context, verklaringAanvragen, { kiest: [huurderId] }, async (tx) => {
    const contracten = await tx.run(ownContracten, { huurders: [huurderId] })
    if (contracten.length === 0) return refused('geen-contract')
    const contract =
      contracten.length === 1 ? contracten[0] : contracten.find(({ id }) => id === huurovereenkomstId)
    if (!contract) return refused('kies-contract')
    const { vanaf, tot } = daysOf(contract.geldig)
    const vandaag = datumOf(nu)
    const dag = tot !== null && tot < vandaag ? tot : vandaag
    const delen = await tx.run(huurOn, { huurovereenkomstId: contract.id, dagen: `[${dag},${dag}]` })
    const som = delen.reduce((cent, { bedrag_cent: deel }) => cent + BigInt(deel), 0n)
    const id = randomUUID()
    await tx.run(insertVerklaring, {
      id,
      huurderId,
      huurovereenkomstId: contract.id,
      adres: adresRegel(contract),
      huurVanaf: vanaf,
      huurTot: tot,
      huurCent: delen.length > 0 ? String(som) : null,
      aangevraagdOp: nu,
    })
    return done(id)
  }).catch((error: unknown) => {
    if ((error as { code?: string }).code === '23505') return refused('loopt-al')
    throw error
  })
}
