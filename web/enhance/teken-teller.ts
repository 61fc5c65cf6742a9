const QUIET_MS = 1000

/**
 * Says how many characters are left of `maximum`. The eye sees each change; a screen reader hears it when typing stops.
 * `tekst` has a `#` where the number goes.
 */
export class TekenTeller extends HTMLElement {
  #timer = 0

  connectedCallback(): void {
    const veld = this.querySelector('textarea')
    if (!veld) return
    const seen = document.createElement('p')
    seen.className = 'wv-teller'
    seen.ariaHidden = 'true'
    const heard = document.createElement('p')
    heard.className = 'wv-verborgen'
    heard.ariaLive = 'polite'
    this.append(seen, heard)
    const show = () => {
      // The server counts a line break as one character, and so does textarea.value.
      const left = Number(this.getAttribute('maximum')) - veld.value.length
      const text = (this.getAttribute('tekst') ?? '#').replace('#', String(left))
      seen.textContent = text
      seen.classList.toggle('wv-teller--over', left < 0)
      clearTimeout(this.#timer)
      this.#timer = window.setTimeout(() => (heard.textContent = text), QUIET_MS)
    }
    seen.textContent = (this.getAttribute('tekst') ?? '#').replace('#', this.getAttribute('maximum') ?? '')
    if (veld.value) show()
    veld.addEventListener('input', show)
  }
}
