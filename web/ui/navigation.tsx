import type { ReactNode } from 'react'
import type { Taal } from '../omgeving.ts'
import { teksten } from './teksten.ts'

interface PaginationProps {
  /** Counted from 1. */
  nu: number
  aantal: number
  href: (pagina: number) => string
  taal?: Taal
}

/** First, last and the pages around this one; nothing when there is one page. */
export function Pagination({ nu, aantal, href, taal = 'nl' }: PaginationProps) {
  const t = teksten[taal]
  if (aantal <= 1) return null
  const getoond = [...new Set([1, nu - 1, nu, nu + 1, aantal])].filter((n) => n >= 1 && n <= aantal)
  return (
    <nav className="wv-bladeren" aria-label={t.paginas}>
      <ul>
        {nu > 1 && (
          <li>
            <a className="wv-bladeren__link" href={href(nu - 1)} rel="prev">
              {t.vorige}
            </a>
          </li>
        )}
        {getoond.map((n, index) => (
          <li key={n} className={n - (getoond[index - 1] ?? n - 1) > 1 ? 'wv-bladeren__gat' : undefined}>
            <a
              className="wv-bladeren__link"
              href={href(n)}
              aria-label={t.pagina(n)}
              aria-current={n === nu ? 'page' : undefined}
            >
              {n}
            </a>
          </li>
        ))}
        {nu < aantal && (
          <li>
            <a className="wv-bladeren__link" href={href(nu + 1)} rel="next">
              {t.volgende}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}

export interface Keuzelink {
  tekst: string
  href: string
  actief: boolean
  /** How many there are behind the link. */
  aantal?: number
}

function Keuzelinks({
  label,
  links,
  klasse,
}: {
  label: string
  links: readonly Keuzelink[]
  klasse: string
}) {
  return (
    <nav className={klasse} aria-label={label}>
      <ul>
        {links.map(({ tekst, href, actief, aantal }) => (
          <li key={href}>
            <a href={href} aria-current={actief ? 'page' : undefined}>
              {tekst}
              {aantal === undefined ? '' : ` (${aantal})`}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Narrows a list; each choice is an address that can be kept. */
export const FilterLinks = (props: { label: string; links: readonly Keuzelink[] }) => (
  <Keuzelinks {...props} klasse="wv-filters" />
)

/** Parts of one subject, each a page of its own. */
export const Tabs = (props: { label: string; links: readonly Keuzelink[] }) => (
  <Keuzelinks {...props} klasse="wv-tabs" />
)

interface SearchFormProps {
  /** Path that shows the result. */
  actie: string
  /** What can be found, and by which words: "Zoek op naam, adres of zaaknummer". */
  label: string
  name?: string
  waarde?: string | undefined
  taal?: Taal
  /** Other fields that narrow the search. */
  children?: ReactNode
}

/** Search by GET: the result has an address. */
export function SearchForm({ actie, label, name = 'q', waarde, taal = 'nl', children }: SearchFormProps) {
  return (
    <search>
      <form className="wv-zoek" method="get" action={actie}>
        <label className="utrecht-form-label" htmlFor={`zoek-${name}`}>
          {label}
        </label>
        <div className="wv-zoek__rij">
          <input
            className="utrecht-textbox utrecht-textbox--html-input"
            type="search"
            id={`zoek-${name}`}
            name={name}
            defaultValue={waarde}
            autoComplete="off"
          />
          <button type="submit" className="utrecht-button utrecht-button--primary-action">
            {teksten[taal].zoek}
          </button>
        </div>
        {children}
      </form>
    </search>
  )
}
