import type { Context } from '../../doelbinding/context.ts'
import { statement } from '../../doelbinding/statement.ts'
import { lees } from '../../doelbinding/verwerk.ts'
import type { Regelcode } from './regels.ts'
import { bevindingenOverzien, bevindingenTellen } from './verwerkingen-nakijken.ts'

export type Stand = 'open' | 'opgelost'
export type Plek = { op: Date; id: string }
type Vraag = { regel: Regelcode; stand: Stand; na: Plek | undefined }

const NUL = '00000000-0000-0000-0000-000000000000'
const VOORAAN: Record<Stand, Plek> = {
  open: { op: new Date(0), id: NUL },
  opgelost: { op: new Date('9000-01-01'), id: NUL },
}

/** The same rows as the choice of persons, in the same order: open ones oldest first, solved ones newest first. */
const bladzijde = (stand: Stand) =>
  statement(bevindingenOverzien, (db, p: { regel: string } & Plek) => {
    const kolom = stand === 'open' ? 'b.sinds' : 'b.opgelost_op'
    const richting = stand === 'open' ? 'asc' : 'desc'
    return db
      .selectFrom('kwaliteitsbevinding as b')
      .leftJoin('relatie as r', 'r.id', 'b.relatie_id')
      .leftJoin('huurovereenkomst as h', 'h.id', 'b.huurovereenkomst_id')
      .leftJoin('huishouden as g', 'g.id', 'b.huishouden_id')
      .leftJoin('eenheid as e', (join) =>
        join.on((eb) => eb('e.id', '=', eb.fn.coalesce('b.eenheid_id', 'g.eenheid_id'))),
      )
      .select(['b.id', 'b.sinds', 'b.opgelost_op', 'b.relatie_id', 'b.eenheid_id', 'b.huurovereenkomst_id'])
      .select(['b.huishouden_id', 'b.betrokkenen', 'r.aanschrijfnaam', 'h.nummer'])
      .select(['e.straat', 'e.huisnummer', 'e.toevoeging', 'e.postcode', 'e.woonplaats'])
      .where('b.regel', '=', p.regel)
      .where('b.opgelost_op', stand === 'open' ? 'is' : 'is not', null)
      .where((eb) =>
        eb(
          eb.refTuple(kolom, 'b.id'),
          stand === 'open' ? '>' : '<',
          eb.tuple(eb.cast<Date>(eb.val(p.op), 'timestamptz'), eb.cast<string>(eb.val(p.id), 'uuid')),
        ),
      )
      .orderBy(kolom, richting)
      .orderBy('b.id', richting)
      .limit(25)
  })
const bladzijden = { open: bladzijde('open'), opgelost: bladzijde('opgelost') }

/** At most 25 findings of one rule after a place. */
export function listBevindingen(context: Context, { regel, stand, na }: Vraag) {
  const { op, id } = na ?? VOORAAN[stand]
  return lees(context, bladzijden[stand], { kiest: [regel, stand, op.toISOString(), id] }, { regel, op, id })
}
export type Bevinding = Awaited<ReturnType<typeof listBevindingen>>[number]

const tellingen = statement(bevindingenTellen, (db) =>
  db.selectFrom('gegevenskwaliteit_telling').select(['soort', 'aantal']),
)

/** How many findings each rule has now; nobody is opened for it. */
export async function countBevindingen(context: Context): Promise<Record<string, number>> {
  const rijen = await lees(context, tellingen, { betrokkenen: [] }, {})
  return Object.fromEntries(rijen.map(({ soort, aantal }) => [soort, Number(aantal)]))
}
