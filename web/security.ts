import type { Context, MiddlewareHandler } from 'hono'
import { csrf } from 'hono/csrf'
import { secureHeaders } from 'hono/secure-headers'
import { deurOf } from './shell.ts'

/**
 * No script, style or frame from anywhere but our own files, and none inside the page. `data:` images are the icons in
 * the style sheet of NL Design System.
 */
export const securityHeaders = (formOrigins: readonly string[]): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'", ...formOrigins],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
    },
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [] },
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
  })

/** Pages behind a door are never kept by a browser or a proxy; assets set their own term. */
export const noStore: MiddlewareHandler = async (c: Context, next) => {
  await next()
  if (c.res.headers.has('Cache-Control')) return
  c.res.headers.set('Cache-Control', deurOf(c.req.path) === 'publiek' ? 'no-cache' : 'no-store')
}

/** A form that another site sends here is refused, by Sec-Fetch-Site or else Origin. */
export const keepOut: MiddlewareHandler = csrf()
