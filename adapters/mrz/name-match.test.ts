import { expect, test } from 'vitest'
import { matchNaam } from './name-match.ts'

const read = (lastName: string, firstName: string) => ({ lastName, firstName })

test.each([
  [
    'prefix and all first names',
    read('DE BRUIJN', 'WILLEKE LISELOTTE'),
    { voornamen: 'Willeke Liselotte', voorvoegsel: 'de', geslachtsnaam: 'Bruijn' },
    'ja',
  ],
  [
    'ë without its dots',
    read('VAN DER ZEE', 'ZOE'),
    { voornamen: 'Zoë', voorvoegsel: 'van der', geslachtsnaam: 'Zee' },
    'ja',
  ],
  ['ö written out', read('MUELLER', 'JOERG'), { voornamen: 'Jörg', geslachtsnaam: 'Müller' }, 'ja'],
  ['ö as one letter', read('OZTURK', 'OMER'), { voornamen: 'Ömer', geslachtsnaam: 'Öztürk' }, 'ja'],
  [
    'hyphen and apostrophe',
    read('ONEILL JANSEN', 'ANNA MARIA'),
    { voornamen: 'Anna-Maria', geslachtsnaam: "O'Neill-Jansen" },
    'ja',
  ],
  ['ij as one letter', read('IJSBRAND', 'JAN'), { voornamen: 'Jan', geslachtsnaam: 'Ĳsbrand' }, 'ja'],
  [
    'a surname that was cut',
    read('VAN WASSENAER VAN CATWIJCK EN', 'JAN'),
    { voornamen: 'Jan', voorvoegsel: 'van', geslachtsnaam: 'Wassenaer van Catwijck en Voorbeeld' },
    'ja',
  ],
  ['initials only', read('SMIT', 'JAN PIETER'), { voornamen: 'J.P.', geslachtsnaam: 'Smit' }, 'deels'],
  ['one first name of two', read('SMIT', 'JAN PIETER'), { voornamen: 'Jan', geslachtsnaam: 'Smit' }, 'deels'],
  ['a missing prefix', read('VAN DER SMIT', 'JAN'), { voornamen: 'Jan', geslachtsnaam: 'Smit' }, 'deels'],
  ['another surname', read('SMIT', 'JAN'), { voornamen: 'Jan', geslachtsnaam: 'Smits' }, 'nee'],
  ['another first name', read('SMIT', 'JAN'), { voornamen: 'Piet', geslachtsnaam: 'Smit' }, 'nee'],
] as const)('%s', (...[, fields, naam, expected]) => {
  const match = matchNaam(fields, naam)
  expect(match.gelijk).toBe(expected)
  expect(match.uitleg).toHaveLength(2)
})
