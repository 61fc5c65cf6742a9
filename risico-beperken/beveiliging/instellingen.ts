import { readOmgeving, type Omgeving } from '../../database/settings.ts'
import { OperationError } from '../../failures.ts'
import { type Inlogdeur, INLOGDEUREN } from './deuren.ts'

/** An identity provider that one door trusts. A client secret may be absent: PKCE protects the code. */
export interface ExterneInlog {
  /** An address, or the path of the demo's issuer on this site itself. */
  issuer: string
  clientId: string
  clientSecret: string | null
  /** As people know it: "Microsoft", "eHerkenning". */
  label: string
}

export type ExterneInlogs = Partial<Record<Inlogdeur, ExterneInlog>>

/** Where the issuer of the demo is mounted. */
export const MOCK_ISSUER = '/_mock/idp'
const MOCK: readonly Inlogdeur[] = ['balie', 'keten']

/**
 * The identity providers of the environment: `WAARVOOR_OIDC_<DEUR>_ISSUER`, `_CLIENT_ID`, `_CLIENT_SECRET` (if the
 * provider gave one) and `_LABEL`. In the demo the doors of staff have the demo's own issuer when none is given. Throws
 * OperationError with what to do.
 */
export function readExterneInlogs(env: NodeJS.ProcessEnv = process.env): ExterneInlogs {
  const omgeving = readOmgeving(env)
  const found: ExterneInlogs = {}
  for (const deur of INLOGDEUREN) {
    const extern = readOne(env, `WAARVOOR_OIDC_${deur.toUpperCase()}`, omgeving)
    if (extern) found[deur] = extern
    else if (omgeving === 'demo' && MOCK.includes(deur)) found[deur] = mockOf(deur)
  }
  return found
}

export const mockClientId = (deur: Inlogdeur): string => `waarvoor-${deur}`
export const mockDeuren = MOCK

const mockOf = (deur: Inlogdeur): ExterneInlog => ({
  issuer: MOCK_ISSUER,
  clientId: mockClientId(deur),
  clientSecret: null,
  label: 'de inlogdienst van de demo',
})

function readOne(env: NodeJS.ProcessEnv, prefix: string, omgeving: Omgeving): ExterneInlog | null {
  const read = (name: string): string | null => env[`${prefix}_${name}`]?.trim() || null
  const issuer = read('ISSUER')
  if (!issuer) return null
  const url = URL.canParse(issuer) ? new URL(issuer) : null
  const local = omgeving === 'demo' && url?.hostname === 'localhost'
  if (!url || (url.protocol !== 'https:' && !local) || url.pathname.startsWith('/_mock/'))
    throw new OperationError(
      `${prefix}_ISSUER is ${issuer}. Geef het adres van de inlogdienst, dat begint met https://`,
    )
  const clientId = read('CLIENT_ID')
  if (!clientId)
    throw new OperationError(`${prefix}_CLIENT_ID ontbreekt. Vul in hoe de inlogdienst Waarvoor noemt.`)
  return {
    issuer: url.href,
    clientId,
    clientSecret: read('CLIENT_SECRET'),
    label: read('LABEL') ?? url.hostname,
  }
}
