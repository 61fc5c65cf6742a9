import type { Post, Velden } from './wachtrij-opslag.ts'

const TIMEOUT_MS = 60_000

/**
 * What came of sending: it arrived; the server said no (with the page that says why); nobody is signed in; the server failed at
 * this one; or the line is down. After the last two nobody knows whether it arrived. Sending again is harmless: the form carries a key.
 */
export type Afloop =
  | { soort: 'aangekomen'; naar: string }
  | { soort: 'geweigerd'; pagina: Document }
  | { soort: 'uitgelogd' }
  | { soort: 'mislukt' }
  | { soort: 'geen-verbinding' }

/** Sends a post as the browser would. XMLHttpRequest, since its answer is a document without a string becoming HTML here. */
export function verstuurPost({ url }: Post, velden: Velden): Promise<Afloop> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.responseType = 'document'
    request.timeout = TIMEOUT_MS
    const lost = () => resolve({ soort: 'geen-verbinding' })
    request.addEventListener('error', lost)
    request.addEventListener('timeout', lost)
    request.addEventListener('load', () => resolve(afloopOf(request)))
    const body = new FormData()
    for (const [name, value] of velden) body.append(name, value)
    request.send(body)
  })
}

function afloopOf({ status, response, responseURL }: XMLHttpRequest): Afloop {
  const pagina = response as Document | null
  if (status >= 500) return { soort: 'mislukt' }
  if (status === 429 || !pagina) return { soort: 'geen-verbinding' }
  if (status >= 400) return { soort: 'geweigerd', pagina }
  return new URL(responseURL).pathname.endsWith('/inloggen')
    ? { soort: 'uitgelogd' }
    : { soort: 'aangekomen', naar: responseURL }
}

/** Why the server said no, in its own words. */
export const waarom = (pagina: Document): string =>
  ['main .wv-fouten', 'main .utrecht-alert', 'main h1']
    .map((place) => pagina.querySelector(place)?.textContent.trim() ?? '')
    .find((text) => text !== '') ?? ''

/** Whether the answer shows the same form again, with what was entered. */
export const toontForm = (pagina: Document, { actie }: Post): boolean =>
  [...pagina.querySelectorAll<HTMLInputElement>('main input[name=_actie]')].some(
    ({ value }) => value === actie,
  )
