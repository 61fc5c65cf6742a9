import type { ReactNode } from 'react'
import { fieldId } from '../form-state.ts'
import type { FormState } from '../form-state.ts'
import { teksten } from './teksten.ts'
import { Waarvoor } from './waarvoor.tsx'
import type { WaarvoorUitleg } from './waarvoor.tsx'

/** What every field has. `name` is a field of the form's schema: another name does not compile. */
export interface FieldProps<Field extends string> {
  form: FormState<Field>
  name: NoInfer<Field>
  /** The question, or the name of what is asked. */
  label: string
  hint?: string | undefined
  /** Marks the field as "niet verplicht". */
  optioneel?: boolean | undefined
  waarvoor?: WaarvoorUitleg | undefined
}

/** Ids and state of a field's control, from its form. */
export function controlOf<Field extends string>(props: FieldProps<Field>) {
  const { form, name, hint, optioneel } = props
  const id = fieldId(form, name)
  const fout = form.fouten[name]
  const beschreven = [hint ? `${id}-hint` : '', fout ? `${id}-fout` : ''].filter(Boolean).join(' ')
  const raw = form.invoer[name]
  return {
    id,
    fout,
    waarde: typeof raw === 'string' ? raw : '',
    waarden: typeof raw === 'string' ? [raw] : (raw ?? []),
    aria: {
      'aria-describedby': beschreven || undefined,
      'aria-invalid': fout ? true : undefined,
      'aria-required': optioneel ? undefined : true,
    },
  }
}

const klasse = (fout: string | undefined) =>
  `utrecht-form-field wv-veld${fout ? ' utrecht-form-field--invalid' : ''}`

/** Label, Waarvoor, hint and error around one control. */
export function FieldFrame<Field extends string>(props: FieldProps<Field> & { children: ReactNode }) {
  const { form, label, optioneel, waarvoor, children } = props
  const { id, fout } = controlOf(props)
  return (
    <div className={klasse(fout)}>
      <div className="wv-veld__kop">
        <label className="utrecht-form-label" htmlFor={id}>
          {label}
          {optioneel && <Optioneel form={form} />}
        </label>
        {waarvoor && <Waarvoor uitleg={waarvoor} label={label} taal={form.taal} />}
      </div>
      <HintAndError {...props} />
      {children}
    </div>
  )
}

/** The same around several controls: a fieldset whose legend is the question. */
export function GroupFrame<Field extends string>(props: FieldProps<Field> & { children: ReactNode }) {
  const { form, label, optioneel, waarvoor, children } = props
  const { id, fout, aria } = controlOf(props)
  return (
    <div className={klasse(fout)}>
      <fieldset className="wv-groep" aria-describedby={aria['aria-describedby']} id={`${id}-groep`}>
        <legend className="utrecht-form-label">
          {label}
          {optioneel && <Optioneel form={form} />}
        </legend>
        {waarvoor && <Waarvoor uitleg={waarvoor} label={label} taal={form.taal} />}
        <HintAndError {...props} />
        {children}
      </fieldset>
    </div>
  )
}

function Optioneel({ form }: { form: { taal: 'nl' | 'en' } }) {
  return <span className="wv-optioneel"> ({teksten[form.taal].nietVerplicht})</span>
}

function HintAndError<Field extends string>(props: FieldProps<Field>) {
  const { id, fout } = controlOf(props)
  return (
    <>
      {props.hint && (
        <p className="utrecht-form-field-description" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {fout && (
        <p className="utrecht-form-field-error-message" id={`${id}-fout`}>
          {fout}
        </p>
      )}
    </>
  )
}
