import { globSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { shipped } from '../../project-root.ts'
import { dropUnusedRules, keepReachedTokens } from './purge.mjs'

const gzipBytes = (ending: string): number => {
  const [file = ''] = globSync(`dist/assets/waarvoor-*.${ending}.gz`, { cwd: shipped() })
  return statSync(shipped(file)).size
}

describe('what a page of the public asks a telephone to fetch', () => {
  test('is at most 30 kB of style', () => {
    expect(gzipBytes('css')).toBeLessThanOrEqual(30_000)
  })

  test('is at most 15 kB of script', () => {
    expect(gzipBytes('js')).toBeLessThanOrEqual(15_000)
  })

  test('comes from us: no address of another site in the style', () => {
    const [file = ''] = globSync('dist/assets/waarvoor-*.css', { cwd: shipped() })
    const addresses = readFileSync(shipped(file), 'utf8').match(/(https?:)?\/\/[\w.-]+/g) ?? []
    // The name of a namespace inside a drawing is no address that is fetched.
    expect(addresses.filter((address) => address !== 'http://www.w3.org')).toEqual([])
  })

  test('reads no token that nothing defines, unless it names what to do without', () => {
    const [file = ''] = globSync('dist/assets/waarvoor-*.css', { cwd: shipped() })
    const css = readFileSync(shipped(file), 'utf8')
    const known = new Set(css.match(/--[\w-]+(?=:)/g))
    const read = [...css.matchAll(/var\((--(?:basis|wv)-[\w-]+)\)/g)].map(([, name]) => name ?? '')
    expect([...new Set(read)].filter((name) => !known.has(name))).toEqual([])
  })
})

describe('leaving out what no page uses', () => {
  const css = `@charset "UTF-8"; .utrecht-a, .utrecht-b:is(:hover, :focus) { color: var(--x) }
    @media print { .utrecht-b { color: red } .utrecht-c--big { color: blue } } /* .utrecht-a */`

  test('keeps a rule whose class is written in full or is put together from its beginning', () => {
    const kept = dropUnusedRules(css, 'className="utrecht-b" className={`utrecht-c--${size}`}')
    expect(kept.replaceAll(/\s+/g, ' ')).toBe(
      '.utrecht-b:is(:hover, :focus){ color: var(--x) } @media print{.utrecht-b{ color: red } .utrecht-c--big{ color: blue }}',
    )
  })

  test('keeps a token that a rule reads, and those that it reads in turn', () => {
    const theme = '.t { --x: var(--y, 1px); --y: 2px; --z: 3px; }'
    expect(keepReachedTokens(theme, 'a{color:var( --x )}')).toBe('.t{--x:var(--y, 1px);--y:2px}')
  })
})
