import { type FileHandle, open } from 'node:fs/promises'
import { createZstdDecompress } from 'node:zlib'
import type pg from 'pg'
import { verwerkingRole } from '../../doelbinding/logins.ts'
import type { Declaraties } from '../../doelbinding/register.ts'
import { InputError, OperationError } from '../../failures.ts'
import { applyDeclaraties, rolePrefix, withServerLock } from '../install.ts'
import {
  applyMigration,
  CREATE_TABLE,
  listMigrations,
  pendingMigrations,
  type Migration,
} from '../migrate.ts'
import { keyMark } from './backup.ts'
import { copyIn } from './copy.ts'
import { broken, EINDE, type Inhoud, type Kop, readBackup, type Slot, type Tabelkop } from './frames.ts'
import { dropEverything, listForeignKeys, listTables, type Opslagtabel, stateOf } from './tables.ts'

export type RestoreOptions = {
  bestand: string
  declaraties: Declaraties
  sleutel: string
  vervang: boolean
  show?: (line: string) => void
}
export type RestoreResult = { tabellen: number; gemaaktOp: string; andereSleutel: boolean }

/**
 * Puts a backup back: first the file is read whole and checked, then, in one transaction, the migrations of that moment,
 * the rows, the later migrations, and the rights. InputError for a wrong file and for a database that is in use as
 * something else or, without `vervang`, not empty. Whatever goes wrong, nothing has changed.
 */
export async function restoreBackup(owner: pg.Client, options: RestoreOptions): Promise<RestoreResult> {
  const { bestand, vervang, sleutel, show = () => undefined } = options
  show('reservekopie controleren')
  const inhoud = await readBackup(unpack(bestand))
  const known = matchMigrations(inhoud.kop)
  await requireRoom(owner, vervang)
  await withServerLock(owner, async () => {
    await owner.query("begin; set local lock_timeout = '15s'")
    try {
      await dropEverything(owner)
      await owner.query(CREATE_TABLE)
      for (const migration of known) await applyMigration(owner, migration)
      await loadRows(owner, inhoud, options)
      await fitToServer(owner)
      for (const migration of await pendingMigrations(owner)) await applyMigration(owner, migration)
      const prefix = await rolePrefix(owner)
      await applyDeclaraties(owner, prefix, { ...options, show: () => undefined })
      await owner.query('commit')
    } catch (error) {
      await owner.query('rollback').catch(() => undefined)
      throw explain(error)
    }
  })
  await owner.query('analyze')
  return {
    tabellen: inhoud.tabellen.length,
    gemaaktOp: inhoud.kop.gemaaktOp,
    andereSleutel: inhoud.kop.sleutelkenmerk !== keyMark(sleutel),
  }
}

async function* unpack(bestand: string): AsyncGenerator<Buffer> {
  const file = await open(bestand).catch((error: NodeJS.ErrnoException) => unreadable(bestand, error))
  try {
    const end = await findEnd(file).catch((error: NodeJS.ErrnoException) => unreadable(bestand, error))
    if (end <= 0) throw broken()
    const packed = file.createReadStream({ start: 0, end: end - 1, autoClose: false })
    const unpacked = createZstdDecompress()
    packed.on('error', (error) => unpacked.destroy(error))
    for await (const chunk of packed.pipe(unpacked)) yield chunk as Buffer
  } finally {
    await file.close()
  }
}

/** Where the closing bytes begin, or 0 when the file does not end with them. */
async function findEnd(file: FileHandle): Promise<number> {
  const { size } = await file.stat()
  const end = Math.max(0, size - EINDE.length)
  const { buffer } = await file.read(Buffer.alloc(EINDE.length), 0, EINDE.length, end)
  return buffer.equals(EINDE) ? end : 0
}

function unreadable(bestand: string, { code }: NodeJS.ErrnoException): never {
  throw new InputError(`Bestand ${bestand} kan niet worden gelezen (${code}). Er is niets veranderd.`)
}

/** The migrations of the backup, from this program; a newer backup needs the newer program. */
function matchMigrations({ migraties }: Kop): Migration[] {
  const shipped = new Map(listMigrations().map((migration) => [migration.naam, migration]))
  return migraties.map(({ naam, sha256 }) => {
    const migration = shipped.get(naam)
    if (migration?.sha256 === sha256) return migration
    throw new InputError(
      `De reservekopie is van een andere versie van Waarvoor: migratie ${naam} is hier ${migration ? 'anders' : 'onbekend'}. Zet haar terug met die versie. Er is niets veranderd.`,
    )
  })
}

async function requireRoom(owner: pg.Client, vervang: boolean): Promise<void> {
  const state = await stateOf(owner)
  if (state === 'vreemd')
    throw new InputError(
      'In deze database staan tabellen die niet van Waarvoor zijn. Geef Waarvoor een eigen database. Er is niets veranderd.',
    )
  if (state === 'gevuld' && !vervang)
    throw new InputError(
      'De database is niet leeg. Gebruik --vervang om alles wat erin staat te vervangen door de reservekopie. Er is niets veranderd.',
    )
}

/** Fills every table without looking at row triggers and references; the references are checked afterwards, all at once. */
async function loadRows(owner: pg.Client, inhoud: Inhoud, options: RestoreOptions): Promise<void> {
  const tables = new Map((await listTables(owner)).map((table) => [table.naam, table]))
  requireSameTables(inhoud.tabellen, tables)
  const foreignKeys = await listForeignKeys(owner)
  for (const { tabel, naam } of foreignKeys) await owner.query(`alter table ${tabel} drop constraint ${naam}`)
  for (const naam of tables.keys()) await owner.query(`alter table ${naam} disable trigger user`)
  await owner.query(`truncate ${[...tables.keys()].join(', ')}`)
  const { slot } = await readBackup(unpack(options.bestand), {
    tabel: async ({ naam, kolommen }, data) => {
      options.show?.(naam)
      await copyIn(owner, `copy ${naam} (${kolommen.join(', ')}) from stdin`, data)
    },
  })
  for (const naam of tables.keys()) await owner.query(`alter table ${naam} enable trigger user`)
  for (const { tabel, naam, definitie } of foreignKeys)
    await owner.query(`alter table ${tabel} add constraint ${naam} ${definitie}`)
  await setSequences(owner, slot)
}

/** Names in the file go into SQL only when this program's own tables and columns have them. */
function requireSameTables(given: Tabelkop[], tables: Map<string, Opslagtabel>): void {
  if (textOf(given) !== textOf([...tables.values()]))
    throw new InputError(
      'De reservekopie heeft andere tabellen dan haar migraties maken. Gebruik een andere kopie. Er is niets veranderd.',
    )
}

const textOf = (list: Opslagtabel[]): string =>
  JSON.stringify(list.map(({ naam, kolommen }) => `${naam} ${kolommen.join(' ')}`).toSorted())

async function setSequences(owner: pg.Client, { reeksen }: Slot): Promise<void> {
  for (const { naam, waarde } of reeksen)
    if (waarde !== null) await owner.query('select setval($1::regclass, $2::bigint)', [naam, waarde])
}

/**
 * What depends on the server: the names of the roles carry the name of this database, and numbers of new log lines must
 * follow those of the restored ones, wherever this server's own numbers are.
 */
async function fitToServer(owner: pg.Client): Promise<void> {
  await owner.query("delete from doelbinding.instelling where naam in ('rolprefix', 'xid-verschuiving')")
  const prefix = await rolePrefix(owner)
  const versies = await owner.query<{ code: string }>(
    'select distinct code from doelbinding.verwerking_versie',
  )
  for (const { code } of versies.rows)
    await owner.query('update doelbinding.verwerking_versie set rol = $2 where code = $1', [
      code,
      verwerkingRole(prefix, code),
    ])
  const { rows } = await owner.query<{ shift: string }>(
    `select greatest(0, greatest((select max(xid) from logboek.regel)::text::bigint, (select max(tot_xid) from logboek.zegel)::text::bigint)
                        + 1 - pg_current_xact_id()::text::bigint)::text as shift`,
  )
  const shift = rows[0]?.shift ?? '0'
  if (shift === '0') return
  await owner.query("insert into doelbinding.instelling (naam, waarde) values ('xid-verschuiving', $1)", [
    shift,
  ])
  await owner.query(
    `alter table logboek.regel alter column xid set default (pg_current_xact_id()::text::bigint + ${BigInt(shift)})::text::xid8`,
  )
}

function explain(error: unknown): Error {
  if (error instanceof InputError || error instanceof OperationError) return error
  const { code, message } = error as { code?: string; message: string }
  if (code === '55P03')
    return new OperationError(
      'De database is in gebruik. Stop Waarvoor eerst en probeer het opnieuw. Er is niets veranderd.',
    )
  return new OperationError(`Het terugzetten is niet gelukt (${code ?? message}). Er is niets veranderd.`)
}
