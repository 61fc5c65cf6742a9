/**
 * Two keys for two questions: inside a group of choices that has the focus, the first letter of a choice chooses it and goes on
 * to the next group; after the last group the form is sent, unless a choice asks for words. Nothing happens outside the groups.
 */
export class ToetsKeuze extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('keydown', (event) => this.#key(event))
    if (this.hasAttribute('begin')) this.querySelector<HTMLInputElement>('input[type=radio]')?.focus()
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
