import { describe, expect, test } from 'vitest'
import { deriveKey } from '../../doelbinding/logins.ts'
import { openSecret, sealSecret, secretKey } from './geheim.ts'
import { herstelcodeHash, isHerstelcode, newHerstelcodes } from './herstelcode.ts'
import { findTotpStep, newTotpSecret, TOTP_GEHEIM, totpCode, totpUri } from './totp.ts'
import { checkNieuwWachtwoord, hashPassword, verifyPassword } from './wachtwoord.ts'

/** Milliseconds that five wrong guesses cost. */
async function timeGuesses(stored: string | null): Promise<number> {
  const start = performance.now()
  for (let round = 0; round < 5; round += 1) await verifyPassword('wat dan ook', stored)
  return performance.now() - start
}

describe('a password', () => {
  test('is right only when it is the same, however its letters are encoded', async () => {
    const phc = await hashPassword('Zeven café-paarden')
    expect(phc).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
    expect(await verifyPassword('Zeven cafe\u0301-paarden', phc)).toBe(true)
    expect(await verifyPassword('zeven café-paarden', phc)).toBe(false)
    expect(await verifyPassword('', phc)).toBe(false)
  })

  test('of nobody is never right, and finding that out is the same work', async () => {
    expect(await verifyPassword('wat dan ook', null)).toBe(false)
    const phc = await hashPassword('iets anders dan dat')
    const [known, unknown] = [await timeGuesses(phc), await timeGuesses(null)]
    expect(unknown).toBeGreaterThan(known / 3)
  })

  test.each([
    ['elf tekens!', 'te-kort'],
    ['x'.repeat(201), 'te-lang'],
    ['123456789012', 'veelgebruikt'],
    ['Welkom2026!!', 'veelgebruikt'],
    ['!!Wachtwoord!!', 'veelgebruikt'],
    ['hahahahahaha', 'veelgebruikt'],
    ['abc.planner1', 'zelfde-als-naam'],
    ['vier gele fietsen', null],
  ])('%s: %s', (wachtwoord, fout) => {
    expect(checkNieuwWachtwoord(wachtwoord, 'Planner')).toBe(fout)
  })
})

describe('a sealed secret', () => {
  const key = secretKey('alleen voor tests: geen geheim, wel lang genoeg')
  test('opens for its own account and with its own key only', () => {
    const sealed = sealSecret(key, 'account-1', 'GEHEIM')
    expect(openSecret(key, 'account-1', sealed)).toBe('GEHEIM')
    expect(sealed.includes('GEHEIM')).toBe(false)
    expect(() => openSecret(key, 'account-2', sealed)).toThrow()
    expect(() => openSecret(secretKey('een andere sleutel'), 'account-1', sealed)).toThrow()
    sealed[sealed.length - 1]! ^= 1
    expect(() => openSecret(key, 'account-1', sealed)).toThrow()
  })
})

describe('a code of the app', () => {
  const geheim = newTotpSecret()
  const nu = Date.UTC(2026, 10, 23, 12, 0, 10)
  const step = Math.floor(nu / 30_000)

  const stepAt = (seconds: number) =>
    findTotpStep(geheim, totpCode(geheim, nu + seconds * 1000), { nu, laatsteStap: 0 })

  test('counts in its own half minute and the two beside it', () => {
    expect([stepAt(0), stepAt(-30), stepAt(30)]).toEqual([step, step - 1, step + 1])
    expect([stepAt(-60), stepAt(60), stepAt(3600)]).toEqual([null, null, null])
  })

  test('works once, and after it no older one', () => {
    const code = totpCode(geheim, nu)
    expect(findTotpStep(geheim, code, { nu, laatsteStap: step })).toBeNull()
    expect(findTotpStep(geheim, totpCode(geheim, nu - 30_000), { nu, laatsteStap: step })).toBeNull()
    expect(findTotpStep(geheim, totpCode(geheim, nu + 30_000), { nu, laatsteStap: step })).toBe(step + 1)
  })

  test('may have a space in it, and nothing else', () => {
    const code = totpCode(geheim, nu)
    const spaced = `${code.slice(0, 3)} ${code.slice(3)}`
    expect(findTotpStep(geheim, spaced, { nu, laatsteStap: 0 })).toBe(step)
    for (const wrong of ['', code.slice(1), `${code}0`, 'abcdef', '１２３４５６'])
      expect(findTotpStep(geheim, wrong, { nu, laatsteStap: 0 })).toBeNull()
  })

  test('is the one of RFC 6238 for its test secret', () => {
    const rfc = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
    expect(totpCode(rfc, 59_000)).toBe('287082')
    expect(totpCode(rfc, 1_111_111_109_000)).toBe('081804')
  })

  test('the address for the app holds secret, association and name', () => {
    expect(geheim).toMatch(TOTP_GEHEIM)
    const uri = new URL(totpUri(geheim, 'Woonstichting Voorbeeld', 'p.planner'))
    expect([uri.protocol, uri.searchParams.get('secret')]).toEqual(['otpauth:', geheim])
    expect(decodeURIComponent(uri.pathname)).toContain('Woonstichting Voorbeeld:p.planner')
  })
})

describe('recovery codes', () => {
  const kern = { deriveKey: (doel: string) => deriveKey('sleutel', doel) }
  test('are ten, all different, and hashed per account', () => {
    const codes = newHerstelcodes()
    expect(new Set(codes).size).toBe(10)
    expect(codes.every((code) => /^[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}$/.test(code))).toBe(true)
    const [code = ''] = codes
    const hash = herstelcodeHash(kern, 'account-1', code)
    expect(herstelcodeHash(kern, 'account-1', code.toUpperCase().replaceAll('-', ' '))).toEqual(hash)
    expect(herstelcodeHash(kern, 'account-2', code)).not.toEqual(hash)
    expect([isHerstelcode(code), isHerstelcode('123456')]).toEqual([true, false])
  })
})
