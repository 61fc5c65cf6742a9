import { isBegonnen, readForm, renewKey } from './wachtrij-form.ts'
import { postItem } from './wachtrij-lijst.ts'
import { Opslag, type Post } from './wachtrij-opslag.ts'
import { leesSleutel } from './wachtrij-sleutel.ts'
import { type Afloop, toontForm, verstuurPost, waarom } from './wachtrij-versturen.ts'

const OPNIEUW_MS = 20_000
const WEEK_MS = 7 * 24 * 60 * 60_000
const WACHT = 'Bewaard op dit apparaat. Wij versturen het zodra er verbinding is.'
const UITGELOGD = 'U bent uitgelogd. Log in, dan versturen wij wat hier staat.'
const MISLUKT = 'Er ging bij ons iets mis. Wij proberen het zo opnieuw.'
const GEWEIGERD = 'Dit is niet aangenomen. Lees wat u had ingevuld, en bel zo nodig de planner.'
const VERSTUURD = 'Het is verstuurd. Wat u verder hebt ingevuld, staat nog op deze pagina.'
const NIET_UITLOGGEN =
  'Er staat nog werk op dit apparaat. Logt u nu uit, dan is dat weg. Kies nog een keer voor uitloggen als dat mag.'
const NIET_BEWAARD =
  'U vulde hier nog iets anders in, dat niet is bewaard. Bewaar dat eerst. Of meld nog een keer: dan is het weg.'
const TE_OUD = 'Dit is ouder dan een week. Misschien is het al verwerkt. Bel de planner.'

/**
 * Keeps each post of the forms inside it on this device, sealed, until the server has it, and sends again what did not arrive. What
 * the server refuses stays to be read. Works on pages of one door; another person who signs in here sees nothing of it.
 */
export class FormWachtrij extends HTMLElement {
  #timer = 0
  #opslag: Opslag | null = null
  #gewaarschuwd = false
  #gevraagd = false
  /** Posts of this page that waited when it was last shown. */
  #hier: number[] = []

  connectedCallback(): void {
    this.#opslag = new Opslag(this.getAttribute('wie') ?? '', leesSleutel(this.getAttribute('sleutel') ?? ''))
    this.addEventListener('submit', (event) => {
      if (!(event.target instanceof HTMLFormElement)) return
      event.preventDefault()
      void this.#take(event.target)
    })
    this.querySelector(':scope > section > button')?.addEventListener('click', this.#again)
    window.addEventListener('online', this.#again)
    document.addEventListener('submit', this.#leave)
    void this.#sendAll()
  }

  disconnectedCallback(): void {
    window.removeEventListener('online', this.#again)
    document.removeEventListener('submit', this.#leave)
    clearTimeout(this.#timer)
  }

  readonly #again = (): void => void this.#sendAll()

  get #store(): Opslag {
    if (!this.#opslag) throw new Error('form-wachtrij staat niet op een pagina.')
    return this.#opslag
  }

  /** Signing out wipes what waits here: first it is sent, and what is left then is said. */
  readonly #leave = (event: SubmitEvent): void => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || !form.action.endsWith('/uitloggen')) return
    event.preventDefault()
    void this.#signOut(form)
  }

  async #signOut(form: HTMLFormElement): Promise<void> {
    if (!this.#gewaarschuwd) await this.#sendAll(-1)
    const left = await this.#store.posten().catch(() => [])
    if (left.length > 0 && !this.#gewaarschuwd) {
      this.#gewaarschuwd = true
      await this.#show(NIET_UITLOGGEN)
      return this.scrollIntoView()
    }
    await this.#store.wis().catch(() => undefined)
    form.submit()
  }

  /** Keeps the post first, then sends it: what happens to the line after that loses nothing. */
  async #take(form: HTMLFormElement): Promise<void> {
    if (form.dataset['bezig']) return
    if (this.#leavesBegun(form)) {
      await this.#show(NIET_BEWAARD)
      return this.scrollIntoView()
    }
    form.dataset['bezig'] = 'ja'
    const { post, velden } = readForm(form)
    const id = await this.#store.bewaar(post, velden).catch(() => null)
    // A device that keeps nothing posts as it would without script.
    if (id === null) return form.submit()
    renewKey(form)
    form.reset()
    delete form.dataset['bezig']
    await this.#sendAll(id)
  }

  /** Whether the post closes the work while something else was begun on this page; asked once. */
  #leavesBegun(form: HTMLFormElement): boolean {
    const actie = new FormData(form).get('_actie')
    const closes =
      typeof actie === 'string' && (this.getAttribute('sluiten') ?? '').split(' ').includes(actie)
    const begun = [...this.querySelectorAll('form')].some((each) => each !== form && isBegonnen(each))
    const asks = closes && begun && !this.#gevraagd
    if (asks) this.#gevraagd = true
    return asks
  }

  /**
   * Sends all that waits, oldest first, and stops where the line is down; after a post that failed the others of its page wait too. One
   * tab at a time. `now` is the post that was just entered.
   */
  async #sendAll(now?: number): Promise<void> {
    clearTimeout(this.#timer)
    await navigator.locks.request('waarvoor-wachtrij', async () => {
      const stuk = new Set<string>()
      let naar = ''
      for (const post of await this.#store.posten()) {
        if (post.melding || stuk.has(post.url)) continue
        if (post.op < Date.now() - WEEK_MS) {
          await this.#store.markeer(post, TE_OUD)
          continue
        }
        const afloop = await verstuurPost(post, await this.#store.velden(post))
        if (afloop.soort === 'geen-verbinding') return this.#show(WACHT)
        if (afloop.soort === 'uitgelogd') return this.#show(UITGELOGD)
        if (afloop.soort === 'mislukt') stuk.add(post.url)
        else if (await this.#settle(post, afloop, now)) return
        else if (afloop.soort === 'aangekomen' && this.#isHere(post)) naar = afloop.naar
      }
      if (naar && now !== -1 && this.#goTo(naar, now)) return
      await this.#show(stuk.size > 0 ? MISLUKT : '')
    })
  }

  /** Takes what arrived off the device and marks what was refused. True when the page became another one. */
  async #settle(
    post: Post,
    afloop: Extract<Afloop, { soort: 'aangekomen' | 'geweigerd' }>,
    now?: number,
  ): Promise<boolean> {
    const arrived = afloop.soort === 'aangekomen'
    const opnieuw = !arrived && post.id === now && toontForm(afloop.pagina, post)
    if (arrived || opnieuw) await this.#store.verwijder(post.id)
    else await this.#store.markeer(post, waarom(afloop.pagina))
    if (opnieuw) showMain(afloop.pagina)
    return opnieuw
  }

  /** Whether this page is about the post: it was posted here, or this is the list of all. */
  #isHere({ url }: Post): boolean {
    return this.hasAttribute('overzicht') || new URL(url).pathname === location.pathname
  }

  /** On to what the server answered; where something else was begun on this page, that stays, and is said. True when it leaves. */
  #goTo(naar: string, now?: number): boolean {
    const same = new URL(naar).pathname === location.pathname
    if (isBegonnen(this) && same) {
      this.#hier = []
      this.dataset['verstuurd'] = 'ja'
      return false
    }
    // Whoever looks at the list while earlier posts arrive stays there.
    const list = this.hasAttribute('overzicht') && now === undefined
    if (list || naar === location.href) location.reload()
    else location.assign(naar)
    return true
  }

  async #show(stand: string): Promise<void> {
    const posten = await this.#store.posten().catch(() => [])
    const section = this.querySelector<HTMLElement>(':scope > section')
    const list = section?.querySelector('ul')
    const status = section?.querySelector('output')
    if (!section || !list || !status) return
    // Another tab sent something of this page.
    const gone = this.#hier.some((id) => posten.every((post) => post.id !== id))
    if (gone && !isBegonnen(this)) return location.reload()
    this.#hier = posten.filter((post) => !post.melding && this.#isHere(post)).map(({ id }) => id)
    const sent = this.dataset['verstuurd'] ? VERSTUURD : ''
    section.hidden = posten.length === 0 && !sent && !stand
    list.replaceChildren(
      ...posten.map((post) =>
        postItem(post, () => void this.#store.verwijder(post.id).then(() => this.#show(''))),
      ),
    )
    const waiting = posten.some(({ melding }) => !melding)
    status.textContent = stand || (waiting ? WACHT : posten.length > 0 ? GEWEIGERD : sent)
    const button = section.querySelector<HTMLElement>(':scope > button')
    if (button) button.hidden = !waiting
    if (waiting) this.#timer = window.setTimeout(this.#again, OPNIEUW_MS)
  }
}

/** The answer of the server in place of the page, as if it had been posted without script. */
function showMain(pagina: Document): void {
  const main = pagina.querySelector('main')
  if (main) document.querySelector('main')?.replaceWith(document.importNode(main, true))
  window.scrollTo(0, 0)
  document.querySelector<HTMLElement>('main [data-kop]')?.focus()
}
