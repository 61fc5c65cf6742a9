/**
 * Whether nine digits can be a BSN: the elfproef of art. 1 Besluit burgerservicenummer
 * (9a+8b+7c+6d+5e+4f+3g+2h-1i is a multiple of eleven), and not all noughts.
 */
export function isBsn(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || digits === '000000000') return false
  let sum = 0
  for (let index = 0; index < 9; index += 1) {
    const weight = index === 8 ? -1 : 9 - index
    sum += weight * Number(digits[index])
  }
  return sum % 11 === 0
}

/** Whether a BSN stands anywhere in a text, also right behind or before other digits. */
export function containsBsn(text: string): boolean {
  for (const [run] of text.matchAll(/\d{9,}/g))
    for (let begin = 0; begin + 9 <= run.length; begin += 1)
      if (isBsn(run.slice(begin, begin + 9))) return true
  return false
}
