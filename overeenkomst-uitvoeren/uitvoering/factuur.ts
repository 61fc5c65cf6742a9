import { done, type Outcome, refused } from '../../outcome.ts'

/** An invoice of a ketenpartner: handed in, approved, disputed (another may follow), or taken back. */
export const FACTUURSTATUSSEN = ['ingediend', 'goedgekeurd', 'betwist', 'ingetrokken'] as const
export type Factuurstatus = (typeof FACTUURSTATUSSEN)[number]

/** Every transition there is. The diagram in docs/toestanden is held against this. */
export const OVERGANGEN = [
  { van: null, naar: 'ingediend', door: 'dienIn' },
  { van: 'ingediend', naar: 'goedgekeurd', door: 'keurGoed' },
  { van: 'ingediend', naar: 'betwist', door: 'betwist' },
  { van: 'ingediend', naar: 'ingetrokken', door: 'trekIn' },
] as const satisfies readonly { van: Factuurstatus | null; naar: Factuurstatus; door: string }[]

export type Factuurstap = Exclude<(typeof OVERGANGEN)[number]['door'], 'dienIn'>

export function zetFactuur(status: Factuurstatus, stap: Factuurstap): Outcome<Factuurstatus, 'al-beslist'> {
  const found = OVERGANGEN.find(({ van, door }) => van === status && door === stap)
  return found ? done(found.naar) : refused('al-beslist')
}

export const REGELSOORTEN = ['arbeid', 'materiaal', 'meerwerk', 'voorrijden'] as const
export type Regelsoort = (typeof REGELSOORTEN)[number]
/** Cents for each kind of cost; a kind without cost is left out. */
export type Regels = Partial<Record<Regelsoort, number>>

export const somOf = (regels: Regels): number =>
  REGELSOORTEN.reduce((sum, soort) => sum + (regels[soort] ?? 0), 0)

type Werk = {
  minuten: number | null
  uurtariefCent: number
  materiaalCent: number
  meerwerkCent: number
}

/** What an invoice may come to by what was done: hours at the agreed rate, materials at their price, extra work that was approved. */
export const verwachtOf = ({ minuten, uurtariefCent, materiaalCent, meerwerkCent }: Werk): Regels => ({
  arbeid: Math.round((uurtariefCent * (minuten ?? 0)) / 60),
  materiaal: materiaalCent,
  meerwerk: meerwerkCent,
})

export type Vergelijking = { soort: Regelsoort; verwacht: number; factuur: number; verschil: number }

/** Where an invoice differs from what was done; kinds that neither has are left out. */
export const vergelijk = (verwacht: Regels, factuur: Regels): Vergelijking[] =>
  REGELSOORTEN.map((soort) => {
    const [hoort, staat] = [verwacht[soort] ?? 0, factuur[soort] ?? 0]
    return { soort, verwacht: hoort, factuur: staat, verschil: staat - hoort }
  }).filter((rij) => rij.verwacht !== 0 || rij.factuur !== 0)
