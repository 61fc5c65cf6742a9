const WAIT_MS = 2000
const plain = (lang: string): string => lang.replace('_', '-').toLowerCase()

/**
 * The best voice for a language (`nl`, `en`, `nl-NL`): one that works on the device itself goes first, because text never
 * needs to leave it. `default` is not looked at: each browser means something else by it.
 */
export function stemVoor(taal: string): SpeechSynthesisVoice | null {
  const [kort = ''] = plain(taal).split('-')
  const fits = speechSynthesis.getVoices().filter(({ lang }) => plain(lang).split('-')[0] === kort)
  const score = ({ lang, localService }: SpeechSynthesisVoice): number =>
    (localService ? 2 : 0) + (['nl-nl', 'en-gb'].includes(plain(lang)) ? 1 : 0)
  return fits.toSorted((a, b) => score(b) - score(a))[0] ?? null
}

/** The same, but waits for a browser that has not told its voices yet. */
export async function awaitStem(taal: string): Promise<SpeechSynthesisVoice | null> {
  if (!('speechSynthesis' in window)) return null
  const found = stemVoor(taal)
  if (found) return found
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      speechSynthesis.removeEventListener('voiceschanged', look)
      resolve(stemVoor(taal))
    }
    const look = () => void (stemVoor(taal) && end())
    const timer = setTimeout(end, WAIT_MS)
    speechSynthesis.addEventListener('voiceschanged', look)
  })
}
