import type pg from 'pg'
import { randomHex, type Context } from './context.ts'
import { Refusal } from './refusal.ts'

/** An opening that was committed: one backend may now see these persons in this role. */
export type Opening = { regel: string; pid: number; versie: number; traceId: string; spanId: string }

/** Whom a use is about: named persons, or terms for the choice that the declaration itself makes. */
export type Betreft = { betrokkenen: readonly string[] } | { kiest: readonly (string | null)[] }

type Target = { pid: number; betreft: Betreft }
type Vraag = {
  body: Record<string, unknown>
  opening: Opening
  resolve: (opening: Opening) => void
  reject: (error: Error) => void
}
type Einde = Opening & { status: 'Ok' | 'Error' }

const OPEN = 'select nr, regel from doelbinding.open($1::jsonb, $2::jsonb)'
/** Ends wait this long for an opening to ride along with. */
const EINDE_WACHT_MS = 200

/**
 * Writes openings through the login that may do nothing else. Openings that are asked for while one group is being
 * committed go together in the next: under load one wait for the disk serves many.
 */
export class Opener {
  readonly #pool: pg.Pool
  #wachtend: Vraag[] = []
  #einden: Einde[] = []
  #bezig: Promise<void> | null = null
  #klok: NodeJS.Timeout | null = null

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  /** Resolves when the line of each betrokkene is committed. No line: a Refusal, and nothing was opened. */
  open(context: Context, versie: number, target: Target): Promise<Opening> {
    return new Promise((resolve, reject) => {
      const vraag = { ...describe(context, versie, target), resolve, reject }
      // A search or a run can take long; it goes alone, beside the groups.
      if ('kiest' in target.betreft) {
        void this.#write([vraag], [])
        return
      }
      this.#wachtend.push(vraag)
      this.#start()
    })
  }

  /** Notes how a use ended. Lost in a crash: then the log reads Error, which is what it was. */
  close(opening: Opening, status: 'Ok' | 'Error'): void {
    this.#einden.push({ ...opening, status })
    this.#klok ??= setTimeout(() => this.#start(), EINDE_WACHT_MS)
  }

  /** Writes what still waits. */
  async flush(): Promise<void> {
    this.#start()
    while (this.#bezig) await this.#bezig
  }

  #start(): void {
    this.#bezig ??= this.#run().finally(() => {
      this.#bezig = null
      if (this.#wachtend.length > 0) this.#start()
    })
  }

  async #run(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve))
    while (this.#wachtend.length > 0 || this.#einden.length > 0) {
      if (this.#klok) clearTimeout(this.#klok)
      this.#klok = null
      const group = this.#wachtend.splice(0, 500)
      await this.#write(group, this.#einden.splice(0, 2000))
    }
  }

  async #write(group: Vraag[], einden: Einde[]): Promise<void> {
    try {
      const bodies = group.map(({ body }, nr) => ({ ...body, nr }))
      const closes = einden.length > 0 ? JSON.stringify(einden.map(closeBody)) : null
      const { rows } = await this.#pool.query<{ nr: number; regel: string }>({
        name: 'open',
        text: OPEN,
        values: [JSON.stringify(bodies), closes],
      })
      const accepted = new Map(rows.map(({ nr, regel }) => [nr, regel]))
      for (const [nr, vraag] of group.entries()) settle(vraag, accepted.get(nr))
    } catch (cause) {
      // One wrong opening must not refuse its neighbours: they are tried again, each alone.
      if (group.length > 1) for (const vraag of group) await this.#write([vraag], [])
      else group[0]?.reject(new Refusal('geen-logboek', { cause }))
    }
  }
}

function settle(vraag: Vraag, regel: string | undefined): void {
  if (regel === undefined) vraag.reject(new Refusal('ingetrokken'))
  else {
    vraag.opening.regel = regel
    vraag.resolve(vraag.opening)
  }
}

function describe(
  context: Context,
  versie: number,
  { pid, betreft }: Target,
): { body: Record<string, unknown>; opening: Opening } {
  const { wie, zaak, traceId, ouderSpanId } = context
  const spanId = randomHex(8)
  const about = 'kiest' in betreft ? { k: betreft.kiest } : { b: betreft.betrokkenen }
  const body = {
    pid,
    v: versie,
    t: traceId,
    s: spanId,
    p: ouderSpanId,
    afd: wie.afdeling,
    r: wie.rol,
    z: zaak,
    m: wie.medewerkerId,
    ...about,
  }
  return { body, opening: { regel: '', pid, versie, traceId, spanId } }
}

const closeBody = (einde: Einde): Record<string, unknown> => ({
  regel: einde.regel,
  pid: einde.pid,
  v: einde.versie,
  t: einde.traceId,
  s: einde.spanId,
  status: einde.status,
})
