import { type Kysely, sql } from 'kysely'
import { newContext } from '../../doelbinding/context.ts'
import type { Doelbinding } from '../../doelbinding/kern.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { datumOf } from '../../tijd.ts'
import { bericht, klaarzetten } from '../contact/klaarzetten.ts'
import { gegevensLatenNakijken } from './verwerkingen-bevestigen.ts'

const zetKlaar = klaarzetten(gegevensLatenNakijken)

export type Gevraagd = { gevraagd: number; herinnerd: number }

/**
 * Asks whose turn it is, and reminds once who did not answer for three weeks. Who that is, is what the verwerking chose: everybody
 * it opened is either to be asked or to be reminded. Each person gets one question a year, whatever the number of contracts.
 */
export function vraagGegevens(doelbinding: Doelbinding, nu: Date): Promise<Gevraagd> {
  const dag = datumOf(nu)
  const context = newContext(doelbinding, { rol: 'systeem' }, 'gegevens laten nakijken')
  return verwerk(context, gegevensLatenNakijken, { kiest: [dag] }, async (tx) => {
    const db = tx as unknown as Kysely<unknown>
    const { rows: herinnerd } = await sql<{ id: string }>`
      update gegevensvraag g set herinnerd_op = ${nu}::timestamptz
      where g.beantwoord_op is null and g.herinnerd_op is null and g.gesteld_op > ${dag}::date - 90
      returning g.relatie_id as id`.execute(db)
    const { rows: gevraagd } = await sql<{ id: string }>`
      insert into gegevensvraag (relatie_id, gesteld_op)
      select r.id, ${nu}::timestamptz from relatie r
      where not exists (select from gegevensvraag g where g.relatie_id = r.id and g.gesteld_op > ${dag}::date - 300)
      returning relatie_id as id`.execute(db)
    for (const { id } of herinnerd)
      await tx.run(
        zetKlaar,
        bericht({ relatieId: id, sjabloon: 'gegevens-nakijken-herinnering', gegevens: {} }),
      )
    for (const { id } of gevraagd)
      await tx.run(zetKlaar, bericht({ relatieId: id, sjabloon: 'gegevens-nakijken', gegevens: {} }))
    return { gevraagd: gevraagd.length, herinnerd: herinnerd.length }
  })
}
