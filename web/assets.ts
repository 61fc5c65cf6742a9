import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Context } from 'hono'
import { shipped } from '../project-root.ts'

interface Asset {
  type: string
  /** The body per content encoding. */
  bodies: Partial<Record<Exclude<Encoding, 'identity'>, Uint8Array<ArrayBuffer>>> & {
    identity: Uint8Array<ArrayBuffer>
  }
}
type Encoding = 'br' | 'gzip' | 'identity'

/** The files a browser may ask for: a fixed map, made when the program starts. */
export interface Assets {
  files: ReadonlyMap<string, Asset>
  /** Address of a file by its name without hash, such as `waarvoor.css`. */
  path: (name: string) => string
}

const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
}
const ENDINGS: Record<Exclude<Encoding, 'identity'>, string> = { br: '.br', gzip: '.gz' }

/** Reads what the build made in dist/assets: names that hold a hash of the content, with a list of them. */
export function loadAssets(folder = shipped('dist', 'assets')): Assets {
  const names = JSON.parse(readFileSync(join(folder, 'assets.json'), 'utf8')) as Record<string, string>
  const present = new Set(readdirSync(folder))
  const files = new Map<string, Asset>()
  for (const hashed of Object.values(names)) {
    const bodies: Asset['bodies'] = { identity: new Uint8Array(readFileSync(join(folder, hashed))) }
    for (const [encoding, ending] of Object.entries(ENDINGS) as [keyof typeof ENDINGS, string][])
      if (present.has(hashed + ending))
        bodies[encoding] = new Uint8Array(readFileSync(join(folder, hashed + ending)))
    files.set(hashed, { type: TYPES[hashed.split('.').at(-1) ?? ''] ?? 'application/octet-stream', bodies })
  }
  const path = (name: string) => `/assets/${names[name] ?? name}`
  return { files, path }
}

/** A name holds the hash of its content, so a browser may keep the file for a year without asking. */
export function serveAsset(c: Context, assets: Assets): Response | Promise<Response> {
  const asset = assets.files.get(c.req.param('name') ?? '')
  if (!asset) return c.notFound()
  const accepted = c.req.header('accept-encoding') ?? ''
  const encoding = (['br', 'gzip'] as const).find(
    (one) => asset.bodies[one] && new RegExp(`\\b${one}\\b(?!;q=0(?:[,\\s]|$))`).test(accepted),
  )
  c.header('Content-Type', asset.type)
  c.header('Cache-Control', 'public, max-age=31536000, immutable')
  c.header('Vary', 'Accept-Encoding')
  if (encoding) c.header('Content-Encoding', encoding)
  return c.body((encoding && asset.bodies[encoding]) ?? asset.bodies.identity)
}
