import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalBytes, type Json } from './canonical.ts'
import { signCheckpoint } from './checkpoint.ts'
import { hashLeaf } from './merkle.ts'
import { deriveSignerKey, parseVerifierKey } from './note.ts'
import { type Logbewijs, verifyProof, writeProof } from './proof.ts'
import { plainInclusion, plainRoot, someLeaves } from './testing/plain-tree.ts'

const key = deriveSignerKey('voorbeeld.example/logboek', Buffer.alloc(32, 7))
const trusted = [parseVerifierKey(key.verifier)!]

/** A log of `size` lines in which `regel` is line `index`, and the file that its tenant downloads. */
function download(regel: Json, index: number, size: number): Logbewijs {
  const leafHashes = someLeaves(size).with(index, hashLeaf(canonicalBytes(regel)))
  const checkpoint = signCheckpoint(size, plainRoot(leafHashes), key)
  return { regel, bewijs: writeProof(index, plainInclusion(index, leafHashes), checkpoint) }
}

const regel = {
  trace_id: 'a1',
  name: 'Onderhoud plannen',
  start_time: 1_795_000_000_000,
  dpl: { wie: 'Zoë', waar: null },
}
const file = download(regel, 11, 100)
const reason = (wrong: unknown, keys = trusted): string => {
  const result = verifyProof(wrong, keys)
  return result.ok ? 'aanvaard' : result.reden
}

describe('the proof of a log line', () => {
  test('verifies offline, also after it went through a file and its fields were put in another order', () => {
    expect(verifyProof(file, trusted)).toEqual({ ok: true, index: 11, size: 100 })
    const { name, ...rest } = regel
    const reordered = JSON.parse(
      JSON.stringify({ bewijs: file.bewijs, regel: { ...rest, name } }, null, 4),
    ) as unknown
    expect(reason(reordered)).toBe('aanvaard')
  })

  test('verifies for any line at any place', () => {
    const place = fc
      .integer({ min: 1, max: 70 })
      .chain((size) => fc.tuple(fc.nat(size - 1), fc.constant(size)))
    fc.assert(
      fc.property(fc.jsonValue(), place, (value, [index, size]) => {
        const sent = JSON.parse(JSON.stringify(download(value as Json, index, size))) as unknown
        expect(verifyProof(sent, trusted)).toEqual({ ok: true, index, size })
      }),
    )
  })

  test('fails when one character of it was changed', () => {
    fc.assert(
      fc.property(
        fc.nat(file.bewijs.length - 1),
        fc.constantFrom('A', 'b', '7', '\n', ' ', '='),
        (at, letter) => {
          const changed = file.bewijs.slice(0, at) + letter + file.bewijs.slice(at + 1)
          fc.pre(changed !== file.bewijs)
          expect(reason({ regel, bewijs: changed })).not.toBe('aanvaard')
        },
      ),
      { numRuns: 400 },
    )
  })

  test('says that the line was changed when it was', () => {
    const changed = /regel of bewijs is veranderd/
    expect(reason({ ...file, regel: { ...regel, name: 'Onderhoud inzien' } })).toMatch(changed)
    expect(reason({ ...file, regel: { ...regel, erbij: 1 } })).toMatch(changed)
    expect(reason({ ...file, regel: null })).toMatch(changed)
    expect(reason({ ...file, bewijs: file.bewijs.replace('index 11', 'index 12') })).toMatch(changed)
    expect(
      reason({ ...file, bewijs: download(regel, 12, 100).bewijs.replace('index 12', 'index 11') }),
    ).toMatch(changed)
  })

  test('says which other thing is wrong', () => {
    expect(reason(file, [])).toMatch(/bekende sleutel/)
    expect(reason({ ...file, bewijs: file.bewijs.slice(0, 60) })).toMatch(/beschadigd of niet volledig/)
    expect(reason({ ...file, bewijs: file.bewijs.replace('index 11', 'index 011') })).toMatch(/beschadigd/)
    expect(reason({ ...file, bewijs: file.bewijs.replace('index 11', 'index -1') })).toMatch(/beschadigd/)
    expect(reason({ ...file, regel: '\ud800' })).toMatch(/tekens/)
    for (const wrong of [null, 3, 'tekst', [], {}, { regel }, { regel, bewijs: 4 }]) {
      expect(reason(wrong)).toMatch(/niet de velden/)
    }
  })

  test('may carry data of others, which is not part of what is proven', () => {
    const [first, ...rest] = file.bewijs.split('\n')
    expect(reason({ ...file, bewijs: [first, 'extra aGFsbG8=', ...rest].join('\n') })).toBe('aanvaard')
  })
})

test('numbers, order and escapes get the byte form of RFC 8785', () => {
  const value = { '\u20ac': 'Euro', b: [1e21, 4.5, 2e-3, 1e-27], '': null, a: '\u000f\n"\\/' }
  expect(canonicalBytes(value).toString()).toBe(
    '{"":null,"a":"\\u000f\\n\\"\\\\/","b":[1e+21,4.5,0.002,1e-27],"€":"Euro"}',
  )
})
