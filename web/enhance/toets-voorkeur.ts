const BEWAARD = 'balie-toetsen'

/** Whether single letters do something; one choice for the whole desk, kept in this browser. */
export const lettersOn = (): boolean => localStorage.getItem(BEWAARD) !== 'uit'

/** The box inside an element by which letters are turned on and off (WCAG 2.1.4). */
export function followChoice(within: HTMLElement): void {
  const aan = within.querySelector<HTMLInputElement>('[data-aan]')
  if (!aan) return
  aan.checked = lettersOn()
  aan.addEventListener('change', () => localStorage.setItem(BEWAARD, aan.checked ? 'aan' : 'uit'))
}
