const WACHT_MS = 150

/**
 * "Zoek of doe" as a dialog with a combobox. What can be done comes from the page that works without script: each
 * `[data-daad]` of it becomes an option, and choosing one follows its link or sends its form.
 */
export class ZoekPalet extends HTMLElement {
  #timer = 0
  #vraag = 0
  #daden: HTMLElement[] = []
  #gekozen = 0

  connectedCallback(): void {
    this.querySelector('a')?.addEventListener('click', (event) => this.#open(event))
    document.addEventListener('keydown', (event) => {
      if (
        event.key.toLowerCase() === 'k' &&
        (event.ctrlKey || event.metaKey) &&
        !event.altKey &&
        !event.shiftKey
      )
        this.#open(event)
    })
    this.#name()
    const invoer = this.#invoer()
    invoer?.addEventListener('input', () => {
      clearTimeout(this.#timer)
      this.#timer = window.setTimeout(() => void this.#load(), WACHT_MS)
    })
    invoer?.addEventListener('keydown', (event) => this.#key(event))
  }

  /** The parts get their roles here: without script there is no combobox. */
  #name(): void {
    const lijst = this.querySelector('ul')
    lijst?.setAttribute('role', 'listbox')
    lijst?.setAttribute('aria-label', 'Wat u kunt doen')
    const invoer = this.querySelector('input')
    invoer?.setAttribute('role', 'combobox')
    invoer?.setAttribute('aria-expanded', 'true')
    invoer?.setAttribute('aria-controls', 'palet-lijst')
    invoer?.setAttribute('aria-autocomplete', 'list')
  }

  readonly #invoer = () => this.querySelector('input')

  #open(event: Event): void {
    const dialog = this.querySelector('dialog')
    if (!dialog) return
    event.preventDefault()
    if (!dialog.open) dialog.showModal()
    this.#invoer()?.select()
    void this.#load()
  }

  async #load(): Promise<void> {
    const vraag = (this.#vraag += 1)
    const query = new URLSearchParams({ q: this.#invoer()?.value ?? '' })
    const page = await fetchPage(`${this.getAttribute('pad')}?${query.toString()}`)
    if (!page || vraag !== this.#vraag) return
    this.#daden = [...page.querySelectorAll<HTMLElement>('[data-daad]')]
    this.#show()
  }

  #show(): void {
    const options = this.#daden.map((daad, index) => {
      const option = document.createElement('li')
      option.id = `palet-${index}`
      option.role = 'option'
      option.textContent = daad.textContent
      option.addEventListener('click', () => this.#doe(index))
      return option
    })
    this.querySelector('ul')?.replaceChildren(...options)
    const telling = this.querySelector<HTMLElement>('[aria-live]')
    if (telling)
      telling.textContent =
        options.length === 1
          ? (telling.dataset['een'] ?? '')
          : (telling.dataset['meer'] ?? '').replace('#', String(options.length))
    this.#kies(0)
  }

  #kies(index: number): void {
    this.#gekozen = index
    for (const [nr, option] of [...this.querySelectorAll('[role=option]')].entries()) {
      option.ariaSelected = String(nr === index)
      if (nr === index) option.scrollIntoView({ block: 'nearest' })
    }
    const invoer = this.#invoer()
    if (this.#daden.length > 0) invoer?.setAttribute('aria-activedescendant', `palet-${index}`)
    else invoer?.removeAttribute('aria-activedescendant')
  }

  #key(event: KeyboardEvent): void {
    const aantal = this.#daden.length
    const stap = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (stap !== 0 && aantal > 0) {
      event.preventDefault()
      this.#kies((this.#gekozen + stap + aantal) % aantal)
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault()
      void this.#enter()
    }
  }

  /** What was typed just now counts, also when its answer is still on the way. */
  async #enter(): Promise<void> {
    clearTimeout(this.#timer)
    const before = this.#gekozen
    await this.#load()
    this.#doe(Math.min(before, this.#daden.length - 1))
  }

  #doe(index: number): void {
    const daad = this.#daden[index]
    const link = daad?.querySelector('a')
    const form = daad?.querySelector('form')
    if (link) window.location.assign(link.getAttribute('href') ?? '/')
    else if (form) {
      const own = document.importNode(form, true)
      own.hidden = true
      this.append(own)
      own.submit()
    }
  }
}

/** The page as a document. A request of this kind may make one where trusted types forbid it to a string. */
function fetchPage(path: string): Promise<Document | null> {
  const request = new XMLHttpRequest()
  request.open('GET', path)
  request.responseType = 'document'
  return new Promise((resolve) => {
    request.addEventListener('loadend', () => {
      // Elsewhere: the session has ended, and opening the page itself leads to signing in.
      const here = request.status === 200 && request.responseURL.endsWith(path)
      resolve(here ? request.responseXML : null)
    })
    request.send()
  })
}
