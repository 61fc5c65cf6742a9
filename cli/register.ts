import { writeFile } from 'node:fs/promises'
import { type Command, Option } from 'commander'
import type pg from 'pg'
import { OperationError } from '../failures.ts'
import { print, printJson } from './print.ts'

/** What is declared about the use of personal data: `waarvoor verwerking list` and `waarvoor register export`. */
export function addRegister(program: Command): void {
  program
    .command('verwerking')
    .description('het gebruik van persoonsgegevens dat is verklaard')
    .helpCommand(false)
    .command('list')
    .description('toon elke verwerking zoals de kern haar gebruikt')
    .option('--json', 'antwoord als JSON, met alles wat is verklaard')
    .action(list)
  program
    .command('register')
    .description('het register van verwerkingen (artikel 30 AVG)')
    .helpCommand(false)
    .command('export')
    .description('schrijf alle verwerkingen met al hun versies')
    .addOption(
      new Option('--format <vorm>', 'dpv (DPV 2.3 als JSON-LD) of csv')
        .choices(['dpv', 'csv'])
        .makeOptionMandatory(),
    )
    .option('--uit <bestand>', 'naar een bestand in plaats van het scherm')
    .action(exportRegister)
}

async function list({ json }: { json?: boolean }): Promise<void> {
  const { withOwner } = await import('./with-owner.ts')
  const { declaraties } = await import('../declaraties.ts')
  const { listVerwerkingen } = await import('../wet-naleven/register/register-batch.ts')
  await withOwner(async (owner, { sleutel, omgeving }) => {
    await requireRegister(owner, { sleutel, demo: omgeving === 'demo' })
    const found = await listVerwerkingen(owner, declaraties)
    if (json) return printJson(found)
    for (const { code, versie, waarvoor } of found)
      print(`${code} (${versie === null ? 'niet in de database' : `versie ${versie}`}): ${String(waarvoor)}`)
  })
}

type ExportOptions = { format: 'dpv' | 'csv'; uit?: string }

async function exportRegister({ format, uit }: ExportOptions): Promise<void> {
  const { withOwner } = await import('./with-owner.ts')
  const { declaraties } = await import('../declaraties.ts')
  const { readRegister } = await import('../wet-naleven/register/register-batch.ts')
  const { toJsonLd } = await import('../adapters/dpv/json-ld.ts')
  const { toCsv } = await import('../adapters/dpv/csv.ts')
  const { basisOf } = await import('../corporatie.ts')
  await withOwner(async (owner, { sleutel, omgeving, corporatie }) => {
    await requireRegister(owner, { sleutel, demo: omgeving === 'demo' })
    const register = await readRegister(owner, declaraties)
    const wie = { base: basisOf(corporatie), naam: corporatie.naam, functionarisEmail: corporatie.email }
    const text = format === 'csv' ? toCsv(register) : `${JSON.stringify(toJsonLd(register, wie), null, 2)}\n`
    if (uit) await save(uit, text)
    else process.stdout.write(text)
  })
}

async function save(bestand: string, text: string): Promise<void> {
  await writeFile(bestand, text).catch((error: NodeJS.ErrnoException) => {
    throw new OperationError(
      `Bestand ${bestand} kan niet worden geschreven (${error.code}). Kies een map waarin u mag schrijven.`,
    )
  })
}

/** The register is in the database. A demo that was never started gets its database here, as `npm start` would do. */
async function requireRegister(
  owner: pg.Client,
  { sleutel, demo }: { sleutel: string; demo: boolean },
): Promise<void> {
  const { requireMigrated } = await import('./beheer.ts')
  if (!demo) return requireMigrated(owner)
  const { rowCount } = await owner.query("select from pg_class where oid = to_regclass('waarvoor.migratie')")
  if (rowCount !== 0) return
  const { installDatabase } = await import('../database/install.ts')
  const { declaraties } = await import('../declaraties.ts')
  await installDatabase(owner, { declaraties, sleutel, show: () => undefined })
}
