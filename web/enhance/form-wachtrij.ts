import { bewaarPost, markeerPost, type Post, postenVan, verwijderPost } from './wachtrij-opslag.ts'
import { toontForm, verstuurPost, waarom } from './wachtrij-versturen.ts'

const OPNIEUW_MS = 20_000
const WACHT = 'Bewaard op dit apparaat. Wij versturen het zodra er verbinding is.'
const UITGELOGD = 'U bent uitgelogd. Log in, dan versturen wij wat hier staat.'
const GEWEIGERD = 'Dit is niet aangenomen. Lees wat u had ingevuld, en bel zo nodig de planner.'

/**
 * Keeps each post of the forms inside it on this device until the server has it, and sends again what did not arrive. What the
 * server refuses stays to be read. Works on pages of one door; another person who signs in here sees nothing of it.
 */
export class FormWachtrij extends HTMLElement {
  #timer = 0

  connectedCallback(): void {
    this.addEventListener('submit', (event) => {
      if (!(event.target instanceof HTMLFormElement)) return
      event.preventDefault()
      void this.#take(event.target)
    })
    this.querySelector(':scope > section > button')?.addEventListener('click', () => void this.#sendAll())
    window.addEventListener('online', this.#online)
    void this.#sendAll()
  }

  disconnectedCallback(): void {
    window.removeEventListener('online', this.#online)
    clearTimeout(this.#timer)
  }

  readonly #online = (): void => void this.#sendAll()

  get #wie(): string {
    return this.getAttribute('wie') ?? ''
  }

  /** Keeps the post first, then sends it: what happens to the line after that loses nothing. */
  async #take(form: HTMLFormElement): Promise<void> {
    if (form.dataset['bezig']) return
    form.dataset['bezig'] = 'ja'
    const post = { wie: this.#wie, url: form.action, op: Date.now(), ...readForm(form) }
    const id = await bewaarPost(post).catch(() => null)
    // A device that keeps nothing posts as it would without script.
    if (id === null) return form.submit()
    renewKey(form)
    form.reset()
    delete form.dataset['bezig']
    await this.#sendAll(id)
  }

  /** Sends all that waits, oldest first, and stops where the line is down. One tab at a time. */
  async #sendAll(now?: number): Promise<void> {
    clearTimeout(this.#timer)
    await navigator.locks.request('waarvoor-wachtrij', async () => {
      for (const post of await postenVan(this.#wie)) {
        if (post.melding) continue
        const afloop = await verstuurPost(post)
        if (afloop.soort === 'geen-verbinding') return this.#show(WACHT)
        if (afloop.soort === 'uitgelogd') return this.#show(UITGELOGD)
        if (afloop.soort === 'aangekomen') {
          await verwijderPost(post.id)
          if (post.id === now) return location.assign(afloop.naar)
          continue
        }
        const opnieuw = post.id === now && toontForm(afloop.pagina, post)
        await (opnieuw ? verwijderPost(post.id) : markeerPost({ ...post, melding: waarom(afloop.pagina) }))
        if (opnieuw) return showMain(afloop.pagina)
      }
      await this.#show('')
    })
  }

  async #show(stand: string): Promise<void> {
    const posten = await postenVan(this.#wie)
    const section = this.querySelector<HTMLElement>(':scope > section')
    const list = section?.querySelector('ul')
    const status = section?.querySelector('output')
    if (!section || !list || !status) return
    section.hidden = posten.length === 0
    list.replaceChildren(...posten.map((post) => this.#item(post)))
    const waiting = posten.some(({ melding }) => !melding)
    status.textContent = waiting ? stand || WACHT : posten.length > 0 ? GEWEIGERD : ''
    const button = section.querySelector<HTMLElement>(':scope > button')
    if (button) button.hidden = !waiting
    if (waiting) this.#timer = window.setTimeout(this.#online, OPNIEUW_MS)
  }

  #item(post: Post): HTMLElement {
    const item = document.createElement('li')
    const tijd = new Date(post.op).toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' })
    item.append(line(`${post.wat}, ${tijd} uur${post.melding ? '' : ': wacht op verbinding'}`))
    for (const [label, value] of post.gegevens) item.append(line(`${label}: ${value}`))
    if (!post.melding) return item
    item.append(line(post.melding))
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'utrecht-button utrecht-button--subtle'
    button.textContent = `Weggooien: ${post.wat}`
    button.addEventListener('click', () => void verwijderPost(post.id).then(() => this.#show('')))
    item.append(button)
    return item
  }
}

function line(text: string): HTMLElement {
  const made = document.createElement('p')
  made.className = 'utrecht-paragraph'
  made.textContent = text
  return made
}

/** What is posted, what it is called, and what was entered in the words of the page. */
function readForm(form: HTMLFormElement): Pick<Post, 'velden' | 'gegevens' | 'wat'> {
  const velden = [...new FormData(form).entries()]
  const gegevens = [...form.elements].flatMap((each): [string, string][] => {
    const label = (each as HTMLInputElement).labels?.[0]?.textContent.trim()
    const value = label ? valueOf(each) : ''
    return label && value ? [[label, value]] : []
  })
  const button = form.querySelector('button[type=submit]')
  return { velden, gegevens, wat: (button?.textContent ?? '').trim() }
}

function valueOf(each: Element): string {
  if (each instanceof HTMLSelectElement) return each.selectedOptions[0]?.textContent ?? ''
  if (each instanceof HTMLTextAreaElement) return each.value
  if (!(each instanceof HTMLInputElement)) return ''
  if (each.type === 'file') return each.files?.length ? `${each.files.length}` : ''
  if (each.type === 'checkbox' || each.type === 'radio') return each.checked ? 'ja' : ''
  return each.value
}

/** The next post of this form is another one. */
function renewKey(form: HTMLFormElement): void {
  const key = form.querySelector<HTMLInputElement>('input[name=_sleutel]')
  // As an attribute too: a reset gives a field back its attribute's value.
  key?.setAttribute('value', crypto.randomUUID())
}

/** The answer of the server in place of the page, as if it had been posted without script. */
function showMain(pagina: Document): void {
  const main = pagina.querySelector('main')
  if (main) document.querySelector('main')?.replaceWith(document.importNode(main, true))
  window.scrollTo(0, 0)
  document.querySelector<HTMLElement>('main [data-kop]')?.focus()
}
