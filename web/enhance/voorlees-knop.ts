import { awaitStem, stemVoor } from './voorlees-stem.ts'
import { type Zin, zinnenIn } from './voorlees-zinnen.ts'

const TEMPO = 'voorlees-tempo'
const BEGIN = 'voorlezen-begint'

/**
 * Reads the text around it aloud, sentence by sentence, with the voices of the device: no text goes anywhere. Appears only
 * where there is a voice for the language of the page. One utterance for each sentence, because browsers cut long ones off;
 * a pause starts the sentence anew, because their own pause does not work everywhere.
 */
export class VoorleesKnop extends HTMLElement {
  #zinnen: Zin[] = []
  #nu = 0
  #stand: 'stil' | 'leest' | 'pauze' = 'stil'
  /** Kept: a browser that forgets it never tells that it ended. */
  #uiting: SpeechSynthesisUtterance | null = null

  connectedCallback(): void {
    void this.#appear()
  }

  disconnectedCallback(): void {
    this.#stop()
  }

  async #appear(): Promise<void> {
    if (!(await awaitStem(this.#taal()))) return
    this.#on('start', () => this.#toggle())
    this.#on('stop', () => this.#stop())
    this.#on('vorige', () => this.#step(-1))
    this.#on('volgende', () => this.#step(1))
    const tempo = this.querySelector('select')
    if (tempo) {
      tempo.value = readTempo(tempo.value)
      tempo.addEventListener('change', () => this.#setTempo(tempo.value))
    }
    document.addEventListener(
      'keydown',
      ({ key }) => key === 'Escape' && this.#stand !== 'stil' && this.#stop(),
    )
    document.addEventListener(
      BEGIN,
      ({ target }) => target !== this && this.#stand !== 'stil' && this.#stop(),
    )
    window.addEventListener('pagehide', () => this.#stop())
    this.hidden = false
  }

  #taal(): string {
    return this.closest('[lang]')?.getAttribute('lang') ?? 'nl'
  }

  #on(name: string, work: () => void): void {
    this.querySelector(`[data-doe=${name}]`)?.addEventListener('click', work)
  }

  #toggle(): void {
    if (this.#stand === 'leest') return this.#pause()
    if (this.#stand === 'stil') {
      const root = this.closest('[data-voorlezen]') ?? document.body
      this.#zinnen = zinnenIn(root, readLexicon(this.getAttribute('uitspraak')))
      this.#nu = 0
    }
    this.dispatchEvent(new Event(BEGIN, { bubbles: true }))
    this.#speak()
  }

  #speak(): void {
    this.#silence()
    const zin = this.#zinnen[this.#nu]
    if (!zin) return this.#stop()
    const uiting = new SpeechSynthesisUtterance(zin.gesproken)
    uiting.lang = zin.taal
    uiting.voice = stemVoor(zin.taal)
    uiting.rate = Number(this.querySelector('select')?.value ?? 1)
    uiting.addEventListener('boundary', ({ name, charIndex }) => {
      if (uiting === this.#uiting && name !== 'sentence') paint('voorlees-woord', zin.woord(charIndex))
    })
    uiting.addEventListener('end', () => uiting === this.#uiting && this.#next())
    uiting.addEventListener('error', () => uiting === this.#uiting && this.#stop())
    this.#uiting = uiting
    this.#show('leest')
    paint('voorlees-zin', zin.range)
    paint('voorlees-woord', null)
    scrollTo(zin.range)
    speechSynthesis.speak(uiting)
  }

  #next(): void {
    this.#nu += 1
    this.#speak()
  }

  #step(by: number): void {
    if (this.#stand === 'stil') return
    this.#nu = Math.min(Math.max(this.#nu + by, 0), this.#zinnen.length - 1)
    this.#speak()
  }

  #pause(): void {
    this.#silence()
    paint('voorlees-woord', null)
    this.#show('pauze')
  }

  #stop(): void {
    if (this.#stand === 'stil') return
    const focus = this.contains(document.activeElement)
    this.#silence()
    paint('voorlees-zin', null)
    paint('voorlees-woord', null)
    this.#show('stil')
    // The button that had the focus is gone now.
    if (focus) this.querySelector<HTMLElement>('[data-doe=start]')?.focus()
  }

  #silence(): void {
    this.#uiting = null
    speechSynthesis.cancel()
  }

  #setTempo(tempo: string): void {
    try {
      localStorage.setItem(TEMPO, tempo)
    } catch {
      // A browser that keeps nothing reads at this speed until the page is left.
    }
    if (this.#stand === 'leest') this.#speak()
  }

  #show(stand: 'stil' | 'leest' | 'pauze'): void {
    this.#stand = stand
    const start = this.querySelector<HTMLElement>('[data-doe=start]')
    const label = start?.querySelector('[data-tekst]')
    if (label) label.textContent = start?.dataset[stand] ?? ''
    const rest = this.querySelector<HTMLElement>('[data-tijdens]')
    if (rest) rest.hidden = stand === 'stil'
  }
}

function paint(name: string, range: Range | null): void {
  if (!('highlights' in CSS)) return
  if (range) CSS.highlights.set(name, new Highlight(range))
  else CSS.highlights.delete(name)
}

function scrollTo(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect()
  const room = window.innerHeight
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  if (still || (top >= 0 && bottom <= room)) return
  window.scrollBy({ top: top - room / 3, behavior: 'smooth' })
}

function readTempo(anders: string): string {
  try {
    const kept = localStorage.getItem(TEMPO)
    return kept !== null && /^(0\.8|1|1\.2|1\.4)$/.test(kept) ? kept : anders
  } catch {
    return anders
  }
}

const readLexicon = (json: string | null): Record<string, string> =>
  json ? (JSON.parse(json) as Record<string, string>) : {}
