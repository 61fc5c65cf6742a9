/** Vowel groups that are one syllable in Dutch; what is left over counts vowel by vowel. */
const GROEP = /aai|ooi|oei|eeuw|ieuw|eau|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|au|ou|[aeiouyáéíóúàèëïöüâêîôû]/g

/** Syllables of a Dutch word, near enough for an average over a text. */
export function countLettergrepen(woord: string): number {
  return Math.max(1, woord.toLowerCase().match(GROEP)?.length ?? 0)
}
