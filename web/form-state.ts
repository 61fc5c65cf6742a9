import type { Taal } from './omgeving.ts'

/** A message per field, or under `algemeen` when it is about the form as a whole. */
export type Fouten<Field extends string> = Partial<Record<Field | 'algemeen', string>>

/** What was filled in, as the browser sent it: text, or several texts for a group of checkboxes. */
export type Invoer<Field extends string> = Partial<Record<Field, string | readonly string[]>>

/** One form on one rendering of a page: what the field components need, and which field names exist. */
export interface FormState<Field extends string> {
  readonly actie: string
  /** Where the form posts to: the path and query of its own page. */
  readonly url: string
  readonly fouten: Fouten<Field>
  readonly invoer: Invoer<Field>
  readonly taal: Taal
  /** A fresh idempotency key; each `<form>` element takes its own. */
  readonly newSleutel: () => string
  /** Who fills it in, in a form that says nobody's name; empty where nobody signed in. */
  readonly wie?: string
  /** What is in it was filled in before the session ended. */
  readonly hersteld?: boolean
}

/** Names of the hidden fields that the builder itself reads. */
export const ACTIE_VELD = '_actie'
export const SLEUTEL_VELD = '_sleutel'
export const WIE_VELD = '_wie'

/** Id of a field's element: unique on a page that has several forms. */
export const fieldId = (form: { actie: string }, name: string): string => `${form.actie}-${name}`
