import type { ReactNode } from 'react'
import type { FormState } from '../form-state.ts'
import type { Shell } from '../omgeving.ts'
import { Button, ButtonGroup } from './button.tsx'
import { ErrorSummary } from './form.tsx'
import { HiddenFields } from './hidden-fields.tsx'
import { Layout } from './layout.tsx'
import type { Kruimel } from './layout.tsx'
import { Link } from './text.tsx'

/** Text that opens on request. Never for what everybody needs. */
export function Details({ kop, open, children }: { kop: string; open?: boolean; children: ReactNode }) {
  return (
    <details className="wv-details" open={open}>
      <summary>{kop}</summary>
      <div className="wv-details__tekst">{children}</div>
    </details>
  )
}

interface PhotoProps {
  src: string
  /** What can be seen on it, for who does not see it. */
  alt: string
  bijschrift?: string
  breedte: number
  hoogte: number
}

/** A photo with its size known beforehand, so that the page does not jump. */
export function Photo({ src, alt, bijschrift, breedte, hoogte }: PhotoProps) {
  return (
    <figure className="wv-foto">
      <img src={src} alt={alt} width={breedte} height={hoogte} loading="lazy" />
      {bijschrift && <figcaption>{bijschrift}</figcaption>}
    </figure>
  )
}

/** Photos beside each other. */
export function PhotoGrid({ children }: { children: ReactNode }) {
  return <div className="wv-fotos">{children}</div>
}

interface ConfirmPageProps<Field extends string> {
  page: { readonly shell: Shell }
  form: FormState<Field>
  /** A question: "Wilt u de afspraak afzeggen?" */
  titel: string
  /** What the button does: "Ja, afspraak afzeggen". */
  ja: string
  /** Text of the way back, and where it leads: "Nee, afspraak houden". */
  nee: { tekst: string; href: string }
  waarden?: Partial<Record<NoInfer<Field>, string>>
  kruimels?: readonly Kruimel[]
  /** What will happen. */
  children: ReactNode
}

/** A page that asks before something is done that cannot be undone. */
export function ConfirmPage<Field extends string>(props: ConfirmPageProps<Field>) {
  const { page, form, titel, ja, nee, waarden, kruimels, children } = props
  return (
    <Layout page={page} titel={titel} kruimels={kruimels}>
      {children}
      <form className="wv-form" method="post" action={form.url}>
        <ErrorSummary form={form} />
        <HiddenFields form={form} waarden={waarden} />
        <ButtonGroup>
          <Button>{ja}</Button>
          <Link href={nee.href}>{nee.tekst}</Link>
        </ButtonGroup>
      </form>
    </Layout>
  )
}

interface FieldsetProps {
  kop: string
  uitleg?: string
  children: ReactNode
}

/** Fields that belong together under one heading. */
export function Fieldset({ kop, uitleg, children }: FieldsetProps) {
  return (
    <fieldset className="wv-veldgroep">
      <legend className="utrecht-heading-3">{kop}</legend>
      {uitleg && <p className="utrecht-paragraph">{uitleg}</p>}
      {children}
    </fieldset>
  )
}

/** Two columns on a wide screen: the matter itself, and what goes with it. */
export function Columns({ children, opzij }: { children: ReactNode; opzij: ReactNode }) {
  return (
    <div className="wv-kolommen">
      <div className="wv-kolommen__hoofd">{children}</div>
      <aside className="wv-kolommen__opzij">{opzij}</aside>
    </div>
  )
}

/** The state of a case in a few words under its title. */
export function StatusLine({ children }: { children: ReactNode }) {
  return <p className="wv-status">{children}</p>
}
