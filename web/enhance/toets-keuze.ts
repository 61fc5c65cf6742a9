import { followChoice, lettersOn } from './toets-voorkeur.ts'

/**
 * Two keys for two questions: inside a group of choices that has the focus, the first letter of a choice chooses it and goes on
 * to the next group; after the last group the form is sent, unless a choice asks for words. Outside the groups only the key
 * `toets` does something: it leads to the first group where nothing is chosen yet.
 */
export class ToetsKeuze extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('keydown', (event) => this.#key(event))
    const toets = this.getAttribute('toets')
    if (toets !== null) document.addEventListener('keydown', (event) => this.#come(event, toets))
    followChoice(this)
    if (this.hasAttribute('begin')) this.querySelector<HTMLInputElement>('input[type=radio]')?.focus()
  }

  #come(event: KeyboardEvent, toets: string): void {
    const from = event.target
    const types =
      from instanceof Element && from.closest('input, textarea, select, [contenteditable], dialog[open]')
    if (event.ctrlKey || event.altKey || event.metaKey || event.key !== toets || types || !lettersOn()) return
    event.preventDefault()
    const details = this.closest('details')
    if (details) details.open = true
    const groups = [...this.querySelectorAll('fieldset')]
    const next = groups.find((group) => !group.querySelector('input:checked')) ?? groups[0]
    next?.querySelector<HTMLInputElement>('input[type=radio]')?.focus()
  }

  #key(event: KeyboardEvent): void {
    const from = event.target
    if (event.ctrlKey || event.altKey || event.metaKey || !(from instanceof HTMLInputElement)) return
    if (from.type !== 'radio' || !/^\p{L}$/u.test(event.key)) return
    const groups = [...this.querySelectorAll('fieldset')]
    const index = groups.findIndex((group) => group.contains(from))
    const choice = [...(groups[index]?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [])].find(
      ({ labels }) => labels?.[0]?.textContent?.trim().toLowerCase().startsWith(event.key.toLowerCase()),
    )
    if (!choice) return
    event.preventDefault()
    choice.click()
    const next = groups[index + 1]?.querySelector<HTMLInputElement>('input[type=radio]')
    if (next) next.focus()
    else if (choice.value === 'anders') this.querySelector<HTMLElement>('textarea')?.focus()
    else choice.form?.requestSubmit()
  }
}
