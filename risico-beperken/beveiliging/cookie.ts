import type { Inlogdeur } from './deuren.ts'

type Soort = 'sessie' | 'stap' | 'extern'

/** `__Host-`: the browser takes it from this site alone, over https (or localhost), for all paths. */
const nameOf = (deur: Inlogdeur, soort: Soort): string =>
  `__Host-waarvoor-${deur}${soort === 'sessie' ? '' : `-${soort}`}`

const OPTIONS = 'Path=/; Secure; HttpOnly; SameSite=Lax'

export type SetCookie = readonly ['set-cookie', string]

/** A cookie that lasts until the browser closes; what it stands for ends earlier, on the server. */
export const setCookie = (deur: Inlogdeur, soort: Soort, token: string): SetCookie => [
  'set-cookie',
  `${nameOf(deur, soort)}=${token}; ${OPTIONS}`,
]

export const clearCookie = (deur: Inlogdeur, soort: Soort): SetCookie => [
  'set-cookie',
  `${nameOf(deur, soort)}=; ${OPTIONS}; Max-Age=0`,
]

const TOKEN = /^[\w-]{43}$/

/** The token a browser sent, if it has the shape of one of ours. */
export function readCookie(request: Request, deur: Inlogdeur, soort: Soort): string | null {
  const name = nameOf(deur, soort)
  const pairs = (request.headers.get('cookie') ?? '').split(/; */)
  const value = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
  return value !== undefined && TOKEN.test(value) ? value : null
}
