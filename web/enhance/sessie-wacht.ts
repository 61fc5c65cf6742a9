const MINUTE_MS = 60_000
const WARN_BEFORE_MS = 2 * MINUTE_MS

/**
 * Warns two minutes before a session ends (WCAG 2.2.1) and keeps it when asked. Opening any page of the door counts as
 * activity, also in another tab. When the session is over it says so; what was filled in stays on the page.
 */
export class SessieWacht extends HTMLElement {
  #since = Date.now()
  #timer = 0
  readonly #tabs = new BroadcastChannel('sessie')

  connectedCallback(): void {
    this.#tabs.addEventListener('message', ({ data }) => data === this.getAttribute('pad') && this.#restart())
    // eslint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin
    this.#tabs.postMessage(this.getAttribute('pad'))
    this.querySelector('button')?.addEventListener('click', () => void this.#stay())
    // A laptop that slept wakes up with a timer that is too late.
    document.addEventListener('visibilitychange', () => this.#look())
    this.#look()
  }

  #restart(): void {
    this.#since = Date.now()
    this.querySelector('dialog')?.close()
    this.#look()
  }

  #look(): void {
    clearTimeout(this.#timer)
    const end = this.#since + Number(this.getAttribute('minuten')) * MINUTE_MS
    const left = end - Date.now()
    const over = left <= 0
    const dialog = this.querySelector('dialog')
    if (left <= WARN_BEFORE_MS) {
      for (const text of this.querySelectorAll<HTMLElement>('[data-tekst]'))
        text.hidden = (text.dataset['tekst'] === 'over') !== over
      for (const control of this.querySelectorAll<HTMLElement>('[data-als]'))
        control.hidden = (control.dataset['als'] === 'over') !== over
      if (dialog && !dialog.open) dialog.showModal()
    }
    if (!over)
      this.#timer = window.setTimeout(
        () => this.#look(),
        left > WARN_BEFORE_MS ? left - WARN_BEFORE_MS : left,
      )
  }

  async #stay(): Promise<void> {
    const pad = this.getAttribute('pad') ?? '/'
    const answer = await fetch(pad, { method: 'HEAD', redirect: 'manual' }).catch(() => null)
    if (!answer?.ok) {
      this.#since = 0
      return this.#look()
    }
    // eslint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin
    this.#tabs.postMessage(pad)
    this.#restart()
  }
}
