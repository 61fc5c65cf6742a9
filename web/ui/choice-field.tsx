import { FieldFrame, GroupFrame, controlOf } from './field.tsx'
import type { FieldProps } from './field.tsx'
import { teksten } from './teksten.ts'

export interface Keuze {
  waarde: string
  tekst: string
  hint?: string
}

interface ChoiceProps<Field extends string> extends FieldProps<Field> {
  keuzes: readonly Keuze[]
}

/** For a long list that people know, such as months. Up to seven choices: use Radios, which shows them all. */
export function Select<Field extends string>(props: ChoiceProps<Field>) {
  const { id, waarde, aria, fout } = controlOf(props)
  return (
    <FieldFrame {...props}>
      <select
        className={`utrecht-select utrecht-select--html-select${fout ? ' utrecht-select--invalid' : ''}`}
        id={id}
        name={props.name}
        defaultValue={waarde}
        {...aria}
      >
        <option value="">{teksten[props.form.taal].kies}</option>
        {props.keuzes.map((keuze) => (
          <option key={keuze.waarde} value={keuze.waarde}>
            {keuze.tekst}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

/** One of a few; none is chosen beforehand. */
export function Radios<Field extends string>(props: ChoiceProps<Field>) {
  const { id, waarde } = controlOf(props)
  return (
    <GroupFrame {...props}>
      {props.keuzes.map((keuze, index) => (
        <Choice
          key={keuze.waarde}
          soort="radio"
          id={index === 0 ? id : `${id}-${index + 1}`}
          name={props.name}
          keuze={keuze}
          checked={waarde === keuze.waarde}
        />
      ))}
    </GroupFrame>
  )
}

/** Any number of a few. The schema's type is `meerkeuze(…)`. */
export function Checkboxes<Field extends string>(props: ChoiceProps<Field>) {
  const { id, waarden } = controlOf(props)
  return (
    <GroupFrame {...props}>
      {props.keuzes.map((keuze, index) => (
        <Choice
          key={keuze.waarde}
          soort="checkbox"
          id={index === 0 ? id : `${id}-${index + 1}`}
          name={props.name}
          keuze={keuze}
          checked={waarden.includes(keuze.waarde)}
        />
      ))}
    </GroupFrame>
  )
}

interface OneChoice {
  soort: 'radio' | 'checkbox'
  id: string
  name: string
  keuze: Keuze
  checked: boolean
}

function Choice({ soort, id, name, keuze, checked }: OneChoice) {
  const klasse =
    soort === 'radio'
      ? 'utrecht-radio-button utrecht-radio-button--html-input'
      : 'utrecht-checkbox utrecht-checkbox--html-input utrecht-checkbox--custom'
  return (
    <div className="wv-keuze">
      <input
        className={klasse}
        type={soort}
        id={id}
        name={name}
        value={keuze.waarde}
        defaultChecked={checked}
        aria-describedby={keuze.hint ? `${id}-uitleg` : undefined}
      />
      <label className="wv-keuze__label" htmlFor={id}>
        {keuze.tekst}
      </label>
      {keuze.hint && (
        <p className="utrecht-form-field-description" id={`${id}-uitleg`}>
          {keuze.hint}
        </p>
      )}
    </div>
  )
}
