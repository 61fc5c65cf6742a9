import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { shipped } from '../../project-root.ts'
import * as batch from './samenvoegen-batch.ts'
import * as samenvoegen from './samenvoegen.ts'

test('the diagram in docs/toestanden names what the code does', () => {
  const drawn = readFileSync(shipped('docs', 'toestanden', 'samenvoeging.md'), 'utf8')
  const steps = [...drawn.matchAll(/-->\s\w+: (\w+)/g)].map(([, step]) => step)
  expect(steps).toEqual(['voegSamen', 'draaiTerug', 'ruimSamenvoegingenOp'])
  for (const step of steps) expect({ ...batch, ...samenvoegen }).toHaveProperty(step ?? '')
})
