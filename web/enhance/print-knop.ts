/** Shows its button, and prints. */
export class PrintKnop extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false
    this.addEventListener('click', () => window.print())
  }
}
