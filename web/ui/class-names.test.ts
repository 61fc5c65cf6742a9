import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { projectRoot, shipped } from '../../project-root.ts'

const mayKnow = (name: string): boolean => /^(node_modules|dist|data|web\/ui|web\/enhance)$/.test(name)

test('only web/ui and web/enhance know class names', () => {
  const found = globSync('**/*.tsx', { cwd: projectRoot, exclude: mayKnow })
    .filter((file) => /\bclassName=/.test(readFileSync(shipped(file), 'utf8')))
    .map((file) => `${file}: gebruik een onderdeel uit web/ui, of maak er daar een bij.`)
  expect(found).toEqual([])
})
