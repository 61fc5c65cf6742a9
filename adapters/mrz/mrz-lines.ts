// ICAO Doc 9303: TD1 has three lines of 30 characters, TD2 two of 36, TD3 two of 44. A Dutch driving licence has one of 30.
const SHAPES: readonly (readonly [count: number, length: number])[] = [
  [3, 30],
  [2, 36],
  [2, 44],
  [1, 30],
]

/** Lines as they were typed or scanned, without empty ones and white space around them. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Why these lines cannot be a machine-readable zone (Dutch); empty when they have the shape of one. */
export function shapeErrors(lines: readonly string[]): string[] {
  if (lines.length === 0) return ['Er zijn geen regels. Geef de regels onder aan het document.']
  const errors = lines.flatMap((line, index) => characterErrors(line, index + 1))
  if (
    SHAPES.some(([count, length]) => lines.length === count && lines.every((line) => line.length === length))
  )
    return errors
  const lengths = lines.map((line) => line.length).join(', ')
  return [
    ...errors,
    `Het aantal regels en tekens klopt niet (gelezen: ${lines.length} regels van ${lengths} tekens). ` +
      'Een paspoort heeft 2 regels van 44, een identiteitskaart 3 regels van 30 (of 2 van 36).',
  ]
}

function characterErrors(line: string, number: number): string[] {
  const errors: string[] = []
  if (/[a-z]/.test(line)) errors.push(`Regel ${number} heeft kleine letters. Gebruik alleen hoofdletters.`)
  if (/\s/.test(line)) errors.push(`Regel ${number} heeft spaties. Typ < waar op het document < staat.`)
  if (/[^A-Za-z0-9<\s]/.test(line))
    errors.push(`Regel ${number} heeft een teken dat niet mag. Gebruik A-Z, 0-9 en <.`)
  return errors
}
