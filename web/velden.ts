import { z } from 'zod'
import { readBedrag, showBedrag } from '../geld.ts'
import './form.ts'

/**
 * Types of fields for the schema of an action. Each takes the message for a field that is empty or wrong: it says what
 * to do ("Vul uw telefoonnummer in, bijvoorbeeld 06 12345678"), never "dit veld is verplicht".
 */
export const tekst = (melding: string, maximum = 200) =>
  z.string({ error: melding }).max(maximum, `Gebruik hoogstens ${maximum} tekens.`)

export const optioneleTekst = (maximum = 200) =>
  z.string().max(maximum, `Gebruik hoogstens ${maximum} tekens.`).optional()

/** A real calendar date `YYYY-MM-DD`, from a DateField of either kind. */
export const datum = (melding: string) => z.iso.date({ error: melding })

/** `HH:MM`. */
export const tijd = (melding: string) => z.iso.time({ error: melding, precision: -1 })

/** One of the values of Radios or a Select. */
export const keuze = <const T extends readonly [string, ...string[]]>(waarden: T, melding: string) =>
  z.enum(waarden, { error: melding })

const asList = (value: unknown): unknown => (value === undefined ? [] : [value].flat())

/** Any number of the values of Checkboxes, in an array; `minstens` 1 when nothing chosen is wrong. */
export const meerkeuze = <const T extends readonly [string, ...string[]]>(
  waarden: T,
  melding: string,
  minstens = 0,
) => z.preprocess(asList, z.array(z.enum(waarden, { error: melding })).min(minstens, melding))

/** One checkbox that says yes: true when it is ticked. */
export const vinkje = () => z.preprocess((value) => value === 'ja', z.boolean())

/** Files of a FileField, as uploaded: what is in them is not yet known. */
export const bestanden = (melding: string, { minstens = 0, hoogstens = 1 } = {}) =>
  z.preprocess(
    asList,
    z
      .array(z.instanceof(File, { error: melding }))
      .min(minstens, melding)
      .max(hoogstens, melding),
  )

/** An amount of money as somebody types it, in cents: "612,34". */
export const bedrag = (melding: string, maximumCent = 10_000_000) =>
  z.string({ error: melding }).transform((text, ctx) => {
    const cent = readBedrag(text)
    if (cent !== undefined && cent <= maximumCent) return cent
    const message = cent === undefined ? melding : `Vul hoogstens ${showBedrag(maximumCent)} in.`
    ctx.issues.push({ code: 'custom', message, input: text })
    return z.NEVER
  })
