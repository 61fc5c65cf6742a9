import type { ReactNode } from 'react'
import type { FormState } from '../form-state.ts'
import { ErrorSummary } from './form.tsx'
import { HiddenFields } from './hidden-fields.tsx'

interface RowFormProps<Field extends string> {
  form: FormState<Field>
  waarden?: Partial<Record<NoInfer<Field>, string>>
  children: ReactNode
}

/** One form around a list whose rows can be ticked, so that one button does something with all of them. */
export function RowForm<Field extends string>({ form, waarden, children }: RowFormProps<Field>) {
  return (
    <form className="wv-rijform" method="post" action={form.url} noValidate>
      <ErrorSummary form={form} />
      <HiddenFields form={form} waarden={waarden} />
      {children}
    </form>
  )
}

interface RowChoiceProps {
  name: string
  waarde: string
  /** Which row it is, for who does not see the table: "taak 12". */
  label: string
  checked?: boolean
}

/** The box before a row. */
export const RowChoice = ({ name, waarde, label, checked }: RowChoiceProps) => (
  <span className="wv-rijkeuze">
    <input
      className="utrecht-checkbox utrecht-checkbox--html-input utrecht-checkbox--custom"
      type="checkbox"
      name={name}
      value={waarde}
      aria-label={label}
      defaultChecked={checked}
    />
  </span>
)

interface RowButtonProps {
  name: string
  waarde: string
  bij?: string
  soort?: 'secundair' | 'subtiel'
  children: ReactNode
}

/** A button inside a `RowForm` that says by its own value what must be done. */
export const RowButton = ({ name, waarde, bij, soort = 'secundair', children }: RowButtonProps) => (
  <button
    type="submit"
    className={`utrecht-button ${soort === 'secundair' ? 'utrecht-button--secondary-action' : 'utrecht-button--subtle'} wv-rijknop`}
    name={name}
    value={waarde}
  >
    {children}
    {bij && <span className="wv-verborgen">: {bij}</span>}
  </button>
)
