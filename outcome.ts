/** What comes of a rule that may say no: the new state, or a code for the reason, which the page turns into words. */
export type Outcome<T, R extends string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R }

export const done = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })
export const refused = <const R extends string>(refusal: R): { ok: false; refusal: R } => ({
  ok: false,
  refusal,
})
