import { describe, expect, test } from 'vitest'
import { spreekUit } from './voorlees-uitspraak.ts'

describe('how a sentence is spoken', () => {
  test.each([
    ['Uw huur is € 1.228,07 per maand.', 'Uw huur is 1228 euro en 7 cent per maand.'],
    ['Het kost €\u00a025.', 'Het kost 25 euro.'],
    ['Vanaf 24-11-2026 en 2026-12-01.', 'Vanaf 24 november 2026 en 1 december 2026.'],
    ['Bel 088 000 00 00 a.u.b.', 'Bel 0 8 8, 0 0 0, 0 0, 0 0 alstublieft'],
    ['Bel 112.', 'Bel 1 1 2.'],
    ['Van 8.30 tot 17.00 uur', 'Van 8 uur 30 tot 17 uur'],
    ['De kamer is 12 m2 of 12 m².', 'De kamer is 12 vierkante meter of 12 vierkante meter.'],
    ['Zie art. 7:206 BW, nr. 3 t/m 5.', 'Zie artikel 7:206 BW, nummer 3 tot en met 5.'],
    ['Min. 2 en max. 4 mensen, bijv. u.', 'minimaal 2 en maximaal 4 mensen, bijvoorbeeld u.'],
    ['9999 ZZ Voorbeeldstad', '9999 Z Z Voorbeeldstad'],
    ['Huur\u00adcontract', 'Huurcontract'],
    ['Minder of maximum blijft.', 'Minder of maximum blijft.'],
  ])('%s', (seen, said) => {
    expect(spreekUit(seen, 'nl').gesproken).toBe(said)
  })

  test('follows the list of the association, and leaves other words alone', () => {
    const { gesproken } = spreekUit('De Wsk ligt aan de Wskade.', 'nl', { Wsk: 'weeskade' })
    expect(gesproken).toBe('De weeskade ligt aan de Wskade.')
  })

  test('is English on an English page', () => {
    expect(spreekUit('Pay € 652,18, e.g. today.', 'en').gesproken).toBe(
      'Pay 652 euro and 18 cents, for example today.',
    )
  })

  test('knows which written word is spoken at a place', () => {
    const zin = 'Betaal € 25 voor nr. 3.'
    const { gesproken, plaats } = spreekUit(zin, 'nl')
    const seen = (word: string) => {
      const found = plaats(gesproken.indexOf(word))
      return found && zin.slice(found.begin, found.eind)
    }
    expect(seen('Betaal')).toBe('Betaal')
    expect(seen('euro')).toBe('€ 25')
    expect(seen('nummer')).toBe('nr.')
    expect(plaats(999)).toBeNull()
  })

  test('takes a long text without hanging', () => {
    const begin = performance.now()
    spreekUit('0'.repeat(20_000) + '€ '.repeat(2000), 'nl')
    expect(performance.now() - begin).toBeLessThan(2000)
  })
})
