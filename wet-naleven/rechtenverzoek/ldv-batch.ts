import type pg from 'pg'
import { type LdvRecord } from '../../adapters/ldv/ldv-record.ts'
import { type LogLine, toLdvRecord } from '../../adapters/ldv/log-line.ts'

type Row = {
  trace_id: string
  span_id: string
  ouder_span_id: string | null
  betrokkene: string | null
  begin_ms: string
  eind_ms: string | null
  status: 'Ok' | 'Error' | null
  code: string
  naam: string
  afdeling: string | null
  rol: string | null
  zaak: string | null
  processor: string | null
}

const QUERY = `
  select encode(r.trace_id, 'hex') as trace_id, encode(r.span_id, 'hex') as span_id, encode(r.ouder_span_id, 'hex') as ouder_span_id,
         encode(r.pseudoniem, 'hex') as betrokkene, floor(extract(epoch from r.tijd) * 1000)::bigint as begin_ms,
         floor(extract(epoch from e.tijd) * 1000)::bigint as eind_ms, e.status, v.code, v.inhoud ->> 'naam' as naam,
         r.afdeling, r.rol, r.zaak, s.url as processor
  from logboek.regel r
  join doelbinding.verwerking_versie v on v.id = r.versie
  left join lateral (select e.tijd, e.status from logboek.regel e
                     where e.opening = r.opening and e.soort = 'e' order by e.id limit 1) e on true
  left join systeemclient s on r.rol = 'koppeling' and s.naam = r.afdeling
  where r.soort = 'b' and r.tijd >= $1 and r.tijd < $2
  order by r.xid, r.id`

export type LdvOptions = {
  vanaf: Date
  tot: Date
  /** Address under which the register is published. */ basis: string
  versie: string
}

/**
 * The log as records of Logboek Dataverwerkingen 1.0.0: each use joined with its end, one record for each betrokkene.
 * All lines, also those a tenant may not see yet: this is for the association and its supervisor. Streamed.
 */
export async function* exportLdv(owner: pg.Client, options: LdvOptions): AsyncGenerator<LdvRecord> {
  await owner.query('begin isolation level repeatable read read only')
  try {
    await owner.query(`declare uitvoer no scroll cursor for ${inline(QUERY, options)}`)
    for (;;) {
      const { rows } = await owner.query<Row>('fetch 2000 from uitvoer')
      if (rows.length === 0) return
      for (const row of rows) yield toLdvRecord(toLine(row, options))
    }
  } finally {
    await owner.query('rollback')
  }
}

/** A cursor takes no parameters through this driver; these two are dates that we format ourselves. */
const inline = (query: string, { vanaf, tot }: LdvOptions): string =>
  query.replace('$1', `'${vanaf.toISOString()}'`).replace('$2', `'${tot.toISOString()}'`)

function toLine(row: Row, { basis, versie }: LdvOptions): LogLine {
  const extra = {
    'dpl.waarvoor.afdeling': row.afdeling,
    'dpl.waarvoor.rol': row.rol,
    'dpl.waarvoor.zaak': row.zaak,
  }
  return {
    traceId: row.trace_id,
    spanId: row.span_id,
    ...(row.ouder_span_id !== null && { parentSpanId: row.ouder_span_id }),
    name: row.naam,
    startMs: Number(row.begin_ms),
    ...(row.eind_ms !== null && { endMs: Number(row.eind_ms) }),
    ...(row.status !== null && { status: row.status }),
    processingActivityId: `${basis}rvva/${row.code}`,
    ...(row.betrokkene !== null && {
      dataSubjectId: row.betrokkene,
      dataSubjectIdType: `${basis}pseudoniem`,
    }),
    ...(row.processor !== null && { foreignProcessor: row.processor }),
    system: { name: 'waarvoor', version: versie },
    extra: Object.fromEntries(
      Object.entries(extra).filter((entry): entry is [string, string] => entry[1] !== null),
    ),
  }
}
