/**
 * An order cannot be written as it is. The message is one Dutch line with the order's place in the run and its own
 * reference; it holds no name or account. Nothing of the run is kept.
 */
export class UnusableOrder extends Error {
  override name = 'UnusableOrder'

  /** The same refusal, told of order `number` (from 1) with reference `kenmerk`. */
  at(number: number, kenmerk: string): UnusableOrder {
    return new UnusableOrder(
      `Opdracht ${number} (kenmerk ${JSON.stringify(kenmerk.slice(0, 40))}): ${this.message}`,
      {
        cause: this,
      },
    )
  }
}
