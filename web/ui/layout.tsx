import type { ReactNode } from 'react'
import type { Deur, Shell } from '../omgeving.ts'
import { ButtonLink } from './button.tsx'
import { Footer, Header } from './header.tsx'
import { deurnaam, teksten } from './teksten.ts'
import { VoorleesKnop } from './voorlezen.tsx'

export interface Kruimel {
  tekst: string
  href: string
}

interface LayoutProps {
  /** The view's own argument. */
  page: { readonly shell: Shell }
  /** What the page is about; also the `h1` unless `kop` is false. */
  titel: string
  /** The way from home to the page above this one. */
  kruimels?: readonly Kruimel[]
  /** False when the page writes its own `h1`. */
  kop?: boolean
  /** `breed` for lists and tables; `vol` for a board that uses the whole window; text stays narrow enough to read. */
  breedte?: 'tekst' | 'breed' | 'vol'
  /** A page for reading: offers to read its content aloud. */
  voorlezen?: boolean
  children: ReactNode
}

const HOME: Record<Deur, string> = { publiek: '/', mijn: '/mijn', balie: '/balie', keten: '/keten' }

/** A whole page: head, header with menu, the content, and a footer with help in the same place everywhere. */
export function Layout(props: LayoutProps) {
  const { page, titel, kruimels, kop = true, breedte = 'tekst', voorlezen = false, children } = props
  const { shell } = page
  return (
    <html lang={shell.taal} className={`utrecht-root voorbeeld-theme corporatie-theme ${shell.deur}`}>
      <Head shell={shell} titel={titel} />
      <body className="utrecht-body utrecht-document wv-pagina">
        <a className="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">
          {teksten[shell.taal].naarInhoud}
        </a>
        <Header shell={shell} home={HOME[shell.deur]} />
        <div className={breedte === 'vol' ? 'wv-midden wv-midden--vol' : 'wv-midden'}>
          <Breadcrumb shell={shell} kruimels={kruimels} />
          <main
            className={`wv-inhoud wv-inhoud--${breedte}`}
            id="inhoud"
            tabIndex={-1}
            data-voorlezen={voorlezen ? '' : undefined}
          >
            {kop && <h1 className="utrecht-heading-1">{titel}</h1>}
            {voorlezen && <VoorleesKnop taal={shell.taal} uitspraak={shell.corporatie.uitspraak} />}
            {children}
          </main>
        </div>
        <Footer shell={shell} />
        {shell.session && <SessieWacht shell={shell} />}
      </body>
    </html>
  )
}

function Head({ shell, titel }: { shell: Shell; titel: string }) {
  const fout = shell.fouten > 0 ? `${teksten[shell.taal].foutTitel} (${shell.fouten}): ` : ''
  const deur = deurnaam[shell.taal][shell.deur]
  return (
    <head>
      <meta charSet="utf-8" />
      <title>{[`${fout}${titel}`, deur, shell.corporatie.naam].filter(Boolean).join(' - ')}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="format-detection" content="telephone=no" />
      {shell.deur === 'publiek' ? null : <meta name="robots" content="noindex" />}
      <link rel="icon" href={shell.icoon} type="image/svg+xml" />
      <link rel="stylesheet" href={shell.css} />
      <script type="module" src={shell.js} />
    </head>
  )
}

function Breadcrumb({ shell, kruimels }: { shell: Shell; kruimels: readonly Kruimel[] | undefined }) {
  const t = teksten[shell.taal]
  if (!kruimels?.length) return null
  const alle = [{ tekst: deurnaam[shell.taal][shell.deur] || t.home, href: HOME[shell.deur] }, ...kruimels]
  return (
    <nav className="wv-kruimelpad" aria-label={t.kruimelpad}>
      <ol>
        {alle.map((kruimel) => (
          <li key={kruimel.href}>
            <a className="utrecht-link utrecht-link--html-a" href={kruimel.href}>
              {kruimel.tekst}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The dialog that warns before the session ends. Its words are in the page: the script only shows it. */
function SessieWacht({ shell }: { shell: Shell }) {
  const t = teksten[shell.taal]
  const pad = HOME[shell.deur]
  const terug = new URLSearchParams({ terug: shell.pad, reden: 'verlopen' }).toString()
  return (
    <sessie-wacht minuten={shell.sessieMinuten} pad={pad}>
      <dialog className="wv-dialoog" aria-labelledby="sessie-kop">
        <h2 className="utrecht-heading-3" id="sessie-kop">
          {t.sessieKop}
        </h2>
        <p className="utrecht-paragraph" data-tekst="bijna">
          {t.sessieTekst}
        </p>
        <p className="utrecht-paragraph" data-tekst="over" hidden>
          {t.sessieOver}
        </p>
        <div data-als="bijna">
          <button type="button" className="utrecht-button utrecht-button--primary-action">
            {t.sessieBlijf}
          </button>
        </div>
        <div data-als="over" hidden>
          <ButtonLink href={`${pad}/inloggen?${terug}`}>{t.inloggen}</ButtonLink>
        </div>
      </dialog>
    </sessie-wacht>
  )
}
