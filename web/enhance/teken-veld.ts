import SignaturePad from 'signature_pad'

/** A canvas to sign on; the hidden field holds the drawing. Typing the name is always enough. */
export class TekenVeld extends HTMLElement {
  connectedCallback(): void {
    const [canvas, input] = [this.querySelector('canvas'), this.querySelector('input')]
    if (!canvas || !input) return
    this.hidden = false
    const pad = new SignaturePad(canvas, { backgroundColor: '#fff', penColor: '#000' })
    const wipe = (): void => {
      pad.clear()
      input.value = ''
    }
    // The field may stand in a part that is closed: it has a size when it is first seen.
    new ResizeObserver(([entry]) => {
      const width = Math.round(entry?.contentRect.width ?? 0)
      if (width === 0 || width === canvas.width) return
      canvas.width = width
      canvas.height = Math.round(width / 3)
      wipe()
    }).observe(canvas)
    pad.addEventListener('endStroke', () => (input.value = pad.toDataURL('image/png')))
    this.querySelector('button')?.addEventListener('click', wipe)
    this.closest('form')?.addEventListener('reset', wipe)
  }
}
