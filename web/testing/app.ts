import { createHash } from 'node:crypto'
import type { Hono } from 'hono'
import { createApp } from '../app.ts'
import type { AppParts, Env } from '../app.ts'
import { loadAssets } from '../assets.ts'
import { voorbeeldCorporatie } from '../../corporatie.ts'
import type { Session } from '../omgeving.ts'
import { onceInMemory } from '../once.ts'
import type { Route } from '../route.ts'

/** The web application with these routes and nobody signed in; any part can be replaced. */
export const testApp = (routes: readonly Route[], parts: Partial<AppParts> = {}): Hono<Env> =>
  createApp({
    routes,
    session: async () => null,
    context: () => {
      throw new Error('Deze test heeft geen database.')
    },
    nu: () => new Date(),
    once: onceInMemory(),
    assets: loadAssets(),
    corporatie: voorbeeldCorporatie,
    omgeving: 'demo',
    logError: () => {},
    apparaatsleutel: ({ betrokkeneId }) => createHash('sha256').update(betrokkeneId).digest('base64'),
    sessieMinuten: { mijn: 15, balie: 30, keten: 30 },
    ...parts,
  })

/** A session at one door with these roles. */
export const sessionWith = (deur: Session['deur'], ...rollen: Session['rollen']): Session => ({
  deur,
  rollen,
  betrokkeneId: '0195f000-0000-7000-8000-000000000001',
  ketenpartnerId: deur === 'keten' ? '0195f000-0000-7000-8000-00000000000c' : null,
  accountId: '0195f000-0000-7000-8000-00000000000a',
  afdeling: deur === 'balie' ? 'onderhoud' : null,
  sessieId: '0195f000-0000-7000-8000-00000000000b',
})

type Veld = string | Blob | readonly (string | Blob)[]

/** Hidden fields of the first form on a page that does this action. Throws when there is none. */
export function hiddenFields(html: string, actie: string): Record<string, string> {
  const form = html.split('<form').find((part) => part.includes(`name="_actie" value="${actie}"`))
  if (!form) throw new Error(`Geen formulier voor actie ${actie} op de pagina.`)
  const inputs =
    form.split('</form>')[0]?.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g) ?? []
  return Object.fromEntries([...inputs].map(([, name, value]) => [name ?? '', value ?? '']))
}

/** Opens the page, fills in the form of `actie` and sends it as a browser of the same site does. */
export async function submit(
  app: Hono<Env>,
  path: string,
  { actie, velden }: { actie: string; velden: Record<string, Veld> },
): Promise<Response> {
  const page = await app.request(path)
  return post(app, path, { ...hiddenFields(await page.text(), actie), ...velden })
}

/** Sends a form with exactly these fields. */
export async function post(app: Hono<Env>, path: string, velden: Record<string, Veld>): Promise<Response> {
  const body = new FormData()
  for (const [name, value] of Object.entries(velden))
    for (const one of [value].flat()) body.append(name, one as string)
  return app.request(path, { method: 'POST', body, headers: { 'Sec-Fetch-Site': 'same-origin' } })
}
