import { allHuurprijstabellen, type Woonruimtesoort } from '../parameters/huurprijstabel.ts'
import { isValidOn, NoParameterError, parametersOf } from '../parameters/parameter.ts'
import { lawAt, type LawAt } from '../parameters/peildatum.ts'
import { dag, type Fact, type Facts, type FactsOf, factReader, FeitenError } from './feiten.ts'
import { addDays, type Kalenderdag } from './kalenderdag.ts'
import type { Outcome } from './stap.ts'

type Dated = { readonly peildatum: Fact<Kalenderdag> }

/** The rule as the law wrote it from one day on. A changed law is a new version; the old one stays. */
export type Version<F extends Facts, Result> = {
  readonly from: Kalenderdag
  /** Last day, or null while it is in force. */
  readonly to: Kalenderdag | null
  /** Values of law it always needs; they decide which days it covers. */
  readonly parameters: readonly string[]
  /** Values it reads for some facts only. */
  readonly sometimes?: readonly string[]
  readonly tables?: readonly Woonruimtesoort[]
  readonly judge: (facts: FactsOf<F & Dated>, law: LawAt) => Outcome<Result>
}

/** A period of days, both included; `to` is null when no end is known. */
export type Period = { readonly from: Kalenderdag; readonly to: Kalenderdag | null }

type Definition<F extends Facts, Result> = {
  readonly code: string
  /** Folder of the subject, for readers of the list. */
  readonly onderwerp: string
  /** The question that `ja` and `nee` answer, or that the amount answers. Dutch, B1. */
  readonly vraag: string
  readonly facts: F
  /** Says in Dutch what contradicts what, or nothing. */
  readonly contradiction?: (facts: FactsOf<F & Dated>) => string | undefined
  readonly versions: readonly Version<F, Result>[]
}

/** What can be told of a version without judging. */
export type VersionInfo = Pick<Version<Facts, unknown>, 'from' | 'to' | 'parameters' | 'sometimes' | 'tables'>

/** A rule of law that anyone can call with facts. */
export type Regel<F extends Facts = Facts, Result = unknown> = Omit<Definition<F, Result>, 'versions'> & {
  readonly versions: readonly VersionInfo[]
  /** Days for which every value of law is there. */
  readonly coverage: () => readonly Period[]
  /** Reads facts from outside. @throws FeitenError */
  readonly read: (input: unknown) => FactsOf<F & Dated>
  /**
   * Judges facts that have been read. Pure: the same facts give the same outcome for ever.
   * @param law other than the known law only in tests that watch what is read
   * @throws FeitenError when no version covers the peildatum
   */
  readonly judge: (facts: FactsOf<F & Dated>, law?: LawAt) => Outcome<Result>
}

type Peildatum = { readonly peildatum: Kalenderdag }
export type DatedOutcome = Outcome & Peildatum

/** Any rule, for lists and callers that have the facts as JSON. */
export type AnyRegel = Pick<Regel, 'code' | 'onderwerp' | 'vraag' | 'versions' | 'coverage'> & {
  readonly facts: Facts
  /** Reads and judges. @throws FeitenError */
  readonly judgeJson: (input: unknown, watch?: (law: LawAt) => LawAt) => DatedOutcome
  /** Reads once; what it returns judges those facts as often as it is called. */
  readonly prepare: (input: unknown, watch?: (law: LawAt) => LawAt) => () => DatedOutcome
}

/** Makes a rule of its versions. */
export function defineRegel<F extends Facts, Result>(definition: Definition<F, Result>): Regel<F, Result> {
  const facts = { peildatum: dag(), ...definition.facts }
  const { versions, contradiction } = definition
  const readShape = factReader(facts)
  const coverage = (): readonly Period[] => joinPeriods(versions.flatMap((version) => coverageOf(version)))

  function read(input: unknown): FactsOf<F & Dated> {
    const parsed = readShape(input) as FactsOf<F & Dated>
    const reason = contradiction?.(parsed)
    if (reason) throw new FeitenError(reason)
    return parsed
  }

  function judge(parsed: FactsOf<F & Dated>, law?: LawAt): Outcome<Result> {
    const { peildatum } = parsed as Peildatum
    const version = versions.find((one) => isValidOn({ validFrom: one.from, validTo: one.to }, peildatum))
    if (!version) throw uncovered(definition.code, peildatum, coverage())
    try {
      return version.judge(parsed, law ?? lawAt(peildatum))
    } catch (error) {
      if (!(error instanceof NoParameterError)) throw error
      const covered = coverage().some(({ from, to }) =>
        isValidOn({ validFrom: from, validTo: to }, peildatum),
      )
      throw covered
        ? uncovered(`${definition.code} met deze feiten`, peildatum, [])
        : uncovered(definition.code, peildatum, coverage())
    }
  }

  return { ...definition, facts, coverage, read, judge }
}

/** The rule without its types, so that rules can stand in one list. */
export function erase<F extends Facts, Result>(regel: Regel<F, Result>): AnyRegel {
  const { code, onderwerp, vraag, versions, coverage, facts } = regel
  const prepare: AnyRegel['prepare'] = (input, watch) => {
    const parsed = regel.read(input)
    const { peildatum } = parsed as unknown as Peildatum
    const law = watch?.(lawAt(peildatum))
    return () => ({ ...regel.judge(parsed, law), peildatum })
  }
  const judgeJson: AnyRegel['judgeJson'] = (input, watch) => prepare(input, watch)()
  return { code, onderwerp, vraag, versions, coverage, facts, prepare, judgeJson }
}

/** `van 2022-01-01 tot en met 2026-12-31`. */
export const namePeriod = ({ from, to }: Period): string =>
  to === null ? `vanaf ${from}` : `van ${from} tot en met ${to}`

function uncovered(what: string, peildatum: Kalenderdag, periods: readonly Period[]): FeitenError {
  const known = periods.map(namePeriod).join(' en ')
  const rest = known === '' ? '' : `, wel ${known}`
  return new FeitenError(`peildatum: voor ${what} heeft het programma geen bedragen op ${peildatum}${rest}`)
}

/** Days within the version on which each of its values is known. */
function coverageOf(version: VersionInfo): Period[] {
  const own: Period[] = [{ from: version.from, to: version.to }]
  const byKey = version.parameters.map((key) =>
    joinPeriods(parametersOf(key).map(({ validFrom, validTo }) => ({ from: validFrom, to: validTo }))),
  )
  const byTable = (version.tables ?? []).map((soort) =>
    joinPeriods(
      allHuurprijstabellen()
        .filter((table) => table.soort === soort)
        .map(({ validFrom, validTo }) => ({ from: validFrom, to: validTo })),
    ),
  )
  return [...byKey, ...byTable].reduce(intersect, own)
}

const lastDay = '9999-12-31'

function intersect(left: readonly Period[], right: readonly Period[]): Period[] {
  return left.flatMap((a) =>
    right.flatMap((b) => {
      const from = a.from > b.from ? a.from : b.from
      const to = (a.to ?? lastDay) < (b.to ?? lastDay) ? a.to : b.to
      return from <= (to ?? lastDay) ? [{ from, to }] : []
    }),
  )
}

/** Periods that follow each other without a gap become one. */
export function joinPeriods(periods: readonly Period[]): Period[] {
  const joined: Period[] = []
  for (const period of periods.toSorted((a, b) => a.from.localeCompare(b.from))) {
    const last = joined.at(-1)
    if (last && last.to !== null && addDays(last.to, 1) >= period.from)
      joined[joined.length - 1] = { from: last.from, to: period.to }
    else joined.push(period)
  }
  return joined
}
