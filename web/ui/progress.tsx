import type { ReactNode } from 'react'
import type { Taal } from '../omgeving.ts'
import { Badge } from './alert.tsx'
import type { Statussoort } from './alert.tsx'
import { teksten } from './teksten.ts'

export interface Stap {
  kop: string
  stand: 'klaar' | 'bezig' | 'straks'
  /** As people read it: "24 november 2026, 9.30 uur", or "verwacht voor 1 december". */
  wanneer?: string
  /** What happened, who does it, what one can do. */
  uitleg?: ReactNode
}

/** Steps of a case in their order. The state of each is in words; colour and shape come on top. */
export function Timeline({ stappen, taal = 'nl' }: { stappen: readonly Stap[]; taal?: Taal }) {
  return (
    <ol className="wv-tijdlijn">
      {stappen.map(({ kop, stand, wanneer, uitleg }, index) => (
        <li
          key={index}
          className={`wv-tijdlijn__stap wv-tijdlijn__stap--${stand}`}
          aria-current={stand === 'bezig' ? 'step' : undefined}
        >
          <div className="wv-tijdlijn__kop">
            <b>{kop}</b> <span className="wv-tijdlijn__stand">{teksten[taal].stap[stand]}</span>
          </div>
          {wanneer && <div className="wv-tijdlijn__wanneer">{wanneer}</div>}
          {uitleg && <div className="wv-tijdlijn__uitleg">{uitleg}</div>}
        </li>
      ))}
    </ol>
  )
}

export interface Taak {
  tekst: string
  href: string
  stand: 'nog-doen' | 'bezig' | 'klaar'
  /** Until when, or why. */
  hint?: string
}

const SOORT: Record<Taak['stand'], Statussoort> = { 'nog-doen': 'let-op', bezig: 'neutraal', klaar: 'goed' }

/** What somebody still has to do. "Klaar" says that a part is filled in, not that it was sent. */
export function Tasks({ taken, taal = 'nl' }: { taken: readonly Taak[]; taal?: Taal }) {
  return (
    <ul className="wv-taken">
      {taken.map(({ tekst, href, stand, hint }) => (
        <li className="wv-taken__taak" key={href}>
          <div>
            <a className="utrecht-link utrecht-link--html-a" href={href}>
              {tekst}
            </a>
            {hint && <p className="wv-taken__hint">{hint}</p>}
          </div>
          <Badge soort={SOORT[stand]}>{teksten[taal].taak[stand]}</Badge>
        </li>
      ))}
    </ul>
  )
}
