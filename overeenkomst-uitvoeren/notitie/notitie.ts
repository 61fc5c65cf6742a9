/** What was agreed: words are allowed beside the code. */
export const AFSPRAKEN = {
  tijd: 'Wanneer te bereiken',
  kanaal: 'Hoe te bereiken',
  contactpersoon: 'Iemand anders doet het woord',
  sleutel: 'Sleutel of toegang',
  anders: 'Andere afspraak',
} as const

/** What helps somebody: it can tell of health, so it is a code, asked of the person self and shown only when needed. */
export const HULP = {
  slechthorend: 'Hoort slecht: praat langzaam',
  slechtziend: 'Ziet slecht: stuur grote letters',
  'loopt-moeilijk': 'Loopt moeilijk: wacht langer bij de deur',
  rolstoel: 'Gebruikt een rolstoel',
  voorlezen: 'Leest moeilijk: bel in plaats van schrijven',
  tolk: 'Heeft een tolk nodig',
  rust: 'Heeft rust nodig: spreek alles vooraf af',
} as const

/** How to keep staff safe: a decision by code, never a story, and never longer than a year. */
export const GEDRAG = {
  'met-twee': 'Ga met twee mensen op bezoek',
  'alleen-kantoor': 'Spreek alleen op kantoor af',
  'alleen-schriftelijk': 'Alleen contact per brief of e-mail',
} as const

export const SOORTEN = { afspraak: 'Afspraak', hulp: 'Wat helpt', gedrag: 'Veilig werken' } as const
export type Soort = keyof typeof SOORTEN

/** Each choice of the form carries its kind: `hulp.tolk`. */
export const KEUZES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({ afspraak: AFSPRAKEN, hulp: HULP, gedrag: GEDRAG }).flatMap(([soort, codes]) =>
    Object.entries(codes).map(([code, tekst]) => [`${soort}.${code}`, tekst]),
  ),
)

/** Longest that a note of each kind is kept before somebody looks at it again. */
export const LANGST_DAGEN: Record<Soort, number> = { afspraak: 731, hulp: 731, gedrag: 365 }

export const splitKeuze = (keuze: string): { soort: Soort; code: string } => {
  const [soort = '', code = ''] = keuze.split('.')
  return { soort: soort as Soort, code }
}
