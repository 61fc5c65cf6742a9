/**
 * A whole file cannot be used, and nothing of it may be kept. The message is one Dutch line with the number of the message
 * where reading stopped; it never holds a value of the file.
 */
export class OnbruikbaarBestand extends Error {
  override name = 'OnbruikbaarBestand'
}
