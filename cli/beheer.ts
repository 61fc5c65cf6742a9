import type { Command } from 'commander'
import type pg from 'pg'
import { OperationError } from '../failures.ts'
import { print, printJson, progress } from './print.ts'

/** What the operator does: migrate, back up, restore, look. */
export function addBeheer(program: Command): void {
  program
    .command('migrate')
    .description('breng de database naar deze versie; toont elk verschil')
    .option('--toon', 'toon de verschillen alleen, verander niets')
    .action(migrate)
  program
    .command('backup')
    .description('schrijf een reservekopie van de hele database naar een bestand')
    .argument('<bestand>', 'het bestand dat wordt gemaakt, alleen voor u leesbaar')
    .action(backup)
  program
    .command('restore')
    .description('zet een reservekopie terug')
    .argument('<bestand>', 'een bestand van waarvoor backup')
    .option('--vervang', 'vervang alles wat er nu in de database staat')
    .action(restore)
  program
    .command('status')
    .description('toon versie, migraties, aantallen en het logboek')
    .option('--json', 'antwoord als JSON')
    .action(status)
}

async function migrate({ toon }: { toon?: boolean }): Promise<void> {
  const { withOwner } = await import('./with-owner.ts')
  const { declaraties } = await import('../declaraties.ts')
  const { installDatabase, showDifferences } = await import('../database/install.ts')
  await withOwner(async (owner, { sleutel }) => {
    let changes = 0
    const show = (line: string): void => {
      changes += 1
      print(line)
    }
    if (toon) for (const line of await showDifferences(owner, declaraties)) show(line)
    else await installDatabase(owner, { declaraties, sleutel, show })
    if (changes === 0) print('De database is bij. Er is niets te doen.')
  })
}

async function backup(bestand: string): Promise<void> {
  const { withOwner, VERSIE } = await import('./with-owner.ts')
  const { writeBackup } = await import('../database/backup/backup.ts')
  await withOwner(async (owner, { sleutel }) => {
    await requireMigrated(owner)
    const result = await writeBackup(owner, { bestand, versie: VERSIE, sleutel, show: progress })
    print(`Reservekopie gemaakt: ${bestand}, ${result.tabellen} tabellen.`)
    print('Bewaar dit bestand als een geheim, en WAARVOOR_SLEUTEL en de map checkpoints op een andere plek.')
  })
}

async function restore(bestand: string, { vervang = false }: { vervang?: boolean }): Promise<void> {
  const { withOwner } = await import('./with-owner.ts')
  const { declaraties } = await import('../declaraties.ts')
  const { restoreBackup } = await import('../database/backup/restore.ts')
  await withOwner(async (owner, { sleutel }) => {
    const result = await restoreBackup(owner, { bestand, declaraties, sleutel, vervang, show: progress })
    print(`Reservekopie van ${result.gemaaktOp} teruggezet: ${result.tabellen} tabellen.`)
    if (result.andereSleutel)
      process.stderr.write(
        'Let op: de reservekopie is gemaakt met een andere WAARVOOR_SLEUTEL. Wat daarmee versleuteld is, zoals de tweede factor, werkt alleen met die sleutel.\n',
      )
  })
}

async function status({ json }: { json?: boolean }): Promise<void> {
  const { withOwner, VERSIE } = await import('./with-owner.ts')
  const { readStatus } = await import('../database/status.ts')
  await withOwner(async (owner, settings) => {
    const found = await readStatus(owner, settings, VERSIE)
    if (json) return printJson(found)
    const { logboek, migraties, database } = found
    print(`Waarvoor ${found.versie}, omgeving ${found.omgeving}`)
    print(`Gegevensmap: ${found.gegevensmap}`)
    print(`Database: ${database.naam} op PostgreSQL ${database.postgres}, ${megabytes(database.bytes)}`)
    print(`Migraties: ${migraties.toegepast.length} toegepast, ${migraties.open.length} open`)
    print(`Eenheden: ${found.eenheden ?? 'onbekend'}, relaties: ${found.relaties ?? 'onbekend'}`)
    if (!logboek) return
    const wacht = logboek.oudsteOnverzegeldSeconden
    print(`Logboek: ${logboek.regels} regels, ${megabytes(logboek.bytes)}`)
    print(`Laatste zegel: ${logboek.laatsteZegel?.verzegeldOp ?? 'nog geen'}`)
    print(
      `Nog niet verzegeld: ${logboek.onverzegeld}${wacht === null ? '' : `, de oudste ${wacht} seconden`}`,
    )
  })
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`

/** A command that looks at the database needs one that was migrated; the demo does that by itself. */
export async function requireMigrated(owner: pg.Client): Promise<void> {
  const { rowCount } = await owner.query("select from pg_class where oid = to_regclass('waarvoor.migratie')")
  if (rowCount === 0) throw new OperationError('De database is nog leeg. Doe eerst: waarvoor migrate')
}
