import type pg from 'pg'
import { randomHex, type Context } from './context.ts'
import { type Reden, Refusal, sqlState, withoutValues } from './refusal.ts'

/** An opening that was committed: one backend may now see these persons in this role. */
export type Opening = { regel: string; pid: number; versie: number; traceId: string; spanId: string }

/** Whom a use is about: named persons, or terms for the choice that the declaration itself makes. */
export type Betreft = { betrokkenen: readonly string[] } | { kiest: readonly (string | null)[] }

/** `sessie` is the name that the backend's own connection carries; `reeks` says that the choice may be long. */
type Target = { pid: number; sessie: string; betreft: Betreft; reeks: boolean }
type Vraag = {
  body: Record<string, unknown>
  opening: Opening
  resolve: (opening: Opening) => void
  reject: (error: Error) => void
}
type Einde = Opening & { status: 'Ok' | 'Error' }

/** Connections of the login that opens: for groups, for searches, and for runs, so that none waits for the other kind. */
export type OpenerPools = Record<'groepen' | 'keuzes' | 'reeksen', pg.Pool>

const OPEN = 'select nr, regel from doelbinding.open($1::jsonb, $2::jsonb)'
/** Ends wait this long for an opening to ride along with. */
const EINDE_WACHT_MS = 200
/** Ends that could not be written wait this long, and so many of them; older ones are lost and read Error. */
const HERKANS_MS = 1000
const MEESTE_EINDEN = 20_000

/**
 * Writes openings through the login that may do nothing else. Openings that are asked for while one group is being
 * committed go together in the next: under load one wait for the disk serves many.
 */
export class Opener {
  readonly #pools: OpenerPools
  #wachtend: Vraag[] = []
  readonly #keuzes = new Map<string, Vraag[]>()
  #einden: Einde[] = []
  #bezig: Promise<void> | null = null
  #klok: NodeJS.Timeout | null = null

  constructor(pools: OpenerPools) {
    this.#pools = pools
  }

  /** Resolves when the line of each betrokkene is committed. No line: a Refusal, and nothing was opened. */
  open(context: Context, versie: number, target: Target): Promise<Opening> {
    return new Promise((resolve, reject) => {
      const vraag = { ...describe(context, versie, target), resolve, reject }
      // A run or a search can take long; it goes beside the groups.
      if (target.reeks) return void this.#write([vraag], [], this.#pools.reeksen)
      if ('kiest' in target.betreft) return this.#gather(context.traceId, vraag)
      this.#wachtend.push(vraag)
      this.#start()
    })
  }

  /** The choices that one request asks at once go together. */
  #gather(traceId: string, vraag: Vraag): void {
    const waiting = this.#keuzes.get(traceId)
    if (waiting) return void waiting.push(vraag)
    const group = [vraag]
    this.#keuzes.set(traceId, group)
    setImmediate(() => {
      this.#keuzes.delete(traceId)
      void this.#write(group, [], this.#pools.keuzes)
    })
  }

  /** Notes how a use ended. Lost in a crash: then the log reads Error, which is what it was. */
  close(opening: Opening, status: 'Ok' | 'Error'): void {
    this.#einden.push({ ...opening, status })
    this.#klok ??= setTimeout(() => this.#start(), EINDE_WACHT_MS)
  }

  /** Writes what still waits, as far as the database can be reached. */
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
      const einden = this.#einden.splice(0, 2000)
      if ((await this.#write(group, einden, this.#pools.groepen)) || einden.length === 0) continue
      this.#einden = [...einden, ...this.#einden].slice(-MEESTE_EINDEN)
      if (this.#wachtend.length > 0) continue
      this.#klok = setTimeout(() => this.#start(), HERKANS_MS).unref()
      return
    }
  }

  /** Answers whether it was committed; openings that were not are refused. */
  async #write(group: Vraag[], einden: Einde[], pool: pg.Pool): Promise<boolean> {
    try {
      const bodies = group.map(({ body }, nr) => ({ ...body, nr }))
      const closes = einden.length > 0 ? JSON.stringify(einden.map(closeBody)) : null
      const { rows } = await pool.query<{ nr: number; regel: string }>({
        name: 'open',
        text: OPEN,
        values: [JSON.stringify(bodies), closes],
      })
      const accepted = new Map(rows.map(({ nr, regel }) => [nr, regel]))
      for (const [nr, vraag] of group.entries()) settle(vraag, accepted.get(nr))
      return true
    } catch (cause) {
      return this.#writeApart(group, einden, { pool, cause })
    }
  }

  /** One wrong opening must not refuse its neighbours, nor lose their ends: then each is tried alone. */
  async #writeApart(
    group: Vraag[],
    einden: Einde[],
    { pool, cause }: { pool: pg.Pool; cause: unknown },
  ): Promise<boolean> {
    const reden = redenOf(cause)
    const parts = group.length + (einden.length > 0 ? 1 : 0)
    if (reden === 'geen-logboek' || parts === 1) {
      for (const { reject } of group) reject(new Refusal(reden, { cause: withoutValues(cause) }))
      return false
    }
    for (const vraag of group) await this.#write([vraag], [], pool)
    return einden.length === 0 || this.#write([], einden, pool)
  }
}

/** SQLSTATE 22 and 23: a value that cannot be; 21: one backend twice. Everything else is no fault of an entry. */
const redenOf = (cause: unknown): Reden =>
  /^2[123]/.test(sqlState(cause) ?? '') ? 'ongeldig' : 'geen-logboek'

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
  { pid, sessie, betreft }: Target,
): { body: Record<string, unknown>; opening: Opening } {
  const { wie, zaak, traceId, ouderSpanId } = context
  const spanId = randomHex(8)
  const about = 'kiest' in betreft ? { k: betreft.kiest } : { b: betreft.betrokkenen }
  const body = {
    pid,
    n: sessie,
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
