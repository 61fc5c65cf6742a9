const STAP = 15
const klok = (minuut: number): string => `${Math.floor(minuut / 60)}.${String(minuut % 60).padStart(2, '0')}`

const groep = (of: Element | null | undefined): HTMLElement[] =>
  of ? [...of.querySelectorAll<HTMLElement>('.wv-blok')] : []

/** A visit that was picked up, and where it hangs now. */
interface Draagt {
  blok: HTMLElement
  rij: number
  begin: number
}

/**
 * The planner's board by mouse and by keyboard. Arrow keys walk over the visits; space picks one up, arrows move it, Enter puts
 * it down, Escape leaves it. Dragging does the same. Putting down fills in the form on the page and sends it: the server decides.
 */
export class PlanBord extends HTMLElement {
  #draagt: Draagt | null = null
  #schim = document.createElement('div')

  connectedCallback(): void {
    const table = this.#table
    if (!table) return
    table.setAttribute('role', 'grid')
    this.#schim.className = 'wv-bord__schim'
    this.#schim.hidden = true
    table.parentElement?.append(this.#schim)
    const blokken = this.#blokken()
    for (const blok of blokken) {
      blok.draggable = blok.dataset['blok'] !== undefined
      blok.tabIndex = -1
    }
    const start = blokken.find(({ id }) => `#${id}` === location.hash) ?? blokken[0]
    if (start) start.tabIndex = 0
    if (start && location.hash) start.focus()
    this.addEventListener('keydown', (event) => this.#key(event))
    this.addEventListener('dragstart', (event) => this.#dragStart(event))
    this.addEventListener('dragover', (event) => this.#dragOver(event))
    this.addEventListener('drop', (event) => this.#drop(event))
    this.addEventListener('dragend', () => this.#stop(''))
    this.addEventListener('focusout', () => setTimeout(() => this.#left()))
  }

  get #table(): HTMLTableElement | null {
    return this.querySelector('table')
  }
  get #rijen(): HTMLTableRowElement[] {
    return [...(this.#table?.tBodies[0]?.rows ?? [])]
  }
  #blokken(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.wv-blok')]
  }
  #say(text: string): void {
    const melding = this.querySelector('[data-bord=melding]')
    if (melding) melding.textContent = text
  }

  #key(event: KeyboardEvent): void {
    const blok = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('.wv-blok') : null
    if (!blok || event.ctrlKey || event.metaKey || event.altKey) return
    const done = this.#draagt ? this.#carry(event.key) : this.#walk(event.key, blok)
    if (done) event.preventDefault()
  }

  #walk(key: string, blok: HTMLElement): boolean {
    if (key === ' ') return this.#pickUp(blok)
    const naar = this.#neighbour(key, blok)
    if (!naar) return key.startsWith('Arrow')
    blok.tabIndex = -1
    naar.tabIndex = 0
    naar.focus()
    return true
  }

  /** The visit beside this one in its row, or the nearest in time in the row above or below. */
  #neighbour(key: string, blok: HTMLElement): HTMLElement | null {
    const hier = blok.closest('tr') ?? blok.closest('ol')
    const row = groep(hier)
    const at = row.indexOf(blok)
    if (hier instanceof HTMLOListElement && (key === 'ArrowUp' || key === 'ArrowDown'))
      return row[at + (key === 'ArrowDown' ? 1 : -1)] ?? null
    if (key === 'Home') return row[0] ?? null
    if (key === 'End') return row.at(-1) ?? null
    if (key === 'ArrowRight') return row[at + 1] ?? null
    if (key === 'ArrowLeft') return row[at - 1] ?? null
    if (key !== 'ArrowUp' && key !== 'ArrowDown') return null
    const rijen = this.#rijen
    const step = key === 'ArrowDown' ? 1 : -1
    for (let index = rijen.findIndex((rij) => rij === hier) + step; rijen[index]; index += step) {
      const begin = Number(blok.dataset['begin'])
      const afstand = (each: HTMLElement) => Math.abs(Number(each.dataset['begin']) - begin)
      const nearest = groep(rijen[index]).toSorted((a, b) => afstand(a) - afstand(b))[0]
      if (nearest) return nearest
    }
    return null
  }

  #pickUp(blok: HTMLElement): boolean {
    if (!blok.dataset['blok']) return true
    const van = Number(this.#table?.dataset['van']) * 60
    const rij = this.#rijen.findIndex((each) => each.contains(blok))
    const begin = Number(blok.dataset['begin'])
    this.#draagt = { blok, rij: Math.max(rij, 0), begin: begin < 0 ? van + 60 : begin }
    blok.dataset['opgepakt'] = ''
    this.#show('Opgepakt. ')
    return true
  }

  #carry(key: string): boolean {
    const draagt = this.#draagt
    if (!draagt) return false
    if (key === 'Escape') return this.#stop('Niet verzet.')
    if (key === 'Enter' || key === ' ') return this.#putDown()
    const [van, tot] = [Number(this.#table?.dataset['van']) * 60, Number(this.#table?.dataset['tot']) * 60]
    const minuten = Number(draagt.blok.dataset['minuten'])
    if (key === 'ArrowRight') draagt.begin = Math.min(tot - minuten, this.#round(draagt.begin + STAP))
    else if (key === 'ArrowLeft') draagt.begin = Math.max(van, this.#round(draagt.begin - STAP))
    else if (key === 'ArrowDown') draagt.rij = Math.min(this.#rijen.length - 1, draagt.rij + 1)
    else if (key === 'ArrowUp') draagt.rij = Math.max(0, draagt.rij - 1)
    else return false
    this.#show('')
    return true
  }
  readonly #round = (minuut: number): number => Math.round(minuut / STAP) * STAP

  /** Draws where it hangs and says it, with what the tenant will be told. */
  #show(vooraf: string): void {
    const draagt = this.#draagt
    const rij = draagt && this.#rijen[draagt.rij]
    const table = this.#table
    if (!draagt || !rij || !table) return
    const minuten = Number(draagt.blok.dataset['minuten'])
    const tijd = `${klok(draagt.begin)} tot ${klok(draagt.begin + minuten)}`
    const { left, breedte } = this.#axis()
    const van = Number(table.dataset['van']) * 60
    this.#schim.hidden = false
    this.#schim.textContent = tijd
    this.#schim.style.left = `${left + (draagt.begin - van) * breedte}px`
    this.#schim.style.width = `${minuten * breedte}px`
    this.#schim.style.top = `${rij.offsetTop}px`
    this.#schim.style.height = `${rij.offsetHeight}px`
    rij.scrollIntoView({ block: 'nearest' })
    const bericht = this.querySelector('form')?.dataset['bericht'] ?? ''
    const tekst = bericht.replace('#begin', klok(draagt.begin)).replace('#eind', klok(draagt.begin + minuten))
    this.#say(`${vooraf}${rij.dataset['naam']}, ${tijd} uur. ${tekst}`)
  }

  /** Where the clock of the board begins inside its frame, and pixels for a minute. */
  #axis(): { left: number; breedte: number } {
    const uren = [...(this.#table?.tHead?.rows[0]?.cells ?? [])].slice(1)
    const eerste = uren[0]
    const left = eerste?.offsetLeft ?? 0
    return { left, breedte: (eerste?.offsetWidth ?? 60) / 60 }
  }

  #putDown(): boolean {
    const draagt = this.#draagt
    const form = this.querySelector('form')
    const rij = draagt && this.#rijen[draagt.rij]
    if (!draagt || !form || !rij) return this.#stop('')
    const set = (name: string, value: string | undefined) => {
      const field = form.elements.namedItem(name)
      if (field instanceof HTMLInputElement) field.value = value ?? ''
    }
    const { blok } = draagt
    if (rij.contains(blok) && Number(blok.dataset['begin']) === draagt.begin)
      return this.#stop('Niet verzet.')
    set('verzoek', blok.dataset['blok'])
    set('versie', blok.dataset['versie'])
    set('vakman', rij.dataset['vakman'])
    set(
      'begin',
      `${String(Math.floor(draagt.begin / 60)).padStart(2, '0')}:${String(draagt.begin % 60).padStart(2, '0')}`,
    )
    set('minuten', blok.dataset['minuten'])
    this.#say('Wordt verzet.')
    form.requestSubmit()
    return true
  }

  #stop(text: string): boolean {
    delete this.#draagt?.blok.dataset['opgepakt']
    this.#draagt = null
    this.#schim.hidden = true
    this.#say(text)
    return true
  }

  /** Focus that leaves the board while something hangs puts it back. */
  #left(): void {
    if (this.#draagt && document.hasFocus() && !this.contains(document.activeElement))
      this.#stop('Niet verzet.')
  }

  #dragStart(event: DragEvent): void {
    const blok = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('.wv-blok') : null
    if (!blok?.dataset['blok']) return
    event.dataTransfer?.setData('text/plain', blok.id)
    this.#pickUp(blok)
  }

  #dragOver(event: DragEvent): void {
    const draagt = this.#draagt
    const rij = event.target instanceof Element ? event.target.closest('tr') : null
    const index = this.#rijen.findIndex((each) => each === rij)
    const kader = this.#table?.parentElement
    if (!draagt || index < 0 || !kader) return
    event.preventDefault()
    const { left, breedte } = this.#axis()
    const x = event.clientX - kader.getBoundingClientRect().left + kader.scrollLeft - left
    draagt.rij = index
    draagt.begin = Math.max(0, this.#round(Number(this.#table?.dataset['van']) * 60 + x / breedte))
    this.#show('')
  }

  #drop(event: DragEvent): void {
    if (!this.#draagt) return
    event.preventDefault()
    this.#putDown()
  }
}
