import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'
import { projectRoot, shipped } from '../project-root.ts'

const KEYS = `
  select c.relname as tabel, array_agg(distinct a.attname::text order by a.attname::text) as sleutels
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and (a.attnum = any (k.conkey) or a.attname = 'betrokkene_id')
  where n.nspname = 'public' and k.contype in ('p', 'f') group by 1 order by 1`

/** Writes the types of the migrated schema; the files are committed and a check says when they are stale. */
async function generateSchema(connection: string): Promise<void> {
  const target = shipped('database', 'schema.generated.ts')
  const codegen = shipped('node_modules', 'kysely-codegen', 'dist', 'cli', 'bin.js')
  const args = [
    codegen,
    '--dialect',
    'postgres',
    '--url',
    connection,
    '--out-file',
    target,
    '--date-parser',
    'string',
    '--log-level',
    'silent',
  ]
  const schemas = [
    '--default-schema',
    'public',
    '--include-pattern',
    '{public,logboek,doelbinding}.*',
    '--no-domains',
  ]
  const done = spawnSync(process.execPath, [...args, ...schemas, '--type-only-imports'], {
    cwd: projectRoot,
    encoding: 'utf8',
  })
  if (done.status !== 0) throw new Error(`kysely-codegen: ${done.stderr}${done.stdout}`)
  const client = new pg.Client(connection)
  await client.connect()
  const { rows } = await client.query<{ tabel: string; sleutels: string[] }>(KEYS)
  await client.end()
  writeFileSync(shipped('database', 'keys.generated.ts'), renderKeys(rows))
}

function renderKeys(rows: { tabel: string; sleutels: string[] }[]): string {
  const lines = rows.map(
    ({ tabel, sleutels }) => `  ${tabel}: [${sleutels.map((name) => `'${name}'`).join(', ')}],`,
  )
  return `/** Generated from the migrated schema by \`npm run generate\`. Do not edit. Primary and foreign keys are always readable. */
export const KEYS = {\n${lines.join('\n')}\n} as const\n`
}

const { superuser, stop } = await startEmbedded(join(projectRoot, '.cache', 'generate'))
const admin = new pg.Client(superuser)
await admin.connect()
await admin.query('drop database if exists generate with (force)')
await admin.query('create database generate')
const owner = new pg.Client({ ...superuser, database: 'generate' })
await owner.connect()
await migrate(owner)
await owner.end()
const socket = encodeURIComponent(String(superuser.host))
await generateSchema(`postgres://${superuser.user}:${String(superuser.password)}@/generate?host=${socket}`)
await admin.query('drop database generate with (force)')
await admin.end()
await stop()
