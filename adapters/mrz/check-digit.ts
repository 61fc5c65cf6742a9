/** Check digit of ICAO Doc 9303 part 3, 4.9: weights 7, 3, 1; A is 10 to Z 35; the filler `<` is 0; modulo 10. */
export function checkDigit(text: string): number {
  let sum = 0
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index)
    const value = character === '<' ? 0 : Number.parseInt(character, 36)
    sum += value * ([7, 3, 1][index % 3] ?? 0)
  }
  return sum % 10
}
