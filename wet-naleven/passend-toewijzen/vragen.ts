import { z } from 'zod'

const heelGetal = (melding: string, { min, max }: { min: number; max: number }) =>
  z
    .string({ error: melding })
    .regex(/^\d{1,8}$/, melding)
    .transform(Number)
    .refine((value) => value >= min && value <= max, melding)

const inkomen =
  'Vul uw inkomen per jaar in als heel bedrag, zonder punten, komma’s of centen. Bijvoorbeeld 28775.'
const vermogen = 'Vul uw vermogen in als heel bedrag, zonder punten, komma’s of centen. Bijvoorbeeld 4000.'
const huur = 'Vul de kale huur in, met een komma of punt voor de centen. Bijvoorbeeld 634,18.'
const leeftijd = 'Vul uw leeftijd in jaren in. Bijvoorbeeld 34.'

/** The questions of "Kom ik in aanmerking?", as a form sends them. */
const velden = {
  personen: heelGetal('Vul in met hoeveel mensen u gaat wonen, van 1 tot en met 20. Tel uzelf mee.', {
    min: 1,
    max: 20,
  }),
  partner: z.enum(['ja', 'nee'], { error: 'Kies of u met een partner gaat wonen.' }),
  kinderen: heelGetal('Vul in hoeveel kinderen bij u wonen. Zijn het er geen, vul dan 0 in.', {
    min: 0,
    max: 19,
  }),
  aow: z.enum(['niemand', 'iedereen', 'sommigen'], { error: 'Kies wie de AOW-leeftijd heeft.' }),
  inkomen: heelGetal(inkomen, { min: 0, max: 10_000_000 }),
  huur: z
    .string()
    .regex(/^\d{1,5}([.,]\d{1,2})?$/, huur)
    .transform((text) => text.replace(',', '.'))
    .refine((text) => Number(text) > 0 && Number(text) <= 25_000, huur)
    .optional(),
  leeftijd: heelGetal(leeftijd, { min: 16, max: 120 }).optional(),
  vermogen: heelGetal(vermogen, { min: 0, max: 90_000_000 }).optional(),
}

export type Vraag = keyof typeof velden
export const vragen = Object.keys(velden) as unknown as readonly [Vraag, ...Vraag[]]

type Check = {
  readonly veld: Vraag
  readonly fout: string
  readonly wrong: (given: Partial<Antwoorden>) => boolean
}

// A check waits until both of its answers are there, so that it also works when one question a page is asked.
const checks: readonly Check[] = [
  {
    veld: 'partner',
    fout: 'U vulde in dat u alleen gaat wonen. Met een partner bent u met ten minste 2 mensen. Verander een van de twee antwoorden.',
    wrong: ({ personen, partner }) => personen === 1 && partner === 'ja',
  },
  {
    veld: 'kinderen',
    fout: 'Er wonen meer kinderen dan er naast de volwassenen mensen zijn. Verander het aantal kinderen of het aantal mensen.',
    wrong: ({ personen, partner, kinderen }) =>
      personen !== undefined && kinderen !== undefined && kinderen > personen - (partner === 'ja' ? 2 : 1),
  },
  {
    veld: 'aow',
    fout: 'Er is maar één volwassene. Kies ‘niemand’ of ‘iedereen’.',
    wrong: ({ personen, kinderen, aow }) =>
      personen !== undefined && kinderen !== undefined && personen - kinderen === 1 && aow === 'sommigen',
  },
  {
    veld: 'leeftijd',
    fout: 'U vulde in dat iedereen de AOW-leeftijd heeft. Verander uw leeftijd of dat antwoord.',
    wrong: ({ leeftijd, aow }) => leeftijd !== undefined && leeftijd < 66 && aow === 'iedereen',
  },
]

/** All questions at once. */
export const allesSchema = z.object(velden).superRefine((given, context) => addChecks(given, context))

export type Antwoorden = z.output<typeof allesSchema>

const ruw = z.string().optional()
const naam = z.enum(vragen)
const ruweVelden = Object.fromEntries(vragen.map((name) => [name, ruw])) as Record<Vraag, typeof ruw>

/**
 * One question a page: the answers so far and the name of the question that was just answered. Only the questions up to
 * that one are looked at.
 */
export const stapSchema = z.object({ vraag: naam, ...ruweVelden }).superRefine((given, context) => {
  const asked = vragen.slice(0, vragen.indexOf(given.vraag) + 1)
  const known: Record<string, unknown> = {}
  for (const name of asked) {
    const parsed = velden[name].safeParse(given[name])
    if (parsed.success) known[name] = parsed.data
    else context.addIssue({ code: 'custom', path: [name], message: parsed.error.issues[0]?.message ?? '' })
  }
  addChecks(known, context)
})

/** Back to an earlier question, with the answers before it. */
export const terugSchema = z.object({ naar: naam, ...ruweVelden })

function addChecks(given: Partial<Antwoorden>, context: z.RefinementCtx): void {
  const found = checks.find(({ wrong }) => wrong(given))
  if (found) context.addIssue({ code: 'custom', path: [found.veld], message: found.fout })
}
