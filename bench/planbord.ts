import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { gzipSync } from 'node:zlib'
import pg from 'pg'
import { declaraties } from '../declaraties.ts'
import { startDoelbinding } from '../doelbinding/kern.ts'
import { startEmbedded } from '../database/embedded.ts'
import { installDatabase } from '../database/install.ts'
import { countQueries } from '../database/testing/count-queries.ts'
import { projectRoot } from '../project-root.ts'
import { routes } from '../web/routes.ts'
import { sessionWith, testApp } from '../web/testing/app.ts'
import { cpuOf } from './cpu.ts'

/**
 * The planner's board of one day with 30 workers and 200 visits: server time of a whole request (session aside), the page as it
 * is sent, and what goes over the wire to the database. The floor is an empty page of the same server.
 */
const [VAKMANNEN, BEZOEKEN, WACHTEND] = [30, 200, 60]
const ROUNDS = Number(process.argv[2] ?? 300)
const NAME = 'bench_planbord'
const SLEUTEL = 'alleen voor de bench, geen geheim'
const DAG = '2026-12-01'
const PAD = `/balie/planning?dag=${DAG}`

async function fill(owner: pg.Client): Promise<void> {
  await owner.query(`
    insert into ketenpartner (naam, specialisme, soort) values ('Eigen dienst', 'alles', 'eigen');
    insert into vakman (ketenpartner_id, naam, vaardigheden)
      select k.id, 'Vakman ' || n, array['loodgieter', 'verwarming', 'klus'] from ketenpartner k, generate_series(1, ${VAKMANNEN}) n;
    insert into werktijd select v.id, d, '[2020-01-01,)', '07:30', '16:30' from vakman v, generate_series(1, 5) d;
    create temp table plan as
      select n, gen_random_uuid() as relatie, gen_random_uuid() as tweede, gen_random_uuid() as huis, gen_random_uuid() as verzoek, gen_random_uuid() as ord
      from generate_series(1, ${BEZOEKEN + WACHTEND}) n;
    insert into relatie (id, aanschrijfnaam) select relatie, 'Huurder ' || n from plan union all select tweede, 'Medehuurder ' || n from plan where n % 4 = 0;
    insert into eenheid (id, straat, huisnummer, postcode, woonplaats, betrokkenen)
      select huis, (array['Sterappelstraat', 'Goudrenetstraat', 'Nachtegaallaan'])[1 + n % 3], n, '9999 A' || chr(65 + n % 20), 'Voorbeeldstad',
             case when n % 4 = 0 then array[relatie, tweede] else array[relatie] end from plan;
    begin;
    insert into onderhoudsverzoek (id, eenheid_id, relatie_id, plaats, omschrijving, vaardigheid, status, order_id, gemeld_op)
      select verzoek, huis, relatie, 'keuken', 'Lek', 'loodgieter', case when n <= ${BEZOEKEN} then 'INB' else 'REG' end,
             case when n <= ${BEZOEKEN} then ord end, '2026-11-20 10:00Z' from plan;
    insert into onderhoudsorder (id, onderhoudsverzoek_id, relatie_id, eenheid_id, ketenpartner_id, vakman_id, begin, eind)
      select p.ord, p.verzoek, p.relatie, p.huis, v.ketenpartner_id, v.id,
             '${DAG} 06:30Z'::timestamptz + (p.n - 1) / ${VAKMANNEN} * interval '70 minutes', '${DAG} 07:30Z'::timestamptz + (p.n - 1) / ${VAKMANNEN} * interval '70 minutes'
      from plan p join (select *, row_number() over (order by id) as r from vakman) v on v.r = 1 + (p.n - 1) % ${VAKMANNEN} where p.n <= ${BEZOEKEN};
    commit;`)
  await owner.query('analyze')
}

const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? 0

const { superuser, stop } = await startEmbedded(join(projectRoot, '.cache', 'bench'))
const admin = new pg.Client(superuser)
await admin.connect()
await admin.query(`drop database if exists ${NAME} with (force)`)
await admin.query(`create database ${NAME}`)
const owner = new pg.Client({ ...superuser, database: NAME })
await owner.connect()
try {
  const prefix = await installDatabase(owner, { declaraties, sleutel: SLEUTEL, show: () => undefined })
  await fill(owner)
  const server = { host: String(superuser.host), port: Number(superuser.port), database: NAME }
  const doelbinding = await startDoelbinding({
    server,
    prefix,
    sleutel: SLEUTEL,
    declaraties,
    logNaam: 'bench.example/logboek',
  })
  const session = { ...sessionWith('balie', 'planner'), betrokkeneId: randomUUID() }
  const app = testApp(routes, {
    session: async () => session,
    nu: () => new Date(`${DAG}T08:00:00Z`),
    context: ({ traceId }) => ({
      doelbinding,
      traceId,
      wie: { rol: 'planner', afdeling: 'Onderhoud', medewerkerId: session.betrokkeneId },
    }),
  })
  const get = async (path: string): Promise<string> => (await app.request(path)).text()
  const once = async (path: string): Promise<number> => {
    const begin = performance.now()
    await get(path)
    return performance.now() - begin
  }
  const html = await get(PAD)
  const shown = html.match(/data-begin="[0-9]/g)?.length ?? 0
  if (shown !== BEZOEKEN) throw new Error(`${shown} bezoeken op het bord, geen ${BEZOEKEN}`)
  for (let n = 0; n < 30; n += 1) await Promise.all([get(PAD), get('/onderdelen/leeg')])
  const [board, floor]: [number[], number[]] = [[], []]
  const cpu = await cpuOf(owner)
  for (let n = 0; n < ROUNDS; n += 1) board.push(await once(PAD))
  const used = (await cpuOf(owner)).map((ms, i) => (ms - (cpu[i] ?? 0)) / ROUNDS)
  for (let n = 0; n < ROUNDS; n += 1) floor.push(await once('/onderdelen/leeg'))
  await doelbinding.opener.flush()
  const queries = await countQueries(() => get(PAD))
  const { rows } = await owner.query<{ aantal: string }>(
    `select count(*) as aantal from logboek.regel where soort = 'b'`,
  )
  const show = (name: string, values: readonly number[]) =>
    `${name.padEnd(14)} p50 ${quantile(values, 0.5).toFixed(1)} ms  p95 ${quantile(values, 0.95).toFixed(1)} ms\n`
  process.stdout.write(
    `${VAKMANNEN} vakmannen, ${BEZOEKEN} bezoeken, ${WACHTEND} wachtend, ${ROUNDS} keer\n${show('planbord', board)}${show('lege pagina', floor)}` +
      `CPU per keer   ${used.map((ms) => ms.toFixed(1)).join(' + ')} ms (programma + database)\n` +
      `pagina         ${(gzipSync(html).length / 1000).toFixed(1)} kB gzip (${(html.length / 1000).toFixed(0)} kB)\n` +
      `database       ${queries} vragen, ${Math.round(Number(rows[0]?.aantal) / (ROUNDS + 32))} logregels per keer\n`,
  )
  await doelbinding.stop()
} finally {
  await owner.end()
  await admin.query(`drop database ${NAME} with (force)`)
  await admin.end()
  await stop()
}
