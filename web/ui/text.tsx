import type { ReactNode } from 'react'

interface HeadingProps {
  niveau: 1 | 2 | 3 | 4
  id?: string
  children: ReactNode
}

/** One `niveau={1}` a page; a level is never skipped. */
export function Heading({ niveau, id, children }: HeadingProps) {
  const Tag = `h${niveau}` as const
  return (
    <Tag id={id} className={`utrecht-heading-${niveau}`}>
      {children}
    </Tag>
  )
}

export function Paragraph({ soort, children }: { soort?: 'lead' | 'klein'; children: ReactNode }) {
  const extra = { lead: ' utrecht-paragraph--lead', klein: ' utrecht-paragraph--small' }
  return <p className={`utrecht-paragraph${soort ? extra[soort] : ''}`}>{children}</p>
}

/** A link says where it goes, also when read alone: never "klik hier". */
export function Link({ href, children, huidig }: { href: string; children: ReactNode; huidig?: boolean }) {
  return (
    <a className="utrecht-link utrecht-link--html-a" href={href} aria-current={huidig ? 'page' : undefined}>
      {children}
    </a>
  )
}

/** A telephone number that can be called at a touch. */
export function Telefoon({ nummer }: { nummer: string }) {
  return (
    <a className="utrecht-link utrecht-link--html-a wv-heel" href={`tel:${nummer.replaceAll(/[^+\d]/g, '')}`}>
      {nummer.replaceAll(' ', '\u{a0}')}
    </a>
  )
}

/** A plain list; `genummerd` when the order matters. */
export function TextList({ items, genummerd }: { items: readonly ReactNode[]; genummerd?: boolean }) {
  const soort = genummerd ? 'ordered' : 'unordered'
  const Tag = genummerd ? 'ol' : 'ul'
  return (
    <Tag className={`utrecht-${soort}-list`}>
      {items.map((item, index) => (
        <li key={index} className={`utrecht-${soort}-list__item`}>
          {item}
        </li>
      ))}
    </Tag>
  )
}

/** A number or code that people read out or type over. */
export function Reference({ children }: { children: ReactNode }) {
  return <p className="wv-referentie">{children}</p>
}

/** Text for screen readers alone. */
export function Hidden({ children }: { children: ReactNode }) {
  return <span className="wv-verborgen">{children}</span>
}

/** A part of a page with its heading: gives the room around it. */
export function Section({ kop, niveau = 2, children }: { kop: string; niveau?: 2 | 3; children: ReactNode }) {
  return (
    <section className="wv-deel">
      <Heading niveau={niveau}>{kop}</Heading>
      {children}
    </section>
  )
}
