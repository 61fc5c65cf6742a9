export type Place = { line: number; column?: number | undefined }

/**
 * A file from outside cannot be used: nothing of it may be kept. The message is one Dutch line that says where (when
 * there is a where) and why; it never holds a name or an account number from the file.
 */
export class UnusableFile extends Error {
  override name = 'UnusableFile'
  readonly place: Place | null

  constructor(reason: string, place: Place | null = null, options?: ErrorOptions) {
    super(`${placeText(place)}${reason}`, options)
    this.place = place === null ? null : { line: place.line, column: place.column }
  }
}

/** "Regel 12, teken 5: " or nothing when the place is unknown. */
export function placeText(place: Place | null): string {
  if (place === null) return ''
  const column = place.column === undefined ? '' : `, teken ${place.column}`
  return `Regel ${place.line}${column}: `
}

/** A value from a file, short enough to stand in an error of one line. */
export function quoted(value: string): string {
  const short = value.length > 40 ? `${value.slice(0, 40)}…` : value
  return JSON.stringify(short)
}
