import type { ReactNode } from 'react'
import type { Context } from '../../doelbinding/context.ts'
import type { Verwerking } from '../../doelbinding/verwerking.ts'
import type { Groep } from '../../overeenkomst-uitvoeren/werkreden/kiest.ts'
import type { Persoonskop } from '../../overeenkomst-uitvoeren/werkreden/persoon.ts'

/** One part of the page of a person, hung on it by the room that it belongs to. */
export interface Sectie {
  readonly titel: string
  /** The part of the page that it stands in: the matter itself, or what goes with it. */
  readonly plaats: 'hoofd' | 'opzij'
  /** Which purposes see it at once; for others it is hidden until "Toon". Its `code` is unique. */
  readonly groep: Groep
  /** Its one verwerking, whose choice is `vanGroep(groep)`, `vanGroepSamen(groep)` or `vanGroepMet(groep, …)`; its roles see the part. */
  readonly verwerking: Verwerking
  /** Needs a second proof of who you are, and the privacyfunctionaris hears of it. */
  readonly glas?: true
  /** Reads what it shows, when it may be shown: at most a few statements, in one `lees` or `verwerk`. */
  readonly laad: (context: Context, persoon: Persoonskop) => Promise<() => ReactNode>
}

interface SectieOpties<D> extends Omit<Sectie, 'laad'> {
  laad: (context: Context, persoon: Persoonskop) => Promise<D>
  toon: (data: D, persoon: Persoonskop) => ReactNode
}

/** A part of the page of a person: what `laad` gives is what `toon` gets. Add it to `secties.ts`. */
export function sectie<D>({ laad, toon, ...rest }: SectieOpties<D>): Sectie {
  return {
    ...rest,
    laad: async (context, persoon) => {
      const data = await laad(context, persoon)
      return () => toon(data, persoon)
    },
  }
}
