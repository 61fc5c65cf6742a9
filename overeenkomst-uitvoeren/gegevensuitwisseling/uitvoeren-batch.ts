import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Berichtsoort } from '../../adapters/vera/lezen.ts'
import type { Context } from '../../doelbinding/context.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import {
  complexBericht,
  eenheidBericht,
  overeenkomstBericht,
  relatieBericht,
  type UitComplex,
  type UitEenheid,
  type UitOvereenkomst,
  type UitRelatie,
} from './naar-vera.ts'
import { gegevensUitvoeren } from './verwerkingen.ts'

type Bericht = Record<string, unknown>
/** A page of rows after a number; `dag` is the day for which names are told. */
export type Bladzijde = {
  na: string
  aantal: number
  dag: string
  id: string | null
  /** In the order of the filters of the list, `null` for one that was not given. */
  filters?: readonly (string | null)[]
}

const place = ({ na, aantal, id }: Bladzijde, table: string, filter: RawBuilder<unknown> = sql`true`) =>
  id === null
    ? sql`where ${sql.ref(`${table}.id`)} > ${na}::uuid and ${filter} order by ${sql.ref(`${table}.id`)} limit ${aantal}`
    : sql`where ${sql.ref(`${table}.id`)} = ${id}::uuid and ${filter}`

/** True when the filter was not given. */
const sameAs = (value: string | null | undefined, column: RawBuilder<unknown>) =>
  value === null || value === undefined ? sql`true` : sql`${column}::text = ${value}`
const ofEenheid = ({ filters = [] }: Bladzijde) => sameAs(filters[0], sql`e.bouwjaar`)
const ofOvereenkomst = ({ filters = [] }: Bladzijde) =>
  sql`${sameAs(filters[0], sql`lower(h.geldig)`)} and ${sameAs(filters[1], sql`(upper(h.geldig) - 1)`)}`

const PAGINAS = {
  clusters: {
    query: (page: Bladzijde) =>
      sql<UitComplex>`select c.id, c.code, c.naam from complex c ${place(page, 'c')}`,
    bericht: complexBericht,
  },
  eenheden: {
    query: (page: Bladzijde) =>
      sql<UitEenheid>`select e.id, e.straat, e.huisnummer, e.toevoeging, e.postcode, e.woonplaats, e.soort, e.bouwjaar,
          e.oppervlakte, e.in_exploitatie, e.complex_id, c.naam as complex_naam, c.code as complex_code
        from eenheid e left join complex c on c.id = e.complex_id ${place(page, 'e', ofEenheid(page))}`,
    bericht: eenheidBericht,
  },
  relaties: {
    query: (page: Bladzijde) =>
      sql<UitRelatie>`select r.id, r.aanschrijfnaam, n.voorletters, n.tussenvoegsels, n.achternaam,
          r.geboortedatum::text as geboortedatum, r.overleden_op::text as overleden_op, r.voorkeurstaal, r.telefoon, r.e_mail
        from relatie r left join relatie_naam n on n.relatie_id = r.id and n.geldig @> ${page.dag}::date ${place(page, 'r')}`,
    bericht: relatieBericht,
  },
  overeenkomsten: {
    query: (page: Bladzijde) =>
      sql<UitOvereenkomst>`select h.id, h.eenheid_id, lower(h.geldig)::text as begin, upper(h.geldig)::text as eind, h.soort, h.status,
          h.opgezegd_op::text as opgezegd_op, h.waarborgsom_cent::text as waarborgsom_cent,
          coalesce((select jsonb_agg(jsonb_build_object('relatie_id', p.relatie_id, 'rol', p.rol, 'begin', lower(p.geldig),
              'eind', upper(p.geldig)) order by p.relatie_id, p.geldig) from partijperiode p where p.huurovereenkomst_id = h.id), '[]') as partijen,
          coalesce((select jsonb_agg(jsonb_build_object('soort', p.soort, 'begin', lower(p.geldig), 'eind', upper(p.geldig),
              'centen', p.bedrag_cent) order by p.soort, p.geldig) from huurprijs p where p.huurovereenkomst_id = h.id), '[]') as huurprijzen
        from huurovereenkomst h ${place(page, 'h', ofOvereenkomst(page))}`,
    bericht: overeenkomstBericht,
  },
} satisfies Record<Berichtsoort, unknown>

/** Messages of a page, by the rows that the running verwerking may see. */
export async function berichtenOf(tx: unknown, lijst: Berichtsoort, page: Bladzijde): Promise<Bericht[]> {
  const { query, bericht } = PAGINAS[lijst] as unknown as {
    query: (page: Bladzijde) => RawBuilder<never>
    bericht: (row: never) => Bericht
  }
  const { rows } = await query(page).execute(tx as Kysely<unknown>)
  return rows.map(bericht)
}

export const GEEN = '00000000-0000-0000-0000-000000000000'
const PER_KEER = 2000

/** Hands over every message of a list, in the order of our numbers, some at a time. */
export async function voerUit(
  context: Context,
  { lijst, dag }: { lijst: Berichtsoort; dag: string },
  give: (berichten: Bericht[]) => Promise<void>,
): Promise<void> {
  await verwerk(context, gegevensUitvoeren, { kiest: [] }, async (tx) => {
    for (let na = GEEN; ;) {
      const berichten = await berichtenOf(tx, lijst, { na, aantal: PER_KEER, dag, id: null })
      if (berichten.length > 0) await give(berichten)
      if (berichten.length < PER_KEER) return
      const last = berichten.at(-1)?.['id']
      na = typeof last === 'string' ? last : GEEN
    }
  })
}
