import { startAuthentication, startRegistration } from '@simplewebauthn/browser'

type Ask = Parameters<typeof startAuthentication>[0]['optionsJSON']
type AskNew = Parameters<typeof startRegistration>[0]['optionsJSON']

/**
 * Makes its form work where the browser has passkeys; elsewhere the form stays hidden, and the password does. Before the
 * form is sent it asks the server for a question (`vraag`) and the device for the answer.
 */
export class PasskeyKnop extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form')
    if (!form || typeof window.PublicKeyCredential !== 'function') return
    this.hidden = false
    form.addEventListener('submit', (event) => {
      const veld = form.elements.namedItem('antwoord')
      if (!(veld instanceof HTMLInputElement) || veld.value !== '') return
      event.preventDefault()
      this.#say(false)
      void this.#answer(form, veld)
    })
  }

  async #answer(form: HTMLFormElement, veld: HTMLInputElement): Promise<void> {
    try {
      veld.value = JSON.stringify(await this.#ask())
      form.requestSubmit()
    } catch {
      this.#say(true)
    }
  }

  async #ask(): Promise<unknown> {
    const response = await fetch(this.getAttribute('vraag') ?? '', {
      headers: { accept: 'application/json' },
    })
    if (!response.ok || response.redirected) throw new Error(String(response.status))
    const optionsJSON: unknown = await response.json()
    return this.getAttribute('soort') === 'maken'
      ? startRegistration({ optionsJSON: optionsJSON as AskNew })
      : startAuthentication({ optionsJSON: optionsJSON as Ask })
  }

  /** The person stopped, waited too long, or has no passkey here: the page says what to do. */
  #say(failed: boolean): void {
    const text = this.querySelector<HTMLElement>('[data-fout]')
    if (text) text.hidden = !failed
  }
}
