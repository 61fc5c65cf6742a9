import { describe, expect, test } from 'vitest'
import { hashLeaf } from '../doelbinding/zegel/merkle.ts'
import {
  flipBit,
  LEAF_INPUTS,
  plainConsistency,
  plainInclusion,
  plainRoot,
} from '../doelbinding/zegel/testing/plain-tree.ts'
import { rootOfHexLeaves, verifyClaim } from './merkle-input.ts'

/** The vectors below are made here, in the ways in which the published ones are. */
const leaves = LEAF_INPUTS.map((input) => hashLeaf(Buffer.from(input, 'hex')))
const emptyRoot = plainRoot([])
const random = hashLeaf(Buffer.from('willekeurig'))

type Inclusion = {
  leafIdx: number
  treeSize: number
  root: Uint8Array
  leafHash: Uint8Array
  proof: Uint8Array[]
}
type Consistency = { size1: number; size2: number; root1: Uint8Array; root2: Uint8Array; proof: Uint8Array[] }

const encode = (value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value

/** Base64 where the claim has bytes, and null for an empty list, as the published files have it. */
function asJson(claim: Inclusion | Consistency): Record<string, unknown> {
  const fields = Object.entries(claim).map(([field, value]) => [
    field,
    Array.isArray(value) ? (value.length > 0 ? value.map(encode) : null) : encode(value),
  ])
  return { ...(Object.fromEntries(fields) as object), desc: 'beschrijving', wantErr: false }
}

const valid = (claim: Inclusion | Consistency): boolean => verifyClaim(asJson(claim)).valid

function inclusion(leafIdx: number, treeSize: number): Inclusion {
  const tree = leaves.slice(0, treeSize)
  return {
    leafIdx,
    treeSize,
    root: plainRoot(tree),
    leafHash: tree[leafIdx]!,
    proof: plainInclusion(leafIdx, tree),
  }
}

function brokenInclusions(claim: Inclusion): Record<string, Inclusion> {
  const { leafIdx, treeSize, root, proof } = claim
  return {
    'leafIdx - 1': { ...claim, leafIdx: leafIdx === 0 ? 2 ** 64 : leafIdx - 1 },
    'leafIdx + 1': { ...claim, leafIdx: leafIdx + 1 },
    'leafIdx ^ 2': { ...claim, leafIdx: leafIdx ^ 2 },
    'treeSize * 2': { ...claim, treeSize: treeSize * 2 },
    'treeSize / 2': { ...claim, treeSize: Math.floor(treeSize / 2) },
    'short leaf': { ...claim, leafHash: Buffer.from('WrongLeaf') },
    'no leaf': { ...claim, leafHash: Buffer.alloc(0) },
    'empty root': { ...claim, root: emptyRoot },
    'no root': { ...claim, root: Buffer.alloc(0) },
    'no root and no leaf': { ...claim, root: Buffer.alloc(0), leafHash: Buffer.alloc(0) },
    'random root': { ...claim, root: random },
    'empty hash behind': { ...claim, proof: [...proof, Buffer.alloc(0)] },
    'root behind': { ...claim, proof: [...proof, root] },
    'empty hash before': { ...claim, proof: [Buffer.alloc(0), ...proof] },
    'root before': { ...claim, proof: [root, ...proof] },
    ...Object.fromEntries(
      proof.map((hash, i) => [`bit of ${i}`, { ...claim, proof: proof.with(i, flipBit(hash, 3)) }]),
    ),
    ...(proof.length > 0 && { removed: { ...claim, proof: proof.slice(0, -1) } }),
    ...(proof.length > 1 && { inserted: { ...claim, proof: proof.toSpliced(1, 0, random) } }),
  }
}

function consistency(size1: number, size2: number): Consistency {
  const tree = leaves.slice(0, size2)
  const root1 = plainRoot(tree.slice(0, size1))
  return { size1, size2, root1, root2: plainRoot(tree), proof: plainConsistency(size1, tree) }
}

function brokenConsistencies(claim: Consistency): Record<string, Consistency> {
  const { size1, size2, root1, root2, proof } = claim
  return {
    'size1 - 1': { ...claim, size1: size1 - 1 },
    'size1 + 1': { ...claim, size1: size1 + 1 },
    'size1 ^ 2': { ...claim, size1: size1 ^ 2 },
    'size2 * 2': { ...claim, size2: size2 * 2 },
    'size2 / 2': { ...claim, size2: Math.floor(size2 / 2) },
    'short root1': { ...claim, root1: Buffer.from('WrongRoot') },
    'short root2': { ...claim, root2: Buffer.from('WrongRoot') },
    'swapped roots': { ...claim, root1: root2, root2: root1 },
    'empty proof': { ...claim, proof: [] },
    'empty hash behind': { ...claim, proof: [...proof, Buffer.alloc(0)] },
    'root1 behind': { ...claim, proof: [...proof, root1] },
    'root2 behind': { ...claim, proof: [...proof, root2] },
    'empty hash before': { ...claim, proof: [Buffer.alloc(0), ...proof] },
    'root1 before': { ...claim, proof: [root1, ...proof] },
    'root2 before': { ...claim, proof: [root2, ...proof] },
    'first hash twice': { ...claim, proof: [proof[0]!, ...proof] },
    'last hash gone': { ...claim, proof: proof.slice(0, -1) },
    ...Object.fromEntries(
      proof.map((hash, i) => [`bit of ${i}`, { ...claim, proof: proof.with(i, flipBit(hash, 4)) }]),
    ),
  }
}

describe('merkle verify', () => {
  test.each([
    [0, 1],
    [0, 8],
    [5, 8],
    [2, 3],
    [1, 5],
  ])('accepts leaf %d in a tree of %d, and none of the ways to break the proof', (leafIdx, treeSize) => {
    const claim = inclusion(leafIdx, treeSize)
    expect(valid(claim)).toBe(true)
    const accepted = Object.entries(brokenInclusions(claim)).filter(([, broken]) => valid(broken))
    expect(accepted.map(([name]) => name)).toEqual([])
  })

  test.each([
    [1, 8],
    [6, 8],
    [2, 5],
    [6, 7],
  ])('accepts that a tree of %d grew to %d, and none of the ways to break the proof', (size1, size2) => {
    const claim = consistency(size1, size2)
    expect(valid(claim)).toBe(true)
    const accepted = Object.entries(brokenConsistencies(claim)).filter(([, broken]) => valid(broken))
    expect(accepted.map(([name]) => name)).toEqual([])
  })

  test('between equal sizes compares the roots, whatever their length, as the reference implementation does', () => {
    const [one, two] = [Buffer.from('wortel 1'), Buffer.from('wortel 2')]
    for (const size of [0, 1]) {
      const same = { size1: size, size2: size, root1: one, root2: one, proof: [] }
      expect(valid(same)).toBe(true)
      expect(valid({ ...same, root2: two })).toBe(false)
      expect(valid({ ...same, proof: [emptyRoot] })).toBe(false)
    }
    for (const [size1, size2] of [
      [0, 1],
      [1, 0],
      [2, 1],
      [1, 2],
    ] as const) {
      expect(valid({ size1, size2, root1: one, root2: two, proof: [] })).toBe(false)
      expect(valid({ size1, size2, root1: emptyRoot, root2: emptyRoot, proof: [emptyRoot] })).toBe(false)
    }
  })

  test('reads an empty list and null alike, and the former name of leafIdx', () => {
    const { leafIdx, ...json } = asJson(inclusion(0, 1))
    expect(verifyClaim({ ...json, leafIdx, proof: [] })).toEqual({ valid: true })
    expect(verifyClaim({ ...json, leafIndex: leafIdx })).toEqual({ valid: true })
    expect(verifyClaim({ ...json, leafIndex: 1 })).toEqual({ valid: false })
    expect(verifyClaim({ ...json, leafIdx, leafHash: null })).toEqual({ valid: false })
  })

  test.each([-1, -0.5, 1.5, 2 ** 53, 2 ** 64, Infinity])('answers false to the number %d', (number) => {
    expect(verifyClaim({ ...asJson(inclusion(1, 5)), leafIdx: number })).toEqual({ valid: false })
    expect(verifyClaim({ ...asJson(inclusion(1, 5)), treeSize: number })).toEqual({ valid: false })
    expect(verifyClaim({ ...asJson(consistency(2, 5)), size1: number })).toEqual({ valid: false })
    expect(verifyClaim({ ...asJson(consistency(2, 5)), size2: number })).toEqual({ valid: false })
  })

  test('answers false to base64 that is not the one way to write the hash', () => {
    const json = asJson(inclusion(0, 1))
    const root = String(json['root'])
    const urlSafe = root.replaceAll('+', '-').replaceAll('/', '_')
    expect(urlSafe).not.toBe(root)
    for (const other of [
      root.slice(0, -1),
      `${root}=`,
      ` ${root}`,
      `${root}\n`,
      urlSafe,
      root.replace(/0=$/, '1='),
      'é',
    ]) {
      expect(verifyClaim({ ...json, root: other })).toEqual({ valid: false })
      expect(verifyClaim({ ...json, leafHash: other })).toEqual({ valid: false })
      expect(verifyClaim({ ...json, proof: [other] })).toEqual({ valid: false })
    }
  })

  test.each([
    [null, 'JSON-object'],
    ['tekst', 'JSON-object'],
    [[[]], 'JSON-object'],
    [{}, 'óf leafIdx en treeSize, óf size1 en size2'],
    [{ treeSize: 1, size1: 1 }, 'óf leafIdx'],
    [{ treeSize: 1 }, 'Veld leafIdx: geef hier een getal.'],
    [{ ...asJson(inclusion(1, 5)), leafIdx: '1' }, 'Veld leafIdx: geef hier een getal.'],
    [{ ...asJson(inclusion(1, 5)), root: 7 }, 'Veld root: geef hier base64.'],
    [{ ...asJson(inclusion(1, 5)), leafHash: undefined }, 'Veld leafHash: geef hier base64.'],
    [{ ...asJson(inclusion(1, 5)), proof: undefined }, 'Veld proof: geef hier een lijst met base64.'],
    [{ ...asJson(consistency(2, 5)), proof: [1] }, 'Veld proof.0: geef hier base64.'],
    [{ size1: 1, size2: 2 }, 'Veld root1: geef hier base64.'],
  ])('refuses as input what is no claim at all: %j', (input, message) => {
    expect(() => verifyClaim(input)).toThrow(message)
  })
})

describe('merkle root', () => {
  test('takes leaf inputs in hex, in upper or lower case', () => {
    const root = '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'
    expect(rootOfHexLeaves(LEAF_INPUTS)).toEqual({ root })
    expect(rootOfHexLeaves(LEAF_INPUTS.map((input) => input.toUpperCase()))).toEqual({ root })
    expect(rootOfHexLeaves([])).toEqual({ root: Buffer.from(emptyRoot).toString('hex') })
  })

  test.each([
    [{}, 'Geef een JSON-lijst'],
    ['00', 'Geef een JSON-lijst'],
    [['00', 1], 'Geef een JSON-lijst'],
    [['00', '0'], 'Blad 1 is geen reeks'],
    [['0g'], 'Blad 0 is geen reeks'],
    [['00 '], 'Blad 0 is geen reeks'],
    [['00\n'], 'Blad 0 is geen reeks'],
    [['0x00'], 'Blad 0 is geen reeks'],
  ])('refuses %j', (input, message) => {
    expect(() => rootOfHexLeaves(input)).toThrow(message)
  })
})
