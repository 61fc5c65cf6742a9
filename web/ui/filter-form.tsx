import type { ReactNode } from 'react'
import type { FormState } from '../form-state.ts'
import type { Keuze } from './choice-field.tsx'
import { HiddenFields } from './hidden-fields.tsx'

interface FilterField {
  name: string
  label: string
  waarde: string | undefined
  keuzes: readonly Keuze[]
}

/** Narrows a page by lists to choose from, by GET: the choice is in the address. An empty choice shows all. */
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
      {velden.map(({ name, label, waarde, keuzes }) => (
        <div key={name}>
          <label className="utrecht-form-label" htmlFor={`filter-${name}`}>
            {label}
          </label>
          <select
            className="utrecht-select utrecht-select--html-select"
            id={`filter-${name}`}
            name={name}
            defaultValue={waarde ?? ''}
          >
            <option value="">Alle</option>
            {keuzes.map((keuze) => (
              <option key={keuze.waarde} value={keuze.waarde}>
                {keuze.tekst}
              </option>
            ))}
          </select>
        </div>
      ))}
      <button type="submit" className="utrecht-button utrecht-button--secondary-action">
        {verzend}
      </button>
    </form>
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
      <HiddenFields form={form} waarden={waarden as Partial<Record<string, string>>} />
    </form>
  )
}
