/** `1 maand`, `3 maanden`, `1,5 maand`. */
export const nameMonths = (maanden: number): string =>
  `${String(maanden).replace('.', ',')} ${maanden < 2 ? 'maand' : 'maanden'}`
