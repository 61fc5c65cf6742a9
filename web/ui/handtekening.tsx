import type { FieldProps } from './field.tsx'

/** A place to draw a signature, which appears where script runs; the field gets the drawing as a data address. */
export function Handtekening<Field extends string>(
  props: Pick<FieldProps<Field>, 'form' | 'name' | 'label'>,
) {
  return (
    <teken-veld hidden>
      <div className="utrecht-form-field wv-veld">
        <p className="utrecht-form-label">{props.label}</p>
        <p className="utrecht-form-field-description">
          Teken met een vinger. De naam hierboven is ook genoeg.
        </p>
        <input type="hidden" name={props.name} />
        <canvas className="wv-tekenveld" aria-hidden="true" />
        <button type="button" className="utrecht-button utrecht-button--subtle">
          Handtekening wissen
        </button>
      </div>
    </teken-veld>
  )
}
