import type { Doelbinding } from '../doelbinding/kern.ts'

/** Lines may wait this long for their seal before the sealer counts as down; the aim is 10 seconds. */
const TE_LAAT_SECONDEN = 30

/** What a monitor wants to know. `gezond` is false when the database or the sealer does not work. */
export type Gezondheid = {
  gezond: boolean
  database: 'werkt' | 'werkt niet'
  verzegelaar: 'werkt' | 'werkt niet'
  /** Seconds that the oldest unsealed line waits; null when none waits. */
  oudsteOnverzegeldSeconden: number | null
}

/** Looks at the database and at the age of the oldest line that is not sealed yet. */
export async function readGezondheid({ toegang }: Doelbinding): Promise<Gezondheid> {
  try {
    const { rows } = await toegang.query<{ wacht: string | null }>(
      'select logboek.oldest_unsealed_seconds() as wacht',
    )
    const wacht = rows[0]?.wacht ?? null
    const sealing = wacht === null || Number(wacht) < TE_LAAT_SECONDEN
    return {
      gezond: sealing,
      database: 'werkt',
      verzegelaar: sealing ? 'werkt' : 'werkt niet',
      oudsteOnverzegeldSeconden: wacht === null ? null : Number(wacht),
    }
  } catch {
    return {
      gezond: false,
      database: 'werkt niet',
      verzegelaar: 'werkt niet',
      oudsteOnverzegeldSeconden: null,
    }
  }
}
