import type { Context } from '../../doelbinding/context.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { findWoning, type KenmerkRefusal, legKenmerkVast, listWoningen } from '../eenheid/woning.ts'
import { opPeil } from '../tijdlijn/geloof.ts'
import { complexById, eerder, updateComplex } from './queries.ts'
import { complexBijhouden } from './verwerkingen.ts'

/** Rooms that residents share, by the code that is kept. */
export const RUIMTEN = {
  entree: 'Entree',
  trappenhuis: 'Trappenhuis',
  lift: 'Lift',
  galerij: 'Galerij',
  berging: 'Gedeelde berging',
  fietsenstalling: 'Fietsenstalling',
  wasruimte: 'Wasruimte',
  recreatie: 'Ontmoetingsruimte',
  tuin: 'Gedeelde tuin',
  parkeren: 'Parkeergarage',
} as const
export type Ruimte = keyof typeof RUIMTEN

export const showRuimten = (codes: readonly string[]): string =>
  codes.length === 0 ? 'Geen' : codes.map((code) => RUIMTEN[code as Ruimte] ?? code).join(', ')

const zaak = (context: Context, id: string): Context => ({ ...context, zaak: `complex ${id}` })

/** One complex with what was believed of it before; null when there is none. */
export const findComplex = (context: Context, id: string) =>
  verwerk(zaak(context, id), complexBijhouden, { betrokkenen: [] }, async (tx) => {
    const [rij] = await tx.run(complexById, { id })
    return rij ? { complex: rij, eerder: await tx.run(eerder, { id }) } : null
  })
export type ComplexBeeld = NonNullable<Awaited<ReturnType<typeof findComplex>>>

type Nieuw = { versie: number; naam: string; ruimten: readonly string[] }

/** Another name or other rooms. To undo a mistake is to save what was believed before. */
export const wijzigComplex = (
  context: Context,
  id: string,
  { versie, naam, ruimten }: Nieuw,
): Promise<Outcome<null, 'gewijzigd'>> =>
  verwerk(zaak(context, id), complexBijhouden, { betrokkenen: [] }, async (tx) => {
    const saved = await tx.run(updateComplex, { id, versie, naam, ruimten: [...new Set(ruimten)] })
    return saved.length > 0 ? done(null) : refused('gewijzigd')
  })

/** Puts back what was believed until a moment; that is a change of its own, so nothing is lost. */
export const zetTerug = (
  context: Context,
  id: string,
  { versie, tot }: { versie: number; tot: string },
): Promise<Outcome<null, 'gewijzigd' | 'bestaat-niet'>> =>
  verwerk(zaak(context, id), complexBijhouden, { betrokkenen: [] }, async (tx) => {
    const was = (await tx.run(eerder, { id })).find((each) => each.tot.toISOString() === tot)
    if (!was) return refused('bestaat-niet')
    const saved = await tx.run(updateComplex, { id, versie, naam: was.naam, ruimten: was.gedeelde_ruimten })
    return saved.length > 0 ? done(null) : refused('gewijzigd')
  })

export type Plaatsing = {
  readonly adres: string
  readonly toevoeging?: string | undefined
  readonly wat: 'erbij' | 'eraf'
  readonly vanaf: string
}
export type PlaatsRefusal = KenmerkRefusal | 'niet-gevonden' | 'al-zo' | 'niet-hier'

/** A home belongs to the complex from a day, or no longer; what it was before stays known with the home. */
export async function plaatsWoning(
  context: Context,
  complexId: string,
  { plaatsing, vandaag }: { plaatsing: Plaatsing; vandaag: string },
): Promise<Outcome<string, PlaatsRefusal>> {
  const { rijen } = await listWoningen(context, { zoek: plaatsing.adres, sorteer: 'op' })
  const toevoeging = (plaatsing.toevoeging ?? '').toLowerCase()
  const passend = rijen.filter((rij) => (rij.toevoeging ?? '').toLowerCase() === toevoeging)
  const [gevonden] = passend
  if (!gevonden || passend.length > 1) return refused('niet-gevonden')
  const beeld = await findWoning(context, gevonden.id)
  if (!beeld) return refused('niet-gevonden')
  const [kenmerk] = opPeil(beeld.kenmerken, { op: plaatsing.vanaf, bekend: undefined })
  // Before its first record a home has nothing that could be taken over.
  if (!kenmerk) return refused('niet-gevonden')
  const hier = kenmerk.complex_id === complexId
  if (plaatsing.wat === 'erbij' && hier) return refused('al-zo')
  if (plaatsing.wat === 'eraf' && !hier) return refused('niet-hier')
  const anders = {
    soort: kenmerk.soort,
    bouwjaar: kenmerk.bouwjaar,
    oppervlakte: kenmerk.oppervlakte,
    inExploitatie: kenmerk.in_exploitatie,
    complexId: plaatsing.wat === 'erbij' ? complexId : null,
  }
  const gezien = { id: gevonden.id, versie: beeld.woning.versie }
  const made = await legKenmerkVast(context, gezien, { kenmerk: anders, vanaf: plaatsing.vanaf, vandaag })
  return made.ok ? done(gevonden.id) : made
}
