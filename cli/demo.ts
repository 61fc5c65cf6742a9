import type { Command } from 'commander'
import { readOmgeving } from '../database/settings.ts'
import { InputError } from '../failures.ts'
import { datumOf } from '../tijd.ts'
import { print, progress } from './print.ts'

type DemoOptions = { eenheden: string; seed: string; vervang?: boolean }

export function addDemo(program: Command): void {
  program
    .command('demo')
    .description('maak Woonstichting Voorbeeld, een verzonnen corporatie')
    .option('--eenheden <aantal>', 'aantal woningen', '2000')
    .option('--seed <getal>', 'hetzelfde getal geeft dezelfde corporatie', '1')
    .option('--vervang', 'vervang wat er in de database staat; het logboek blijft')
    .action(demo)
}

async function demo({ eenheden, seed, vervang = false }: DemoOptions): Promise<void> {
  if (readOmgeving(process.env) === 'productie')
    throw new InputError(
      'Een voorbeeldcorporatie kan niet in productie. Zet WAARVOOR_OMGEVING=demo als deze database om te proberen is.',
    )
  const aantal = wholeNumber('--eenheden', eenheden, 5_000_000)
  const getal = wholeNumber('--seed', seed, 2_147_483_647)
  const { withOwner } = await import('./with-owner.ts')
  const { fillDemo } = await import('../database/demo/fill.ts')
  const { logNaamOf } = await import('../corporatie.ts')
  await withOwner(async (owner, settings) => {
    const server = { host: owner.host, port: owner.port, database: owner.database ?? '' }
    const place = { server, sleutel: settings.sleutel, logNaam: logNaamOf(settings.corporatie) }
    const made = await fillDemo(owner, place, {
      eenheden: aantal,
      seed: getal,
      datum: settings.datum ?? datumOf(new Date()),
      vervang,
      show: progress,
    })
    print(
      `Woonstichting Voorbeeld staat klaar: ${made.eenheden} woningen, ${made.relaties} huurders, ${made.onderhoudsverzoeken} reparaties.`,
    )
  })
}

function wholeNumber(option: string, text: string, maximum: number): number {
  const value = Number(text)
  if (/^\d+$/.test(text) && value <= maximum) return value
  throw new InputError(`${option} is ${text}. Geef een heel getal van 0 tot en met ${maximum}.`)
}
