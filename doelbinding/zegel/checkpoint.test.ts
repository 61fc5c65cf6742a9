import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openCheckpoint, signCheckpoint } from './checkpoint.ts'
import { deriveSignerKey, openNote, parseVerifierKey, signNote, type VerifierKey } from './note.ts'
import { flipBit, someLeaves } from './testing/plain-tree.ts'

const secret = Buffer.alloc(32, 7)
const key = deriveSignerKey('voorbeeld.example/logboek', secret)
const other = deriveSignerKey('getuige.example', Buffer.alloc(32, 8))
const known = (line: string): VerifierKey => parseVerifierKey(line)!
const trusted = [known(key.verifier)]
const [root] = someLeaves(1)
const checkpoint = signCheckpoint(42, root!, key)

const reason = (note: string, keys = trusted): string => {
  const opened = openCheckpoint(note, keys)
  return opened.ok ? 'aanvaard' : opened.reden
}

describe('the key of the seal', () => {
  test('follows from the secret and the name alone', () => {
    expect(deriveSignerKey('voorbeeld.example/logboek', secret).verifier).toBe(key.verifier)
    expect(deriveSignerKey('voorbeeld.example/ander', secret).verifier).not.toBe(key.verifier)
    expect(deriveSignerKey('voorbeeld.example/logboek', flipBit(secret, 200)).verifier).not.toBe(key.verifier)
  })

  test('is published as name, hash and base64, and read back only when whole', () => {
    expect(key.verifier).toMatch(/^voorbeeld\.example\/logboek\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}$/)
    expect(known(key.verifier).name).toBe('voorbeeld.example/logboek')
    const wrongs = [
      '',
      'voorbeeld.example/logboek',
      key.verifier.slice(0, 40),
      key.verifier.replace('voorbeeld', 'ander'),
      key.verifier.replace(/\+[0-9a-f]{8}\+/, '+00000000+'),
      key.verifier.replace(/\+[0-9a-f]{8}\+/, (hash) => hash.toUpperCase().replaceAll(/[0-9]/g, 'A')),
      `${key.verifier}=`,
      ` ${key.verifier}`,
    ]
    for (const wrong of wrongs) expect(parseVerifierKey(wrong)).toBeNull()
  })

  test('of the Go note package, with the note it signed, is accepted', () => {
    // Example of golang.org/x/mod/sumdb/note, made by another implementation.
    const line = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
    const text =
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
    const signature =
      'x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM='
    expect(openNote(`${text}\n— PeterNeumann ${signature}\n`, [known(line)])).toMatchObject({
      ok: true,
      text,
    })
  })

  test.each(['', 'met spatie', 'met+plus', 'met\u00a0harde spatie', 'met\nregel'])(
    'cannot be named "%s"',
    (name) => {
      expect(() => deriveSignerKey(name, secret)).toThrow(RangeError)
    },
  )

  test('is not made from a short secret', () => {
    expect(() => deriveSignerKey('a', Buffer.alloc(31))).toThrow(/korter dan 32 bytes/)
  })
})

describe('a checkpoint', () => {
  test('is three lines, an empty line and the signature', () => {
    expect(checkpoint.split('\n').slice(0, 4)).toEqual([
      'voorbeeld.example/logboek',
      '42',
      Buffer.from(root!).toString('base64'),
      '',
    ])
    expect(openCheckpoint(checkpoint, trusted)).toEqual({
      ok: true,
      checkpoint: { origin: 'voorbeeld.example/logboek', size: 42, root: Buffer.from(root!) },
    })
  })

  test('is not accepted after any bit of it was turned over', () => {
    const bytes = Buffer.from(checkpoint)
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
        expect(reason(Buffer.from(flipBit(bytes, bit)).toString())).not.toBe('aanvaard')
      }),
    )
  })

  test('is not accepted without the key, or in the name of another log', () => {
    expect(reason(checkpoint, [known(other.verifier)])).toMatch(/Geen van de handtekeningen/)
    expect(reason(signNote(checkpoint.split('\n\n')[0] + '\n', other), [known(other.verifier)])).toMatch(
      /niet ondertekend door voorbeeld.example\/logboek zelf/,
    )
  })

  test('may carry signatures of witnesses that nobody here knows', () => {
    const text = checkpoint.slice(0, checkpoint.indexOf('\n\n') + 1)
    const witness = signNote(text, other).slice(text.length + 1)
    expect(reason(checkpoint + witness)).toBe('aanvaard')
    expect(reason(`${text}\n${witness}${checkpoint.slice(text.length + 1)}`)).toBe('aanvaard')
  })

  test('is refused whole when a trusted key stands under a wrong signature', () => {
    const text = checkpoint.slice(0, checkpoint.indexOf('\n\n') + 1)
    const forged = signNote('iets anders\n', other).slice('iets anders\n\n'.length)
    expect(reason(checkpoint + forged, [...trusted, known(other.verifier)])).toMatch(
      /handtekening van getuige.example/,
    )
    expect(reason(`${text}\n${forged}`)).not.toBe('aanvaard')
  })

  const body = 'voorbeeld.example/logboek\n'
  const base64 = Buffer.from(root!).toString('base64')
  test.each([
    ['leading zero in the size', `${body}042\n${base64}\n`],
    ['negative size', `${body}-1\n${base64}\n`],
    ['size beyond 2^53', `${body}9007199254740993\n${base64}\n`],
    ['short root', `${body}42\nAAAA\n`],
    [
      'root with other padding bits',
      `${body}42\n${base64.replace(/.=$/, (end) => (end === 'Z=' ? 'a=' : 'Z='))}\n`,
    ],
    ['missing root', `${body}42\n`],
    ['empty origin', `\n42\n${base64}\n`],
  ])('with %s is refused although it is signed', (_, text) => {
    expect(reason(signNote(text, key))).toMatch(/geen geldig controlepunt|niet de vorm/)
  })

  test('cannot be made of impossible values', () => {
    expect(() => signCheckpoint(-1, root!, key)).toThrow(RangeError)
    expect(() => signCheckpoint(1, root!.subarray(1), key)).toThrow(RangeError)
    expect(() => signNote('zonder einde', key)).toThrow(RangeError)
    expect(() => signNote('tab\t\n', key)).toThrow(RangeError)
  })

  test('may be any text at all without anything being thrown', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('\n', '— ', 'a', ' ', '=', '0', '\u0000') }), (text) => {
        expect(openCheckpoint(text, trusted).ok).toBe(false)
      }),
    )
  })
})
