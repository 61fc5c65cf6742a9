import type { MrzFields } from './mrz-result.ts'

/** A name as the administration has it; the prefix (voorvoegsel) apart. */
export type Naam = { voornamen: string; voorvoegsel?: string; geslachtsnaam: string }

/** `ja` all parts agree; `deels` the surname agrees and a first name does; `nee` otherwise. `uitleg` is Dutch, per part. */
export type NameMatch = { gelijk: 'ja' | 'deels' | 'nee'; uitleg: string[] }

// ICAO Doc 9303 part 3, section 6: recommended transliterations; the second form is that of states that keep one letter.
const TRANSLITERATIONS: Readonly<Record<string, readonly string[]>> = {
  Ä: ['AE', 'A'],
  Å: ['AA', 'A'],
  Æ: ['AE'],
  Ð: ['D'],
  Đ: ['D'],
  Ĳ: ['IJ'],
  Ł: ['L'],
  Ñ: ['N', 'NXX'],
  Ö: ['OE', 'O'],
  Ø: ['OE', 'O'],
  Œ: ['OE'],
  Þ: ['TH'],
  ẞ: ['SS'],
  ß: ['SS'],
  Ü: ['UE', 'U', 'UXX'],
  İ: ['I'],
  ı: ['I'],
}

/** Compares the names in a machine-readable zone with those in the administration, and says what it saw. */
export function matchNaam(fields: Pick<MrzFields, 'lastName' | 'firstName'>, naam: Naam): NameMatch {
  const surname = compareSurname(fields.lastName ?? '', naam)
  const first = compareFirstNames(fields.firstName ?? '', naam.voornamen)
  const uitleg = [surname.uitleg, first.uitleg]
  if (surname.gelijk === 'nee') return { gelijk: 'nee', uitleg }
  if (surname.gelijk === 'ja' && first.gelijk === 'ja') return { gelijk: 'ja', uitleg }
  return { gelijk: first.gelijk === 'nee' ? 'nee' : 'deels', uitleg }
}

type Part = { gelijk: NameMatch['gelijk']; uitleg: string }

// A name in the zone has at most 39 characters (TD3), and is cut when it is longer.
const SHORTEST_CUT_NAME = 20

function compareSurname(read: string, { voorvoegsel = '', geslachtsnaam }: Naam): Part {
  const forms = formsOf(`${voorvoegsel} ${geslachtsnaam}`)
  if (forms.includes(read)) return { gelijk: 'ja', uitleg: 'De achternaam is gelijk.' }
  if (read.length >= SHORTEST_CUT_NAME && forms.some((form) => form.startsWith(read)))
    return { gelijk: 'ja', uitleg: 'De achternaam is op het document afgebroken; het begin is gelijk.' }
  if (formsOf(geslachtsnaam).some((form) => form === read || read.endsWith(` ${form}`)))
    return {
      gelijk: 'deels',
      uitleg: 'De achternaam is gelijk, maar het voorvoegsel (zoals "van der") verschilt.',
    }
  if (forms.some((form) => joined(form) === joined(read)))
    return { gelijk: 'ja', uitleg: 'De achternaam is gelijk, op spaties en streepjes na.' }
  return { gelijk: 'nee', uitleg: 'De achternaam op het document is een andere.' }
}

function compareFirstNames(read: string, voornamen: string): Part {
  const onDocument = read.split(' ').filter((name) => name !== '')
  const known = voornamen.split(/[\s.]+/).filter((name) => name !== '')
  const agrees = (name: string, index: number): boolean => {
    const document = onDocument[index] ?? ''
    return name.length === 1 ? document.startsWith(formsOf(name)[0] ?? '?') : formsOf(name).includes(document)
  }
  if (known.length === 0 || onDocument.length === 0)
    return { gelijk: 'deels', uitleg: 'De voornamen zijn niet te vergelijken: aan een kant ontbreken ze.' }
  if (formsOf(voornamen).includes(read)) return { gelijk: 'ja', uitleg: 'De voornamen zijn gelijk.' }
  if (known.every(agrees)) {
    const initials = known.every((name) => name.length === 1)
    return {
      gelijk: 'deels',
      uitleg: initials
        ? 'De voorletters zijn gelijk.'
        : 'De voornamen zijn gelijk, maar niet alle namen staan aan beide kanten.',
    }
  }
  return agrees(known[0] ?? '', 0)
    ? { gelijk: 'deels', uitleg: 'De eerste voornaam is gelijk, de andere niet.' }
    : { gelijk: 'nee', uitleg: 'De voornamen op het document zijn andere.' }
}

const joined = (name: string): string => name.replaceAll(' ', '')

/** The ways a name can stand in the zone: capitals, hyphens as spaces, no apostrophes, letters written out. */
function formsOf(name: string): string[] {
  const text = name
    .normalize('NFC')
    .toUpperCase()
    .replaceAll(/['’`.]/g, '')
    .replaceAll(/[-\s]+/g, ' ')
    .trim()
  let forms = ['']
  for (const character of text) {
    const written = TRANSLITERATIONS[character] ?? [character.normalize('NFD').replaceAll(/\p{M}/gu, '')]
    forms = forms.flatMap((form) => written.map((letters) => form + letters))
    // A name with many of these letters has more forms than any document shows; states hold to one way.
    if (forms.length > 64) forms = forms.slice(0, 64)
  }
  return forms
}
