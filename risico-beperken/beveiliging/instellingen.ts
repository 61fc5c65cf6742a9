import type { Inlogdeur } from './deuren.ts'

/** An identity provider that one door trusts. A client secret may be absent: PKCE protects the code. */
export interface ExterneInlog {
  /** `/_mock/idp` stands for the issuer of the demo on this site itself. */
  issuer: string
  clientId: string
  clientSecret: string | null
  /** As people know it: "Microsoft", "eHerkenning". */
  label: string
}

export type ExterneInlogs = Partial<Record<Inlogdeur, ExterneInlog>>
