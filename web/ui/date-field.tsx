import { FieldFrame, GroupFrame, controlOf } from './field.tsx'
import type { FieldProps } from './field.tsx'
import { teksten } from './teksten.ts'

interface DateFieldProps<Field extends string> extends FieldProps<Field> {
  /** `kalender` is the browser's own date picker: for staff, and for a day that is near. */
  soort?: 'velden' | 'kalender'
  /** Fills in a date of birth where the browser knows it. */
  geboortedatum?: boolean
}

/** A date. People type one they know in three fields; the schema's type is `datum(…)`, a `YYYY-MM-DD`. */
export function DateField<Field extends string>(props: DateFieldProps<Field>) {
  return props.soort === 'kalender' ? <Picker {...props} type="date" /> : <ThreeFields {...props} />
}

/** A time of day, `HH:MM`. */
export function TimeField<Field extends string>(props: FieldProps<Field>) {
  return <Picker {...props} type="time" />
}

function Picker<Field extends string>(props: FieldProps<Field> & { type: 'date' | 'time' }) {
  const { id, waarde, aria, fout } = controlOf(props)
  return (
    <FieldFrame {...props}>
      <input
        className={`utrecht-textbox utrecht-textbox--html-input wv-half${fout ? ' utrecht-textbox--invalid' : ''}`}
        type={props.type}
        id={id}
        name={props.name}
        defaultValue={waarde}
        {...aria}
      />
    </FieldFrame>
  )
}

function ThreeFields<Field extends string>(props: DateFieldProps<Field>) {
  const { id, waarde, fout } = controlOf(props)
  const t = teksten[props.form.taal]
  const [jaar = '', maand = '', dag = ''] = waarde.replaceAll('?', '').split('-')
  const velden = [
    { deel: 'dag', label: t.dag, waarde: dag, lengte: 2, autoComplete: 'bday-day' },
    { deel: 'maand', label: t.maand, waarde: maand, lengte: 2, autoComplete: 'bday-month' },
    { deel: 'jaar', label: t.jaar, waarde: jaar, lengte: 4, autoComplete: 'bday-year' },
  ]
  return (
    <GroupFrame {...props}>
      <div className="wv-datum">
        {velden.map((veld, index) => (
          <div key={veld.deel}>
            <label className="wv-datum__label" htmlFor={index === 0 ? id : `${id}-${veld.deel}`}>
              {veld.label}
            </label>
            <input
              className={`utrecht-textbox utrecht-textbox--html-input wv-cijfers-${veld.lengte}${fout ? ' utrecht-textbox--invalid' : ''}`}
              type="text"
              inputMode="numeric"
              id={index === 0 ? id : `${id}-${veld.deel}`}
              name={`${props.name}-${veld.deel}`}
              defaultValue={veld.waarde}
              autoComplete={props.geboortedatum ? veld.autoComplete : undefined}
              aria-invalid={fout ? true : undefined}
            />
          </div>
        ))}
      </div>
    </GroupFrame>
  )
}
