import { createReadStream, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Command } from 'commander'
import { InputError } from '../failures.ts'
import type { Verslag } from '../overeenkomst-uitvoeren/gegevensuitwisseling/telling.ts'
import { waaromWeg } from '../overeenkomst-uitvoeren/gegevensuitwisseling/weggelaten.ts'
import { keepMemoryLean, saveMemory } from './lean-memory.ts'
import { print } from './print.ts'

type ImportOptions = { bron: string; json?: boolean }

/** `waarvoor vera import | export`: the administration from and to another system. */
export function addVera(program: Command): void {
  const vera = program.command('vera').description('berichten van VERA 4.3: overnemen en uitvoeren')
  vera
    .command('import')
    .description(
      'neem relaties, eenheden, clusters en overeenkomsten over; twee keer hetzelfde verandert niets',
    )
    .argument('<bestand...>', 'JSON: een lijst, een object per regel, of een object met lijsten')
    .option('--bron <naam>', 'naam van het systeem waar de bestanden uit komen', 'vera')
    .option('--json', 'geef het hele verslag als JSON')
    .action(importFiles)
  vera
    .command('export')
    .description('schrijf alle berichten van een soort naar de uitvoer')
    .argument('<entiteit>', 'relaties, eenheden, clusters of overeenkomsten')
    .option('--jsonl', 'een object per regel in plaats van een lijst')
    .action(exportLijst)
}

async function importFiles(bestanden: string[], options: ImportOptions): Promise<void> {
  if (!/^[a-z0-9-]{1,40}$/.test(options.bron))
    throw new InputError('--bron: gebruik 1 tot 40 kleine letters, cijfers en streepjes.')
  for (const bestand of bestanden)
    if (!statSync(bestand, { throwIfNoEntry: false })?.isFile())
      throw new InputError(`Bestand ${bestand} kan niet worden gelezen.`)
  const { withKern } = await import('./with-kern.ts')
  const { newContext } = await import('../doelbinding/context.ts')
  const { neemOver } = await import('../overeenkomst-uitvoeren/gegevensuitwisseling/overnemen.ts')
  const { OnbruikbaarBestand } = await import('../adapters/vera/onbruikbaar.ts')
  const { datumOf } = await import('../tijd.ts')
  keepMemoryLean(16)
  saveMemory()
  const voortgang = process.stderr.isTTY
    ? (stap: string, aantal: number) => void process.stderr.write(`\r${stap}: ${aantal}   `)
    : undefined
  await withKern(async (kern, settings) => {
    try {
      const verslag = await neemOver(newContext(kern, { rol: 'systeem', afdeling: 'administratie' }), {
        bestanden: bestanden.map((pad) => ({ naam: basename(pad), open: () => createReadStream(pad) })),
        bron: options.bron,
        vandaag: settings.datum ?? datumOf(new Date()),
        ...(voortgang && { voortgang }),
      })
      if (voortgang) process.stderr.write('\n')
      if (options.json) print(JSON.stringify(verslag, null, 2))
      else show(verslag)
    } catch (error) {
      throw error instanceof OnbruikbaarBestand
        ? new InputError(`${error.message} Er is niets overgenomen.`)
        : error
    }
  })
}

function show({ lijsten, redenen, weggelaten, codes, bedragen, huur, sluit }: Verslag): void {
  for (const [lijst, { gelezen, nieuw, gewijzigd, ongewijzigd, geweigerd }] of Object.entries(lijsten))
    print(
      `${lijst}: ${gelezen} gelezen, ${nieuw} nieuw, ${gewijzigd} gewijzigd, ${ongewijzigd} ongewijzigd, ${geweigerd} geweigerd`,
    )
  for (const { lijst, reden, aantal } of redenen) print(`  geweigerd: ${lijst}, ${reden}, ${aantal} keer`)
  for (const { lijst, code, stand, aantal } of codes)
    print(`  code: ${lijst} ${code} ${stand}, ${aantal} keer`)
  const weg = weggelaten.reduce((sum, { aantal }) => sum + aantal, 0)
  print(`weggelaten gegevens zonder doel: ${weg}, van ${weggelaten.length} soorten`)
  for (const { attribuut, aantal } of weggelaten)
    print(`  ${attribuut}, ${aantal} keer: ${waaromWeg(attribuut)}`)
  print(
    `bedragen: ${bedragen.gelezen} gelezen = ${bedragen.overgenomen} overgenomen + ${bedragen.geweigerd} geweigerd + ${bedragen.weggelaten} weggelaten; ${bedragen.onleesbaar} onleesbaar`,
  )
  print(`huur per maand: ${huur.aangeboden} aangeboden, ${huur.opgeslagen} opgeslagen`)
  print(sluit ? 'Het verslag sluit.' : 'HET VERSLAG SLUIT NIET.')
}

async function exportLijst(entiteit: string, options: { jsonl?: boolean }): Promise<void> {
  const { isBerichtsoort } = await import('../adapters/vera/lezen.ts')
  if (!isBerichtsoort(entiteit))
    throw new InputError(`${entiteit} kan niet. Kies relaties, eenheden, clusters of overeenkomsten.`)
  const { withKern } = await import('./with-kern.ts')
  const { newContext } = await import('../doelbinding/context.ts')
  const { voerUit } = await import('../overeenkomst-uitvoeren/gegevensuitwisseling/uitvoeren-batch.ts')
  const { datumOf } = await import('../tijd.ts')
  await withKern(async (kern, settings) => {
    const context = newContext(kern, { rol: 'systeem', afdeling: 'administratie' })
    const dag = settings.datum ?? datumOf(new Date())
    let first = true
    if (!options.jsonl) await write('[')
    await voerUit(context, { lijst: entiteit, dag }, async (berichten) => {
      const lines = berichten.map((bericht) => JSON.stringify(bericht)).join(options.jsonl ? '\n' : ',\n')
      await write(`${first || options.jsonl ? '' : ',\n'}${lines}${options.jsonl ? '\n' : ''}`)
      first = false
    })
    if (!options.jsonl) await write(']\n')
  })
}

async function write(text: string): Promise<void> {
  if (process.stdout.write(text)) return
  await new Promise((resolve) => process.stdout.once('drain', resolve))
}
