import type { ReactNode } from 'react'
import type { FormState } from '../form-state.ts'
import { HiddenFields } from './hidden-fields.tsx'

export type Knopsoort = 'primair' | 'secundair' | 'subtiel'
const KLASSE: Record<Knopsoort, string> = {
  primair: 'utrecht-button--primary-action',
  secundair: 'utrecht-button--secondary-action',
  subtiel: 'utrecht-button--subtle',
}

/** Submits the form it stands in. One `primair` a page. */
export function Button({ soort = 'primair', children }: { soort?: Knopsoort; children: ReactNode }) {
  return (
    <button type="submit" className={`utrecht-button ${KLASSE[soort]}`}>
      {children}
    </button>
  )
}

/** A link that looks like a button, for the one step that most people take next. */
export function ButtonLink(props: { href: string; soort?: Knopsoort; children: ReactNode }) {
  return (
    <a className={`utrecht-button wv-knoplink ${KLASSE[props.soort ?? 'primair']}`} href={props.href}>
      {props.children}
    </a>
  )
}

interface PostButtonProps<Field extends string> {
  form: FormState<Field>
  /** Values the action needs, such as the id of a row. */
  waarden?: Partial<Record<NoInfer<Field>, string>>
  soort?: Knopsoort
  /** Says for screen readers which of several equal buttons this is: "afspraak van 3 december". */
  bij?: string
  children: ReactNode
}

/** One button that does something: a form of its own, so that it works without script. */
export function PostButton<Field extends string>(props: PostButtonProps<Field>) {
  const { form, waarden, soort = 'secundair', bij, children } = props
  return (
    <form className="wv-knopform" method="post" action={form.url}>
      <HiddenFields form={form} waarden={waarden} />
      <Button soort={soort}>
        {children}
        {bij && <span className="wv-verborgen">: {bij}</span>}
      </Button>
    </form>
  )
}

/** Buttons that belong together; below each other on a narrow screen. */
export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="wv-knoppen">{children}</div>
}

/** Shown only where script runs; without it the browser's own menu prints as well. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <print-knop hidden>
      <button type="button" className={`utrecht-button ${KLASSE.secundair}`}>
        {children}
      </button>
    </print-knop>
  )
}
