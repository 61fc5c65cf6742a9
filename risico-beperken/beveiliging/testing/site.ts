import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import type { TestDatabase } from '../../../database/testing/database.ts'
import type { Rol } from '../../../doelbinding/verwerking.ts'
import type { Env } from '../../../web/app.ts'
import { rollenOf } from '../../../web/route.ts'
import { hiddenFields, testApp } from '../../../web/testing/app.ts'
import type { Inlogdeur } from '../deuren.ts'
import { onceInDatabase } from '../eenmalig.ts'
import { sealSecret, secretKeyOf } from '../geheim.ts'
import type { ExterneInlogs } from '../instellingen.ts'
import { makeBeveiligingRoutes } from '../pages.tsx'
import { resolveSession } from '../sessie.ts'
import { newTotpSecret, totpCode } from '../totp.ts'
import { hashPassword } from '../wachtwoord.ts'

export const WACHTWOORD = 'vier gele fietsen'

/** The pages of signing in on a real database, sessions and all. */
export const makeSite = ({ doelbinding }: TestDatabase, extern: ExterneInlogs = {}): Hono<Env> =>
  testApp(
    makeBeveiligingRoutes(() => extern),
    {
      session: (request, deur) => resolveSession(doelbinding, request, deur),
      once: onceInDatabase(doelbinding.toegang),
      // A test that gets a 500 must show why.
      logError: ({ pad, error }) => console.error(pad, error),
      context: ({ session, traceId, route }) => ({
        doelbinding,
        traceId,
        wie: { rol: session?.rollen.find((rol) => rollenOf(route).includes(rol)) ?? 'bezoeker' },
      }),
    },
  )

export interface Proefpersoon {
  deur: Inlogdeur
  betrokkeneId: string
  accountId: string
  inlognaam: string
  /** Secret of the app, for who has one. */
  geheim: string | null
  /** The code that the app shows now; `later` is in half minutes. */
  code: (later?: number) => string
}

interface Wie {
  deur: Inlogdeur
  naam: string
  rollen?: readonly Rol[]
  app?: boolean
  wachtwoord?: string | null
  externId?: string
}

let hashed: Promise<string> | null = null

/** Puts a person with an account into the database, past the program. */
export async function addPersoon(db: TestDatabase, wie: Wie): Promise<Proefpersoon> {
  const { deur, naam, rollen = ['planner'], app = deur !== 'mijn', externId = null } = wie
  const [betrokkeneId, accountId] = [randomUUID(), randomUUID()]
  hashed ??= hashPassword(WACHTWOORD)
  if (deur === 'mijn')
    await db.owner.query('insert into relatie (id, aanschrijfnaam) values ($1, $2)', [betrokkeneId, naam])
  else
    await db.owner.query(
      "insert into medewerker (id, naam, afdeling, rollen) values ($1, $2, 'onderhoud', $3)",
      [betrokkeneId, naam, rollen],
    )
  const wachtwoord = wie.wachtwoord === undefined ? await hashed : wie.wachtwoord
  await db.owner.query(
    'insert into account (id, betrokkene_id, deur, inlognaam, wachtwoord, extern_id) values ($1, $2, $3, $4, $5, $6)',
    [accountId, betrokkeneId, deur, naam, wachtwoord, externId],
  )
  const geheim = app ? newTotpSecret() : null
  if (geheim)
    await db.owner.query(
      'insert into tweede_factor (account_id, betrokkene_id, geheim, bevestigd_op) values ($1, $2, $3, now())',
      [accountId, betrokkeneId, sealSecret(secretKeyOf(db.doelbinding), accountId, geheim)],
    )
  return {
    deur,
    betrokkeneId,
    accountId,
    inlognaam: naam,
    geheim,
    code: (later = 0) => totpCode(geheim ?? newTotpSecret(), Date.now() + later * 30_000),
  }
}

/** A browser without script: it keeps cookies, follows nothing by itself, and sends forms as a page of the same site. */
export class Browser {
  readonly cookies = new Map<string, string>()
  readonly #app: Hono<Env>
  constructor(app: Hono<Env>) {
    this.#app = app
  }

  /** Another browser with a copy of these cookies: a stolen one, or a second tab before a change. */
  copy(): Browser {
    const other = new Browser(this.#app)
    for (const [name, value] of this.cookies) other.cookies.set(name, value)
    return other
  }

  async request(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { 'Sec-Fetch-Site': 'same-origin', ...(cookie && { cookie }) }
    const response = await this.#app.request(path, { ...init, headers })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0/i.test(line)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return response
  }

  /** Text of a page; throws when it leads elsewhere. */
  async page(path: string): Promise<string> {
    const response = await this.request(path)
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${whereTo(response)}`)
    return response.text()
  }

  /** Opens a page, fills in the form of `actie` and sends it. */
  async submit(
    path: string,
    actie: string,
    velden: Record<string, string | string[]> = {},
  ): Promise<Response> {
    return this.send(path, { ...hiddenFields(await this.page(path), actie), ...velden })
  }

  /** Sends a form with exactly these fields. */
  send(path: string, velden: Record<string, string | string[]>): Promise<Response> {
    const body = new FormData()
    for (const [name, value] of Object.entries(velden))
      for (const one of [value].flat()) body.append(name, one)
    return this.request(path, { method: 'POST', body })
  }

  /** Signs in with password and, for who has an app, its code. Answers the last response. */
  async signIn(
    wie: Proefpersoon,
    { terug, later = 0 }: { terug?: string; later?: number } = {},
  ): Promise<Response> {
    const query = terug ? `?${new URLSearchParams({ terug }).toString()}` : ''
    const first = await this.submit(`/${wie.deur}/inloggen${query}`, 'inloggen', {
      inlognaam: wie.inlognaam,
      wachtwoord: WACHTWOORD,
    })
    if (!wie.geheim) return first
    return this.submit(`/${wie.deur}/inloggen/tweede-factor`, 'code', { code: wie.code(later) })
  }
}

export const whereTo = (response: Response): string => response.headers.get('location') ?? ''
