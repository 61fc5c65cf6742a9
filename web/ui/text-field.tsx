import { FieldFrame, controlOf } from './field.tsx'
import type { FieldProps } from './field.tsx'
import { teksten } from './teksten.ts'

interface TextFieldProps<Field extends string> extends FieldProps<Field> {
  /** Kind of keyboard and spelling; the schema decides what is right. */
  soort?: 'text' | 'email' | 'tel' | 'search' | 'cijfers' | 'bedrag' | 'code'
  /** What the browser may fill in, such as `tel`, `email`, `postal-code`, `one-time-code`. */
  autoComplete?: string
  /** Width that fits the answer, in characters. */
  breedte?: 'smal' | 'half'
}

/** One line of text. */
export function TextField<Field extends string>(props: TextFieldProps<Field>) {
  const { soort = 'text', autoComplete, breedte, name } = props
  const { id, waarde, aria, fout } = controlOf(props)
  const type = soort === 'cijfers' || soort === 'bedrag' || soort === 'code' ? 'text' : soort
  return (
    <FieldFrame {...props}>
      <input
        className={`utrecht-textbox utrecht-textbox--html-input${fout ? ' utrecht-textbox--invalid' : ''}${breedte ? ` wv-${breedte}` : ''}`}
        type={type}
        id={id}
        name={name}
        defaultValue={waarde}
        autoComplete={autoComplete}
        inputMode={
          soort === 'cijfers' || soort === 'code' ? 'numeric' : soort === 'bedrag' ? 'decimal' : undefined
        }
        spellCheck={soort === 'text' ? undefined : false}
        {...aria}
      />
    </FieldFrame>
  )
}

/**
 * Several lines of text. `maximum` is counted by script and stated without it; the schema enforces it. `bron`: a source with
 * markup, as wide as there is room.
 */
export function TextArea<Field extends string>(
  props: FieldProps<Field> & { maximum?: number; rijen?: number; bron?: boolean },
) {
  const { maximum, rijen = 5, bron, name, form } = props
  const tekst = maximum ? teksten[form.taal].hoogstens(maximum) : ''
  const framed = { ...props, hint: [props.hint, tekst].filter(Boolean).join(' ') || undefined }
  const { id, waarde, aria, fout } = controlOf(framed)
  const control = (
    <textarea
      className={`utrecht-textarea utrecht-textarea--html-textarea${fout ? ' utrecht-textarea--invalid' : ''}${bron ? ' wv-bron' : ''}`}
      id={id}
      name={name}
      rows={rijen}
      defaultValue={waarde}
      {...aria}
    />
  )
  return (
    <FieldFrame {...framed}>
      {maximum ? (
        <teken-teller maximum={maximum} tekst={form.taal === 'nl' ? 'Nog # tekens' : '# characters left'}>
          {control}
        </teken-teller>
      ) : (
        control
      )}
    </FieldFrame>
  )
}

/** Never filled in by us. A button to show what was typed appears where script runs. */
export function PasswordField<Field extends string>(props: FieldProps<Field> & { nieuw?: boolean }) {
  const { name, nieuw, form } = props
  const { id, aria, fout } = controlOf(props)
  const t = teksten[form.taal]
  return (
    <FieldFrame {...props}>
      <toon-wachtwoord toon={t.toonWachtwoord} verberg={t.verbergWachtwoord}>
        <input
          className={`utrecht-textbox utrecht-textbox--html-input${fout ? ' utrecht-textbox--invalid' : ''}`}
          type="password"
          id={id}
          name={name}
          autoComplete={nieuw ? 'new-password' : 'current-password'}
          spellCheck={false}
          {...aria}
        />
      </toon-wachtwoord>
    </FieldFrame>
  )
}

interface FileFieldProps<Field extends string> extends FieldProps<Field> {
  /** Media types or endings, such as `image/jpeg,image/png`. */
  accept: string
  /** Opens the back camera on a telephone. */
  camera?: boolean
  meer?: boolean
}

/** A file. The form needs `bestanden`, its action a `maxBytes`. */
export function FileField<Field extends string>(props: FileFieldProps<Field>) {
  const { name, accept, camera, meer } = props
  const { id, aria } = controlOf(props)
  return (
    <FieldFrame {...props}>
      <input
        className="wv-bestand"
        type="file"
        id={id}
        name={name}
        accept={accept}
        capture={camera ? 'environment' : undefined}
        multiple={meer}
        {...aria}
        aria-required={undefined}
      />
    </FieldFrame>
  )
}
