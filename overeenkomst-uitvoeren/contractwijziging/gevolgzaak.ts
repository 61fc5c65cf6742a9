/** A change as its consequences need it. `datum` is the day on which the step takes effect. */
export type Gevolgzaak = {
  readonly id: string
  readonly soort: string
  readonly huurovereenkomstId: string
  readonly overId: string
  readonly andereId: string | null
  readonly nieuweNaam: string | null
  readonly eenheidId: string
  readonly partijen: readonly string[]
  readonly huishoudenSoort: string | null
  readonly huishoudenRol: string | null
  readonly datum: string
  /** Last day of the contract, where a step ends it. */
  readonly laatsteDag: string | null
  readonly opgezegdOp: string | null
  /** The name with which a representative signs in, when that is known. */
  readonly inlognaam: string | null
  readonly nu: Date
}

export type GevolgRefusal =
  | 'andere-ontbreekt'
  | 'geen-opvolger'
  | 'naam-ontbreekt'
  | 'einde-voor-begin'
  | 'al-vertrokken'
  | 'geen-huisgenoot'

/** A consequence that cannot be: the step is undone whole. The caller turns it into a refusal. */
export class GeenGevolg extends Error {
  readonly refusal: GevolgRefusal
  constructor(refusal: GevolgRefusal) {
    super(refusal)
    this.refusal = refusal
  }
}
