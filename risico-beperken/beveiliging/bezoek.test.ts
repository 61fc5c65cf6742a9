import { describe, expect, test } from 'vitest'
import { siteOf, terugAt } from './bezoek.ts'
import { readCookie, setCookie } from './cookie.ts'
import { newToken } from './geheim.ts'
import { netwerkOf } from './limiet.ts'

describe('the network of an address', () => {
  test.each([
    ['203.0.113.7', '203.0.113'],
    ['::ffff:203.0.113.200', '203.0.113'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0db8:0001:0002::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('%s is in %s', (adres, netwerk) => {
    expect(netwerkOf(adres)).toBe(netwerk)
  })
})

describe('the way back after signing in', () => {
  test.each([
    ['/keten/opdrachten?dag=1#nu', '/keten/opdrachten?dag=1#nu'],
    ['/keten', '/keten'],
    ['/keten?x=1', '/keten?x=1'],
    ['/ketenen', '/keten'],
    ['/keten/inloggen/tweede-factor', '/keten'],
    ['/mijn', '/keten'],
    ['//keten/x', '/keten'],
    [undefined, '/keten'],
  ])('%s is %s', (terug, expected) => {
    expect(terugAt('keten', terug)).toBe(expected)
  })
})

test('outside localhost the site is https, also behind a proxy that speaks http to us', () => {
  expect(siteOf(new URL('http://waarvoor.example/balie')).origin).toBe('https://waarvoor.example')
  expect(siteOf(new URL('http://localhost:3000/balie'))).toEqual({
    origin: 'http://localhost:3000',
    rpId: 'localhost',
  })
})

test('the cookie of one door is not that of another whose name begins the same', () => {
  const token = newToken()
  const [, line] = setCookie('balie', 'stap', token)
  const request = new Request('http://localhost', { headers: { cookie: `a=b; ${line.split(';')[0] ?? ''}` } })
  expect(readCookie(request, 'balie', 'stap')).toBe(token)
  expect(readCookie(request, 'balie', 'sessie')).toBeNull()
  expect(readCookie(request, 'keten', 'stap')).toBeNull()
})
