import type { FormState } from '../form-state.ts'
import { Alert } from './alert.tsx'

/** How it is now beside what somebody filled in. */
export interface Verschil {
  naam: string
  nu: string
  u: string
}

interface GewijzigdProps {
  /** The department that was first, and when, as people read it. */
  door: string
  op: string
  verschillen: readonly Verschil[]
}

/** Somebody else was first: what was filled in stays in the form, and here stands how it is now. */
export function Gewijzigd({ door, op, verschillen }: GewijzigdProps) {
  const anders = verschillen.filter(({ nu, u }) => nu !== u)
  return (
    <Alert soort="waarschuwing" kop={`Intussen gewijzigd door ${door}, om ${op} uur`}>
      <p className="utrecht-paragraph">
        Uw invoer is nog niet bewaard en staat hieronder. Klopt die nog? Verstuur dan opnieuw.
      </p>
      {anders.length > 0 && (
        <ul className="utrecht-unordered-list">
          {anders.map(({ naam, nu, u }) => (
            <li key={naam} className="utrecht-unordered-list__item">
              <b>{naam}</b>: nu “{nu}”, bij u “{u}”
            </li>
          ))}
        </ul>
      )}
    </Alert>
  )
}

/** The message of an action that was refused because somebody else was first. */
export const GEWIJZIGD = 'Intussen gewijzigd. Kijk of uw invoer nog klopt en verstuur dan opnieuw.'

interface VersieProps {
  form: FormState<'versie'>
  /** Version that the page has read just now. */
  nu: number
}

/**
 * The version that a form rests on. Only who has read that somebody else was first goes on from the newer one; a form with
 * another mistake keeps the version that it was opened with.
 */
export function Versie({ form, nu }: VersieProps) {
  const seen = form.fouten.algemeen === GEWIJZIGD ? nu : (form.invoer.versie ?? nu)
  return <input type="hidden" name="versie" value={String(seen)} />
}
