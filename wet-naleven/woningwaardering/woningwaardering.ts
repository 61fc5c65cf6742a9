import type { Getal } from './decimaal.ts'
import { describeProblems, eenheidSchema } from './eenheid-schema.ts'
import type { VeraEenheid } from './eenheid-schema.ts'
import { EERSTE_PEILDATUM, hasHuurtabel } from './maximale-huur/maximale-huur.ts'
import type { Meldingen } from './meldingen.ts'
import { noMeldingen } from './meldingen.ts'
import { nameOfCode } from './referentiedata/codes.ts'
import type { Resultaat } from './resultaat.ts'
import { writeGroep, writeResultaat } from './resultaat.ts'
import { recordRegistratie } from './registratie.ts'
import { readRuimten } from './ruimte/ruimte.ts'
import { stelselgroepen } from './stelselgroepen.ts'
import type { GroepCode, Groepwaardering, Stelsel } from './stelselgroep.ts'
import { GROEPEN } from './stelselgroep.ts'
import type { Waardering } from './waardering.ts'

/** A peildatum (YYYY-MM-DD) and, for one stelselgroep alone, its code. */
export type Vraag = { peildatum: string; groep?: string | undefined }

/** A valuation, or one Dutch line that says what is wrong or missing, and for which stelselgroep. */
export type Uitkomst = { ok: true; resultaat: Resultaat } | { ok: false; refusal: string }

const refused = (refusal: string): Uitkomst => ({ ok: false, refusal })

/**
 * Points and maximum rent of a dwelling given as a VERA eenheid. The input is not changed. Incomplete input is refused,
 * never filled in. Bhw bijlage I onder A and B.
 */
export function calculateWoningwaardering(input: unknown, vraag: Vraag): Uitkomst {
  const bezwaar = objectionToVraag(vraag)
  if (bezwaar) return refused(bezwaar)
  const parsed = eenheidSchema.safeParse(input)
  if (!parsed.success) return refused(describeProblems(parsed.error))
  const stelsel = readStelsel(parsed.data)
  if (!stelsel.ok) return stelsel
  const groepen: readonly GroepCode[] = GROEPEN[stelsel.code]
  const groep = groepen.find((code) => code === vraag.groep)
  if (vraag.groep && !groep)
    return refused(
      `Stelselgroep ${vraag.groep} hoort niet bij stelsel ${stelsel.code}. Kies uit ${groepen.join(', ')}.`,
    )
  return valueEenheid({ eenheid: parsed.data, stelsel: stelsel.code, peildatum: vraag.peildatum }, groep)
}

const ALLE_GROEPEN: ReadonlySet<string> = new Set(Object.values(GROEPEN).flat())
const DATUM = /^\d{4}-\d{2}-\d{2}$/

/** What is wrong with a question whatever the dwelling; null when nothing is. */
export function objectionToVraag({ peildatum, groep }: Vraag): string | null {
  const day = new Date(`${peildatum}T00:00:00Z`)
  if (!DATUM.test(peildatum) || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== peildatum)
    return `Peildatum ${peildatum} is geen datum. Geef een datum zoals 2026-07-01.`
  if (peildatum < EERSTE_PEILDATUM)
    return `Peildatum ${peildatum} ligt voor ${EERSTE_PEILDATUM}: toen gold een ander puntenstelsel.`
  if (!hasHuurtabel(peildatum)) return `Voor peildatum ${peildatum} is er nog geen tabel met huurprijzen.`
  if (groep && !ALLE_GROEPEN.has(groep))
    return `Stelselgroep ${groep} bestaat niet. Kies uit ${[...ALLE_GROEPEN].join(', ')}.`
  return null
}

function readStelsel(eenheid: VeraEenheid): { ok: true; code: Stelsel } | { ok: false; refusal: string } {
  const code = (eenheid.Woningwaarderingstelsel ?? eenheid.woningwaarderingstelsel)?.code
  if (code === 'ZEL' || code === 'ONZ') return { ok: true, code }
  if (!code)
    return { ok: false, refusal: 'Woningwaarderingstelsel ontbreekt. Geef ZEL (zelfstandig) of ONZ (kamer).' }
  return {
    ok: false,
    refusal: `Woningwaarderingstelsel ${code} wordt niet gewaardeerd. Alleen ZEL (zelfstandig) en ONZ (kamer) wel.`,
  }
}

type Woonruimte = Pick<Waardering, 'eenheid' | 'stelsel' | 'peildatum'>

function valueEenheid(woonruimte: Woonruimte, groep: GroepCode | undefined): Uitkomst {
  const values = new Map<GroepCode, Groepwaardering>()
  const waardering: Waardering = {
    ...woonruimte,
    ruimten: readRuimten(woonruimte.eenheid, woonruimte.stelsel),
    meldingen: noMeldingen(),
    puntenVan: (code): Getal => valueOnce(code).punten,
  }
  function valueOnce(code: GroepCode): Groepwaardering {
    const known = values.get(code)
    if (known) return known
    const value = stelselgroepen[code].value(waardering)
    values.set(code, value)
    return value
  }
  const wanted = groep ? [groep] : GROEPEN[woonruimte.stelsel]
  for (const code of withNeeded(waardering, wanted)) stelselgroepen[code].check?.(waardering, code)
  if (waardering.meldingen.ontbreekt.size > 0) return refused(describeOntbreekt(waardering.meldingen))
  recordRegistratie(waardering)
  const waarderingen = wanted.map((code) => ({ code, groep: valueOnce(code) }))
  const write = groep ? writeGroep : writeResultaat
  return { ok: true, resultaat: write(waardering, waarderingen) }
}

/** The groups asked for and every group whose points they use. */
function withNeeded(waardering: Waardering, wanted: readonly GroepCode[]): ReadonlySet<GroepCode> {
  const all = new Set<GroepCode>(wanted)
  for (const code of all) for (const needed of stelselgroepen[code].needs?.(waardering) ?? []) all.add(needed)
  return all
}

/** What is missing, by the stelselgroepen that cannot do without. */
function describeOntbreekt({ ontbreekt }: Meldingen): string {
  const byGroepen = new Map<string, string[]>()
  for (const [tekst, groepen] of ontbreekt) {
    const names = [...groepen].map(nameOfGroep).join(', ')
    byGroepen.set(names, [...(byGroepen.get(names) ?? []), tekst])
  }
  const zinnen = Array.from(byGroepen, ([groepen, teksten]) => `${groepen}: ${teksten.join('; ')}.`)
  return `De woonruimte kan niet gewaardeerd worden. ${zinnen.join(' ')}`
}

const nameOfGroep = (code: GroepCode): string =>
  `${nameOfCode('WONINGWAARDERINGSTELSELGROEP', code)} (${code})`
