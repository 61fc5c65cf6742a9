import { statement } from '../../doelbinding/statement.ts'
import type { Werk } from '../../doelbinding/verwerk.ts'
import { datumOf } from '../../tijd.ts'
import type { Basis } from './bezoek-queries.ts'
import type { Capaciteit, Maker } from './voorstel.ts'

/** Who did the work that came back. `loopt`: data may go there (art. 28 AVG); if not, another company does it, and is paid. */
export type Garantie = Maker & { readonly bedrijf: string; readonly loopt: boolean }

const make = (basis: Basis) =>
  statement(basis, (db, p: { id: string; dag: string }) =>
    db
      .selectFrom('ketenpartner as k')
      .leftJoin('verwerkersovereenkomst as v', (join) =>
        join.onRef('v.ketenpartner_id', '=', 'k.id').on('v.geldig', '&&', p.dag),
      )
      .select(['k.naam', 'k.soort', 'v.geldig'])
      .where('k.id', '=', p.id),
  )

type Rij = { garantie_ketenpartner_id: string | null; garantie_vakman_id: string | null }

/** Makes the question who owes the work of a report; each verwerking asks it under its own role. */
export function garantieVraag(verwerking: object) {
  const query = make(verwerking as Basis)
  return async (tx: object, rij: Rij, nu: Date): Promise<Garantie | null> => {
    const maker = makerOf(rij)
    if (!maker) return null
    const vandaag = datumOf(nu)
    const [found] = await (tx as Werk<Basis>).run(query, {
      id: maker.ketenpartnerId,
      dag: `[${vandaag},${vandaag}]`,
    })
    if (!found) return null
    const loopt = found.soort === 'eigen' || found.geldig !== null
    return { ...maker, bedrijf: found.naam, loopt }
  }
}

/** Who did the work that came back: what a proposal looks at. */
export const makerOf = (rij: Rij): Maker | null =>
  rij.garantie_ketenpartner_id === null
    ? null
    : { ketenpartnerId: rij.garantie_ketenpartner_id, vakmanId: rij.garantie_vakman_id }

/** Whether the company that owes the work plans it itself: none of its workers who can do it is on our board. */
export const plantZelf = (vakmannen: readonly Capaciteit[], garantie: Garantie | null): boolean =>
  garantie?.loopt === true &&
  vakmannen.every(({ ketenpartnerId }) => ketenpartnerId !== garantie.ketenpartnerId)

/** Workers a tenant may choose from: under warranty those of the company that did it, as long as it may come. */
export const vanMaker = (
  vakmannen: readonly Capaciteit[],
  garantie: Garantie | null,
): readonly Capaciteit[] =>
  garantie?.loopt
    ? vakmannen.filter(({ ketenpartnerId }) => ketenpartnerId === garantie.ketenpartnerId)
    : vakmannen
