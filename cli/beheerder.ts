import type { Command } from 'commander'
import { InputError } from '../failures.ts'
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
  const { withKern } = await import('./with-kern.ts')
  const { newContext } = await import('../doelbinding/context.ts')
  const { addMedewerker, invite } = await import('../risico-beperken/beveiliging/medewerkers.ts')
  const nieuw = check(options)
  await withKern(async (kern, settings) => {
    const base = readAdres(options.adres) ?? `http://localhost:${settings.port}`
    const added = await addMedewerker(newContext(kern, { rol: 'systeem' }), nieuw)
    if (!added.ok) throw new InputError('--inlognaam: iemand anders heeft deze al. Kies een andere.')
    const pad = await invite(kern, added.value)
    print(`${nieuw.naam} is beheerder. Kies binnen 7 dagen een wachtwoord op:`)
    print(base + pad)
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
