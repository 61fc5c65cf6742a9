import type { Command } from 'commander'
import { InputError, OperationError } from '../failures.ts'
import { print } from './print.ts'

interface AddOptions {
  naam: string
  inlognaam: string
  afdeling: string
  adres?: string
}

/** `waarvoor beheerder add`: the first administrator, who lets in everybody else. */
export function addBeheerder(program: Command): void {
  const beheerder = program
    .command('beheerder')
    .description('de eerste beheerder, die daarna de andere medewerkers toevoegt')
    .helpCommand(false)
  beheerder
    .command('add')
    .description('voeg een beheerder toe en toon de link waarmee die een wachtwoord kiest (7 dagen geldig)')
    .requiredOption('--naam <naam>', 'naam van de beheerder')
    .requiredOption(
      '--inlognaam <inlognaam>',
      'waarmee de beheerder inlogt, zoals het e-mailadres voor het werk',
    )
    .option('--afdeling <afdeling>', 'afdeling van de beheerder', 'beheer')
    .option('--adres <adres>', 'adres van Waarvoor in de browser, zoals https://waarvoor.example')
    .action(add)
}

async function add(options: AddOptions): Promise<void> {
  const { withOwner } = await import('./with-owner.ts')
  const { rolePrefix } = await import('../database/install.ts')
  const { declaraties } = await import('../declaraties.ts')
  const { newContext } = await import('../doelbinding/context.ts')
  const { startDoelbinding } = await import('../doelbinding/kern.ts')
  const { Refusal } = await import('../doelbinding/refusal.ts')
  const { logNaamOf } = await import('../corporatie.ts')
  const { addMedewerker, invite } = await import('../risico-beperken/beveiliging/medewerkers.ts')
  const nieuw = check(options)
  await withOwner(async (owner, settings) => {
    const base = readAdres(options.adres) ?? `http://localhost:${settings.port}`
    const { rows } = await owner.query<{ ready: boolean }>(
      "select to_regclass('public.account') is not null as ready",
    )
    if (!rows[0]?.ready)
      throw new OperationError('Deze database is nog niet klaar voor gebruik. Doe eerst: waarvoor migrate')
    const server = { host: owner.host, port: owner.port, database: owner.database ?? '' }
    const prefix = await rolePrefix(owner)
    const { sleutel, corporatie } = settings
    const kern = await startDoelbinding({
      server,
      prefix,
      sleutel,
      declaraties,
      logNaam: logNaamOf(corporatie),
    })
    try {
      const added = await addMedewerker(newContext(kern, { rol: 'systeem' }), nieuw)
      if (!added.ok) throw new InputError('--inlognaam: iemand anders heeft deze al. Kies een andere.')
      const pad = await invite(kern, added.value)
      print(`${nieuw.naam} is beheerder. Kies binnen 7 dagen een wachtwoord op:`)
      print(base + pad)
    } catch (error) {
      throw error instanceof Refusal ? new OperationError(error.message) : error
    } finally {
      await kern.stop()
    }
  })
}

function check({ naam, inlognaam, afdeling }: AddOptions) {
  if (naam.trim() === '' || naam.length > 200)
    throw new InputError('--naam: geef een naam van 1 tot 200 tekens.')
  if (!/^\S{3,254}$/.test(inlognaam))
    throw new InputError('--inlognaam: geef 3 tot 254 tekens zonder spaties.')
  if (afdeling.trim() === '') throw new InputError('--afdeling: geef een naam.')
  return {
    naam: naam.trim(),
    inlognaam: inlognaam.toLowerCase(),
    afdeling: afdeling.trim(),
    rollen: ['beheerder'] as const,
    ketenpartnerId: null,
    externId: null,
  }
}

function readAdres(adres: string | undefined): string | null {
  if (!adres) return null
  const url = URL.canParse(adres) ? new URL(adres) : null
  if (!url || !/^https?:$/.test(url.protocol))
    throw new InputError('--adres: geef een adres zoals https://waarvoor.example')
  return url.origin
}
