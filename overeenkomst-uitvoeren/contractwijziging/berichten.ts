import { brief, type Wijzigingsbrief } from './brief.ts'
import { PROCEDURES } from './procedures.ts'

/** A letter for each step of each change, and for each reason of a refusal. */
export const wijzigingsbrieven: readonly Wijzigingsbrief[] = PROCEDURES.flatMap((procedure) =>
  procedure.stappen.flatMap((stap) =>
    stap.gronden
      ? Object.keys(stap.gronden).map((grond) => brief(procedure, stap, grond))
      : [brief(procedure, stap)],
  ),
)
