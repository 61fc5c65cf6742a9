/**
 * Moves the focus to the heading of the list of wrong fields, so that a screen reader says it once. A link in the list
 * brings the label into view, and not only the control below it, before it moves the focus.
 */
export class FoutenLijst extends HTMLElement {
  connectedCallback(): void {
    this.querySelector<HTMLElement>('[data-kop]')?.focus()
    this.addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]')
      const control = link && document.getElementById(link.hash.slice(1))
      if (!control) return
      event.preventDefault()
      const label = control.closest('fieldset')?.querySelector('legend') ?? control.closest('.wv-veld')
      ;(label ?? control).scrollIntoView()
      control.focus({ preventScroll: true })
    })
  }
}
