import { z } from 'zod'

const TEKST = 'moet tekst zijn'
const LIJST = 'moet een lijst zijn'

const tekst = z.string({ error: TEKST }).nullish()
const object = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.object(shape, { error: 'moet een object zijn' })
const referentie = z.object({ code: tekst }, { error: 'moet een object met een code zijn' }).nullish()
const waarheid = z.boolean({ error: 'moet true of false zijn' }).nullish()

/** A quantity of zero or more, below what no dwelling has. */
const hoeveelheid = (maximum: number, eenheid: string) =>
  z
    .number({ error: 'moet een getal zijn' })
    .min(0, { error: 'mag niet negatief zijn' })
    .max(maximum, { error: `is te groot: het hoogste is ${maximum} ${eenheid}` })
    .nullish()

const aantal = (maximum: number) =>
  z
    .number({ error: 'moet een getal zijn' })
    .int({ error: 'moet een geheel getal zijn' })
    .min(0, { error: 'mag niet negatief zijn' })
    .max(maximum, { error: `is te groot: het hoogste is ${maximum}` })
    .nullish()

const datum = z
  .string({ error: 'moet een datum zijn, zoals 2026-07-01' })
  .regex(/^\d{4}-\d{2}-\d{2}($|T)/, { error: 'moet een datum zijn, zoals 2026-07-01' })
  .refine(existsOnCalendar, { error: 'is geen bestaande datum' })
  .nullish()

function existsOnCalendar(value: string): boolean {
  const day = value.slice(0, 10)
  const moment = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== day) return false
  return value.length === 10 || !Number.isNaN(Date.parse(value))
}

/** More than any dwelling has: a longer list is a mistake, or meant to keep the program busy. */
const LANGSTE_LIJST = 1000

const listOf = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item, { error: LIJST })
    .max(LANGSTE_LIJST, { error: `is te lang: het hoogste aantal is ${LANGSTE_LIJST}` })
    .nullish()

const element = object({
  id: tekst,
  naam: tekst,
  detailSoort: referentie,
  lengte: hoeveelheid(100_000, 'millimeter'),
})

const verbondenRuimte = object({
  id: tekst,
  detailSoort: referentie,
  oppervlakte: hoeveelheid(100_000, 'm²'),
})

const ruimte = z.object(
  {
    id: tekst,
    naam: tekst,
    soort: referentie,
    detailSoort: referentie,
    oppervlakte: hoeveelheid(100_000, 'm² (staat de oppervlakte in mm²?)'),
    lengte: hoeveelheid(1_000_000, 'millimeter'),
    breedte: hoeveelheid(1_000_000, 'millimeter'),
    hoogte: hoeveelheid(1_000_000, 'millimeter'),
    verwarmd: waarheid,
    verkoeld: waarheid,
    gedeeldMetAantalAdressen: aantal(100_000),
    gedeeldMetAantalEenheden: aantal(100_000),
    gedeeldMetAantalOnzelfstandigeWoonruimten: aantal(10_000),
    aantal: aantal(10_000),
    verbondenRuimten: listOf(verbondenRuimte),
    bouwkundigeElementen: listOf(element),
    bouwkundigElementen: listOf(element),
    installaties: listOf(referentie),
  },
  { error: 'moet een object zijn' },
)

const energieprestatie = object({
  soort: referentie,
  status: referentie,
  begindatum: datum,
  einddatum: datum,
  label: referentie,
  waarde: z.union([z.string(), z.number()], { error: TEKST }).nullish(),
})

const plaats = object({ code: tekst }).nullish()

/**
 * The part of a VERA 4.3 BVG eenheid that the valuation reads, with the extensions of the sector. Everything is optional,
 * as in VERA: each stelselgroep says itself what it cannot do without. Types and signs are strict; null means missing.
 */
export const eenheidSchema = z.object(
  {
    id: tekst,
    Woningwaarderingstelsel: referentie,
    woningwaarderingstelsel: referentie,
    bouwjaar: z
      .number({ error: 'moet een jaartal zijn' })
      .int({ error: 'moet een jaartal zijn' })
      .min(1000, { error: 'is geen mogelijk jaartal' })
      .max(2100, { error: 'is geen mogelijk jaartal' })
      .nullish(),
    beginBouwdatum: datum,
    inExploitatiedatum: datum,
    datumAfsluitenHuurovereenkomst: datum,
    doelgroep: referentie,
    monumenten: listOf(referentie),
    panden: listOf(object({ soort: referentie })),
    gebruiksoppervlakte: aantal(1_000_000),
    adresseerbaarObjectBasisregistratie: z.object({ bagGebruikersOppervlakte: aantal(1_000_000) }).nullish(),
    adres: object({ woonplaats: plaats, gemeente: plaats }).nullish(),
    wozEenheden: listOf(
      z.object({ vastgesteldeWaarde: hoeveelheid(1_000_000_000, 'euro'), waardepeildatum: datum }),
    ),
    energieprestaties: listOf(energieprestatie),
    prijscomponenten: listOf(object({ detailSoort: referentie, begindatum: datum, einddatum: datum })),
    ruimten: listOf(ruimte),
  },
  { error: 'De invoer moet één eenheid zijn: een JSON-object' },
)

export type VeraEenheid = z.infer<typeof eenheidSchema>
export type VeraRuimte = z.infer<typeof ruimte>

const MOST_PROBLEMS = 8

/** The problems of an eenheid that does not fit the schema, as one Dutch line. */
export function describeProblems(error: z.ZodError): string {
  const problems = error.issues.map(({ path, message }) =>
    path.length === 0 ? message : `${pathText(path)} ${message}`,
  )
  const shown = problems.slice(0, MOST_PROBLEMS).join('; ')
  const more = problems.length - MOST_PROBLEMS
  return more > 0 ? `${shown}; en nog ${more} andere.` : `${shown}.`
}

const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`
    return text === '' ? String(part) : `${text}.${String(part)}`
  }, '')
