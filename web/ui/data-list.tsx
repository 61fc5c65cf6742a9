import type { ReactNode } from 'react'
import type { Taal } from '../omgeving.ts'
import { teksten } from './teksten.ts'

export interface Gegeven {
  naam: string
  waarde: ReactNode
  /** Address where it can be changed. */
  wijzig?: string
}

/** What is known of one thing, as name and value, with a link to change it. */
export function DataList({ gegevens, taal = 'nl' }: { gegevens: readonly Gegeven[]; taal?: Taal }) {
  return (
    <dl className="utrecht-data-list wv-gegevens">
      {gegevens.map(({ naam, waarde, wijzig }) => (
        <div className="wv-gegevens__rij" key={naam}>
          <dt className="utrecht-data-list__item-key">{naam}</dt>
          <dd className="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">{waarde}</dd>
          {wijzig && (
            <dd className="wv-gegevens__actie">
              <a className="utrecht-link utrecht-link--html-a" href={wijzig}>
                {teksten[taal].wijzig}
                <span className="wv-verborgen">: {naam}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
