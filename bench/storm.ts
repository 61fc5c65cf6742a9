import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type pg from 'pg'
import { connectOwner } from '../database/server.ts'
import { runProgram } from '../e2e/programma.ts'
import { startSessie } from '../risico-beperken/beveiliging/sessie.ts'
import { addDays, datumOf } from '../tijd.ts'

/**
 * The hour after a storm: 10,000 reports by tenants who are signed in, each opening the form and sending it over HTTP, with the
 * whole program running (log, seal, messages) on a PostgreSQL that waits for the disk, while a planner asks for the board every
 * second. First the board alone, then at the pace of 10,000 an hour, then as fast as it goes. The floor is a bare insert and commit of
 * a report and its message over as many connections, in the same run.
 */
const AANTAL = Number(process.argv[2] ?? 10_000)
const EENHEDEN = 2000
const PER_UUR = 10_000
const TEMPO_SECONDEN = 60
const TEGELIJK = 8

export type Belofte = {
  url: string
  huurders: readonly string[]
  planner: string
  bord: string
  meld: string
  tegelijk: number
  aantal: number
  perSeconde: number | null
}
export type Meting = { gedaan: number; seconden: number; fouten: string[]; melden: number[]; bord: number[] }

const running = await runProgram(EENHEDEN)
const { doelbinding, database } = running.program
const owner = await connectOwner(database.owner)

/** An account for each tenant who has none, and a session as signing in makes one. */
async function signIn(deur: 'mijn' | 'balie', where: string): Promise<string[]> {
  if (deur === 'mijn')
    await owner.query(
      `insert into account (id, betrokkene_id, deur, inlognaam)
       select gen_random_uuid(), r.id, 'mijn', 'storm ' || r.id
       from (select distinct unnest(betrokkenen) as id from eenheid) r
       where not exists (select from account a where a.betrokkene_id = r.id and a.deur = 'mijn')`,
    )
  const { rows } = await owner.query<{ id: string; betrokkene: string }>(where)
  const cookies: string[] = []
  for (const { id, betrokkene } of rows) {
    const rollen = deur === 'mijn' ? (['huurder'] as const) : (['planner'] as const)
    const wie = {
      deur,
      accountId: id,
      betrokkeneId: betrokkene,
      rollen,
      afdeling: deur === 'balie' ? 'Onderhoud' : null,
      ketenpartnerId: null,
    }
    const made = await startSessie(doelbinding, wie, { vanaf: new Date(), vorige: null })
    if (made) cookies.push(`__Host-waarvoor-${deur}=${made.token}`)
  }
  return cookies
}

/** One home each: who has two must choose. */
const HUURDERS = `select a.id, a.betrokkene_id as betrokkene from account a
  where a.deur = 'mijn' and (select count(*) from eenheid e where e.betrokkenen @> array[a.betrokkene_id]) = 1 order by a.id limit 2000`
const PLANNER = `select a.id, a.betrokkene_id as betrokkene from account a join medewerker m on m.id = a.betrokkene_id
  where a.deur = 'balie' and 'planner' = any(m.rollen) limit 1`

const run = (belofte: Belofte): Promise<Meting> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(new URL('storm.worker.js', import.meta.url)), {
      workerData: belofte,
    })
    worker.once('message', resolve)
    worker.once('error', reject)
  })

const countReports = async (): Promise<number> => {
  const { rows } = await owner.query<{ n: string }>(
    `select count(*) as n from onderhoudsverzoek where omschrijving like 'Storm %'`,
  )
  return Number(rows[0]?.n)
}

/** As many bare inserts and commits of the same rows. */
async function measureFloor(aantal: number): Promise<number> {
  await owner.query(
    'create table vloer_verzoek (like onderhoudsverzoek including all excluding identity excluding generated)',
  )
  await owner.query('create table vloer_bericht (like bericht including all excluding identity)')
  await owner.query(`create table vloer_bron as select row_number() over () as nr, v.id, (select b.id from bericht b where b.zaak = 'onderhoudsverzoek ' || v.id limit 1) as bericht
    from onderhoudsverzoek v where v.omschrijving like 'Storm %'`)
  await owner.query('create index on vloer_bron (nr)')
  const clients: pg.Client[] = []
  for (let n = 0; n < TEGELIJK; n += 1) clients.push(await connectOwner(database.owner))
  const begin = performance.now()
  let next = 1
  await Promise.all(
    clients.map(async (client) => {
      for (let nr = next++; nr <= aantal; nr = next++) {
        await client.query('begin')
        await client.query(
          'insert into vloer_verzoek select v.* from vloer_bron s join onderhoudsverzoek v on v.id = s.id where s.nr = $1',
          [nr],
        )
        await client.query(
          'insert into vloer_bericht select b.* from vloer_bron s join bericht b on b.id = s.bericht where s.nr = $1',
          [nr],
        )
        await client.query('commit')
      }
    }),
  )
  const seconds = (performance.now() - begin) / 1000
  for (const client of clients) await client.end()
  return aantal / seconds
}

const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? 0
const show = (values: readonly number[]): string =>
  `p50 ${quantile(values, 0.5).toFixed(0)} ms, p95 ${quantile(values, 0.95).toFixed(0)} ms (${values.length} keer)`
const say = (line: string): void => void process.stdout.write(`${line}\n`)

try {
  const { rows } = await owner.query<{ fsync: string }>('show fsync')
  const huurders = await signIn('mijn', HUURDERS)
  const [planner = ''] = await signIn('balie', PLANNER)
  const bord = `/balie/planning?dag=${addDays(datumOf(new Date()), 3)}`
  const site = {
    url: running.url,
    huurders,
    planner,
    bord,
    meld: '/mijn/reparaties/nieuw?w=keuken.lek',
    tegelijk: TEGELIJK,
  }
  say(
    `${EENHEDEN} woningen, ${huurders.length} huurders ingelogd, fsync ${rows[0]?.fsync}, ${TEGELIJK} tegelijk`,
  )
  const rust = await run({ ...site, aantal: 0, perSeconde: null })
  say(`bord in rust                 ${show(rust.bord)}`)
  const pace = Math.round((PER_UUR / 3600) * TEMPO_SECONDEN)
  const tempo = await run({ ...site, aantal: Math.min(pace, AANTAL), perSeconde: PER_UUR / 3600 })
  say(
    `${PER_UUR} per uur: melden       ${show(tempo.melden)}\n               bord         ${show(tempo.bord)}`,
  )
  const cpu = process.cpuUsage()
  const vol = await run({ ...site, aantal: AANTAL - tempo.gedaan, perSeconde: null })
  const used = process.cpuUsage(cpu)
  const speed = vol.gedaan / vol.seconden
  say(
    `zo snel als het gaat: ${speed.toFixed(1)} meldingen/s (${(speed * 3600).toFixed(0)} per uur), ${((used.user + used.system) / 1000 / vol.gedaan).toFixed(1)} ms CPU van het programma per melding`,
  )
  say(`               melden       ${show(vol.melden)}\n               bord         ${show(vol.bord)}`)
  const errors = [rust, tempo, vol].flatMap(({ fouten }) => fouten)
  const kept = await countReports()
  const floor = await measureFloor(Math.min(2000, kept))
  say(`vloer (kale insert en commit) ${floor.toFixed(0)} per s, verhouding ${(speed / floor).toFixed(3)}`)
  say(
    `fouten ${errors.length}${errors.length > 0 ? ` (${[...new Set(errors)].slice(0, 5).join('; ')})` : ''}, meldingen bewaard ${kept} van ${tempo.gedaan + vol.gedaan}`,
  )
  say(`fouten van het programma ${running.errors.length}`)
  if (errors.length > 0 || running.errors.length > 0 || kept !== tempo.gedaan + vol.gedaan)
    process.exitCode = 1
} finally {
  await owner.end()
  await running.stop()
}
