import type { ReactNode } from 'react'
import { HiddenFields } from './hidden-fields.tsx'

interface Daad {
  tekst: string
  href: string
  actie?: string
}

/** What can be done: links, and forms of one button. */
export function Daden({ daden, newSleutel }: { daden: readonly Daad[]; newSleutel: () => string }) {
  return (
    <ul className="wv-daden">
      {daden.map(({ tekst, href, actie }) => (
        <li key={href} data-daad="">
          {actie === undefined ? (
            <a className="utrecht-link utrecht-link--html-a" href={href}>
              {tekst}
            </a>
          ) : (
            <form className="wv-knopform" method="post" action={href}>
              <HiddenFields form={{ actie, newSleutel }} />
              <button type="submit" className="utrecht-button utrecht-button--subtle">
                {tekst}
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Opens "Zoek of doe": a page without script, a dialog with it (Ctrl+K). Its words are here; the script only shows them. */
export function PaletKnop() {
  return (
    <zoek-palet pad="/balie/doe">
      <a className="wv-paletknop" href="/balie/doe">
        Zoek of doe
      </a>
      <dialog className="wv-dialoog wv-palet" aria-labelledby="palet-label">
        <label className="utrecht-form-label" id="palet-label" htmlFor="palet-invoer">
          Zoek of doe
        </label>
        <input
          className="utrecht-textbox utrecht-textbox--html-input"
          id="palet-invoer"
          type="text"
          autoComplete="off"
          spellCheck={false}
        />
        <ul className="wv-palet__lijst" id="palet-lijst" />
        <p
          className="wv-palet__telling"
          aria-live="polite"
          data-een="1 mogelijkheid"
          data-meer="# mogelijkheden"
        />
        <p className="wv-palet__hulp">Pijltjes om te kiezen, Enter om te doen, Esc om te sluiten.</p>
      </dialog>
    </zoek-palet>
  )
}

/** Keys inside a list that has the focus, and the window that tells them; see `lijst-toetsen` in web/enhance. */
export function ListKeys({ children }: { children: ReactNode }) {
  return (
    <lijst-toetsen>
      {children}
      <dialog className="wv-dialoog" aria-labelledby="toetsen-kop">
        <h2 className="utrecht-heading-3" id="toetsen-kop">
          Toetsen in deze lijst
        </h2>
        <dl className="wv-toetsen">
          {[
            ['j', 'volgende regel'],
            ['k', 'vorige regel'],
            ['x', 'regel aanvinken'],
            ['?', 'deze uitleg'],
            ['Ctrl K', 'zoek of doe, overal aan de balie'],
          ].map(([toets, doet]) => (
            <div key={toets}>
              <dt>
                <kbd>{toets}</kbd>
              </dt>
              <dd>{doet}</dd>
            </div>
          ))}
        </dl>
        <p className="utrecht-paragraph">De toetsen werken alleen als u in de lijst staat.</p>
        <label className="wv-toetsen__aan">
          <input type="checkbox" data-aan="" /> Toetsen gebruiken
        </label>
        <form method="dialog">
          <button type="submit" className="utrecht-button utrecht-button--secondary-action">
            Sluiten
          </button>
        </form>
      </dialog>
    </lijst-toetsen>
  )
}

interface LetterChoiceProps {
  begin: boolean
  /** A letter that leads here from anywhere on the page. */
  toets?: string | undefined
  children: ReactNode
}

/** A letter chooses in the group that has the focus and goes on to the next; after the last the form is sent. */
export const LetterChoice = ({ begin, toets, children }: LetterChoiceProps) => (
  <toets-keuze begin={begin ? true : undefined} toets={toets}>
    {toets && (
      <p className="utrecht-paragraph utrecht-paragraph--small">
        Toets <kbd>{toets}</kbd> opent dit. Daarna kiest de eerste letter, zoals <kbd>r</kbd> van reparatie.{' '}
        <label className="wv-toetsen__aan">
          <input type="checkbox" data-aan="" /> Toetsen gebruiken
        </label>
      </p>
    )}
    {children}
  </toets-keuze>
)
