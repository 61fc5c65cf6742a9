import { serve } from '@hono/node-server'
import { readSettings } from '../database/settings.ts'
import { OperationError } from '../failures.ts'
import { startProgram, type Program } from '../program.ts'
import { makeWebsite } from './website.ts'

const show = (line: string): void => void process.stderr.write(`${line}\n`)

/** Errors go to the operator without values of rows: name, code and stack only. */
function report(what: string, error: unknown): void {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
  show(JSON.stringify({ tijd: new Date().toISOString(), wat: what, fout: name, bericht: message, stack }))
}

async function main(): Promise<void> {
  const settings = readSettings()
  const program = await startProgram(settings, { show: (line) => show(`  ${line}`), onError: report })
  const app = makeWebsite(program, report)
  const server = serve({ fetch: app.fetch, port: settings.port }, ({ port }) => {
    show(`Waarvoor draait op http://localhost:${port}`)
  })
  server.on('error', (error: NodeJS.ErrnoException) => {
    show(
      error.code === 'EADDRINUSE'
        ? `Poort ${settings.port} is bezet. Kies een andere: PORT=3001 npm start`
        : error.message,
    )
    void stopAndExit(program, 1)
  })
  stopOnSignal(server, program)
}

function stopOnSignal(server: { close: (done: () => void) => unknown }, program: Program): void {
  let stopping = false
  const stop = (): void => {
    if (stopping) return
    stopping = true
    server.close(() => undefined)
    void stopAndExit(program, 0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

async function stopAndExit(program: Program, code: number): Promise<void> {
  await program.stop()
  process.exit(code)
}

try {
  await main()
} catch (error) {
  if (error instanceof OperationError) show(error.message)
  else report('starten', error)
  process.exit(1)
}
