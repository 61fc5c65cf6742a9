import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type pg from 'pg'
import { voorbeeldCorporatie } from '../corporatie.ts'
import { makeDemo } from '../database/demo/make.ts'
import { installDatabase } from '../database/install.ts'
import { connectOwner, openDatabase } from '../database/server.ts'
import { declaraties } from '../declaraties.ts'
import { newContext } from '../doelbinding/context.ts'
import { type Doelbinding, startDoelbinding } from '../doelbinding/kern.ts'
import { brievenpers, openPost } from '../overeenkomst-uitvoeren/contact/post.ts'
import { startPostbode } from '../overeenkomst-uitvoeren/contact/postbode.ts'
import { maakReeks, start } from '../overeenkomst-uitvoeren/contact/reeksen.ts'
import { cpuOf } from './cpu.ts'

/**
 * Letters of one series, from the queue to a PDF/UA-1 in the folder of the printer, through all locks and with lines in the log. The
 * floor is an empty page of PDF/UA-1 made by the same compiler, and nothing else. Time of the processor is told beside that of
 * the clock, of the program and of the database, as a busy machine stretches the clock alone. Two sizes show that it is linear.
 */
const AIM = 100
const SIZES = [400, 1600]
const EMPTY_PAGES = 300

type Cost = { seconds: number; cpuMs: number }
async function measure(work: () => unknown): Promise<Cost> {
  const [begin, cpu] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(cpu)
  return { seconds: (performance.now() - begin) / 1000, cpuMs: (user + system) / 1000 }
}

async function emptyPageMs(): Promise<number> {
  const compiler = NodeCompiler.create({ workspace: tmpdir() })
  const page = (title: string): void => {
    compiler.pdf({ mainFileContent: `#set document(title: "${title}")\n= ${title}` }, { pdfStandard: 'ua-1' })
    compiler.evictCache(2)
  }
  page('warm')
  const { cpuMs } = await measure(() => Array.from({ length: EMPTY_PAGES }, (_, n) => page(String(n))))
  return cpuMs / EMPTY_PAGES
}

/** A series to everybody, of which so many letters are due at once: the list of a series is that of its group, and no shorter. */
async function prepareSeries(kern: Doelbinding, owner: pg.Client, size: number): Promise<Cost> {
  const context = newContext(kern, { rol: 'verhuurconsulent' })
  const nu = new Date()
  const id = await maakReeks(
    context,
    {
      soort: 'uitnodiging',
      gegevens: { wat: 'meten', begin: '2026-12-01', meer: 'Wij meten hoe snel brieven gaan. Er is koffie.' },
      omschrijving: `meting ${size}`,
      groep: 'alle',
      complexId: null,
      straat: null,
      woonplaats: null,
    },
    { medewerkerId: '0195f000-0000-4000-8000-0000000000aa', nu },
  )
  let started = false
  const cost = await measure(async () => {
    started = (await start(context, { id, soort: 'uitnodiging', versie: 2, nu })).ok
  })
  if (!started) throw new Error('De reeks is niet begonnen.')
  await owner.query(
    `delete from verzending where bericht_id not in (select bericht_id from verzending order by bericht_id limit $1)`,
    [size],
  )
  await owner.query(`update verzending set versturen_na = now() - interval '1 second'`)
  return cost
}

async function sendSeries(kern: Doelbinding, map: string): Promise<Cost> {
  const { post, stop } = openPost({ mail: null, brievenmap: map, terugmap: null })
  const bode = startPostbode(
    { kern, post, corporatie: voorbeeldCorporatie, basis: 'https://x.example/', nu: () => new Date() },
    (error) => process.stderr.write(`${String(error)}\n`),
  )
  const cost = await measure(() => bode.sendDue())
  await bode.stop()
  stop()
  return cost
}

async function report(kern: Doelbinding, owner: pg.Client): Promise<void> {
  for (const size of SIZES) {
    const map = mkdtempSync(join(tmpdir(), 'waarvoor-brieven-'))
    const ready = await prepareSeries(kern, owner, size)
    const floor = await emptyPageMs()
    const before = await cpuOf(owner)
    const { seconds, cpuMs } = await sendSeries(kern, map)
    const made = readdirSync(map).length
    const [, database] = (await cpuOf(owner)).map((ms, i) => (ms - (before[i] ?? 0)) / made)
    const each = cpuMs / made
    process.stdout.write(
      `${made} letters: put ready in ${(ready.seconds * 1000).toFixed(0)} ms; ${(made / seconds).toFixed(0)} a second by the clock (aim ${AIM}); ` +
        `${each.toFixed(1)} + ${database?.toFixed(1)} ms of processor each (program + database), ${(each / floor).toFixed(1)} x an empty page (${floor.toFixed(1)} ms)\n`,
    )
    rmSync(map, { recursive: true })
  }
}

async function main(): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'waarvoor-bench-'))
  const sleutel = 'alleen voor metingen, lang genoeg voor een sleutel'
  const settings = { port: 0, dataFolder, databaseUrl: null, omgeving: 'demo', datum: null, sleutel } as const
  const database = await openDatabase({ ...settings, corporatie: voorbeeldCorporatie })
  const owner = await connectOwner(database.owner)
  const prefix = await installDatabase(owner, { declaraties, sleutel, show: () => undefined })
  await makeDemo(owner, { eenheden: 1500, seed: 1, datum: '2026-11-23', sleutel })
  // Nobody has an e-mail address, so that everybody gets a letter.
  await owner.query(`update relatie set e_mail = null`)
  const server = { host: database.host, port: database.port, database: database.name }
  const kern = await startDoelbinding({ server, prefix, sleutel, declaraties, logNaam: 'bench' })
  await report(kern, owner)
  await brievenpers.stop()
  await kern.stop()
  await owner.end()
  await database.stop()
  rmSync(dataFolder, { recursive: true })
}

await main()
