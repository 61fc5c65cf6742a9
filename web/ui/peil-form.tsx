interface PeilFormProps {
  /** Path that shows the day. */
  actie: string
  /** The day that is looked at. */
  op: string
  /** The day until which we knew; empty for now. */
  bekend?: string | undefined
}

/** Goes by GET to how it was on a day, also as we knew it then: that view has an address. */
export function PeilForm({ actie, op, bekend }: PeilFormProps) {
  const velden = [
    { name: 'op', label: 'Hoe was het op', waarde: op, hint: 'De dag waarover u iets wilt weten.' },
    {
      name: 'bekend',
      label: 'Zoals wij het wisten op',
      waarde: bekend ?? '',
      hint: 'Laat leeg voor wat wij nu weten.',
    },
  ]
  return (
    <form className="wv-dagkiezer" method="get" action={actie}>
      {velden.map(({ name, label, waarde, hint }) => (
        <div key={name} className="wv-dagkiezer__veld">
          <label className="utrecht-form-label" htmlFor={`peil-${name}`}>
            {label}
          </label>
          <p className="utrecht-form-field-description" id={`peil-${name}-hint`}>
            {hint}
          </p>
          <input
            className="utrecht-textbox utrecht-textbox--html-input wv-half"
            type="date"
            id={`peil-${name}`}
            name={name}
            defaultValue={waarde}
            aria-describedby={`peil-${name}-hint`}
          />
        </div>
      ))}
      <button type="submit" className="utrecht-button utrecht-button--secondary-action">
        Bekijk deze dag
      </button>
    </form>
  )
}
