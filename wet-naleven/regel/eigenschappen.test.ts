import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LawAt } from '../parameters/peildatum.ts'
import { writeAntwoord } from './antwoord.ts'
import { addDays } from './kalenderdag.ts'
import type { AnyRegel, DatedOutcome } from './regel.ts'
import { regels } from './register.ts'

const days = (from: string, to: string): fc.Arbitrary<string> => {
  const length = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
  return fc.nat(length).map((count) => addDays(from, count))
}
const peildatum = days('2022-01-01', '2026-12-31')
const personen = fc.integer({ min: 1, max: 20 })
const inkomen = fc.oneof(fc.integer({ min: 15_000, max: 110_000 }), fc.integer({ min: 0, max: 10_000_000 }))
const cents = (min: number, max: number) =>
  fc.integer({ min, max }).map((cent) => `${Math.floor(cent / 100)}.${String(cent % 100).padStart(2, '0')}`)
const huur = cents(1, 150_000)
const bool = fc.boolean()

const facts: Record<string, fc.Arbitrary<Record<string, unknown>>> = {
  'daeb-doelgroep': fc.record({ peildatum, personen, inkomenJaar: inkomen }),
  'daeb-quotum': fc
    .record({
      peildatum,
      toewijzingen: fc.nat(5000),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      afgesprokenVrijeRuimte: fc.option(fc.constantFrom(0.075, 0.1, 0.15)),
    })
    .map(({ share, ...rest }) => ({ ...rest, toewijzingenDoelgroep: Math.round(rest.toewijzingen * share) })),
  'passend-toewijzen': fc.record({
    peildatum,
    personen: fc.integer({ min: 2, max: 20 }),
    alleVolwassenenAow: fc.constantFrom(true, false, 'gemengd'),
    inkomenJaar: inkomen,
    kaleHuur: huur,
  }),
  'passend-quotum': fc
    .record({ peildatum, passend: fc.nat(1000), more: fc.nat(1000) })
    .map(({ more, ...rest }) => ({ ...rest, toewijzingenTweeJaar: rest.passend + more })),
  huursegment: fc.record({
    peildatum: days('2024-07-01', '2026-12-31'),
    soort: fc.constantFrom('zelfstandig', 'onzelfstandig'),
    punten: fc.integer({ min: 0, max: 600 }).map((half) => half / 2),
  }),
  huurverhoging: fc.record(
    {
      peildatum: days('2025-01-01', '2026-12-31'),
      segment: fc.constantFrom('laag', 'midden'),
      kaleHuur: huur,
      inkomenscategorie: fc.constantFrom('geen', 'midden', 'hoog'),
      maximaleHuur: huur,
    },
    { requiredKeys: ['peildatum', 'segment', 'kaleHuur', 'inkomenscategorie'] },
  ),
  inkomenscategorie: fc.record({ peildatum, personen, inkomenTMin2: inkomen }),
  huurtoeslag: fc
    .record(
      {
        peildatum,
        personen,
        leeftijd: fc.integer({ min: 16, max: 100 }),
        young: fc.nat(5),
        kaleHuur: huur,
        inkomenJaar: inkomen,
        vermogen: fc.integer({ min: 0, max: 45_000 }),
        servicekosten: cents(0, 10_000),
      },
      { requiredKeys: ['peildatum', 'personen', 'leeftijd', 'young', 'kaleHuur', 'inkomenJaar', 'vermogen'] },
    )
    .map(({ young, ...rest }) => ({ ...rest, kinderen: Math.min(young, rest.personen - 1) })),
  incassokosten: fc.record({ peildatum, hoofdsom: cents(1, 200_000_000), btwVerrekenbaar: bool }),
  veertiendagenbrief: fc.record({ peildatum, briefOntvangen: peildatum, onbetaaldBijBeginVan: peildatum }),
  vroegsignaal: fc.record({
    peildatum,
    persoonlijkContactGezocht: bool,
    gewezenOpSchuldhulp: bool,
    schriftelijkHerinnerd: fc.constant(true),
    aangebodenGegevensDoorTeGeven: bool,
    huurderWeigerde: bool,
  }),
  overlijden: fc
    .record({
      overlijdensdatum: peildatum,
      later: fc.nat(400),
      medehuurder: bool,
      gemeenschappelijkeHuishouding: bool,
      wezen16Tot27: bool,
    })
    .map(({ later, ...rest }) => ({ ...rest, peildatum: addDays(rest.overlijdensdatum, later) })),
  'opzegtermijn-verhuurder': fc.record({ peildatum, volleJarenGebruik: fc.nat(100) }),
  'opzegtermijn-huurder': fc.record({ peildatum, betaalperiodeMaanden: fc.integer({ min: 1, max: 24 }) }),
}

const factsOf = (code: string): fc.Arbitrary<Record<string, unknown>> => {
  const found = facts[code]
  if (!found) throw new Error(`Geef hier feiten voor ${code}.`)
  return found
}

/** Judges while it writes down which values of law are read. */
function judgeWatched(regel: AnyRegel, input: unknown): { outcome: DatedOutcome; read: Set<string> } {
  const read = new Set<string>()
  const watch = (law: LawAt): LawAt => ({
    ...law,
    get: (key) => {
      read.add(key)
      return law.get(key)
    },
  })
  return { outcome: regel.judgeJson(input, watch), read }
}

describe.each([...regels.values()].map((regel) => [regel.code, regel] as const))('%s', (code, regel) => {
  test('the value of the last step is the result, and a person decides only without a result', () => {
    fc.assert(
      fc.property(factsOf(code), (input) => {
        const { uitkomst, result, steps, notModelled } = regel.judgeJson(input)
        expect(steps.at(-1)?.value).toEqual(result)
        expect(result === null).toBe(uitkomst === 'mens')
        if (uitkomst === 'mens') expect(notModelled.length).toBeGreaterThan(0)
      }),
    )
  })

  test('every value of law that is read stands in a step and was declared', () => {
    fc.assert(
      fc.property(factsOf(code), (input) => {
        const { outcome, read } = judgeWatched(regel, input)
        const shown = new Set(outcome.steps.flatMap((step) => step.parameters.map(({ key }) => key)))
        const declared = new Set(
          regel.versions.flatMap((one) => [...one.parameters, ...(one.sometimes ?? [])]),
        )
        for (const key of read) {
          expect(shown, `${key} staat in geen stap`).toContain(key)
          expect(declared, `${key} is niet opgegeven`).toContain(key)
        }
      }),
    )
  })

  test('every value in a step holds on the peildatum, and every sentence ends as a sentence', () => {
    fc.assert(
      fc.property(factsOf(code), (input) => {
        const { peildatum: on, ...outcome } = regel.judgeJson(input)
        for (const step of writeAntwoord(outcome, on).steps) {
          expect(step.says).toMatch(/^[A-Z].*\.$/)
          expect(step.says).not.toMatch(/undefined|NaN|null/)
          expect(step.citation.url).toContain('https://')
          for (const { validFrom, validTo } of step.parameters) {
            expect(validFrom <= on && (validTo === null || on <= validTo)).toBe(true)
          }
        }
      }),
    )
  })
})

test.each(['daeb-doelgroep', 'passend-toewijzen', 'huurtoeslag', 'inkomenscategorie'])(
  '%s: what is kept after deletion is the same for two incomes on the same side of every limit',
  (code) => {
    const regel = regels.get(code) as AnyRegel
    const field = code === 'inkomenscategorie' ? 'inkomenTMin2' : 'inkomenJaar'
    const kept = (input: unknown): string => {
      const { peildatum: on, ...outcome } = regel.judgeJson(input)
      return JSON.stringify(writeAntwoord(outcome, on, 'blijvend'))
    }
    fc.assert(
      fc.property(factsOf(code), fc.integer({ min: 1, max: 400 }), (input, more) => {
        const other = { ...input, [field]: Math.min(10_000_000, Number(input[field]) + more) }
        const limits = regel
          .judgeJson(input)
          .steps.flatMap((step) => step.parameters.map((one) => (one.cents ?? 0) / 100))
        const between = limits.some((limit) => limit >= Number(input[field]) && limit < Number(other[field]))
        if (!between) expect(kept(other)).toBe(kept(input))
      }),
    )
  },
)
