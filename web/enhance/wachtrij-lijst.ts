import type { Post } from './wachtrij-opslag.ts'

/** One post as its writer reads it; what the server refused can be thrown away. */
export function postItem(post: Post, weg: () => void): HTMLElement {
  const item = document.createElement('li')
  const tijd = new Date(post.op).toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' })
  item.append(line(`${post.wat}, ${tijd} uur${post.melding ? '' : ': wacht op verbinding'}`))
  for (const [label, value] of post.gegevens) item.append(line(`${label}: ${value}`))
  if (!post.melding) return item
  item.append(line(post.melding))
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'utrecht-button utrecht-button--subtle'
  button.textContent = `Weggooien: ${post.wat}`
  button.addEventListener('click', weg)
  item.append(button)
  return item
}

function line(text: string): HTMLElement {
  const made = document.createElement('p')
  made.className = 'utrecht-paragraph'
  made.textContent = text
  return made
}
