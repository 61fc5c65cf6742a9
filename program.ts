import { join } from 'node:path'
import type pg from 'pg'
import { logNaamOf } from './corporatie.ts'
import { declaraties } from './declaraties.ts'
import { connectOwner, openDatabase, type Database } from './database/server.ts'
import { installDatabase } from './database/install.ts'
import type { Settings } from './database/settings.ts'
import { keepIn, sealKey } from './doelbinding/checkpoints.ts'
import { type Doelbinding, type KernOptions, loginConfig, startDoelbinding } from './doelbinding/kern.ts'
import { type Sealer, startSealer } from './doelbinding/sealer.ts'
import { fillDemo } from './database/demo/fill.ts'
import { keepRonden } from './overeenkomst-uitvoeren/gegevenskwaliteit/ronde.ts'
import { keepVolgend } from './overeenkomst-uitvoeren/huurovereenkomst/dag.ts'
import { keepNotities } from './overeenkomst-uitvoeren/notitie/opruimen.ts'
import { keepBewaakt } from './overeenkomst-uitvoeren/contractwijziging/bewaken.ts'
import { openPostkantoor } from './overeenkomst-uitvoeren/contact/postkantoor.ts'
import type { Postbode } from './overeenkomst-uitvoeren/contact/postbode.ts'
import { keepRuilen } from './overeenkomst-uitvoeren/woningruil/bewaken.ts'
import { keepSwept } from './risico-beperken/beveiliging/opruimen.ts'
import { businessNow, datumOf } from './tijd.ts'
import { keepDelivering } from './verbeteren/ketenpartner/webhook-bezorgen.ts'

/** Everything of the program that is not a page: database, kernel, sealer. */
export type Program = {
  settings: Settings
  database: Database
  prefix: string
  doelbinding: Doelbinding
  sealer: Sealer
  postbode: Postbode
  stop: () => Promise<void>
}

export const checkpointFolder = ({ dataFolder }: Settings): string => join(dataFolder, 'checkpoints')

type Options = {
  show: (line: string) => void
  onError: (what: string, error: unknown) => void
  /** Size of the fictional association that a demo starts with. */
  eenheden?: number
}

/**
 * Opens the database, brings it to what is declared, and starts kernel and sealer. Throws OperationError with one Dutch
 * line when something outside the program is wrong; a database that it started is stopped then.
 */
export async function startProgram(settings: Settings, options: Options): Promise<Program> {
  const database = await openDatabase(settings)
  try {
    return await startOn(database, settings, options)
  } catch (error) {
    await database.stop()
    throw error
  }
}

async function startOn(
  database: Database,
  settings: Settings,
  { show, onError, eenheden = 2000 }: Options,
): Promise<Program> {
  const owner = await connectOwner(database.owner)
  const server = { host: database.host, port: database.port, database: database.name }
  const install = async (): Promise<KernOptions> => {
    const prefix = await installDatabase(owner, { declaraties, sleutel: settings.sleutel, show })
    const kern = {
      server,
      prefix,
      sleutel: settings.sleutel,
      declaraties,
      logNaam: logNaamOf(settings.corporatie),
    }
    if (settings.omgeving === 'demo' && (await isEmpty(owner))) {
      show('Woonstichting Voorbeeld maken…')
      await fillDemo(owner, kern, { eenheden, seed: 1, datum: settings.datum ?? datumOf(new Date()), show })
    }
    return kern
  }
  const kern = await install().finally(() => owner.end())
  const key = sealKey(settings.sleutel, logNaamOf(settings.corporatie))
  const keep = await keepIn(checkpointFolder(settings), key)
  const doelbinding = await startDoelbinding(kern)
  const sealer = startSealer({
    config: loginConfig(kern, 'verzegelaar'),
    key,
    keep,
    onError: (error) => onError('verzegelen', error),
  })
  const stopDelivering = keepDelivering(doelbinding, {
    publicOnly: settings.omgeving === 'productie',
    onError: (error) => onError('webhooks bezorgen', error),
  })
  const { postbode, stop: stopPost } = openPostkantoor(doelbinding, settings, (error) =>
    onError('berichten versturen', error),
  )
  const stopKeeping = startKeeping(doelbinding, settings, onError)
  return {
    settings,
    database,
    prefix: kern.prefix,
    doelbinding,
    sealer,
    postbode,
    stop: async () => {
      await stopDelivering()
      await stopKeeping()
      await stopPost()
      await doelbinding.opener.flush()
      await sealer.stop()
      await doelbinding.stop()
      await database.stop()
    },
  }
}

/** What the program does by itself: clearing away, following the calendar, looking after the data. */
function startKeeping(
  doelbinding: Doelbinding,
  { datum }: Settings,
  onError: Options['onError'],
): () => Promise<void> {
  const stopSweeping = keepSwept(doelbinding, (error) => onError('opruimen', error))
  const now = (): Date => businessNow(datum)
  const stopBewaken = keepBewaakt(doelbinding, now, (error) => onError('termijnen bewaken', error))
  const stopRuilen = keepRuilen(doelbinding, now, (error) => onError('woningruilen bewaken', error))
  const stopVolgen = keepVolgend(doelbinding, (error) => onError('de dag volgen', error))
  const stopRonden = keepRonden(doelbinding, now, (error) => onError('gegevens nakijken', error))
  const stopNotities = keepNotities(doelbinding, now, (error) => onError('oude notities weghalen', error))
  return async () => {
    stopSweeping()
    stopNotities()
    stopVolgen()
    stopBewaken()
    stopRuilen()
    await stopRonden()
  }
}

async function isEmpty(owner: pg.Client): Promise<boolean> {
  const { rows } = await owner.query<{ leeg: boolean }>(
    'select not exists (select from relatie) and not exists (select from medewerker) and not exists (select from eenheid) as leeg',
  )
  return rows[0]?.leeg ?? false
}
