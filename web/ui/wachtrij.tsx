import type { ReactNode } from 'react'
import type { Shell } from '../omgeving.ts'

/**
 * Keeps the posts of the forms inside it on the device until they arrived, where script runs: a line that drops loses nothing.
 * Shows what still waits, to the person who entered it. Without script the forms simply post.
 */
export function Wachtrij({ shell, children }: { shell: Shell; children?: ReactNode }) {
  return (
    <form-wachtrij wie={shell.session?.betrokkeneId ?? ''}>
      <section className="wv-wachtrij" aria-label="Nog niet verstuurd" hidden>
        <output className="utrecht-paragraph" />
        <ul className="wv-wachtrij__lijst" />
        <button type="button" className="utrecht-button utrecht-button--secondary-action">
          Nu versturen
        </button>
      </section>
      {children}
    </form-wachtrij>
  )
}
