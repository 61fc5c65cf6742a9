import { namePeriod, type Period } from './regel.ts'
import { regels } from './register.ts'

/** What a caller must know to ask a rule. */
export type RegelInfo = {
  readonly code: string
  readonly vraag: string
  readonly onderwerp: string
  readonly feiten: readonly {
    readonly naam: string
    readonly verplicht: boolean
    readonly toegestaan: string
  }[]
  /** Days for which every value of law is known. */
  readonly perioden: readonly Period[]
  /** First and last day of each version of the law in the program. */
  readonly versies: readonly Period[]
}

/** Every rule with its question, its facts and the days it covers. */
export const listRegels = (): RegelInfo[] =>
  [...regels.values()].map((regel) => ({
    code: regel.code,
    vraag: regel.vraag,
    onderwerp: regel.onderwerp,
    feiten: Object.entries(regel.facts).map(([naam, fact]) => ({
      naam,
      verplicht: !fact.optional,
      toegestaan: fact.allowed,
    })),
    perioden: regel.coverage(),
    versies: regel.versions.map(({ from, to }) => ({ from, to })),
  }))

/** The list for a person at a terminal. */
export const showRegels = (list: readonly RegelInfo[]): string => list.map(showRegel).join('\n')

const showRegel = ({ code, vraag, feiten, perioden }: RegelInfo): string =>
  [
    `${code}: ${vraag}`,
    ...feiten.map(
      ({ naam, verplicht, toegestaan }) => `  ${naam}${verplicht ? '' : ' (mag weg)'}: ${toegestaan}`,
    ),
    `  Geldt ${perioden.map(namePeriod).join(' en ')}.`,
    '',
  ].join('\n')
