/** A button that shows what was typed; it is hidden again when the form is sent. */
export class ToonWachtwoord extends HTMLElement {
  connectedCallback(): void {
    const veld = this.querySelector('input')
    if (!veld) return
    const knop = document.createElement('button')
    knop.type = 'button'
    knop.className = 'utrecht-button utrecht-button--secondary-action wv-toon-wachtwoord'
    knop.setAttribute('aria-controls', veld.id)
    const show = (shown: boolean) => {
      veld.type = shown ? 'text' : 'password'
      knop.textContent = this.getAttribute(shown ? 'verberg' : 'toon')
    }
    show(false)
    knop.addEventListener('click', () => show(veld.type === 'password'))
    veld.form?.addEventListener('submit', () => show(false))
    this.append(knop)
  }
}
