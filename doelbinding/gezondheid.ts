import type { Doelbinding } from './kern.ts'

/** Lines may wait this long for their seal before the sealer counts as down; the aim is 10 seconds. */
const TE_LAAT_SECONDEN = 30

/** What a monitor wants to know. `gezond` is false when the database or the sealer does not work. */
export type Gezondheid = {
  gezond: boolean
  database: 'werkt' | 'werkt niet'
  verzegelaar: 'werkt' | 'werkt niet'
  /** Seconds that the oldest unsealed line waits; null when none waits. */
  oudsteOnverzegeldSeconden: number | null
  verzegeldeRegels: number
  laatsteZegel: Date | null
}

/** Looks at the database and at the age of the oldest line that is not sealed yet. */
export async function readGezondheid({ toegang }: Doelbinding): Promise<Gezondheid> {
  try {
    const { rows } = await toegang.query<{
      verzegeld: string | null
      laatste_zegel: Date | null
      wacht_seconden: number | null
    }>('select * from logboek.seal_state()')
    const {
      verzegeld = null,
      laatste_zegel: laatsteZegel = null,
      wacht_seconden: wacht = null,
    } = rows[0] ?? {}
    const sealing = wacht === null || wacht < TE_LAAT_SECONDEN
    return {
      gezond: sealing,
      database: 'werkt',
      verzegelaar: sealing ? 'werkt' : 'werkt niet',
      oudsteOnverzegeldSeconden: wacht,
      verzegeldeRegels: Number(verzegeld ?? 0),
      laatsteZegel,
    }
  } catch {
    const off = 'werkt niet' as const
    return {
      gezond: false,
      database: off,
      verzegelaar: off,
      oudsteOnverzegeldSeconden: null,
      verzegeldeRegels: 0,
      laatsteZegel: null,
    }
  }
}
