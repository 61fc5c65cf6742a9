import type { ReactNode } from 'react'

interface DayFormProps {
  /** Path that shows the day. */
  actie: string
  name: string
  label: string
  waarde: string
  minimum?: string
  maximum?: string
  verzend: string
  /** Other fields of the address, such as a filter. */
  children?: ReactNode
}

/** Goes to a day by GET, with the browser's own date picker: the day has an address. */
export function DayForm(props: DayFormProps) {
  const { actie, name, label, waarde, minimum, maximum, verzend, children } = props
  return (
    <form className="wv-dagkiezer" method="get" action={actie}>
      {children}
      <label className="utrecht-form-label" htmlFor={`dag-${name}`}>
        {label}
      </label>
      <div className="wv-dagkiezer__rij">
        <input
          className="utrecht-textbox utrecht-textbox--html-input wv-half"
          type="date"
          id={`dag-${name}`}
          name={name}
          defaultValue={waarde}
          min={minimum}
          max={maximum}
        />
        <button type="submit" className="utrecht-button utrecht-button--secondary-action">
          {verzend}
        </button>
      </div>
    </form>
  )
}
