import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Taal } from './omgeving.ts'

const COOKIE = 'taal'
const YEAR_SECONDS = 365 * 24 * 60 * 60

export const taalOf = (c: Context): Taal => (getCookie(c, COOKIE) === 'en' ? 'en' : 'nl')

/** A link with `?taal=en` keeps the choice in a cookie and goes to the same page without it. */
export const switchTaal: MiddlewareHandler = async (c, next) => {
  const wanted = c.req.query('taal')
  if (c.req.method !== 'GET' || (wanted !== 'nl' && wanted !== 'en')) return next()
  setCookie(c, COOKIE, wanted, { path: '/', maxAge: YEAR_SECONDS, httpOnly: true, sameSite: 'Lax' })
  const url = new URL(c.req.url)
  url.searchParams.delete('taal')
  return c.redirect(url.pathname + url.search, 303)
}
