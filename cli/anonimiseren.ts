import type { Command } from 'commander'
import { OperationError } from './input-error.ts'

/** `waarvoor anonimiseren run --config FILE`. */
export function addAnonimiseren(program: Command): void {
  const anonimiseren = program
    .command('anonimiseren')
    .description('maakt van persoonsgegevens een tabel waarin niemand te herkennen is')
    .helpCommand(false)
  anonimiseren
    .command('run')
    .description('zoekt de beste vrijgave die aan alle eisen voldoet en schrijft die weg')
    .requiredOption('--config <bestand>', 'JSON met data, kolommen, eisen, weglating en maat')
    .action(async ({ config }: { config: string }) => {
      const { anonimiseer } = await import('../verbeteren/anonimiseren/anonimiseren.ts')
      const verslag = await tellUser((signal) => anonimiseer(config, { signal, onProgress: showProgress() }))
      process.stdout.write(`${JSON.stringify(verslag, null, 2)}\n`)
    })
}

/** Runs work that a user may cancel. */
async function tellUser<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const cancel = new AbortController()
  const stop = (): void => cancel.abort()
  process.once('SIGINT', stop).once('SIGTERM', stop)
  try {
    return await work(cancel.signal)
  } catch (error) {
    if (cancel.signal.aborted)
      throw new OperationError('Gestopt. Er is niets weggeschreven.', { cause: error })
    throw error
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
  }
}

/** Progress goes to a terminal only; a log file would fill with it. */
function showProgress(): ((share: number) => void) | undefined {
  if (!process.stderr.isTTY) return undefined
  process.once('exit', () => process.stderr.write('\n'))
  return (share) => {
    const done = `${Math.round(share * 100)}%`
    process.stderr.write(`\rZoeken: ${done.padStart(4)} van de transformaties bekeken`)
  }
}
