import type { Context } from '../../doelbinding/context.ts'
import { lees, verwerk } from '../../doelbinding/verwerk.ts'
import { datumOf } from '../../tijd.ts'
import { eenDag, type Ik, zaakNaam } from './beginnen.ts'
import {
  eigenRuil,
  eigenRuilen,
  eigenStappen,
  eigenTekenaars,
  openUitnodigingen,
  teAntwoorden,
  teTekenen,
  uitgenodigd,
  uitnodigingen,
  vertegenwoordigers,
} from './queries-mijn.ts'
import { woningruilOnthouden, woningruilUitnodiging, woningruilVolgen } from './verwerkingen.ts'
import { isVertegenwoordiging } from './woningruil.ts'

export const listEigenRuilen = (context: Context, ik: string) =>
  lees(context, eigenRuilen, { kiest: [ik, null] }, { huurders: [ik] })

/** What this tenant must still answer or sign, for the page on which a tenant begins. */
export const listTeDoen = (context: Context, ik: string) =>
  verwerk(context, woningruilOnthouden, { kiest: [ik] }, async (tx) => ({
    antwoorden: await tx.run(teAntwoorden, { ik }),
    tekenen: await tx.run(teTekenen, { ik }),
  }))

/** One ring as one household sees it: its own side, and of the others nothing but the address that it will get. */
export function findEigenRuil(context: Context, { id: ik, nu }: Ik, id: string) {
  return verwerk(
    { ...context, zaak: context.zaak ?? zaakNaam(id) },
    woningruilVolgen,
    { kiest: [ik, id] },
    async (tx) => {
      const [row] = await tx.run(eigenRuil, { id, huurders: [ik] })
      if (!row) return null
      return {
        ...row,
        tekenaars: await tx.run(eigenTekenaars, { deelnameId: row.deelname_id }),
        stappen: await tx.run(eigenStappen, { id }),
        uitnodigingen: await tx.run(openUitnodigingen, { id }),
        vertegenwoordigers: (await tx.run(vertegenwoordigers, { ik, dagen: eenDag(datumOf(nu)) })).flatMap(
          ({ soort, ...rest }) => (isVertegenwoordiging(soort) ? [{ soort, ...rest }] : []),
        ),
      }
    },
  )
}
export type EigenRuil = NonNullable<Awaited<ReturnType<typeof findEigenRuil>>>

/** Invitations to rings that run, of one ring or of all, with the contracts with which this tenant could join. */
export function listUitnodigingen(context: Context, { id: ik, nu }: Ik, ruilId: string | null) {
  const vandaag = datumOf(nu)
  return verwerk(context, woningruilUitnodiging, { kiest: [ik, vandaag, ruilId] }, async (tx) => {
    const [account] = await tx.run(uitgenodigd.inlognaam, { ik })
    if (!account) return { uitnodigingen: [], contracten: [] }
    const rijen = await tx.run(uitnodigingen, { naam: account.inlognaam.toLowerCase() })
    return {
      uitnodigingen: rijen.filter(({ id }) => ruilId === null || id === ruilId),
      contracten: await tx.run(uitgenodigd.contracten, { huurders: [ik], dagen: eenDag(vandaag) }),
    }
  })
}
export type Uitnodiging = Awaited<ReturnType<typeof listUitnodigingen>>['uitnodigingen'][number]
