import type { Route } from './route.ts'

/** `/reparaties/nieuw` is tried before `/reparaties/:id`, whatever the order of the table. */
export const bySpecificity = (routes: readonly Route[]): Route[] =>
  routes.toSorted((a, b) => compare(sortKey(a.pad), sortKey(b.pad)))

const sortKey = (pad: string): string => pad.replaceAll(/:[^/]*/g, '\u{ffff}')
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
