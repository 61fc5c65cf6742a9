import { expect, test } from 'vitest'
import { UITLEG } from './balie/pages.tsx'
import { TEKST } from './mijn/pages.tsx'
import { routes } from './routes.ts'

test('each page of the menu says on the start page what it is for, in each language of that door', () => {
  const inMenu = routes.filter(({ opties, pad }) => opties.menu && pad !== `/${opties.deur}`)
  const zonder = inMenu.flatMap(({ pad, opties: { deur } }) => {
    if (deur === 'mijn') return [TEKST.nl, TEKST.en].every(({ uitleg }) => uitleg[pad]) ? [] : [pad]
    return deur !== 'balie' || UITLEG[pad] ? [] : [pad]
  })
  expect(zonder, 'add one line in web/mijn/pages.tsx (nl and en) or web/balie/pages.tsx').toEqual([])
})
