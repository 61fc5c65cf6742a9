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
      <Houses />
    </section>
  )
}

/** A row of houses, drawn by us: decoration only. */
function Houses() {
  return (
    <svg
      className="wv-welkom__huizen"
      viewBox="0 0 400 220"
      width="400"
      height="220"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M10 220V90l45-45 45 45v130z" fill="#157480" />
      <path d="M100 220V60h20V44h20V28h30v16h20v16h20v160z" fill="#1f8c99" />
      <path d="M210 220V100l50-40 50 40v120z" fill="#157480" />
      <path d="M310 220V76h80v144z" fill="#1f8c99" />
      <path d="M310 76q40-44 80 0z" fill="#157480" />
      <path
        d="M30 110h20v26H30zm30 0h20v26H60zM120 84h22v30h-22zm46 0h22v30h-22zm-46 50h22v30h-22zm46 0h22v30h-22zM235 116h50v28h-50zM328 96h18v26h-18zm28 0h18v26h-18zm-28 44h18v26h-18zm28 0h18v26h-18z"
        fill="#e3f2f3"
      />
      <path d="M45 220v-52h20v52zm101 0v-40h18v40zm102 0v-54h24v54zm93 0v-38h18v38z" fill="#0a454d" />
    </svg>
  )
}

/** Cards beside each other where there is room. */
export function CardGrid({ children }: { children: ReactNode }) {
  return <div className="wv-kaarten">{children}</div>
}
