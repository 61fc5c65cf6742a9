import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import pg from 'pg'
import { declaraties } from '../declaraties.ts'
import { makeDemo } from '../database/demo/make.ts'
import { startEmbedded } from '../database/embedded.ts'
import { installDatabase, rolePrefix } from '../database/install.ts'
import { type Doelbinding, startDoelbinding } from '../doelbinding/kern.ts'
import { projectRoot } from '../project-root.ts'
import type { Session } from '../web/omgeving.ts'
import { routes } from '../web/routes.ts'
import { sessionWith, testApp } from '../web/testing/app.ts'

/**
 * The desk at 100,000 homes (the demo): searching and the page of a person, through the real handler, each time of another
 * person. Time of a whole request, and CPU of the program and of the database's connections together. The floor is an empty
 * page in the same rounds. A second argument `opnieuw` uses the database of the last run again.
 */
const EENHEDEN = Number(process.argv[2] ?? 100_000)
const AGAIN = process.argv[3] === 'opnieuw'
const [ROUNDS, WARM] = [200, 20]
const AIM_MS = 50
const NAME = 'bench_balie'
const SLEUTEL = 'alleen voor de bench, geen geheim'
const DATUM = '2026-11-23'
const NU = new Date(`${DATUM}T10:00:00Z`)

type Mens = {
  id: string
  naam: string
  postcode: string
  straat: string
  huis: string
  telefoon: string | null
  nummer: string
}

/** People of homes all over the list, the same ones each time. */
async function listMensen(owner: pg.Client): Promise<Mens[]> {
  const { rows } = await owner.query<Mens>(
    `select r.id, r.aanschrijfnaam as naam, e.postcode, e.straat, e.huisnummer || coalesce('-' || e.toevoeging, '') as huis, r.telefoon,
            h.nummer::text as nummer
     from huurovereenkomst h join eenheid e on e.id = h.eenheid_id join relatie r on r.id = h.betrokkenen[1]
     where h.status = 'LOP' and not exists (select from afscherming a where a.relatie_id = r.id)
     order by md5(h.id::text) limit $1`,
    [ROUNDS + WARM],
  )
  return rows
}

/** Two letters in the middle of the surname change places. */
function mistype(naam: string): string {
  const surname = naam.split(' ').at(-1) ?? naam
  const at = Math.floor(surname.length / 2)
  return surname.slice(0, at - 1) + (surname[at] ?? '') + (surname[at - 1] ?? '') + surname.slice(at + 1)
}

const zoek = (q: string): string => `/balie/zoeken?${new URLSearchParams({ q }).toString()}`
const SOORTEN: Record<string, (mens: Mens) => string> = {
  'lege pagina': () => '/onderdelen/leeg',
  naam: ({ naam }) => zoek(naam.split(' ').at(-1) ?? naam),
  'hele naam': ({ naam }) => zoek(naam),
  tikfout: ({ naam }) => zoek(mistype(naam)),
  postcode: ({ postcode, huis }) => zoek(`${postcode} ${huis}`),
  straat: ({ straat, huis }) => zoek(`${straat} ${huis}`),
  nummer: ({ nummer }) => zoek(nummer),
  telefoon: ({ telefoon }) => zoek(telefoon ?? '06 00000000'),
  persoon: ({ id }) => `/balie/personen/${id}?voor=contact`,
}

/** A reason for each employee to open their person. */
async function insertRedenen(owner: pg.Client, mensen: readonly Mens[], wie: string): Promise<void> {
  await owner.query('delete from werkreden where medewerker_id = $1', [wie])
  await owner.query(
    `with c as (insert into contactmoment (id, relatie_id, kanaal, onderwerp, op)
       select gen_random_uuid(), b, 'telefoon', 'reparatie', $2 from unnest($1::uuid[]) b returning id, relatie_id)
     insert into werkreden (id, medewerker_id, relatie_id, soort, zaak_id, kanaal, onderwerp, begonnen_op, verloopt_op)
       select gen_random_uuid(), $3, relatie_id, 'contact', id, 'telefoon', 'reparatie', $2, $2::timestamptz + interval '30 minutes' from c`,
    [mensen.map(({ id }) => id), NU, wie],
  )
}

/** Processes of the connections of this database but our own. */
async function connections(owner: pg.Client): Promise<number[]> {
  const { rows } = await owner.query<{ pid: number }>(
    'select pid from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()',
    [NAME],
  )
  return rows.map(({ pid }) => pid)
}

/** What each connection had used when it was last seen: one that was idle for a minute is closed. */
const lastSeen = new Map<number, number>()
function nanoseconds(pid: number): number {
  const file = `/proc/${pid}/schedstat`
  if (existsSync(file)) lastSeen.set(pid, Number(readFileSync(file, 'utf8').split(' ')[0]))
  return lastSeen.get(pid) ?? 0
}

/** CPU so far in milliseconds, of this program and of these processes; the kernel of Linux counts it in nanoseconds. */
function cpuOf(pids: readonly number[]): [number, number] {
  const { user, system } = process.cpuUsage()
  return [(user + system) / 1000, pids.reduce((sum, pid) => sum + nanoseconds(pid), 0) / 1e6]
}

const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? 0

/** Requests one by one as another employee each time, who did not search too often. */
function deskOf(doelbinding: Doelbinding, wie: string): (path: string) => Promise<string> {
  let session: Session = sessionWith('balie', 'klantmedewerker')
  const app = testApp(routes, {
    session: async () => session,
    nu: () => NU,
    context: ({ traceId }) => ({
      doelbinding,
      traceId,
      wie: { rol: 'klantmedewerker', afdeling: 'Klantenservice', medewerkerId: session.betrokkeneId },
    }),
  })
  return async (path) => {
    const betrokkeneId = path.startsWith('/balie/personen') ? wie : randomUUID()
    session = { ...session, betrokkeneId, sessieId: betrokkeneId }
    const answer = await app.request(path)
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
    return answer.text()
  }
}

async function measure(owner: pg.Client, doelbinding: Doelbinding): Promise<void> {
  const wie = randomUUID()
  const mensen = await listMensen(owner)
  await insertRedenen(owner, mensen, wie)
  const get = deskOf(doelbinding, wie)
  for (const mens of mensen.slice(0, WARM)) for (const path of Object.values(SOORTEN)) await get(path(mens))
  process.stdout.write(`${EENHEDEN} woningen, ${ROUNDS} keer\n`)
  for (const [soort, path] of Object.entries(SOORTEN)) {
    const [times, program, database]: [number[], number[], number[]] = [[], [], []]
    const pids = await connections(owner)
    let found = 0
    for (const mens of mensen.slice(WARM)) {
      const before = cpuOf(pids)
      const begin = performance.now()
      const html = await get(path(mens))
      times.push(performance.now() - begin)
      const after = cpuOf(pids)
      program.push(after[0] - before[0])
      database.push(after[1] - before[1])
      if (html.includes(mens.id) || html.includes(mens.naam)) found += 1
    }
    const both = program.map((ms, n) => ms + (database[n] ?? 0))
    const cpu = [program, database].map((each) => each.reduce((sum, ms) => sum + ms, 0) / each.length)
    const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)]
    if (p95 > AIM_MS) process.exitCode = 1
    process.stdout.write(
      `${soort.padEnd(12)} p50 ${p50.toFixed(1).padStart(6)} ms  p95 ${p95.toFixed(1).padStart(6)} ms  ` +
        `CPU ${cpu.map((ms) => ms.toFixed(1)).join(' + ')} ms (programma + database), p95 ${quantile(both, 0.95).toFixed(1)} ms  gevonden ${found}\n`,
    )
  }
}

const { superuser, stop } = await startEmbedded(join(projectRoot, '.cache', 'bench'))
const admin = new pg.Client(superuser)
await admin.connect()
if (!AGAIN) {
  await admin.query(`drop database if exists ${NAME} with (force)`)
  await admin.query(`create database ${NAME}`)
}
const owner = new pg.Client({ ...superuser, database: NAME })
await owner.connect()
try {
  await installDatabase(owner, { declaraties, sleutel: SLEUTEL, show: () => undefined })
  if (!AGAIN) await makeDemo(owner, { eenheden: EENHEDEN, seed: 1, datum: DATUM, sleutel: SLEUTEL })
  await owner.query('vacuum analyze')
  const doelbinding = await startDoelbinding({
    server: { host: String(superuser.host), port: Number(superuser.port), database: NAME },
    prefix: await rolePrefix(owner),
    sleutel: SLEUTEL,
    declaraties,
    logNaam: 'bench.example/logboek',
  })
  await measure(owner, doelbinding)
  await doelbinding.stop()
} finally {
  await owner.end()
  await admin.end()
  await stop()
}
