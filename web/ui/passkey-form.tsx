import type { ReactNode } from 'react'
import type { FormState } from '../form-state.ts'
import { Button, ButtonGroup } from './button.tsx'
import type { Knopsoort } from './button.tsx'
import { ErrorSummary } from './form.tsx'
import { HiddenFields } from './hidden-fields.tsx'

interface PasskeyFormProps {
  /** Its action takes the device's answer in the field `antwoord`. */
  form: FormState<'antwoord'> | FormState<'antwoord' | 'naam'>
  /** Address that gives the question for the device, as JSON. */
  vraag: string
  soort: 'inloggen' | 'maken'
  knop: string
  knopsoort?: Knopsoort
  /** What to do when the device gave no answer. */
  mislukt: string
  children?: ReactNode
}

/** A form that a passkey answers. Without script, or in a browser without passkeys, it is not shown. */
export function PasskeyForm(props: PasskeyFormProps) {
  const { form, vraag, soort, knop, knopsoort, mislukt, children } = props
  return (
    <>
      <ErrorSummary form={form} />
      <passkey-knop vraag={vraag} soort={soort} hidden>
        <form className="wv-form" method="post" action={form.url} noValidate>
          <HiddenFields form={form} waarden={{ antwoord: '' }} />
          {children}
          <div role="alert" data-fout="" hidden>
            <p className="utrecht-form-field-error-message">{mislukt}</p>
          </div>
          <ButtonGroup>
            <Button soort={knopsoort ?? 'primair'}>{knop}</Button>
          </ButtonGroup>
        </form>
      </passkey-knop>
    </>
  )
}
