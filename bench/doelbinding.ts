import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { voorbeeldCorporatie } from '../corporatie.ts'
import { installDatabase } from '../database/install.ts'
import { connectOwner, openDatabase } from '../database/server.ts'
import { declaraties } from '../declaraties.ts'
import { newContext } from '../doelbinding/context.ts'
import { type Doelbinding, loginConfig, startDoelbinding } from '../doelbinding/kern.ts'
import { statement } from '../doelbinding/statement.ts'
import { lees, verwerk } from '../doelbinding/verwerk.ts'
import { logvraagStellen } from '../wet-naleven/rechtenverzoek/verwerkingen.ts'
import { verwerking } from '../doelbinding/verwerking.ts'

/**
 * What purpose costs: the same read bare, with role and column grants, with row-level security, and with a durable log
 * line, at 1, 8 and 32 connections, fsync on, in interleaved rounds. The floor is the bare read through the same driver
 * and pool; ratios are medians of the rounds.
 */
const PERSONS = 100_000
const ROUNDS = Number(process.env['RONDES'] ?? 5)
const CONNECTIONS = [1, 8, 32]

const lezen = verwerking({
  ...logvraagStellen,
  code: 'bank-lezen',
  waarvoor: { nl: 'Wij meten hoe snel wij gegevens lezen.', en: 'We measure how fast we read data.' },
  leest: { relatie: ['aanschrijfnaam', 'telefoon'] },
  schrijft: {},
})
const read = statement(lezen, (db, p: { id: string }) =>
  db.selectFrom('relatie').select(['aanschrijfnaam', 'telefoon']).where('id', '=', p.id),
)
const TEXT = 'select aanschrijfnaam, telefoon from TABLE where id = $1'

type Way = { name: string; run: (id: string) => Promise<unknown[]>; three: (id: string) => Promise<unknown> }

async function main(): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'waarvoor-bench-'))
  const sleutel = 'alleen voor metingen, lang genoeg voor een sleutel'
  const database = await openDatabase({
    port: 0,
    dataFolder,
    databaseUrl: null,
    omgeving: 'demo',
    datum: null,
    sleutel,
    corporatie: voorbeeldCorporatie,
  })
  const owner = await connectOwner(database.owner)
  const measured = { verwerkingen: [...declaraties.verwerkingen, lezen], tabellen: declaraties.tabellen }
  const prefix = await installDatabase(owner, { declaraties: measured, sleutel, show: () => undefined })
  await prepareTables(owner, prefix)
  const { rows } = await owner.query<{ id: string }>('select id from relatie order by id limit 5000')
  const ids = rows.map(({ id }) => id)
  const server = { host: database.host, port: database.port, database: database.name }
  for (const connections of CONNECTIONS) {
    const kern = { server, prefix, sleutel, declaraties: measured, logNaam: 'bench', connecties: connections }
    const doelbinding = await startDoelbinding(kern)
    const bare = new pg.Pool({ ...loginConfig(kern, 'wet-naleven'), max: connections, pipeline: true })
    await report(connections, waysOf(doelbinding, bare), ids)
    await bare.end()
    await doelbinding.stop()
  }
  await owner.end()
  await database.stop()
  rmSync(dataFolder, { recursive: true })
}

async function prepareTables(owner: pg.Client, prefix: string): Promise<void> {
  await owner.query(
    `insert into relatie (aanschrijfnaam, telefoon) select 'P. Persoon ' || i, '06 0000' || i from generate_series(1, ${PERSONS}) i`,
  )
  await owner.query('insert into doelbinding.betrokkene_sleutel (betrokkene) select id from relatie')
  await owner.query('create table kaal as table relatie; alter table kaal add primary key (id)')
  await owner.query('create table zonder_rij as table relatie; alter table zonder_rij add primary key (id)')
  await owner.query(
    'create table altijd as table relatie; alter table altijd add primary key (id); alter table altijd enable row level security',
  )
  const role = `"${prefix}_v_bank_lezen"`
  await owner.query(`grant select on kaal to "${prefix}_l_wet_naleven"`)
  await owner.query(`grant select (id, aanschrijfnaam, telefoon) on zonder_rij, altijd to ${role}`)
  // As much work as the real policy, on an opening that was made once.
  await owner.query(
    `create policy p on altijd using (id = any ((select doelbinding.opened(current_user))::uuid[]) or current_user = '${prefix}_v_bank_lezen')`,
  )
  await owner.query('vacuum analyze')
}

function waysOf(doelbinding: Doelbinding, bare: pg.Pool): Way[] {
  const context = newContext(doelbinding, { rol: 'huurder', afdeling: 'onderhoud' }, 'meting')
  const plain = (table: string, role: string | null) => ({
    run: async (id: string) => {
      const client = await bare.connect()
      const switched = role ? client.query(`set role "${role}"`) : undefined
      const { rows } = await client.query({ name: table, text: TEXT.replace('TABLE', table), values: [id] })
      await switched
      if (role) void client.query('reset role')
      client.release()
      return rows as unknown[]
    },
    three: async (id: string) => {
      const client = await bare.connect()
      void client.query(role ? `begin; set local role "${role}"` : 'begin')
      for (let i = 0; i < 3; i += 1)
        await client.query({ name: table, text: TEXT.replace('TABLE', table), values: [id] })
      await client.query('commit')
      client.release()
    },
  })
  const role = doelbinding.role(lezen)
  return [
    { name: 'kaal', ...plain('kaal', null) },
    { name: '+ rol en kolommen', ...plain('zonder_rij', role) },
    { name: '+ rijbeveiliging', ...plain('altijd', role) },
    {
      name: '+ duurzame logregel',
      run: (id) => lees(context, read, { betrokkenen: [id] }, { id }),
      three: (id) =>
        verwerk(context, lezen, { betrokkenen: [id] }, async (tx) => {
          for (let i = 0; i < 3; i += 1) await tx.run(read, { id })
        }),
    },
  ]
}

async function measure(
  connections: number,
  operations: number,
  run: () => Promise<unknown>,
): Promise<number> {
  let left = operations
  const started = performance.now()
  const worker = async (): Promise<void> => {
    while (left-- > 0) await run()
  }
  await Promise.all(Array.from({ length: connections }, worker))
  return operations / ((performance.now() - started) / 1000)
}

async function report(connections: number, ways: Way[], ids: string[]): Promise<void> {
  let next = 0
  const pick = (): string => ids[(next += 7) % ids.length] ?? ''
  const operations = connections === 1 ? 1500 : 8000
  const single = ways.map((): number[] => [])
  const three = ways.map((): number[] => [])
  for (const way of ways) if ((await way.run(pick())).length !== 1) throw new Error(`${way.name} leest niets`)
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [index, way] of ways.entries()) {
      const one = await measure(connections, operations, () => way.run(pick()))
      const triple = await measure(connections, operations / 3, () => way.three(pick()))
      // The first round warms up.
      if (round > 0) {
        single[index]?.push(one)
        three[index]?.push(triple)
      }
    }
  }
  console.log(
    `\n${connections} verbinding${connections === 1 ? '' : 'en'}, fsync aan, mediaan van ${ROUNDS} rondes`,
  )
  console.log(
    `${''.padEnd(22)}${'losse lezing/s'.padStart(16)}${'aandeel'.padStart(9)}${'3 in transactie/s'.padStart(20)}${'aandeel'.padStart(9)}`,
  )
  const [floorOne, floorThree] = [median(single[0] ?? []), median(three[0] ?? [])]
  for (const [index, { name }] of ways.entries()) {
    const [one, triple] = [median(single[index] ?? []), median(three[index] ?? [])]
    const cells = [
      one.toFixed(0).padStart(16),
      (one / floorOne).toFixed(2).padStart(9),
      triple.toFixed(0).padStart(20),
      (triple / floorThree).toFixed(2).padStart(9),
    ]
    console.log(name.padEnd(22) + cells.join(''))
  }
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

await main()
