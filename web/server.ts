import { serve } from '@hono/node-server'
import { voorbeeldCorporatie } from '../corporatie.ts'
import { DEMO_WACHTWOORD, demoSignIns } from '../database/demo/sign-ins.ts'
import { readSettings, type Settings } from '../database/settings.ts'
import { OperationError } from '../failures.ts'
import { startProgram, type Program } from '../program.ts'
import { readExterneInlogs } from '../risico-beperken/beveiliging/instellingen.ts'
import { totpCode } from '../risico-beperken/beveiliging/totp.ts'
import { withMockIssuer } from './mock-issuer.ts'
import { makeWebsite } from './website.ts'

const show = (line: string): void => void process.stderr.write(`${line}\n`)

const DEUREN = {
  mijn: 'huurders',
  balie: 'medewerkers',
  keten: 'aannemers',
} as const

/** The four doors, and in the demo who can come in. */
function showDoors(base: string, { omgeving, corporatie }: Settings): void {
  if (omgeving === 'productie' && corporatie === voorbeeldCorporatie)
    show(
      'Let op: WAARVOOR_CORPORATIE ontbreekt. De site en het logboek dragen nu de naam van de voorbeeldcorporatie.',
    )
  show(`\nWaarvoor draait op ${base}\n  ${base}/  publiek`)
  for (const [deur, wie] of Object.entries(DEUREN)) {
    show(`  ${base}/${deur}  ${wie}`)
    if (omgeving === 'productie') continue
    for (const { inlognaam, naam, totpGeheim } of demoSignIns().filter((each) => each.deur === deur)) {
      const code = totpGeheim ? `, code ${totpCode(totpGeheim, Date.now())} (geheim ${totpGeheim})` : ''
      show(`      ${inlognaam}  ${naam}${code}`)
    }
  }
  if (omgeving !== 'productie') show(`  Het wachtwoord van alle voorbeeldmensen is: ${DEMO_WACHTWOORD}`)
}

/** Whom the demo's identity provider lets one be. */
const demoPersonen = () =>
  demoSignIns().flatMap(({ externId, naam }) => (externId ? [{ sub: externId, naam }] : []))

/** Errors go to the operator without values of rows: name, code and stack only. */
function report(what: string, error: unknown): void {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
  show(JSON.stringify({ tijd: new Date().toISOString(), wat: what, fout: name, bericht: message, stack }))
}

async function main(): Promise<void> {
  const settings = readSettings()
  readExterneInlogs()
  const program = await startProgram(settings, { show: (line) => show(`  ${line}`), onError: report })
  const app = makeWebsite(program, report)
  const fetch = settings.omgeving === 'demo' ? withMockIssuer(app.fetch, 'demo', demoPersonen()) : app.fetch
  const server = serve({ fetch, port: settings.port }, ({ port }) => {
    showDoors(`http://localhost:${port}`, settings)
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
