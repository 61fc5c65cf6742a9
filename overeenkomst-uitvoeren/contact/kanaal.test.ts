import { expect, test } from 'vitest'
import { type Bereik, chooseKanalen, MEESTE_POGINGEN, waitMinutes } from './kanaal.ts'

const bereik = (anders: Partial<Bereik> = {}): Bereik => ({
  eMail: 'a@b.example',
  adresWeigert: false,
  voorkeur: null,
  nietStorenTot: null,
  ...anders,
})
const gewoon = { verplicht: false, vandaag: '2026-11-28' }
const verplicht = { ...gewoon, verplicht: true }

test.each([
  ['by e-mail, else by letter', {}, gewoon, ['e-mail', 'brief']],
  ['a letter when there is no e-mail', { eMail: null }, gewoon, ['brief']],
  ['a letter when the address refuses', { adresWeigert: true }, gewoon, ['brief']],
  ['a letter first for who likes that', { voorkeur: 'brief' }, gewoon, ['brief', 'e-mail']],
  ['the portal alone for who likes that', { voorkeur: 'portaal' }, gewoon, ['portaal']],
  [
    'what the law wants reaches who likes the portal',
    { voorkeur: 'portaal' },
    verplicht,
    ['e-mail', 'brief'],
  ],
  ['silence until and with the last day', { nietStorenTot: '2026-11-28' }, gewoon, ['portaal']],
  ['after it as before', { nietStorenTot: '2026-11-27' }, gewoon, ['e-mail', 'brief']],
  ['what the law wants breaks the silence', { nietStorenTot: '2026-12-31' }, verplicht, ['e-mail', 'brief']],
] as const)('%s', (_, anders, vraag, kanalen) => {
  expect(chooseKanalen(bereik(anders as Partial<Bereik>), vraag)).toEqual(kanalen)
})

test('waiting grows, and ends', () => {
  const waits = Array.from({ length: MEESTE_POGINGEN }, (_, n) => waitMinutes(n + 1))
  expect(waits).toEqual([
    ...waits
      .slice(0, -1)
      .map(Number)
      .toSorted((a, b) => a - b),
    null,
  ])
})
