import { z } from 'zod'

const PLEK = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/
/** The address of the list of work. */
export const werkVraag = z.object({
  van: z.enum(['mijn', 'team', 'alle']).catch('team'),
  soort: z
    .string()
    .regex(/^[a-z-]{1,30}$/)
    .catch('')
    .default(''),
  na: z
    .string()
    .transform((text) => {
      const [, uiterlijk, id] = PLEK.exec(text) ?? []
      return uiterlijk && id && z.iso.date().safeParse(uiterlijk).success && z.uuid().safeParse(id).success
        ? { uiterlijk, id }
        : undefined
    })
    .optional(),
  gedaan: z.coerce.number().int().min(0).max(25).optional().catch(undefined),
  gewijzigd: z.coerce.number().int().min(0).max(25).optional().catch(undefined),
  /** The task that was done just now, to undo it. */
  klaar: z
    .string()
    .regex(/^[0-9a-f-]{36}\.\d{1,9}$/)
    .optional()
    .catch(undefined),
})
export type WerkVraag = z.output<typeof werkVraag>
/** `id.versie`: which task, as it was when the list was read. */
export const REGEL = /^([0-9a-f-]{36})\.(\d{1,9})$/
export const regel = z.string().regex(REGEL)
export const DOEN = {
  pakOp: 'Op mij nemen',
  legTerug: 'Terug naar het team',
  klaar: 'Klaar: gelukt',
  vervallen: 'Niet meer nodig',
} as const
export type Doen = keyof typeof DOEN

export function adres(vraag: Partial<Omit<WerkVraag, 'na'>> & { na?: string }): string {
  const query = new URLSearchParams({ van: vraag.van ?? 'team' })
  for (const name of ['soort', 'na', 'gedaan', 'gewijzigd', 'klaar'] as const) {
    const value = vraag[name]
    if (value !== undefined && value !== '' && typeof value !== 'object') query.set(name, String(value))
  }
  return `/balie/werk?${query.toString()}`
}
