/** Why the kernel gave no data. `reden` is fixed; the text is for people and holds no personal data. */
export type Reden = 'niet-bevoegd' | 'ingetrokken' | 'geen-logboek' | 'geweigerd' | 'ongeldig' | 'verlopen'

const TEXTS: Record<Reden, string> = {
  'niet-bevoegd': 'Uw rol mag deze verwerking niet gebruiken.',
  ingetrokken: 'Deze verwerking is gewijzigd of ingetrokken. Start Waarvoor opnieuw of werk het bij.',
  'geen-logboek':
    'Het logboek kan niet worden geschreven. Zonder logregel geven wij geen gegevens. Probeer het later opnieuw.',
  geweigerd: 'De database weigert dit gebruik: het is niet verklaard in de verwerking.',
  ongeldig: 'Dit nummer bestaat niet.',
  verlopen: 'Dit duurde te lang. Er is niets bewaard. Probeer het opnieuw.',
}

/** The kernel refuses. The cause stays inside for the operator's log; it may not be shown. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly reden: Reden
  constructor(reden: Reden, options?: ErrorOptions) {
    super(TEXTS[reden], options)
    this.reden = reden
  }
}

/** SQLSTATE of a database error; errors of a connection have none. */
export const sqlState = (error: unknown): string | undefined => {
  const { code } = error as { code?: string }
  return code !== undefined && /^[0-9A-Z]{5}$/.test(code) ? code : undefined
}

/** A database error without its detail, which can hold values of a row. */
export function withoutValues(error: unknown): Error {
  const { code, constraint } = error as { code?: string; constraint?: string }
  if (code === undefined) return error instanceof Error ? error : new Error('Onbekende fout')
  if (code === '42501') return new Refusal('geweigerd', { cause: new Error(`PostgreSQL ${code}`) })
  return Object.assign(new Error(`Databasefout ${code}${constraint ? ` (${constraint})` : ''}`), {
    code,
    constraint,
  })
}
