import type { Post, Velden } from './wachtrij-opslag.ts'

/** What is posted, what it is called, and what was entered in the words of the page. */
export function readForm(form: HTMLFormElement): { post: Omit<Post, 'id'>; velden: Velden } {
  const velden = [...new FormData(form).entries()]
  const gegevens = [...form.elements].flatMap((each): [string, string][] => {
    const label = (each as HTMLInputElement).labels?.[0]?.textContent.trim()
    const value = label ? valueOf(each) : ''
    return label && value ? [[label, value]] : []
  })
  const wat = (form.querySelector('button[type=submit]')?.textContent ?? '').trim()
  const found = velden.find(([name]) => name === '_actie')?.[1]
  const actie = typeof found === 'string' ? found : ''
  return { post: { url: form.action, op: Date.now(), wat, actie, gegevens }, velden }
}

function valueOf(each: Element): string {
  if (each instanceof HTMLSelectElement) return each.selectedOptions[0]?.textContent ?? ''
  if (each instanceof HTMLTextAreaElement) return each.value
  if (!(each instanceof HTMLInputElement)) return ''
  if (each.type === 'file') return each.files?.length ? `${each.files.length}` : ''
  if (each.type === 'checkbox' || each.type === 'radio') return each.checked ? 'ja' : ''
  return each.value
}

/** Whether something was entered here that is not sent yet. */
export const isBegonnen = (place: ParentNode): boolean =>
  [...place.querySelectorAll<HTMLElement>('input, textarea, select')].some((each) => isChanged(each))

function isChanged(each: HTMLElement): boolean {
  if (each instanceof HTMLTextAreaElement) return each.value !== each.defaultValue
  if (each instanceof HTMLSelectElement)
    return [...each.options].some(
      (option) => option.selected && !option.defaultSelected && option.value !== '',
    )
  if (!(each instanceof HTMLInputElement)) return false
  if (each.type === 'checkbox' || each.type === 'radio') return each.checked !== each.defaultChecked
  return each.type !== 'hidden' && each.value !== each.defaultValue
}

/** The next post of this form is another one. */
export function renewKey(form: HTMLFormElement): void {
  const key = form.querySelector<HTMLInputElement>('input[name=_sleutel]')
  // As an attribute too: a reset gives a field back its attribute's value.
  key?.setAttribute('value', crypto.randomUUID())
}
