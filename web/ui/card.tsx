import type { ReactNode } from 'react'

interface CardProps {
  kop: string
  /** Makes the whole card lead there. */
  href?: string
  niveau?: 2 | 3
  children: ReactNode
}

/** A block with a heading. With `href` one link covers the card, so that it is one stop for Tab. */
export function Card({ kop, href, niveau = 2, children }: CardProps) {
  const Tag = `h${niveau}` as const
  return (
    <section className={`wv-kaart${href ? ' wv-kaart--link' : ''}`}>
      <Tag className="utrecht-heading-3">
        {href ? (
          <a className="utrecht-link utrecht-link--html-a wv-kaart__link" href={href}>
            {kop}
          </a>
        ) : (
          kop
        )}
      </Tag>
      <div className="wv-kaart__tekst">{children}</div>
    </section>
  )
}

interface WelcomeProps {
  titel: string
  tekst: string
  /** The one step that most people come for. */
  children: ReactNode
}

/** The top of a home page; has the `h1`, so the Layout gets `kop={false}`. */
export function Welcome({ titel, tekst, children }: WelcomeProps) {
  return (
    <section className="wv-welkom">
      <h1 className="utrecht-heading-1">{titel}</h1>
      <p className="utrecht-paragraph utrecht-paragraph--lead">{tekst}</p>
      {children}
    </section>
  )
}

/** Cards beside each other where there is room. */
export function CardGrid({ children }: { children: ReactNode }) {
  return <div className="wv-kaarten">{children}</div>
}
