import { randomUUID } from 'node:crypto'
import type { Shell, Taal } from '../omgeving.ts'
import { HiddenFields } from './hidden-fields.tsx'
import { PaletKnop } from './palet.tsx'
import { Link, Telefoon } from './text.tsx'
import { deurnaam, teksten } from './teksten.ts'

/**
 * Name of the association, door, language, sign out, and the menu of the door. On a telephone the menu opens over the page:
 * a popover, which needs no script; a browser that does not know it shows the menu as a list.
 */
export function Header({ shell, home }: { shell: Shell; home: string }) {
  const t = teksten[shell.taal]
  return (
    <header className="wv-kop">
      {shell.demo && <p className="wv-demo">{t.demo}</p>}
      <div className="wv-kop__balk">
        <a className="wv-merk" href={home}>
          <Beeldmerk />
          <span className="wv-merk__tekst">
            <span className="wv-merk__naam">{shell.corporatie.naam}</span>{' '}
            {shell.deur === 'publiek' ? null : (
              <span className="wv-merk__deur">{deurnaam[shell.taal][shell.deur]}</span>
            )}
          </span>
        </a>
        <div className="wv-kop__rechts">
          {shell.talen.length > 1 && <Taalkeuze shell={shell} />}
          {shell.deur === 'publiek' && (
            <a className="wv-inloggen" href="/mijn">
              {t.mijnInloggen}
            </a>
          )}
          {shell.deur === 'balie' && shell.session && <PaletKnop />}
          {shell.session && <Uitloggen shell={shell} />}
          {shell.menu.length > 0 && (
            <button type="button" className="wv-menuknop" popoverTarget="menu">
              {t.menu}
            </button>
          )}
        </div>
      </div>
      {shell.menu.length > 0 && (
        <nav className="wv-menu" aria-label={t.menu}>
          <ul id="menu" popover="auto">
            <li className="wv-menu__sluit">
              <button type="button" popoverTarget="menu" popoverTargetAction="hide">
                {t.sluiten}
              </button>
            </li>
            {shell.menu.map(({ href, tekst, actief }) => (
              <li key={href}>
                <a href={href} aria-current={actief ? (href === shell.pad ? 'page' : 'true') : undefined}>
                  {tekst}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  )
}

/** Signing out changes something, so it is a form: a link could be followed by another site or a preview. */
function Uitloggen({ shell }: { shell: Shell }) {
  return (
    <form className="wv-knopform" method="post" action={`/${shell.deur}/uitloggen`}>
      <HiddenFields form={{ actie: 'uitloggen', newSleutel: randomUUID }} />
      <button type="submit" className="wv-uitloggen">
        {teksten[shell.taal].uitloggen}
      </button>
    </form>
  )
}

/** A house made of two strokes: drawn by us, belongs to no real association. */
function Beeldmerk() {
  return (
    <svg
      className="wv-merk__beeld"
      viewBox="0 0 40 40"
      width="40"
      height="40"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M4 19 20 5l16 14v16H4z" fill="currentColor" />
      <path d="M15 35V23h10v12z" fill="#fff" />
    </svg>
  )
}

const TAALNAAM: Record<Taal, string> = { nl: 'Nederlands', en: 'English' }

function Taalkeuze({ shell }: { shell: Shell }) {
  const [pad = '', query = ''] = shell.pad.split('?', 2)
  return (
    <nav className="wv-talen" aria-label={teksten[shell.taal].taalkeuze}>
      <ul>
        {shell.talen.map((taal) => (
          <li key={taal}>
            <a
              className="utrecht-link utrecht-link--html-a"
              href={`${pad}?${new URLSearchParams([...new URLSearchParams(query), ['taal', taal]]).toString()}`}
              lang={taal}
              hrefLang={taal}
              aria-current={taal === shell.taal ? 'true' : undefined}
            >
              {TAALNAAM[taal]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Help stands in the same place on every page (WCAG 3.2.6). */
export function Footer({ shell }: { shell: Shell }) {
  const t = teksten[shell.taal]
  const { corporatie, deur } = shell
  const deuren = [
    { href: '/keten', tekst: t.voorAannemers },
    { href: '/balie', tekst: t.voorMedewerkers },
  ]
  const links = deur === 'publiek' ? [...shell.voet, ...deuren] : shell.voet
  return (
    <footer className="wv-voet">
      <div className="wv-voet__balk">
        <section className="wv-voet__hulp">
          <h2 className="utrecht-heading-4">{t.hulp}</h2>
          <p>
            {t.belOns} <Telefoon nummer={corporatie.telefoon} />
            <br />
            {corporatie.openingstijden}
          </p>
          <p>
            {t.mailOns} <Link href={`mailto:${corporatie.email}`}>{corporatie.email}</Link>
          </p>
        </section>
        <section>
          <h2 className="utrecht-heading-4">{corporatie.naam}</h2>
          <p>{corporatie.adres}</p>
          {links.length > 0 && (
            <ul className="wv-voet__links">
              {links.map(({ href, tekst }) => (
                <li key={href}>
                  <Link href={href}>{tekst}</Link>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </footer>
  )
}
