import type { ReactNode } from 'react'

export type Toon = 'info' | 'ok' | 'waarschuwing' | 'fout'
const ALERT: Record<Toon, string> = { info: 'info', ok: 'ok', waarschuwing: 'warning', fout: 'error' }

/** A message about the page as a whole. Its meaning is in its words; the colour comes on top. */
export function Alert({
  soort = 'info',
  kop,
  children,
}: {
  soort?: Toon
  kop?: string
  children: ReactNode
}) {
  return (
    <div className={`utrecht-alert utrecht-alert--${ALERT[soort]}`}>
      <div className="utrecht-alert__content">
        {kop && <h2 className="utrecht-heading-4">{kop}</h2>}
        <div className="wv-alert__tekst">{children}</div>
      </div>
    </div>
  )
}

export type Statussoort = 'neutraal' | 'goed' | 'let-op' | 'fout' | 'stil'
const BADGE: Record<Statussoort, string> = {
  neutraal: 'neutral',
  goed: 'success',
  'let-op': 'warning',
  fout: 'danger',
  stil: 'inactive',
}

/** A state in one or two words. */
export function Badge({ soort = 'neutraal', children }: { soort?: Statussoort; children: ReactNode }) {
  return <span className={`utrecht-status-badge utrecht-status-badge--${BADGE[soort]}`}>{children}</span>
}

interface EmptyStateProps {
  kop: string
  /** Why there is nothing, and what one can do. */
  children: ReactNode
}

/** Takes the place of a list that has nothing in it. */
export function EmptyState({ kop, children }: EmptyStateProps) {
  return (
    <div className="wv-leeg">
      <p className="wv-leeg__kop">{kop}</p>
      <div>{children}</div>
    </div>
  )
}
