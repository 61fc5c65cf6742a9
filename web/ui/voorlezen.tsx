import type { ReactNode } from 'react'
import type { Taal } from '../omgeving.ts'
import { teksten } from './teksten.ts'

interface VoorleesProps {
  taal?: Taal
  /** Words that a voice says otherwise than they are written: `corporatie.uitspraak`. */
  uitspraak?: Readonly<Record<string, string>> | undefined
}

/** A part of a page, such as a letter or message, that can be read aloud apart from the rest. */
export function Voorlezen({ children, ...props }: VoorleesProps & { children: ReactNode }) {
  return (
    <div className="wv-deel" data-voorlezen="">
      <VoorleesKnop {...props} />
      {children}
    </div>
  )
}

/** Hidden until script finds a voice in the language of the page. Reads the nearest `data-voorlezen` around it. */
export function VoorleesKnop({ taal = 'nl', uitspraak }: VoorleesProps) {
  const t = teksten[taal].voorlezen
  return (
    <voorlees-knop hidden uitspraak={uitspraak && JSON.stringify(uitspraak)}>
      <fieldset className="wv-voorlees">
        <legend className="wv-verborgen">{t.groep}</legend>
        <button
          type="button"
          className="utrecht-button utrecht-button--secondary-action"
          data-doe="start"
          data-stil={t.stil}
          data-leest={t.leest}
          data-pauze={t.pauze}
        >
          <Luidspreker />
          <span data-tekst="">{t.stil}</span>
        </button>
        <div className="wv-voorlees__tijdens" data-tijdens="" hidden>
          <Knop doe="stop">{t.stop}</Knop>
          <Knop doe="vorige">{t.vorige}</Knop>
          <Knop doe="volgende">{t.volgende}</Knop>
          <label className="wv-voorlees__tempo">
            {t.tempo}{' '}
            <select className="utrecht-select utrecht-select--html-select" defaultValue="1">
              {Object.entries(t.tempos).map(([waarde, naam]) => (
                <option key={waarde} value={waarde}>
                  {naam}
                </option>
              ))}
            </select>
          </label>
        </div>
      </fieldset>
    </voorlees-knop>
  )
}

function Knop({ doe, children }: { doe: string; children: ReactNode }) {
  return (
    <button type="button" className="utrecht-button utrecht-button--subtle" data-doe={doe}>
      {children}
    </button>
  )
}

function Luidspreker() {
  return (
    <svg
      className="wv-voorlees__beeld"
      viewBox="0 0 24 24"
      width="22"
      height="22"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M3 9v6h4l5 5V4L7 9z" fill="currentColor" />
      <path d="M15 8a5 5 0 0 1 0 8M17.5 5a9 9 0 0 1 0 14" fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  )
}
