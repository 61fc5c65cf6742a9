import { expect, test } from 'vitest'
import { findDaden } from './daden.ts'

const menu = [{ href: '/balie/reparaties', tekst: 'Reparaties', actief: false }]
const found = (q: string, ...rollen: Parameters<typeof findDaden>[2]) =>
  findDaden(q, menu, rollen).map(({ href }) => href)

test('a verb, a page and a number lead where they should', () => {
  expect(found('afspraak', 'planner')).toContain('/balie/reparaties?filter=nieuw')
  expect(found('nieuwe t', 'klantmedewerker')).toEqual(['/balie/taken/nieuw', '/balie/zoeken?q=nieuwe+t'])
  expect(found('repar', 'planner')).toContain('/balie/reparaties')
  expect(found('10003', 'planner')).toEqual(['/balie/reparaties?nummer=10003', '/balie/zoeken?q=10003'])
  expect(found('9999 AA 12', 'klantmedewerker')).toEqual(['/balie/zoeken?q=9999+AA+12'])
})

test('nobody is offered what the role may not do', () => {
  expect(found('afspraak', 'klantmedewerker')).not.toContain('/balie/reparaties?filter=nieuw')
  expect(found('de Wit', 'redacteur')).toEqual([])
  expect(found('', 'beheerder')).toEqual(['/balie/toegang', '/balie/uitloggen', '/balie/reparaties'])
})

test.each(['%', '🙂', '<script>', '\u202E', 'x'.repeat(10_000)])('“%s” breaks nothing', (q) => {
  expect(() => findDaden(q, menu, ['klantmedewerker'])).not.toThrow()
})
