import type { Context } from '../../doelbinding/context.ts'
import { statement } from '../../doelbinding/statement.ts'
import { lees, verwerk } from '../../doelbinding/verwerk.ts'
import { addDays, datumOf } from '../../tijd.ts'
import { gegevensBevestigen, gegevensvragenOverzien } from './verwerkingen-bevestigen.ts'

export const GROEPEN = ['naam', 'contact', 'huishouden'] as const
export type Groep = (typeof GROEPEN)[number]
/** A confirmation counts for this many days. */
const GELDT_DAGEN = 300

const ikZelf = statement(gegevensBevestigen, (db, p: { id: string }) =>
  db.selectFrom('relatie').select(['aanschrijfnaam', 'telefoon', 'e_mail']).where('id', '=', p.id),
)
const samen = statement(gegevensBevestigen, (db, p: { id: string; dag: string }) =>
  db
    .selectFrom('huishouden_lid as l')
    .innerJoin('huishouden_lid as z', 'z.huishouden_id', 'l.huishouden_id')
    .innerJoin('relatie as r', 'r.id', 'l.relatie_id')
    .select(['r.id', 'r.aanschrijfnaam', 'l.rol'])
    .where('z.relatie_id', '=', p.id)
    .where((eb) => {
      const dag = eb.cast<string>(eb.val(p.dag), 'date')
      return eb.and([eb('l.geldig', '@>', dag), eb('z.geldig', '@>', dag)])
    })
    .orderBy('r.aanschrijfnaam')
    .orderBy('r.id')
    .distinct(),
)
const bevestigingen = statement(gegevensBevestigen, (db, p: { id: string; sinds: string }) =>
  db
    .selectFrom('gegevensbevestiging')
    .select(['groep', (eb) => eb.fn.max('bevestigd_op').as('op')])
    .where('relatie_id', '=', p.id)
    .where('bevestigd_op', '>', (eb) => eb.cast<Date>(eb.val(p.sinds), 'timestamptz'))
    .groupBy('groep'),
)
const insertBevestiging = statement(gegevensBevestigen, (db, p: { id: string; groep: string; op: Date }) =>
  db
    .insertInto('gegevensbevestiging')
    .values({ relatie_id: p.id, groep: p.groep, bevestigd_op: p.op })
    .onConflict((conflict) => conflict.doNothing()),
)
const updateBeantwoord = statement(gegevensBevestigen, (db, p: { id: string; op: Date }) =>
  db
    .updateTable('gegevensvraag')
    .set({ beantwoord_op: p.op })
    .where('relatie_id', '=', p.id)
    .where('beantwoord_op', 'is', null)
    .where('gesteld_op', '<=', p.op),
)

/** What the tenant looks over, and since when each group was last said to be right. */
export function findBevestiging(context: Context, id: string, nu: Date) {
  const dag = datumOf(nu)
  return verwerk(context, gegevensBevestigen, { kiest: [id, dag] }, async (tx) => {
    const [ik] = await tx.run(ikZelf, { id })
    const gezegd = await tx.run(bevestigingen, { id, sinds: addDays(dag, -GELDT_DAGEN) })
    return {
      ik,
      huishouden: await tx.run(samen, { id, dag }),
      bevestigd: new Map(gezegd.map(({ groep, op }) => [groep, op])),
    }
  })
}

/** Remembers that a group is right. When all are, the question of this year is answered. */
export function bevestig(
  context: Context,
  { id, groep, nu }: { id: string; groep: Groep; nu: Date },
): Promise<void> {
  const dag = datumOf(nu)
  return verwerk(context, gegevensBevestigen, { kiest: [id, dag] }, async (tx) => {
    await tx.run(insertBevestiging, { id, groep, op: nu })
    const gezegd = await tx.run(bevestigingen, { id, sinds: addDays(dag, -GELDT_DAGEN) })
    if (GROEPEN.every((each) => gezegd.some((one) => one.groep === each)))
      await tx.run(updateBeantwoord, { id, op: nu })
  })
}

export type Plek = { op: Date; id: string }
const stil = statement(gegevensvragenOverzien, (db, p: Plek) =>
  db
    .selectFrom('gegevensvraag as g')
    .innerJoin('relatie as r', 'r.id', 'g.relatie_id')
    .select(['g.id', 'g.relatie_id', 'g.gesteld_op', 'g.herinnerd_op', 'r.aanschrijfnaam'])
    .where('g.beantwoord_op', 'is', null)
    .where('g.herinnerd_op', 'is not', null)
    .where((eb) =>
      eb(
        eb.refTuple('g.herinnerd_op', 'g.id'),
        '>',
        eb.tuple(eb.cast<Date>(eb.val(p.op), 'timestamptz'), eb.cast<string>(eb.val(p.id), 'uuid')),
      ),
    )
    .orderBy('g.herinnerd_op')
    .orderBy('g.id')
    .limit(25),
)
const standen = statement(gegevensvragenOverzien, (db) =>
  db
    .selectFrom('gegevenskwaliteit_telling')
    .select(['soort', 'aantal'])
    .where('soort', 'in', ['vraag-wacht', 'vraag-stil', 'vraag-klaar']),
)

/** How many answered, and who did not after the one reminder, at most 25 after a place. */
export async function overzieVragen(context: Context, na: Plek | undefined) {
  const plek = na ?? { op: new Date(0), id: '00000000-0000-0000-0000-000000000000' }
  const kiest = [plek.op.toISOString(), plek.id]
  const rijen = await lees(context, stil, { kiest }, plek)
  const aantallen = await lees(context, standen, { kiest: ['infinity', plek.id] }, {})
  return {
    rijen,
    aantallen: Object.fromEntries(aantallen.map(({ soort, aantal }) => [soort, Number(aantal)])),
  }
}
