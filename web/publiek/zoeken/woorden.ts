import type { Taal } from '../../omgeving.ts'

/** Words that say nothing about what somebody looks for. */
const STOPWOORDEN: Record<Taal, ReadonlySet<string>> = {
  nl: new Set(
    `aan al als bij dan dat de der deze die dit doen door een en er ga gaat geen had heb hebben hebt heeft het hij hoe hun
    ik in is kan kunt kun krijg maar maken me mee meer met mij mijn moet mogen mag na naar nee niet niks nog nu of om ons ook op over
    te tegen tot u uit uw van veel voor waar wanneer wat was we wel welke wie wij wil wilt word worden wordt zal ze zich zij zijn zo zonder`.split(
      /\s+/,
    ),
  ),
  en: new Set(
    `a an and are as at be by can do does for from get have how i if in is it my need of on or our the to want was we what when
    where which who will with you your`.split(/\s+/),
  ),
}

/** Longest search that is read; the rest is left out. */
export const LANGSTE_VRAAG = 120
const MEESTE_WOORDEN = 8

/** Lower case, without accents. */
export const flatten = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** The words of a text, flattened. */
export const tokenize = (text: string): string[] => flatten(text).match(/[\p{L}\p{N}]+/gu) ?? []

const allWords = (vraag: string): string[] => [...new Set(tokenize(vraag.slice(0, LANGSTE_VRAAG)))]

/** The words of a search that say something. */
export const tellingWords = (vraag: string, taal: Taal): string[] =>
  allWords(vraag)
    .filter((word) => !STOPWOORDEN[taal].has(word))
    .slice(0, MEESTE_WOORDEN)

/** The same; when all are stop words, those. */
export function wordsOfVraag(vraag: string, taal: Taal): string[] {
  const telling = tellingWords(vraag, taal)
  return telling.length > 0 ? telling : allWords(vraag).slice(0, MEESTE_WOORDEN)
}

const EINDEN: Record<Taal, RegExp> = {
  nl: /(?:ingen|ende|elijk|ing|eren|eert|heid|tje|jes|age|end|en|er|je|de|te|s|t|e|d)$/,
  en: /(?:ings|ing|ies|ed|es|s|e|y)$/,
}

/** The beginning that forms of one word share: lekt, lekken and lekkende are `lek`. */
export function stem(word: string, taal: Taal): string {
  if (word.length < 4) return word
  const cut = word.replace(/^ge(?=\p{L}{5})/u, '').replace(EINDEN[taal], '')
  const kort = cut.length >= 3 ? cut : word
  // A doubled letter at the end, or a doubled vowel before it: lekk -> lek, huur and huren -> hur.
  return kort.replace(/([^aeiou])\1$/, '$1').replace(/([aeou])\1(?=[^aeiou]$)/, '$1')
}
