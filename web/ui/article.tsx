import type { ReactNode } from 'react'
import type { Corporatie, Taal } from '../omgeving.ts'
import { Icon, type Beeldnaam } from './icons.tsx'
import { Link, Telefoon } from './text.tsx'
import { teksten } from './teksten.ts'

export interface Verwijzing {
  tekst: string
  href: string
  /** Language of the page it leads to, when that is another than this one's. */
  lang?: Taal | undefined
}

/** What goes before and after this in the order in which somebody does things. */
export function PreviousNext({
  vorige,
  volgende,
  taal,
}: {
  vorige?: Verwijzing | null
  volgende?: Verwijzing | null
  taal: Taal
}) {
  const t = teksten[taal]
  if (!vorige && !volgende) return null
  return (
    <nav className="wv-vorige-volgende" aria-label={t.vorigeVolgende} id="vorige-volgende">
      {vorige && (
        <a href={vorige.href} rel="prev" lang={vorige.lang}>
          <span className="wv-vorige-volgende__richting">‹ {t.vorige}</span>
          <span className="wv-vorige-volgende__titel">{vorige.tekst}</span>
        </a>
      )}
      {volgende && (
        <a className="wv-vorige-volgende__volgende" href={volgende.href} rel="next" lang={volgende.lang}>
          <span className="wv-vorige-volgende__richting">{t.volgende} ›</span>
          <span className="wv-vorige-volgende__titel">{volgende.tekst}</span>
        </a>
      )}
    </nav>
  )
}

/** Where to find a person: the same words in the same place at the end of each page that explains something. */
export function ContactBlock({ corporatie, taal }: { corporatie: Corporatie; taal: Taal }) {
  const t = teksten[taal]
  return (
    <section className="wv-contact" aria-labelledby="contact-kop" data-voorlezen="nee">
      <h2 className="utrecht-heading-3" id="contact-kop">
        {t.contactKop}
      </h2>
      <p className="utrecht-paragraph">
        {t.belOns} <Telefoon nummer={corporatie.telefoon} />. {corporatie.openingstijden}.
      </p>
      <p className="utrecht-paragraph">
        {t.mailOns} <Link href={`mailto:${corporatie.email}`}>{corporatie.email}</Link>
      </p>
    </section>
  )
}

/** Links with a line of explanation each: articles of a theme, or what a search found. */
export function LinkList({ items }: { items: readonly (Verwijzing & { uitleg: string; soort?: string })[] }) {
  return (
    <ul className="wv-verwijzingen">
      {items.map(({ tekst, href, uitleg, soort, lang }) => (
        <li key={href} lang={lang}>
          <a className="utrecht-link utrecht-link--html-a wv-verwijzingen__link" href={href}>
            {tekst}
          </a>
          {soort && <span className="wv-verwijzingen__soort">{soort}</span>}
          <p className="wv-verwijzingen__uitleg">{uitleg}</p>
        </li>
      ))}
    </ul>
  )
}

interface ThemeProps {
  kop: string
  niveau: 2 | 3
  href: string
  beeld: Beeldnaam
  links: readonly Verwijzing[]
}

/** A theme with its first articles. */
export function ThemeCard({ kop, niveau, href, beeld, links }: ThemeProps) {
  const Tag = `h${niveau}` as const
  return (
    <section className="wv-thema">
      <Tag className="utrecht-heading-3 wv-thema__kop">
        <Icon naam={beeld} />
        <a className="utrecht-link utrecht-link--html-a" href={href}>
          {kop}
        </a>
      </Tag>
      <ul>
        {links.map(({ tekst, href, lang }) => (
          <li key={href}>
            <a className="utrecht-link utrecht-link--html-a" href={href} lang={lang}>
              {tekst}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Themes beside each other where there is room. */
export function ThemeGrid({ children }: { children: ReactNode }) {
  return <div className="wv-themas">{children}</div>
}

/** The few things that most people come for, as large targets. */
export function QuickLinks({
  items,
  label,
}: {
  label: string
  items: readonly (Verwijzing & { beeld: Beeldnaam })[]
}) {
  return (
    <nav className="wv-snel" aria-label={label}>
      <ul>
        {items.map(({ tekst, href, beeld }) => (
          <li key={href}>
            <a href={href}>
              <Icon naam={beeld} />
              <span>{tekst}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What one must see at once, such as whom to call in danger. */
export function UrgentLine({ children }: { children: ReactNode }) {
  return <div className="wv-spoed">{children}</div>
}

/** "Laatst bijgewerkt op": quiet, below a text. */
export function Updated({ children }: { children: ReactNode }) {
  return <p className="wv-bijgewerkt">{children}</p>
}

/** A text that is read aloud, perhaps in another language than the page around it. */
export function InLanguage({ taal, children }: { taal: Taal; children: ReactNode }) {
  return (
    <div className="wv-deel" lang={taal} data-voorlezen="">
      {children}
    </div>
  )
}

/** A place on the page that a link or an answer leads to. */
export function Anchor({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div className="wv-deel" id={id} data-voorlezen="nee">
      {children}
    </div>
  )
}
