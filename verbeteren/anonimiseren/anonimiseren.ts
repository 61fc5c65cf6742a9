import type { DuckDBConnection } from '@duckdb/node-api'
import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Hierarchieen, Opdracht } from './coderen.ts'
import { createOpdracht } from './coderen.ts'
import type { Configuratie } from './configuratie.ts'
import { parseConfiguratie } from './configuratie.ts'
import { InputError } from '../../failures.ts'
import { parseHierarchie } from './hierarchie.ts'
import { createEngine, readGegevens, readKolomnamen } from './invoer.ts'
import type { Verslag } from './verslag.ts'
import { createVerslag } from './verslag.ts'
import { solve } from './oplossen.ts'
import { writeVrijgave } from './uitvoer.ts'
import type { Verloop } from './zoeken.ts'

/**
 * From a configuration file to a released table and the report on it. Reads all input before it searches, and writes only
 * when everything is known: on an error or a cancel (`verloop.signal`) there is no output.
 */
export async function anonimiseer(configPath: string, verloop: Verloop = {}): Promise<Verslag> {
  const folder = dirname(resolve(configPath))
  const config = parseConfiguratie(await readText(configPath, 'utf-8'))
  const instance = await createEngine()
  const connection = await instance.connect()
  const interrupt = (): void => connection.interrupt()
  verloop.signal?.addEventListener('abort', interrupt)
  try {
    const opdracht = await readOpdracht(connection, config, { folder, signal: verloop.signal })
    verloop.signal?.throwIfAborted()
    const oplossing = await solve(config, opdracht, verloop)
    const verslag = createVerslag(config, opdracht, oplossing)
    if (config.uit !== undefined && oplossing.uitkomst) {
      await writeVrijgave(connection, {
        uit: resolve(folder, config.uit),
        scheidingsteken: config.scheidingsteken,
        uitkomst: oplossing.uitkomst,
        gevoelig: opdracht.gevoelig,
        volgorde: opdracht.volgorde,
        metSter: config.onderdrukt === 'ster',
        niveausInKop: config.niveausInKop,
        verslag,
        signal: verloop.signal,
      })
    }
    return verslag
  } finally {
    verloop.signal?.removeEventListener('abort', interrupt)
    connection.closeSync()
    instance.closeSync()
  }
}

async function readOpdracht(
  connection: DuckDBConnection,
  config: Configuratie,
  { folder, signal }: { folder: string; signal: AbortSignal | undefined },
): Promise<Opdracht> {
  const hierarchieen = await readHierarchieen(config, folder)
  refuseOverwriting(config, folder)
  const { scheidingsteken, codering } = config
  const bestand = { pad: resolve(folder, config.data), scheidingsteken, codering, signal }
  const namen = await readKolomnamen(connection, bestand)
  const absent = Object.keys(config.kolommen).find((naam) => !namen.includes(naam))
  if (absent !== undefined)
    throw new InputError(`Kolom "${absent}" staat niet in ${config.data}. Er zijn: ${namen.join(', ')}.`)
  const used = namen.filter(
    (naam) => Object.hasOwn(config.kolommen, naam) && config.kolommen[naam]!.soort !== 'weg',
  )
  return createOpdracht(config, await readGegevens(connection, bestand, used), hierarchieen)
}

/** The released table may not take the place of what it was made from. */
function refuseOverwriting(config: Configuratie, folder: string): void {
  const { uit } = config
  const inputs = [config.data, ...hierarchiePaths(config)]
  if (uit === undefined || !inputs.some((input) => resolve(folder, input) === resolve(folder, uit))) return
  throw new InputError(`Configuratie, veld "uit": ${uit} is ook invoer. Kies een andere naam.`)
}

async function readHierarchieen(config: Configuratie, folder: string): Promise<Hierarchieen> {
  const { scheidingsteken, codering } = config
  const read = [...new Set(hierarchiePaths(config))].map(async (path) => {
    const tekst = await readText(resolve(folder, path), codering)
    return [path, parseHierarchie({ naam: path, tekst, scheidingsteken })] as const
  })
  return new Map(await Promise.all(read))
}

function hierarchiePaths(config: Configuratie): string[] {
  return [
    ...Object.values(config.kolommen).map((kolom) =>
      kolom.soort === 'quasi' ? kolom.hierarchie : undefined,
    ),
    ...config.eisen.map((eis) =>
      eis.soort === 't-nabijheid' && eis.variant === 'hierarchisch' ? eis.hierarchie : undefined,
    ),
  ].filter((path) => path !== undefined)
}

async function readText(path: string, codering: 'utf-8' | 'latin-1'): Promise<string> {
  try {
    const bytes = await readFile(path)
    return new TextDecoder(codering === 'utf-8' ? 'utf-8' : 'latin1', { fatal: true }).decode(bytes)
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    const reason = missing
      ? 'het bestand is er niet. Controleer de naam en de map'
      : 'het bestand is niet te lezen. Geef een tekstbestand in UTF-8'
    throw new InputError(`${path}: ${reason}.`, { cause: error })
  }
}
