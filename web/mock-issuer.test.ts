import { expect, test } from 'vitest'
import { readExterneInlogs } from '../risico-beperken/beveiliging/instellingen.ts'
import { withMockIssuer } from './mock-issuer.ts'

const pages = (): Response => new Response('pagina')
const DATABASE_URL = 'postgres://iemand@server/waarvoor'
const BALIE = {
  WAARVOOR_OIDC_BALIE_ISSUER: 'https://login.example/tenant',
  WAARVOOR_OIDC_BALIE_CLIENT_ID: 'waarvoor',
}

test('the identity provider of the demo cannot be put in place in production', () => {
  expect(() => withMockIssuer(pages, 'productie', [])).toThrow('bestaat niet in productie')
})

test('no door of production trusts it, whatever the settings say', () => {
  expect(readExterneInlogs({ DATABASE_URL })).toEqual({})
  expect(readExterneInlogs({ WAARVOOR_OMGEVING: 'productie' })).toEqual({})
  for (const issuer of [
    '/_mock/idp',
    'https://waarvoor.example/_mock/idp',
    'http://localhost:3000/_mock/idp',
  ])
    expect(() => readExterneInlogs({ DATABASE_URL, ...BALIE, WAARVOOR_OIDC_BALIE_ISSUER: issuer })).toThrow(
      'Geef het adres van de inlogdienst, dat begint met https://',
    )
})

test('in the demo the doors of staff trust it, and tenants need no identity provider', () => {
  expect(Object.keys(readExterneInlogs({}))).toEqual(['balie', 'keten'])
})

test('an identity provider of the association takes its place at its own door', () => {
  const found = readExterneInlogs({ DATABASE_URL, ...BALIE, WAARVOOR_OIDC_BALIE_LABEL: 'Microsoft' })
  expect(found).toEqual({
    balie: {
      issuer: 'https://login.example/tenant',
      clientId: 'waarvoor',
      clientSecret: null,
      label: 'Microsoft',
    },
  })
})

test('settings that are half filled in say which one is missing', () => {
  const half = { DATABASE_URL, WAARVOOR_OIDC_KETEN_ISSUER: 'https://login.example' }
  expect(() => readExterneInlogs(half)).toThrow('WAARVOOR_OIDC_KETEN_CLIENT_ID ontbreekt')
  const plain = { ...half, WAARVOOR_OIDC_KETEN_ISSUER: 'http://login.example' }
  expect(() => readExterneInlogs(plain)).toThrow('WAARVOOR_OIDC_KETEN_ISSUER is http://login.example')
})
