import { UnusableOrder } from './unusable-order.ts'

// EPC217-08: the Latin characters every bank takes. None of them needs escaping in XML text.
const SEPA_ONLY = /^[A-Za-z0-9/\-?:().,'+ ]*$/
const OUTSIDE_SEPA = /[^A-Za-z0-9/\-?:().,'+ ]/gu
// oxlint-disable-next-line no-control-regex -- finding them is the purpose
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/

// What taking off accents does not settle; after the conversion table of EPC217-08. Anything else becomes a full stop.
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'TH',
  ł: 'l',
  Ł: 'L',
  ı: 'i',
  ħ: 'h',
  Ħ: 'H',
  ŋ: 'n',
  Ŋ: 'N',
  ĳ: 'ij',
  Ĳ: 'IJ',
  ŀ: 'l',
  Ŀ: 'L',
  ĸ: 'k',
  ſ: 's',
  '&': '+',
  '€': 'E',
  '@': '(at)',
  _: '-',
  '–': '-',
  '—': '-',
  '’': "'",
  '‘': "'",
  '`': "'",
  '´': "'",
  '“': "'",
  '”': "'",
  '"': "'",
  '«': "'",
  '»': "'",
  ';': ',',
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
  '\\': '/',
  '|': '/',
  '=': '.',
  '*': '.',
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sht',
  ъ: 'a',
  ь: 'y',
  ю: 'yu',
  я: 'ya',
  ы: 'y',
  э: 'e',
}

/** Whether every bank in SEPA takes the text as it is. */
export const isSepaText = (text: string): boolean => SEPA_ONLY.test(text)

/**
 * The text in the characters of SEPA: ë becomes e, Ø becomes O, & becomes +, an emoji a full stop. The original stays
 * where it came from. Throws UnusableOrder for control characters: they are no text, so their source is in doubt.
 */
export function toSepaText(text: string): string {
  if (SEPA_ONLY.test(text)) return text
  if (CONTROL.test(text))
    throw new UnusableOrder('een tekst heeft een onzichtbaar stuurteken; typ de tekst opnieuw.')
  return text.normalize('NFC').replaceAll(OUTSIDE_SEPA, rememberedLatinOf)
}

/** Names have few different letters outside SEPA and many of each. */
const remembered = new Map<string, string>()

function rememberedLatinOf(character: string): string {
  const known = remembered.get(character)
  if (known !== undefined) return known
  const latin = latinOf(character)
  remembered.set(character, latin)
  return latin
}

function latinOf(character: string): string {
  const known = LETTERS[character]
  if (known !== undefined) return known
  const lower = LETTERS[character.toLowerCase()]
  if (lower !== undefined) return lower.charAt(0).toUpperCase() + lower.slice(1)
  const bare = character.normalize('NFKD').replaceAll(/\p{M}/gu, '')
  if (bare !== '' && bare !== character) return bare.replaceAll(OUTSIDE_SEPA, latinOf)
  // Marks that stand alone belong to the letter before them, which has already been taken.
  return /\p{M}|\u200d|\ufe0f/u.test(character) ? '' : '.'
}

/** A name of at most 70 characters (EPC AT-14 and AT-03); longer ones are cut, the whole name stays with its source. */
export function toSepaName(name: string): string {
  const text = toSepaText(name).trim().slice(0, 70).trim()
  if (!/[A-Za-z0-9]/.test(text))
    throw new UnusableOrder('de naam heeft geen letter of cijfer; vul de naam in.')
  return text
}

/** A remittance text of at most 140 characters; a longer one is refused, because what is cut off may be what matters. */
export function toSepaRemittance(remittance: string): string {
  const text = toSepaText(remittance).trim()
  if (text === '') throw new UnusableOrder('de mededeling is leeg; laat haar weg of vul haar in.')
  if (text.length > 140)
    throw new UnusableOrder(`de mededeling is ${text.length} tekens; maak haar niet langer dan 140.`)
  return text
}
