import { followChoice, lettersOn } from './toets-voorkeur.ts'

/**
 * Single letters inside a list that has the focus (WCAG 2.1.4): j and k go through the rows, x ticks one, ? tells the keys.
 * They can be turned off; that is kept in this browser.
 */
export class LijstToetsen extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('keydown', (event) => this.#key(event))
    followChoice(this)
  }

  #key(event: KeyboardEvent): void {
    const from = event.target
    if (event.ctrlKey || event.altKey || event.metaKey || !(from instanceof HTMLElement)) return
    const row = from.closest('tbody tr')
    if (!row || from.matches('input:not([type=checkbox]), textarea, select')) return
    if (event.key === '?') {
      event.preventDefault()
      this.querySelector('dialog')?.showModal()
      return
    }
    if (!lettersOn()) return
    if (event.key === 'x') {
      event.preventDefault()
      row.querySelector<HTMLInputElement>('input[type=checkbox]')?.click()
    }
    const stap = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0
    if (stap === 0) return
    event.preventDefault()
    const rows = [...this.querySelectorAll('tbody tr')]
    rows[rows.indexOf(row) + stap]?.querySelector<HTMLElement>('a')?.focus()
  }
}
