import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { logNaamOf, readCorporatie, voorbeeldCorporatie } from './corporatie.ts'

const file = (content: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'waarvoor-corporatie-')), 'corporatie.json')
  writeFileSync(path, content)
  return path
}

test('an association is read from its file, and gives the log its name', () => {
  const own = { ...voorbeeldCorporatie, naam: 'Woonstichting Anders', domein: 'anders.example' }
  expect(readCorporatie(file(JSON.stringify(own)))).toEqual(own)
  expect(logNaamOf(own)).toBe('anders.example/logboek')
})

test('a file that is missing, no JSON, incomplete or with too much is refused with the field', () => {
  expect(() => readCorporatie('/bestaat/niet.json')).toThrow('is niet te lezen of geen JSON')
  expect(() => readCorporatie(file('{'))).toThrow('is niet te lezen of geen JSON')
  expect(() => readCorporatie(file(JSON.stringify({ ...voorbeeldCorporatie, telefoon: '' })))).toThrow(
    'telefoon klopt niet',
  )
  expect(() =>
    readCorporatie(file(JSON.stringify({ ...voorbeeldCorporatie, domein: 'geen domein' }))),
  ).toThrow('domein klopt niet')
  expect(() => readCorporatie(file(JSON.stringify({ ...voorbeeldCorporatie, extra: 1 })))).toThrow(
    'klopt niet',
  )
})
