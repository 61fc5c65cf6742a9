import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import pg from 'pg'
import { declaraties } from '../declaraties.ts'
import { makeDemo } from '../database/demo/make.ts'
import { startEmbedded } from '../database/embedded.ts'
import { installDatabase } from '../database/install.ts'
import { projectRoot } from '../project-root.ts'

/**
 * Makes the fictional association at a given size and compares it, row for row, with a bare insert of as many narrow rows
 * from generate_series into a table without a key, measured in the same run.
 */
const EENHEDEN = Number(process.argv[2] ?? 100_000)
const NAME = 'bench_demo'
const SLEUTEL = 'alleen voor de bench, geen geheim'

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

async function countRows(owner: pg.Client): Promise<number> {
  const tables = await owner.query<{ naam: string }>(
    "select relname as naam from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
  )
  const each = tables.rows.map(({ naam }) => `(select count(*) from "${naam}")`)
  const { rows } = await owner.query<{ aantal: string }>(`select ${each.join(' + ')} as aantal`)
  return Number(rows[0]?.aantal)
}

const { superuser, stop } = await startEmbedded(join(projectRoot, '.cache', 'bench'))
const admin = new pg.Client(superuser)
await admin.connect()
await admin.query(`drop database if exists ${NAME} with (force)`)
await admin.query(`create database ${NAME}`)
const owner = new pg.Client({ ...superuser, database: NAME })
await owner.connect()
try {
  await installDatabase(owner, { declaraties, sleutel: SLEUTEL, show: () => undefined })
  const seconds = await timed(() =>
    makeDemo(owner, { eenheden: EENHEDEN, seed: 1, datum: '2026-11-23', sleutel: SLEUTEL }),
  )
  const rows = await countRows(owner)
  const floor = await timed(async () => {
    await owner.query('create table vloer (id bigint, tekst text)')
    await owner.query("insert into vloer select i, 'rij ' || i from generate_series(1, $1::bigint) i", [rows])
  })
  process.stdout.write(
    `${EENHEDEN} eenheden, ${rows} rijen: ${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} rijen/s\n` +
      `vloer (generate_series, ${rows} rijen): ${floor.toFixed(1)} s, ${Math.round(rows / floor)} rijen/s\n` +
      `verhouding: ${(floor / seconds).toFixed(3)} van de vloer\n`,
  )
} finally {
  await owner.end()
  await admin.query(`drop database ${NAME} with (force)`)
  await admin.end()
  await stop()
}
