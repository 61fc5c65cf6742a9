import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { InputError, OperationError } from '../failures.ts'

type ExportOptions = { format: string; vanaf: string; tot: string }

/** `waarvoor logboek export | verify | bewijs`. */
export function addLogboek(program: Command): void {
  const logboek = program.command('logboek').description('het logboek van gebruik: uitvoeren en controleren')
  logboek
    .command('export')
    .description('schrijf de regels als Logboek Dataverwerkingen 1.0.0, een JSON-object per regel')
    .requiredOption('--format <vorm>', 'alleen jsonl', 'jsonl')
    .requiredOption('--vanaf <tijd>', 'vanaf dit moment, zoals 2026-11-01 of 2026-11-01T08:00:00Z')
    .requiredOption('--tot <tijd>', 'tot dit moment')
    .action(exportLogboek)
  logboek
    .command('verify')
    .description('controleer regels, boom en checkpoints; noemt de eerste regel die niet klopt')
    .option('--json', 'antwoord als JSON')
    .action(verify)
  logboek
    .command('snoei')
    .description(
      'verwijder regels waarvan de bewaartermijn voorbij is; bewijzen van latere regels blijven geldig',
    )
    .requiredOption('--voor <datum>', 'verwijder regels van voor deze datum, zoals 2020-01-01')
    .option(
      '--termijn',
      'houd de termijn van de verklaring logboek-inzien aan, ook als die korter is dan 5 jaar',
    )
    .action(prune)
  logboek
    .command('bewijs')
    .description('controleer een gedownload bewijs, zonder database')
    .argument('<bestand>', 'het bestand dat de huurder kreeg')
    .requiredOption(
      '--sleutel <tekst>',
      'de openbare sleutel van de corporatie, of een bestand met die sleutel',
    )
    .action(verifyDownload)
}

async function exportLogboek(options: ExportOptions): Promise<void> {
  if (options.format !== 'jsonl') throw new InputError('--format: alleen jsonl kan.')
  const [vanaf, tot] = [parseMoment('--vanaf', options.vanaf), parseMoment('--tot', options.tot)]
  if (tot < vanaf) throw new InputError('--tot ligt voor --vanaf.')
  const { withOwner, VERSIE } = await import('./with-owner.ts')
  const { basisOf } = await import('../corporatie.ts')
  const { exportLdv } = await import('../wet-naleven/rechtenverzoek/ldv-batch.ts')
  await withOwner(async (owner, settings) => {
    for await (const record of exportLdv(owner, {
      vanaf,
      tot,
      basis: basisOf(settings.corporatie),
      versie: VERSIE,
    })) {
      if (!process.stdout.write(`${JSON.stringify(record)}\n`)) {
        await new Promise((resolve) => process.stdout.once('drain', resolve))
      }
    }
  })
}

function parseMoment(option: string, text: string): Date {
  const moment = new Date(text)
  if (Number.isNaN(moment.getTime()))
    throw new InputError(`${option} is ${text}. Geef een datum of tijd, zoals 2026-11-01T08:00:00Z.`)
  return moment
}

async function verify(options: { json?: boolean }): Promise<void> {
  const { withOwner } = await import('./with-owner.ts')
  const { readKept, sealKey } = await import('../doelbinding/checkpoints.ts')
  const { verifyLogboek } = await import('../doelbinding/verify-logboek.ts')
  const { parseVerifierKey } = await import('../doelbinding/zegel/note.ts')
  const { logNaamOf } = await import('../corporatie.ts')
  const { checkpointFolder } = await import('../program.ts')
  await withOwner(async (owner, settings) => {
    const key = parseVerifierKey(sealKey(settings.sleutel, logNaamOf(settings.corporatie)).verifier)
    if (!key) throw new OperationError('De sleutel van het zegel is onbruikbaar.')
    const result = await verifyLogboek(owner, await readKept(checkpointFolder(settings)), key)
    if (options.json) process.stdout.write(`${JSON.stringify(result)}\n`)
    if (!result.ok) {
      const where =
        result.regel === null ? '' : `Regel ${result.regel}${result.id ? ` (nummer ${result.id})` : ''}: `
      throw new OperationError(`Het logboek klopt niet. ${where}${result.reden}`)
    }
    if (!options.json) {
      const { regels, vanaf, checkpoints, onverzegeld } = result
      process.stdout.write(
        `Het logboek klopt: ${regels - vanaf} regels gecontroleerd, ${checkpoints} checkpoints buiten de database, ${onverzegeld} regels nog niet verzegeld.\n`,
      )
    }
  })
}

/** Claims lapse after five years (BW 3:310): until then a line may be needed. */
const MINSTENS = 'P5Y'

async function prune(options: { voor: string; termijn?: boolean }): Promise<void> {
  const voor = parseMoment('--voor', options.voor)
  const { withOwner } = await import('./with-owner.ts')
  const { keepIn, sealKey } = await import('../doelbinding/checkpoints.ts')
  const { pruneLogboek } = await import('../doelbinding/prune.ts')
  const { logNaamOf } = await import('../corporatie.ts')
  const { checkpointFolder } = await import('../program.ts')
  const { logboekInzien } = await import('../wet-naleven/rechtenverzoek/verwerkingen.ts')
  const { duurNaam } = await import('../doelbinding/uitleg.ts')
  const termijn = options.termijn ? logboekInzien.bewaartermijn.duur : MINSTENS
  await withOwner(async (owner, settings) => {
    const key = sealKey(settings.sleutel, logNaamOf(settings.corporatie))
    const result = await pruneLogboek(owner, {
      voor,
      termijn,
      key,
      keep: await keepIn(checkpointFolder(settings), key),
    })
    if (!result.ok)
      throw new InputError(
        `--voor is ${options.voor}. Regels blijven minstens ${duurNaam(termijn)} bewaard; kies een eerdere datum.`,
      )
    process.stdout.write(
      `${result.regels} regels verwijderd. Het logboek begint nu bij regel ${result.vanaf}.\n`,
    )
  })
}

async function verifyDownload(file: string, options: { sleutel: string }): Promise<void> {
  const { verifyProof } = await import('../doelbinding/zegel/proof.ts')
  const { parseVerifierKey } = await import('../doelbinding/zegel/note.ts')
  const text = options.sleutel.includes('+') ? options.sleutel : readText(options.sleutel)
  const key = parseVerifierKey(text.trim())
  if (!key) throw new InputError('--sleutel is geen openbare sleutel van een logboek.')
  const downloaded = parseDownload(readText(file))
  for (const [number, proof] of downloaded.entries()) {
    const result = verifyProof(proof, [key])
    if (!result.ok) throw new OperationError(`Bewijs ${number + 1} klopt niet: ${result.reden}`)
    process.stdout.write(
      `Bewijs ${number + 1} klopt: regel ${result.index} van een logboek met ${result.size} regels.\n`,
    )
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new InputError(`Bestand ${file} kan niet worden gelezen.`)
  }
}

function parseDownload(text: string): unknown[] {
  try {
    const parsed = JSON.parse(text) as unknown
    const list =
      typeof parsed === 'object' && parsed !== null && 'bewijzen' in parsed ? parsed.bewijzen : parsed
    return Array.isArray(list) ? list : [list]
  } catch {
    throw new InputError('Het bestand is geen JSON. Gebruik het bestand zoals u het hebt gedownload.')
  }
}
