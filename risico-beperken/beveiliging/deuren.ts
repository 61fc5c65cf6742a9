import { ROLLEN, type Rol } from '../../doelbinding/verwerking.ts'
import type { Session } from '../../web/omgeving.ts'

/** The doors that one signs in at. */
export type Inlogdeur = Session['deur']
export const INLOGDEUREN = ['mijn', 'balie', 'keten'] as const satisfies readonly Inlogdeur[]

const NOT_AT_THE_DESK: ReadonlySet<Rol> = new Set([
  'huurder',
  'ketenmedewerker',
  'bezoeker',
  'systeem',
  'koppeling',
  'beheerder',
])

/** Roles that somebody signed in at a door can have. */
export const ROLLEN_VAN: Record<Inlogdeur, readonly [Rol, ...Rol[]]> = {
  mijn: ['huurder'],
  balie: ['beheerder', ...ROLLEN.filter((rol) => !NOT_AT_THE_DESK.has(rol))],
  keten: ['ketenmedewerker'],
}

/** Roles of stored text, as far as the program still knows them and the door has them. */
export const rollenAt = (deur: Inlogdeur, stored: readonly string[]): Rol[] =>
  ROLLEN_VAN[deur].filter((rol) => stored.includes(rol))

/** Staff always have a second factor; tenants may. */
export const needsTweedeFactor = (deur: Inlogdeur): boolean => deur !== 'mijn'
