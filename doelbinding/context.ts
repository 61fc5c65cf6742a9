import { randomBytes } from 'node:crypto'
import type { Doelbinding } from './kern.ts'
import type { Rol } from './verwerking.ts'

/** Who uses data: a person with a role and department, or a job. `medewerkerId` goes to the audit log only. */
export type Wie = { rol: Rol; afdeling?: string | undefined; medewerkerId?: string | undefined }

/** Who, why and when: always an argument, never ambient. `zaak` is the case or task that gives the reason. */
export type Context = {
  doelbinding: Doelbinding
  wie: Wie
  zaak?: string | undefined
  /** Codes of the only verwerkingen that this page may use; all when left out. */
  toegestaan?: readonly string[] | undefined
  /** 16 bytes in hex, the same for all uses that serve one original request (W3C Trace Context). */
  traceId: string
  /** 8 bytes in hex: the action, here or elsewhere, that started this one. */
  ouderSpanId?: string | undefined
}

/** A context with a trace of its own. */
export function newContext(doelbinding: Doelbinding, wie: Wie, zaak?: string): Context {
  return { doelbinding, wie, zaak, traceId: randomHex(16) }
}

let pool = Buffer.alloc(0)
let used = 0

/** Random hex from a pool: one call of the system serves some hundred uses. */
export function randomHex(bytes: number): string {
  if (used + bytes > pool.length) {
    pool = randomBytes(8192)
    used = 0
  }
  used += bytes
  return pool.toString('hex', used - bytes, used)
}
