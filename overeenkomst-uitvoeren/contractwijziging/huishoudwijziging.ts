import type { Tekst } from '../../doelbinding/verwerking.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import type { Procedure } from './procedure.ts'

/** What can change in a household. */
export const HUISHOUDEN_SOORTEN = {
  erbij: { nl: 'Er komt iemand bij mij wonen', en: 'Somebody moves in with me' },
  geboren: { nl: 'Er is een kind geboren', en: 'A child was born' },
  weg: { nl: 'Er gaat iemand weg', en: 'Somebody leaves' },
} as const satisfies Record<string, Tekst>
export type HuishoudenSoort = keyof typeof HUISHOUDEN_SOORTEN

/** The same, as an employee says it. */
export const HUISHOUDEN_BALIE: Record<HuishoudenSoort, string> = {
  erbij: 'Iemand komt inwonen',
  geboren: 'Kind geboren',
  weg: 'Huisgenoot vertrekt',
}

export const ROLLEN_BALIE: Record<HuishoudenRol, string> = {
  partner: 'Partner van de huurder',
  kind: 'Kind',
  inwonend: 'Iemand anders',
}

export const HUISHOUDEN_ROLLEN = {
  partner: { nl: 'Mijn partner', en: 'My partner' },
  kind: { nl: 'Een kind', en: 'A child' },
  inwonend: { nl: 'Iemand anders', en: 'Somebody else' },
} as const satisfies Record<string, Tekst>
export type HuishoudenRol = keyof typeof HUISHOUDEN_ROLLEN

export type Huishoudvraag = {
  readonly wat?: HuishoudenSoort | undefined
  readonly rol?: HuishoudenRol | undefined
  readonly naam?: string | undefined
  /** Who leaves. */
  readonly over?: string | undefined
}
export type HuishoudRefusal = 'kies-wat' | 'kies-rol' | 'naam-ontbreekt' | 'kies-persoon' | 'woont-er-al'

type Huisgenoot = { id: string; aanschrijfnaam: string }

const plain = (naam: string): string =>
  naam
    .normalize('NFKD')
    .replaceAll(/[\p{M}\s.]/gu, '')
    .toLowerCase()

/** Why a household cannot change so. A tenant does not leave by this way: that is a notice or a separation. */
export function checkHuishouden(
  { wat, rol, naam, over }: Huishoudvraag,
  { huisgenoten, partijen }: { huisgenoten: readonly Huisgenoot[]; partijen: readonly string[] },
): Outcome<null, HuishoudRefusal> {
  if (!wat) return refused('kies-wat')
  if (wat === 'weg') {
    const known = huisgenoten.some(({ id }) => id === over)
    return known && over && !partijen.includes(over) ? done(null) : refused('kies-persoon')
  }
  if (!naam) return refused('naam-ontbreekt')
  if (wat === 'erbij' && !rol) return refused('kies-rol')
  return huisgenoten.some(({ aanschrijfnaam }) => plain(aanschrijfnaam) === plain(naam))
    ? refused('woont-er-al')
    : done(null)
}

/** Whether the change brings somebody whom we do not know yet. */
export const bringsNew = ({ soort, andere }: Procedure, wat: HuishoudenSoort | undefined): boolean =>
  soort === 'huishoudwijziging' ? wat !== undefined && wat !== 'weg' : andere === 'nieuw'

/** What is written of it with the change. */
export const huishoudrij = ({ wat, rol }: Huishoudvraag) => ({
  huishoudenSoort: wat ?? null,
  huishoudenRol: wat === 'geboren' ? 'kind' : wat === 'erbij' ? (rol ?? null) : null,
})
