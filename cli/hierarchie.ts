import type { Command } from 'commander'
import { Option } from 'commander'
import type { Regel, Voorbeeld } from '../verbeteren/anonimiseren/hierarchie-maken.ts'
import { InputError } from './input-error.ts'

type Opties = {
  soort: Regel['soort']
  data: string
  kolom: string
  scheidingsteken: string
  codering: 'utf-8' | 'latin-1'
  breedte: string
  decimaal: '.' | ','
  ouders?: string
  uit?: string
  json?: true
}

/** `waarvoor hierarchie make`. */
export function addHierarchie(program: Command): void {
  program
    .command('hierarchie')
    .description('maakt de niveaus waarmee anonimiseren waarden grover maakt')
    .helpCommand(false)
    .command('make')
    .description('maakt een hierarchie voor de waarden van een kolom en toont hoe groot de niveaus zijn')
    .addOption(
      new Option('--soort <soort>', 'hoe de waarden grover worden')
        .choices(['interval', 'datum', 'postcode', 'code'])
        .makeOptionMandatory(),
    )
    .requiredOption('--data <bestand>', 'CSV of Parquet met de kolom')
    .requiredOption('--kolom <naam>', 'de kolom')
    .option('--scheidingsteken <teken>', 'teken tussen de velden', ';')
    .addOption(
      new Option('--codering <naam>', 'codering van de tekst').choices(['utf-8', 'latin-1']).default('utf-8'),
    )
    .option('--breedte <getallen>', 'bij interval: breedte van elk niveau', '5,10,20')
    .addOption(
      new Option('--decimaal <teken>', 'bij interval: decimaalteken').choices(['.', ',']).default('.'),
    )
    .option('--ouders <bestand>', 'bij code: CSV met de kolommen code en ouder')
    .option('--uit <bestand>', 'schrijf de hierarchie hier; zonder deze optie alleen het voorbeeld')
    .option('--json', 'toon het voorbeeld als JSON')
    .action(make)
}

async function make(opties: Opties): Promise<void> {
  const { makeHierarchieFile } = await import('../verbeteren/anonimiseren/hierarchie-bestand.ts')
  const { data, kolom, scheidingsteken, codering, uit } = opties
  const regel = await toRegel(opties)
  const preview = await makeHierarchieFile({ data, kolom, scheidingsteken, codering, regel, uit })
  process.stdout.write(opties.json ? `${JSON.stringify(preview, null, 2)}\n` : toTable(preview))
}

async function toRegel({ soort, breedte, decimaal, ouders, scheidingsteken }: Opties): Promise<Regel> {
  if (soort === 'interval') return { soort, breedtes: breedte.split(',').map(Number), decimaal }
  if (soort !== 'code') return { soort }
  if (ouders === undefined)
    throw new InputError('Bij --soort code hoort --ouders: een CSV met code en ouder.')
  const { readOuders } = await import('../verbeteren/anonimiseren/hierarchie-bestand.ts')
  return { soort, ouders: await readOuders(ouders, scheidingsteken) }
}

function toTable(preview: readonly Voorbeeld[]): string {
  const lines = preview.map(({ niveau, waarden, eerste }) => {
    const more = waarden > eerste.length ? ', …' : ''
    return `${String(niveau).padStart(6)}  ${String(waarden).padStart(7)}  ${eerste.join(', ')}${more}`
  })
  return `niveau  waarden  voorbeeld\n${lines.join('\n')}\n`
}
