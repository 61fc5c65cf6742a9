import type { Corporatie } from '../corporatie.ts'
import type { Rol } from '../doelbinding/verwerking.ts'

/** The four doors of the system. A path starts with its door's name; `publiek` has all other paths. */
export type Deur = 'publiek' | 'mijn' | 'balie' | 'keten'
export type Taal = 'nl' | 'en'
export type { Corporatie } from '../corporatie.ts'
export type { Rol } from '../doelbinding/verwerking.ts'

/** A declared verwerking, as far as a route needs to know it. */
export interface Verwerkingsnaam {
  readonly code: string
}

/**
 * Who is signed in. `betrokkeneId` is the person: a relatie at mijn, a medewerker at balie and keten. `afdeling` is null
 * for tenants, `ketenpartnerId` for all but contractors.
 */
export interface Session {
  readonly deur: Exclude<Deur, 'publiek'>
  readonly betrokkeneId: string
  readonly accountId: string
  readonly rollen: readonly Rol[]
  readonly afdeling: string | null
  readonly ketenpartnerId: string | null
  readonly sessieId: string
}

/** What the layout needs of a request, apart from the page itself. */
export interface Shell {
  readonly deur: Deur
  readonly session: Session | null
  readonly taal: Taal
  /** Languages this page exists in. */
  readonly talen: readonly Taal[]
  /** Path and query of the page, for links that keep them. */
  readonly pad: string
  readonly menu: readonly Menupunt[]
  /** Links at the foot of every page. */
  readonly voet: readonly Menupunt[]
  readonly corporatie: Corporatie
  readonly demo: boolean
  /** Addresses of style sheet, script and icon. */
  readonly css: string
  readonly js: string
  readonly icoon: string
  /** At keten: opens what this person left on the device; no device keeps it. */
  readonly apparaatsleutel: string
  /** Minutes without a request after which the session ends. */
  readonly sessieMinuten: number
  /** Number of wrong fields, for the title. */
  readonly fouten: number
}

export interface Menupunt {
  readonly href: string
  readonly tekst: string
  readonly actief: boolean
}
