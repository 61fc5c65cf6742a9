import type { Taal } from '../omgeving.ts'
import { teksten } from './teksten.ts'

/** What a declaration says to the person who fills in a field: `uitlegVan(verwerking)` makes it. All texts are B1. */
export interface WaarvoorUitleg {
  /** Why we ask. */
  waarvoor: string
  /** The law that allows it, such as "Burgerlijk Wetboek, artikel 7:206". */
  wet: string
  /** The ground of the AVG in words: "Het is nodig voor uw huurcontract." */
  grond?: string
  /** How long we keep it. */
  bewaren: string
  /** What happens when the field stays empty. */
  alsUNietGeeft?: string
}

interface WaarvoorProps {
  uitleg: WaarvoorUitleg
  /** The field's label, so that a screen reader hears which "Waarvoor?" this is. */
  label: string
  taal: Taal
}

/** The "Waarvoor?" beside a field: opens on the page itself, also without script. */
export function Waarvoor({ uitleg, label, taal }: WaarvoorProps) {
  const t = teksten[taal]
  return (
    <details className="wv-waarvoor">
      <summary className="wv-waarvoor__knop">
        {t.waarvoor} <span className="wv-verborgen">{label}</span>
      </summary>
      <div className="wv-waarvoor__tekst">
        <p>{uitleg.waarvoor}</p>
        <p>
          <b>{t.wet}:</b> {uitleg.wet}. {uitleg.grond}
        </p>
        <p>
          <b>{t.bewaren}:</b> {uitleg.bewaren}
        </p>
        {uitleg.alsUNietGeeft && (
          <p>
            <b>{t.alsUNietGeeft}:</b> {uitleg.alsUNietGeeft}
          </p>
        )}
      </div>
    </details>
  )
}
