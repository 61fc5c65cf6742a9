import type { ReactNode } from 'react'
import { fieldId } from '../form-state.ts'
import type { FormState } from '../form-state.ts'
import { Alert } from './alert.tsx'
import { Button, ButtonGroup } from './button.tsx'
import { HiddenFields } from './hidden-fields.tsx'
import { Link } from './text.tsx'
import { teksten } from './teksten.ts'

interface FormProps<Field extends string> {
  form: FormState<Field>
  /** Text of the submit button: the thing it does ("Reparatie melden"), never "Verzenden". */
  verzend: string
  /** Where "Annuleren" leads to; no link when left out. */
  annuleer?: string
  /** The form takes a file. */
  bestanden?: boolean
  /** False for a form of one field that needs no explanation. */
  uitleg?: boolean
  children: ReactNode
}

/** A form that is checked on the server: wrong fields are listed above it and named at the field itself. */
export function Form<Field extends string>(props: FormProps<Field>) {
  const { form, verzend, annuleer, bestanden, uitleg = true, children } = props
  const t = teksten[form.taal]
  return (
    <form
      className="wv-form"
      method="post"
      action={form.url}
      encType={bestanden ? 'multipart/form-data' : undefined}
      noValidate
    >
      <ErrorSummary form={form} />
      {uitleg && <p className="utrecht-paragraph">{t.vulIn}</p>}
      {form.hersteld && (
        <Alert soort="info">{bestanden ? `${t.hersteld} ${t.herstelBestand}` : t.hersteld}</Alert>
      )}
      <HiddenFields form={form} />
      {children}
      <ButtonGroup>
        <Button>{verzend}</Button>
        {annuleer && <Link href={annuleer}>{t.annuleren}</Link>}
      </ButtonGroup>
    </form>
  )
}

/**
 * Lists what is wrong, each a link to its field. The heading takes the focus when the page loads, so that a screen
 * reader says it once; it is no live region. `Form` shows it by itself.
 */
export function ErrorSummary<Field extends string>({ form }: { form: FormState<Field> }) {
  const { algemeen, ...velden } = form.fouten as Record<string, string | undefined>
  const lijst = Object.entries(velden)
  if (lijst.length === 0) return algemeen === undefined ? null : <Alert soort="fout">{algemeen}</Alert>
  const id = `${form.actie}-fouten`
  return (
    <fouten-lijst>
      <section className="wv-fouten" aria-labelledby={id}>
        <h2 className="utrecht-heading-3" id={id} tabIndex={-1} data-kop="">
          {teksten[form.taal].foutKop(lijst.length)}
        </h2>
        {algemeen && <p className="utrecht-paragraph">{algemeen}</p>}
        <ul className="wv-fouten__lijst">
          {lijst.map(([name, message]) => (
            <li key={name}>
              <a className="utrecht-link utrecht-link--html-a" href={`#${fieldId(form, name)}`}>
                {message}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </fouten-lijst>
  )
}
