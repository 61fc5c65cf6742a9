import type { Brief } from '../../adapters/post/brief.ts'
import type { Mail } from '../../adapters/post/smtp.ts'

/** What would have left, had this been no demo. */
export type Poststuk = { nr: number; op: Date } & (
  | { soort: 'e-mail'; mail: Mail }
  | { soort: 'sms'; aan: string; tekst: string }
  | { soort: 'brief'; id: string; brief: Brief }
)
type NieuwPoststuk = Poststuk extends infer P ? (P extends Poststuk ? Omit<P, 'nr' | 'op'> : never) : never

const HOOGSTENS = 500

/** The mailbox of the demo: kept in memory and gone with the program. In production nothing is ever put in it. */
export class Postbus {
  #stukken: Poststuk[] = []
  #nr = 0

  put(stuk: NieuwPoststuk): void {
    this.#nr += 1
    this.#stukken = [{ ...stuk, nr: this.#nr, op: new Date() }, ...this.#stukken].slice(0, HOOGSTENS)
  }

  /** Newest first. */
  list(): readonly Poststuk[] {
    return this.#stukken
  }

  find(nr: number): Poststuk | undefined {
    return this.#stukken.find((each) => each.nr === nr)
  }
}

/** One for the program: the page of the demo and the sending look at the same. */
export const demoPostbus = new Postbus()
