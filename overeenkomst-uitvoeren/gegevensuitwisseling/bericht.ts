import type { Codelijsten } from '../../adapters/vera/codelijst.ts'

/** Why a message is not taken over; fixed codes, so that no value of it can come along. */
export const REDENEN = {
  'te-groot': 'Het bericht is te groot.',
  'te-diep': 'Het bericht is te diep genest.',
  'geen-object': 'Dit is geen bericht.',
  'geen-json': 'Het bericht is geen geldige JSON.',
  tekens: 'Het bericht heeft tekens die geen UTF-8 zijn.',
  lijst: 'Onbekend welk bericht dit is.',
  schema: 'Het bericht past niet in VERA 4.3.',
  'id-ontbreekt': 'Het bericht heeft geen bruikbaar id.',
  'id-dubbel': 'Dit id stond al eerder in de bestanden.',
  soort: 'Deze soort nemen wij niet over.',
  organisatie: 'Organisaties nemen wij niet over: geen doel vraagt een organisatie als huurder.',
  groep: 'Groepen en huishoudens nemen wij niet over. De huurder meldt zelf wie er woont.',
  code: 'Deze code is niet bekend.',
  naam: 'De naam ontbreekt, of is geen naam.',
  datum: 'De datums kunnen niet.',
  adres: 'Het adres is niet compleet, of kan niet.',
  'adres-bezet': 'Een andere woning heeft dit adres al.',
  woning: 'De overeenkomst heeft niet precies één woning die wij kennen.',
  relatie: 'De overeenkomst heeft geen huurder die wij kennen.',
  bedrag: 'Een bedrag heeft meer dan twee decimalen, of kan niet.',
  overlapt: 'De woning heeft in die tijd al een andere overeenkomst.',
  cluster: 'De code of naam van het complex kan niet.',
} as const
export type Reden = keyof typeof REDENEN

/** A message that is not taken over, and the place in it. */
export type Weigering = { reden: Reden; pad: string }
export type Gelezen<T> = { ok: true; waarde: T } | ({ ok: false } & Weigering)

export const weiger = (reden: Reden, pad: string): { ok: false } & Weigering => ({ ok: false, reden, pad })

export type Codemelding = { lijst: string; code: string; stand: string }

/** What reading a message needs beside it. */
export type Leesomgeving = {
  bron: string
  peildatum: string
  codes: Codelijsten
  /** Told of each code that is not simply valid. */
  meld: (melding: Codemelding) => void
}

export type Bericht = Record<string, unknown>

export const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null

export const objectsOf = (value: unknown): Bericht[] => (Array.isArray(value) ? (value as Bericht[]) : [])

/** The code of a reference, judged: an unknown, ended or unlisted one is reported. Only what looks like a code is repeated. */
export function codeOf(
  value: unknown,
  lijst: string,
  { codes, peildatum, meld }: Leesomgeving,
): string | null {
  const code = textOf((value as Bericht | undefined)?.['code'])
  if (code === null) return null
  const stand = codes.stand(lijst, code, peildatum)
  if (stand !== 'geldig') meld({ lijst, code: /^[A-Z0-9]{1,6}$/.test(code) ? code : '(geen code)', stand })
  return code
}

/** A calendar date that ends up after its begin as a half-open range; null when the end lies before the begin. */
export function periodOf(begin: string | null, laatste: string | null): string | null {
  if (begin !== null && laatste !== null && laatste < begin) return null
  return `[${begin ?? ''},${laatste ?? ''}]`
}
