import type { ReactNode } from 'react'
import type { FormState } from '../form-state.ts'
import type { Keuze } from './choice-field.tsx'
import { HiddenFields } from './hidden-fields.tsx'

type FilterField = { name: string; label: string; waarde: string | undefined } & (
  | { soort?: 'lijst'; keuzes: readonly Keuze[] }
  | { soort: 'date' }
  | { soort: 'time' }
)

/** Narrows a page by GET: the choice is in the address. An empty choice shows all. */
export function FilterForm(props: {
  actie: string
  velden: readonly FilterField[]
  vast?: Record<string, string>
  verzend: string
}) {
  const { actie, velden, vast = {}, verzend } = props
  return (
    <form className="wv-filterform" method="get" action={actie}>
      {Object.entries(vast).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {velden.map((veld) => (
        <div key={veld.name}>
          <label className="utrecht-form-label" htmlFor={`filter-${veld.name}`}>
            {veld.label}
          </label>
          <FilterControl veld={veld} />
        </div>
      ))}
      <button type="submit" className="utrecht-button utrecht-button--secondary-action">
        {verzend}
      </button>
    </form>
  )
}

function FilterControl({ veld }: { veld: FilterField }) {
  const vast = { id: `filter-${veld.name}`, name: veld.name, defaultValue: veld.waarde ?? '' }
  if (veld.soort === 'date' || veld.soort === 'time')
    return <input className="utrecht-textbox utrecht-textbox--html-input" type={veld.soort} {...vast} />
  return (
    <select className="utrecht-select utrecht-select--html-select" {...vast}>
      <option value="">Alle</option>
      {veld.keuzes.map((keuze) => (
        <option key={keuze.waarde} value={keuze.waarde}>
          {keuze.tekst}
        </option>
      ))}
    </select>
  )
}

/** What stands above a board, beside each other where there is room. */
export function BoardBar({ children }: { children: ReactNode }) {
  return <div className="wv-bord-balk">{children}</div>
}

/** A form that only script fills in and sends; `bericht` is what is said before it is sent. */
export function HiddenForm<Field extends string>(props: {
  form: FormState<Field>
  velden: readonly NoInfer<Field>[]
  bericht: string
}) {
  const { form, velden, bericht } = props
  const waarden = Object.fromEntries(velden.map((name) => [name, '']))
  return (
    <form method="post" action={form.url} data-bericht={bericht} hidden>
      <HiddenFields form={form} waarden={waarden} />
      <button type="submit">Verzetten</button>
    </form>
  )
}
