/** How likely a person in the released table is found back, with k-sized classes as the only protection counted. */
export type Risico = {
  /** Prosecutor: an attacker who knows that the person is in the table. 1/smallest class, and classes/rows. */
  readonly hoogste: number
  readonly gemiddeld: number
  /**
   * Journalist: an attacker who looks for anyone at all. Without a population table the released table stands for it, so
   * this is the same as the prosecutor's risk, an upper bound of it.
   */
  readonly journalist: number
  /** Marketer: share of all rows that is expected to be matched rightly. */
  readonly marketeer: number
  readonly drempel: number
  /** Share of the rows whose risk is above the threshold. */
  readonly aandeelBovenDrempel: number
  /** Rows that stand alone in their class. */
  readonly unieken: number
}

/** `omvang`: rows of each released class. All figures are shares from 0 to 1; of an empty release everything is 0. */
export function measureRisico(omvang: Int32Array, drempel: number): Risico {
  let rows = 0
  let above = 0
  let unieken = 0
  let smallest = Infinity
  for (const size of omvang) {
    rows += size
    smallest = Math.min(smallest, size)
    if (1 / size > drempel) above += size
    if (size === 1) unieken += 1
  }
  const share = (part: number): number => (rows === 0 ? 0 : part / rows)
  const hoogste = rows === 0 ? 0 : 1 / smallest
  const gemiddeld = share(omvang.length)
  return {
    hoogste,
    gemiddeld,
    journalist: hoogste,
    marketeer: gemiddeld,
    drempel,
    aandeelBovenDrempel: share(above),
    unieken,
  }
}
