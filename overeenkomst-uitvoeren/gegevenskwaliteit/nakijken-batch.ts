import { type Kysely, sql } from 'kysely'
import { newContext } from '../../doelbinding/context.ts'
import type { Doelbinding } from '../../doelbinding/kern.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { datumOf } from '../../tijd.ts'
import { bevindingenSql, type Groep, KWALITEITSREGELS, type Onderwerp, regelsVan } from './regels.ts'
import {
  bereikNakijken,
  contractenNakijken,
  huishoudensNakijken,
  personenNakijken,
  woningenNakijken,
} from './verwerkingen-nakijken.ts'

const GROEPEN = {
  bereik: bereikNakijken,
  persoon: personenNakijken,
  contract: contractenNakijken,
  woning: woningenNakijken,
  huishouden: huishoudensNakijken,
} as const satisfies Record<Groep, unknown>

export type Nagekeken = { nieuw: number; opgelost: number }

/** Runs all rules, each group in its own use of data. Harmless to repeat. */
export async function kijkNa(doelbinding: Doelbinding, nu: Date): Promise<Nagekeken> {
  const som = { nieuw: 0, opgelost: 0 }
  for (const groep of Object.keys(GROEPEN) as Groep[]) {
    const { nieuw, opgelost } = await kijkGroepNa(doelbinding, groep, nu)
    som.nieuw += nieuw
    som.opgelost += opgelost
  }
  return som
}

function kijkGroepNa(doelbinding: Doelbinding, groep: Groep, nu: Date): Promise<Nagekeken> {
  const dag = datumOf(nu)
  const context = newContext(doelbinding, { rol: 'systeem' }, 'gegevens nakijken')
  return verwerk(context, GROEPEN[groep], { kiest: [dag] }, async (tx) => {
    const db = tx as unknown as Kysely<unknown>
    const codes = regelsVan(groep).map(({ code }) => code)
    await sql`delete from kwaliteitsbevinding
      where regel = any (${codes}) and opgelost_op < ${dag}::date - ${GROEPEN[groep].bewaartermijn.duur}::interval`.execute(
      db,
    )
    const { rows } = await sql<Nagekeken>`
      with nu as materialized (${sql.raw(bevindingenSql(groep, `date '${dag}'`))}),
      erbij as (
        insert into kwaliteitsbevinding (regel, relatie_id, eenheid_id, huurovereenkomst_id, huishouden_id, betrokkenen, sinds)
        select regel, ${idVan('relatie')}, ${idVan('eenheid')}, ${idVan('huurovereenkomst')}, ${idVan('huishouden')},
               betrokkenen, ${nu}::timestamptz from nu
        on conflict (regel, coalesce(relatie_id, eenheid_id, huurovereenkomst_id, huishouden_id)) where opgelost_op is null
          do update set betrokkenen = excluded.betrokkenen
          where kwaliteitsbevinding.betrokkenen is distinct from excluded.betrokkenen
        returning sinds),
      klaar as (
        update kwaliteitsbevinding b set opgelost_op = ${nu}::timestamptz
        where b.opgelost_op is null and b.regel = any (${codes}) and not exists (
          select from nu where nu.regel = b.regel
            and nu.id = coalesce(b.relatie_id, b.eenheid_id, b.huurovereenkomst_id, b.huishouden_id))
        returning b.id)
      select (select count(*) from erbij where sinds = ${nu}::timestamptz)::int as nieuw,
             (select count(*) from klaar)::int as opgelost`.execute(db)
    return rows[0] ?? { nieuw: 0, opgelost: 0 }
  })
}

/** The id when the rule is about this kind of thing. */
function idVan(onderwerp: Onderwerp) {
  const codes = KWALITEITSREGELS.filter((regel) => regel.onderwerp === onderwerp).map(
    ({ code }) => code as string,
  )
  return sql`case when regel = any (${codes}) then id end`
}
