const WACHT_MS = 400

/** Asks the page for its preview of what is typed, a moment after the typing stops; the newest answer wins. */
export class LevendVoorbeeld extends HTMLElement {
  #timer = 0
  #vraag = 0

  connectedCallback(): void {
    this.addEventListener('input', () => {
      clearTimeout(this.#timer)
      this.#timer = window.setTimeout(() => void this.#show(), WACHT_MS)
    })
  }

  async #show(): Promise<void> {
    const form = this.querySelector('form')
    const place = document.querySelector('[data-voorbeeld]')
    if (!form || !place) return
    const vraag = (this.#vraag += 1)
    const data = new FormData(form)
    data.set('_actie', this.getAttribute('actie') ?? '')
    const answer = (await postForm(form.action, data))?.querySelector('[data-voorbeeld]')
    if (answer && vraag === this.#vraag)
      place.replaceChildren(...[...answer.childNodes].map((node) => document.importNode(node, true)))
  }
}

/** The answer as a document; null when it is none, such as a page that finds something wrong with the form. */
function postForm(path: string, data: FormData): Promise<Document | null> {
  const request = new XMLHttpRequest()
  request.open('POST', path)
  request.responseType = 'document'
  return new Promise((resolve) => {
    request.addEventListener('loadend', () => resolve(request.status === 200 ? request.responseXML : null))
    request.send(data)
  })
}
