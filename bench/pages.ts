import { routes } from '../web/routes.ts'
import { testApp } from '../web/testing/app.ts'

/**
 * CPU of pages without database (request, shell, view), against an empty page of the same server: floor 3 times. Rounds are interleaved, so that a busy machine slows all of them alike; the median of the rounds counts.
 */
const app = testApp(routes)
const PATHS = ['/onderdelen/leeg', '/', '/onderdelen/lijsten', '/onderdelen/zaak', '/onderdelen/formulier']
const ROUNDS = 5
const REQUESTS = 1000

async function cpuMs(path: string): Promise<number> {
  const begin = process.cpuUsage()
  for (let n = 0; n < REQUESTS; n++) await (await app.request(path)).text()
  const { user, system } = process.cpuUsage(begin)
  return (user + system) / 1000 / REQUESTS
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

for (const path of PATHS) await cpuMs(path)
const rounds = new Map<string, number[]>(PATHS.map((path) => [path, []]))
for (let round = 0; round < ROUNDS; round++)
  for (const path of PATHS) rounds.get(path)?.push(await cpuMs(path))

process.stdout.write(
  `NODE_ENV=${process.env['NODE_ENV'] ?? ''}: CPU per page, median of ${ROUNDS} rounds of ${REQUESTS}\n`,
)
for (const [path, values] of rounds) {
  const html = await (await app.request(path)).text()
  const ms = median(values)
  const ratio = ms / median(rounds.get('/onderdelen/leeg') ?? [])
  process.stdout.write(
    `${path.padEnd(24)} ${ms.toFixed(3)} ms  ${ratio.toFixed(1)} x  ${(html.length / 1000).toFixed(1)} kB\n`,
  )
}
