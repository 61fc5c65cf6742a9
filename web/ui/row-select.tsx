import type { Keuze } from './choice-field.tsx'

/** A choice inside a row of a table; its name is read out, as the row says the rest. The first choice is the proposal. */
export function RowSelect({
  name,
  label,
  keuzes,
}: {
  name: string
  label: string
  keuzes: readonly Keuze[]
}) {
  return (
    <select className="utrecht-select utrecht-select--html-select" name={name} aria-label={label}>
      {keuzes.map(({ waarde, tekst }) => (
        <option key={waarde} value={waarde}>
          {tekst}
        </option>
      ))}
    </select>
  )
}
