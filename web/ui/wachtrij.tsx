import type { ReactNode } from 'react'
import type { Shell } from '../omgeving.ts'

interface WachtrijProps {
  shell: Shell
  /** The list of all work: it is shown anew when something of it arrived. */
  overzicht?: boolean
  /** Actions after which this page takes nothing more: what was begun beside them is asked about first. */
  sluiten?: readonly string[]
  children?: ReactNode
}

/**
 * Keeps the posts of the forms inside it on the device until they arrived, where script runs: a line that drops loses nothing.
 * Shows what still waits, to the person who entered it. Without script the forms simply post.
 */
export function Wachtrij({ shell, overzicht = false, sluiten, children }: WachtrijProps) {
  const { session, apparaatsleutel } = shell
  return (
    <form-wachtrij
      wie={session?.betrokkeneId ?? ''}
      sleutel={apparaatsleutel}
      overzicht={overzicht ? '' : undefined}
      sluiten={sluiten?.join(' ')}
    >
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
