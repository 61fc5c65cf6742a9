import type { Berichtsoort } from '../../adapters/vera/lezen.ts'
import type { Codemelding, Reden } from './bericht.ts'
import type { Bedragen } from './overeenkomst.ts'

export type Lijsttelling = {
  gelezen: number
  nieuw: number
  gewijzigd: number
  ongewijzigd: number
  geweigerd: number
}
export type Plek = { bestand: string; nummer: number; lijst: Berichtsoort | null }
export type Geweigerd = Plek & { reden: Reden; pad: string }

/** What a run came to: numbers, codes and places in files, nothing of a person. Amounts are euros as text. */
export type Verslag = {
  bron: string
  peildatum: string
  bestanden: { naam: string; berichten: number; sha256: string }[]
  lijsten: Record<string, Lijsttelling>
  redenen: { lijst: string; reden: Reden; aantal: number }[]
  /** The first of them, by place; `redenen` counts all. */
  geweigerd: Geweigerd[]
  /** Attributes without a declared purpose: not taken over, not kept anywhere. */
  weggelaten: { attribuut: string; aantal: number }[]
  /** Codes that are unknown, ended, not yet begun, or of a list that was never published. */
  codes: (Codemelding & { aantal: number })[]
  /** Every amount of every message; those that cannot be read are counted. */
  bedragen: {
    gelezen: string
    overgenomen: string
    geweigerd: string
    weggelaten: string
    onleesbaar: number
  }
  /** The rent on the day of comparison, of all contracts that were taken over: as offered, and as the database adds it up. */
  huur: { aangeboden: string; opgeslagen: string }
  sluit: boolean
}

const MEESTE_WEIGERINGEN = 5000
/** Of a file that makes up codes, the rest is counted together. */
const MEESTE_CODES = 1000
const GEEN_LIJST = 'onbekend'

const euro = (centen: number): string =>
  `${centen < 0 ? '-' : ''}${Math.floor(Math.abs(centen) / 100)}.${String(Math.abs(centen) % 100).padStart(2, '0')}`

/** Keeps count of a run. */
export class Telling {
  readonly #lijsten = new Map<string, Lijsttelling>()
  readonly #redenen = new Map<string, number>()
  readonly #weggelaten = new Map<string, number>()
  readonly #codes = new Map<string, number>()
  readonly #geweigerd: Geweigerd[] = []
  readonly bestanden: Verslag['bestanden'] = []
  readonly bedragen = { gelezen: 0, overgenomen: 0, geweigerd: 0, weggelaten: 0, onleesbaar: 0 }
  readonly huur = { aangeboden: 0, opgeslagen: 0 }

  of(lijst: Berichtsoort | null): Lijsttelling {
    const name = lijst ?? GEEN_LIJST
    const found = this.#lijsten.get(name)
    if (found) return found
    const made = { gelezen: 0, nieuw: 0, gewijzigd: 0, ongewijzigd: 0, geweigerd: 0 }
    this.#lijsten.set(name, made)
    return made
  }

  weiger(plek: Plek, reden: Reden, pad: string): void {
    this.of(plek.lijst).geweigerd += 1
    count(this.#redenen, JSON.stringify([plek.lijst ?? GEEN_LIJST, reden]))
    if (this.#geweigerd.length < MEESTE_WEIGERINGEN) this.#geweigerd.push({ ...plek, reden, pad })
  }

  /** A message that was counted as taken over is refused after all, with its amounts. */
  weigerAlsnog(plek: Plek, { reden, pad }: { reden: Reden; pad: string }, bedragen: Bedragen): void {
    this.weiger(plek, reden, pad)
    this.bedragen.overgenomen -= bedragen.gelezen - bedragen.weggelaten
    this.bedragen.weggelaten -= bedragen.weggelaten
    this.bedragen.geweigerd += bedragen.gelezen
  }

  weg(lijst: Berichtsoort, pad: string): void {
    count(this.#weggelaten, `${lijst}.${pad}`)
  }

  code({ lijst, code, stand }: Codemelding): void {
    const key = JSON.stringify([lijst, code, stand])
    const room = this.#codes.size < MEESTE_CODES || this.#codes.has(key)
    count(this.#codes, room ? key : JSON.stringify([lijst, '(andere codes)', stand]))
  }

  verslag(bron: string, peildatum: string): Verslag {
    const { gelezen, overgenomen, geweigerd, weggelaten, onleesbaar } = this.bedragen
    return {
      bron,
      peildatum,
      bestanden: this.bestanden,
      lijsten: Object.fromEntries(this.#lijsten),
      redenen: sorted(this.#redenen).map(([key, aantal]) => {
        const [lijst, reden] = JSON.parse(key) as [string, Reden]
        return { lijst, reden, aantal }
      }),
      geweigerd: this.#geweigerd.toSorted(byPlace(this.bestanden)),
      weggelaten: sorted(this.#weggelaten).map(([attribuut, aantal]) => ({ attribuut, aantal })),
      codes: sorted(this.#codes).map(([key, aantal]) => {
        const [lijst, code, stand] = JSON.parse(key) as [string, string, string]
        return { lijst, code, stand, aantal }
      }),
      bedragen: {
        gelezen: euro(gelezen),
        overgenomen: euro(overgenomen),
        geweigerd: euro(geweigerd),
        weggelaten: euro(weggelaten),
        onleesbaar,
      },
      huur: { aangeboden: euro(this.huur.aangeboden), opgeslagen: euro(this.huur.opgeslagen) },
      sluit:
        [...this.#lijsten.values()].every(addsUp) &&
        gelezen === overgenomen + geweigerd + weggelaten &&
        this.huur.aangeboden === this.huur.opgeslagen,
    }
  }
}

/** In the order of the files. */
const byPlace =
  (bestanden: Verslag['bestanden']) =>
  (one: Geweigerd, other: Geweigerd): number => {
    const place = ({ bestand }: Geweigerd): number => bestanden.findIndex(({ naam }) => naam === bestand)
    return place(one) - place(other) || one.nummer - other.nummer
  }

const addsUp = ({ gelezen, nieuw, gewijzigd, ongewijzigd, geweigerd }: Lijsttelling): boolean =>
  gelezen === nieuw + gewijzigd + ongewijzigd + geweigerd

const count = (counts: Map<string, number>, key: string): void =>
  void counts.set(key, (counts.get(key) ?? 0) + 1)

const sorted = (counts: Map<string, number>): [string, number][] =>
  [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
